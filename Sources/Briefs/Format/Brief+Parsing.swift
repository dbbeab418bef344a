public import Articles
public import BriefFormat
public import Lexicon
public import Markup

/// Why a file is not read as a brief.
public enum BriefError: Error, Sendable, Hashable {
  case markdown(MarkdownError)
  /// The file has no `date: YYYY-MM-DD` at its top.
  case undated
  /// The file has no sentence with its place, and `brief` did not write it.
  case withoutQuotations
}

extension Brief {
  /// Reads the Markdown of a brief.
  ///
  /// What a person added or changed is read as far as it has the form of a brief; the rest is left
  /// out. `BriefOutline` has all of the document.
  ///
  /// - Throws: `BriefError` if the text is no Markdown within the limits, says no date, or quotes
  ///   nothing and is not this program's.
  /// - Complexity: O(*n*).
  public init(parsing markdown: String) throws(BriefError) {
    let file = BriefFile(markdown)
    guard let day = file.day else { throw .undated }
    let outline: BriefOutline
    do {
      outline = BriefOutline(try MarkdownNode(parsing: file.body))
    } catch {
      throw .markdown(error)
    }
    let said = outline.introduction.plainText
    let topics = outline.sections.filter(\.isTopic).map(TopicBrief.init)
      .filter { !$0.allQuotations.isEmpty }
    guard !topics.isEmpty || EditCheck.isBrief(Array(markdown.utf8)) else {
      throw .withoutQuotations
    }
    let introduction = topics.isEmpty ? [] : BriefWording.numbers(in: said)
    self.init(
      title: outline.title.plainText, day: day, language: file.language ?? .english,
      articleCount: introduction.first ?? 0,
      minutes: introduction.count > 3 ? introduction[3] : 0,
      articleMinutes: introduction.count > 4 ? introduction[4] : 0,
      topics: topics, tags: file.tags, previousDay: BriefWording.previousDay(in: said),
      batchDigest: file.batchDigest)
  }
}

/// The two parts of a brief's file: the fields at its top and the Markdown.
public struct BriefFile: Sendable, Hashable {
  /// The day that the fields name; `nil` if they name none.
  public let day: CalendarDay?
  public let language: Language?
  public let title: String?
  public let tags: [String]
  /// See `Brief.batchDigest`.
  public let batchDigest: String?
  /// The Markdown without the fields.
  public let body: String

  /// Takes a file apart; one without fields is all Markdown.
  public init(_ markdown: String) {
    let bytes = Array(markdown.utf8)
    guard let fields = FrontMatter(bytes) else {
      (day, language, title, body) = (nil, nil, nil, markdown)
      (tags, batchDigest) = ([], nil)
      return
    }
    day = fields.values(of: "date").first.flatMap { CalendarDay($0.prefix(10)) }
    language = fields.values(of: "lang").first.map { Language(code: $0) }
    title = fields.values(of: "title").first
    tags = fields.values(of: "tags")
    batchDigest = fields.values(of: "articles").first
    body = String(decoding: bytes[fields.end...], as: UTF8.self)
  }
}

extension TopicBrief {
  /// Reads a section of a brief as far as it has the form of a topic.
  ///
  /// - Complexity: O(*n*).
  public init(_ section: BriefOutline.Section) {
    var quotations: [Quotation] = []
    var parts: [TopicPart] = []
    var sources: [BriefSource] = []
    var reason = ""
    var earlier: [EarlierDay] = []
    for block in section.blocks {
      switch block {
      case .reason(let nodes):
        reason = nodes.plainText
        earlier = nodes.compactMap(EarlierDay.init)
      case .quotations(let items):
        let found = items.compactMap(Quotation.init)
        if parts.isEmpty {
          quotations += found
        } else {
          parts[parts.count - 1].quotations += found
        }
      case .sources(let items): sources += items.compactMap(BriefSource.init)
      case .other(let node):
        if let kind = TopicPart.Kind(opening: node) {
          parts.append(TopicPart(kind: kind, quotations: []))
        }
      }
    }
    let title = section.heading.plainText
    let articles = sources.filter { $0.sameArticleAs == nil }
    let headline = BriefWording.rest(after: BriefWording.headlineOf, in: reason)
      .flatMap { BriefWording.numbers(in: $0).first }
    let nearby = BriefWording.rest(after: BriefWording.nearby, in: reason)
      .map { rest in BriefWording.numbers(in: rest.prefix { $0 != "." }) }
    self.init(
      title: title,
      titleSource: headline
        ?? (articles.count == 1 ? articles.first { $0.title == title }?.number : nil),
      sharedTerms: BriefWording.sharedTerms(in: reason),
      isLoose: reason.contains(BriefWording.loosely + BriefWording.together),
      neighbours: nearby ?? [], names: BriefWording.names(in: reason), earlier: earlier,
      quotations: quotations, parts: parts, sources: sources)
  }
}

extension TopicPart.Kind {
  /// The part that a block opens; `nil` if it is no heading of one.
  init?(opening block: MarkdownNode) {
    guard case .heading(level: 3) = block.kind,
      let kind = BriefWording.part(headed: block.children.plainText)
    else { return nil }
    self = kind
  }
}

extension EarlierDay {
  /// A link to a brief: `[20 November 2026](2026-11-20.md#heading)`.
  fileprivate init?(_ node: MarkdownNode) {
    guard case .link(let destination, _) = node.kind,
      let day = CalendarDay(inEnglish: node.plainText)
    else { return nil }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = percentDecoded(String(parts.first ?? "")) else { return nil }
    let anchor = parts.count > 1 ? percentDecoded(String(parts[1])) : nil
    self.init(day: day, path: path, anchor: anchor ?? "")
  }
}

extension Quotation {
  init?(_ item: ParsedQuotation) {
    guard let found = item.locator else { return nil }
    let bytes = BriefWording.numbers(in: found.title)
    guard bytes.count == 2, bytes[0] <= bytes[1] else { return nil }
    let remark = item.remark.plainText
    let similar = remark.hasPrefix(BriefWording.similarIn) ? remark.prefix { $0 != "." } : ""
    let compared = BriefWording.rest(after: BriefWording.compare, in: remark)
      .map { BriefWording.numbers(in: $0) }
    self.init(
      text: item.quotation.plainText,
      locator: Locator(source: found.source, line: found.line, bytes: bytes[0]..<bytes[1]),
      alsoIn: BriefWording.numbers(in: similar),
      comparison: compared.flatMap { $0.count == 2 ? SourceLine(source: $0[0], line: $0[1]) : nil })
  }
}

extension BriefSource {
  fileprivate init?(_ item: ParsedSource) {
    guard let destination = item.destination, let digest = item.digest else { return nil }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = percentDecoded(path: String(parts.first ?? "")) else { return nil }
    let details = SourceDetails(item)
    self.init(
      number: item.number, title: item.title.plainText, path: path,
      item: parts.count > 1 ? percentDecoded(String(parts[1])) : nil,
      byline: details.byline, site: details.site, published: details.published,
      url: item.originalAddress, language: details.language ?? .english, words: details.words,
      copyOf: details.copyOf, sameArticleAs: details.sameArticleAs,
      digestPrefix: String(digest.dropFirst(BriefWording.digest.utf8.count)))
  }
}

/// What a source's line says between the title and the address, taken apart from its end, since
/// only the byline at its start can hold anything.
private struct SourceDetails {
  var byline: String?
  var site: String?
  var published: CalendarDay?
  var words = 0
  var language: Language?
  var copyOf: Int?
  var sameArticleAs: Int?

  /// What parts the details; bytes, since a letter may join with the comma after it.
  private static let separator = Array(", ".utf8)

  init(_ item: ParsedSource) {
    var text = ""
    for node in item.details {
      switch node.kind {
      case .emphasis where site == nil:
        site = node.plainText
        take(byline: Self.parts(of: text).dropLast())
        text = ""
      case .link, .code: break
      default: text += node.plainText
      }
    }
    var parts = Self.parts(of: text)
    while let last = parts.last, last.allSatisfy({ $0 == 0x20 || $0 == 0x2C }) {
      parts.removeLast()
    }
    if let last = parts.last.map(Self.text), last.hasPrefix(BriefWording.sameArticle) {
      sameArticleAs = BriefWording.numbers(in: last).first
      parts.removeLast()
    }
    if let last = parts.last.map(Self.text), last.hasPrefix(BriefWording.sameText) {
      copyOf = BriefWording.numbers(in: last).first
      parts.removeLast()
    }
    if let last = parts.last.map(Self.text), last.hasPrefix(BriefWording.inLanguage) {
      language = BriefWording.language(named: String(last.dropFirst(3)))
      parts.removeLast()
    }
    if let last = parts.last.map(Self.text), last.hasSuffix("word") || last.hasSuffix("words") {
      words = BriefWording.numbers(in: last).first ?? 0
      parts.removeLast()
    }
    if let last = parts.last.map(Self.text) {
      published = CalendarDay(inEnglish: last)
      if published != nil || last == BriefWording.undated { parts.removeLast() }
    }
    if site == nil { take(byline: parts) }
  }

  /// The parts around each separator, also empty ones.
  private static func parts(of text: String) -> ArraySlice<ArraySlice<UInt8>> {
    let bytes = Array(text.utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == separator[0], bytes[index + 1] == separator[1] {
        parts.append(bytes[start..<index])
        start = index + 2
        index = start
      } else {
        index += 1
      }
    }
    parts.append(bytes[start...])
    return parts[...]
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    cleanedLine(String(decoding: bytes, as: UTF8.self))
  }

  private mutating func take(byline parts: ArraySlice<ArraySlice<UInt8>>) {
    let text = Array(parts.joined(separator: Self.separator))
    let mark = Array("by ".utf8)
    guard text.starts(with: mark) else { return }
    let name = String(decoding: text.dropFirst(mark.count), as: UTF8.self)
    byline = name.isEmpty ? nil : name
  }
}
