public import BriefMarkup

/// An item of a brief's list of sources, as its Markdown has it.
public struct ParsedSource: Sendable, Hashable {
  /// The number by which the brief names it.
  public var number: Int
  /// The text of the item's first link; all of its first paragraph if it has none.
  public var title: [MarkdownNode]
  /// Where the first link leads; `nil` if there is none.
  public var destination: String?
  /// What the first link's title says of the article; `nil` in form 1.
  public var mark: SourceMark?
  /// What follows the first link: author, site, date, words, address, digest.
  public var details: [MarkdownNode]
  /// The item's blocks after its first paragraph.
  public var rest: [MarkdownNode]

  init(_ item: MarkdownNode, number: Int) {
    self.number = number
    guard let paragraph = item.children.first, paragraph.kind == .paragraph else {
      (title, details, rest) = ([], [], item.children)
      return
    }
    rest = Array(item.children.dropFirst())
    if let first = paragraph.children.first, case .link(let destination, let mark) = first.kind {
      title = first.children
      self.destination = destination
      self.mark = SourceMark(mark)
      details = Array(paragraph.children.dropFirst()).trimmedAtStart()
    } else {
      title = paragraph.children
      details = []
    }
  }

  /// The code span `sha256:…`; `nil` if there is none.
  public var digest: String? {
    for case .code(let text) in details.lazy.map(\.kind) where text.hasPrefix("sha256:") {
      return text
    }
    return nil
  }

  /// The web address of the first link among the details that has one.
  public var originalAddress: String? {
    for case .link(let destination, _) in details.lazy.map(\.kind) {
      if let address = safeWebAddress(destination) { return address }
    }
    return nil
  }

  /// Author, site and date: what the details say before any link or digest, part by part, without
  /// the count of words.
  public var credits: [String] {
    let leading = details.prefix { node in
      switch node.kind {
      case .link, .code: false
      default: true
      }
    }
    return cleanedLine(leading.map(\.plainText).joined()).split(separator: ",").compactMap { part in
      let words = part.split(separator: " ")
      let isCount = words.count == 2 && words[0].utf8.allSatisfy(isASCIIDigit)
      return words.isEmpty || isCount ? nil : words.joined(separator: " ")
    }
  }
}
