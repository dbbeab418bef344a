import Articles
import Briefs
import Lexicon
import Markup
import TestSupport

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
      "Also on the subject: source 1", "---", "\n", "\u{202E}", "\u{0}", "%20", "\u{2028}",
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

  private mutating func topic(from first: Int) -> TopicBrief {
    let count = chance(40) ? 1 : Int.random(in: 2...4, using: &generator)
    var sources = (first..<first + count).map { source($0) }
    let numbers = sources.map(\.number)
    // Other places of the articles come after all of them.
    for number in first + count..<first + count + (chance(20) ? 2 : 0) {
      var place = source(number)
      place.sameArticleAs = numbers.randomElement(using: &generator)
      sources.append(place)
    }
    let isSingle = count == 1
    let quotations = (0...Int.random(in: 0...3, using: &generator)).map { _ in
      let start = number()
      return Quotation(
        text: text(),
        locator: Locator(
          source: numbers.randomElement(using: &generator) ?? first, line: number() + 1,
          bytes: start..<start + number()),
        alsoIn: isSingle ? [] : numbers.filter { _ in chance(30) })
    }
    return TopicBrief(
      title: isSingle ? sources[0].title : text(),
      titleSource: isSingle ? first : chance(70) ? numbers.randomElement(using: &generator) : nil,
      sharedTerms: isSingle
        ? [] : (0..<Int.random(in: 0...4, using: &generator)).map { _ in term() },
      isLoose: !isSingle && chance(30),
      neighbours: isSingle ? [] : numbers.filter { _ in chance(20) },
      quotations: quotations, sources: sources)
  }

  mutating func brief() -> Brief {
    var topics: [TopicBrief] = []
    var sources = 0
    for _ in 0...Int.random(in: 0...3, using: &generator) {
      topics.append(topic(from: sources + 1))
      sources += topics.last?.sources.count ?? 0
    }
    return Brief(
      title: line(), day: day, language: .english,
      articleCount: sources + number(below: 3), minutes: number(below: 100),
      articleMinutes: number(below: 9999), topics: topics)
  }

}
