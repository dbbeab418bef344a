public import Articles
public import Lexicon
internal import Markup
internal import Ranking
internal import Sentences
public import Summaries
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
  /// Whether a summary says what became of each sentence.
  public var isExplained = false
  /// The words that say nothing, instead of those of each article's language.
  public var stopwords: StopwordList?

  public init(
    minutes: Double = 5, topicLimit: Int = 12, sentencesPerTopic: Int? = nil,
    stopwords: StopwordList? = nil
  ) {
    self.minutes = minutes
    self.topicLimit = topicLimit
    self.sentencesPerTopic = sentencesPerTopic
    self.stopwords = stopwords
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
    var batch = articles.sorted { $0.origin.precedes($1.origin) }
    var vocabulary = Vocabulary(stopwords: stopwords)
    var table = SentenceTable(batch, vocabulary: &vocabulary)
    let hasWords = batch.indices.map { table.wordCount(ofArticle: $0) > 0 }
    if hasWords.contains(false) {
      batch = batch.indices.filter { hasWords[$0] }.map { batch[$0] }
      table = SentenceTable(batch, vocabulary: &vocabulary)
    }
    let topics = TopicGrouping().topics(of: batch, vocabulary: &vocabulary)
    var writer = TopicWriter(
      batch: batch, table: table, numbering: TermNumbering(termCount: vocabulary.count),
      sentencesPerTopic: sentencesPerTopic, locate: locate)
    let plan = ReadingPlan(minutes: minutes, topicLimit: topicLimit)
    let written = plan.assignments(for: topics, words: writer.wordCounts).compactMap { assignment in
      writer.brief(of: assignment.topic, within: assignment.words, of: plan.words)
    }
    return brief(
      titled: "Daily brief, \(day.inEnglish)", of: written, on: day, articleCount: batch.count,
      by: writer)
  }

  /// Tells articles as one topic, whatever they are about.
  ///
  /// - Parameters:
  ///   - articles: In reading order.
  ///   - day: The day that the summary is of.
  ///   - budget: How long it may be.
  ///   - focus: Words that it should be about; all if `nil`.
  ///   - locate: The path of an article's file as links are to have it.
  /// - Complexity: close to linear in the bytes of the articles.
  public func summary(
    of articles: [Article], on day: CalendarDay, within budget: Budget, focus: String? = nil,
    locate: @escaping (Origin) -> String
  ) -> Brief {
    var vocabulary = Vocabulary(stopwords: stopwords)
    let table = SentenceTable(articles, vocabulary: &vocabulary)
    var writer = TopicWriter(
      batch: articles, table: table, numbering: TermNumbering(termCount: vocabulary.count),
      sentencesPerTopic: nil, locate: locate)
    let topic = TopicGrouping().topic(ofAll: articles, vocabulary: &vocabulary)
    var summarizer = Summarizer(budget: budget, maximumSentences: sentencesPerTopic ?? .max)
    summarizer.isExplained = isExplained
    if let focus { summarizer.focus(on: focus, in: articles, vocabulary: &vocabulary) }
    var written = writer.brief(of: topic, by: summarizer)
    written.considered = ConsideredSentence.all(of: writer, vocabulary: vocabulary)
    return brief(
      titled: written.title, of: [written], on: day, articleCount: articles.count, by: writer)
  }

  private func brief(
    titled title: String, of topics: [TopicBrief], on day: CalendarDay, articleCount: Int,
    by writer: TopicWriter
  ) -> Brief {
    Brief(
      title: title, day: day, language: .english, articleCount: articleCount,
      minutes: Budget.minutes(toRead: writer.wordsQuoted),
      articleMinutes: Budget.minutes(toRead: writer.wordCounts.reduce(0, +)), topics: topics)
  }
}

extension Origin {
  /// The order of a batch: by path, then by item, both by their bytes; a feed may have items of the
  /// same name, which their content tells apart.
  func precedes(_ other: Origin) -> Bool {
    let own = [path, item ?? "", digest]
    for (left, right) in zip(own, [other.path, other.item ?? "", other.digest])
    where !left.utf8.elementsEqual(right.utf8) {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return false
  }
}
