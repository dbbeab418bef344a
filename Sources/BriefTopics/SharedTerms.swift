internal import BriefArticles
internal import BriefLexicon
internal import BriefSentences

/// The terms that make articles one topic.
struct SharedTerms {
  /// The strongest first.
  let terms: [TermID]

  private static let count = 8
  /// Letters that a term must have to say something to a reader.
  private static let shortestWord = 3

  /// Terms that at least two of the vectors have, by weight times the number of vectors.
  init(of vectors: [TermVector]) {
    var weights: [TermID: (sum: Double, articles: Int)] = [:]
    for vector in vectors {
      for (term, weight) in zip(vector.terms, vector.weights) {
        weights[term, default: (0, 0)].sum += weight
        weights[term, default: (0, 0)].articles += 1
      }
    }
    terms =
      weights.filter { $0.value.articles > 1 }
      .map { (term: $0.key, weight: $0.value.sum * Double($0.value.articles)) }
      .sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }
      .prefix(2 * Self.count).map(\.term)
  }

  /// The terms as the articles write them most often; of equally frequent forms the first by bytes.
  ///
  /// - Complexity: O(*n*) in the bytes of the articles.
  func written(in articles: [Article], vocabulary: inout Vocabulary) -> [String] {
    let wanted = Set(terms)
    var forms: [TermID: WordForms] = [:]
    var compounds = Compounds()
    for article in articles {
      let endings = NounEndings(in: article.language)
      for block in article.blocks {
        compounds.open()
        vocabulary.forEachWord(of: article.text, in: block.range, language: article.language) {
          range, term in
          guard wanted.contains(term) else { return }
          let form = article.text[range]
          forms[term, default: WordForms()].add(form, endings)
          compounds.add(term, form, at: range)
        }
      }
    }
    let written = compounds.joined(terms) { forms[$0]?.usual }
    return Array(written.filter(Self.isTelling).uniqued().prefix(Self.count))
  }

  /// Whether a term is useful in a list of terms: no number, time or abbreviation.
  private static func isTelling(_ term: String) -> Bool {
    term.utf8.count >= shortestWord && !isWordFragment(term) && term.contains(where: \.isLetter)
      && !term.contains { $0 == "," || $0 == "." }
  }
}
