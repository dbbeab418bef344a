internal import BriefAnalysis
package import BriefArticles
package import BriefSentences

/// Sentences that no summary prints: captions.
///
/// A summary that was cut out of one text reads as one, and short sentences in it are no riddle: to
/// bar all that no brief would print costs .9 of ROUGE-1 on CNN/DailyMail and on Multi-News.
package enum UnfitSentences {
  /// Those of a batch; none if there are no others.
  ///
  /// - Complexity: O(*n*) in the bytes of the articles.
  package static func all(of batch: [Article], table: SentenceTable) -> Set<Int> {
    var unfit: Set<Int> = []
    for (article, sentences) in zip(batch, table.articleRanges) {
      let captions = CaptionLine(of: article)
      for sentence in sentences
      where captions.isCaption(
        article.text.bytes[table.sentences[sentence].quotedRange(in: article.text)])
      {
        unfit.insert(sentence)
      }
    }
    return unfit.count < table.count ? unfit : []
  }

  /// Whether a sentence needs text that a summary leaves out. First words such as "However" are not
  /// counted: the choice of sentences handles them.
  ///
  /// - Complexity: O(*n*) in its characters.
  static func isDependent(
    _ sentence: Int, in batch: [Article], _ table: SentenceTable
  ) -> Bool {
    let article = batch[Int(table.articleOfSentence[sentence])]
    var reader = FitnessReader(
      of: article, in: table, title: [], headline: nil, isOneOfSeveral: batch.count > 1)
    let fitness = reader.next(sentence, rankShare: 0)
    let quality = SentenceQuality(of: table.sentences[sentence], words: fitness.words, in: article)
    return fitness.hasDanglingReference || fitness.dependsOnPrevious && !quality.dependsOnPrevious
  }
}
