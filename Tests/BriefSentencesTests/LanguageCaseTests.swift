import BriefLexicon
import Foundation
import Testing

@testable import BriefSentences

/// What people who speak a language expect, as `Tests/Languages/xx.txt` says it.
struct LanguageCaseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Languages")

  private static let files = names()

  private static func names() -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test func filesAreFound() { #expect(Self.files.count > 30) }

  @Test(arguments: files)
  func casesHold(_ file: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
    let language = Language(code: String(file.dropLast(4)))
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let isKnownToFail = line.hasPrefix("fails: ")
      let parts = line.dropFirst(isKnownToFail ? 7 : 0).split(separator: ":", maxSplits: 1)
      try #require(parts.count == 2, "\(file): \(line)")
      let given = String(parts[1].dropFirst())
      let found: String
      switch parts[0] {
      case "language":
        let code = LanguageIdentifier.identify(Array(given.utf8)).code
        found = code == language.code ? given : "language: \(code)"
      case "sentences": found = Self.marked(given, language)
      // Those are read where speech and figures, and where authors, notices and letters are found.
      case "speech", "figures", "byline", "dropped", "forward": continue
      case "glued": found = Self.marked(given, language, between: "")
      default:
        Issue.record("\(file): no case \(parts[0])")
        continue
      }
      if isKnownToFail {
        #expect(found != given, "\(file): holds now, and is to be no failure any more: \(line)")
      } else {
        #expect(found == given, "\(file)")
      }
    }
  }

  /// A paragraph with `|` where a sentence ends, split by the segmenter, with `|` put back.
  private static func marked(
    _ paragraph: String, _ language: Language, between space: String = " "
  ) -> String {
    let text = paragraph.split(separator: "|").joined(separator: space)
    return Sentence.all(in: text, language: language).joined(separator: "|")
  }
}
