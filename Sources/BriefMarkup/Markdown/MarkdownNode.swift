/// A node of a CommonMark document, as CommonMark 0.30 defines them.
public struct MarkdownNode: Sendable, Hashable {
  /// What a node is; what it holds besides its children.
  public enum Kind: Sendable, Hashable {
    case document
    case blockQuote
    /// A list whose first number is `start` if it is ordered, and `nil` if it has bullets.
    case list(start: Int?, isTight: Bool)
    case item
    case codeBlock(info: String, literal: String)
    case htmlBlock(String)
    case paragraph
    /// A heading of level 1 to 6.
    case heading(level: Int)
    case thematicBreak
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case htmlInline(String)
    case emphasis
    case strong
    case link(destination: String, title: String)
    case image(destination: String, title: String)
    /// Markup of the program's own around blocks; never in a parsed document.
    case customBlock(opening: HTML, closing: HTML)
    /// Markup of the program's own around inline nodes; never in a parsed document.
    case customInline(opening: HTML, closing: HTML)
  }

  public var kind: Kind
  public var children: [MarkdownNode]

  public init(_ kind: Kind, _ children: [MarkdownNode] = []) {
    self.kind = kind
    self.children = children
  }

  /// How deep a document's tree can be; what is nested deeper stands in its ancestor at this depth.
  public static let maximumDepth = 48

  /// The text that a reader sees, without any markup; breaks count as spaces.
  ///
  /// - Complexity: O(*n*) in the nodes below.
  public var plainText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    case .codeBlock(_, let literal): literal
    case .htmlBlock, .htmlInline, .thematicBreak: ""
    default: children.map(\.plainText).joined()
    }
  }
}

extension [MarkdownNode] {
  /// The text that a reader sees, without any markup.
  public var plainText: String { map(\.plainText).joined() }
}
