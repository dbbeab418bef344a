internal import BriefMarkup

extension TerminalRenderer {
  /// The lines of a paragraph.
  func filled(_ inlines: [MarkdownNode], _ style: TextStyle, room: Int) -> [Line] {
    var filler = LineFiller(limit: room)
    fill(inlines, style, into: &filler)
    return filler.finish()
  }

  /// Adds inline nodes to a paragraph.
  func fill(_ inlines: [MarkdownNode], _ style: TextStyle, into filler: inout LineFiller) {
    for node in inlines { fill(node, style, into: &filler) }
  }

  private func fill(_ node: MarkdownNode, _ style: TextStyle, into filler: inout LineFiller) {
    var inner = style
    switch node.kind {
    case .text(let text):
      filler.append(text, style)
    case .softBreak:
      filler.append(" ", style)
    case .lineBreak:
      filler.breakLine()
    case .code(let text):
      inner.isAccented = true
      filler.append(text, inner)
    case .htmlInline(let literal):
      guard !literal.hasPrefix("<!--") else { return }
      inner.isDim = true
      filler.append(literal, inner)
    case .emphasis:
      inner.isItalic = true
      fill(node.children, inner, into: &filler)
    case .strong:
      inner.isBold = true
      fill(node.children, inner, into: &filler)
    case .link(let destination, _):
      fill(node.children, to: destination, style, into: &filler)
    case .image(let destination, _):
      // An image is its text, or its name if it has none.
      let hasText = !cleanedLine(node.plainText).isEmpty
      fill(
        hasText ? node.children : [MarkdownNode(.text(destination))], to: destination, style,
        into: &filler)
    default:
      fill(node.children, style, into: &filler)
    }
  }

  /// Adds a link: one that can be followed, or its web address in words.
  private func fill(
    _ inlines: [MarkdownNode], to destination: String, _ style: TextStyle,
    into filler: inout LineFiller
  ) {
    var inner = style
    inner.isUnderlined = true
    inner.link = target(destination)
    fill(inlines, inner, into: &filler)
    guard !hyperlinks, let address = safeWebAddress(destination), inlines.plainText != address
    else { return }
    var dim = style
    dim.isDim = true
    filler.append(" <\(address)>", dim)
  }

  /// The address that a terminal is given for a link; `nil` if it gets none.
  func target(_ destination: String) -> String? {
    guard hyperlinks else { return nil }
    return safeWebAddress(destination).map(terminalAddress)
  }
}
