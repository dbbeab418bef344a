import BriefArticles
import BriefLexicon
import Briefs
import Testing

@Suite struct RollUpTests {
  /// The sentences of a roll-up of one brief that tells one article in some.
  private func told(_ sentences: [String], under title: String) throws -> [String] {
    try week(of: sentences, under: title).topics.flatMap(\.allQuotations).map(\.text)
  }

  private func week(
    of sentences: [String], under title: String, terms: [String] = []
  ) throws -> Brief {
    let day = try #require(CalendarDay("2026-11-21"))
    let source = BriefSource(
      number: 1, title: title, path: "../a.txt", item: nil, byline: nil, site: nil,
      published: nil, url: nil, language: .english, words: 300, digestPrefix: "0123456789ab")
    let topic = TopicBrief(
      title: title, titleSource: 1, sharedTerms: terms,
      quotations: sentences.enumerated().map { line, text in
        Quotation(text: text, locator: Locator(source: 1, line: line + 1, bytes: 0..<9))
      }, sources: [source])
    let brief = Brief(
      title: "Daily brief", day: day, language: .english, articleCount: 1, minutes: 1,
      articleMinutes: 9, topics: [topic])
    let period = try #require(BriefPeriod(weekOf: day))
    return BriefRollUp().brief(
      of: [(path: "2026-11-21.md", brief: brief)], for: period, on: day)
  }

  private let title = "Council keeps libraries open"
  private let scene = "The lights over the table were on until midnight and the coffee was cold."
  private let news = "The council voted by one vote to keep its four libraries open on Sundays."
  private let more = "Each of the libraries gets a second librarian for Sundays from next March."

  @Test func sceneGivesWayToTheNews() throws {
    let found = try told([scene, news, more], under: title)
    #expect(found == [news, more])
  }

  @Test func sentenceThatLeansComesWithTheOneBeforeIt() throws {
    let leaning = "They keep the council libraries open on Sundays, each with four librarians."
    #expect(try told([news, leaning, scene], under: title) == [news, leaning])
    #expect(try told([scene, leaning, news], under: title) == [scene, news])
    #expect(try told([scene, leaning, leaning], under: title) == [scene, leaning])
    #expect(try told([leaning, leaning, leaning], under: title) == [leaning, leaning])
  }

  @Test func itsTermsAreWholeWordsOfItsSentences() throws {
    let terms = ["mill", "million", "old mill", "council"]
    let week = try week(
      of: ["The council paid four million for the roof."], under: title, terms: terms)
    #expect(week.topics.map(\.sharedTerms) == [["million", "council"]])
  }
}
