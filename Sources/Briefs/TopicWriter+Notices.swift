internal import Sentences
internal import Summaries

/// Notices: articles of one sentence that differ in their figures, as systems and offices send them.
extension TopicWriter {
  /// More figures for one thing are those of several.
  private static let mostVersions = 3

  /// The notices that say what a topic is told in, but of other figures: to leave one out is to say
  /// that it says the same.
  ///
  /// - Parameters:
  ///   - told: Sentences that the topic is told in.
  ///   - cast: Who tells it.
  ///   - known: Sentences that the reader knows.
  /// - Returns: Their sentences, in reading order.
  /// - Complexity: O(*n*) in the terms of the notices, for each sentence told.
  func notices(like told: [Int], by cast: Cast, known: Set<Int>) -> [Int] {
    let similar = SimilarSentences(in: table)
    let said = told.map { ($0, similar.contentTerms(of: $0)) }
    var seen: Set<Set<TermID>> = []
    return cast.core.compactMap { article in
      let sentences = table.articleRanges[article]
      guard sentences.count == 1, let notice = sentences.first,
        !known.contains(notice), !told.contains(notice)
      else { return nil }
      let terms = similar.contentTerms(of: notice)
      let isOther = said.contains { sentence, said in
        SimilarSentences.isAlike(terms, said) && !haveSameFigures(sentence, notice)
      }
      return isOther && seen.insert(terms).inserted ? notice : nil
    }
  }

  /// Those of some notices whose figures are no versions of one.
  func series(among notices: [Int]) -> Set<Int> {
    notices.count > Self.mostVersions ? Set(notices) : []
  }

  /// Adds notices to what is read first of a topic: one and all if there is time for that, or else as
  /// many as a topic has sentences.
  ///
  /// - Parameters:
  ///   - notices: In reading order.
  ///   - topic: As it is told so far.
  ///   - cast: Who tells it.
  ///   - most: Sentences that a topic has.
  ///   - words: What there is time for if all are told, and if not.
  mutating func tell(
    _ notices: [Int], in topic: inout TopicBrief, by cast: Cast, atMost most: Int,
    within words: (ofAll: Double, ofSome: Int)
  ) {
    let counts = notices.map { table.wordCount(of: $0) }
    var chosen = notices[...]
    if Double(counts.reduce(0, +)) > words.ofAll {
      var rest = words.ofSome
      let fit = counts.prefix { count in
        rest -= count
        return rest >= 0
      }.count
      chosen = notices.prefix(min(fit, max(0, most - topic.allQuotations.count)))
    }
    topic.quotations += chosen.map { quotation(of: $0, numbers: cast.numbers, alsoIn: []) }
    wordsQuoted += counts.prefix(chosen.count).reduce(0, +)
  }
}
