internal import Analysis
package import Articles
internal import Ranking
package import Sentences
internal import Summaries
internal import Topics

extension Fitness {
  private static let fewestRanked = 5
  /// What comes later in an article is background, and is not printed by itself.
  static let sentencesRead = 60

  /// How fit the first sentences of some articles are to be printed.
  ///
  /// - Parameters:
  ///   - table: The sentences of the batch.
  ///   - batch: The articles of `table`.
  ///   - titles: The content terms of the headline of each of the articles, by article.
  ///   - ranks: The TextRank of the sentences that open them.
  /// - Returns: The fitness by sentence.
  /// - Complexity: O(*n* log *n*) in their sentences, O(*n*) in their characters.
  static func all(
    in table: SentenceTable, of batch: [Article], titles: [Int: [TermID]], ranks: [Int: Double]
  ) -> [Int: Fitness] {
    let articles = titles.keys.sorted()
    let shown = articles.compactMap { batch[$0].title }
    var all: [Int: Fitness] = [:]
    for article in articles {
      var reader = FitnessReader(
        of: batch[article], in: table, title: titles[article] ?? [], titles: shown,
        isOneOfSeveral: articles.count > 1)
      let own = table.articleRanges[article].prefix(sentencesRead)
      let ranked = own.filter { ranks[$0] != nil }.sorted { (ranks[$0] ?? 0) < (ranks[$1] ?? 0) }
      var shares: [Int: Double] = [:]
      // Of a few sentences none is in the midst.
      for (place, sentence) in ranked.enumerated() where ranked.count >= fewestRanked {
        shares[sentence] = Double(place) / Double(max(1, ranked.count - 1))
      }
      for sentence in own {
        all[sentence] = reader.next(sentence, rankShare: shares[sentence] ?? Fitness().rankShare)
      }
    }
    return all
  }

  /// How fit all sentences of a batch are, whose articles are summarized together.
  static func all(
    of batch: [Article], table: SentenceTable, numbering: inout TermNumbering,
    vocabulary: inout Vocabulary
  ) -> [Int: Fitness] {
    let terms = StoryTerms(of: batch, vocabulary: &vocabulary)
    let openings = table.articleRanges.map { $0.prefix(LeadChoice.sentencesRead) }
    let ranks = Summarizer.ranks(of: openings, in: table, numbering: &numbering)
    return all(
      in: table, of: batch,
      titles: Dictionary(uniqueKeysWithValues: zip(batch.indices, terms.titles)),
      ranks: Dictionary(uniqueKeysWithValues: zip(openings.joined(), ranks)))
  }
}

/// Sentences that no summary prints: captions.
///
/// A summary that was cut out of one text reads as one, and short sentences in it are no riddle: to bar
/// all that no brief would print costs .9 of ROUGE-1 on CNN/DailyMail and on Multi-News.
package enum UnfitSentences {
  /// Those of a batch; none if there are no others.
  ///
  /// - Complexity: O(*n*) in the bytes of the articles.
  package static func all(of batch: [Article], table: SentenceTable) -> Set<Int> {
    var unfit: Set<Int> = []
    for (article, sentences) in zip(batch, table.articleRanges) {
      let captions = CaptionLine(in: article.language)
      for sentence in sentences
      where captions.isCaption(
        article.text.bytes[table.sentences[sentence].quotedRange(in: article.text)])
      {
        unfit.insert(sentence)
      }
    }
    return unfit.count < table.count ? unfit : []
  }

  /// Whether a sentence leans on what a summary leaves out, or hangs in the air. What its first word
  /// points at, the choice of sentences sees to itself.
  ///
  /// - Complexity: O(*n*) in its characters.
  static func isDependent(
    _ sentence: Int, in batch: [Article], _ table: SentenceTable
  ) -> Bool {
    let article = batch[Int(table.articleOfSentence[sentence])]
    var reader = FitnessReader(
      of: article, in: table, title: [], titles: [], isOneOfSeveral: batch.count > 1)
    let fitness = reader.next(sentence, rankShare: 0)
    let quality = SentenceQuality(of: table.sentences[sentence], words: fitness.words, in: article)
    return fitness.hasDanglingReference || fitness.dependsOnPrevious && !quality.dependsOnPrevious
  }
}
