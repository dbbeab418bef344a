internal import BriefAnalysis
internal import BriefArticles
internal import BriefLexicon
internal import BriefSentences
internal import BriefSummaries
internal import BriefTopics

extension TopicWriter {
  /// The lead: the first sentences of a topic.
  struct Lead {
    /// Of the table, in reading order.
    var sentences: [Int] = []
    var words = 0
    var verdicts: [SentenceVerdict] = []
    /// Sentences with dangling references, and recurring ones, which are not printed.
    var loose: Set<Int> = []
    /// How fit their sentences are.
    var fitness: [Int: Fitness] = [:]
    /// Those of them that are opinion.
    var opinions: Set<Int> = []
    /// What else there is to choose from.
    var choice: LeadChoice?
  }

  /// What a lead may have.
  struct LeadLimits {
    var words: Int
    /// The news may have more: a share of a short report has no room for it, and what is left would
    /// be the side note.
    var wordsOfNews: Int
    var sentences: Int
    /// Whether the reader wants so many sentences, however good they are.
    var isCounted = false
  }

  /// Of what several tell, more sentences gain nothing by any measure.
  static let sentencesOfLead = 2
  private static let wordsOfLead = 75
  /// What is left of a sentence that a later report has overtaken.
  private static let shareOfStale = 0.2
  /// What is left of a sentence of labelled opinion among reports. To discount what is told by its
  /// style alone, too, costs .1 of ROUGE-1 on 639 stories.
  private static let shareOfOpinion = 0.2

  /// The sentences to read first: the news, then what adds to it, without repetitions and dangling
  /// references.
  ///
  /// - Parameters:
  ///   - topic: The topic.
  ///   - topicSources: Who tells it.
  ///   - terms: What they say together.
  ///   - known: Sentences that the reader knows.
  ///   - limits: How long it may be.
  /// - Returns: At least one sentence if there is one that the reader does not know.
  mutating func lead(
    of topic: Topic, by topicSources: TopicSources, in terms: StoryTerms, known: Set<Int>,
    within limits: LeadLimits
  ) -> Lead {
    let openings = topicSources.core.map {
      table.articleRanges[$0].prefix(LeadChoice.sentencesRead)
    }
    let reading = reading(of: topic, by: topicSources, from: openings, in: terms)
    let (rankOf, fitness) = (reading.ranks, reading.fitness)
    let all = topicSources.core.flatMap { Array(table.articleRanges[$0]) }
    let silent = known.union(all.filter(recurring.contains))
    let loose = loose(in: topicSources.core, fitness)
    let unfit = loose.union(
      all.filter {
        !(fitness[$0]?.isPrintable ?? false)
          && !(topicSources.core.count > 1 && opensBriefReport($0, fitness[$0]))
      })
    // What is left must be said as well as it can be.
    let barred =
      [unfit, loose].first { barred in
        all.contains { !barred.contains($0) && !silent.contains($0) }
      } ?? []
    let opinions = Set(topicSources.core.filter { Opinion.isFound(in: batch[$0]) })
    let isSingle = topicSources.core.count == 1
    let titles = topicSources.titles(in: terms)
    let headline = Set(topic.headline.flatMap { titles[$0] } ?? [])
    let strangers = topicSources.core.filter { article in
      titles[article].map { !$0.isEmpty && headline.isDisjoint(with: $0) } ?? false
    }
    var choice = LeadChoice(
      from: candidates(
        from: openings, without: silent.union(barred), ranks: rankOf, fitness, opinions,
        strangers: headline.isEmpty ? [] : Set(strangers)),
      of: terms, told: contentTerms(of: known),
      under: headline,
      naming: headlineSlots(of: topic), isSingle: isSingle,
      slots: { [batch, table] in Self.named(in: Self.text(of: $0, in: batch, table)) },
      repeats: { [table] in SimilarSentences(in: table).haveCommonRun($0, $1) })
    let hasNews = choice.takeNews(within: limits.wordsOfNews)
    while choice.chosen.count < min(limits.sentences, Self.sentencesOfLead),
      choice.words < Self.wordsOfLead,
      choice.takeMore(
        within: limits.words,
        fitFrom: limits.isCounted ? Fitness.leastOfCounted : Fitness.leastOfMore)
    {}
    var sentences = choice.chosen
    if sentences.isEmpty || limits.sentences > Self.sentencesOfLead {
      sentences += rest(
        after: sentences, of: topicSources, known: silent, barred: barred, fitness, within: limits)
    }
    return Lead(
      sentences: inOrder(sentences, of: all, behind: hasNews ? sentences.first : nil),
      words: sentences.reduce(0) { $0 + table.wordCount(of: $1) },
      loose: loose.union(all.filter(recurring.contains)),
      fitness: fitness, opinions: opinions, choice: choice)
  }

  /// How the sentences of some articles read.
  struct Reading {
    /// The TextRank of those that open them.
    var ranks: [Int: Double]
    var fitness: [Int: Fitness]
  }

  /// More articles are read anew.
  private static let mostReadings = 256

  /// Reads the sentences of some articles. One article's reading is kept: what has a line may become a
  /// story.
  private mutating func reading(
    of topic: Topic, by topicSources: TopicSources, from openings: [Range<Int>],
    in terms: StoryTerms
  ) -> Reading {
    let only = topicSources.core.count == 1 ? topicSources.core.first : nil
    if let only, let known = readings[only] { return known }
    let ranks = Summarizer.ranks(of: openings, in: table, numbering: &numbering)
    let rankOf = Dictionary(uniqueKeysWithValues: zip(openings.joined(), ranks))
    let reading = Reading(
      ranks: rankOf,
      fitness: Fitness.all(
        in: table, of: batch, titles: topicSources.titles(in: terms),
        under: topic.headline.flatMap { batch[$0].title }, ranks: rankOf,
        upTo: only == nil || sentencesPerTopic != nil
          ? Fitness.sentencesRead : LeadChoice.sentencesRead))
    if readings.count >= Self.mostReadings { readings = [:] }
    if let only { readings[only] = reading }
    return reading
  }

  private func headlineSlots(of topic: Topic) -> Set<String> {
    guard let headline = topic.headline, let title = batch[headline].title else { return [] }
    return Self.named(in: title)
  }

  /// The names and numbers of a text.
  private static func named(in text: String) -> Set<String> {
    let slots = TemplateSlots(of: text)
    return slots.names.union(slots.figures)
  }

  /// What can be printed of the sentences that open some articles.
  private func candidates(
    from openings: [Range<Int>], without excluded: Set<Int>, ranks: [Int: Double],
    _ fitness: [Int: Fitness], _ opinions: Set<Int>, strangers: Set<Int>
  ) -> [LeadChoice.Candidate] {
    let figures =
      openings.count > 1 ? StoryFigures(of: openings, in: batch, table: table) : nil
    let owners = openings.map { range in range.first.map { Int(table.articleOfSentence[$0]) } }
    let recency = Recency(of: owners.compactMap { $0.map { batch[$0] } })
    let isNews = owners.contains { $0.map { !opinions.contains($0) } ?? false }
    var previews = Previews()
    var early: [(candidate: Int, words: [Substring])] = []
    var candidates: [LeadChoice.Candidate] = []
    for (place, opening) in openings.enumerated() {
      for sentence in opening where !excluded.contains(sentence) {
        guard let fitness = fitness[sentence],
          fitness.words >= SentenceQuality.fewestWords
            || openings.count > 1 && opensBriefReport(sentence, fitness),
          let article = owners[place], fitness.hasShape || openings.count == 1
        else { continue }
        var candidate = LeadChoice.Candidate(
          sentence: sentence, terms: distinctTerms(of: sentence), rank: ranks[sentence] ?? 0,
          fitness: fitness,
          isOfBriefReport: wordCounts[article] <= TopicParts.wordsOfBriefReport,
          isUnderHeadline: !strangers.contains(article))
        if openings.count > 1 {
          let text = text(of: sentence)
          candidate.figures = figures?.agreed(in: sentence) ?? []
          let words = text.lowercasedWords
          let expects = Expectation.isFound(
            in: text, of: batch[article].language, isHeadline: false)
          if Previews.isBefore(words) {
            early.append((candidates.count, words))
          } else if !expects {
            previews.add(words, terms: candidate.terms)
          }
          let isStale =
            figures?.isOvertaken(sentence) ?? false || expects && recency.isOvertaken(place)
          if isStale { candidate.discount *= Self.shareOfStale }
          if isNews, Opinion.isLabelled(batch[article]) {
            candidate.discount *= Self.shareOfOpinion
          }
        }
        candidates.append(candidate)
      }
    }
    for (candidate, words) in early
    where previews.isFound(in: words, terms: candidates[candidate].terms) {
      candidates[candidate].discount *= Self.shareOfStale
    }
    return candidates
  }

  /// Whether a sentence without a fault opens a report of a few words: short as it is, it is the
  /// news of a story that several tell.
  private func opensBriefReport(_ sentence: Int, _ fitness: Fitness?) -> Bool {
    guard let fitness, fitness.place == 0, fitness.form >= 1,
      fitness.words >= TopicParts.fewestWordsInBrief, !fitness.hasDanglingReference
    else { return false }
    return wordCounts[Int(table.articleOfSentence[sentence])] <= TopicParts.wordsOfBriefReport
  }

  /// The terms of a sentence that are no stopwords, each once.
  private func distinctTerms(of sentence: Int) -> [TermID] {
    table.terms(of: sentence).filter { !table.isStopword[Int($0)] }.uniqued()
  }

  /// Further sentences: of a single source, for a list that the reader wants longer, or if no
  /// sentence is fit to come first.
  mutating func rest(
    after told: [Int], of topicSources: TopicSources, known: Set<Int>, barred: Set<Int>,
    _ fitness: [Int: Fitness],
    within limits: LeadLimits
  ) -> [Int] {
    let room = limits.words - told.reduce(0) { $0 + table.wordCount(of: $1) }
    guard told.isEmpty || (told.count < limits.sentences && room >= SentenceQuality.fewWords) else {
      return []
    }
    var summarizer = Summarizer(
      budget: .wordsAtMost(room), maximumSentences: limits.sentences - told.count)
    summarizer.excluded = known.union(told)
    summarizer.barred = barred
    if !told.isEmpty {
      let similar = SimilarSentences(in: table)
      let said = contentTerms(of: told)
      summarizer.barred.formUnion(
        topicSources.core.flatMap { Array(table.articleRanges[$0]) }.filter { sentence in
          if LeadChoice.says(said, again: Array(similar.contentTerms(of: sentence))) { return true }
          guard let own = fitness[sentence], own.words <= room else { return true }
          let isFollowing = told.contains(sentence - 1)
          if own.dependsOnPrevious, !isFollowing { return true }
          return !limits.isCounted
            && (isFollowing ? own.afterPredecessor : own).value < Fitness.leastOfMore
        })
    }
    return summarizer.summary(of: topicSources.core, in: batch, table: table, numbering: &numbering)
      .sentences.map(\.sentence)
  }

  /// Sorts chosen sentences as they are read: those of the article that tells the news first, then
  /// the others article by article, since what follows on a sentence is understood behind it.
  ///
  /// - Parameters:
  ///   - chosen: Sentences of the table.
  ///   - all: Those that could be chosen, in reading order.
  ///   - news: The sentence that is read before them, or is the first of them.
  /// - Returns: The chosen ones.
  func inOrder(_ chosen: [Int], of all: [Int], behind news: Int?) -> [Int] {
    let isChosen = Set(chosen)
    let order = ReadingOrder(rows: all, table: table)
    let sorted = order.sorted(all.indices.filter { isChosen.contains(all[$0]) }).map { all[$0] }
    var articles = sorted.map { table.articleOfSentence[$0] }
    if let news { articles.insert(table.articleOfSentence[news], at: 0) }
    let groups = articles.uniqued().map { article in
      sorted.filter { table.articleOfSentence[$0] == article }.sorted()
    }
    guard let news, isChosen.contains(news) else { return groups.flatMap { $0 } }
    return [news] + groups.flatMap { $0 }.filter { $0 != news }
  }

  /// Sentences of some articles that better are not printed.
  private func loose(in core: [Int], _ fitness: [Int: Fitness]) -> Set<Int> {
    var loose = Set(fitness.filter(\.value.hasDanglingReference).keys)
    for article in core {
      let items = table.articleRanges[article].filter { isListItem($0, of: article) }
      // A list item needs the words before its list, unless the whole article is a list.
      if items.count * 2 < table.articleRanges[article].count { loose.formUnion(items) }
    }
    return loose
  }

  private func contentTerms(of sentences: some Sequence<Int>) -> Set<TermID> {
    let similar = SimilarSentences(in: table)
    return sentences.reduce(into: []) { $0.formUnion(similar.contentTerms(of: $1)) }
  }

  /// Whether a sentence stands in a list item, or in what a colon announces: "Its pillars include:".
  private func isListItem(_ sentence: Int, of article: Int) -> Bool {
    let blocks = batch[article].blocks
    let block = table.sentences[sentence].block
    if blocks[block].kind == .listItem { return true }
    guard block > 0, blocks[block - 1].kind == .paragraph else { return false }
    return batch[article].text.bytes[blocks[block - 1].range].last == 0x3A
  }
}
