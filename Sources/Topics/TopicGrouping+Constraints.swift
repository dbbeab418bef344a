internal import Articles
internal import Lexicon
internal import Sentences

extension TopicGrouping {
  /// Does what the user wants.
  func constrain(_ clusters: inout Clusters, members: [Int]) {
    guard !split.isEmpty || !merged.isEmpty else { return }
    let places = Dictionary(members.enumerated().map { ($1, $0) }) { first, _ in first }
    clusters.split(Set(split.compactMap { places[$0] }))
    for group in merged { clusters.merge(Set(group.compactMap { places[$0] })) }
  }

  /// The topics with those in one that the user wants in one, whatever their languages.
  func joinedAcrossLanguages(
    _ topics: [Topic], of articles: [Article], vocabulary: inout Vocabulary
  ) -> [Topic] {
    var topics = topics
    for group in merged {
      let wanted = topics.filter { !group.isDisjoint(with: $0.members) }
      guard wanted.count > 1 else { continue }
      topics.removeAll { !group.isDisjoint(with: $0.members) }
      let members = wanted.flatMap(\.members).sorted()
      // The language of most, of equally many the first: it knows how rare terms are.
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
