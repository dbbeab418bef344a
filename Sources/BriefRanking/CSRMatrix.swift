public import BriefSentences
internal import Glibc

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

/// Gives the terms of a part of a batch small numbers, so that a matrix over that part costs what
/// the part costs and not what the batch costs.
public struct TermNumbering: Sendable {
  private var numbers: [Int32]

  /// For terms below `termCount`.
  ///
  /// - Complexity: O(`termCount`); make one for a batch, not one for each topic.
  public init(termCount: Int) {
    numbers = [Int32](repeating: -1, count: termCount)
  }

  /// The number of a term; `used` gets it if it had none.
  package mutating func number(_ term: TermID, _ used: inout [TermID]) -> Int32 {
    let known = numbers[Int(term)]
    if known >= 0 { return known }
    let number = Int32(truncatingIfNeeded: used.count)
    numbers[Int(term)] = number
    used.append(term)
    return number
  }

  /// Takes the numbers of all terms that were used away again.
  package mutating func forget(_ used: [TermID]) {
    for term in used { numbers[Int(term)] = -1 }
  }
}

extension CSRMatrix {
  /// The sentences as rows of tf-idf weights of their terms without stopwords, each row of length
  /// one; a sentence without terms is an empty row.
  ///
  /// The weight of a term is its count in the sentence times ln(1 + *n* / *f*), with *n* the number
  /// of sentences given and *f* the number of those that have the term.
  ///
  /// - Parameters:
  ///   - table: The batch.
  ///   - rows: The sentences to take, by index in the table.
  ///   - numbering: Any numbering for the terms of the table; left as it was.
  /// - Complexity: O(*n*) in the terms of the sentences.
  public init(termsOf table: SentenceTable, rows: [Int], numbering: inout TermNumbering) {
    var offsets = [0]
    offsets.reserveCapacity(rows.count + 1)
    var columns: [Int32] = []
    var values: [Double] = []
    var used: [TermID] = []
    var frequencies: [Int32] = []
    var scratch: [Int32] = []
    for row in rows {
      scratch.removeAll(keepingCapacity: true)
      for term in table.terms(of: row) where !table.isStopword[Int(term)] {
        scratch.append(numbering.number(term, &used))
      }
      scratch.sort()
      while frequencies.count < used.count { frequencies.append(0) }
      var index = 0
      while index < scratch.count {
        let column = scratch[index]
        var count = 0
        while index < scratch.count, scratch[index] == column {
          count += 1
          index += 1
        }
        columns.append(column)
        values.append(Double(count))
        frequencies[Int(column)] += 1
      }
      offsets.append(columns.count)
    }
    numbering.forget(used)
    let weights = frequencies.map { log1p(Double(rows.count) / Double($0)) }
    for row in 0..<rows.count {
      var square = 0.0
      for entry in offsets[row]..<offsets[row + 1] {
        values[entry] *= weights[Int(columns[entry])]
        square += values[entry] * values[entry]
      }
      let length = square.squareRoot()
      for entry in offsets[row]..<offsets[row + 1] { values[entry] /= length }
    }
    self.init(
      rowOffsets: offsets, columns: columns, values: values, columnCount: used.count)
  }
}
