internal import Articles
internal import Glibc
internal import Lexicon
internal import Sentences

/// A sparse vector of term weights.
struct TermVector: Sendable, Hashable {
  /// Ascending.
  var terms: [TermID]
  /// Above 0; of length one together.
  var weights: [Double]

  init(_ entries: [(term: TermID, weight: Double)]) {
    let square = entries.reduce(0) { $0 + $1.weight * $1.weight }
    let length = square > 0 ? square.squareRoot() : 1
    terms = entries.map(\.term)
    weights = entries.map { $0.weight / length }
  }
}

/// The terms of each article with their weights: what topics are found by.
///
/// A term weighs (1 + ln *tf*) times its rarity; terms of the title count four times more, and only
/// the first 400 words and the 200 strongest terms are taken. Rarity is the mean of the rarity in the
/// batch and that in a background of many articles, without which a small batch knows nothing of
/// rare and common.
struct ArticleVectors {
  let vectors: [TermVector]
  /// How rare each term is.
  let rarities: [TermID: Double]

  private static let titleCount = 4.0
  private static let wordsRead = 400
  private static let termsKept = 200

  /// - Complexity: O(*n*) in the words read.
  init(
    of articles: [Article], members: [Int], language: Language, vocabulary: inout Vocabulary
  ) {
    var counts: [[(term: TermID, count: Double)]] = []
    var frequencies: [TermID: Int] = [:]
    for member in members {
      let terms = Self.termCounts(of: articles[member], vocabulary: &vocabulary)
      for (term, _) in terms { frequencies[term, default: 0] += 1 }
      counts.append(terms)
    }
    let background = language == .english ? DocumentFrequencies.english : nil
    var rarities: [TermID: Double] = [:]
    for (term, frequency) in frequencies {
      rarities[term] = Self.rarity(
        frequency: frequency, of: members.count,
        background: background.map { $0.rarity(of: vocabulary.stem(of: term)) })
    }
    self.rarities = rarities
    vectors = counts.map { terms in
      let weighted = terms.map { term, count in
        (term: term, weight: (1 + log(count)) * (rarities[term] ?? 0))
      }
      let strongest = weighted.filter { $0.weight > 0 }
        .sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }
        .prefix(Self.termsKept)
      return TermVector(strongest.sorted { $0.term < $1.term })
    }
  }

  /// How often each term that is no stopword is in the title and the beginning, ascending by term.
  private static func termCounts(
    of article: Article, vocabulary: inout Vocabulary
  ) -> [(term: TermID, count: Double)] {
    var counts: [TermID: Double] = [:]
    func add(_ text: SourceText, _ range: Range<Int>, _ count: Double, _ words: inout Int) {
      var read: [TermID] = []
      vocabulary.forEachWord(of: text, in: range, language: article.language) { _, term in
        read.append(term)
      }
      for term in read where words < wordsRead {
        words += 1
        if !vocabulary.isStopword(term) { counts[term, default: 0] += count }
      }
    }
    var titleWords = 0
    if let title = article.title {
      let text = SourceText(title)
      add(text, 0..<text.count, titleCount, &titleWords)
    }
    var words = 0
    for block in article.blocks where words < wordsRead {
      add(article.text, block.range, 1, &words)
    }
    return counts.map { (term: $0.key, count: $0.value) }.sorted { $0.term < $1.term }
  }

  private static func rarity(frequency: Int, of count: Int, background: Double?) -> Double {
    guard let background else { return 1 + log(Double(count) / Double(frequency)) }
    return (log(Double(1 + count) / Double(1 + frequency)) + background) / 2
  }
}

extension DocumentFrequencies {
  /// The logarithm of the share of the articles that a term is in, turned round; a term that the
  /// table leaves out is in fewer than any that it has.
  fileprivate func rarity(of stem: String) -> Double {
    let frequency = articles(with: stem).map(Double.init) ?? Double(least) / 2
    return log(Double(1 + articles) / (1 + frequency))
  }
}
