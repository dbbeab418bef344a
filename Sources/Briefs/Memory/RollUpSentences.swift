internal import BriefAnalysis
internal import BriefLexicon
internal import BriefSentences
internal import BriefSummaries
internal import Glibc

/// Chooses the sentences of a topic brief that are best without the others.
enum RollUpSentences {
  /// A sentence of a topic.
  private struct Candidate {
    var place: Int
    var merit: Double
    /// Whether it is read with the one before it only.
    var isDependent: Bool
  }

  /// Of the terms that its merit is divided by: more terms are more room.
  private static let exponentOfLength = 0.15

  /// The best sentences of a topic's first list, in their order.
  ///
  /// What several tell opens with the news. One article may open with a scene; then the sentence is
  /// best that has most of the terms of the headline, and of those that others of the list have.
  ///
  /// - Parameters:
  ///   - most: How many.
  ///   - topic: Of a brief.
  /// - Returns: None only if the topic has none.
  /// - Complexity: O(*n* log *n*) in the words of the list.
  static func best(_ most: Int, of topic: TopicBrief) -> [Quotation] {
    guard topic.articleCount == 1, topic.quotations.count > most else {
      return Array(topic.quotations.prefix(most))
    }
    var rest = candidates(of: topic)
    var chosen: Set<Int> = []
    while chosen.count < most {
      let fit = rest.indices.filter {
        !rest[$0].isDependent || chosen.contains(rest[$0].place - 1)
      }
      // Of equally good ones the first.
      guard let best = fit.max(by: { (rest[$0].merit, -$0) < (rest[$1].merit, -$1) })
      else { break }
      chosen.insert(rest.remove(at: best).place)
    }
    return chosen.isEmpty
      ? Array(topic.quotations.prefix(most)) : chosen.sorted().map { topic.quotations[$0] }
  }

  private static func candidates(of topic: TopicBrief) -> [Candidate] {
    var vocabulary = Vocabulary()
    let language = topic.sources.first?.language ?? .english
    let texts = topic.quotations.map { vocabulary.contentTerms(of: $0.text, language) }
    var counts: [TermID: Int] = [:]
    for term in texts.joined() { counts[term, default: 0] += 1 }
    let headline = vocabulary.contentTerms(of: topic.title, language)
    let references = DanglingReferences(in: language)
    return topic.quotations.indices.map { place in
      let text = topic.quotations[place].text
      let told = texts[place].count { headline.contains($0) || counts[$0, default: 0] > 1 }
      let length = Double(texts[place].count)
      return Candidate(
        place: place, merit: (1 + Double(told)) / pow(max(length, 6), exponentOfLength),
        isDependent: DependentOpenings.of(language).open(Array(text.utf8)[...])
          || references.dependOnPrevious(text))
    }
  }
}
