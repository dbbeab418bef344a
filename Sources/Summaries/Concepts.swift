internal import Ranking
internal import Sentences

/// What the sentences of a topic are about: terms and pairs of neighbouring terms, each with a
/// weight.
///
/// A concept weighs as much as the articles that have it, and a quarter as much as the sentences;
/// 0.15 of that if only one article has it (of a single article: only one sentence). A pair counts
/// in full if neither term is a stopword and half if one is; a pair of stopwords is no concept. A
/// term alone, that is no stopword, counts 0.3. Pairs as concepts: Gillick and Favre, "A Scalable
/// Global Model for Summarization" (2009).
///
/// Measured against pairs alone, weighed by their sentences: 0.4 to 0.9 of ROUGE-1 and 0.3 to 0.6 of
/// ROUGE-2 on news. Weighing by rarity in a background of articles costs 0.5 of both.
struct Concepts {
  /// Where each sentence's concepts start; one more entry than sentences.
  let offsets: [Int]
  /// The concepts of the sentences, each once a sentence.
  let concepts: [Int32]
  let weights: [Double]
  private let terms: ConceptTerms

  private static let weightOfSentence = 0.25
  private static let weightOfUnshared = 0.15
  private static let weightOfMixedPair: Float = 0.5
  private static let weightOfTerm: Float = 0.3

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
          counts.add(concept, Self.weightOfTerm, article)
        }
        if let previous, !isStopword || !previous.isStopword {
          let isMixed = isStopword || previous.isStopword
          let concept = terms.number(previous.term, term)
          counts.add(concept, isMixed ? Self.weightOfMixedPair : 1, article)
        }
        previous = (term, isStopword)
      }
      offsets.append(counts.concepts.count)
    }
    numbering.forget(used)
    self.offsets = offsets
    self.terms = terms
    concepts = counts.concepts
    weights = counts.tallies.map { tally in
      (Double(tally.articles) + Self.weightOfSentence * Double(tally.sentences))
        * Double(tally.kind)
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
    var kind: Float
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

  mutating func add(_ concept: Int32, _ kind: Float, _ article: Int32) {
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
