import BriefArticles
import BriefLexicon
import Testing

@testable import Briefs

@Suite struct NewArticlesTests {
  private static func article(_ number: Int, _ day: String?) -> Article {
    let text = SourceText(
      "Keeper \(number) of the lighthouse counted \(number) ships in the fog of that morning.")
    return Article(
      origin: Origin(path: "in/\(number).txt", digest: sha256(text.bytes)),
      title: "Ships in fog, part \(number)",
      published: day.flatMap { CalendarDay($0) }.map { Timestamp(day: $0) }, language: .english,
      text: text, blocks: [Block(kind: .paragraph, range: 0..<text.count)])
  }

  private static func new(
    _ articles: [Article], since: String? = nil, after history: BriefHistory = BriefHistory()
  ) throws -> NewArticles {
    NewArticles(
      of: articles.map(ArticleEntry.init), on: try #require(CalendarDay("2026-11-21")),
      since: since.flatMap { CalendarDay($0) }, after: history)
  }

  @Test func aFirstBriefOfAnArchiveIsAboutTheLastDays() throws {
    let day = try #require(CalendarDay("2026-11-21"))
    let old = (0..<400).map { Self.article($0, "20\(10 + $0 % 10)-05-17") }
    let articles = old + [Self.article(900, "2026-11-20"), Self.article(901, nil)]
    let new = try Self.new(articles)
    let told = articles.filter { new.has(ArticleEntry($0)) }
    #expect(told.count == NewArticles.mostOlder + 2)
    #expect(told.contains(articles[400]))
    #expect(told.contains(articles[401]))
    #expect(new.olderCount == 100)
    #expect(new.oldestDay == CalendarDay("2010-05-17"))
    // The newest of what is older.
    #expect(told.compactMap(\.published?.day).min() == CalendarDay("2012-05-17"))
    let brief = BriefComposer().brief(of: articles, on: day) { $0.path }
    #expect(brief.articleCount == told.count)
  }

  @Test func allSinceADayIsNew() throws {
    let articles = (0..<400).map { Self.article($0, "20\(10 + $0 % 10)-05-17") }
    let new = try Self.new(articles, since: "2015-05-17")
    #expect(articles.filter { new.has(ArticleEntry($0)) }.count == 200)
    #expect(new.olderCount == 0)
  }

  @Test func ofOneOldDayTheSameAreToldInWhateverOrderTheyCome() throws {
    let articles = (0..<400).map { Self.article($0, "2019-05-17") }
    let new = try Self.new(articles)
    let other = try Self.new(articles.reversed())
    let told = articles.filter { new.has(ArticleEntry($0)) }
    #expect(told.count == NewArticles.mostOlder)
    #expect(told == articles.filter { other.has(ArticleEntry($0)) })
  }

  @Test func onlyWhatHasAPartInTheBriefIsRead() throws {
    let day = try #require(CalendarDay("2026-11-21"))
    let before = try #require(CalendarDay("2026-11-20"))
    let old = (0..<20).map { Self.article($0, "2026-09-0\(1 + $0 % 9)") }
    let first = try #require(CalendarDay("2026-10-01"))
    let told = BriefComposer().brief(of: old, on: first) { $0.path }
    let articles = old + [Self.article(30, "2026-11-21"), Self.article(30, "2026-11-21")]
    var read: [Int] = []
    let brief = BriefComposer().brief(
      of: articles.map(ArticleEntry.init), on: day,
      after: BriefHistory([("2026-10-01.md", told)], lastDay: before), locate: \.path
    ) { wanted in
      read = wanted
      return wanted.map { articles[$0] }
    }
    #expect(told.sourceCount == 20)
    #expect(read == [20, 21])
    #expect(brief.articleCount == 1)
  }
}
