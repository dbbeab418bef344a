/// TextRank: the share of a random walk over sentences that each sentence gets, where a step goes
/// to another sentence in proportion to its similarity.
///
/// The graph of all pairs is never built. With `X` the matrix of rows of length one, the cosine
/// similarity is `W = X·Xᵀ − I`, so that the weighted degrees are `X·(Xᵀ·1) − 1` and a step of the
/// walk is two passes over the non-zeros of `X`: exact on the complete graph, at the cost of the
/// text.
///
///     let scores = TextRank().scores(of: matrix)
///
/// Mihalcea and Tarau, "TextRank: Bringing Order into Text" (EMNLP 2004); the cosine weights are
/// those of continuous LexRank, Erkan and Radev (JAIR 22, 2004).
public struct TextRank: Sendable, Hashable {
  /// The probability of following an edge instead of jumping, λ; 0 to below 1.
  public var damping: Double
  /// The walk has settled when the scores change by less than this in the sum of absolute values.
  public var tolerance: Double
  /// How many steps are taken at most. With a damping of .85 the change falls below 1e-9 within 128
  /// steps on any graph.
  public var maximumSteps: Int
  /// The weight of an edge inside one article, against 1 between two; 0 to 1.
  public var sameArticleWeight: Double

  public init(
    damping: Double = 0.85, tolerance: Double = 1e-9, maximumSteps: Int = 200,
    sameArticleWeight: Double = 1
  ) {
    self.damping = damping
    self.tolerance = tolerance
    self.maximumSteps = maximumSteps
    self.sameArticleWeight = sameArticleWeight
  }

  /// The score of each row; together they are 1.
  ///
  /// A sentence that shares no term with another keeps its part of the jumps, and its walk goes on
  /// from anywhere.
  ///
  /// - Parameters:
  ///   - matrix: Sentences as rows, each of length one or empty.
  ///   - articles: The rows of each article, ascending and without gaps; needed only if
  ///     `sameArticleWeight` is not 1.
  ///   - prior: Where a jump lands, one weight of 0 or more for each row; the same everywhere if
  ///     `nil`.
  /// - Returns: As many scores as rows.
  /// - Complexity: O(non-zeros + rows) for each step; about ten steps on prose.
  public func scores(
    of matrix: CSRMatrix, articles: [Range<Int>] = [], prior: [Double]? = nil
  ) -> [Double] {
    let count = matrix.rowCount
    guard count > 0 else { return [] }
    let jump = normalized(prior ?? [Double](repeating: 1, count: count))
    var walk = SentenceWalk(
      matrix, articles: sameArticleWeight == 1 ? [] : articles,
      sameArticleWeight: sameArticleWeight)
    var scores = jump
    var passed = [Double](repeating: 0, count: count)
    for _ in 0..<maximumSteps {
      let stranded = walk.step(scores, into: &passed)
      var change = 0.0
      for row in 0..<count {
        let next = (1 - damping + damping * stranded) * jump[row] + damping * passed[row]
        change += abs(next - scores[row])
        scores[row] = next
      }
      if change < tolerance { break }
    }
    return normalized(scores)
  }

  /// Weights that are 1 together; the same for all if none is above 0.
  private func normalized(_ weights: [Double]) -> [Double] {
    let sum = weights.reduce(0, +)
    guard sum > 0, sum.isFinite else {
      return [Double](repeating: 1 / Double(weights.count), count: weights.count)
    }
    return weights.map { $0 / sum }
  }
}
