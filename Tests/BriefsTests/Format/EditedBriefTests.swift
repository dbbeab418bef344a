import BriefArticles
import BriefTestSupport
import Briefs
import Foundation
import Testing

/// Briefs that somebody changed: whatever is read of them is written so that it reads the same.
@Suite struct EditedBriefTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func lines(of path: String) throws -> [String] {
    let data = try Data(contentsOf: tests.appending(path: path))
    return String(decoding: data, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  private static let pieces = [
    "*", "**", "[", "](", ")", "\"", "\\", "`", "#", "- ", "1. ", "9) ", " 3:5 bytes 1-2", " near",
    " brief", "[1:2](a \"bytes 3-4\")", "[a](b \"1:2 bytes 3-4\")", "**[a](b \"2 brief\")** ",
    " — ",
    "<b>", "&amp;", "## ", "### ", "same 1", "with 1", "copy 2", "1", "\u{301}", "  ", "*(also)*",
  ]

  /// Lines with a few of them removed, doubled, moved, or changed in a place.
  private static func edited(_ lines: [String], by generator: inout SeededGenerator) -> String {
    var lines = lines
    let front = lines.dropFirst().firstIndex(of: "---") ?? 0
    for _ in 0...Int.random(in: 0...3, using: &generator) {
      let index = Int.random(in: min(front + 1, lines.count - 1)..<lines.count, using: &generator)
      let other = Int.random(in: min(front + 1, lines.count - 1)..<lines.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: if lines.count > front + 5 { lines.remove(at: index) }
      case 1: lines.insert(lines[index], at: other)
      case 2: lines.swapAt(index, other)
      default:
        var line = Array(lines[index].unicodeScalars)
        let place = Int.random(in: 0...line.count, using: &generator)
        if Bool.random(using: &generator), place < line.count {
          line.removeSubrange(place..<min(line.count, place + 3))
        } else {
          line.insert(
            contentsOf: Array((pieces.randomElement(using: &generator) ?? "").unicodeScalars),
            at: place)
        }
        lines[index] = String(String.UnicodeScalarView(line))
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test(
    "An edited brief reads the same once it was written again",
    arguments: [
      "OldBriefs/2026-11-18.md", "OldBriefs/2026-11-21.md", "OldBriefs/2026-W47.md",
      "../briefs/2026-11-21.md",
    ])
  func editedBriefIsReadTheSame(path: String) throws {
    let lines = try Self.lines(of: path)
    var generator = SeededGenerator(seed: 19)
    for round in 0..<rounds("EDITS", otherwise: 80) {
      let text = Self.edited(lines, by: &generator)
      guard let brief = try? Brief(parsing: text) else { continue }
      let markdown = brief.markdown
      let again = try Brief(parsing: markdown)
      guard again.markdown.utf8.elementsEqual(markdown.utf8) else {
        let first = zip(markdown.split(separator: "\n"), again.markdown.split(separator: "\n"))
          .filter { $0.0 != $0.1 && !$0.0.hasPrefix("digest") }.prefix(2)
        Issue.record("\(path), round \(round): \(first.map { "\($0.0)\n\($0.1)" })")
        return
      }
    }
  }
}
