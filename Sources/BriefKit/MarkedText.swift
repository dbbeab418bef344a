public import Articles
internal import Markup
internal import Sentences

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
