package import BriefSentences

/// The order in which chosen sentences read as a text.
///
/// Inside one article it is the article's order. Of several articles, what each says first comes
/// first, as news tell the most important first; sentences that are neighbours in their article
/// stay together.
package struct ReadingOrder {
  private let rows: [Int]
  private let table: SentenceTable

  /// - Parameters:
  ///   - rows: Sentences of the table.
  ///   - table: Their table.
  package init(rows: [Int], table: SentenceTable) {
    self.rows = rows
    self.table = table
  }

  /// Sorts indices in `rows`.
  package func sorted(_ chosen: [Int]) -> [Int] {
    let ascending = chosen.sorted()
    var runs: [Range<Int>] = []
    for index in ascending.indices {
      if let last = runs.last, isNeighbour(ascending[last.upperBound - 1], ascending[index]) {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    let isOneArticle = Set(ascending.map { table.articleOfSentence[rows[$0]] }).count < 2
    guard !isOneArticle else { return ascending }
    runs.sort { left, right in
      let first = table.position(of: rows[ascending[left.lowerBound]])
      let second = table.position(of: rows[ascending[right.lowerBound]])
      return (first, left.lowerBound) < (second, right.lowerBound)
    }
    return runs.flatMap { ascending[$0] }
  }

  private func isNeighbour(_ first: Int, _ second: Int) -> Bool {
    second == first + 1
      && table.articleOfSentence[rows[first]] == table.articleOfSentence[rows[second]]
  }
}
