internal import BriefAnalysis
internal import BriefArticles
internal import BriefLexicon
internal import BriefSentences
internal import BriefSummaries
internal import BriefTopics

/// Whether sentences say the same, by the rules by which the composer finds those that do.
struct Likeness: ~Copyable {
  private var vocabulary = Vocabulary()

  /// - Returns: Whether they do; `true` if at one of the places no sentence stands.
  mutating func saysTheSame(
    _ place: Locator, _ own: SourceSentences, as other: Locator, _ others: SourceSentences
  ) -> Bool {
    guard let first = own.content(at: place), let second = others.content(at: other),
      let firstTerms = own.contentTerms(at: place, in: &vocabulary),
      let secondTerms = others.contentTerms(at: other, in: &vocabulary)
    else { return true }
    let slots = TemplateSlots(of: first, in: own.language)
    return SimilarSentences.isAlike(firstTerms, secondTerms)
      && slots.agree(with: TemplateSlots(of: second, in: others.language))
      && Self.expects(first, own.language) == Self.expects(second, others.language)
  }

  private static func expects(_ text: String, _ language: Language) -> Bool {
    Expectation.isFound(in: text, of: language, isHeadline: false)
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
