public import BriefArticles
internal import BriefLexicon
public import BriefSentences

/// The phrases that articles are about, the most telling first.
///
///     var vocabulary = Vocabulary()
///     let phrases = Keyphrases(of: articles, atMost: 10, vocabulary: &vocabulary).phrases
///
/// Candidates are runs of one to three words without a stopword or a mark between them, as in RAKE
/// (Rose and others, "Automatic keyword extraction from individual documents", 2010). A phrase
/// weighs the root of its count, times the number of articles that have it, times the rarity of its
/// words. Its forms are merged by their stems and shown as most often written; of phrases that
/// share their words the heaviest stays.
public struct Keyphrases: Sendable, Hashable {
  /// A phrase with its score and counts.
  public struct Phrase: Sendable, Hashable {
    /// As it is most often written.
    public var text: String
    /// How often its forms occur in the articles.
    public var count: Int
    /// How many of the articles have it.
    public var articles: Int
    /// Above 0; comparable only with other phrases of the same articles.
    public var weight: Double
  }

  /// Descending by weight; of equal ones the earlier in the articles comes first.
  public let phrases: [Phrase]

  /// Finds the keyphrases of articles.
  ///
  /// - Parameters:
  ///   - articles: Taken together.
  ///   - limit: How many phrases at most.
  ///   - vocabulary: Numbers the words' stems and knows the stopwords.
  /// - Complexity: O(*n* + *c* log *c*) in the bytes of the articles and their distinct candidates.
  public init(of articles: [Article], atMost limit: Int, vocabulary: inout Vocabulary) {
    let runs = WordRuns(of: articles, vocabulary: &vocabulary)
    let counts = CandidateCounts(of: runs)
    let rarities = Rarities(of: runs, in: articles, vocabulary: vocabulary)
    let titleTerms = Self.termsOfTitles(articles, vocabulary: &vocabulary)
    let weighed = counts.candidates.map { candidate in
      var candidate = candidate
      candidate.weight *= candidate.phrase.terms.reduce(0) { $0 + rarities[$1] }
      if candidate.phrase.terms.allSatisfy(titleTerms.contains) {
        candidate.weight *= Self.gainOfTitle
      }
      return candidate
    }
    // More than are wanted, since some forms lose weight and some phrases are parts of others.
    let best = weighed.sorted(by: <).prefix(Self.examined(for: limit))
    let forms = WrittenForms(of: best.map(\.phrase), in: runs, articles)
    phrases = Self.distinct(
      best.filter { !isWordFragment(forms[$0.phrase].text) }.map { candidate in
        var candidate = candidate
        let isPlainWord = candidate.phrase.count == 1 && forms[candidate.phrase].isLowerCase
        if isPlainWord { candidate.weight *= Self.shareOfPlainWord }
        return candidate
      }.sorted(by: <), atMost: limit
    ).map { candidate in
      Phrase(
        text: forms[candidate.phrase].text, count: candidate.count, articles: candidate.articles,
        weight: candidate.weight)
    }
  }

  private static let gainOfTitle = 1.5
  /// A single word that is no name is worth less.
  private static let shareOfPlainWord = 0.4
  /// How much of a part's weight the whole needs: "Port Ellery" says more than "Ellery".
  private static let shareOfLonger = 0.6

  private static func examined(for limit: Int) -> Int { 4 * min(max(limit, 0), 10_000) + 64 }

  private static func termsOfTitles(
    _ articles: [Article], vocabulary: inout Vocabulary
  ) -> Set<TermID> {
    var terms: Set<TermID> = []
    for article in articles {
      guard let title = article.title else { continue }
      let text = SourceText(title)
      vocabulary.forEachWord(of: text, in: 0..<text.count, language: article.language) { _, term in
        terms.insert(term)
      }
    }
    return terms
  }

  /// The candidates without those all of whose words a heavier one has, or the other way round; a
  /// longer one takes the place of a shorter one that is hardly heavier.
  private static func distinct(
    _ candidates: [PhraseCandidate], atMost limit: Int
  ) -> [PhraseCandidate] {
    var taken: [PhraseCandidate] = []
    var places: [TermID: Set<Int>] = [:]
    for candidate in candidates where taken.count < limit {
      let terms = Set(candidate.phrase.terms)
      let related = terms.reduce(into: Set<Int>()) { $0.formUnion(places[$1] ?? []) }
        .filter { place in
          let other = Set(taken[place].phrase.terms)
          return other.isSubset(of: terms) || terms.isSubset(of: other)
        }
      if related.isEmpty {
        for term in terms { places[term, default: []].insert(taken.count) }
        taken.append(candidate)
      } else if related.count == 1, let place = related.first,
        taken[place].phrase.count < candidate.phrase.count,
        candidate.weight >= taken[place].weight * shareOfLonger
      {
        for term in terms { places[term, default: []].insert(place) }
        taken[place] = candidate
      }
    }
    return taken.sorted(by: <)
  }
}
