public import BriefArticles
public import BriefMarkup
internal import BriefSentences

/// The whole text of articles, with some of its sentences marked.
///
///     let summary = JointSummary(of: [article], within: .sentences(3))
///     let text = MarkedText(of: [article], marking: summary.sentences)
///     print(text.plain)
public struct MarkedText: Sendable, Hashable {
  /// A piece of the text on one line.
  public struct Piece: Sendable, Hashable {
    public var text: String
    public var isMarked: Bool
  }

  /// A block of an article, or its title as a heading.
  public struct Paragraph: Sendable, Hashable {
    public var kind: Block.Kind
    /// In reading order; their texts together are the text of the block on one line.
    public var pieces: [Piece]
  }

  /// In reading order, article after article.
  public let paragraphs: [Paragraph]

  /// Takes articles with the sentences of a summary.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes of the articles and in the sentences.
  public init(of articles: [Article], marking sentences: [JointSummary.Item] = []) {
    var paragraphs: [Paragraph] = []
    for (index, article) in articles.enumerated() {
      let marked = sentences.filter { $0.article == index }.map(\.range)
        .sorted { $0.lowerBound < $1.lowerBound }
      if let title = article.title.map(cleanedLine), !title.isEmpty,
        !Self.opens(article, with: title)
      {
        paragraphs.append(
          Paragraph(kind: .heading(level: 1), pieces: [Piece(text: title, isMarked: false)]))
      }
      var rest = marked[...]
      for block in article.blocks {
        rest = rest.drop { $0.upperBound <= block.range.lowerBound }
        let inside = rest.prefix { $0.lowerBound < block.range.upperBound }
        let pieces = Self.pieces(of: block, in: article.text, marking: inside)
        if !pieces.isEmpty { paragraphs.append(Paragraph(kind: block.kind, pieces: pieces)) }
      }
    }
    self.paragraphs = paragraphs
  }

  /// Whether the first block says the title already.
  private static func opens(_ article: Article, with title: String) -> Bool {
    article.blocks.first.map { cleanedLine(article.text.line($0.range)) == title } ?? false
  }

  private static func pieces(
    of block: Block, in text: SourceText, marking ranges: ArraySlice<Range<Int>>
  ) -> [Piece] {
    if block.kind == .code {
      return [Piece(text: text[block.range], isMarked: false)]
    }
    var pieces: [Piece] = []
    var place = block.range.lowerBound
    func add(_ end: Int, isMarked: Bool) {
      guard place < end else { return }
      let isParted = place > 0 && isSpace(text.bytes[place - 1]) || isSpace(text.bytes[place])
      let piece = cleanedLine(text.line(place..<end))
      place = end
      guard !piece.isEmpty else { return }
      // White space at a border is no part of what is marked.
      if isParted, !pieces.isEmpty { pieces.append(Piece(text: " ", isMarked: false)) }
      pieces.append(Piece(text: piece, isMarked: isMarked))
    }
    for range in ranges {
      add(min(range.lowerBound, block.range.upperBound), isMarked: false)
      add(min(range.upperBound, block.range.upperBound), isMarked: true)
    }
    add(block.range.upperBound, isMarked: false)
    return pieces
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

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
