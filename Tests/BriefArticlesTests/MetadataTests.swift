import BriefArticles
import Foundation
import Testing

/// Title, authors and day of sixty pages, marked by hand from what their readers see.
///
/// Runs where the pages are: in the folder that `BRIEF_SHARED` names.
struct MetadataTests {
  struct Row {
    var page: String
    var title: String
    var authors: [String]
    var day: String
    /// Minutes east of UTC of the page's clock.
    var zone: Int
  }

  private static let shared = ProcessInfo.processInfo.environment["BRIEF_SHARED"]

  @Test(.enabled(if: shared != nil))
  func isRightOnTheMarkedPages() throws {
    let table = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "metadata.tsv")
    let rows = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").dropFirst()
      .map(Self.row)
    let folder = URL(filePath: try #require(Self.shared))
      .appending(path: "eval/data/extraction/html")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    var (titles, authors, days, invented) = (0, 0, 0, 0)
    for row in rows {
      let name = try #require(names.first { $0.hasPrefix(row.page) })
      let path = folder.appending(path: name).path(percentEncoded: false)
      let article = try #require(try ArticleReader().articles(at: path).first)
      let found = Set(article.authors.map(Self.letters))
      if Self.letters(article.title ?? "") == Self.letters(row.title) { titles += 1 }
      if found == Set(row.authors.map(Self.letters)) { authors += 1 }
      if row.authors.isEmpty, !found.isEmpty { invented += 1 }
      if Self.day(of: article.published, in: row.zone) == row.day { days += 1 }
    }
    #expect(rows.count == 60)
    #expect(titles >= 60)
    #expect(authors >= 55)
    #expect(days >= 57)
    #expect(invented <= 1)
  }

  private static func row(_ line: Substring) -> Row {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let digits = cells[4].dropFirst().split(separator: ":").compactMap { Int($0) }
    let minutes = digits[0] * 60 + digits[1]
    return Row(
      page: cells[0], title: cells[1],
      authors: cells[2].components(separatedBy: "; ").filter { !$0.isEmpty }, day: cells[3],
      zone: cells[4].hasPrefix("-") ? -minutes : minutes)
  }

  private static func letters(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// The day on the page's clock, if the moment is known to the minute, or as it was given.
  private static func day(of stamp: Timestamp?, in zone: Int) -> String? {
    guard let stamp else { return nil }
    guard stamp.minute != nil, stamp.offset != nil else { return stamp.day.description }
    let days = (Double(stamp.minutesSince1970 + zone) / 1_440).rounded(.down)
    return CalendarDay(daysSince1970: Int(days))?.description
  }
}
