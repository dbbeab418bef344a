import BriefArticles
import Foundation
import Testing

/// Pages made up for one kind of fault each, and what a careful reader takes from them.
///
/// They are files, so that a person who does not program can add one: `Tests/Pages/README.md` says
/// how.
struct PageTableTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Pages")

  private static let pages = names(endingIn: ".html")

  private static func names(endingIn ending: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return (files ?? []).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
      .sorted()
  }

  @Test func everyPageHasItsExpectation() {
    let expectations = Self.names(endingIn: ".expected.md")
    let unmatched = Set(Self.pages).symmetricDifference(expectations).sorted()
    #expect(unmatched == [])
    #expect(Self.pages.count >= 60)
  }

  @Test(arguments: pages)
  func isReadAsACarefulReaderReadsIt(page: String) throws {
    let file = Self.folder.appending(path: "\(page).expected.md")
    let expected = try ExpectedPage(String(contentsOf: file, encoding: .utf8))
    guard let reason = expected.knownFailure else { return try check(page, expected) }
    withKnownIssue(Comment(rawValue: reason)) { try check(page, expected) }
  }

  private func check(_ page: String, _ expected: ExpectedPage) throws {
    let path = "\(page).html"
    let source = try Data(contentsOf: Self.folder.appending(path: path))
    let article = try #require(try ArticleReader().articles(from: Array(source), path: path).first)
    let found = expected.lines(of: article)
    guard found != expected.lines else { return }
    Issue.record("\(path): - expected, + found\n\(difference(from: expected.lines, to: found))")
  }

  /// The lines of two texts in the order of both, with signs for those that only one has.
  private func difference(from old: [String], to new: [String]) -> String {
    let change = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for step in change {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [String] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        lines.append("- \(old[left])")
        left += 1
      } else if inserted.contains(right) {
        lines.append("+ \(new[right])")
        right += 1
      } else {
        // What is right only shows where a difference stands: its first words do.
        lines.append("  \(old[left].prefix(60))\(old[left].count > 60 ? "…" : "")")
        left += 1
        right += 1
      }
    }
    return lines.joined(separator: "\n")
  }
}

/// What is expected of a page, as it is written in a file `NAME.expected.md`.
private struct ExpectedPage {
  private enum Fault: Error {
    case noFrontMatter
    case unknownKey(String)
    case missingKey(String)
  }

  /// Why the page is not read right yet; `nil` if it has to be.
  let knownFailure: String?
  private var header: [String] = []
  private let blocks: [String]
  private let dropped: [String]

  /// Title, authors, date, then the blocks of the text, then what has to be dropped.
  var lines: [String] { header + blocks + dropped.map(Self.line(ofDropped:)) }

  init(_ file: String) throws {
    // Comments are notes for people.
    let text = file.replacing("\r\n", with: "\n").replacing(#/(?s:<!--.*?-->)/#, with: "")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmed }
      .drop { $0.isEmpty }
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      throw Fault.noFrontMatter
    }
    var values: [String: String] = [:]
    for line in lines[..<end].dropFirst() where !line.isEmpty {
      let key = line.prefix { $0 != ":" }.trimmed
      guard ["title", "authors", "date", "known-failure"].contains(key) else {
        throw Fault.unknownKey(key)
      }
      values[key] = line.dropFirst(key.count + 1).trimmed
    }
    knownFailure = values["known-failure"]
    for key in ["title", "authors", "date"] {
      guard let value = values[key] else { throw Fault.missingKey(key) }
      header.append("\(key): \(value)".trimmed)
    }
    let rest = lines[(end + 1)...].split(separator: "").map { $0.joined(separator: " ") }
      .map(Self.collapsed)
    blocks = Array(rest.prefix { $0 != "# Dropped" })
    dropped = Array(rest.dropFirst(blocks.count + 1))
  }

  /// The same lines as they come out of an article; of what it dropped, what is asked for.
  func lines(of article: Article) -> [String] {
    let header = [
      "title: \(article.title ?? "")", "authors: \(article.authors.joined(separator: "; "))",
      "date: \(article.published.map { $0.day.description } ?? "")",
    ].map { $0.trimmed }
    let blocks = article.blocks.map { block in
      guard block.kind == .tableRow else { return article.text.line(block.range) }
      let cells = article.text.bytes[block.range].split(
        separator: 0x09, omittingEmptySubsequences: false)
      return cells.map { Self.collapsed(String(decoding: $0, as: UTF8.self)) }
        .joined(separator: " | ")
    }
    let texts = article.dropped.map { Self.collapsed($0.text) }
    let found = dropped.filter { wanted in texts.contains { $0.contains(wanted) } }
    return header + blocks + found.map(Self.line(ofDropped:))
  }

  private static func line(ofDropped text: String) -> String { "dropped: \(text)" }

  private static func collapsed(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
