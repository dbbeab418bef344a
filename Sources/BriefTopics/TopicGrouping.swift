public import BriefArticles
internal import BriefLexicon
public import BriefSentences
internal import Glibc

/// Clusters the articles of a batch by story.
///
/// Average link over the cosine of tf-idf vectors, to which no term adds much, times a decay with
/// the days between two articles; then clusters whose centroids are close are joined, which repairs
/// very big stories. The threshold grows with the number of articles that can meet
/// (`PairThresholds`), as the chance that two random ones tell one story falls.
///
/// Articles in different languages are one topic only if the user says so: what they have in common
/// is names and numbers, which tell the beat rather than the event. Measured on halves of English
/// sets as if they were of two languages: of the pairs that names and numbers join at a cosine of
/// 0.25, all are right among 165 articles of a few stories and 43 of 100 among 1,650 of one beat;
/// at 0.5, 80 of 100, with a fifth of those that should be joined.
///
///     let topics = TopicGrouping().topics(of: articles, vocabulary: &vocabulary)
public struct TopicGrouping: Sendable, Hashable {
  /// Articles, by index in the batch, that a user wants in one topic: each set in one.
  public var merged: [Set<Int>]
  /// Articles that a user wants in topics of their own.
  public var split: Set<Int>

  public init(merged: [Set<Int>] = [], split: Set<Int> = []) {
    self.merged = merged
    self.split = split
  }

  /// Below this share of the threshold a pair of articles counts as having nothing in common.
  private static let floorShare = 1.0 / 3
  /// Clusters whose centroids have this cosine are one story.
  private static let centroidThreshold = 0.45
  /// The centroid of fewer says too little. With two, BCubed F1 without dates is .007 less on 1,650
  /// articles and on 1,590 that chose nothing, .003 on 2,443 titles with leads; with dates the
  /// same.
  private static let fewestForCentroid = 4
  /// A topic with a cohesion less than this above the threshold is called loose.
  private static let looseMargin = 0.03
  /// From this share of the threshold on an article that did not join came near.
  private static let shareOfNearMiss = 0.6
  /// From this share on, by the mean of its similarities, an article is near a story.
  private static let shareOfNear = 0.6

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
  /// - Returns: The topics, by their first articles.
  /// - Complexity: see `SimilarPairs`; close to linear in the articles.
  public func topics(of articles: [Article], vocabulary: inout Vocabulary) -> [Topic] {
    var topics: [Topic] = []
    for (language, members) in Self.byLanguage(articles) {
      topics += self.topics(
        of: articles, members: members, language: language, vocabulary: &vocabulary)
    }
    return joinedAcrossLanguages(topics, of: articles, vocabulary: &vocabulary)
      .sorted { $0.members[0] < $1.members[0] }
  }

  /// The articles in each language, by index; those that are read by the same lists are together,
  /// as papers in Bosnian and in Croatian, or of Taipei and of Beijing, write of one event.
  private static func byLanguage(
    _ articles: [Article]
  ) -> [(language: Language, members: [Int])] {
    Dictionary(grouping: articles.indices) { articles[$0].language.ofLists }
      .map { (language: $0, members: $1) }
      .sorted { $0.language.tag < $1.language.tag }
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
    let days = members.map { articles[$0].published?.day }
    let thresholds = PairThresholds(days: days)
    let threshold = thresholds.ofBatch
    let unique = UniqueVectors(
      vectors, days: days, patterns: NoticeTemplates(of: members.map { articles[$0] }))
    let pairs = SimilarPairs(floor: threshold * Self.floorShare, thresholds: thresholds)
      .pairs(
        of: unique.vectors, days: unique.days, words: unique.firstArticles.map { terms.words[$0] },
        names: unique.firstArticles.map { terms.names[$0] })
    let parted = HeadlineCheck(
      threshold: threshold, articles: unique.firstArticles.map { articles[members[$0]] },
      words: unique.firstArticles.map { terms.words[$0] }
    ).parted(
      joinedByCentroid(
        AverageLink(threshold: threshold).clusters(of: unique.count, pairs: pairs),
        vectors: unique.vectors, days: unique.days),
      pairs: pairs, vocabulary: &vocabulary)
    var clusters = Clusters(unique.clusters(parted))
    constrain(&clusters, members: members)
    let wanted = merged.reduce(into: Set<Int>()) { $0.formUnion($1) }
    let cohesion = Cohesion(
      clusters.all.map(unique.firsts), of: members.count, pairs: unique.expanded(pairs))
    var near = NearStories(cohesion, above: threshold * Self.shareOfNear)
    return clusters.all.enumerated().map { number, cluster in
      let mean = cohesion.mean(of: number)
      var topic = topic(
        of: articles, cluster: cluster, members: members,
        neighbours: cohesion.neighbours(in: number).filter { !wanted.contains(members[$0]) },
        terms: terms, cohesion: mean,
        isLoose: cluster.count > 1 && mean < threshold + Self.looseMargin,
        vocabulary: &vocabulary)
      topic.nearMiss = cohesion.nearMiss(of: number, above: threshold * Self.shareOfNearMiss)
        .map { Topic.NearMiss(article: members[$0.item], similarity: $0.similarity) }
      if cluster.count == 1 {
        let story = near.story(
          of: number, headline: articles[topic.members[0]], clusters.all, terms.vectors,
          vocabulary: &vocabulary)
        topic.near = story.map { members[clusters.all[$0][0]] }
      }
      return topic
    }
  }

  /// The topic of a cluster of members, which are articles of the batch.
  func topic(
    of articles: [Article], cluster: [Int], members: [Int], neighbours: [Int],
    terms: ArticleVectors, cohesion: Double, isLoose: Bool, vocabulary: inout Vocabulary
  ) -> Topic {
    let chosen = cluster.map { members[$0] }
    guard chosen.count > 1 else {
      return Topic(
        members: chosen, headline: chosen.first { articles[$0].title != nil }, sharedTerms: [],
        cohesion: cohesion, isLoose: isLoose)
    }
    let apart = Set(neighbours)
    let core = cluster.filter { !apart.contains($0) }
    let copies = NearDuplicates.copies(
      among: core.map { members[$0] }, in: articles, vocabulary: &vocabulary)
    let independent = core.filter { copies[members[$0]] == nil }
    let together = independent.map { articles[members[$0]] }
    // An opinion leads no story that others report.
    let reports = independent.filter { !Opinion.isLabelled(articles[members[$0]]) }
    let leaders = reports.isEmpty ? independent : reports
    let leading = leaders.map { articles[members[$0]] }
    let headline = HeadlineChoice.best(
      of: leading, by: StoryTerms(of: leading, vocabulary: &vocabulary))
    let shared = SharedTerms(of: core.map { terms.vectors[$0] })
    return Topic(
      members: chosen, neighbours: neighbours.map { members[$0] }, copies: copies,
      headline: headline.map { members[leaders[$0]] },
      sharedTerms: shared.written(in: together, vocabulary: &vocabulary), cohesion: cohesion,
      isLoose: isLoose)
  }

  /// Clusters with those of at least four in one whose centroids are close.
  func joinedByCentroid(
    _ clusters: [[Int]], vectors: [TermVector], days: [CalendarDay?]
  ) -> [[Int]] {
    let big = clusters.indices.filter { clusters[$0].count >= Self.fewestForCentroid }
    let centroids = big.map { Self.centroid(of: clusters[$0].map { vectors[$0] }) }
    let middles = big.map { Self.middle(of: clusters[$0].compactMap { days[$0] }) }
    let close = SimilarPairs(floor: Self.centroidThreshold).pairs(of: centroids, days: middles)
    let joined = AverageLink(threshold: Self.centroidThreshold)
      .clusters(of: big.count, pairs: close)
    let small = clusters.filter { $0.count < Self.fewestForCentroid }
    return (small + joined.map { $0.flatMap { clusters[big[$0]] }.sorted() })
      .sorted { $0[0] < $1[0] }
  }

  static func centroid(of vectors: [TermVector]) -> TermVector {
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

extension TopicGrouping {
  /// The least similarity of texts of one story on different days. Of the 24 topics of a real week
  /// that go on, 17 are found, and none goes on with a wrong one; with .22 it is 18, and six do.
  private static let storyThreshold = 0.25
  /// The same if one of them is short: of 30 pairs of short reports that go on 24 are found, with
  /// 29 of 54 look-alikes; with .20 it is 23, with 24, and with .25 15, with 15. Without a limit to
  /// what one term adds, .25 found 28, with 48.
  private static let shortStoryThreshold = 0.18

  /// Finds the earlier texts that are about the stories of topics.
  ///
  /// - Parameters:
  ///   - topics: Of `articles`.
  ///   - articles: The batch.
  ///   - earlier: Texts of other days.
  ///   - vocabulary: Numbers the terms; grows by those that it does not have yet.
  /// - Returns: For each topic the earlier texts, by index, ascending.
  /// - Complexity: see `SimilarPairs`.
  public func continuations(
    of topics: [Topic], in articles: [Article], earlier: [Article], vocabulary: inout Vocabulary
  ) -> [[Int]] {
    var found = [[Int]](repeating: [], count: topics.count)
    guard !earlier.isEmpty else { return found }
    let all = articles + earlier
    for (language, members) in Self.byLanguage(all) {
      let terms = ArticleVectors(
        of: all, members: members, language: language, vocabulary: &vocabulary)
      let places = Dictionary(members.enumerated().map { ($1, $0) }) { first, _ in first }
      let told = topics.indices.filter { places[topics[$0].members[0]] != nil }
      let centroids = told.map { number in
        Self.centroid(
          of: topics[number].members.compactMap { places[$0].map { terms.vectors[$0] } })
      }
      let past = members.indices.filter { members[$0] >= articles.count }
      let vectors = centroids + past.map { terms.vectors[$0] }
      let words =
        told.map { number in
          topics[number].members.reduce(0) { $0 + (places[$1].map { terms.words[$0] } ?? 0) }
        } + past.map { terms.words[$0] }
      let pairs = SimilarPairs(floor: Self.shortStoryThreshold)
        .pairs(of: vectors, days: Array(repeating: nil, count: vectors.count))
      for pair in pairs where pair.first < told.count && pair.second >= told.count {
        let isShort = PairThresholds.isShort(min(words[pair.first], words[pair.second]))
        guard isShort || pair.similarity >= Self.storyThreshold else { continue }
        let text = members[past[pair.second - told.count]] - articles.count
        found[told[pair.first]].append(text)
      }
    }
    return found.map { $0.sorted() }
  }
}

extension TopicGrouping {
  /// Applies the user's constraints: merges and splits.
  func constrain(_ clusters: inout Clusters, members: [Int]) {
    guard !split.isEmpty || !merged.isEmpty else { return }
    let places = Dictionary(members.enumerated().map { ($1, $0) }) { first, _ in first }
    clusters.split(Set(split.compactMap { places[$0] }))
    for group in merged { clusters.merge(Set(group.compactMap { places[$0] })) }
  }

  /// Merges the topics that the user wants merged, also across languages.
  func joinedAcrossLanguages(
    _ topics: [Topic], of articles: [Article], vocabulary: inout Vocabulary
  ) -> [Topic] {
    var topics = topics
    for group in merged {
      let wanted = topics.filter { !group.isDisjoint(with: $0.members) }
      guard wanted.count > 1 else { continue }
      topics.removeAll { !group.isDisjoint(with: $0.members) }
      let members = wanted.flatMap(\.members).sorted()
      // The language of most articles, of equally many the first: it decides how rare terms are.
      let largest = wanted.max {
        ($0.members.count, $1.members[0]) < ($1.members.count, $0.members[0])
      }
      let language = largest.map { articles[$0.members[0]].language } ?? .undetermined
      let terms = ArticleVectors(
        of: articles, members: members, language: language, vocabulary: &vocabulary)
      topics.append(
        topic(
          of: articles, cluster: Array(members.indices), members: members, neighbours: [],
          terms: terms, cohesion: wanted.reduce(1) { min($0, $1.cohesion) }, isLoose: false,
          vocabulary: &vocabulary))
    }
    return topics
  }
}
