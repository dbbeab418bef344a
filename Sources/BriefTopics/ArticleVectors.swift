internal import BriefArticles
internal import BriefLexicon
internal import BriefSentences
internal import Glibc

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
/// A term weighs (1 + ln *tf*) times its rarity to the power 0.75; terms of the title count four
/// times more, and only the first 600 words and the 200 strongest terms are taken. Rarity is the
/// mean of the rarity in the batch and that in a background of many articles, without which a small
/// batch knows nothing of rare and common.
struct ArticleVectors {
  let vectors: [TermVector]
  /// How many words of the text of each were read, its title left out.
  let words: [Int]
  /// The strongest terms of each that are names, at most three.
  let names: [[TermID]]

  private static let namesKept = 3
  private static let termsKept = 200
  /// Below 1: many common terms in common count for more, a single rare one for less.
  ///
  /// With the thresholds of `PairThresholds`, BCubed precision and recall on 1,650 articles of
  /// eight years: .947 and .881 with 0.8, .943 and .888 with 0.75, .929 and .900 with 0.6. On four
  /// real days 0.75 mends one story in two parts; 0.6 mends three and puts comments and polls of
  /// one subject into one story four times.
  private static let rarityPower = 0.75

  /// - Complexity: O(*n*) in the words read.
  init(
    of articles: [Article], members: [Int], language: Language, vocabulary: inout Vocabulary
  ) {
    var counter = TermCounter()
    let counts = members.map { member in
      counter.counts(of: articles[member], vocabulary: &vocabulary)
    }
    var frequencies = [Int](repeating: 0, count: vocabulary.count)
    for (terms, _, _) in counts { for (term, _) in terms { frequencies[Int(term)] += 1 } }
    let background = language == .english ? DocumentFrequencies.english : nil
    var rarities = [Double](repeating: 0, count: frequencies.count)
    for (term, frequency) in frequencies.enumerated() where frequency > 0 {
      rarities[term] = Self.rarity(
        frequency: frequency, of: members.count,
        background: background.map { $0.rarity(of: vocabulary.stem(of: TermID(term))) })
    }
    let powers = rarities.map { $0 > 0 ? pow($0, Self.rarityPower) : 0 }
    words = counts.map(\.words)
    vectors = counts.map { terms, _, _ in
      var weighted = terms.map { term, count in
        (term: term, weight: (1 + log(Double(count))) * powers[Int(term)])
      }
      weighted.removeAll { $0.weight <= 0 }
      if weighted.count > Self.termsKept {
        weighted.sort { ($1.weight, $0.term) < ($0.weight, $1.term) }
        weighted.removeLast(weighted.count - Self.termsKept)
        weighted.sort { $0.term < $1.term }
      }
      return TermVector(weighted)
    }
    names = zip(vectors, counts).map { vector, counts in
      Self.strongest(of: counts.names, in: vector)
    }
  }

  /// The strongest terms that are names.
  private static func strongest(of names: [TermID], in vector: TermVector) -> [TermID] {
    let names = Set(names)
    return zip(vector.terms, vector.weights).filter { names.contains($0.0) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(namesKept).map(\.0)
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

/// Counts the terms of an article that are no stopwords.
private struct TermCounter {
  /// By term; all 0 between two articles.
  private var counts: [Float] = []
  private var names = NameTerms()
  private static let titleCount: Float = 4
  private static let wordsRead = 600

  /// How often each term is in the title and the beginning, ascending by term, which of them are
  /// names, and the words of the beginning.
  mutating func counts(
    of article: Article, vocabulary: inout Vocabulary
  ) -> (terms: [(term: TermID, count: Float)], names: [TermID], words: Int) {
    var seen: [TermID] = []
    if let title = article.title {
      let text = SourceText(title)
      _ = add(text, 0..<text.count, Self.titleCount, Self.wordsRead, &seen, &vocabulary, article)
    }
    var room = Self.wordsRead
    for block in article.blocks where room > 0 {
      room -= add(article.text, block.range, 1, room, &seen, &vocabulary, article)
    }
    seen.sort()
    let terms = seen.map { term in
      defer { counts[Int(term)] = 0 }
      return (term: term, count: counts[Int(term)])
    }
    return (terms, seen.filter { names.take($0) }, Self.wordsRead - room)
  }

  /// Counts at most so many words; returns how many it read.
  private mutating func add(
    _ text: SourceText, _ range: Range<Int>, _ weight: Float, _ room: Int, _ seen: inout [TermID],
    _ vocabulary: inout Vocabulary, _ article: Article
  ) -> Int {
    var read: [(range: Range<Int>, term: TermID)] = []
    vocabulary.forEachWord(of: text, in: range, language: article.language) { range, term in
      if read.count < room { read.append((range, term)) }
    }
    if counts.count < vocabulary.count {
      counts += [Float](repeating: 0, count: 2 * vocabulary.count - counts.count)
    }
    names.reserve(vocabulary.count)
    let hasNames = !article.language.hasCapitalNouns
    for (place, term) in read where !vocabulary.isStopword(term) {
      if counts[Int(term)] == 0 { seen.append(term) }
      counts[Int(term)] += weight
      guard hasNames else { continue }
      names.read(
        term, at: place, of: text, from: range.lowerBound, isInTitle: weight == Self.titleCount)
    }
    return read.count
  }
}
