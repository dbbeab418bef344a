/// Longest common subsequences of tokens, by the table of their prefixes (Wagner and Fischer,
/// 1974).
enum CommonSubsequence {
  /// The largest table that is made.
  static let mostCells = 1 << 28

  /// How long the longest common subsequence is; 0 if the table would be too large.
  ///
  /// - Complexity: O(*m* · *n*) time, O(*n*) memory.
  static func length(_ first: [Int32], _ second: [Int32]) -> Int {
    guard isAllowed(first.count, second.count) else { return 0 }
    var lengths = [Int32](repeating: 0, count: second.count + 1)
    for token in first {
      var diagonal: Int32 = 0
      for column in second.indices {
        let above = lengths[column + 1]
        lengths[column + 1] =
          token == second[column] ? diagonal + 1 : max(above, lengths[column])
        diagonal = above
      }
    }
    return Int(lengths[second.count])
  }

  /// The indices in `first` of one longest common subsequence: where several are as long, the one
  /// that `rouge-score` takes. None if the table would be too large.
  ///
  /// - Complexity: O(*m* · *n*).
  static func indices(in first: [Int32], _ second: [Int32]) -> [Int] {
    guard !second.isEmpty, isAllowed(first.count, second.count) else { return [] }
    let width = second.count + 1
    var table = [Int32](repeating: 0, count: (first.count + 1) * width)
    for row in 1...max(first.count, 1) where row <= first.count {
      for column in 1..<width {
        let cell = row * width + column
        table[cell] =
          first[row - 1] == second[column - 1]
          ? table[cell - width - 1] + 1 : max(table[cell - width], table[cell - 1])
      }
    }
    var indices: [Int] = []
    var (row, column) = (first.count, second.count)
    while row > 0, column > 0 {
      let cell = row * width + column
      if first[row - 1] == second[column - 1] {
        indices.append(row - 1)
        row -= 1
        column -= 1
      } else if table[cell - 1] > table[cell - width] {
        column -= 1
      } else {
        row -= 1
      }
    }
    return indices
  }

  private static func isAllowed(_ first: Int, _ second: Int) -> Bool {
    let (cells, overflows) = (first + 1).multipliedReportingOverflow(by: second + 1)
    return !overflows && cells <= mostCells
  }
}

/// The words that the lines of a summary share with those of a reference, each counted once.
struct CommonLines {
  let reference: [[Int32]]
  let summary: [[Int32]]

  /// ROUGE-Lsum: for each line of the reference the union of its longest common subsequences with
  /// the lines of the summary.
  var score: Rouge.Score {
    let referenceCount = reference.reduce(0) { $0 + $1.count }
    let summaryCount = summary.reduce(0) { $0 + $1.count }
    let (cells, overflows) = referenceCount.multipliedReportingOverflow(by: summaryCount)
    guard !overflows, cells <= CommonSubsequence.mostCells else {
      return Rouge.Score(common: 0, reference: referenceCount, summary: summaryCount)
    }
    var left = [(tokens: reference, counts: [Int32: Int]()), (tokens: summary, counts: [:])]
    for side in left.indices {
      for token in left[side].tokens.joined() { left[side].counts[token, default: 0] += 1 }
    }
    var common = 0
    for line in reference {
      var union = Set<Int>()
      for other in summary { union.formUnion(CommonSubsequence.indices(in: line, other)) }
      for index in union.sorted() {
        let token = line[index]
        guard left.allSatisfy({ $0.counts[token, default: 0] > 0 }) else { continue }
        common += 1
        for side in left.indices { left[side].counts[token, default: 0] -= 1 }
      }
    }
    return Rouge.Score(common: common, reference: referenceCount, summary: summaryCount)
  }
}
