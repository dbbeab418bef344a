import BriefTerminal
import Foundation
import Testing

/// What a document looks like in a terminal, as `Golden/` has it.
///
/// A file's name says the document, the columns and how it is rendered. Each line is the width of a
/// line, as the `wcwidth` library of Python (0.7.0, Unicode 17) counts it, a tab, and the line; ␛
/// stands for ESC, ␉ in a document for a tab.
struct Golden: Sendable, CustomTestStringConvertible {
  var name: String

  static let all = [
    "brief-20", "brief-40", "brief-80", "brief-120",
    "brief-20-coloured", "brief-40-coloured", "brief-80-coloured", "brief-120-coloured",
    "brief-80-ascii-full",
    "day-30", "day-40", "day-60", "day-60-ascii", "day-80", "day-80-full", "day-120", "day-200",
    "day-40-coloured", "day-80-coloured",
    "german-40", "german-80", "german-80-coloured", "german-80-full",
    "arabic-40", "arabic-80", "arabic-80-coloured", "arabic-80-full",
    "general-20", "general-40", "general-80", "general-40-ascii",
    "general-20-coloured", "general-60-coloured",
  ].map(Golden.init(name:))

  var testDescription: String { name }

  private var words: [Substring] { name.split(separator: "-") }

  var renderer: TerminalRenderer {
    let isColoured = words.contains("coloured")
    return TerminalRenderer(
      columns: words.count > 1 ? Int(words[1]) ?? 0 : 0,
      attributes: isColoured, hyperlinks: isColoured,
      unicode: !words.contains("ascii"),
      sources: words.contains("full") ? .full : .compact)
  }

  func markdown() throws -> String {
    try Golden.markdown(of: String(words[0]))
  }

  /// The lines with their widths.
  func lines() throws -> [(width: Int, text: String)] {
    try Golden.text(of: name + ".txt").split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast()
      .map { line in
        let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        return (width: try #require(Int(parts[0])), text: String(parts[1]))
      }
  }

  /// One of the documents.
  static func markdown(of document: String) throws -> String {
    try text(of: document + ".md").replacing("␉", with: "\t")
  }

  private static func text(of file: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    return String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
  }
}
