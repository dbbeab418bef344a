public import Articles
internal import Lexicon
public import Sentences

extension TopicGrouping {
  /// Two texts whose vectors have this cosine tell of one story, days apart.
  private static let storyThreshold = 0.25

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
      let pairs = SimilarPairs(floor: Self.storyThreshold)
        .pairs(of: vectors, days: Array(repeating: nil, count: vectors.count))
      for pair in pairs where pair.first < told.count && pair.second >= told.count {
        let text = members[past[pair.second - told.count]] - articles.count
        found[told[pair.first]].append(text)
      }
    }
    return found.map { $0.sorted() }
  }
}
