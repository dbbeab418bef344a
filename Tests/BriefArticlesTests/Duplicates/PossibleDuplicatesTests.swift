import BriefArticles
import BriefTestSupport
import Testing

struct PossibleDuplicatesTests {
  private static let title = "The week at the harbour"

  private func article(_ number: Int, _ text: String, on day: CalendarDay?) -> Article {
    Article(
      origin: Origin(path: "\(number)", digest: "\(number)"), title: Self.title,
      published: day.map { Timestamp(day: $0) }, text: SourceText(text),
      blocks: [Block(kind: .paragraph, range: 0..<text.utf8.count)])
  }

  /// A column that has the same title each week, and another text.
  private func columns(_ count: Int) throws -> [Article] {
    let first = try #require(CalendarDay("2020-01-01"))
    return (0..<count).map { week in
      let words = (0..<20).map { "w\(week)x\($0)" }.joined(separator: " ")
      return article(week, "In this week \(words).", on: first.adding(days: 7 * week))
    }
  }

  private func found(
    of wanted: [Int], and others: [Int] = [], in articles: [Article]
  ) -> (articles: [Article], read: [Int]) {
    var read: [Int] = []
    let found = PossibleDuplicates(
      of: wanted, and: others, in: articles.map(ArticleEntry.init)
    ) { indices in
      read += indices
      return indices.map { articles[$0] }
    }
    return (found.all, read)
  }

  @Test func ofAColumnOnlyItsNeighboursAreRead() throws {
    let articles = try columns(300)
    let (found, read) = found(of: [299], and: [7], in: articles)
    #expect(read.count < 12)
    #expect(found.map(\.origin.path).first == "7")
    #expect(found.map(\.origin.path).last == "299")
  }

  @Test func everyCopyOfOneTextIsFoundAndReadOnce() throws {
    let text = String(repeating: "The pier was closed on Monday after a storm. ", count: 3)
    var articles = try columns(40)
    articles += (40..<200).map { article($0, text, on: CalendarDay("2026-11-20")) }
    let (found, read) = found(of: [120], in: articles)
    #expect(found.filter { $0.text == articles[120].text }.count == 160)
    #expect(Set(read).count == read.count)
  }

  /// Each shares its address with one neighbour and its headline with the other.
  @Test func chainOfDuplicatesIsFoundInAFewSteps() {
    let text = (0..<60).map { "word\($0)" }.joined(separator: " ")
    let articles = (0..<400).map { number in
      var article = Article(
        origin: Origin(path: "\(number)", digest: "\(number)"),
        title: "The harbour of Holm, part \((number + 1) / 2)",
        text: SourceText("\(text) and \(number).\n"), blocks: [])
      article.url = "https://holm.example/\(number / 2)"
      return article
    }
    var calls = 0
    let found = PossibleDuplicates(of: [200], and: [], in: articles.map(ArticleEntry.init)) {
      indices in
      calls += 1
      return indices.map { articles[$0] }
    }
    #expect(found.all.count == 400 && calls < 10)
    #expect(articles.deduplicated().count == 1)
  }

  @Test func whatSharesNothingIsNotRead() {
    let articles = (0..<20).map { number in
      Article(
        origin: Origin(path: "\(number)", digest: "\(number)"),
        title: "A title of its own, \(number)", text: SourceText("Some text of \(number)."),
        blocks: [])
    }
    #expect(found(of: [3], in: articles).read == [3])
    #expect(found(of: [], and: [], in: articles).read.isEmpty)
  }

  @Test(arguments: 0..<UInt64(40))
  func amongFewTheSetsAreThoseOfAll(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let columns = try columns(8)
    let articles = (0..<24).map { number in
      var article = columns[Int.random(in: 0..<8, using: &numbers)]
      article.origin = Origin(path: "\(number)", digest: "\(number)")
      // Keys that few others have, so that every neighbour is near enough.
      let title = Int.random(in: 0..<6, using: &numbers)
      article.title = title == 0 ? nil : "\(Self.title) \(title)"
      return article
    }
    let wanted = articles.indices.filter { _ in Int.random(in: 0..<4, using: &numbers) == 0 }
    let names = Set(wanted.map { articles[$0].origin })
    func sets(of articles: [Article]) -> Set<Set<Origin>> {
      Set(
        articles.deduplicated().map { Set([$0.article.origin] + $0.copies.map(\.origin)) }
          .filter { !$0.isDisjoint(with: names) })
    }
    #expect(sets(of: found(of: wanted, in: articles).articles) == sets(of: articles))
  }
}
