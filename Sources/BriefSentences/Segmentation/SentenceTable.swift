public import BriefArticles
internal import BriefCores

/// The sentences of a batch of articles, article after article, with the terms of each; without
/// those that are not whole (`Sentence.isBroken`).
public struct SentenceTable: Sendable {
  /// Reading order inside each article; articles in the order given.
  public let sentences: [Sentence]
  /// The indices in `sentences` of each article's sentences.
  public let articleRanges: [Range<Int>]
  /// The article of each sentence.
  public let articleOfSentence: [Int32]
  /// Where each sentence's terms start in `terms`; one more entry than sentences.
  public let termOffsets: [Int]
  /// The terms of all sentences in reading order, stopwords included.
  public let terms: [TermID]
  /// Whether a term is a stopword, by term.
  public let isStopword: [Bool]

  /// Finds the sentences and terms of articles.
  ///
  /// - Parameters:
  ///   - articles: The batch.
  ///   - vocabulary: Numbers the terms; grows by those that it does not have yet.
  /// - Complexity: O(*n*) in the bytes of the texts.
  public init(_ articles: [Article], vocabulary: inout Vocabulary) {
    var sentences: [Sentence] = []
    var ranges: [Range<Int>] = []
    var owners: [Int32] = []
    var offsets = [0]
    var terms: [TermID] = []
    let found = concurrentMap(articles.count) { index in Sentence.all(in: articles[index]) }
    for (index, article) in articles.enumerated() {
      let start = sentences.count
      for sentence in found[index] where !sentence.isBroken {
        vocabulary.forEachWord(of: article.text, in: sentence.range, language: article.language) {
          _, term in terms.append(term)
        }
        offsets.append(terms.count)
        sentences.append(sentence)
        owners.append(Int32(truncatingIfNeeded: index))
      }
      ranges.append(start..<sentences.count)
    }
    self.sentences = sentences
    articleRanges = ranges
    articleOfSentence = owners
    termOffsets = offsets
    self.terms = terms
    isStopword = (0..<vocabulary.count).map { vocabulary.isStopword(TermID($0)) }
  }

  /// How many sentences there are.
  public var count: Int { sentences.count }

  /// The terms of a sentence in reading order, stopwords included.
  public func terms(of sentence: Int) -> ArraySlice<TermID> {
    terms[termOffsets[sentence]..<termOffsets[sentence + 1]]
  }

  /// How many words a sentence has.
  public func wordCount(of sentence: Int) -> Int {
    termOffsets[sentence + 1] - termOffsets[sentence]
  }

  /// How many words the sentences of an article have.
  public func wordCount(ofArticle article: Int) -> Int {
    let range = articleRanges[article]
    return termOffsets[range.upperBound] - termOffsets[range.lowerBound]
  }

  /// Where in its article a sentence stands, from 0.
  public func position(of sentence: Int) -> Int {
    sentence - articleRanges[Int(articleOfSentence[sentence])].lowerBound
  }
}
