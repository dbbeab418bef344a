package import Ranking
package import Sentences

extension Summarizer {
  /// The TextRank of some sentences of one topic among each other, 1 on the mean, as
  /// `summary(of:in:table:numbering:)` finds it.
  ///
  /// - Parameters:
  ///   - parts: Of each article those that are taken, article after article.
  ///   - table: The sentences of the batch.
  ///   - numbering: Any numbering for the terms of the table; left as it was.
  /// - Returns: One rank for each of the sentences.
  /// - Complexity: O(*n*) in their terms.
  package static func ranks(
    of parts: [Range<Int>], in table: SentenceTable, numbering: inout TermNumbering
  ) -> [Double] {
    let rows = Array(parts.joined())
    let ranker = TextRank(sameArticleWeight: parts.count > 1 ? sameArticleWeight : 1)
    return ranker.scores(
      of: CSRMatrix(termsOf: table, rows: rows, numbering: &numbering),
      articles: rowRanges(of: parts)
    ).map { $0 * Double(rows.count) }
  }
}
