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
  ]

  /// An article for each outlet, with the news of its own and what all have, each in a story by number.
  private func articles(of sites: [String?]) -> [Article] {
    zip(Self.news, sites).map { news, site in
      .plain(news + "\n\n" + Self.asks, site: site)
    }
  }

  private func recurring(in stories: [[Int]], of sites: [String?]) -> Set<String> {
    let batch = articles(of: sites)
    var vocabulary = Vocabulary()
    return RecurringSentences.texts(
      in: stories.map {
        Topic(members: $0, headline: $0.first, sharedTerms: [], cohesion: 1, isLoose: false)
      }, of: batch, SentenceTable(batch, vocabulary: &vocabulary))
  }

  @Test(arguments: [nil, "Coast Post"])
  func sentenceOfThreeStoriesOfAnOutletIsFound(site: String?) {
    #expect(recurring(in: [[0], [1], [2]], of: [site, site, site]) == [Self.asks])
    #expect(recurring(in: [[0], [1, 3], [2]], of: [site, site, site, site]) == [Self.asks])
  }

  @Test func storyOfManyReportsMayHaveIt() {
    let sites = Array(repeating: "Coast Post", count: 4)
    #expect(recurring(in: [[0, 1, 2, 3]], of: sites) == [])
    #expect(recurring(in: [[0, 1], [2, 3]], of: sites) == [])
  }

  @Test func severalOutletsMayHaveIt() {
    #expect(recurring(in: [[0], [1], [2], [3]], of: ["Post", "Mail", nil, "Post"]) == [])
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
