import BriefArticles
import BriefLexicon
import BriefSentences
import Testing

@testable import BriefTopics

/// What hardly belongs to a story, and what stands near one.
@Suite struct NearStoriesTests {
  private func article(_ title: String?, _ text: String = "") -> Article {
    var article = Article(plainText: SourceText(text), language: .english)
    article.title = title
    return article
  }

  @Test(
    "A pair that hardly joined needs a common term in its headlines",
    arguments: [
      ("The sobering message for the mayor", 0.22, 120, 2),
      ("The sobering message for the mayor", 0.22, 80, 1),
      ("The sobering message for the mayor", 0.26, 120, 1),
      ("New members ask for desks", 0.22, 120, 1),
      (nil, 0.22, 120, 1),
    ])
  func weakPairsNeedACommonHeadlineTerm(
    second: String?, similarity: Double, words: Int, count: Int
  ) {
    var vocabulary = Vocabulary()
    let check = HeadlineCheck(
      threshold: 0.2, articles: [article("Five new members to watch"), article(second)],
      words: [500, words])
    let parted = check.parted(
      [[0, 1]], pairs: [SimilarPair(first: 0, second: 1, similarity: similarity)],
      vocabulary: &vocabulary)
    #expect(parted.count == count && parted.joined().sorted() == [0, 1])
  }

  /// Others vouch for each.
  @Test func largerClustersKeepAllTheirArticles() {
    var vocabulary = Vocabulary()
    let check = HeadlineCheck(
      threshold: 0.2, articles: ["Members", "Message", "Tunnel"].map { article($0) },
      words: [500, 500, 500])
    let pairs = [(0, 1), (0, 2), (1, 2)].map {
      SimilarPair(first: $0.0, second: $0.1, similarity: 0.21)
    }
    #expect(check.parted([[0, 1, 2]], pairs: pairs, vocabulary: &vocabulary) == [[0, 1, 2]])
  }

  @Test func lonelyItemsAreNearWhatTheyAreLikeOnTheMean() {
    let pairs = [(0, 1, 0.5), (0, 2, 0.2), (1, 2, 0.1), (2, 3, 0.4), (1, 3, 0.05)].map {
      SimilarPair(first: $0.0, second: $0.1, similarity: $0.2)
    }
    let cohesion = Cohesion([[0, 1], [2], [3]], of: 4, pairs: pairs)
    #expect(cohesion.clusters(near: 1, above: 0.12) == [0])
    #expect(cohesion.clusters(near: 1, above: 0.16).isEmpty)
    #expect(cohesion.clusters(near: 2, above: 0.12).isEmpty)
    #expect(cohesion.clusters(near: 0, above: 0).isEmpty)
  }

  @Test(
    "An article is near a story if its headline has a term of it",
    arguments: [("Why old dams break", true), ("Why old walls break", false)])
  func aHeadlineTermMakesAnArticleNear(title: String, isNear: Bool) throws {
    let reports = [
      article(
        "Dam at Corrin gives way",
        "The dam above Corrin gave way on Friday night and flooded the valley. Fourteen people are "
          + "missing. Helicopters took families off their roofs until dawn. The governor asked the "
          + "army for boats."),
      article(
        "Flood below the Corrin dam",
        "Boats of the army searched the valley on Saturday for people whom the water took when the "
          + "dam above Corrin broke. The power company had said that the dam was safe."),
      article(
        title,
        "Concrete ages, and nobody looks. Half of the dams of the country are older than sixty "
          + "years, an engineer of the university writes, and few of them have seen a diver. A "
          + "valley is safe until a flood comes, and water finds each crack. Inspectors count "
          + "bolts; they do not drill. A fund for repairs was promised ten years ago, and spent on "
          + "roads. Owners change, records go lost, and gates rust."),
    ]
    var vocabulary = Vocabulary()
    let topics = TopicGrouping().topics(of: reports, vocabulary: &vocabulary)
    #expect(topics.map(\.members) == [[0, 1], [2]])
    #expect(topics.map(\.near) == [nil, isNear ? 0 : nil])
  }
}
