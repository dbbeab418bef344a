import BriefKit

/// Texts made to be slow.
struct HostileBenchmark {
  let megabytes: Int

  private static let parts = [
    ("one word", "a"), ("stops", "."), ("initials", "A. "), ("quotations", "\"A. "),
    ("open brackets", "("), ("brackets", "(a [b] "), ("capitals", "AB CD. "), ("numbers", "1. "),
    ("ellipses", "... a"), ("one sentence", "word "),
    ("the same sentence", "This is it again now, as it was before. "),
    ("marks", "e\u{301}"), ("emoji", "👩‍👩‍👧‍👦 "), ("Han", "東"), ("Thai", "กา"), ("line breaks", "a\n"),
    ("white space", " \u{2003}"), ("apostrophes", "l'"),
  ]

  func run() {
    for (name, part) in Self.parts {
      let text = String(repeating: part, count: megabytes * 1_000_000 / part.utf8.count)
      let start = ContinuousClock.now
      let article = ArticleReader(keepAll: true).article(
        plainText: SourceText(text), origin: Origin(path: "", digest: ""))
      let summary = JointSummary(of: [article], within: .words(200))
      let seconds = Measurement.seconds(since: start)
      print(
        "  \(name): \(String(Double(Int(Double(megabytes) / seconds * 10)) / 10))"
          + "   (\(summary.sentences.count) sentences chosen)")
    }
  }
}
