public import BriefMarkup

/// A headline of the day, as the list at the top of a brief has it.
///
///     1. [Headline](#anchor "terms") — 3 outlets, day 3
public struct ParsedHeadline: Sendable, Hashable {
  /// The name of the heading that it leads to.
  public var anchor: String
  public var title: [MarkdownNode]
  /// Who tells it, and which day of its story it is; empty if the list does not say.
  public var note: String

  /// Who tells it, without the day of its story, for where that is said anyway.
  public var teller: String {
    let bytes = note.utf8
    guard let comma = bytes.lastIndex(of: 0x2C) else { return note }
    return String(note[..<comma])
  }

  init?(_ item: MarkdownNode) {
    guard let paragraph = item.children.first, let first = paragraph.children.first,
      case .link(let destination, _) = first.kind, destination.hasPrefix("#")
    else { return nil }
    anchor = String(destination.dropFirst())
    title = first.children
    note = cleanedLine(Array(paragraph.children.dropFirst()).withoutLeadingDash().plainText)
  }
}

extension BriefOutline {
  /// The headlines of the day; none if the brief has no list of them, or a list of anything else.
  public var headlines: [ParsedHeadline] { introduction.flatMap(\.headlines) }
}

extension MarkdownNode {
  /// The headlines of the day, if the block is a numbered list of them and of nothing else.
  public var headlines: [ParsedHeadline] {
    guard case .list(let start, _) = kind, start != nil else { return [] }
    let headlines = children.compactMap(ParsedHeadline.init)
    return headlines.count == children.count ? headlines : []
  }
}

extension [MarkdownNode] {
  /// Without the dash that the writer puts before who says so.
  public func withoutLeadingDash() -> [MarkdownNode] {
    let nodes = trimmedAtStart()
    guard case .text(let text)? = nodes.first?.kind else { return nodes }
    // By scalars: a mark may follow the dash, and would be one character with it.
    guard text.unicodeScalars.first == "—" else { return nodes }
    let rest = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
    return ([MarkdownNode(.text(rest))] + nodes.dropFirst()).trimmedAtStart()
  }
}
