internal import Articles
internal import Glibc
internal import Sentences

/// Two articles, by index, and how alike they are.
struct SimilarPair: Sendable, Hashable {
  var first: Int
  var second: Int
  var similarity: Double
}

/// Finds the pairs of articles that are alike, through an index of terms: never all pairs.
struct SimilarPairs {
  /// Below this no pair is kept: a share of the threshold, since averages need weak pairs too.
  let floor: Double
  /// In a large batch a term that more than this share of the articles have proves nothing.
  private static let mostCommonShare = 0.02
  /// From here on a batch is large.
  private static let largeBatch = 5000
  /// The days after which the likeness of two dated articles has fallen to 1/e.
  private static let decayDays = 3.0
  /// A story is as fresh the day after.
  private static let freeDays = 1

  /// The pairs, ascending by first and second index.
  ///
  /// - Parameters:
  ///   - vectors: One for each article.
  ///   - days: When each was published, if it says so; an undated one is alike at any distance.
  /// - Complexity: O(Σ *f*²) over the terms and their numbers of articles *f*; in a large batch *f* is
  ///   capped.
  func pairs(of vectors: [TermVector], days: [CalendarDay?]) -> [SimilarPair] {
    var frequencies: [TermID: Int] = [:]
    for vector in vectors { for term in vector.terms { frequencies[term, default: 0] += 1 } }
    let most =
      vectors.count < Self.largeBatch
      ? vectors.count : Int(Self.mostCommonShare * Double(vectors.count))
    // Only terms that two articles have can make a pair.
    var columns: [TermID: Int] = [:]
    var postings: [[(article: Int, weight: Double)]] = []
    var pairs: [SimilarPair] = []
    var sums = [Double](repeating: 0, count: vectors.count)
    var touched: [Int] = []
    for (article, vector) in vectors.enumerated() {
      for (term, weight) in zip(vector.terms, vector.weights) {
        guard let frequency = frequencies[term], frequency > 1, frequency <= most else { continue }
        let column: Int
        if let known = columns[term] {
          column = known
        } else {
          column = postings.count
          columns[term] = column
          postings.append([])
        }
        for posting in postings[column] {
          if sums[posting.article] == 0 { touched.append(posting.article) }
          sums[posting.article] += weight * posting.weight
        }
        postings[column].append((article, weight))
      }
      for other in touched.sorted() {
        let similarity = min(1, sums[other]) * Self.decay(from: days[other], to: days[article])
        if similarity >= floor {
          pairs.append(SimilarPair(first: other, second: article, similarity: similarity))
        }
        sums[other] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    return pairs
  }

  static func decay(from first: CalendarDay?, to second: CalendarDay?) -> Double {
    guard let first, let second else { return 1 }
    let distance = abs(first.daysSince1970 - second.daysSince1970)
    return exp(-Double(max(0, distance - freeDays)) / decayDays)
  }
}
