internal import BriefArticles
internal import BriefSentences
internal import Glibc

/// Two articles, by index, and how alike they are.
struct SimilarPair: Sendable, Hashable {
  var first: Int
  var second: Int
  var similarity: Double
}

/// Finds the pairs of articles that are alike, through an index of terms: never all pairs.
///
/// The likeness is the cosine of their vectors, of which one term is at most a small part: a name
/// that two headlines have would else be half of it or more, whatever happened there. Short texts
/// that name other people and places are less alike.
struct SimilarPairs {
  /// Of two texts of which one has fewer words than this, and which have none of each other's names,
  /// the likeness counts half: two accidents of a kind in two towns. Of 129 pairs of short reports
  /// that look alike and tell of two events 123 are apart, and 115 without; of 42 pairs that tell of
  /// one 41 are joined with it and without.
  private static let fewestWordsWithoutNames = 150
  private static let shareOfApart = 0.5
  /// Below this no pair is kept: a share of the threshold, since averages need weak pairs too.
  let floor: Double
  /// What pairs have to reach, by which their likeness is scaled; that of all is the same if `nil`.
  var thresholds: PairThresholds?
  /// The most that a shared term adds to the similarity of two articles. As a measure of which
  /// pairs tell of one event (area under the curve): .703 to .867 on short reports that look alike,
  /// .978 and .985 as before on two sets of articles; with .06 .836, and with every lower one less.
  var mostOfTerm = 0.08
  /// In a large batch a term that more articles than this have proves nothing. A number, not a
  /// share of the batch, so that ten times the articles cost ten times the time.
  private static let mostCommon = 1000
  /// From here on a batch is large.
  private static let largeBatch = 2000
  /// So many pairs are kept in any case, and so many for each article. Where more are alike, as in a
  /// feed of thousands of items with the same words, each keeps those that it is most like: no news
  /// of any day has so many, and memory does not grow with the square of a group.
  private static let mostPairs = 1 << 19
  private static let mostOfArticle = 64
  /// The days after which the likeness of two dated articles has fallen to 1/e. On dated articles
  /// of eight years that chose nothing BCubed F1 is .942 with 2, and .941 with 3; without
  /// `PairThresholds` 3 was better.
  private static let decayDays = 2.0
  /// A story is as fresh the day after.
  private static let freeDays = 1

  /// The pairs, ascending by second and first index.
  ///
  /// - Parameters:
  ///   - vectors: One for each article.
  ///   - days: When each was published, if it says so; an undated one is alike at any distance.
  ///   - words: How many words of the text of each were read; enough if there is none.
  ///   - names: The strongest names of each (see `NameTerms`); none has any if it is empty.
  /// - Returns: The pairs, each once.
  /// - Complexity: O(Σ *f*²) over the terms and their numbers of articles *f*, of which dated
  ///   articles meet only those of the days around theirs; in a large batch *f* is capped. Memory is
  ///   linear in the articles beyond `mostPairs`.
  func pairs(
    of vectors: [TermVector], days: [CalendarDay?], words: [Int] = [], names: [[TermID]] = []
  ) -> [SimilarPair] {
    var index = TermIndex(
      vectors, most: vectors.count < Self.largeBatch ? vectors.count : Self.mostCommon)
    // The undated ones first, then by day: what a dated one can be like is one run of each list.
    let days = days.map { $0?.daysSince1970 }
    let order = vectors.indices.sorted { (days[$0] ?? .min, $0) < (days[$1] ?? .min, $1) }
    let undated = order.prefix { days[$0] == nil }.count
    let lowest = floor * (thresholds.map { $0.least / $0.ofBatch } ?? 1)
    let reach = Self.reach(of: lowest)
    var scales = Scales(thresholds: thresholds, reach: reach)
    var windowStart = undated
    var pairs: [SimilarPair] = []
    var sums = [Double](repeating: 0, count: vectors.count)
    var touched: [Int32] = []
    for (place, article) in order.enumerated() {
      let day = days[article]
      if let day {
        while let first = days[order[windowStart]], day - first > reach { windowStart += 1 }
      }
      scales.move(to: day)
      index.visit(vectors[article], at: place, undated: undated, from: windowStart) {
        other, product in
        if sums[Int(other)] == 0 { touched.append(other) }
        sums[Int(other)] += min(mostOfTerm, product)
      }
      let start = pairs.count
      for place in touched {
        let other = order[Int(place)]
        let cosine = min(1, sums[Int(place)])
        sums[Int(place)] = 0
        // Most are far below: their days need no look.
        guard cosine >= lowest else { continue }
        let shorter = words.isEmpty ? Int.max : min(words[other], words[article])
        var similarity = min(
          1,
          cosine * Self.decay(from: days[other], to: day)
            * scales.scale(for: days[other], words: shorter))
        if similarity >= floor, !names.isEmpty, shorter < Self.fewestWordsWithoutNames,
          vectors[article].isApart(from: vectors[other], names[article], names[other])
        {
          similarity *= Self.shareOfApart
        }
        guard similarity >= floor else { continue }
        pairs.append(
          SimilarPair(
            first: min(other, article), second: max(other, article), similarity: similarity))
      }
      touched.removeAll(keepingCapacity: true)
      if pairs.count > max(Self.mostPairs, (place + 1) * Self.mostOfArticle) {
        Self.keepMostAlike(of: &pairs, from: start)
      }
    }
    Self.sort(&pairs, of: vectors.count)
    return pairs
  }

  /// Of the pairs of one article those that are most alike, of equal ones the first.
  private static func keepMostAlike(of pairs: inout [SimilarPair], from start: Int) {
    guard pairs.count - start > mostOfArticle else { return }
    let best = pairs[start...].sorted { left, right in
      left.similarity != right.similarity
        ? left.similarity > right.similarity
        : (left.first, left.second) < (right.first, right.second)
    }
    pairs.replaceSubrange(start..., with: best.prefix(mostOfArticle))
  }

  /// Sorts pairs by second and first index, by counting: there may be millions.
  ///
  /// - Complexity: O(*n*) in the pairs and the items.
  private static func sort(_ pairs: inout [SimilarPair], of count: Int) {
    var other = pairs
    move(pairs, to: &other, of: count) { $0.first }
    move(other, to: &pairs, of: count) { $0.second }
  }

  private static func move(
    _ pairs: [SimilarPair], to sorted: inout [SimilarPair], of count: Int,
    by item: (SimilarPair) -> Int
  ) {
    var places = [Int](repeating: 0, count: count + 1)
    for pair in pairs { places[item(pair) + 1] += 1 }
    for item in 0..<count { places[item + 1] += places[item] }
    for pair in pairs {
      sorted[places[item(pair)]] = pair
      places[item(pair)] += 1
    }
  }

  static func decay(from first: Int?, to second: Int?) -> Double {
    guard let first, let second else { return 1 }
    return exp(-Double(max(0, abs(first - second) - freeDays)) / decayDays)
  }

  /// Pairs with a lower similarity are ignored.
  private static let leastLikeness = 1e-9

  /// The days over which two equal articles fall below a similarity.
  private static func reach(of floor: Double) -> Int {
    freeDays + Int((-log(min(1, max(leastLikeness, floor))) * decayDays).rounded(.up))
  }
}

extension TermVector {
  /// Whether two texts that have names have none of each other's.
  fileprivate func isApart(
    from other: TermVector, _ names: [TermID], _ otherNames: [TermID]
  ) -> Bool {
    !names.isEmpty && !otherNames.isEmpty && !names.contains(where: other.has)
      && !otherNames.contains(where: has)
  }

  private func has(_ term: TermID) -> Bool {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms[middle] < term { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && terms[low] == term
  }
}

/// What scales the likeness of pairs with articles of one day, one day after the other.
private struct Scales {
  let thresholds: PairThresholds?
  /// No earlier article is further off.
  let reach: Int
  private var day: Int?
  /// The thresholds of that day, by the days to the earlier article; empty for no day.
  private var known: [Double] = []

  init(thresholds: PairThresholds?, reach: Int) {
    self.thresholds = thresholds
    self.reach = reach
  }

  mutating func move(to day: Int?) {
    guard let thresholds, let day, day != self.day else { return }
    self.day = day
    known = (0...reach).map { thresholds.threshold(from: day - $0, to: day) }
  }

  /// That of a pair with an article of an earlier day or of none.
  func scale(for other: Int?, words: Int) -> Double {
    guard let thresholds else { return 1 }
    var own = thresholds.ofBatch
    if let other, let day { own = known[day - other] }
    return thresholds.ofBatch / PairThresholds.threshold(own, forWords: words)
  }
}

/// Which vectors have a term, term by term.
private struct TermIndex {
  /// Where the list of a term starts; -1 for a term that can't make a pair.
  private var starts: [Int]
  /// The lists as far as they are filled, and how far they are passed by.
  private var filled: [Int32]
  private var passed: [Int32]
  private var places: [Int32]
  private var weights: [Double]

  init(_ vectors: [TermVector], most: Int) {
    let terms = vectors.reduce(0) { max($0, Int($1.terms.last ?? -1) + 1) }
    var frequencies = [Int](repeating: 0, count: terms)
    for vector in vectors { for term in vector.terms { frequencies[Int(term)] += 1 } }
    starts = [Int](repeating: -1, count: terms)
    var total = 0
    for (term, frequency) in frequencies.enumerated() where frequency > 1 && frequency <= most {
      starts[term] = total
      total += frequency
    }
    filled = [Int32](repeating: 0, count: terms)
    passed = [Int32](repeating: 0, count: terms)
    places = [Int32](repeating: 0, count: total)
    weights = [Double](repeating: 0, count: total)
  }

  /// Meets a vector with the earlier ones that may be near it, and adds it.
  ///
  /// - Parameters:
  ///   - vector: The vector.
  ///   - place: Its place in the order of all.
  ///   - undated: Places below this may be near any vector.
  ///   - first: From this place on vectors may be near; never falls from one call to the next.
  ///   - addProduct: Gets the place of an earlier one and the product of the weights of a term of
  ///     both.
  mutating func visit(
    _ vector: TermVector, at place: Int, undated: Int, from first: Int,
    _ addProduct: (Int32, Double) -> Void
  ) {
    for (term, weight) in zip(vector.terms, vector.weights) {
      let start = starts[Int(term)]
      guard start >= 0 else { continue }
      let end = start + Int(filled[Int(term)])
      var entry = start
      while entry < end, places[entry] < undated {
        addProduct(places[entry], weight * weights[entry])
        entry += 1
      }
      entry = max(entry, start + Int(passed[Int(term)]))
      while entry < end, places[entry] < first { entry += 1 }
      passed[Int(term)] = Int32(truncatingIfNeeded: entry - start)
      while entry < end {
        addProduct(places[entry], weight * weights[entry])
        entry += 1
      }
      places[end] = Int32(truncatingIfNeeded: place)
      weights[end] = weight
      filled[Int(term)] += 1
    }
  }
}
