import BriefLexicon

/// A line below a headline that says who wrote what when, and nothing else: "By Ada Marsh, 2 May
/// 2026", "Ada Marsh · May 2, 2026 · 4 min read".
struct HeadLine {
  private(set) var authors: [String] = []
  private(set) var published: Timestamp?
  /// What it is.
  private(set) var why: String
  /// Whether it is text of the article all the same: what stands beside the day may be a person, and
  /// a place or a section as well.
  private(set) var isText = false

  /// Words of such a line at most.
  private static let longest = 16
  private static let bars: Set<Character> = ["·", "•", "|", "–", "—"]

  /// - Returns: `nil` if the text says anything else.
  init?(_ unit: BlockCandidate, of bytes: [UInt8], _ customs: DateCustoms = .unknown) {
    guard unit.words <= Self.longest else { return nil }
    let line = String(decoding: bytes[unit.range], as: UTF8.self)
    let dates = Timestamp.dates(in: line, customs)
    published = dates.first?.stamp
    why = published == nil ? "counter" : "date"
    let around = [dates.first?.before ?? line] + dates.map(\.after)
    // A date may end in a full stop, as in Hungarian; what has words beside it is a sentence then.
    if unit.endsSentence, !Self.endsInHalfOfDay(line) {
      guard !dates.isEmpty, line.hasSuffix("."), !around.contains(where: Self.hasWord) else {
        return nil
      }
    }
    var unknown: [(text: String, isApart: Bool)] = []
    var isCounted = false
    for (index, text) in around.enumerated() {
      // A name needs more than a space beside a date: "Harbour Festival 2 May 2026".
      let beside = index == 0 ? text.last { $0 != " " } : text.first { $0 != " " }
      let isApart = dates.isEmpty || beside.map { $0 == "," || Self.bars.contains($0) } ?? false
      for part in text.split(whereSeparator: Self.bars.contains).map(Self.trimmed) {
        if let names = Self.byline(part) {
          authors += names
          why = "byline"
          continue
        }
        for part in part.split(separator: ",").map(Self.trimmed) where !part.isEmpty {
          if let names = Self.byline(part) {
            authors += names
            why = "byline"
          } else if Self.isCounter(part) {
            isCounted = true
          } else if !Self.isLabel(part) {
            unknown.append((part, isApart))
          }
        }
      }
    }
    guard unknown.count <= 1 else { return nil }
    if why == "byline" {
      // The paper stands beside the name.
      guard unknown.allSatisfy({ Self.isOutlet($0.text) }) else { return nil }
    } else if let (name, isApart) = unknown.first {
      guard isApart, published != nil || isCounted, Names.isFullName(name),
        let person = Names.person(name)
      else { return nil }
      // "New York, 2 May 2026", and in a script without capitals anything short.
      let isSure = isCounted || around.contains { $0.contains(where: Self.bars.contains) }
      if isSure, Names.isCased(name[...]) { authors = [person] } else { isText = true }
    } else if published == nil {
      return nil
    }
  }

  /// "10 a.m."
  private static func endsInHalfOfDay(_ line: String) -> Bool {
    guard line.hasSuffix(".") else { return false }
    let line = line.dropLast().lowercased()
    return halvesOfDays.contains {
      line.hasSuffix($0) && line.dropLast($0.count).last?.isLetter != true
    }
  }

  private static let halvesOfDays = LanguageProfile.all(.halvesOfDays)

  private static func hasWord(_ text: String) -> Bool {
    text.contains { $0.isLetter || $0.isNumber }
  }

  /// A part without the signs that part it from others.
  private static func trimmed(_ part: Substring) -> String {
    let signs: Set<Character> = [" ", ",", ";", "(", ")", "\u{A0}"]
    var part = part.drop(while: signs.contains)
    while let last = part.last, signs.contains(last) { part.removeLast() }
    return hasWord(String(part)) ? String(part) : ""
  }

  /// The persons behind a label such as "By"; `nil` if there is none, or anything but full names.
  private static func byline(_ part: String) -> [String]? {
    let bytes = Array(part.utf8)
    let unit = BlockCandidate(line: bytes)
    guard BoilerplatePhrases.role(of: unit, in: bytes) == .junk("byline") else { return nil }
    let names = Names.authors(byline: part)
    return !names.isEmpty && names.allSatisfy(Names.isFullName) ? names : nil
  }

  /// "4 min read"
  private static func isCounter(_ part: String) -> Bool {
    let bytes = Array(part.utf8)
    let unit = BlockCandidate(line: bytes)
    return unit.words <= 4 && part.contains(where: \.isNumber)
      && BoilerplatePhrases.shortRole(part, unit) == .junk("counter")
  }

  /// Whether a part is what stands before a day of publication, the day of the week, or the time.
  private static func isLabel(_ part: String) -> Bool {
    var rest = BylineWords.words(part)[...]
    while let word = rest.first {
      let lists: [BylineWords] = [.published, .updated, .dateWords]
      let length = lists.reduce(0) { max($0, $1.length(of: rest)) }
      guard length > 0 || MonthNames.weekday(word) != nil || isTime(word) else { return false }
      rest = rest.dropFirst(max(1, length))
    }
    return true
  }

  /// "10:00", "10.30"
  private static func isTime(_ word: String) -> Bool {
    let parts = word.split { $0 == ":" || $0 == "." }
    return parts.count == 2 && parts.allSatisfy { $0.count <= 2 && $0.allSatisfy(\.isNumber) }
  }

  /// Whether a part may be the name of a paper: a few words with capitals.
  private static func isOutlet(_ part: String) -> Bool {
    let (words, capitals) = BlockCandidate.count(Array(part.utf8)[...])
    return words <= 6 && capitals * 2 > words && !part.contains(where: \.isNumber)
  }
}
