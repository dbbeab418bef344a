internal import BriefArticles
internal import BriefSentences
internal import BriefTopics

/// Sentences that stand word for word in several stories of one outlet: what it writes under all that
/// it publishes, in whatever language, tells none of them.
enum RecurringSentences {
  /// A sentence of two stories may be what happened before, or the news in a summary of the day.
  private static let fewestStories = 3

  private struct Key: Hashable {
    var site: String?
    var terms: ArraySlice<TermID>
  }

  /// The texts of those sentences, as briefs quote them.
  ///
  /// - Parameters:
  ///   - topics: The stories, each article in one of them.
  ///   - batch: The articles; those that name no outlet count as of one.
  ///   - table: Their sentences.
  /// - Returns: Each text once.
  /// - Complexity: O(*n*) in the terms of the sentences.
  static func texts(in topics: [Topic], of batch: [Article], _ table: SentenceTable) -> Set<String>
  {
    let storiesOfSite = Dictionary(
      topics.flatMap { topic in Set(topic.members.map { batch[$0].site }).map { ($0, 1) } },
      uniquingKeysWith: +)
    let members = topics.indices.flatMap { story in topics[story].members.map { (story, $0) } }
      .filter { storiesOfSite[batch[$1].site, default: 0] >= fewestStories }
    var stories: [Key: (count: Int, last: Int)] = [:]
    for (story, member) in members {
      for sentence in table.articleRanges[member] {
        let key = Key(site: batch[member].site, terms: table.terms(of: sentence))
        let before = stories[key] ?? (0, -1)
        if before.last != story { stories[key] = (before.count + 1, story) }
      }
    }
    stories = stories.filter { $1.count >= fewestStories }
    guard !stories.isEmpty else { return [] }
    return Set(
      members.flatMap { _, member in
        table.articleRanges[member].filter { sentence in
          stories[Key(site: batch[member].site, terms: table.terms(of: sentence))] != nil
        }
      }.map { TopicWriter.text(of: $0, in: batch, table) })
  }
}
