public import Articles
internal import Lexicon
public import Sentences

extension TopicGrouping {
  /// Two texts that are as alike tell of one story, days apart. Of the 24 topics of a real week that
  /// go on, 17 are found, and none goes on with a wrong one; with .22 it is 18, and six do.
  private static let storyThreshold = 0.25
  /// The same if one of them is short: of 30 pairs of short reports that go on 24 are found, with 29
  /// of 54 look-alikes; with .20 it is 23, with 24, and with .25 15, with 15. Without a limit to what
  /// one term adds, .25 found 28, with 48.
  private static let shortStoryThreshold = 0.18

  /// Which earlier texts tell the stories of topics.
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
    var byLanguage: [String: [Int]] = [:]
    for index in all.indices { byLanguage[all[index].language.code, default: []].append(index) }
    for (code, members) in byLanguage.sorted(by: { $0.key < $1.key }) {
      let terms = ArticleVectors(
        of: all, members: members, language: Language(code: code), vocabulary: &vocabulary)
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
