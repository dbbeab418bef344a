/// A step of the random walk over the complete similarity graph, computed from the rows alone.
///
/// With `s` the weight of edges inside an article and `Xₐ` the rows of article *a*,
/// `W = X·Xᵀ − (1 − s)·blockdiag(Xₐ·Xₐᵀ) − s·diag(|xᵢ|²)`.
struct SentenceWalk {
  private let rows: CSRMatrix
  private let columns: CSRMatrix
  private let articles: [Range<Int>]
  private let sameArticleWeight: Double
  /// |xᵢ|²: 1, or 0 for an empty row.
  private let squares: [Double]
  private var degrees: [Double]
  private var shares: [Double]
  private var byTerm: [Double]
  private var byTermInArticle: [Double]

  /// Below this a degree is the rounding of a sum that is 0.
  private static let smallestDegree = 1e-12

  init(_ matrix: CSRMatrix, articles: [Range<Int>], sameArticleWeight: Double) {
    rows = matrix
    columns = matrix.transposed()
    self.articles = articles
    self.sameArticleWeight = articles.isEmpty ? 1 : sameArticleWeight
    squares = (0..<matrix.rowCount).map { row in
      (matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1]).reduce(0.0) { sum, entry in
        sum + matrix.values[entry] * matrix.values[entry]
      }
    }
    degrees = [Double](repeating: 0, count: matrix.rowCount)
    shares = [Double](repeating: 1, count: matrix.rowCount)
    byTerm = [Double](repeating: 0, count: matrix.columnCount)
    byTermInArticle = [Double](repeating: 0, count: articles.isEmpty ? 0 : matrix.columnCount)
    var sums = degrees
    multiplySimilarity(into: &sums)
    degrees = sums
    keepLinked()
  }

  /// Moves the scores one step along the edges; returns the mass of the sentences without an edge.
  mutating func step(_ scores: [Double], into moved: inout [Double]) -> Double {
    var stranded = 0.0
    for row in 0..<scores.count {
      if degrees[row] > 0 {
        shares[row] = scores[row] / degrees[row]
      } else {
        shares[row] = 0
        stranded += scores[row]
      }
    }
    multiplySimilarity(into: &moved)
    for row in 0..<scores.count where degrees[row] == 0 { moved[row] = 0 }
    return stranded
  }

  /// A row that shares no term with another has no edge, even if rounding left a degree above 0.
  private mutating func keepLinked() {
    for row in 0..<rows.rowCount {
      let isLinked = (rows.rowOffsets[row]..<rows.rowOffsets[row + 1]).contains { entry in
        let column = Int(rows.columns[entry])
        return columns.rowOffsets[column + 1] - columns.rowOffsets[column] > 1
      }
      if !isLinked || degrees[row] < Self.smallestDegree { degrees[row] = 0 }
    }
  }

  /// W·shares.
  private mutating func multiplySimilarity(into product: inout [Double]) {
    columns.multiply(shares, into: &byTerm)
    rows.multiply(byTerm, into: &product)
    for row in 0..<rows.rowCount {
      product[row] -= sameArticleWeight * squares[row] * shares[row]
    }
    guard sameArticleWeight != 1 else { return }
    for article in articles {
      for row in article {
        for entry in rows.rowOffsets[row]..<rows.rowOffsets[row + 1] {
          byTermInArticle[Int(rows.columns[entry])] += rows.values[entry] * shares[row]
        }
      }
      for row in article {
        var inside = 0.0
        for entry in rows.rowOffsets[row]..<rows.rowOffsets[row + 1] {
          inside += rows.values[entry] * byTermInArticle[Int(rows.columns[entry])]
        }
        product[row] -= (1 - sameArticleWeight) * inside
      }
      for row in article {
        for entry in rows.rowOffsets[row]..<rows.rowOffsets[row + 1] {
          byTermInArticle[Int(rows.columns[entry])] = 0
        }
      }
    }
  }
}
