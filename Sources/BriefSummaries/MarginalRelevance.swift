internal import BriefAnalysis
internal import BriefRanking
internal import BriefSentences

/// Maximal marginal relevance: each sentence is the one whose rank, less its likeness to the most
/// similar sentence chosen before, is highest.
///
/// Carbonell and Goldstein, "The Use of MMR, Diversity-Based Reranking for Reordering Documents and
/// Producing Summaries" (SIGIR 1998).
struct MarginalRelevance {
  /// Sentences as rows of length one.
  let matrix: CSRMatrix
  let scores: [Double]

  /// How much the rank counts against the likeness, 0 to 1.
  private static let tradeOff = 0.5

  /// The chosen rows in the order of choice.
  ///
  /// - Complexity: O(*k* · (*n* + *z*)) for *k* chosen of *n* sentences, with *z* the sentences
  ///   that share a term with a chosen one.
  func choose(from selection: Selection, within budget: Budget, atMost maximum: Int) -> [Int] {
    let byTerm = matrix.transposed()
    let (rows, table) = (selection.rows, selection.table)
    let textWords = selection.textWords
    let highest = scores.max() ?? 1
    var likeness = [Double](repeating: 0, count: rows.count)
    var isOpen = rows.indices.map { index in
      selection.qualities[index].value > 0
        && table.wordCount(of: rows[index]) >= SentenceQuality.fewestWords
    }
    if !isOpen.contains(true) { isOpen = rows.map { table.wordCount(of: $0) > 0 } }
    var chosen: [Int] = []
    var words = 0
    while chosen.count < maximum,
      !budget.isUsedUp(words: words, sentences: chosen.count, of: textWords)
    {
      var best: (index: Int, value: Double)?
      for index in rows.indices where isOpen[index] {
        let value =
          Self.tradeOff * scores[index] / highest - (1 - Self.tradeOff) * likeness[index]
        if value > best?.value ?? -.infinity { best = (index, value) }
      }
      guard let index = best?.index else { break }
      isOpen[index] = false
      guard budget.hasRoom(for: table.wordCount(of: rows[index]), after: words) else { continue }
      chosen.append(index)
      words += table.wordCount(of: rows[index])
      raise(&likeness, by: index, byTerm)
    }
    return chosen
  }

  /// Raises each row's likeness to its cosine with a row that was chosen.
  private func raise(_ likeness: inout [Double], by chosen: Int, _ byTerm: CSRMatrix) {
    var cosines = [Double](repeating: 0, count: likeness.count)
    for entry in matrix.rowOffsets[chosen]..<matrix.rowOffsets[chosen + 1] {
      let column = Int(matrix.columns[entry])
      for other in byTerm.rowOffsets[column]..<byTerm.rowOffsets[column + 1] {
        cosines[Int(byTerm.columns[other])] += matrix.values[entry] * byTerm.values[other]
      }
    }
    for row in likeness.indices { likeness[row] = max(likeness[row], cosines[row]) }
  }
}
