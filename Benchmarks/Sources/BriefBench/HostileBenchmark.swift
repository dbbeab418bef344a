import BriefKit

/// Texts made to be slow.
struct HostileBenchmark {
  let megabytes: Int

  /// A name and what is repeated.
  private static let parts = [
    ("one word", "a"), ("stops", "."), ("initials", "A. "), ("quotation marks", "\""),
    ("quotations", "\"A. "), ("open brackets", "("), ("brackets", "(a [b] "),
    ("capitals", "AB CD. "), ("numbers", "1. "), ("ellipses", "... a"), ("one sentence", "word "),
    ("the same sentence", "This is it again now, as it was before. "),
    ("marks", "e\u{301}"), ("emoji", "👩‍👩‍👧‍👦 "), ("Han", "東"), ("Thai", "กา"), ("line breaks", "a\n"),
    ("white space", " \u{2003}"), ("apostrophes", "l'"),
  ]
  /// Small ones, by name, part and number of parts.
  private static let small = [
    ("500 KB without a space", "a", 500_000), ("100,000 open brackets", "(", 100_000),
    ("1,000,000 full stops", ".", 1_000_000), ("100,000 quotation marks", "\"", 100_000),
  ]
  private static let width = 25

  /// Prints the small ones if `megabytes` is 0.
  func run() {
    guard megabytes > 0 else {
      for (name, part, count) in Self.small { report(name, part, count: count) }
      return
    }
    for (name, part) in Self.parts {
      report("\(name), \(megabytes) MB", part, count: megabytes * 1_000_000 / part.utf8.count)
    }
  }

  private func report(_ name: String, _ part: String, count: Int) {
    let text = SourceText(String(repeating: part, count: count))
    let size = Double(text.count) / 1e6
    let raw = Article(plainText: text, language: .english)
    let start = ContinuousClock.now
    _ = Self.table(of: raw)
    let words = Measurement.seconds(since: start)
    let article = ArticleReader(keepAll: true).article(
      plainText: text, origin: Origin(path: "", digest: ""))
    let second = ContinuousClock.now
    let summary = JointSummary(of: [article], within: .words(200))
    let whole = Measurement.seconds(since: second)
    print(
      name + String(repeating: " ", count: max(1, Self.width - name.count))
        + "  words \(Measurement.text(size / words))  summary \(Measurement.text(size / whole))"
        + "  (\(summary.sentences.count) sentences chosen)")
  }

  private static func table(of article: Article) -> SentenceTable {
    var vocabulary = Vocabulary()
    return SentenceTable([article], vocabulary: &vocabulary)
  }
}
