internal import BriefArticles
internal import BriefFormat
internal import BriefLexicon
internal import BriefMarkup

// Briefs of form 2 are read from their structure alone: see the article "The format of a brief".

extension Brief {
  /// Reads a brief of form 2.
  ///
  /// - Complexity: O(*n*).
  init(form2 outline: BriefOutline, of file: BriefFile, on day: CalendarDay) {
    var parts: [(section: Int, part: BriefPart)] = []
    var topics: [TopicBrief] = []
    for told in PlacedTopic.all(form2: outline) {
      guard let kind = told.kind else {
        topics.append(told.topic)
        continue
      }
      if parts.last?.section != told.section {
        parts.append((told.section, BriefPart(kind: kind, topics: [])))
      }
      parts[parts.count - 1].part.topics.append(told.topic)
    }
    self.init(
      title: outline.title.plainText, day: day, language: file.language ?? .english,
      articleCount: file.count("read") ?? 0, outletCount: file.count("outlets") ?? 0,
      minutes: file.count("minutes") ?? 0, articleMinutes: file.count("instead-of") ?? 0,
      topics: topics, next: outline.coming, parts: parts.map(\.part),
      unnamedCount: file.count("unnamed") ?? 0, tags: file.tags,
      days: file.value("days").flatMap(Self.days),
      previousDay: file.value("previous").flatMap { CalendarDay($0) },
      batchDigest: file.batchDigest)
  }

  /// Two days with a slash between them, as ISO 8601 writes them.
  private static func days(_ text: String) -> ClosedRange<CalendarDay>? {
    let days = text.split(separator: "/").compactMap { CalendarDay($0) }
    guard days.count == 2, days[0] <= days[1] else { return nil }
    return days[0]...days[1]
  }
}

extension PlacedTopic {
  /// The stories and articles of a brief of form 2, in its order.
  ///
  /// - Complexity: O(*n*).
  static func all(form2 outline: BriefOutline) -> [PlacedTopic] {
    let sources = SourcesOfBrief(outline)
    var terms: [String: [String]] = [:]
    for (anchor, title) in outline.contents where terms[anchor] == nil && !title.isEmpty {
      terms[anchor] = Array(title.utf8).split(separator: Array(", ".utf8))
    }
    var all: [PlacedTopic] = []
    for (index, (section, anchor)) in zip(outline.sections, outline.anchors).enumerated() {
      switch section.kind {
      case .story:
        var topic = TopicBrief(form2: section, of: sources)
        topic.sharedTerms = terms[percentEncoded(anchor)] ?? []
        guard !topic.allQuotations.isEmpty else { continue }
        all.append(PlacedTopic(section: index, topic: topic, kind: nil))
      case .part(let key):
        guard let kind = BriefPart.Kind(key) else { continue }
        all += section.items.compactMap { TopicBrief(named: $0, of: sources) }
          .map { PlacedTopic(section: index, topic: $0, kind: kind) }
      case .sources, .other: continue
      }
    }
    return all
  }
}

extension BriefOutline {
  /// What comes, in the order of the brief.
  var coming: [ComingDay] {
    sections.flatMap { section -> [ComingDay] in
      guard case .part(.on) = section.kind else { return [] }
      return section.items.compactMap { ComingDay($0) }
    }
  }
}

/// The sources of a brief, by number.
private struct SourcesOfBrief {
  private var sources: [Int: BriefSource] = [:]
  /// Where else an article was found, by the number of the article.
  private var places: [Int: [BriefSource]] = [:]
  /// What a story does not name itself, by the number of one of its sources.
  private var others: [Int: [Int]] = [:]

  init(_ outline: BriefOutline) {
    for item in outline.sources where sources[item.number] == nil {
      guard let source = BriefSource(form2: item) else { continue }
      sources[source.number] = source
      if let same = source.sameArticleAs { places[same, default: []].append(source) }
      if let other = item.mark?.with { others[other, default: []].append(source.number) }
    }
  }

  /// The sources with some numbers and their other places, by number.
  func all(_ told: Set<Int>) -> [BriefSource] {
    let numbers = told.union(told.flatMap { others[$0] ?? [] })
    let named = numbers.compactMap { sources[$0] }
    let copies = numbers.flatMap { places[$0] ?? [] }.filter { !numbers.contains($0.number) }
    return (named + copies).sorted { $0.number < $1.number }
  }
}

extension BriefOutline.Section {
  /// All items of its lists but those of sources.
  var items: [ParsedQuotation] {
    blocks.flatMap { block -> [ParsedQuotation] in
      guard case .quotations(let items) = block else { return [] }
      return items
    }
  }
}

extension TopicBrief {
  /// Reads a section that tells a story.
  fileprivate init(form2 section: BriefOutline.Section, of sources: SourcesOfBrief) {
    var topic = TopicBrief(
      title: section.heading.plainText, titleSource: nil, sharedTerms: [], quotations: [],
      sources: [])
    var numbers: Set<Int> = []
    for block in section.blocks {
      switch block {
      case .reason(let nodes): topic.earlier = nodes.compactMap { EarlierDay(form2: $0) }.reversed()
      case .quotations(let items):
        topic.take(items)
        numbers.formUnion(items.compactMap(\.mark?.source))
      case .sources, .other: continue
      }
    }
    topic.neighbours = Array(Set(topic.neighbours)).sorted()
    topic.sources = sources.all(numbers)
    topic.titleSource =
      topic.members.first { $0.title.utf8.elementsEqual(topic.title.utf8) }?.number
    self = topic
  }

  /// Takes the items of a list.
  private mutating func take(_ items: [ParsedQuotation]) {
    var part: LinkMark.Key?
    for item in items {
      if let name = item.name {
        if name.mark.key == .near { neighbours.append(name.mark.source) }
        continue
      }
      guard let quotation = Quotation(form2: item), let mark = item.mark else { continue }
      guard let key = mark.key else {
        quotations.append(quotation)
        continue
      }
      guard let kind = TopicPart.Kind(key, of: mark.source) else { continue }
      if key != part { parts.append(TopicPart(kind: kind, quotations: [])) }
      part = key
      parts[parts.count - 1].quotations.append(quotation)
    }
  }

  /// Reads an item of a list of articles.
  fileprivate init?(named item: ParsedQuotation, of sources: SourcesOfBrief) {
    guard let name = item.name else { return nil }
    self.init(
      title: name.title.plainText, titleSource: name.mark.source, sharedTerms: [],
      quotations: Quotation(form2: item).map { [$0] } ?? [],
      sources: sources.all([name.mark.source]))
  }
}

extension TopicPart.Kind {
  /// The key of the part's items.
  var key: LinkMark.Key {
    switch self {
    case .figures: .differs
    case .spoken: .said
    case .more: .more
    case .next: .next
    case .onlyIn: .only
    case .dates: .dates
    case .day(let day): .told(day.description)
    }
  }

  init?(_ key: LinkMark.Key, of source: Int) {
    switch key {
    case .differs: self = .figures
    case .said: self = .spoken
    case .more: self = .more
    case .next: self = .next
    case .only: self = .onlyIn(source: source)
    case .dates: self = .dates
    case .told(let text):
      guard let day = CalendarDay(text) else { return nil }
      self = .day(day)
    case .near, .on, .brief, .opinion, .long, .headline: return nil
    }
  }
}

extension BriefPart.Kind {
  /// The key of the part's items.
  var key: LinkMark.Key {
    switch self {
    case .brief: .brief
    case .opinion: .opinion
    case .long: .long
    case .headlines: .headline
    }
  }

  fileprivate init?(_ key: LinkMark.Key) {
    guard let kind = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = kind
  }
}

extension ComingDay {
  fileprivate init?(_ item: ParsedQuotation) {
    guard case .on(let text)? = item.mark?.key, let day = CalendarDay(text),
      let quotation = Quotation(form2: item)
    else { return nil }
    self.init(day: day, quotation: quotation)
  }
}

extension EarlierDay {
  /// A link to a brief: `[Headline](2026-11-20.md#heading "2026-11-20 day 2")`.
  fileprivate init?(form2 node: MarkdownNode) {
    guard case .link(let destination, let title) = node.kind, let mark = DayMark(title),
      let day = CalendarDay(mark.day)
    else { return nil }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = percentDecoded(String(parts.first ?? "")) else { return nil }
    let anchor = parts.count > 1 ? percentDecoded(String(parts[1])) : nil
    self.init(
      day: day, path: path, anchor: anchor ?? "", title: node.plainText, number: mark.number)
  }
}

extension Quotation {
  fileprivate init?(form2 item: ParsedQuotation) {
    guard let mark = item.locator?.mark, let locator = Locator(mark) else { return nil }
    let places = item.duplicates
    self.init(
      text: item.quotation.plainText, locator: locator, also: places.compactMap { Locator($0) },
      comparison: places.lazy.compactMap { SourceLine($0) }.first)
  }
}

extension Locator {
  /// A place with its bytes, or a source as a whole.
  fileprivate init?(_ mark: LinkMark) {
    if let place = mark.place {
      guard let bytes = place.bytes else { return nil }
      self.init(source: mark.source, line: place.line, bytes: bytes)
    } else {
      self.init(source: mark.source, line: 0, bytes: 0..<0)
    }
  }

  /// What the title of a link to it says.
  func mark(_ key: LinkMark.Key? = nil) -> LinkMark {
    LinkMark(source: source, place: LinkMark.Place(line: line, bytes: bytes), key: key)
  }

  /// Whether it names a source only, as in briefs of form 1.
  var isWholeSource: Bool { line == 0 && bytes.isEmpty }
}

extension SourceLine {
  fileprivate init?(_ mark: LinkMark) {
    guard let place = mark.place, place.bytes == nil else { return nil }
    self.init(source: mark.source, line: place.line)
  }
}

extension BriefSource {
  fileprivate init?(form2 item: ParsedSource) {
    guard let destination = item.destination, let mark = item.mark, let digest = item.digest
    else { return nil }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = percentDecoded(path: String(parts.first ?? "")) else { return nil }
    self.init(
      number: item.number, title: item.title.plainText, path: path,
      item: parts.count > 1 ? percentDecoded(String(parts[1])) : nil,
      byline: item.first(.strong), site: item.first(.emphasis),
      published: mark.day.flatMap { CalendarDay($0) }, url: item.originalAddress,
      language: mark.language.map { Language(code: $0) } ?? .english, words: mark.words,
      copyOf: mark.copyOf, sameArticleAs: mark.sameAs,
      digestPrefix: String(digest.dropFirst(BriefWording.digest.utf8.count)))
  }
}

extension ParsedSource {
  /// The text of the first of the details of a kind.
  fileprivate func first(_ kind: MarkdownNode.Kind) -> String? {
    details.first { $0.kind == kind }?.plainText
  }
}

extension [UInt8] {
  /// The texts around each separator, without empty ones.
  fileprivate func split(separator: [UInt8]) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = position(of: separator, in: rest) {
      if found > rest.startIndex { parts.append(String(decoding: rest[..<found], as: UTF8.self)) }
      rest = rest[(found + separator.count)...]
    }
    if !rest.isEmpty { parts.append(String(decoding: rest, as: UTF8.self)) }
    return parts
  }
}
