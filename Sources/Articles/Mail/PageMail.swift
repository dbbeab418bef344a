import Markup

/// The page of a message in HTML without the messages that it answers.
struct PageMail {
  /// The page, in UTF-8.
  private(set) var page: [UInt8]
  private(set) var dropped: [Dropped] = []

  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8]) {
    page = bytes
    let tree = MarkupTree(html: bytes)
    var cuts: [Range<Int>] = []
    var index = 1
    while index < tree.nodes.count {
      guard !tree.nodes[index].isText, Self.isQuotation(index, tree) else {
        index += 1
        continue
      }
      let end = Int(tree.nodes[index].end)
      cuts.append(Self.start(of: index, tree)..<Self.start(of: end, tree))
      let said = Names.headline(tree.text(of: index))
      if let said { dropped.append(Dropped(text: said, why: PlainMail.quoted)) }
      index = end
    }
    guard !cuts.isEmpty else { return }
    var kept: [UInt8] = []
    var start = 0
    for cut in cuts where cut.lowerBound >= start {
      kept += tree.source[start..<cut.lowerBound]
      start = cut.upperBound
    }
    kept += tree.source[start...]
    page = kept
  }

  /// The elements in which mail programs put the message that is answered, and the line above it.
  private static func isQuotation(_ node: Int, _ tree: MarkupTree) -> Bool {
    if tree.nodes[node].tag == .blockquote, tree.value(of: .type, in: node)?.lowercased() == "cite"
    {
      return true
    }
    guard tree.hasAttributes(node) else { return false }
    let names = [tree.value(of: .class, in: node), tree.value(of: .id, in: node)]
    return names.contains { name in
      name?.split(separator: " ").contains { MailHeaders.quotationClasses.contains(String($0)) }
        ?? false
    }
  }

  /// Where a node begins in the source; its end if there is no such node.
  static func start(of node: Int, _ tree: MarkupTree) -> Int {
    guard node < tree.nodes.count else { return tree.source.count }
    let start = tree.nodes[node].range.lowerBound
    return tree.nodes[node].isText ? start : max(0, start - 1)
  }

  // MARK: - Lines

  /// The lines of a page as they are shown, each with where the source behind it begins.
  static func lines(of tree: MarkupTree) -> [ForwardedHeader.Line] {
    var lines: [ForwardedHeader.Line] = []
    var line: [UInt8] = []
    var end = 0
    func close() {
      let text = Names.headline(String(decoding: line, as: UTF8.self)) ?? ""
      if !text.isEmpty { lines.append(ForwardedHeader.Line(text: text, end: end)) }
      line = []
    }
    var index = 1
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.isText {
        // What is longer is no line of a header.
        if line.count < 2_000 { line += tree.textBytes(of: index) }
        end = node.range.upperBound
      } else if node.tag.isNeverRead {
        index = Int(node.end)
        continue
      } else if node.tag == .td || node.tag == .th {
        // Some programs write the fields of a message as a table.
        line.append(0x20)
      } else if node.tag.isBlock || node.tag == .br {
        close()
      }
      index += 1
    }
    close()
    return lines
  }
}
