internal import Articles
internal import Glibc
internal import Lexicon
internal import Sentences

/// Which article's headline serves a topic best.
///
/// The one that stands closest to the other headlines and the other texts; long ones, questions and
/// forms of opinion and of shows lose. Never a written one.
struct Headline {
  /// Words up to which a headline is not too long.
  private static let words = 9.0
  private static let shareOfQuestion = 0.5
  /// At the start, or after a colon.
  private static let opinionOpenings = Set(LanguageProfile.all(.openingsOfOpinion))

  /// The place in `articles` of the article; `nil` if none has a title. Of equally good ones the
  /// first.
  ///
  /// - Complexity: O(*n*) in the words of the titles and the terms of the vectors.
  static func best(
    of articles: [Article], vectors: [TermVector], rarities: [Double],
    vocabulary: inout Vocabulary
  ) -> Int? {
    var titles: [TermVector?] = []
    var lengths: [Int] = []
    for article in articles {
      guard let title = article.title else {
        titles.append(nil)
        lengths.append(0)
        continue
      }
      var terms: Set<TermID> = []
      var count = 0
      let text = SourceText(title)
      vocabulary.forEachWord(of: text, in: 0..<text.count, language: article.language) { _, term in
        terms.insert(term)
        count += 1
      }
      titles.append(
        TermVector(
          terms.sorted().compactMap { term in
            rarity(of: term, in: rarities).map { (term: term, weight: $0) }
          }))
      lengths.append(count)
    }
    let titleSum = VectorSum(titles.compactMap { $0 })
    let bodySum = VectorSum(vectors)
    var best: (place: Int, merit: Double)?
    for (place, title) in titles.enumerated() {
      guard let title else { continue }
      let toTitles = titleSum.product(with: title, without: title)
      let toBodies = bodySum.product(with: title, without: vectors[place])
      let length = min(1, words / Double(max(1, lengths[place]))).squareRoot()
      let form = isQuestionOrOpinion(articles[place].title ?? "") ? shareOfQuestion : 1
      let merit = (toTitles + toBodies + .leastNonzeroMagnitude) * length * form
      if best.map({ merit > $0.merit }) ?? true { best = (place, merit) }
    }
    return best?.place
  }

  private static func rarity(of term: TermID, in rarities: [Double]) -> Double? {
    Int(term) < rarities.count && rarities[Int(term)] > 0 ? rarities[Int(term)] : nil
  }

  private static func isQuestionOrOpinion(_ title: String) -> Bool {
    if title.unicodeScalars.contains(where: { "?？؟!".unicodeScalars.contains($0) }) { return true }
    return title.split(separator: ":").contains { part in
      let first = part.drop { !$0.isLetter }.prefix { $0.isLetter }
      return opinionOpenings.contains(first.lowercased())
    }
  }
}

/// The sum of vectors, so that one's likeness to all others costs its own terms.
private struct VectorSum {
  private var sums: [TermID: Double] = [:]

  init(_ vectors: [TermVector]) {
    for vector in vectors {
      for (term, weight) in zip(vector.terms, vector.weights) { sums[term, default: 0] += weight }
    }
  }

  /// The product of a vector with all summed ones but one.
  func product(with vector: TermVector, without own: TermVector) -> Double {
    let ownWeights = Dictionary(zip(own.terms, own.weights)) { first, _ in first }
    return zip(vector.terms, vector.weights).reduce(0) { product, entry in
      product + entry.1 * ((sums[entry.0] ?? 0) - (ownWeights[entry.0] ?? 0))
    }
  }
}
