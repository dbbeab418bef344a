import BriefKit
import Foundation
import Testing

@Suite struct ArticleBatchTests {
  @Test func briefsOfAFolderAreNoArticles() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "batch-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = "The council voted on Friday to close the old bridge for good.\n"
    try text.write(toFile: "\(folder)/a.txt", atomically: true, encoding: .utf8)
    let read = ArticleBatch(under: [folder], reader: ArticleReader())
    let day = try #require(CalendarDay("2026-11-21"))
    let brief = BriefComposer().brief(of: read.articles, on: day) { $0.path }
    let path = "\(folder)/old.md"
    try brief.markdown.write(toFile: path, atomically: true, encoding: .utf8)

    let batch = ArticleBatch(under: [folder], reader: ArticleReader())
    #expect(batch.articles.map(\.origin.path) == ["\(folder)/a.txt"])
    #expect(batch.briefs == [path])
    // Who names it wants it.
    let named = ArticleBatch(under: [path], reader: ArticleReader())
    #expect(named.articles.count == 1)
    #expect(named.briefs.isEmpty)
  }
}
