import BriefArticles
import BriefLexicon
import BriefMarkup
import BriefTestSupport
import Briefs

/// Makes briefs whose every field holds what could be taken for something else.
struct HostileBrief {
  private var generator: SeededGenerator

  private let day: CalendarDay

  init(seed: UInt64, day: CalendarDay) {
    self.day = day
    generator = SeededGenerator(seed: seed)
  }

  private static let pieces =
    Array("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").map(String.init) + [
      ", ", " and ", "by ", "undated", "12 words", "in German", "in ", "20 November 2026", "1 word",
      " ", " ", "a", "b", "Ann", "é", "e\u{301}", "\u{301}", "中", "😀", "\u{600}", "\u{D4E}",
      "\u{200D}",
      "&amp;", "&#10;", "&copy;", "<b>", "](", "![", "- ", "1. ", "# ", "Left out", "original",
      "sha256:", "Headline of source 7. ", "together for: ", "Similar in 3", "bytes 1-2",
      "[1:2](a)",
      "Also on the subject: source 1", "How they put it", "Sources", "In brief", " — ", "—",
      "1:2 bytes 3-4", "\"", "](x \"1:2 bytes 3-4\")", "**", "*", "[a](b \"3 brief\")", "---", "\n",
      "\u{202E}", "\u{0}", "%20", "\u{2028}",
      "\u{A0}",
    ]

  /// A text as the composer hands it on: cleaned.
  mutating func line(upTo length: Int = 8) -> String {
    let count = Int.random(in: 1...length, using: &generator)
    return cleanedLine(
      (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined())
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  /// A text that is not empty.
  private mutating func text() -> String {
    let text = line()
    return text.isEmpty ? "A" : text
  }

  private mutating func textOrNothing() -> String? {
    chance(60) ? text() : nil
  }

  /// A word as a text has it: never with a comma or a full stop (see `SharedTerms`).
  private mutating func term() -> String {
    let words = [
      "gate", "d'Averell", "Große", "दरवाज़े", "水門", "e\u{301}t", "\u{D4E}", "x*y", "R&D", "a_b_",
    ]
    return words.randomElement(using: &generator) ?? ""
  }

  private mutating func number(below limit: Int = 1_000_000) -> Int {
    Int.random(in: 0..<limit, using: &generator)
  }

  private mutating func source(_ number: Int) -> BriefSource {
    let languages = [Language.english, .undetermined] + Language.known
    let urls = [
      "https://a.example/?b=c&d=e", "https://a.example/?b&copy;=1&lt;", "http://a.example/#x~y",
      "https://a.example/_*_[a]!", "HTTPS://a.example/%20;&amp;",
    ]
    return BriefSource(
      number: number, title: text(),
      path: chance(5) ? "" : text() + (chance(50) ? "/ä b#c.md" : ""),
      item: chance(30) ? line() : nil, byline: textOrNothing(), site: textOrNothing(),
      published: chance(60) ? CalendarDay(daysSince1970: self.number(below: 30_000)) : nil,
      url: chance(50) ? urls.randomElement(using: &generator) : nil,
      language: chance(50) ? .english : languages.randomElement(using: &generator) ?? .english,
      words: self.number(), digestPrefix: String(self.number() &+ 0x1000_0000, radix: 16))
  }

  private mutating func locator(in sources: [Int]) -> Locator {
    let start = number()
    return Locator(
      source: sources.randomElement(using: &generator) ?? 1, line: number() + 1,
      bytes: start..<start + number())
  }

  private mutating func quotation(of members: [Int]) -> Quotation {
    let own = locator(in: members)
    let others = members.filter { $0 != own.source && chance(30) }
    return Quotation(
      text: text(), locator: own,
      also: others.map { locator(in: [$0]) },
      comparison: chance(15)
        ? SourceLine(source: members.randomElement(using: &generator) ?? 1, line: number() + 1)
        : nil)
  }

  private mutating func part(of members: [Int]) -> TopicPart {
    let quotations = (0...number(below: 2)).map { _ in quotation(of: members) }
    switch number(below: 7) {
    case 0: return TopicPart(kind: .figures, quotations: quotations)
    case 1: return TopicPart(kind: .spoken, quotations: quotations)
    case 2: return TopicPart(kind: .next, quotations: quotations)
    case 3: return TopicPart(kind: .dates, quotations: quotations)
    case 4:
      let source = quotations[0].locator.source
      return TopicPart(kind: .onlyIn(source: source), quotations: [quotations[0]])
    case 5: return TopicPart(kind: .day(anyDay()), quotations: quotations)
    default: return TopicPart(kind: .more, quotations: quotations)
    }
  }

  private mutating func anyDay() -> CalendarDay {
    CalendarDay(daysSince1970: number(below: 30_000)) ?? day
  }

  /// Where some articles were found once more.
  private mutating func places(of numbers: [Int], from first: Int) -> [BriefSource] {
    guard chance(20) else { return [] }
    return (first...first + number(below: 2)).map { number in
      var place = source(number)
      place.sameArticleAs = numbers.randomElement(using: &generator)
      return place
    }
  }

  private mutating func topic(from first: Int) -> TopicBrief {
    let count = chance(40) ? 1 : chance(5) ? 40 : Int.random(in: 2...4, using: &generator)
    let members = Array(first..<first + count)
    let end = first + members.count
    let near = chance(20) ? Array(end...end + number(below: 2)) : []
    var sources = (members + near).map { source($0) }
    for index in members.indices.dropFirst() where chance(10) { sources[index].copyOf = first }
    sources += places(of: members, from: end + near.count)
    let parts = chance(50) ? (0...number(below: 2)).map { _ in part(of: members) } : []
    let lead = chance(90) || parts.isEmpty
    let title = chance(70) ? sources[number(below: members.count)].title : text()
    return TopicBrief(
      title: title,
      titleSource: sources.prefix(members.count).first { $0.title.utf8.elementsEqual(title.utf8) }?
        .number,
      sharedTerms: (0..<number(below: 5)).map { _ in term() }, neighbours: near,
      earlier: chance(30)
        ? (0...number(below: 2)).map { _ in
          EarlierDay(
            day: anyDay(), path: "2026-11-20.md", anchor: line(), title: text(),
            number: number(below: 400) + 1)
        } : [],
      quotations: lead ? (0...number(below: 4)).map { _ in quotation(of: members) } : [],
      parts: parts, sources: sources)
  }

  private mutating func entry(_ number: Int, isTold: Bool) -> TopicBrief {
    let source = source(number)
    return TopicBrief(
      title: source.title, titleSource: number, sharedTerms: [],
      quotations: isTold ? [quotation(of: [number])] : [],
      sources: [source] + places(of: [number], from: number + 1))
  }

  /// A brief with any of the parts that briefs have.
  mutating func brief() -> Brief {
    var sources = 0
    var topics: [TopicBrief] = []
    for _ in 0..<number(below: 5) {
      topics.append(topic(from: sources + 1))
      sources += topics.last?.sources.count ?? 0
    }
    var parts: [BriefPart] = []
    for kind in BriefPart.Kind.allCases where chance(40) || (topics.isEmpty && kind == .brief) {
      var part = BriefPart(kind: kind, topics: [])
      for _ in 0...number(below: 3) {
        // A brief without a sentence is none.
        let isTold = kind != .headlines && (chance(60) || topics.isEmpty)
        part.topics.append(entry(sources + 1, isTold: isTold))
        sources += part.topics.last?.sources.count ?? 0
      }
      parts.append(part)
    }
    // A summary has no list of headlines.
    let title = line()
    if topics.count == 1, parts.isEmpty, topics[0].title == title { topics[0].sharedTerms = [] }
    let told = topics.flatMap(\.members).map(\.number)
    let next =
      told.isEmpty || chance(60)
      ? []
      : (0...number(below: 3)).map { _ in
        ComingDay(day: anyDay(), quotation: quotation(of: told))
      }
    return Brief(
      title: title, day: day, language: .english, articleCount: sources + number(below: 3),
      outletCount: number(below: 50), minutes: number(below: 100),
      articleMinutes: number(below: 9999),
      topics: topics, next: next, parts: parts, unnamedCount: chance(20) ? number(below: 99) : 0,
      days: chance(10) ? day...day : nil, previousDay: chance(50) ? anyDay() : nil,
      batchDigest: chance(50) ? "0123456789ab" : nil)
  }
}
