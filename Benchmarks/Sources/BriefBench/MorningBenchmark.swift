import BriefKit
import Foundation

/// An archive of years, of which a brief is made on two mornings, each in a process of its own: the
/// second costs what is new.
struct MorningBenchmark {
  let articles: Int
  let samples: String

  private static let articlesADay = 27
  private static let new = 50
  /// Where the mornings of a process find the archive.
  private static let variable = "BRIEF_BENCH_FOLDER"

  func run() throws {
    guard let first = CalendarDay("2026-11-20"), let second = first.adding(days: 1) else { return }
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/in", withIntermediateDirectories: true)
      var stories = GeneratedStories(samples: samples)
      try stories.write(articles, to: "\(folder)/in", until: (first, Self.articlesADay))
      try morning(of: first, in: folder)
      var later = GeneratedStories(samples: samples, seed: 8)
      try later.write(Self.new, to: "\(folder)/in", named: "new", until: (second, Self.new))
      try morning(of: second, in: folder)
    }
  }

  private func morning(of day: CalendarDay, in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = ["morning", String(articles), "--samples", samples]
    process.environment = ProcessInfo.processInfo.environment.merging(
      [Self.variable: "\(folder) \(day)"]
    ) { $1 }
    try process.run()
    process.waitUntilExit()
  }

  /// A morning in this process.
  func measure() throws {
    let words = (ProcessInfo.processInfo.environment[Self.variable] ?? "").split(separator: " ")
    guard words.count == 2, let day = CalendarDay(words[1]) else { return }
    let folder = String(words[0])
    var row = Measurement("articles", articles)
    let start = Measurement.processorSeconds
    let index = ArticleIndex(
      in: "\(folder)/cache", of: [folder], readBy: ["bench"], now: FileStamp.now + 60_000_000_000)
    let catalog = ArticleCatalog(under: ["\(folder)/in"], reader: ArticleReader(), index: index)
    let read = Measurement.processorSeconds
    let archive = BriefArchive("\(folder)/briefs")
    let brief = try BriefComposer().brief(
      of: catalog.entries, on: day, after: archive.history(before: day, forgettingFrom: nil),
      locate: \.path, reading: catalog.articles(at:))
    try OutputFolder("\(folder)/briefs").write(Array(brief.markdown.utf8), to: "\(day).md")
    row.add("read", read - start)
    row.add("compose", Measurement.processorSeconds - read)
    row.add("total", Measurement.processorSeconds - start)
    row.add("files read", Double(catalog.batch.articles.count))
    row.print()
  }
}
