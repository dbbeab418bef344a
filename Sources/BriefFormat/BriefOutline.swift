public import Markup

/// The parts of a brief in its Markdown tree, found by their structure.
///
/// Nothing is required: a brief that a person edited or wrote by hand, or any other document, has
/// an outline too. What is not recognized stays as it is, in its place.
///
///     # Title
///     introduction
///     ## Topic
///     *Reason.*
///     - A sentence. [2:5](path "bytes 82-396") *Remark.*
///     3. [Title](path) by Author, *Site*, date, 915 words, [original](address), `sha256:…`
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

    /// Whether it quotes anything.
    public var isTopic: Bool {
      blocks.contains { if case .quotations = $0 { true } else { false } }
    }
  }

  /// A part of a section.
  public enum Block: Sendable, Hashable {
    /// Whose headline it is and why the articles are one topic.
    case reason([MarkdownNode])
    case quotations([ParsedQuotation])
    case sources([ParsedSource])
    case other(MarkdownNode)
  }

  /// Whether the document quotes anything with a locator.
  public var isBrief: Bool { sections.contains(where: \.isTopic) }

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

extension BriefOutline {
  /// The brief with one of its topics only, by number from 1 in the order of the brief; `nil` if
  /// there is no such topic.
  public func selecting(topic number: Int) -> BriefOutline? {
    let topics = sections.filter(\.isTopic)
    guard topics.indices.contains(number - 1) else { return nil }
    var copy = self
    copy.sections = [topics[number - 1]]
    return copy
  }

  /// The number of the first topic whose heading has a text in it, whatever its case; `nil` if none
  /// has.
  public func topic(matching text: String) -> Int? {
    let wanted = text.lowercased()
    let index = sections.filter(\.isTopic).firstIndex { section in
      section.heading.plainText.lowercased().contains(wanted)
    }
    return index.map { $0 + 1 }
  }
}

extension BriefOutline.Section {
  /// The first paragraph of a topic is its reason if it is all emphasis.
  fileprivate mutating func findReason() {
    guard isTopic, case .other(let block)? = blocks.first, block.kind == .paragraph,
      block.children.count == 1, let only = block.children.first, only.kind == .emphasis
    else { return }
    blocks[0] = .reason(only.children)
  }
}

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
      self = sources.contains { $0.digest != nil } ? .sources(sources) : .other(block)
    } else {
      let quotations = block.children.map(ParsedQuotation.init)
      self = quotations.contains { $0.locator != nil } ? .quotations(quotations) : .other(block)
    }
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
