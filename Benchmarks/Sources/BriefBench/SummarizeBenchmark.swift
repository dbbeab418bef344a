import BriefKit

/// One article, stage by stage.
struct SummarizeBenchmark {
  let sentences: Int

  /// A text this short is summarized several times, and the median counts.
  private static let mostSentencesRepeated = 100_000

  func run() throws {
    var generator = GeneratedText(seed: 1)
    let bytes = Array(generator.text(sentences: sentences).utf8)
    var rows: [Measurement] = []
    repeat {
      rows.append(try row(of: bytes))
    } while rows.count < Measurement.repetitions
      && sentences <= Self.mostSentencesRepeated
    rows.sort { $0["total"] < $1["total"] }
    rows[rows.count / 2].print()
  }

  private func row(of bytes: [UInt8]) throws -> Measurement {
    var row = Measurement("sentences", sentences)
    let articles = try row.time("read") { try ArticleReader().articles(from: bytes, path: "a.txt") }
    var vocabulary = Vocabulary()
    let tableStart = ContinuousClock.now
    let table = SentenceTable(articles, vocabulary: &vocabulary)
    row.add("segment", Measurement.seconds(since: tableStart))
    var numbering = TermNumbering(termCount: vocabulary.count)
    let matrix = row.time("matrix") {
      CSRMatrix(termsOf: table, rows: Array(0..<table.count), numbering: &numbering)
    }
    let rank = ContinuousClock.now
    _ = TextRank().scores(of: matrix)
    row.add("rank", Measurement.seconds(since: rank))
    let all = ContinuousClock.now
    _ = Summarizer(budget: .words(200)).summary(
      of: Array(articles.indices), in: articles, table: table, numbering: &numbering)
    // It makes the matrix and walks again.
    row.add("choose", Measurement.seconds(since: all) - row["matrix"] - row["rank"])
    row.add("total", ["read", "segment", "matrix", "rank", "choose"].reduce(0) { $0 + row[$1] })
    row.add("MB-in", Double(bytes.count) / 1e6)
    return row
  }
}
