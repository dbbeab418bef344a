internal import Glibc
public import Articles
internal import Lexicon
internal import Markup
internal import Ranking
internal import Sentences
internal import Summaries
internal import Topics

/// Makes the brief of a day out of articles.
///
///     let brief = BriefComposer().brief(of: articles, on: day) { $0.path }
public struct BriefComposer: Sendable {
  /// The reading time of the whole brief.
  public var minutes: Double
  /// How many topics at most.
  public var topicLimit: Int
  /// How many sentences a topic has at most; by the number of its sources if `nil`.
  public var sentencesPerTopic: Int?

  public init(minutes: Double = 5, topicLimit: Int = 12, sentencesPerTopic: Int? = nil) {
    self.minutes = minutes
    self.topicLimit = topicLimit
    self.sentencesPerTopic = sentencesPerTopic
  }

  /// Groups the articles by story and tells each story in sentences of its sources.
  ///
  /// The same articles give the same brief in whatever order they come.
  ///
  /// - Parameters:
  ///   - articles: What was read; those without a sentence are left out.
  ///   - day: The day that the brief is of.
  ///   - locate: The path of an article's file as links in the brief are to have it.
  /// - Complexity: close to linear in the bytes of the articles.
  public func brief(
    of articles: [Article], on day: CalendarDay, locate: @escaping (Origin) -> String
  ) -> Brief {
    let batch = articles.sorted { $0.origin.precedes($1.origin) }
    var vocabulary = Vocabulary()
    let table = SentenceTable(batch, vocabulary: &vocabulary)
    let told = Set(batch.indices.filter { !table.articleRanges[$0].isEmpty })
    let topics = TopicGrouping().topics(of: batch, vocabulary: &vocabulary)
      .filter { !told.isDisjoint(with: $0.members) }
    var writer = TopicWriter(
      batch: batch, table: table, numbering: TermNumbering(termCount: vocabulary.count),
      sentencesPerTopic: sentencesPerTopic, locate: locate)
    let plan = ReadingPlan(minutes: minutes, topicLimit: topicLimit)
    let written = plan.assignments(for: topics, words: writer.wordCounts).map { assignment in
      writer.brief(of: assignment.topic, within: assignment.words)
    }
    return Brief(
      title: "Daily brief, \(day.inEnglish)", day: day, language: .english,
      articleCount: told.count, minutes: Budget.minutes(toRead: writer.wordsQuoted),
      articleMinutes: Budget.minutes(toRead: writer.wordCounts.reduce(0, +)), topics: written)
  }
}

extension Origin {
  /// The order of a batch: by path, then by item, both by their bytes.
  func precedes(_ other: Origin) -> Bool {
    if path != other.path { return path.utf8.lexicographicallyPrecedes(other.path.utf8) }
    return (item ?? "").utf8.lexicographicallyPrecedes((other.item ?? "").utf8)
  }
}
