internal import BriefSentences
internal import BriefSummaries
internal import BriefTopics

/// Notices: articles of a sentence or two that differ in figures or names, as systems and offices
/// send them.
extension TopicWriter {
  /// More figures for one thing are those of several.
  private static let mostVersions = 3

  /// The notices with the wording of sentences that are printed, but with other figures or names.
  /// To leave one out would imply that it has the same ones.
  ///
  /// - Parameters:
  ///   - told: Sentences that are printed.
  ///   - topicSources: Who tells it.
  ///   - known: Sentences that the reader knows.
  ///   - loose: Sentences that point at what is not printed.
  /// - Returns: A sentence of each, in reading order.
  /// - Complexity: O(*n*) in the terms of the notices, for each sentence told.
  func notices(like told: [Int], by topicSources: TopicSources, known: Set<Int>, loose: Set<Int>)
    -> [Int]
  {
    let similar = SimilarSentences(in: table)
    let said = told.map { ($0, similar.contentTerms(of: $0)) }
    var seen: Set<Set<TermID>> = []
    return topicSources.core.compactMap { article in
      let sentences = table.articleRanges[article]
      guard sentences.count <= NoticeTemplates.mostSentences,
        !told.contains(where: sentences.contains)
      else { return nil }
      return sentences.first { notice in
        guard !known.contains(notice), !loose.contains(notice) else { return false }
        let terms = similar.contentTerms(of: notice)
        let isOther = said.contains { sentence, said in
          SimilarSentences.isAlike(terms, said)
            && !statement(of: sentence).hasSameSlots(as: statement(of: notice))
        }
        return isOther && seen.insert(terms).inserted
      }
    }
  }

  /// Those of some notices whose figures are no versions of one.
  func series(among notices: [Int]) -> Set<Int> {
    notices.count > Self.mostVersions ? Set(notices) : []
  }

  /// Adds as many notices to a topic's first sentences as there is time for.
  ///
  /// - Parameters:
  ///   - notices: In reading order.
  ///   - topic: The topic brief so far.
  ///   - topicSources: Who tells it.
  ///   - words: How many they may have.
  mutating func addNotices(
    _ notices: [Int], in topic: inout TopicBrief, by topicSources: TopicSources,
    within words: Double
  ) {
    var rest = words
    for notice in notices {
      let count = table.wordCount(of: notice)
      rest -= Double(count)
      guard rest >= 0 else { return }
      topic.quotations.append(quotation(of: notice, numbers: topicSources.numbers))
      wordsQuoted += count
    }
  }
}
