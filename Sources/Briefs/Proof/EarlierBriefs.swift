internal import BriefArticles

/// The briefs of a folder that a proof has read.
struct EarlierBriefs {
  /// The file of a day.
  enum File {
    case missing
    case noBrief
    case brief(Brief)
  }

  private let read: (String) -> String?
  private var known: [CalendarDay: File] = [:]
  /// Those that were found to be missing.
  var missing: Set<CalendarDay> = []

  init(_ read: @escaping (String) -> String?) { self.read = read }

  static func path(of day: CalendarDay) -> String { "\(day).md" }

  mutating func file(of day: CalendarDay) -> File {
    if let file = known[day] { return file }
    let file: File
    if let text = read(Self.path(of: day)) {
      let brief = try? Brief(parsing: text)
      file = brief.flatMap { $0.day == day ? .brief($0) : nil } ?? .noBrief
    } else {
      file = .missing
    }
    known[day] = file
    return file
  }

  mutating func brief(of day: CalendarDay) -> Brief? {
    if case .brief(let brief) = file(of: day) { brief } else { nil }
  }
}

/// What a version read that may read more or less of an article for its text than this one: all that
/// a brief of form 1 says of its sources, and what a roll-up takes over from the briefs of its days.
struct AnotherReading {
  /// Whether any of a brief may come of one.
  let isPossible: Bool
  /// Whether there is nothing to hold what it says against.
  private var isTrusted: Bool
  private var sentences: Set<Sentence> = []
  private var sources: Set<Source> = []

  private struct Source: Hashable {
    var digest: [UInt8]
    var words: Int

    init(_ source: BriefSource) {
      digest = Array(source.digestPrefix.utf8)
      words = source.words
    }
  }

  private struct Sentence: Hashable {
    var text: [UInt8]
    var line: Int
    var bytes: Range<Int>
    var digest: [UInt8]

    init(_ quotation: Quotation, of source: BriefSource) {
      text = Array(quotation.text.utf8)
      line = quotation.locator.line
      bytes = quotation.locator.bytes
      digest = Array(source.digestPrefix.utf8)
    }
  }

  /// - Parameters:
  ///   - brief: The brief that is proved.
  ///   - isOfForm1: Whether its file is of form 1.
  ///   - earlier: The briefs of its folder, if they are asked.
  /// - Complexity: O(*n*) in the briefs of the days that a roll-up tells.
  init(of brief: Brief, isOfForm1: Bool, _ earlier: inout EarlierBriefs?) {
    isPossible = isOfForm1 || brief.isRollUp
    isTrusted = isOfForm1
    guard !isOfForm1, brief.isRollUp else { return }
    for day in Set(brief.topics.flatMap(\.earlier).map(\.day)) {
      switch earlier?.file(of: day) {
      case .brief(let told): add(told)
      // Of a brief that is gone there is a finding; who asks for none wants none.
      case .missing, nil: isTrusted = true
      case .noBrief: break
      }
    }
  }

  private mutating func add(_ brief: Brief) {
    for topic in brief.allTopics {
      let named = Dictionary(
        topic.sources.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
      sources.formUnion(topic.sources.map(Source.init))
      for quotation in topic.allQuotations {
        guard let source = named[quotation.locator.source] else { continue }
        sentences.insert(Sentence(quotation, of: source))
      }
    }
  }

  /// Whether a sentence was read so.
  func has(_ quotation: Quotation, of source: BriefSource?) -> Bool {
    isTrusted || source.map { sentences.contains(Sentence(quotation, of: $0)) } ?? false
  }

  /// Whether the words of a source were counted so.
  func has(_ source: BriefSource) -> Bool { isTrusted || sources.contains(Source(source)) }
}
