import BriefKit
import Foundation

/// What each stage of `brief make` costs, against a pass that does nothing but read the files and
/// count their words: all in seconds of the processor, so that it does not matter how many cores work.
///
/// Once all articles are of a few days, so that each has a part in the brief, and once of years, as
/// those are that people keep.
struct StageBenchmark {
  let articles: Int
  let samples: String

  private static let articlesADay = 27

  func run() throws {
    guard let day = CalendarDay("2026-11-21") else { return }
    for isOfYears in [false, true] {
      try withTemporaryFolder { folder in
        var stories = GeneratedStories(samples: samples)
        try stories.write(
          articles, to: folder, until: isOfYears ? (day, Self.articlesADay) : nil)
        try measure(folder, on: day, isOfYears ? "of years" : "of days")
      }
    }
  }

  private func measure(_ folder: String, on day: CalendarDay, _ name: String) throws {
    var row = Measurement(name, articles)
    let files = ArticleFolder(under: [folder]).files
    // Once for the disk.
    _ = bare(files)
    let bare = row.processorTime("bare") { self.bare(files) }
    _ = row.processorTime("walk") { ArticleFolder(under: [folder]) }
    let catalog = row.processorTime("read") {
      ArticleCatalog(under: [folder], reader: ArticleReader())
    }
    var composed: Brief?
    try row.processorTime("compose") {
      composed = try BriefComposer().brief(
        of: catalog.entries, on: day, locate: \.path, reading: catalog.articles(at:))
    }
    let markdown = row.processorTime("write") { composed?.markdown ?? "" }
    let total = row["read"] + row["compose"] + row["write"]
    row.add("total", total)
    row.add("times bare", total / row["bare"])
    // What reading and composing are made of, each once more by itself.
    let told = catalog.batch.articles
    row.processorTime("(language)") {
      for article in told { _ = LanguageIdentifier.identify(article.text.bytes) }
    }
    _ = row.processorTime("(copies)") { told.deduplicated() }
    if name == "of days" {
      var vocabulary = Vocabulary()
      _ = row.processorTime("(sentences)") { SentenceTable(told, vocabulary: &vocabulary) }
      _ = row.processorTime("(topics)") {
        TopicGrouping().topics(of: told, vocabulary: &vocabulary)
      }
    }
    row.add("kwords", Double(bare) / 1000)
    row.add("KB-out", Double(markdown.utf8.count) / 1000)
    row.print()
  }

  /// Reads files and counts their words, which are runs of letters and digits in small letters.
  private func bare(_ files: [String]) -> Int {
    var counts: [UInt64: Int] = [:]
    for path in files {
      guard let bytes = try? FileContent.bytes(ofFileAt: path) else { continue }
      var hash: UInt64 = 0
      for byte in bytes {
        let small = byte | 0x20
        if byte >= 0x80 || (0x61...0x7A).contains(small) || (0x30...0x39).contains(byte) {
          // FNV-1a.
          hash = ((hash == 0 ? 0xCBF2_9CE4_8422_2325 : hash) ^ UInt64(small)) &* 0x100_0000_01B3
        } else if hash != 0 {
          counts[hash, default: 0] += 1
          hash = 0
        }
      }
      if hash != 0 { counts[hash, default: 0] += 1 }
    }
    return counts.values.reduce(0, +)
  }
}
