internal import Articles
public import Markup

extension MarkedText {
  /// How marked sentences stand out.
  public enum Marks: Sendable, Hashable {
    /// As strong emphasis.
    case strong
    /// Between two pairs of asterisks, for where there is no emphasis.
    case asterisks
  }

  /// The text as a document.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public func document(_ marks: Marks = .strong) -> MarkdownNode {
    var blocks: [MarkdownNode] = []
    for paragraph in paragraphs {
      let inlines = paragraph.pieces.flatMap { $0.nodes(marks) }
      switch paragraph.kind {
      case .heading(let level): blocks.append(MarkdownNode(.heading(level: level), inlines))
      case .paragraph, .tableRow: blocks.append(MarkdownNode(.paragraph, inlines))
      case .quotation:
        blocks.append(MarkdownNode(.blockQuote, [MarkdownNode(.paragraph, inlines)]))
      case .code:
        blocks.append(MarkdownNode(.codeBlock(info: "", literal: paragraph.text + "\n")))
      case .listItem:
        let item = MarkdownNode(.item, [MarkdownNode(.paragraph, inlines)])
        if let last = blocks.last, case .list = last.kind {
          blocks[blocks.count - 1].children.append(item)
        } else {
          blocks.append(MarkdownNode(.list(start: nil, isTight: true), [item]))
        }
      }
    }
    return MarkdownNode(.document, blocks)
  }

  /// The text with a line for each block and an empty line between them; what is marked stands
  /// between two pairs of asterisks.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public var plain: String {
    paragraphs.map { paragraph in
      let marks = paragraph.kind == .listItem ? "- " : ""
      let pieces = paragraph.pieces.map { $0.isMarked ? "**\($0.text)**" : $0.text }
      return marks + pieces.joined() + "\n"
    }.joined(separator: "\n")
  }

  /// The text in Markdown; what is marked has strong emphasis.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public var markdown: String {
    paragraphs.map { $0.markdown + "\n" }.joined(separator: "\n")
  }
}

extension MarkedText.Piece {
  fileprivate func nodes(_ marks: MarkedText.Marks) -> [MarkdownNode] {
    guard isMarked else { return [MarkdownNode(.text(text))] }
    switch marks {
    case .strong: return [MarkdownNode(.strong, [MarkdownNode(.text(text))])]
    case .asterisks: return [MarkdownNode(.text("**\(text)**"))]
    }
  }
}

extension MarkedText.Paragraph {
  fileprivate var text: String { pieces.map(\.text).joined() }

  fileprivate var markdown: String {
    switch kind {
    case .heading(let level): String(repeating: "#", count: level) + " " + inline
    case .paragraph, .tableRow: inline
    case .quotation: "> " + inline.replacing("\n", with: "\n> ")
    case .listItem: "- " + inline.replacing("\n", with: "\n  ")
    case .code:
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "    " + cleanedCode($0) }.joined(separator: "\n")
    }
  }

  private var inline: String {
    var result = ""
    for (index, piece) in pieces.enumerated() {
      guard piece.isMarked else {
        result += piece.text == " " ? " " : escapedForMarkdown(piece.text)
        continue
      }
      // Emphasis opens and closes only beside white space or where a word stands inside; a line
      // break is the least that parts two sentences which are written without a space.
      if index > 0, pieces[index - 1].text != " " { result += "\n" }
      result += "**\(escapedForMarkdown(piece.text))**"
      if index + 1 < pieces.count, pieces[index + 1].text != " " { result += "\n" }
    }
    return result
  }

  private func cleanedCode(_ line: Substring) -> String {
    String(String.UnicodeScalarView(line.unicodeScalars.filter { !isUnsafeControl($0) }))
  }
}
