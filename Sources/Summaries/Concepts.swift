internal import Ranking
internal import Sentences

/// What the sentences of a topic are about: terms and pairs of neighbouring terms, each with a
/// weight.
///
/// A concept weighs as much as the articles and the sentences that have it, the sentences of a single
/// article a quarter; 0.15 of that if only one article has it (of a single article: only one
/// sentence). A term alone, that is no stopword, counts 0.3 and a pair 1. What several articles say in
/// the same words is a phrase, whatever its words; in a single one a pair of stopwords is its style
/// and no concept, and a stopword and another word count half. Pairs as concepts: Gillick and Favre,
/// "A Scalable Global Model for Summarization" (2009).
///
/// The numbers were chosen on the development halves of CNN/DailyMail and Multi-News, most of them
/// within noise of their neighbours. What is not: among several articles, pairs of stopwords are 0.5
/// of ROUGE-1 and of ROUGE-2, and 0.7 and 0.5 on the same topics with an article less. Weighing by
/// rarity in a background of articles costs 0.5 of both.
struct Concepts {
  /// Where each sentence's concepts start; one more entry than sentences.
  let offsets: [Int]
  /// The concepts of the sentences, each once a sentence.
  let concepts: [Int32]
  let weights: [Double]
  private let terms: ConceptTerms

  private static let weightOfSentenceOfSingle = 0.25
  private static let weightOfUnshared = 0.15

  /// - Complexity: O(*n*) in the terms of the rows.
  init(
    of table: SentenceTable, rows: [Int], hasSeveralArticles: Bool,
    numbering: inout TermNumbering
  ) {
    var counts = Counts()
    var terms = ConceptTerms()
    var used: [TermID] = []
    var offsets = [0]
    offsets.reserveCapacity(rows.count + 1)
    for row in rows {
      let article = table.articleOfSentence[row]
      var previous: (term: TermID, isStopword: Bool)?
      counts.startSentence()
      for term in table.terms(of: row) {
        let isStopword = table.isStopword[Int(term)]
        if !isStopword {
          let concept = terms.number(term, at: Int(numbering.number(term, &used)))
          counts.add(concept, .term, article)
        }
        if let previous, hasSeveralArticles || !isStopword || !previous.isStopword {
          let concept = terms.number(previous.term, term)
          let isPlain = hasSeveralArticles || !(isStopword || previous.isStopword)
          counts.add(concept, isPlain ? .pair : .mixedPair, article)
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
    weights = counts.tallies.map { tally in
      (Double(tally.articles) + weightOfSentence * Double(tally.sentences)) * tally.kind.weight
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

/// What a concept is made of.
private enum Kind: UInt8 {
  case term
  /// Of a stopword and another word of a single article.
  case mixedPair
  case pair

  var weight: Double {
    switch self {
    case .term: 0.3
    case .mixedPair: 0.5
    case .pair: 1
    }
  }
}

/// How often each concept was seen.
private struct Counts {
  struct Tally {
    var kind: Kind
    var sentences: Int32 = 0
    var articles: Int32 = 0
    var lastSentence: Int32 = 0
    var lastArticle: Int32 = -1

    func isShared(_ hasSeveralArticles: Bool) -> Bool {
      hasSeveralArticles ? articles > 1 : sentences > 1
    }
  }

  private(set) var tallies: [Tally] = []
  private(set) var concepts: [Int32] = []
  private var sentence: Int32 = 0

  mutating func startSentence() { sentence &+= 1 }

  mutating func add(_ concept: Int32, _ kind: Kind, _ article: Int32) {
    let index = Int(concept)
    if index == tallies.count { tallies.append(Tally(kind: kind)) }
    if tallies[index].lastSentence == sentence { return }
    tallies[index].lastSentence = sentence
    tallies[index].sentences += 1
    if tallies[index].lastArticle != article {
      tallies[index].lastArticle = article
      tallies[index].articles += 1
    }
    concepts.append(concept)
  }
}
