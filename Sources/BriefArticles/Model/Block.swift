/// A piece of an article that no sentence crosses: a paragraph, a heading, a list item.
public struct Block: Sendable, Hashable {
  /// What the piece is on the page.
  public enum Kind: Sendable, Hashable {
    case paragraph
    /// A heading of level 1 to 6.
    case heading(level: Int)
    case listItem
    /// A quotation set apart from the text.
    case quotation
    /// The cells of one row, separated by tabs.
    case tableRow
    /// Program text; it has no sentences.
    case code
  }

  public var kind: Kind
  /// Bytes of the article's text, without white space at the ends.
  public var range: Range<Int>

  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A piece of the input that was left out of an article, and why.
public struct Dropped: Sendable, Hashable {
  public var text: String
  /// The rule that dropped it, in a few words for the user.
  public var why: String

  public init(text: String, why: String) {
    self.text = text
    self.why = why
  }
}
