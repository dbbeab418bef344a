internal import BriefArticles
internal import BriefLexicon
internal import BriefSentences
internal import BriefSummaries
internal import BriefTopics

/// Whether sentences say the same, by the rules by which the composer finds those that do.
struct Likeness: ~Copyable {
  private var vocabulary = Vocabulary()
  /// What was read of sentences: many may be said to say the same as one.
  private var known: [Locator: (terms: Set<TermID>, statement: Statement)] = [:]

  /// - Returns: Whether they do; `true` if at one of the places no sentence stands.
  mutating func saysTheSame(
    _ place: Locator, _ own: SourceSentences, as other: Locator, _ others: SourceSentences
  ) -> Bool {
    guard let first = content(at: place, own), let second = content(at: other, others) else {
      return true
    }
    return SimilarSentences.isSame(first.terms, second.terms)
      && first.statement.agrees(with: second.statement)
  }

  private mutating func content(
    at place: Locator, _ source: SourceSentences
  ) -> (terms: Set<TermID>, statement: Statement)? {
    if let content = known[place] { return content }
    guard let text = source.content(at: place),
      let terms = source.contentTerms(at: place, in: &vocabulary)
    else { return nil }
    let statement = Statement(of: text, in: source.language, vocabulary: &vocabulary)
    known[place] = (terms, statement)
    return (terms, statement)
  }
}

extension Verification {
  /// What is said to stand in another source too says the same there.
  mutating func checkRemarks(
    of topic: TopicBrief, in texts: [Int: SourceSentences], by likeness: inout Likeness
  ) {
    for quotation in topic.allQuotations {
      guard let own = texts[quotation.locator.source] else { continue }
      for place in quotation.also {
        guard let other = texts[place.source] else { continue }
        if !likeness.saysTheSame(quotation.locator, own, as: place, other) {
          findings.append(.nothingSimilar(quotation, at: place))
        }
      }
    }
  }
}
