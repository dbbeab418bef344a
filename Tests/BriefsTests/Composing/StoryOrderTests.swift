import BriefArticles
import Briefs
import Testing

/// Which stories of a day come first.
@Suite struct StoryOrderTests {
  private static let day = CalendarDay(year: 2026, month: 11, day: 21)

  private func article(
    _ title: String, _ text: String, path: String, daysAgo: Int = 0, url: String? = nil
  ) throws -> Article {
    let day = try #require(Self.day?.adding(days: -daysAgo))
    var article = Article.plain(text, path: path, title: title)
    article.published = Timestamp(day: day)
    article.url = url
    return article
  }

  private static let dam = """
    The dam above Sorrel gave way on Saturday morning, and fourteen people died in the flood, the \
    governor said.

    Soldiers brought food to the villages below the dam, which had no road for two days.
    """

  private static let bees = """
    Beekeepers of the heath count their losses on Saturday after the coldest October in forty years.

    A third of the hives did not live through the frost, said the union of beekeepers in its report.
    """

  /// Of 2,000 words, each sentence with words of its own.
  private static let essay: String = {
    let sentences = (0..<100).map { number in
      """
      In room number \(number) of the old observatory the astronomer of that year, whose name was \
      \(["Orla", "Bert", "Cora", "Dirk"][number % 4]), drew the moons of planet \(number) by hand.
      """
    }
    return sentences.joined(separator: "\n\n")
  }()

  private func titles(_ articles: [Article]) throws -> [String] {
    let brief = try Brief.made(of: articles)
    #expect(try Brief.made(of: articles.reversed()) == brief)
    return brief.allTopics.map(\.title)
  }

  @Test func newsComesBeforeTheLongestEssay() throws {
    let titles = try titles([
      article("Moons of the old observatory", Self.essay, path: "a.txt"),
      article("Dam gives way above Sorrel, 14 dead", Self.dam, path: "b.txt"),
    ])
    #expect(titles.first == "Dam gives way above Sorrel, 14 dead")
  }

  @Test func todayComesBeforeLastWeek() throws {
    let titles = try titles([
      article("A third of the hives lost", Self.bees, path: "a.txt", daysAgo: 6),
      article("Dam gives way above Sorrel, 14 dead", Self.dam, path: "b.txt"),
    ])
    #expect(titles == ["Dam gives way above Sorrel, 14 dead", "A third of the hives lost"])
  }

  @Test func opinionComesBehindNews() throws {
    let titles = try titles([
      article(
        "Hives need our help", Self.bees, path: "a.txt",
        url: "https://post.example/opinion/hives-need-help"),
      article("Dam gives way above Sorrel, 14 dead", Self.dam, path: "b.txt"),
    ])
    #expect(titles == ["Dam gives way above Sorrel, 14 dead", "Hives need our help"])
  }

  private static let column = """
    I watch the water each winter and ask myself whether anybody in this valley has learnt to read it.

    We build where I would not camp, and we are surprised each spring by what my grandmother knew.
    """

  @Test func columnThatOpensWithItsWriterIsToldOnlyWhereNothingElseIs() throws {
    let column = try article("What the water knows", Self.column, path: "a.txt")
    let dam = try article("Dam gives way above Sorrel, 14 dead", Self.dam, path: "b.txt")
    let told = try Brief.made(of: [column, dam])
    #expect(told.topics.map(\.title) == ["Dam gives way above Sorrel, 14 dead"])
    #expect(told.parts.flatMap(\.topics).map(\.title) == ["What the water knows"])
    #expect(try titles([column]) == ["What the water knows"])
  }
}
