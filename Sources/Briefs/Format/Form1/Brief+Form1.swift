internal import BriefArticles
internal import BriefFormat
internal import BriefLexicon
internal import BriefMarkup

// Briefs of form 1, as version 0.1 wrote them: read, proved and published, and no longer written.

extension Brief {
  /// Reads a brief of form 1.
  ///
  /// - Complexity: O(*n*).
  init(form1 outline: BriefOutline, of file: BriefFile, on day: CalendarDay) {
    let said = outline.introduction.plainText
    let topics = outline.sections.filter(\.isTopic).map { TopicBrief(form1: $0) }
      .filter { !$0.allQuotations.isEmpty }
    let introduction = topics.isEmpty ? [] : Form1Wording.numbers(in: said)
    self.init(
      title: outline.title.plainText, day: day, language: file.language ?? .english,
      articleCount: introduction.first ?? 0,
      minutes: introduction.count > 3 ? introduction[3] : 0,
      articleMinutes: introduction.count > 4 ? introduction[4] : 0,
      topics: topics, tags: file.tags, previousDay: Form1Wording.previousDay(in: said),
      batchDigest: file.batchDigest)
  }
}

extension TopicBrief {
  /// Reads a section of a brief of form 1 as far as it tells a topic.
  ///
  /// - Complexity: O(*n*).
  init(form1 section: BriefOutline.Section) {
    var quotations: [Quotation] = []
    var parts: [TopicPart] = []
    var sources: [BriefSource] = []
    var reason = ""
    var earlier: [EarlierDay] = []
    for block in section.blocks {
      switch block {
      case .reason(let nodes):
        reason = nodes.plainText
        earlier = EarlierDay.numbered(nodes.compactMap { EarlierDay(form1: $0) })
      case .quotations(let items):
        let found = items.compactMap { Quotation(form1: $0) }
        if parts.isEmpty {
          quotations += found
        } else {
          parts[parts.count - 1].quotations += found
        }
      case .sources(let items): sources += items.compactMap { BriefSource(form1: $0) }
      case .other(let node):
        if let kind = TopicPart.Kind(opening: node) {
          parts.append(TopicPart(kind: kind, quotations: []))
        }
      }
    }
    let title = section.heading.plainText
    let articles = sources.filter { $0.sameArticleAs == nil }
    let headline = Form1Wording.rest(after: Form1Wording.headlineOf, in: reason)
      .flatMap { Form1Wording.numbers(in: $0).first }
    let nearby = Form1Wording.rest(after: Form1Wording.nearby, in: reason)
      .map { rest in Form1Wording.numbers(in: rest.prefix { $0 != "." }) }
    self.init(
      title: title,
      titleSource: headline
        ?? (articles.count == 1 ? articles.first { $0.title == title }?.number : nil),
      sharedTerms: Form1Wording.sharedTerms(in: reason),
      isLoose: reason.contains(Form1Wording.loosely + Form1Wording.together),
      neighbours: nearby ?? [], names: Form1Wording.names(in: reason), earlier: earlier,
      quotations: quotations, parts: parts, sources: sources)
  }
}

extension TopicPart.Kind {
  /// The part that a block opens; `nil` if it is no heading of one.
  init?(opening block: MarkdownNode) {
    guard case .heading(level: 3) = block.kind,
      let kind = Form1Wording.part(headed: block.children.plainText)
    else { return nil }
    self = kind
  }
}

extension EarlierDay {
  /// A link to a brief: `[20 November 2026](2026-11-20.md#heading)`.
  fileprivate init?(form1 node: MarkdownNode) {
    guard case .link(let destination, _) = node.kind,
      let day = CalendarDay(inEnglish: node.plainText)
    else { return nil }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = percentDecoded(String(parts.first ?? "")) else { return nil }
    let anchor = parts.count > 1 ? percentDecoded(String(parts[1])) : nil
    self.init(day: day, path: path, anchor: anchor ?? "")
  }

  /// Days in their order, the first of which the story was told on first.
  fileprivate static func numbered(_ days: [EarlierDay]) -> [EarlierDay] {
    days.enumerated().map { index, day in
      var day = day
      day.number = index + 1
      return day
    }
  }
}

extension Quotation {
  init?(form1 item: ParsedQuotation) {
    guard let found = item.locator else { return nil }
    let bytes = Form1Wording.numbers(in: found.title)
    guard bytes.count == 2, bytes[0] <= bytes[1] else { return nil }
    let remark = item.remark.plainText
    let similar = remark.hasPrefix(Form1Wording.similarIn) ? remark.prefix { $0 != "." } : ""
    let compared = Form1Wording.rest(after: Form1Wording.compare, in: remark)
      .map { Form1Wording.numbers(in: $0) }
    self.init(
      text: item.quotation.plainText,
      locator: Locator(source: found.source, line: found.line, bytes: bytes[0]..<bytes[1]),
      also: Form1Wording.numbers(in: similar).map { Locator(source: $0, line: 0, bytes: 0..<0) },
      comparison: compared.flatMap { $0.count == 2 ? SourceLine(source: $0[0], line: $0[1]) : nil })
  }
}

extension BriefSource {
  fileprivate init?(form1 item: ParsedSource) {
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
    if let last = parts.last.map(Self.text),
      last.hasPrefix(BriefWording.english.text("same article"))
    {
      sameArticleAs = Form1Wording.numbers(in: last).first
      parts.removeLast()
    }
    if let last = parts.last.map(Self.text), last.hasPrefix(BriefWording.english.text("same text"))
    {
      copyOf = Form1Wording.numbers(in: last).first
      parts.removeLast()
    }
    if let last = parts.last.map(Self.text), last.hasPrefix(Form1Wording.inLanguage) {
      language = Form1Wording.language(named: String(last.dropFirst(3)))
      parts.removeLast()
    }
    if let last = parts.last.map(Self.text), last.hasSuffix("word") || last.hasSuffix("words") {
      words = Form1Wording.numbers(in: last).first ?? 0
      parts.removeLast()
    }
    if let last = parts.last.map(Self.text) {
      published = CalendarDay(inEnglish: last)
      if published != nil || last == BriefWording.english.undated { parts.removeLast() }
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
