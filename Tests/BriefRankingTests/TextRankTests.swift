import BriefRanking
import Testing

/// The random walk over the similarity graph as its definition has it: all pairs, in a dense
/// matrix.
private func denseScores(
  _ rows: [[Double]], articles: [Range<Int>], walk: TextRank, prior: [Double]
) -> [Double] {
  let count = rows.count
  var article = [Int](repeating: 0, count: count)
  for (number, range) in articles.enumerated() { for row in range { article[row] = number } }
  var weights = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
  for first in 0..<count {
    for second in 0..<count where first != second {
      let cosine = zip(rows[first], rows[second]).reduce(0) { $0 + $1.0 * $1.1 }
      let isInside = !articles.isEmpty && article[first] == article[second]
      weights[first][second] = cosine * (isInside ? walk.sameArticleWeight : 1)
    }
  }
  let degrees = weights.map { $0.reduce(0, +) }
  let sum = prior.reduce(0, +)
  let jump = prior.map { $0 / sum }
  var scores = jump
  for _ in 0..<1000 {
    let stranded = zip(scores, degrees).reduce(0) { $1.1 > 0 ? $0 : $0 + $1.0 }
    scores = (0..<count).map { row in
      var passed = 0.0
      for other in 0..<count where degrees[other] > 0 {
        passed += weights[other][row] * scores[other] / degrees[other]
      }
      return (1 - walk.damping + walk.damping * stranded) * jump[row] + walk.damping * passed
    }
  }
  return scores
}

/// Numbers from 0 to below 1 that are the same in each run (Marsaglia, "Xorshift RNGs", 2003).
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> Double {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Double(state >> 11) / Double(1 << 53)
  }
}

/// Rows of length one, or empty.
private func normalized(_ rows: [[Double]]) -> [[Double]] {
  rows.map { row in
    let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? row.map { $0 / length } : row
  }
}

private func sparse(_ rows: [[Double]]) -> CSRMatrix {
  var offsets = [0]
  var columns: [Int32] = []
  var values: [Double] = []
  for row in rows {
    for (column, value) in row.enumerated() where value != 0 {
      columns.append(Int32(column))
      values.append(value)
    }
    offsets.append(columns.count)
  }
  return CSRMatrix(
    rowOffsets: offsets, columns: columns, values: values, columnCount: rows.first?.count ?? 0)
}

private func distance(_ first: [Double], _ second: [Double]) -> Double {
  zip(first, second).reduce(0) { $0 + abs($1.0 - $1.1) }
}

@Suite("TextRank in linear time")
struct TextRankTests {
  @Test("agrees with all pairs on random sentences", arguments: 1...40)
  func agreesOnRandomInput(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let count = 1 + Int(numbers.next() * 30)
    let terms = 1 + Int(numbers.next() * 25)
    let density = numbers.next()
    let rows = normalized(
      (0..<count).map { _ in
        (0..<terms).map { _ in numbers.next() < density ? numbers.next() : 0 }
      })
    let border = count / 2
    let articles = [0..<border, border..<count]
    let prior = (0..<count).map { _ in numbers.next() + 0.01 }
    for weight in [1, 0.3, 0] {
      let walk = TextRank(sameArticleWeight: weight)
      let linear = walk.scores(of: sparse(rows), articles: articles, prior: prior)
      let dense = denseScores(rows, articles: articles, walk: walk, prior: prior)
      #expect(distance(linear, dense) < 1e-7)
      let settled = TextRank(tolerance: 1e-15, maximumSteps: 1000, sameArticleWeight: weight)
      let exact = settled.scores(of: sparse(rows), articles: articles, prior: prior)
      #expect(distance(exact, dense) < 1e-9)
      #expect(abs(linear.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test(
    "agrees with all pairs where the graph is degenerate",
    arguments: [
      ("one sentence", [[1.0, 2.0]]),
      ("one sentence without terms", [[0.0]]),
      ("identical sentences", [[1.0, 1], [1, 1], [1, 1]]),
      ("no common term", [[1.0, 0, 0], [0, 1, 0], [0, 0, 1]]),
      ("one term in all", [[1.0], [1], [1], [1]]),
      ("some without terms", [[1.0, 1], [0, 0], [1, 0]]),
      ("an island", [[1.0, 1, 0], [1, 0, 0], [0, 0, 1]]),
    ])
  func agreesOnDegenerateInput(name: String, rows: [[Double]]) {
    let rows = normalized(rows)
    let walk = TextRank(tolerance: 1e-15, maximumSteps: 1000)
    let prior = [Double](repeating: 1, count: rows.count)
    let linear = walk.scores(of: sparse(rows))
    #expect(distance(linear, denseScores(rows, articles: [], walk: walk, prior: prior)) < 1e-9)
  }

  @Test("gives nothing for nothing")
  func empty() {
    #expect(TextRank().scores(of: sparse([])).isEmpty)
  }

  @Test("ranks the sentence that shares most above the others")
  func centre() throws {
    let rows = normalized([[1, 1, 1, 0], [1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 1, 0]])
    let scores = TextRank().scores(of: sparse(rows))
    #expect(scores.max() == scores[0])
  }

  @Test("sends the jumps where the prior says")
  func prior() {
    let rows = normalized([[1, 1], [1, 1], [1, 1]])
    let scores = TextRank().scores(of: sparse(rows), prior: [0, 0, 1])
    #expect(scores[2] > scores[0])
    #expect(abs(scores[0] - scores[1]) < 1e-12)
  }
}

@Suite("Sparse matrices")
struct CSRMatrixTests {
  @Test("turned twice, are themselves", arguments: 1...20)
  func transposedTwice(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let matrix = sparse(
      (0..<Int(numbers.next() * 20)).map { _ in
        (0..<7).map { _ in numbers.next() < 0.3 ? numbers.next() : 0 }
      })
    #expect(matrix.invariantsHold)
    #expect(matrix.transposed().invariantsHold)
    #expect(matrix.transposed().transposed().values == matrix.values)
    #expect(matrix.transposed().transposed().columns == matrix.columns)
  }

  @Test("know parts that do not fit")
  func brokenInvariants() {
    #expect(
      !CSRMatrix(rowOffsets: [0, 2], columns: [1, 0], values: [1, 1], columnCount: 2)
        .invariantsHold)
    #expect(
      !CSRMatrix(rowOffsets: [0, 1], columns: [5], values: [1], columnCount: 2).invariantsHold)
    #expect(
      !CSRMatrix(rowOffsets: [0, 3], columns: [0], values: [1], columnCount: 2).invariantsHold)
  }
}
