public import Articles
internal import Glibc
internal import Lexicon
public import Sentences

/// Groups the articles of a batch by the story that they tell.
///
/// Average link over the cosine of tf-idf vectors, times a decay with the days between two articles;
/// then clusters whose centroids are close are joined, which repairs very big stories. Articles in
/// different languages are not compared. The threshold grows with the batch, as the chance that two
/// random articles tell one story falls.
///
///     let topics = TopicGrouping().topics(of: articles, vocabulary: &vocabulary)
public struct TopicGrouping: Sendable, Hashable {
  public init() {}

  /// Below this share of the threshold a pair of articles counts as having nothing in common.
  private static let floorShare = 1.0 / 3
  /// Clusters of two and more whose centroids have this cosine are one story.
  private static let centroidThreshold = 0.45
  /// A topic with a cohesion less than this above the threshold is called loose.
  private static let looseMargin = 0.03

  /// The mean similarity that articles of one topic have at least: 0.12 to 0.28, growing with the
  /// logarithm of the batch.
  public static func threshold(forBatchOf count: Int) -> Double {
    min(0.28, max(0.12, 0.06 + 0.03 * log(Double(max(1, count)))))
  }

  /// The topics of a batch, each article in one, ordered by their first article.
  ///
  /// - Parameters:
  ///   - articles: The batch. Its order decides nothing but the numbers, and ties.
  ///   - vocabulary: Numbers the terms; grows by those that it does not have yet.
  /// - Complexity: see `SimilarPairs`; close to linear in the articles.
  public func topics(of articles: [Article], vocabulary: inout Vocabulary) -> [Topic] {
    var byLanguage: [String: [Int]] = [:]
    for (index, article) in articles.enumerated() {
      byLanguage[article.language.code, default: []].append(index)
    }
    var topics: [Topic] = []
    for (code, members) in byLanguage.sorted(by: { $0.key < $1.key }) {
      topics += self.topics(
        of: articles, members: members, language: Language(code: code), vocabulary: &vocabulary)
    }
    return topics.sorted { $0.members[0] < $1.members[0] }
  }

  /// All articles of a batch as one topic, whatever they are about.
  ///
  /// - Complexity: O(*n*) in the words read.
  public func topic(ofAll articles: [Article], vocabulary: inout Vocabulary) -> Topic {
    let everything = Array(articles.indices)
    let language = articles.first?.language ?? .undetermined
    let terms = ArticleVectors(
      of: articles, members: everything, language: language, vocabulary: &vocabulary)
    return topic(
      of: articles, cluster: everything, members: everything, neighbours: [], terms: terms,
      cohesion: 1, isLoose: false, vocabulary: &vocabulary)
  }

  private func topics(
    of articles: [Article], members: [Int], language: Language, vocabulary: inout Vocabulary
  ) -> [Topic] {
    let terms = ArticleVectors(
      of: articles, members: members, language: language, vocabulary: &vocabulary)
    let vectors = terms.vectors
    let threshold = Self.threshold(forBatchOf: members.count)
    let days = members.map { articles[$0].published?.day }
    let pairs = SimilarPairs(floor: threshold * Self.floorShare).pairs(of: vectors, days: days)
    let clusters = joinedByCentroid(
      AverageLink(threshold: threshold).clusters(of: members.count, pairs: pairs),
      vectors: vectors, days: days)
    let cohesion = Cohesion(clusters, pairs: pairs)
    return clusters.enumerated().map { number, cluster in
      let mean = cohesion.mean(of: number)
      return topic(
        of: articles, cluster: cluster, members: members,
        neighbours: cohesion.neighbours(in: number), terms: terms, cohesion: mean,
        isLoose: cluster.count > 1 && mean < threshold + Self.looseMargin,
        vocabulary: &vocabulary)
    }
  }

  /// The topic of a cluster of members, which are articles of the batch.
  private func topic(
    of articles: [Article], cluster: [Int], members: [Int], neighbours: [Int],
    terms: ArticleVectors, cohesion: Double, isLoose: Bool, vocabulary: inout Vocabulary
  ) -> Topic {
    let chosen = cluster.map { members[$0] }
    guard chosen.count > 1 else {
      return Topic(
        members: chosen, headline: chosen.first { articles[$0].title != nil }, sharedTerms: [],
        cohesion: cohesion, isLoose: isLoose)
    }
    let core = cluster.filter { !neighbours.contains($0) }
    let together = core.map { articles[members[$0]] }
    let vectors = core.map { terms.vectors[$0] }
    let headline = Headline.best(
      of: together, vectors: vectors, rarities: terms.rarities, vocabulary: &vocabulary)
    return Topic(
      members: chosen, neighbours: neighbours.map { members[$0] },
      headline: headline.map { members[core[$0]] },
      sharedTerms: SharedTerms(of: vectors).written(in: together, vocabulary: &vocabulary),
      cohesion: cohesion, isLoose: isLoose)
  }

  private func joinedByCentroid(
    _ clusters: [[Int]], vectors: [TermVector], days: [CalendarDay?]
  ) -> [[Int]] {
    let big = clusters.indices.filter { clusters[$0].count > 1 }
    let centroids = big.map { Self.centroid(of: clusters[$0].map { vectors[$0] }) }
    let middles = big.map { Self.middle(of: clusters[$0].compactMap { days[$0] }) }
    let close = SimilarPairs(floor: Self.centroidThreshold).pairs(of: centroids, days: middles)
    let joined = AverageLink(threshold: Self.centroidThreshold)
      .clusters(of: big.count, pairs: close)
    let single = clusters.filter { $0.count == 1 }
    return (single + joined.map { $0.flatMap { clusters[big[$0]] }.sorted() })
      .sorted { $0[0] < $1[0] }
  }

  private static func centroid(of vectors: [TermVector]) -> TermVector {
    var sums: [TermID: Double] = [:]
    for vector in vectors {
      for (term, weight) in zip(vector.terms, vector.weights) { sums[term, default: 0] += weight }
    }
    return TermVector(sums.map { (term: $0.key, weight: $0.value) }.sorted { $0.term < $1.term })
  }

  private static func middle(of days: [CalendarDay]) -> CalendarDay? {
    days.isEmpty ? nil : days.sorted()[days.count / 2]
  }
}

/// How alike the members of each cluster are.
private struct Cohesion {
  private let clusters: [[Int]]
  /// The sum over the pairs of each cluster.
  private var sums: [Double]
  /// The sum over the pairs of each item with the rest of its cluster.
  private var sumsOfItems: [Int: Double] = [:]

  /// An item whose mean similarity to the others is below this share of theirs to each other stands
  /// apart.
  private static let shareOfNeighbour = 0.6

  init(_ clusters: [[Int]], pairs: [SimilarPair]) {
    self.clusters = clusters
    sums = [Double](repeating: 0, count: clusters.count)
    var clusterOf: [Int: Int] = [:]
    for (number, cluster) in clusters.enumerated() {
      for item in cluster { clusterOf[item] = number }
    }
    for pair in pairs {
      guard let number = clusterOf[pair.first], number == clusterOf[pair.second] else { continue }
      sums[number] += pair.similarity
      sumsOfItems[pair.first, default: 0] += pair.similarity
      sumsOfItems[pair.second, default: 0] += pair.similarity
    }
  }

  /// The mean similarity of the pairs of a cluster; 1 if it has none.
  func mean(of number: Int) -> Double {
    let size = clusters[number].count
    return size < 2 ? 1 : sums[number] / Double(size * (size - 1) / 2)
  }

  /// The items that stand apart; never all but one.
  func neighbours(in number: Int) -> [Int] {
    let cluster = clusters[number]
    guard cluster.count > 2 else { return [] }
    let others = Double(cluster.count - 1)
    let apart = cluster.filter { item in
      let own = sumsOfItems[item] ?? 0
      let rest = (sums[number] - own) / (others * (others - 1) / 2)
      return own / others < Self.shareOfNeighbour * rest
    }
    return apart.count + 1 < cluster.count ? apart : []
  }
}
