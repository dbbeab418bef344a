import BriefLexicon
import Foundation
import Testing

@testable import BriefArticles

/// Lines around articles in each language, as `Tests/Languages/xx.txt` has them.
struct LanguageLinesTests {
  private typealias Case = (code: String, line: String, holds: Bool)

  private static func cases(_ kind: String) -> [Case] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Languages")
    return Language.known.map(\.code).sorted().flatMap { code -> [Case] in
      let file = folder.appending(path: "\(code).txt")
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      return text.split(separator: "\n").compactMap { line -> Case? in
        let given = line.hasPrefix("fails: ") ? line.dropFirst(7) : line
        guard given.hasPrefix("\(kind): ") else { return nil }
        let holds = given.startIndex == line.startIndex
        return (code, String(given.dropFirst(kind.count + 2)), holds)
      }
    }
  }

  @Test func authorsAreNamedByTheirLabels() {
    let cases = Self.cases("byline")
    #expect(cases.count >= 50)
    for (code, line, holds) in cases {
      let parts = line.split(separator: "[")
      let name = parts.last?.dropLast() ?? ""
      let found = Names.authors(
        byline: line.filter { $0 != "[" && $0 != "]" }, language: Language(code: code))
      #expect((found == [String(name)]) == holds, "\(code): \(line): \(found)")
    }
  }

  @Test func furnitureIsDropped() throws {
    let cases = Self.cases("dropped")
    #expect(cases.count >= 40)
    for (code, line, holds) in cases {
      let bytes = Array(line.utf8)
      let unit = try #require(PlainTextBlocks(bytes).units.first)
      let isDropped =
        switch BoilerplatePhrases.role(of: unit, in: bytes) {
        case .junk, .stop: true
        case .prose, .short: false
        }
      #expect(isDropped == holds, "\(code): \(line)")
    }
  }
}
