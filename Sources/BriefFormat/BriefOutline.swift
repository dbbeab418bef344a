public import BriefMarkup

/// The parts of a brief in its Markdown tree, found by their structure.
///
/// Nothing is required: a brief that a person edited or wrote by hand, or any other document, has an
/// outline too. What is not recognized stays as it is, in its place. Briefs of form 1 and 2 have one
/// outline.
///
///     # Title
///     introduction
///     ## Story
///     *Reason.*
///     - A sentence. — [Outlet](path "2:5 bytes 82-396") *Remark.*
///     1. [Headline](path "1") — Outlet
///     ## Sources
///     1. [Title](path "915 words") by **Author**, *Site*, date, [original](address), `sha256:…`
public struct BriefOutline: Sendable, Hashable {
  /// The text of the first heading of level 1; empty if there is none.
  public var title: [MarkdownNode]
  /// The blocks before the first section.
  public var introduction: [MarkdownNode]
  public var sections: [Section]

  /// A heading of level 2 and the blocks under it.
  public struct Section: Sendable, Hashable {
    public var heading: [MarkdownNode]
    public var blocks: [Block]
  }

  /// A part of a section.
  public enum Block: Sendable, Hashable {
    /// What the brief says of a story before it tells it.
    case reason([MarkdownNode])
    /// Sentences with their places, and names of articles.
    case quotations([ParsedQuotation])
    case sources([ParsedSource])
    case other(MarkdownNode)
  }

  /// Whether the document quotes a sentence with its place, or lists articles as a brief does.
  public var isBrief: Bool { sections.contains { $0.kind != .other && $0.kind != .sources } }

  /// Finds the parts of a document.
  ///
  /// - Complexity: O(*n*) in the nodes.
  public init(_ document: MarkdownNode) {
    title = []
    introduction = []
    sections = []
    var hasTitle = false
    for block in document.children {
      if case .heading(let level) = block.kind, level <= 2 {
        if level == 1, !hasTitle, sections.isEmpty {
          hasTitle = true
          title = block.children
        } else {
          sections.append(Section(heading: block.children, blocks: []))
        }
      } else if sections.isEmpty {
        introduction.append(block)
      } else {
        sections[sections.count - 1].blocks.append(Block(block))
      }
    }
    for index in sections.indices { sections[index].findReason() }
  }
}

// MARK: - Sections

extension BriefOutline.Section {
  /// What a section is.
  public enum Kind: Sendable, Hashable {
    case story
    /// A part of the day, by the mark of its items.
    case part(LinkMark.Key)
    /// The list of all sources, in form 2.
    case sources
    case other
  }

  /// What the section is, told by the first item that says so.
  public var kind: Kind {
    var hasSources = false
    var hasSentence = false
    for block in blocks {
      switch block {
      case .quotations(let items):
        if let key = items.lazy.compactMap(\.mark).first?.key, key.isOfDay { return .part(key) }
        if items.contains(where: { $0.locator != nil }) { hasSentence = true }
      case .sources: hasSources = true
      case .reason, .other: break
      }
    }
    return hasSentence ? .story : hasSources ? .sources : .other
  }

  /// Whether it tells a story.
  public var isTopic: Bool { kind == .story }

  /// Whether its first paragraph says which day of a story this is, with links to the days before.
  public var saysItsDay: Bool {
    guard case .reason(let inlines)? = blocks.first else { return false }
    return inlines.contains(where: \.leadsToEarlierDays)
  }

  /// All items of its lists of sources.
  public var sources: [ParsedSource] {
    blocks.flatMap { block -> [ParsedSource] in
      guard case .sources(let items) = block else { return [] }
      return items
    }
  }

  /// All sentences and names of its lists.
  public var items: [ParsedQuotation] {
    blocks.flatMap { block -> [ParsedQuotation] in
      guard case .quotations(let items) = block else { return [] }
      return items
    }
  }

  /// The first paragraph of a story is its reason if it is all emphasis.
  fileprivate mutating func findReason() {
    guard isTopic, case .other(let block)? = blocks.first, block.kind == .paragraph,
      block.children.count == 1, let only = block.children.first, only.kind == .emphasis
    else { return }
    blocks[0] = .reason(only.children)
  }
}

extension BriefOutline {
  /// All items of all lists of sources.
  public var sources: [ParsedSource] { sections.flatMap(\.sources) }

  /// The brief with one of its stories only, by number from 1 in the order of the brief; `nil` if
  /// there is no such story. The sources that it names come with it.
  public func selecting(topic number: Int) -> BriefOutline? {
    let topics = sections.filter(\.isTopic)
    guard topics.indices.contains(number - 1) else { return nil }
    let topic = topics[number - 1]
    var copy = self
    copy.introduction = introduction.filter { !$0.isOfLinksWithin }
    copy.sections = [topic]
    let named = Set(topic.items.compactMap { $0.mark?.source ?? $0.locator?.source })
    copy.append(sourcesOf: self) { source in
      let owners = [source.number, source.mark?.sameAs, source.mark?.with].compactMap(\.self)
      return owners.contains(where: named.contains)
    }
    return copy
  }

  /// The number of the first story whose heading has a text in it, whatever its case; `nil` if none
  /// has.
  public func topic(matching text: String) -> Int? {
    let wanted = text.lowercased()
    let index = sections.filter(\.isTopic).firstIndex { section in
      section.heading.plainText.lowercased().contains(wanted)
    }
    return index.map { $0 + 1 }
  }

  /// The brief with those lines of its parts only whose headline, or sentence if there is none, has
  /// a text in it, whatever its case; `nil` if no line has.
  public func selecting(linesWith text: String) -> BriefOutline? {
    let wanted = text.lowercased()
    var copy = self
    copy.introduction = introduction.filter { !$0.isOfLinksWithin }
    copy.sections = sections.compactMap { section in
      guard case .part = section.kind else { return nil }
      let blocks = section.blocks.compactMap { block -> Block? in
        guard case .quotations(let items) = block else { return nil }
        let found = items.filter { item in
          (item.name?.title ?? item.quotation).plainText.lowercased().contains(wanted)
        }
        return found.isEmpty ? nil : .quotations(found)
      }
      return blocks.isEmpty ? nil : Section(heading: section.heading, blocks: blocks)
    }
    guard !copy.sections.isEmpty else { return nil }
    let named = Set(
      copy.sections.flatMap(\.items).compactMap { $0.mark?.source ?? $0.locator?.source })
    copy.append(sourcesOf: self) { named.contains($0.number) }
    return copy
  }

  /// The sources of a number, or those whose title or credits have a text in them.
  public func sources(matching text: String) -> [ParsedSource] {
    if let number = Int(text) { return sources.filter { $0.number == number } }
    let wanted = text.lowercased()
    return sources.filter { source in
      ([source.title.plainText] + source.credits).contains {
        $0.lowercased().contains(wanted)
      }
    }
  }

  /// Adds those of another outline's sources that are wanted, under their headings.
  private mutating func append(
    sourcesOf other: BriefOutline, where isWanted: (ParsedSource) -> Bool
  ) {
    for section in other.sections where section.kind == .sources {
      let own = section.sources.filter(isWanted)
      guard !own.isEmpty else { continue }
      sections.append(Section(heading: section.heading, blocks: [.sources(own)]))
    }
  }

  /// The links of the introduction's list to headings of the brief: where they lead, after `#`, and
  /// what their titles say.
  public var contents: [(anchor: String, title: String)] {
    introduction.filter(\.isOfLinksWithin).flatMap(\.linksWithin)
  }
}

extension MarkdownNode {
  /// Whether the block leads to other parts of the same document.
  public var isOfLinksWithin: Bool { !linksWithin.isEmpty }

  fileprivate var leadsToEarlierDays: Bool {
    if case .link(_, let title) = kind, DayMark(title) != nil { return true }
    return children.contains(where: \.leadsToEarlierDays)
  }

  fileprivate var linksWithin: [(anchor: String, title: String)] {
    if case .link(let destination, let title) = kind, destination.hasPrefix("#") {
      return [(String(destination.dropFirst()), title)]
    }
    return children.flatMap(\.linksWithin)
  }
}

// MARK: - Blocks

extension BriefOutline.Block {
  fileprivate init(_ block: MarkdownNode) {
    guard case .list(let start, _) = block.kind else {
      self = .other(block)
      return
    }
    if let start {
      let sources = block.children.enumerated().map { index, item in
        ParsedSource(item, number: start &+ index)
      }
      if sources.contains(where: { $0.digest != nil }) {
        self = .sources(sources)
        return
      }
    }
    let items = block.children.map(ParsedQuotation.init)
    let isOfForm1 = start != nil && !items.contains { $0.mark != nil }
    let isList = items.contains { $0.locator != nil || $0.name != nil }
    self = isList && !isOfForm1 ? .quotations(items) : .other(block)
  }
}

extension [MarkdownNode] {
  /// Without white space at the end.
  func trimmedAtEnd() -> [MarkdownNode] {
    var nodes = self
    while let last = nodes.last {
      switch last.kind {
      case .softBreak, .lineBreak:
        nodes.removeLast()
      case .text(let text):
        // By scalars: a space may be part of a character.
        var trimmed = text.unicodeScalars[...]
        while trimmed.last?.properties.isWhitespace == true { trimmed.removeLast() }
        nodes.removeLast()
        if !trimmed.isEmpty { return nodes + [MarkdownNode(.text(String(trimmed)))] }
      default:
        return nodes
      }
    }
    return nodes
  }

  /// Without white space at the start.
  func trimmedAtStart() -> [MarkdownNode] {
    var nodes = self[...]
    while let first = nodes.first {
      switch first.kind {
      case .softBreak, .lineBreak:
        nodes.removeFirst()
      case .text(let text):
        let trimmed = text.unicodeScalars.drop { $0.properties.isWhitespace }
        nodes.removeFirst()
        if !trimmed.isEmpty { return [MarkdownNode(.text(String(trimmed)))] + nodes }
      default:
        return Array(nodes)
      }
    }
    return Array(nodes)
  }
}
