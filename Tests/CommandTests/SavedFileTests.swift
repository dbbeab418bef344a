import BriefMarkup
import Foundation
import Testing

/// Files as programs save them, each with what is read of it: `Tests/Files/files.tsv`.
///
/// A file or folder, the number of its articles, and of the first one title, authors, date, address,
/// first and last words; or the message that refuses it. `-` stands for none.
@Suite struct SavedFileTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Files").path

  private static let rows: [[String]] = {
    let table = FileManager.default.contents(atPath: "\(folder)/files.tsv") ?? Data()
    return String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }()

  @Test func everyFileHasARow() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
      .filter { !["files.tsv", "README.md"].contains($0) }
    #expect(files.sorted() == Self.rows.map { $0[0] }.sorted())
    #expect(Self.rows.count >= 75)
  }

  @Test(arguments: rows)
  func isReadAsItWasSaved(row: [String]) throws {
    try #require(row.count == 9)
    let path = row[0]
    let place = try Workplace()
    try FileManager.default.copyItem(
      atPath: "\(Self.folder)/\(path)", toPath: "\(place.path)/\(path)")
    let run = try place.brief("inspect", "--format", "json", path)
    let articles = try run.lines.map { try JSONValue(reading: Array($0.utf8)) }
    let message = run.messages.split(separator: "\n").first.map(String.init)
    var found = [path, String(articles.count)]
    if let article = articles.first {
      found += ["title", "byline", "date", "url"].map { article[$0]?.string ?? "-" }
      let text = (article["text"]?.string ?? "").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      found += [
        text.hasPrefix(row[6]) ? row[6] : String(text.prefix(40)),
        text.hasSuffix(row[7]) ? row[7] : String(text.suffix(40)), message ?? "-",
      ]
    } else {
      let opening = "brief: \(path): skipped: "
      found += Array(repeating: "-", count: 6)
      found.append((message ?? "").replacing(opening, with: ""))
    }
    #expect(found == row)
  }
}
