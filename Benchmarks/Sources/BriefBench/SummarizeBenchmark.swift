import BriefKit

/// One article, stage by stage.
struct SummarizeBenchmark {
  let sentences: Int

  func run() throws {
    var generator = GeneratedText(seed: 1)
    let bytes = Array(generator.text(sentences: sentences).utf8)
    var row = Measurement("sentences", sentences)
    let start = ContinuousClock.now
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
    row.add("summary", Measurement.seconds(since: all))
    // The matrix and the walk were done twice.
    row.add(
      "total",
      Measurement.seconds(since: start) - Measurement.seconds(since: rank)
        + Measurement.seconds(since: all))
    row.add("MB in", Double(bytes.count) / 1e6)
    row.print()
  }
}
