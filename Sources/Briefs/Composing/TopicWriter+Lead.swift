internal import Analysis
internal import Articles
internal import Glibc
internal import Sentences
internal import Summaries
internal import Topics

extension TopicWriter {
  /// What a topic is told in first.
  struct Lead {
    /// Of the table, in reading order.
    var sentences: [Int] = []
    var words = 0
    var verdicts: [SentenceVerdict] = []
    /// Sentences of those who tell the topic that better are not printed.
    var loose: Set<Int> = []
  }

  /// What a lead may have.
  struct LeadLimits {
    var words: Int
    var sentences: Int
    /// How much more a sentence gains from a source that was not quoted yet.
    var gainOfNewArticle: Double
  }

  /// Attempts to do without sentences that hang in the air or say the same again.
  private static let attempts = 4
  /// The sentences of an article among which the news is.
  private static let openingSentences = 3
  private static let shareOfPlace = [1, 0.75, 0.6]
  /// Of its words in the length that its gain is divided by: short openings say little.
  private static let exponentOfLength = 0.35
  private static let gainOfHeadline = 1.3
  /// "Today" is the day of the report, not that of the brief.
  private static let shareOfToday = 0.6
  private static let leastQuality = 0.9
  /// Fewer common terms are chance.
  private static let fewestCommon = 5
  /// Of a sentence of few terms fewer in common are enough.
  private static let fewestCommonOfFew = 3
  private static let fewTerms = 6
  private static let mostSaid = 2
  /// More words are no way to begin.
  private static let mostWordsOfNews = 40

  /// The sentences to read first: the news, if several articles tell it, then what else they say,
  /// nothing twice and nothing that hangs in the air.
  ///
  /// - Parameters:
  ///   - topic: Of the batch.
  ///   - cast: Who tells it.
  ///   - known: Sentences that the reader knows.
  ///   - limits: How long it may be.
  /// - Returns: At least one sentence if there is one that the reader does not know.
  mutating func lead(
    of topic: Topic, by cast: Cast, known: Set<Int>, within limits: LeadLimits
  ) -> Lead {
    let loose = loose(in: cast.core)
    var barred = loose
    let all = cast.core.flatMap { Array(table.articleRanges[$0]) }
    // What is left must be said as well as it can be.
    if all.allSatisfy({ barred.contains($0) || known.contains($0) }) { barred = [] }
    let news = news(of: topic, by: cast, without: known.union(barred), words: limits.words)
    if let news { barred.formUnion(alike(to: news, in: all)) }
    let room = limits.words - (news.map { table.wordCount(of: $0) } ?? 0)
    var chosen: [Int] = []
    var verdicts: [SentenceVerdict] = []
    if news == nil || (limits.sentences > 1 && room >= Standing.fewestWords) {
      for _ in 0..<Self.attempts {
        var summarizer = Summarizer(
          budget: .wordsAtMost(room), maximumSentences: limits.sentences - (news == nil ? 0 : 1))
        summarizer.gainOfNewArticle = limits.gainOfNewArticle
        summarizer.excluded = known.union([news].compactMap(\.self))
        summarizer.barred = barred
        let summary = summarizer.summary(
          of: cast.core, in: batch, table: table, numbering: &numbering)
        chosen = summary.sentences.map(\.sentence)
        verdicts = summary.verdicts
        let orphans = orphans(among: chosen, after: news)
        let repeated = repeated(summary.sentences.sorted { $0.rank < $1.rank }.map(\.sentence))
        let fit = chosen.filter { !orphans.contains($0) && !repeated.contains($0) }
        // An orphan is better than nothing.
        if fit.count == chosen.count || (fit.isEmpty && news == nil) { break }
        barred.formUnion(orphans + repeated)
        chosen = fit
      }
    }
    let sentences = news.map { inOrder($0, before: chosen) } ?? chosen
    return Lead(
      sentences: sentences, words: sentences.reduce(0) { $0 + table.wordCount(of: $1) },
      verdicts: verdicts, loose: loose)
  }

  /// The news, then what follows it in its article, then the others in their order.
  private func inOrder(_ news: Int, before others: [Int]) -> [Int] {
    var next = news + 1
    while others.contains(next), table.articleOfSentence[next] == table.articleOfSentence[news] {
      next += 1
    }
    return Array(news..<next) + others.filter { !(news..<next).contains($0) }
  }

  /// Sentences of some articles that better are not printed.
  private func loose(in core: [Int]) -> Set<Int> {
    var loose: Set<Int> = []
    for article in core {
      let ends = LooseEnds(in: batch[article].language)
      let items = table.articleRanges[article].filter { isListItem($0, of: article) }
      // An item hangs on the words before its list, but not where all is a list.
      if items.count * 2 < table.articleRanges[article].count { loose.formUnion(items) }
      for sentence in table.articleRanges[article] {
        let line = batch[article].text.line(table.sentences[sentence].range)
        if ends.hang(
          from: line, of: table.sentences[sentence], isOneOfSeveral: core.count > 1)
        {
          loose.insert(sentence)
        }
      }
    }
    return loose
  }

  /// Those of some articles that lean on the sentence before them.
  func leaning(in core: [Int]) -> Set<Int> {
    Set(core.flatMap { Array(table.articleRanges[$0]) }.filter(leans))
  }

  private func leans(_ sentence: Int) -> Bool {
    let article = batch[Int(table.articleOfSentence[sentence])]
    let line = article.text.line(table.sentences[sentence].range)
    return LooseEnds(in: article.language).lean(line)
  }

  private func isListItem(_ sentence: Int, of article: Int) -> Bool {
    batch[article].blocks[table.sentences[sentence].block].kind == .listItem
  }

  // MARK: - The news

  /// The sentence that says best what all the articles tell, of those that open one: where reports
  /// have the news.
  private func news(
    of topic: Topic, by cast: Cast, without excluded: Set<Int>, words: Int
  ) -> Int? {
    guard cast.core.count > 1 else { return nil }
    let spread = TermSpread(of: cast.core, in: table)
    var best: (sentence: Int, merit: Double)?
    for article in cast.core {
      let openings = table.articleRanges[article].prefix(Self.openingSentences)
      for (place, sentence) in openings.enumerated() where !excluded.contains(sentence) {
        let count = table.wordCount(of: sentence)
        guard count <= words, isFitToOpen(sentence, words: count, of: article) else { continue }
        let merit =
          spread.shared(by: sentence) / pow(Double(count), Self.exponentOfLength)
          * Self.shareOfPlace[place]
          * min(1, Double(Self.mostWordsOfNews) / Double(count))
          * (article == topic.headline ? Self.gainOfHeadline : 1)
          * (LooseEnds(in: batch[article].language).namesDay(text(of: sentence))
            ? Self.shareOfToday : 1)
        if merit > best?.merit ?? 0 { best = (sentence, merit) }
      }
    }
    return best?.sentence
  }

  private func isFitToOpen(_ sentence: Int, words: Int, of article: Int) -> Bool {
    guard words >= Standing.fewestWords else { return false }
    let standing = Standing(of: table.sentences[sentence], words: words, in: batch[article])
    let length = min(1, Double(words) / Double(Standing.fewWords))
    let excess = min(1, Double(Standing.mostWords) / Double(words))
    return standing.quality >= Self.leastQuality * length * excess && !standing.dependsOnPrevious
      && !leans(sentence)
  }

  // MARK: - What is not printed

  /// Sentences of all that say little more than one.
  private func alike(to sentence: Int, in all: [Int]) -> [Int] {
    let similar = SimilarSentences(in: table)
    let said = similar.contentTerms(of: sentence)
    return all.filter { Self.saysLittleMore(similar.contentTerms(of: $0), than: said) }
  }

  /// Whether half of a sentence's terms stand in another.
  private static func saysLittleMore(_ terms: Set<TermID>, than said: Set<TermID>) -> Bool {
    let common = terms.intersection(said).count
    return common >= (terms.count <= fewTerms ? fewestCommonOfFew : fewestCommon)
      && terms.count <= mostSaid * common
  }

  /// Those that say much the same as one chosen before them.
  private func repeated(_ ranks: [Int]) -> [Int] {
    let similar = SimilarSentences(in: table)
    let terms = ranks.map(similar.contentTerms(of:))
    return ranks.indices.filter { place in
      terms[..<place].contains { earlier in
        Self.saysLittleMore(terms[place], than: earlier)
          || (earlier.count > Self.fewTerms && Self.saysLittleMore(earlier, than: terms[place]))
      }
    }.map { ranks[$0] }
  }

  /// Those that point at what was said before, and stand without it.
  private func orphans(among chosen: [Int], after news: Int?) -> [Int] {
    let told = Set(chosen + [news].compactMap(\.self))
    return chosen.filter { sentence in
      let article = Int(table.articleOfSentence[sentence])
      let standing = Standing(
        of: table.sentences[sentence], words: table.wordCount(of: sentence), in: batch[article])
      return (standing.dependsOnPrevious || leans(sentence))
        && !(told.contains(sentence - 1)
          && Int(table.articleOfSentence[sentence - 1]) == article)
    }
  }
}
