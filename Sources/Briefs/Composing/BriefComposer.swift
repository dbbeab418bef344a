internal import BriefAnalysis
public import BriefArticles
public import BriefLexicon
internal import BriefMarkup
internal import BriefRanking
internal import BriefSentences
public import BriefSummaries
internal import BriefTopics

/// Makes the brief of a day out of articles.
///
///     let brief = BriefComposer().brief(of: articles, on: day) { $0.path }
public struct BriefComposer: Sendable {
  /// The default reading time of a brief, in minutes.
  public static let defaultMinutes = 5.0
  /// The default number of topics of a brief.
  public static let defaultTopicLimit = 20

  /// The reading time of the whole brief.
  public var minutes: Double
  /// How many stories at most; the other articles have a line each.
  public var topicLimit: Int
  /// How many sentences a topic has at most; by the number of its sources if `nil`.
  public var sentencesPerTopic: Int?
  /// Whether a summary has the outcome for each sentence.
  public var isExplained = false
  /// Stopwords instead of those of each article's language.
  public var stopwords: StopwordList?
  /// What the user wants of the topics.
  public var rules: TopicRules
  /// Articles published before that day are left out; undated ones are not.
  public var since: CalendarDay?
  /// The language of the brief's own words; one of `Brief.languages`, else they are English.
  public var language = Language.english

  private var wording: BriefWording { .of(language) }

  /// What a brief that was made again on its day has at most, and each time gets at least, of the
  /// reading time.
  private static let mostOfDay = 1.5
  private static let shareOfMore = 0.25

  /// A story that was not covered for more days than this is a new one.
  private static let daysOfStory = 30

  public init(
    minutes: Double = defaultMinutes, topicLimit: Int = defaultTopicLimit,
    sentencesPerTopic: Int? = nil,
    stopwords: StopwordList? = nil, rules: TopicRules = TopicRules(), since: CalendarDay? = nil
  ) {
    self.minutes = minutes
    self.topicLimit = topicLimit
    self.sentencesPerTopic = sentencesPerTopic
    self.stopwords = stopwords
    self.rules = rules
    self.since = since
  }

  /// Groups the articles by story and quotes sentences of the sources of each story.
  ///
  /// The same articles give the same brief in whatever order they come. What earlier briefs told is
  /// not told again: neither an article that they named nor a sentence that they quoted; a story
  /// that goes on says where it was told before.
  ///
  /// - Parameters:
  ///   - articles: What was read; those without a sentence are left out.
  ///   - day: The day that the brief is of.
  ///   - history: What earlier briefs told.
  ///   - locate: The path of an article's file as links in the brief are to have it.
  /// - Returns: The brief; one without topics if there is nothing new.
  /// - Complexity: close to linear in the bytes of the articles.
  public func brief(
    of articles: [Article], on day: CalendarDay, after history: BriefHistory = BriefHistory(),
    locate: @escaping (Origin) -> String
  ) -> Brief {
    brief(of: articles.map(ArticleEntry.init), on: day, after: history, locate: locate) { wanted in
      wanted.map { articles[$0] }
    }
  }

  /// The same brief of articles of which only those are read that have a part in it: what is new,
  /// what may be the same article, and the sources of stories that may go on.
  ///
  /// - Parameters:
  ///   - entries: What is known of all articles.
  ///   - day: The day that the brief is of.
  ///   - history: What earlier briefs told.
  ///   - new: Which it may tell, if that is known already: see `newArticles(of:on:after:)`.
  ///   - locate: The path of an article's file as links in the brief are to have it.
  ///   - read: Gives the articles of some entries, by index; may be called several times.
  /// - Returns: The brief.
  /// - Throws: What reading throws.
  /// - Complexity: close to linear in the entries and in the bytes of what is read.
  public func brief<Failure: Error>(
    of entries: [ArticleEntry], on day: CalendarDay, after history: BriefHistory = BriefHistory(),
    telling new: NewArticles? = nil, locate: @escaping (Origin) -> String,
    reading read: ([Int]) throws(Failure) -> [Article]
  ) throws(Failure) -> Brief {
    let new = new ?? newArticles(of: entries, on: day, after: history)
    let told = history.sources(before: day, within: Self.daysOfStory)
    let wanted = entries.indices.filter { new.has(entries[$0]) }
    let all = Self.inOrder(
      try PossibleDuplicates(
        of: wanted, and: entries.indices.filter { told.contains(entries[$0].origin.digestPrefix) },
        in: entries, reading: read
      ).all, locate)
    let candidates = Set(wanted.map { entries[$0].origin })
    let digest = Self.digest(of: entries)
    return brief(
      of: all, isNew: candidates.contains, digest: digest, on: day, after: history, locate: locate)
  }

  private func brief(
    of all: [Article], isNew: (Origin) -> Bool, digest: String, on day: CalendarDay,
    after history: BriefHistory, locate: @escaping (Origin) -> String
  ) -> Brief {
    let (isDropped, isPinned) = (rules.isDropped, rules.isPinned)
    var deduplicated = all.deduplicated().filter { deduplicated in
      ([deduplicated.article] + deduplicated.copies).contains { isNew($0.origin) }
        && !history.covers(deduplicated, at: locate) && !isDropped(deduplicated.article)
        && isRecent(deduplicated.article)
    }
    var batch = deduplicated.map(\.article)
    var vocabulary = Vocabulary(stopwords: stopwords)
    var table = SentenceTable(batch, vocabulary: &vocabulary)
    let hasWords = batch.indices.map { table.wordCount(ofArticle: $0) > 0 }
    if hasWords.contains(false) {
      deduplicated = batch.indices.filter { hasWords[$0] }.map { deduplicated[$0] }
      batch = deduplicated.map(\.article)
      table = SentenceTable(batch, vocabulary: &vocabulary)
    }
    let topics = TopicGrouping(merged: rules.merged(in: batch), split: rules.split(in: batch))
      .topics(of: batch, vocabulary: &vocabulary)
    let plan = ReadingPlan(minutes: minutes, topicLimit: topicLimit)
    let wordCounts = batch.indices.map(table.wordCount(ofArticle:))
    let plannedDay = plan.day(
      of: topics, in: batch, order: StoryOrder(of: batch, words: wordCounts, on: day),
      words: wordCounts
    ) { topic in
      isPinned(topic.sharedTerms + topic.members.compactMap { batch[$0].title })
    }
    let told = plannedDay.topics(readable: plan.mostSentences)
    let stories = storiesSoFar(
      of: told, in: batch, and: all, history: history, on: day, vocabulary: &vocabulary)
    var known: [Int: DayWriter.Knowledge] = [:]
    for (topic, story) in zip(told, stories) {
      let terms = StoryTerms(of: topic.tellers.map { batch[$0] }, vocabulary: &vocabulary)
      known[topic.members[0]] = DayWriter.Knowledge(terms: terms, story: story)
    }
    var phrases = TopicKeyphrases(of: told, in: batch, vocabulary: &vocabulary)
    var telling = DayWriter(
      plan,
      by: TopicWriter(
        batch: batch, table: table, numbering: TermNumbering(termCount: vocabulary.count),
        sentencesPerTopic: sentencesPerTopic, on: day, sentencesTold: history.sentences,
        recurring: RecurringSentences.all(in: topics, of: batch, table),
        duplicates: DuplicateLocations(of: deduplicated), locate: locate),
      knowing: known)
    telling.tell(plannedDay)
    for story in telling.stories { phrases.addTags(of: story) }
    var brief = Brief(
      title: wording.title(of: day), day: day, language: wording.language,
      articleCount: batch.count,
      minutes: 0, articleMinutes: Budget.minutes(toRead: wordCounts.reduce(0, +)), topics: [],
      tags: phrases.tags, previousDay: history.lastDay, batchDigest: digest)
    telling.finish(&brief)
    return brief
  }

  /// The composer of what is new since a brief of the same day was made: it has what is left of the
  /// time and of the topics, and a little more until the day's brief is half as long again.
  public func composer(after told: Brief) -> BriefComposer {
    var rest = self
    let used = Double(told.wordsQuoted) / Budget.wordsAMinute
    let most = Self.mostOfDay * minutes - used
    rest.minutes = max(minutes - used, min(Self.shareOfMore * minutes, most), 0)
    let topics = told.topics.count
    let mostTopics = Int(Self.mostOfDay * Double(topicLimit)) - topics
    let more = Int((Self.shareOfMore * Double(topicLimit)).rounded(.up))
    rest.topicLimit = rest.minutes == 0 ? 0 : max(topicLimit - topics, min(more, mostTopics), 0)
    return rest
  }

  /// The first digits of a digest of all articles, whatever their order.
  public static func digest(of entries: [ArticleEntry]) -> String {
    let order = entries.indices.map { (beginning: beginning(of: entries[$0].origin.digest), $0) }
      .sorted { one, other in
        one.beginning != other.beginning
          ? one.beginning < other.beginning
          : byteOrder(entries[one.1].origin.digest, entries[other.1].origin.digest)
      }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(65 * entries.count)
    var last: String?
    for (_, index) in order {
      let digest = entries[index].origin.digest
      guard digest != last else { continue }
      if last != nil { bytes.append(0x0A) }
      bytes += digest.utf8
      last = digest
    }
    return String(sha256(bytes).prefix(BriefSource.digestPrefixLength))
  }

  /// The first bytes of a digest as a number, which nearly always tells two apart.
  private static func beginning(of digest: String) -> UInt64 {
    var number: UInt64 = 0
    var room = 8
    for byte in digest.utf8.prefix(8) {
      number = number << 8 | UInt64(byte)
      room -= 1
    }
    return number << (8 * UInt64(room))
  }

  /// Which of some articles a brief may tell.
  public func newArticles(
    of entries: [ArticleEntry], on day: CalendarDay, after history: BriefHistory
  ) -> NewArticles {
    NewArticles(of: entries, on: day, since: since, after: history)
  }

  private func isRecent(_ article: Article) -> Bool {
    guard let since, let day = article.published?.day else { return true }
    return day >= since
  }

  /// The prior coverage of each topic. Articles of earlier briefs that are still there are compared
  /// as a whole: they have more text than the brief.
  private func storiesSoFar(
    of topics: [Topic], in batch: [Article], and all: [Article], history: BriefHistory,
    on day: CalendarDay, vocabulary: inout Vocabulary
  ) -> [PriorCoverage] {
    let stories = history.stories(before: day, within: Self.daysOfStory)
    guard !stories.isEmpty else { return topics.map { _ in PriorCoverage() } }
    var earlier = stories.map(\.article)
    var owners = Array(stories.indices)
    let articles = Dictionary(
      all.map { (String($0.origin.digest.prefix(BriefSource.digestPrefixLength)), $0) },
      uniquingKeysWith: { first, _ in first })
    for (index, story) in stories.enumerated() {
      for source in story.topic.sources where !story.topic.neighbours.contains(source.number) {
        guard let article = articles[source.digestPrefix] else { continue }
        earlier.append(article)
        owners.append(index)
      }
    }
    return TopicGrouping().continuations(
      of: topics, in: batch, earlier: earlier, vocabulary: &vocabulary
    ).map { found in
      PriorCoverage(
        Set(found.map { owners[$0] }).sorted().map { stories[$0] }, vocabulary: &vocabulary)
    }
  }

  /// Summarizes articles as one topic, whatever they are about.
  ///
  /// - Parameters:
  ///   - articles: In reading order.
  ///   - day: The day that the summary is of.
  ///   - budget: How long it may be.
  ///   - focus: Words that it should be about; all if `nil`.
  ///   - locate: The path of an article's file as links are to have it.
  /// - Returns: A brief of one topic.
  /// - Complexity: close to linear in the bytes of the articles.
  public func summary(
    of articles: [Article], on day: CalendarDay, within budget: Budget, focus: String? = nil,
    locate: @escaping (Origin) -> String
  ) -> Brief {
    let deduplicated = articles.deduplicated()
    let articles = deduplicated.map(\.article)
    var vocabulary = Vocabulary(stopwords: stopwords)
    let table = SentenceTable(articles, vocabulary: &vocabulary)
    var writer = TopicWriter(
      batch: articles, table: table, numbering: TermNumbering(termCount: vocabulary.count),
      sentencesPerTopic: nil, duplicates: DuplicateLocations(of: deduplicated),
      locate: locate)
    let topic = TopicGrouping().topic(ofAll: articles, vocabulary: &vocabulary)
    var summarizer = Summarizer(budget: budget, maximumSentences: sentencesPerTopic ?? .max)
    summarizer.isExplained = isExplained
    if let focus { summarizer.focus(on: focus, in: articles, vocabulary: &vocabulary) }
    summarizer.barred = UnfitSentences.all(of: articles, table: table)
    summarizer.rejects = { UnfitSentences.isDependent($0, in: articles, table) }
    var written = writer.brief(of: topic, by: summarizer)
    if isExplained {
      let fitness = Fitness.all(
        of: articles, table: table, numbering: &writer.numbering, vocabulary: &vocabulary)
      written.considered = ConsideredSentence.all(
        of: writer, fitness: fitness, vocabulary: vocabulary)
    }
    return Brief(
      title: written.title, day: day, language: wording.language,
      articleCount: articles.count,
      outletCount: [written].outletCount,
      minutes: Budget.minutes(toRead: written.wordsQuoted),
      articleMinutes: Budget.minutes(toRead: writer.wordCounts.reduce(0, +)), topics: [written])
  }

  /// The articles by path, then by item, both by their bytes; what was read twice comes once.
  ///
  /// A feed may have items of the same name, which their content tells apart.
  private static func inOrder(_ articles: [Article], _ locate: (Origin) -> String) -> [Article] {
    let placed = articles.map { article in
      let origin = article.origin
      return (
        article, key: [locate(origin), origin.item ?? "", origin.digest].map { Array($0.utf8) }
      )
    }.sorted { left, right in
      left.key.lexicographicallyPrecedes(right.key) { $0.lexicographicallyPrecedes($1) }
    }
    var batch: [Article] = []
    var last: [[UInt8]] = []
    for (article, key) in placed where key != last {
      batch.append(article)
      last = key
    }
    return batch
  }
}
