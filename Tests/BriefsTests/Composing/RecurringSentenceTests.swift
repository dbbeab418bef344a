import BriefArticles
import BriefSentences
import BriefTopics
import Testing

@testable import Briefs

/// What an outlet writes under all that it publishes.
@Suite struct RecurringSentenceTests {
  private static let asks = "Newsrooms of the coast are paid by 4,100 households and nobody else."

  private static let news = [
    "Bakers of Norrey stopped their ovens on Friday, and 31 shops had no bread to sell at noon.",
    "The lighthouse at Cape Tolm went dark on Thursday after 142 years of service to ships.",
    "Librarians in Ostry lent the last of 9,000 films on Wednesday and closed the reading room.",
    "Edda Holm swam across Lake Vann on Tuesday in 3 hours and 12 minutes, faster than anybody.",
    "A crane fell into the dock of Skarn on Monday and sank the oldest tug of the yard.",
    "The court of Brenn freed a captain on Sunday who had run 40 miles without a lamp.",
  ]

  /// An article for each outlet, with the news of its own and what all have, each in a story by number.
  private func articles(of sites: [String?]) -> [Article] {
    zip(Self.news, sites).map { news, site in
      .plain(news + "\n\n" + Self.asks, site: site)
    }
  }

  private func recurring(in stories: [[Int]], of batch: [Article]) -> [String] {
    var vocabulary = Vocabulary()
    let table = SentenceTable(batch, vocabulary: &vocabulary)
    return RecurringSentences.all(
      in: stories.map {
        Topic(members: $0, headline: $0.first, sharedTerms: [], cohesion: 1, isLoose: false)
      }, of: batch, table
    ).map { TopicWriter.text(of: $0, in: batch, table) }
  }

  @Test(arguments: [nil, "Coast Post"])
  func sentenceOfThreeStoriesOfAnOutletIsFound(site: String?) {
    let batch = articles(of: Array(repeating: site, count: 4))
    #expect(recurring(in: [[0], [1], [2]], of: batch) == Array(repeating: Self.asks, count: 3))
    #expect(recurring(in: [[0], [1, 3], [2]], of: batch) == Array(repeating: Self.asks, count: 4))
  }

  @Test func storyOfManyReportsMayHaveIt() {
    let batch = articles(of: Array(repeating: "Coast Post", count: 4))
    #expect(recurring(in: [[0, 1, 2, 3]], of: batch) == [])
    #expect(recurring(in: [[0, 1], [2, 3]], of: batch) == [])
  }

  /// Each of two outlets has it in two of its three stories.
  @Test func severalOutletsMayHaveIt() {
    var batch = articles(of: ["Post", "Mail", "Post", "Mail", "Post", "Mail"])
    for last in [4, 5] { batch[last] = .plain(Self.news[last], site: batch[last].site) }
    #expect(recurring(in: batch.indices.map { [$0] }, of: batch) == [])
  }

  @Test func whatIsUnderAllStoriesIsToldInNone() throws {
    let sites = Array(repeating: "Coast Post" as String?, count: 4)
    let batch = articles(of: sites).enumerated().map { index, article in
      var article = article
      article.origin.path = "\(index).txt"
      article.title = nil
      return article
    }
    let quoted = try Brief.made(of: batch).allTopics.flatMap(\.allQuotations).map(\.text)
    #expect(!quoted.contains(Self.asks))
    #expect(Self.news.contains(where: quoted.contains))
  }
}
