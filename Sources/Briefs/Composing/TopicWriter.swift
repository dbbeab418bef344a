internal import BriefAnalysis
internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup
internal import BriefRanking
internal import BriefSentences
internal import BriefSummaries
internal import BriefTopics

/// Writes topic briefs: chooses and orders sentences of the sources, and numbers the sources
/// through the brief.
struct TopicWriter {
  let batch: [Article]
  let table: SentenceTable
  /// The line of its text, from 1, that each sentence starts on.
  private let lines: [Int32]
  /// The words of each article.
  let wordCounts: [Int]
  /// Where else each article was found.
  private let duplicates: DuplicateLocations
  /// The words of all sentences quoted so far.
  var wordsQuoted = 0
  /// The outcomes for the sentences of the last topic, and the numbers of its sources; empty unless
  /// the summarizer is to explain itself.
  private(set) var verdicts: [SentenceVerdict] = []
  private(set) var sourceNumbers: [Int: Int] = [:]
  var numbering: TermNumbering
  /// By article.
  var readings: [Int: Reading] = [:]
  let sentencesPerTopic: Int?
  /// The day of the brief; what is later is to come.
  let day: CalendarDay?
  private let locate: (Origin) -> String
  private var sourcesNamed = 0
  private let statements = Statements<Int>()
  /// All sentences that briefs told, this one among them, on one line each.
  var sentencesTold: Set<String>
  /// `RecurringSentences`, which are in no story.
  let recurring: Set<Int>

  /// The share of a topic's words for what to read first, if so many tell it that people are quoted.
  private static let shareOfLead = 0.65

  init(
    batch: [Article], table: SentenceTable, numbering: TermNumbering, sentencesPerTopic: Int?,
    on day: CalendarDay? = nil, sentencesTold: Set<String> = [], recurring: Set<Int> = [],
    duplicates: DuplicateLocations = DuplicateLocations(),
    locate: @escaping (Origin) -> String
  ) {
    self.day = day
    self.sentencesTold = sentencesTold
    self.recurring = recurring
    self.duplicates = duplicates
    self.batch = batch
    self.table = table
    self.numbering = numbering
    self.sentencesPerTopic = sentencesPerTopic
    self.locate = locate
    lines = batch.indices.flatMap { article in
      batch[article].text.lineNumbers(
        at: table.articleRanges[article].map {
          table.sentences[$0].quotedRange(in: batch[article].text).lowerBound
        })
    }
    wordCounts = batch.indices.map(table.wordCount(ofArticle:))
  }

  /// A story that was told, with what is needed to tell more of it.
  struct Told {
    var topic: TopicBrief
    /// What its sources say is to come.
    var coming: [ComingDay] = []
    fileprivate(set) var topicSources: TopicSources
    fileprivate(set) var known: Set<Int>
    var lead: Lead
  }

  /// Tells a topic in the words that it may have, or in one sentence, without what the reader knows.
  ///
  /// - Parameters:
  ///   - assignment: A topic of the batch.
  ///   - terms: What its articles say together.
  ///   - total: The words of the whole brief.
  ///   - story: What was told of it before.
  /// - Returns: `nil` if the brief has no room left for that, or all is known.
  mutating func story(
    of assignment: ReadingPlan.Assignment, in terms: StoryTerms, of total: Double,
    after story: PriorCoverage
  ) -> Told? {
    let quotedBefore = wordsQuoted
    let rest = total - Double(quotedBefore)
    guard rest >= 1 || wordsQuoted == 0 else { return nil }
    let topic = assignment.topic
    let topicSources = topicSources(of: topic)
    let known = knownSentences(of: topicSources.core, after: story)
    let room = Int(min(Double(assignment.words), max(rest, 1)))
    let isParted = topicSources.core.count > 1 && sentencesPerTopic == nil
    let isQuoting =
      isParted
      && (topicSources.core.count >= Self.fewestForSpoken
        || topicSources.core.contains { wordCounts[$0] <= TopicParts.wordsOfBriefReport })
    let words = isQuoting ? Int(Self.shareOfLead * Double(room)) : room
    let lead = lead(
      of: topic, by: topicSources, in: terms, known: known,
      within: LeadLimits(
        words: words,
        wordsOfNews: max(words, Int(min(Double(SentenceQuality.mostWords), max(rest, 1)))),
        sentences: sentencesPerTopic ?? Self.sentencesOfLead,
        isCounted: sentencesPerTopic != nil))
    guard !lead.sentences.isEmpty, Double(lead.words) <= rest || wordsQuoted == 0
    else { return nil }
    // If other stories are in the brief, a single source whose first sentence depends on others, or
    // is about its writer, or hardly tells what it is about, is left out; not what goes on from an
    // earlier brief.
    if topicSources.core.count == 1, wordsQuoted > 0, sentencesPerTopic == nil,
      let opening = lead.sentences.first, let fitness = lead.fitness[opening],
      fitness.form < 1
        || story.isEmpty
          && (fitness.value < Fitness.leastOfSingle || !fitness.mayBeNews)
          && wordCounts[topicSources.core[0]] >= Self.wordsOfShortReport
    {
      return nil
    }
    var told = Told(
      topic: brief(of: topic, by: topicSources, telling: lead), topicSources: topicSources,
      known: known, lead: lead)
    told.topic.earlier = story.days
    if isParted {
      // Of a few words none is lost because the lead did not need it.
      let isShort = !isQuoting || room <= ReadingPlan.wordsOfShortStory
      let notices = notices(like: lead.sentences, by: topicSources, known: known, loose: lead.loose)
      let left = room - (isShort ? lead.words : max(words, lead.words))
      // What is to come has its place, however long the news is.
      let taken = addMore(
        of: &told, in: terms, known: known.union(series(among: notices)),
        room: max(0, left, Int(min(Self.wordsOfNext, rest - Double(lead.words)))))
      let used = wordsQuoted - quotedBefore
      addNotices(
        notices.filter { !taken.contains($0) }, in: &told.topic, by: topicSources,
        within: rest - Double(used))
      told.topic.names = ProperNames(in: topicSources.core, of: batch, table: table)
        .names(besides: told.topic.title, and: told.topic.sharedTerms)
    }
    if !isParted, sentencesPerTopic == nil {
      addNext(of: &told, within: rest - Double(wordsQuoted - quotedBefore))
    }
    sentencesTold.formUnion(told.topic.allQuotations.map(\.text))
    sentencesTold.formUnion(told.coming.map(\.quotation.text))
    return told
  }

  /// Writes a topic brief of the sentences that a summarizer chooses.
  mutating func brief(of topic: Topic, by summarizer: Summarizer) -> TopicBrief {
    let topicSources = topicSources(of: topic)
    let summary = summarizer.summary(
      of: topicSources.core, in: batch, table: table, numbering: &numbering)
    return brief(
      of: topic, by: topicSources,
      telling: Lead(
        sentences: summary.sentences.map(\.sentence), words: summary.wordCount,
        verdicts: summary.verdicts))
  }

  mutating func brief(
    of topic: Topic, by topicSources: TopicSources, telling lead: Lead
  ) -> TopicBrief {
    wordsQuoted += lead.words
    let places = places(of: topicSources)
    sourcesNamed += topicSources.members.count + places.count
    verdicts = lead.verdicts
    sourceNumbers = topicSources.numbers
    let similar = SimilarSentences(in: table)
    let others = similar.sentences(likeEach: lead.sentences, among: topicSources.core) {
      SimilarSentences.isSame(similar.contentTerms(of: $0), similar.contentTerms(of: $1))
        && agree($0, $1)
    }
    // An article without a headline is known by its file's name, as its title in the list.
    let headline =
      topic.headline ?? (topicSources.members.count == 1 ? topicSources.members.first : nil)
    return TopicBrief(
      title: headline.map(title) ?? heading(of: topic, telling: lead.sentences),
      titleSource: headline.flatMap { topicSources.numbers[$0] },
      sharedTerms: topic.sharedTerms, isLoose: topic.isLoose,
      neighbours: topic.neighbours.compactMap { topicSources.numbers[$0] }.sorted(),
      quotations: zip(lead.sentences, others).map { sentence, others in
        quotation(of: sentence, numbers: topicSources.numbers, also: others)
      },
      sources: topicSources.members.map { member in
        source(
          of: member, number: topicSources.numbers[member] ?? 0,
          copyOf: topic.copies[member].flatMap { topicSources.numbers[$0] })
      } + places)
  }

  /// Whether two similar sentences may report the same.
  private func agree(_ first: Int, _ second: Int) -> Bool {
    statement(of: first).agrees(with: statement(of: second))
  }

  /// What a sentence says, as far as others are held against it.
  func statement(of sentence: Int) -> Statement {
    let language = batch[Int(table.articleOfSentence[sentence])].language
    return statements.of(sentence, in: language) { text(of: sentence) }
  }

  private func slots(of sentence: Int) -> TemplateSlots {
    TemplateSlots(
      of: text(of: sentence), in: batch[Int(table.articleOfSentence[sentence])].language)
  }

  /// The other places of the members as sources, numbered after the members.
  private func places(of topicSources: TopicSources) -> [BriefSource] {
    var number = sourcesNamed + topicSources.members.count
    return topicSources.members.flatMap { member in
      duplicates.of(member).map { place in
        number += 1
        var source = source(of: place.article, words: place.words, number: number)
        source.sameArticleAs = topicSources.numbers[member]
        return source
      }
    }
  }

  // MARK: - Who tells

  /// The articles of a topic in reading order, and their numbers in the brief.
  struct TopicSources {
    var members: [Int]
    /// Those that are quoted: neither neighbours nor copies.
    var core: [Int]
    var numbers: [Int: Int]
    /// Those that are quoted in the order of the topic.
    var tellers: [Int]

    /// The terms of their headlines.
    func titles(in terms: StoryTerms) -> [Int: [TermID]] {
      Dictionary(zip(tellers, terms.titles).map { ($0, $1) }, uniquingKeysWith: { $1 })
    }
  }

  func topicSources(of topic: Topic) -> TopicSources {
    let members = topic.members.sorted { order(of: $0) < order(of: $1) }
    return TopicSources(
      members: members, core: topic.tellers.sorted { order(of: $0) < order(of: $1) },
      numbers: Dictionary(
        members.enumerated().map { ($1, sourcesNamed + $0 + 1) }, uniquingKeysWith: { $1 }),
      tellers: topic.tellers)
  }

  /// Sentences of articles that a brief told, word for word or much the same.
  func knownSentences(of core: [Int], after story: PriorCoverage) -> Set<Int> {
    guard !sentencesTold.isEmpty || !story.isEmpty else { return [] }
    let similar = SimilarSentences(in: table)
    return Set(
      core.flatMap { Array(table.articleRanges[$0]) }.filter { sentence in
        if sentencesTold.contains(text(of: sentence)) { return true }
        guard !story.isEmpty else { return false }
        return story.covers(similar.contentTerms(of: sentence)) { slots(of: sentence) }
      })
  }

  /// A sentence as the brief quotes it.
  ///
  /// - Parameters:
  ///   - sentence: Of the table.
  ///   - numbers: The number of each article in the brief.
  ///   - others: Sentences that say much the same; each other outlet is named once.
  /// - Returns: The sentence with its place and those of the others.
  func quotation(of sentence: Int, numbers: [Int: Int], also others: [Int] = []) -> Quotation {
    var outlets: Set<String> = [outlet(of: sentence)]
    let named = others.filter { outlets.insert(outlet(of: $0)).inserted }
    return Quotation(
      text: text(of: sentence), locator: locator(of: sentence, numbers: numbers),
      also: named.map { locator(of: $0, numbers: numbers) }.sorted { $0.source < $1.source })
  }

  private func outlet(of sentence: Int) -> String {
    source(of: batch[Int(table.articleOfSentence[sentence])], words: 0, number: 0).outlet
  }

  /// A sentence on one line.
  func text(of sentence: Int) -> String { Self.text(of: sentence, in: batch, table) }

  static func text(
    of sentence: Int, in batch: [Article], _ table: SentenceTable
  ) -> String {
    let article = batch[Int(table.articleOfSentence[sentence])]
    return cleanedLine(
      article.text.line(table.sentences[sentence].quotedRange(in: article.text)))
  }

  /// Where a sentence stands, with the number that its article has among `numbers`.
  func locator(of sentence: Int, numbers: [Int: Int]) -> Locator {
    let owner = Int(table.articleOfSentence[sentence])
    return Locator(
      source: numbers[owner] ?? 0, line: Int(lines[sentence]),
      bytes: table.sentences[sentence].quotedRange(in: batch[owner].text))
  }

  private func source(of member: Int, number: Int, copyOf: Int?) -> BriefSource {
    var source = source(of: batch[member], words: wordCounts[member], number: number)
    source.copyOf = copyOf
    return source
  }

  private func source(of article: Article, words: Int, number: Int) -> BriefSource {
    BriefSource(article, at: locate(article.origin), words: words, number: number)
  }

  private func title(of member: Int) -> String { title(of: batch[member]) }

  private func title(of article: Article) -> String {
    let title = article.title.map(cleanedLine) ?? ""
    return title.isEmpty ? BriefSource.fileName(locate(article.origin)) : title
  }

  /// If no article has a headline, the first clause of the news is taken.
  private func heading(of topic: Topic, telling sentences: [Int]) -> String {
    if let news = sentences.first { return OpeningClause.heading(text(of: news)) }
    let label = BriefWording.label(of: topic.sharedTerms)
    guard label.isEmpty else { return label }
    return topicSources(of: topic).members.first.map(title) ?? ""
  }

  /// What the members are ordered by: the dated ones by time, then the undated ones.
  private func order(of member: Int) -> (Int, Int, Int) {
    guard let published = batch[member].published else { return (1, 0, member) }
    return (0, published.minutesSince1970, member)
  }
}
