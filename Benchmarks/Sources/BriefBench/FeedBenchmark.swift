import BriefKit
import Foundation

/// A feed of many notices of a sentence each: reading it as JSON and as XML, telling all of it, and
/// proving that brief.
struct FeedBenchmark {
  let items: Int

  /// Nobody reads for so long: all is told.
  private static let minutes = 1e6

  func run() throws {
    try withTemporaryFolder(measure)
  }

  private func measure(in folder: String) throws {
    let paths = ["feed.json", "feed.xml"].map { "\(folder)/\($0)" }
    try json.write(toFile: paths[0], atomically: false, encoding: .utf8)
    try xml.write(toFile: paths[1], atomically: false, encoding: .utf8)
    let reader = ArticleReader()
    var row = Measurement("items", items)
    let articles = try row.time("json") { try reader.articles(at: paths[0]) }
    _ = try row.time("xml") { try reader.articles(at: paths[1]) }
    guard let day = CalendarDay(year: 2026, month: 11, day: 21) else { return }
    let composer = BriefComposer(minutes: Self.minutes, topicLimit: .max)
    let brief = row.time("compose") { composer.brief(of: articles, on: day) { $0.path } }
    let markdown = row.time("write") { brief.markdown }
    let library = SourceLibrary(folder: folder)
    let proof = try row.time("verify") {
      try Verification(of: markdown) { source throws(Verification.SourceProblem) in
        try library.article(source)
      }
    }
    row.add("told", Double(proof.sentenceCount))
    row.add("findings", Double(proof.findings.count))
    row.print()
  }

  private func sentence(_ number: Int) -> String {
    "\(Facts(seed: UInt64(number)).applied(to: Self.pattern)) It is notice \(number)."
  }

  private static let pattern =
    "The harbour of Averell saw Maren Holt and 340 boats at the gate of Chandler on day 12."

  private var json: String {
    let list = (0..<items).map {
      #"{"id": "\#($0)", "title": "Notice \#($0)", "content_text": "\#(sentence($0))"}"#
    }
    return #"{"version": "https://jsonfeed.org/version/1.1", "title": "Notices", "items": ["#
      + list.joined(separator: ",\n") + "]}"
  }

  private var xml: String {
    let list = (0..<items).map {
      "<item><guid>\($0)</guid><title>Notice \($0)</title>"
        + "<description>\(sentence($0))</description></item>"
    }
    return "<rss version=\"2.0\"><channel><title>Notices</title>"
      + list.joined(separator: "\n") + "</channel></rss>"
  }
}
