import BriefMarkup

/// Marks of notes in a text, and notes that stand beside it or open above it.
extension MarkupTree {
  /// Whether an element is the mark of a note: short, said to be one, and raised or without words.
  func isNoteMark(_ node: Int) -> Bool {
    let isRaised = nodes[node].tag == .sup || nodes[node].tag == .sub
    guard Int(nodes[node].end) - node <= Self.nodesOfMark else { return false }
    let range = node..<Int(nodes[node].end)
    let length = range.reduce(0) { $0 + (nodes[$1].isText ? nodes[$1].range.count : 0) }
    guard (1...Self.longestMark).contains(length),
      range.contains(where: {
        !nodes[$0].isText && (isRaised && nodes[$0].tag == .a || isNamedAsNote($0))
      })
    else { return false }
    return isRaised || Self.isMark(text(of: node))
  }

  /// Whether a text is a number of notes, a letter or a sign, in brackets or not: no year, and no
  /// figure.
  static func isMark(_ text: String) -> Bool {
    var digits = 0
    var letters = 0
    for sign in text {
      switch sign {
      case _ where sign.isNumber: digits += 1
      case _ where sign.isLetter:
        letters += 1
        digits = 0
      case ".", "/", "%": return false
      default: digits = 0
      }
      if digits > 3 || letters > 1 { return false }
    }
    return true
  }

  /// Nodes of the mark of a note: an element, a link, a text or two.
  private static let nodesOfMark = 8
  /// Bytes of the mark of a note.
  private static let longestMark = 24

  private func isNamedAsNote(_ node: Int) -> Bool {
    if let range = rawValue(of: .role, in: node), source[range].elementsEqual("doc-noteref".utf8) {
      return true
    }
    if let type = value(named: "epub:type", in: node), type.contains("noteref") { return true }
    for name in [AttributeName.class, .id] {
      guard let range = rawValue(of: name, in: node) else { continue }
      var words = NameWords(range)
      while let word = words.next(in: source) {
        if Self.noteNames.index(of: word, in: source) != nil { return true }
      }
    }
    guard let range = rawValue(of: .href, in: node), source[range].first == 0x23 else {
      return false
    }
    return Self.isTargetOfNote(source[range])
  }

  /// Whether a link leads to a note of its own page.
  static func isTargetOfNote(_ address: ArraySlice<UInt8>) -> Bool {
    guard address.first == 0x23 else { return false }
    let target = String(decoding: address.dropFirst().prefix(40), as: UTF8.self).lowercased()
    return noteTargets.contains { target.hasPrefix($0) }
  }

  private static let noteNames = NameTable([
    "footnote", "footnotes", "footnoteref", "noteref", "fnref", "endnote", "endnoteref",
    "reference",
    "sidenote",
  ])
  private static let noteTargets = [
    "fn", "note", "footnote", "_ftn", "_edn", "endnote", "cite", "ref",
  ]

  /// Whether an element holds a note that pages show beside the text, or when its mark is touched.
  func isSideNote(_ node: Int) -> Bool {
    guard let range = rawValue(of: .class, in: node) else { return false }
    var tokens = Tokens(range)
    while let token = tokens.next(in: source) {
      if Self.sideNotes.index(of: token, in: source) != nil { return true }
      var words = NameWords(token)
      var isOfNote = false
      while let word = words.next(in: source) {
        if Self.noteNames.index(of: word, in: source) != nil {
          isOfNote = true
        } else if isOfNote, Self.contents.index(of: word, in: source) != nil {
          return true
        }
      }
    }
    return false
  }

  private static let sideNotes = NameTable([
    "sidenote", "sidenotes", "marginnote", "marginnotes", "side-note", "margin-note", "marginalia",
    "fn-popup", "fn-tooltip",
  ])
  private static let contents = NameTable([
    "tooltip", "popup", "popover", "content", "text", "body", "inner", "bubble", "box",
  ])

  /// Whether an element that only screen readers pass over says nothing of its own: it has no
  /// letters, is a sign of a font, leads to its own heading, or says again what stands before or
  /// behind it.
  ///
  /// - Complexity: O(*n*) in the text of the element.
  func isCopyOrSign(_ node: Int, behind written: [UInt8]) -> Bool {
    let said = readableText(of: node)
    guard said.contains(where: { $0.isLetter || $0.isNumber }) else {
      return !said.contains { Self.marksOfSentences.contains($0) }
    }
    if nodes[node].tag == .a, let target = rawValue(of: .href, in: node),
      source[target].first == 0x23
    {
      return true
    }
    if let range = rawValue(of: .class, in: node) {
      var words = NameWords(range)
      while let word = words.next(in: source) {
        if Self.signs.index(of: word, in: source) != nil { return true }
      }
    }
    if String(decoding: written, as: UTF8.self).hasSuffix(said) { return true }
    var next = Int(nodes[node].end)
    let end = Int(nodes[Int(nodes[node].parent)].end)
    if next < end, nodes[next].isText, source[nodes[next].range].allSatisfy(isMarkupSpace) {
      next += 1
    }
    guard next < end, nodes[next].end - Int32(next) <= 4 else { return false }
    return readableText(of: next).hasPrefix(said)
  }

  private static let marksOfSentences: Set<Character> = [
    "“", "”", "„", "«", "»", "‘", "’", "\"", "'", ".", ",", ";", ":", "!", "?", "%", "(", ")", "–",
    "—",
  ]
  private static let signs = NameTable(["icon", "icons", "glyph", "symbol", "anchor", "headerlink"])
}
