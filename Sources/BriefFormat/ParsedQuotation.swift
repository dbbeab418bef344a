public import Markup

/// An item of a brief's list of quotations, as its Markdown has it.
public struct ParsedQuotation: Sendable, Hashable {
  /// The words before the locator; all of the item's first paragraph if it has none.
  public var quotation: [MarkdownNode]
  /// `nil` if a person wrote the item without one.
  public var locator: ParsedLocator?
  /// The nodes behind the locator.
  public var remark: [MarkdownNode]
  /// The item's blocks after its first paragraph.
  public var rest: [MarkdownNode]

  init(_ item: MarkdownNode) {
    guard let paragraph = item.children.first, paragraph.kind == .paragraph else {
      (quotation, remark, rest) = ([], [], item.children)
      return
    }
    rest = Array(item.children.dropFirst())
    let nodes = paragraph.children
    for index in nodes.indices.reversed() {
      if let locator = ParsedLocator(nodes[index]) {
        self.locator = locator
        quotation = Array(nodes[..<index]).trimmedAtEnd()
        remark = Array(nodes[(index + 1)...]).trimmedAtStart()
        return
      }
    }
    quotation = nodes
    remark = []
  }
}

/// A link whose text is `source:line`.
public struct ParsedLocator: Sendable, Hashable {
  /// The number of the source, from 1.
  public var source: Int
  /// The line in it, from 1.
  public var line: Int
  public var destination: String
  /// `bytes a-b` in briefs that the program wrote.
  public var title: String

  /// The first byte of the sentence in its source; `nil` if the locator does not say.
  public var start: Int? {
    guard title.hasPrefix("bytes ") else { return nil }
    return number(title.utf8.dropFirst(6).prefix { $0 != 0x2D })
  }

  init?(_ node: MarkdownNode) {
    guard case .link(let destination, let title) = node.kind else { return nil }
    let parts = node.plainText.utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count == 2, let source = number(parts[0]), let line = number(parts[1])
    else { return nil }
    self.source = source
    self.line = line
    self.destination = destination
    self.title = title
  }
}

/// A number of one to nine digits.
private func number(_ digits: Substring.UTF8View) -> Int? {
  guard (1...9).contains(digits.count), digits.allSatisfy(isASCIIDigit)
  else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}
