import BriefMarkup

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
      guard !tree.nodes[index].isText, let why = Self.reason(toDrop: index, tree) else {
        index += 1
        continue
      }
      let end = Int(tree.nodes[index].end)
      cuts.append(Self.start(of: index, tree)..<Self.start(of: end, tree))
      let said = Names.headline(tree.text(of: index))
      if let said { dropped.append(Dropped(text: said, why: why)) }
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

  /// Nodes of a signature at most: what has more holds the message as well.
  private static let longestSignature = 80

  /// Why an element is no part of a message: mail programs mark those in which they put the message
  /// that is answered, the line above it, and what the sender has below each; `nil` for any other.
  private static func reason(toDrop node: Int, _ tree: MarkupTree) -> String? {
    if tree.nodes[node].tag == .blockquote, tree.value(of: .type, in: node)?.lowercased() == "cite"
    {
      return PlainMail.quoted
    }
    guard tree.hasAttributes(node) else { return nil }
    let names = [tree.value(of: .class, in: node), tree.value(of: .id, in: node)]
      .flatMap { $0?.split(separator: " ").map(String.init) ?? [] }
    if names.contains(where: MailHeaders.quotationClasses.contains) { return PlainMail.quoted }
    let isSignature = names.contains(where: MailHeaders.signatureClasses.contains)
    return isSignature && Int(tree.nodes[node].end) - node <= longestSignature
      ? PlainMail.signature : nil
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
