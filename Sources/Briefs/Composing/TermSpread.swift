internal import Sentences
internal import Summaries

/// How many articles of a topic have each of its terms.
struct TermSpread {
  private var counts: [TermID: Int32] = [:]
  private let articleCount: Int
  private let similar: SimilarSentences

  /// - Complexity: O(*n*) in the terms of the articles.
  init(of core: [Int], in table: SentenceTable) {
    articleCount = core.count
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

  /// How much a sentence of one of the articles says of what the others tell too: the sum of its
  /// terms, each 0 if no other article has it and 1 if all have.
  func shared(by sentence: Int) -> Double {
    guard articleCount > 1 else { return 0 }
    return similar.contentTerms(of: sentence).reduce(0.0) { sum, term in
      sum + Double((counts[term] ?? 1) - 1) / Double(articleCount - 1)
    }
  }

  /// The share of a sentence's terms that no other of the articles has.
  func novelty(of sentence: Int) -> Double {
    let terms = similar.contentTerms(of: sentence)
    let own = terms.filter { counts[$0] ?? 1 < 2 }.count
    return Double(own) / Double(max(1, terms.count))
  }
}
