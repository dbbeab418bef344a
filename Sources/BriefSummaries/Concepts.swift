internal import BriefRanking
internal import BriefSentences

/// The concepts of a topic's sentences: terms and pairs of neighbouring terms, each with a weight.
///
/// A concept weighs as much as the articles and the sentences that have it, the sentences of a
/// single article a quarter; 0.15 of that if only one article has it (of a single article: only one
/// sentence). A term alone, that is no stopword, counts 0.3 and a pair 1. What several articles say
/// in the same words is a phrase, whatever its words; in a single one a pair of stopwords is its
/// style and no concept, and a stopword and another word count half. Pairs as concepts: Gillick and
/// Favre, "A Scalable Global Model for Summarization" (2009).
///
/// The numbers were chosen on the development halves of CNN/DailyMail and Multi-News, most of them
/// within noise of their neighbours. What is not: among several articles, pairs of stopwords are
/// 0.5 of ROUGE-1 and of ROUGE-2, and 0.7 and 0.5 on the same topics with an article less. Weighing
/// by rarity in a background of articles costs 0.5 of both.
struct Concepts {
  /// Where each sentence's concepts start; one more entry than sentences.
  let offsets: [Int]
  /// The concepts of the sentences, each once a sentence.
  let concepts: [Int32]
  let weights: [Double]
  private let terms: ConceptIndex

  private static let weightOfSentenceOfSingle = 0.25
  private static let weightOfUnshared = 0.15
  private static let weightOfTerm = 0.3
  /// Of a stopword and another word of a single article.
  private static let weightOfMixedPair = 0.5
  private static let weightOfPair = 1.0

  /// - Complexity: O(*n*) in the terms of the rows.
  init(
    of table: SentenceTable, rows: [Int], hasSeveralArticles: Bool,
    numbering: inout TermNumbering
  ) {
    let termCount = rows.reduce(0) { $0 + table.terms(of: $1).count }
    var counts = Counts(termCount: termCount)
    var terms = ConceptIndex(termCount: termCount)
    var used: [TermID] = []
    var guesses: [Int32] = []
    var offsets = [0]
    offsets.reserveCapacity(rows.count + 1)
    for row in rows {
      let article = table.articleOfSentence[row]
      let sentence = table.terms(of: row)
      var previous: (term: TermID, isStopword: Bool)?
      terms.guesses(sentence, &guesses)
      counts.startSentence()
      for (term, guess) in zip(sentence, guesses) {
        let isStopword = table.isStopword[Int(term)]
        if !isStopword {
          counts.add(terms.number(term, at: Int(numbering.number(term, &used))), article)
        }
        if let previous, hasSeveralArticles || !isStopword || !previous.isStopword {
          counts.add(terms.number(previous.term, term, guess: guess), article)
        }
        previous = (term, isStopword)
      }
      offsets.append(counts.concepts.count)
    }
    numbering.forget(used)
    self.offsets = offsets
    self.terms = terms
    concepts = counts.concepts
    let weightOfSentence = hasSeveralArticles ? 1 : Self.weightOfSentenceOfSingle
    weights = counts.tallies.enumerated().map { concept, tally in
      let (first, second) = terms.pair(of: concept)
      let hasStopword =
        table.isStopword[Int(first)] || second.map { table.isStopword[Int($0)] } == true
      let isMixed = hasStopword && !hasSeveralArticles
      let weightOfKind =
        second == nil ? Self.weightOfTerm : isMixed ? Self.weightOfMixedPair : Self.weightOfPair
      return (Double(tally.articles) + weightOfSentence * Double(tally.sentences)) * weightOfKind
        * (tally.isShared(hasSeveralArticles) ? 1 : Self.weightOfUnshared)
    }
  }

  /// The concepts of a sentence, by its index in the rows.
  subscript(row: Int) -> ArraySlice<Int32> {
    concepts[offsets[row]..<offsets[row + 1]]
  }

  /// The term or the pair of terms that a concept is.
  func terms(of concept: Int32) -> [TermID] { terms.terms(of: concept) }
}

/// How often each concept was seen.
private struct Counts {
  struct Tally {
    private(set) var sentences: Int32 = 0
    private(set) var articles: Int32 = 0
    private var lastSentence: Int32 = 0
    private var lastArticle: Int32 = -1

    /// Returns whether the sentence had not been counted yet.
    mutating func count(_ sentence: Int32, of article: Int32) -> Bool {
      if lastSentence == sentence { return false }
      lastSentence = sentence
      sentences += 1
      if lastArticle != article {
        lastArticle = article
        articles += 1
      }
      return true
    }

    func isShared(_ hasSeveralArticles: Bool) -> Bool {
      hasSeveralArticles ? articles > 1 : sentences > 1
    }
  }

  private(set) var tallies: [Tally] = []
  private(set) var concepts: [Int32] = []
  private var sentence: Int32 = 0

  /// Room for about as many concepts as terms, which is most texts' number: to grow by copying
  /// costs more than the counting.
  init(termCount: Int) {
    tallies.reserveCapacity(termCount)
    concepts.reserveCapacity(2 * termCount)
  }

  mutating func startSentence() { sentence &+= 1 }

  mutating func add(_ concept: Int32, _ article: Int32) {
    let index = Int(concept)
    if index == tallies.count { tallies.append(Tally()) }
    if tallies[index].count(sentence, of: article) { concepts.append(concept) }
  }
}
