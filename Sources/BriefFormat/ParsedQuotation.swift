public import BriefMarkup

/// An item of a list of a brief, as its Markdown has it: a sentence with its place, the name of an
/// article, or both.
public struct ParsedQuotation: Sendable, Hashable {
  /// The article that the item names before anything else; `nil` if it names none.
  public var name: ParsedName?
  /// What stands before a sentence of the day: the day that it names.
  public var label: [MarkdownNode]?
  /// The words before the locator; all of the item's first paragraph if it has neither a locator nor
  /// a name.
  public var quotation: [MarkdownNode]
  /// `nil` if a person wrote the item without one, or if it only names an article.
  public var locator: ParsedLocator?
  /// What follows the locator, or the name if there is no locator.
  public var remark: [MarkdownNode]
  /// The item's blocks after its first paragraph.
  public var rest: [MarkdownNode]

  init(_ item: MarkdownNode) {
    guard let paragraph = item.children.first, paragraph.kind == .paragraph else {
      (quotation, remark, rest) = ([], [], item.children)
      return
    }
    rest = Array(item.children.dropFirst())
    quotation = []
    remark = []
    var nodes = paragraph.children[...]
    if let first = nodes.first, let name = ParsedName(first) {
      self.name = name
      nodes.removeFirst()
    } else if nodes.first?.kind == .strong, let mark = Self.firstMark(nodes)?.mark, mark.key != nil
    {
      // A sentence of the program's is never strong.
      label = nodes.removeFirst().children
    }
    take(nodes)
  }

  private mutating func take(_ nodes: ArraySlice<MarkdownNode>) {
    if let (index, locator) = Self.firstMark(nodes).map({ ($0.index, $0.locator) })
      ?? Self.lastOfForm1(nodes)
    {
      self.locator = locator
      quotation = Array(nodes[..<index]).trimmedAtStart().trimmedAtEnd()
      if locator.mark != nil { quotation = quotation.withoutDash() }
      remark = Array(nodes[(index + 1)...]).trimmedAtStart()
    } else if name == nil {
      quotation = Array(nodes)
    } else {
      remark = Array(nodes).trimmedAtStart()
    }
  }

  private static func firstMark(
    _ nodes: ArraySlice<MarkdownNode>
  ) -> (index: Int, locator: ParsedLocator, mark: LinkMark)? {
    for index in nodes.indices {
      if let locator = ParsedLocator(nodes[index]), let mark = locator.mark {
        return (index, locator, mark)
      }
    }
    return nil
  }

  private static func lastOfForm1(
    _ nodes: ArraySlice<MarkdownNode>
  ) -> (Int, ParsedLocator)? {
    for index in nodes.indices.reversed() {
      if let locator = ParsedLocator(form1: nodes[index]) { return (index, locator) }
    }
    return nil
  }

  /// Which part of a brief of form 2 the item is of: says the name, or else the locator.
  public var mark: LinkMark? { name?.mark ?? locator?.mark }

  /// The places that the remark leads to.
  public var duplicates: [LinkMark] {
    remark.flatMap { $0.kind == .emphasis ? $0.children : [] }.compactMap { node in
      guard case .link(_, let title) = node.kind else { return nil }
      return LinkMark(title)
    }
  }
}

/// A link whose text is an article's headline, and whose title says which source that is.
public struct ParsedName: Sendable, Hashable {
  public var title: [MarkdownNode]
  public var destination: String
  public var mark: LinkMark

  init?(_ node: MarkdownNode) {
    if node.kind == .strong, node.children.count == 1, let only = node.children.first {
      self.init(only)
      return
    }
    guard case .link(let destination, let title) = node.kind, let mark = LinkMark(title),
      mark.place == nil
    else { return nil }
    self.init(title: node.children, destination: destination, mark: mark)
  }

  private init(title: [MarkdownNode], destination: String, mark: LinkMark) {
    self.title = title
    self.destination = destination
    self.mark = mark
  }
}

/// A link that says where in a source a sentence stands: in its title, or in form 1 in its text as
/// `source:line`.
public struct ParsedLocator: Sendable, Hashable {
  /// The number of the source, from 1.
  public var source: Int
  /// The line in it, from 1.
  public var line: Int
  public var destination: String
  public var title: String
  /// Who says so: the text of the link; empty in form 1.
  public var label: [MarkdownNode]
  /// What the title says; `nil` in form 1.
  public var mark: LinkMark?

  /// The first byte of the sentence in its source; `nil` if the locator does not say.
  public var start: Int? {
    if let mark { return mark.place?.bytes?.lowerBound }
    guard title.hasPrefix("bytes ") else { return nil }
    return decimal(title.dropFirst(6).prefix { $0 != "-" }.utf8)
  }

  init?(_ node: MarkdownNode) {
    guard case .link(let destination, let title) = node.kind, let mark = LinkMark(title),
      let place = mark.place, place.bytes != nil
    else { return nil }
    self.mark = mark
    self.destination = destination
    self.title = title
    (source, line) = (mark.source, place.line)
    label = node.children
  }

  init?(form1 node: MarkdownNode) {
    guard case .link(let destination, let title) = node.kind else { return nil }
    let parts: [Substring] = node.plainText.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let source = decimal(parts[0].utf8), let line = decimal(parts[1].utf8)
    else { return nil }
    self.source = source
    self.line = line
    self.destination = destination
    self.title = title
    label = []
  }
}

extension [MarkdownNode] {
  /// Without the dash that the writer puts before who says so.
  fileprivate func withoutDash() -> [MarkdownNode] {
    guard case .text(let text)? = last?.kind else { return self }
    let dash = [UInt8]("—".utf8)
    let bytes = [UInt8](text.utf8)
    guard bytes.suffix(dash.count).elementsEqual(dash) else { return self }
    let rest = String(decoding: bytes.dropLast(dash.count), as: UTF8.self)
    return (dropLast() + [MarkdownNode(.text(rest))]).trimmedAtEnd()
  }
}
