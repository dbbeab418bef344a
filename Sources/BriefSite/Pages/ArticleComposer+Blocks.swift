internal import BriefMarkup

extension ArticleComposer {
  /// Blocks of the document as the site publishes them: without raw HTML and pictures, and with
  /// headings whose levels have no gaps.
  mutating func blocks(_ nodes: [MarkdownNode]) -> [MarkdownNode] {
    var result: [MarkdownNode] = []
    for node in nodes { if let block = block(node) { result.append(block) } }
    return result
  }

  private mutating func block(_ node: MarkdownNode) -> MarkdownNode? {
    switch node.kind {
    case .htmlBlock, .htmlInline: return nil
    case .thematicBreak: return node
    case .heading(let wanted):
      level = min(max(wanted, 2), level + 1, 6)
      let children = inlines(node.children)
      guard form == .page else { return MarkdownNode(.heading(level: level), children) }
      let name = identifiers.next(for: node.plainText)
      let tag = ["h2", "h3", "h4", "h5", "h6"][level - 2]
      return MarkdownNode(
        .customBlock(opening: "<\(tag) id=\"\(name)\">", closing: "</\(tag)>"), children)
    case .codeBlock(_, let literal):
      return MarkdownNode(.codeBlock(info: "", literal: cleanedText(literal)))
    case .paragraph:
      let children = inlines(node.children)
      return children.isEmpty ? nil : MarkdownNode(.paragraph, children)
    case .document, .blockQuote, .list, .item, .customBlock:
      var kind = node.kind
      if case .customBlock = kind { kind = .customBlock(opening: "", closing: "") }
      return MarkdownNode(kind, blocks(node.children))
    default:
      return MarkdownNode(.paragraph, inlines([node]))
    }
  }

  /// Inline nodes as the site publishes them: links to the web only.
  func inlines(_ nodes: [MarkdownNode], isInLink: Bool = false) -> [MarkdownNode] {
    nodes.flatMap { inline($0, isInLink: isInLink) }
  }

  private func inline(_ node: MarkdownNode, isInLink: Bool) -> [MarkdownNode] {
    switch node.kind {
    case .text(let text): return [MarkdownNode(.text(cleanedText(text)))]
    case .code(let text): return [MarkdownNode(.code(cleanedText(text)))]
    case .softBreak, .lineBreak: return [node]
    case .htmlInline: return []
    case .emphasis, .strong:
      return [MarkdownNode(node.kind, inlines(node.children, isInLink: isInLink))]
    case .link(let destination, let title), .image(let destination, let title):
      if form == .page, !isInLink, let file = linkedFile(destination),
        let folder = links.folders[file]
      {
        return [
          MarkdownNode(
            .customInline(
              opening: "<a href=\"\(links.root)\(folder)index.html\">", closing: "</a>"),
            inlines(node.children, isInLink: true))
        ]
      }
      if form == .page, !isInLink, destination.hasPrefix("#"),
        let name = text.names[String(destination.dropFirst())]
      {
        return [
          MarkdownNode(
            .customInline(opening: "<a href=\"#\(name)\">", closing: "</a>"),
            inlines(node.children, isInLink: true))
        ]
      }
      // Other files beside the brief are not on the site, and a picture would be a request to
      // elsewhere.
      guard !isInLink, let address = webAddress(destination) else {
        if form == .page, !isInLink, let address = address(ofSourceNamedBy: title) {
          return [
            MarkdownNode(
              .customInline(opening: "<a href=\"\(address)\">", closing: "</a>"),
              inlines(node.children, isInLink: true))
          ]
        }
        return inlines(node.children, isInLink: isInLink)
      }
      let words = inlines(node.children, isInLink: true)
      let hasWords = !cleanedLine(words.plainText).isEmpty
      return [
        MarkdownNode(
          .link(destination: address, title: ""),
          hasWords ? words : [MarkdownNode(.text(address))])
      ]
    default: return inlines(node.children, isInLink: isInLink)
    }
  }
}

/// A web address as a person may have written it; brackets are allowed, since attributes are
/// quoted.
private func webAddress(_ destination: String) -> String? {
  var address = ""
  for scalar in destination.unicodeScalars {
    switch scalar {
    case "(": address += "%28"
    case ")": address += "%29"
    default: address.unicodeScalars.append(scalar)
    }
  }
  return safeWebAddress(address)
}
