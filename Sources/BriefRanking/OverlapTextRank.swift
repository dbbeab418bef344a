public import BriefSentences
internal import Glibc

/// TextRank with the similarity of its paper: the terms that two sentences have in common, over the
/// sum of the logarithms of their lengths.
///
/// For comparison. The similarity is no product of rows, so that every pair of sentences with a
/// common term is looked at in each step, and it ranks worse: on news 1.4 of ROUGE-2 below the
/// cosine with the same choice of sentences (Mihalcea and Tarau, "TextRank: Bringing Order into
/// Text", EMNLP 2004).
public struct OverlapTextRank: Sendable, Hashable {
  public var damping = 0.85
  public var tolerance = 1e-9
  public var maximumSteps = 200

  /// Longer texts are not ranked: the cost grows with the square of the sentences.
  public static let mostSentences = 5000

  public init() {}

  /// The score of each sentence; together they are 1.
  ///
  /// - Parameters:
  ///   - table: The batch.
  ///   - rows: The sentences to take, by index in the table.
  /// - Returns: As many scores as rows; the same for all if there are more than `mostSentences`.
  /// - Complexity: O(*n*²) in the sentences for each step.
  public func scores(of table: SentenceTable, rows: [Int]) -> [Double] {
    guard !rows.isEmpty else { return [] }
    let even = [Double](repeating: 1 / Double(rows.count), count: rows.count)
    guard rows.count <= Self.mostSentences else { return even }
    let terms = rows.map { row in
      Set(table.terms(of: row).filter { !table.isStopword[Int($0)] }).sorted()
    }
    let edges = edges(terms, lengths: rows.map { log1p(Double(table.wordCount(of: $0))) })
    let degrees = edges.map { $0.reduce(0) { $0 + $1.weight } }
    var scores = even
    for _ in 0..<maximumSteps {
      var moved = even.map { $0 * (1 - damping) }
      for (row, neighbours) in edges.enumerated() {
        if degrees[row] == 0 {
          for other in moved.indices { moved[other] += damping * scores[row] * even[other] }
        }
        for edge in neighbours {
          moved[edge.row] += damping * scores[row] * edge.weight / degrees[row]
        }
      }
      let change = zip(moved, scores).reduce(0) { $0 + abs($1.0 - $1.1) }
      scores = moved
      if change < tolerance { break }
    }
    return scores
  }

  private struct Edge {
    var row: Int
    var weight: Double
  }

  /// The neighbours of each row, ascending.
  private func edges(_ terms: [[TermID]], lengths: [Double]) -> [[Edge]] {
    var holders: [TermID: [Int]] = [:]
    for (row, terms) in terms.enumerated() {
      for term in terms { holders[term, default: []].append(row) }
    }
    var common = [Int](repeating: 0, count: terms.count)
    return terms.indices.map { row in
      var touched: [Int] = []
      for term in terms[row] {
        for other in holders[term] ?? [] where other != row {
          if common[other] == 0 { touched.append(other) }
          common[other] += 1
        }
      }
      return touched.sorted().map { other in
        defer { common[other] = 0 }
        return Edge(
          row: other, weight: Double(common[other]) / max(lengths[row] + lengths[other], 1))
      }
    }
  }
}
