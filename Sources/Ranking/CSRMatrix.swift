/// A sparse matrix in compressed rows: the non-zeros of row *i* are the entries
/// `rowOffsets[i]..<rowOffsets[i + 1]`.
public struct CSRMatrix: Sendable, Hashable {
  /// One more entry than rows, ascending from 0 to the number of non-zeros.
  public let rowOffsets: [Int]
  /// The column of each non-zero, ascending inside a row.
  public let columns: [Int32]
  /// The value of each non-zero.
  public let values: [Double]
  public let columnCount: Int

  /// Puts a matrix together from its parts, which must fit each other (see `invariantsHold`).
  public init(rowOffsets: [Int], columns: [Int32], values: [Double], columnCount: Int) {
    self.rowOffsets = rowOffsets
    self.columns = columns
    self.values = values
    self.columnCount = columnCount
  }

  public var rowCount: Int { rowOffsets.count - 1 }

  /// Whether the parts make a matrix: offsets ascend and cover all entries, columns ascend inside
  /// each row and exist.
  ///
  /// - Complexity: O(non-zeros).
  public var invariantsHold: Bool {
    guard rowOffsets.first == 0, rowOffsets.last == columns.count, columns.count == values.count
    else { return false }
    for row in 0..<rowCount {
      guard rowOffsets[row] <= rowOffsets[row + 1] else { return false }
      var previous: Int32 = -1
      for entry in rowOffsets[row]..<rowOffsets[row + 1] {
        guard columns[entry] > previous, columns[entry] < columnCount else { return false }
        previous = columns[entry]
      }
    }
    return true
  }

  /// The matrix with rows and columns exchanged.
  ///
  /// - Complexity: O(non-zeros + columns).
  public func transposed() -> CSRMatrix {
    var offsets = [Int](repeating: 0, count: columnCount + 1)
    for column in columns { offsets[Int(column) + 1] += 1 }
    for column in 0..<columnCount { offsets[column + 1] += offsets[column] }
    var next = offsets
    var rows = [Int32](repeating: 0, count: columns.count)
    var transposedValues = [Double](repeating: 0, count: columns.count)
    for row in 0..<rowCount {
      for entry in rowOffsets[row]..<rowOffsets[row + 1] {
        let column = Int(columns[entry])
        rows[next[column]] = Int32(truncatingIfNeeded: row)
        transposedValues[next[column]] = values[entry]
        next[column] += 1
      }
    }
    return CSRMatrix(
      rowOffsets: offsets, columns: rows, values: transposedValues, columnCount: rowCount)
  }

  /// Writes the product with a vector of `columnCount` elements into one of `rowCount` elements.
  ///
  /// Each element is summed in the order of the columns, so that the result does not depend on how
  /// the rows are shared out.
  ///
  /// - Complexity: O(non-zeros).
  public func multiply(_ vector: [Double], into product: inout [Double]) {
    for row in 0..<rowCount {
      var sum = 0.0
      for entry in rowOffsets[row]..<rowOffsets[row + 1] {
        sum += values[entry] * vector[Int(columns[entry])]
      }
      product[row] = sum
    }
  }
}
