internal import Glibc
public import Sentences

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
