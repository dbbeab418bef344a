internal import Sentences
internal import Summaries

/// How many articles of a topic have each of its terms.
struct TopicFrequencies {
  private var counts: [TermID: Int32] = [:]
  private let similar: SimilarSentences

  /// - Complexity: O(*n*) in the terms of the articles.
  init(of core: [Int], in table: SentenceTable) {
    similar = SimilarSentences(in: table)
    var last: [TermID: Int] = [:]
    for article in core {
      for sentence in table.articleRanges[article] {
        for term in table.terms(of: sentence) where !table.isStopword[Int(term)] {
          if last.updateValue(article, forKey: term) != article { counts[term, default: 0] += 1 }
        }
      }
    }
  }

  /// The share of a sentence's terms that no other of the articles has.
  func novelty(of sentence: Int) -> Double {
    let terms = similar.contentTerms(of: sentence)
    let own = terms.filter { counts[$0] ?? 1 < 2 }.count
    return Double(own) / Double(max(1, terms.count))
  }
}
