internal import BriefArticles
internal import BriefSentences
internal import BriefTopics

extension TopicWriter {
  /// The sentence that an article is told in where it has a line.
  struct LineChoice {
    /// Of the table; `nil` if none is fit.
    var sentence: Int?
    var words = 0
  }

  /// More words are no line.
  static let wordsOfLine = 45
  /// Fewer words are a short report, whose sentences are short.
  static let wordsOfShortReport = 150

  /// Chooses the sentence for an article as the first one of a single story is chosen. It has to be
  /// fitter than what stands behind the news, and where there is time left as fit: of 157 articles
  /// marked by reading 92 of 100 sentences from 1 on tell the article's news, 60 of 100 from .85 on,
  /// 25 below; to open with the subject of the headline makes them no better. Of opinions, whose
  /// headline is mostly the claim, three of nine such sentences were without a fault. The next best
  /// sentences of the others said it less: of 23 lines of the news eleven of twelve that open their
  /// article tell it, or nearly, of the others five of eleven.
  ///
  /// - Parameters:
  ///   - topic: Of one article.
  ///   - terms: What it says.
  ///   - story: What was told of it before.
  ///   - part: Where the line stands: a writer must not speak for himself among the news.
  ///   - isQuiet: Whether there is time left.
  /// - Returns: The sentence; none if no fit one is short enough.
  /// - Complexity: O(*n*) in the sentences that open it.
  mutating func line(
    of topic: Topic, in terms: StoryTerms, after story: PriorCoverage, part: BriefPart.Kind,
    isQuiet: Bool
  ) -> LineChoice {
    let topicSources = topicSources(of: topic)
    let known = knownSentences(of: topicSources.core, after: story)
    let lead = lead(
      of: topic, by: topicSources, in: terms, known: known,
      within: LeadLimits(words: Self.wordsOfLine, wordsOfNews: Self.wordsOfLine, sentences: 1))
    var choice = LineChoice()
    guard let sentence = lead.sentences.first, var fitness = lead.fitness[sentence],
      table.wordCount(of: sentence) <= Self.wordsOfLine
    else { return choice }
    if part != .brief { fitness.isPersonal = false }
    // Of an article without a headline, or of one sentence, it is all that there is to know.
    let isAll =
      topic.headline == nil || topicSources.core.allSatisfy { table.articleRanges[$0].count == 1 }
    guard isAll || fitness.form == 1 && fitness.isPrintable else { return choice }
    let isShort = topicSources.core.allSatisfy { wordCounts[$0] < Self.wordsOfShortReport }
    let least =
      part == .opinion
      ? Fitness.leastOfOpinion : isQuiet ? Fitness.leastOfMore : Fitness.leastOfLine
    let opens = part != .brief || fitness.placeInProse == 0
    guard isAll || isShort || fitness.value >= least && fitness.mayBeNews && opens
    else { return choice }
    choice.sentence = sentence
    choice.words = table.wordCount(of: sentence)
    return choice
  }

  /// Keeps a chosen sentence from being told once more.
  mutating func take(_ choice: LineChoice) {
    if let sentence = choice.sentence { sentencesTold.insert(text(of: sentence)) }
  }

  /// Leaves a chosen sentence to others.
  mutating func giveBack(_ choice: LineChoice) {
    if let sentence = choice.sentence { sentencesTold.remove(text(of: sentence)) }
  }

  /// An article as a line has it: its headline, and a sentence if there is one.
  mutating func entry(of article: Int, telling sentence: Int?) -> TopicBrief {
    let topic = Topic(
      members: [article], headline: article, sharedTerms: [], cohesion: 1, isLoose: false)
    let sentences = sentence.map { [$0] } ?? []
    return brief(
      of: topic, by: topicSources(of: topic),
      telling: Lead(
        sentences: sentences, words: sentences.reduce(0) { $0 + table.wordCount(of: $1) }))
  }
}
