import BriefMarkup

/// Formulas on pages: what is said for them in a line of text.
///
/// Taken, in this order: the text that the page gives beside the formula (`alttext`), its source in
/// TeX (`annotation`, MathJax's scripts), and the symbols themselves where they stand in one line.
enum Formula {
  /// What an element of a program that shows formulas (KaTeX, MathJax, MediaWiki) stands for; `nil`
  /// if it is none.
  static func element(_ node: Int, of tree: MarkupTree) -> InlineElement? {
    guard let kind = kind(of: node, in: tree) else { return nil }
    let end = Int(tree.nodes[node].end)
    if isBeforeSource(end, tree) { return .unseen }
    if kind == .preview { return nil }
    for index in node..<end where !tree.nodes[index].isText {
      switch tree.nodes[index].tag {
      case .math: if let said = text(of: index, in: tree) { return .formula(said, end: end) }
      case .script: if let said = script(index, of: tree) { return .formula(said, end: end) }
      case .img:
        if let said = tree.value(of: .alt, in: index).flatMap(stripped) {
          return .formula(said, end: end)
        }
      default: break
      }
    }
    return .gap(end: end)
  }

  private enum Kind {
    case shown, preview
  }

  private static func kind(of node: Int, in tree: MarkupTree) -> Kind? {
    if tree.nodes[node].tag == .other, tree.nodes[node].range.count == 13,
      tree.name(of: node).lowercased() == "mjx-container"
    {
      return .shown
    }
    guard let range = tree.rawValue(of: .class, in: node) else { return nil }
    var tokens = Tokens(range)
    while let token = tokens.next(in: tree.source) {
      switch classes.index(of: token, in: tree.source) {
      case 0: return .preview
      case .some: return .shown
      case nil: continue
      }
    }
    return nil
  }

  private static let classes = NameTable([
    "mathjax_preview", "mathjax", "mathjax_svg", "mathjax_chtml", "mathjax_display",
    "mathjax_svg_display", "mjx-chtml", "katex", "katex-display", "mwe-math-element",
  ])

  /// Whether the source of a formula follows.
  private static func isBeforeSource(_ index: Int, _ tree: MarkupTree) -> Bool {
    var index = index
    for _ in 0..<3 where index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.isText {
        guard tree.source[node.range].allSatisfy(isMarkupSpace) else { return false }
        index += 1
      } else if node.tag == .script {
        return script(index, of: tree) != nil
      } else {
        guard kind(of: index, in: tree) != nil else { return false }
        index = Int(node.end)
      }
    }
    return false
  }

  /// The TeX in a script of MathJax; `nil` for any other script.
  static func script(_ node: Int, of tree: MarkupTree) -> String? {
    guard let type = tree.value(of: .type, in: node)?.lowercased(), type.hasPrefix("math/tex")
    else { return nil }
    return stripped(tree.text(of: node))
  }

  /// What is said for an element `math` (MathML Core).
  static func text(of node: Int, in tree: MarkupTree) -> String? {
    if let said = tree.value(named: "alttext", in: node).flatMap(stripped) { return said }
    var symbols = ""
    var isInLine = true
    var index = node + 1
    while index < Int(tree.nodes[node].end) {
      let part = tree.nodes[index]
      if part.isText {
        symbols += tree.text(of: index)
      } else {
        let name = tree.splitName(of: index).local.lowercased()
        if name == "annotation" {
          let encoding = tree.value(named: "encoding", in: index)?.lowercased() ?? ""
          if encoding.contains("tex"), let said = stripped(tree.text(of: index)) { return said }
        }
        if name.hasPrefix("annotation") {
          index = Int(part.end)
          continue
        }
        isInLine = isInLine && namesInLine.contains(name)
      }
      index += 1
    }
    return isInLine ? stripped(symbols) : nil
  }

  /// Elements whose content stands in one line, one behind the other.
  private static let namesInLine: Set<String> = [
    "mrow", "mi", "mn", "mo", "mtext", "mstyle", "mspace", "semantics", "ms", "mpadded",
  ]

  /// A formula without the commands that only set its size; `nil` if nothing is left.
  static func stripped(_ tex: String) -> String? {
    var text = Substring(String(decoding: collapsedWhitespace(Array(tex.utf8)), as: UTF8.self))
    for style in ["\\displaystyle", "\\textstyle"] {
      if text.hasPrefix("{" + style), text.hasSuffix("}") {
        text = text.dropFirst(style.count + 1).dropLast()
      } else if text.hasPrefix(style) {
        text = text.dropFirst(style.count)
      }
    }
    let words = text.split(separator: " ").joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// Whether a picture is said to show a formula.
  static func isPicture(_ node: Int, of tree: MarkupTree) -> Bool {
    if let range = tree.rawValue(of: .class, in: node) {
      var words = NameWords(range)
      while let word = words.next(in: tree.source) {
        if pictureNames.index(of: word, in: tree.source) != nil { return true }
      }
    }
    guard let address = tree.rawValue(of: .src, in: node) else { return false }
    return sources.contains { position(of: $0, in: tree.source[address]) != nil }
  }

  /// What the addresses of programs hold that draw formulas.
  private static let sources = ["latex", "/math/", "mathtex", "tex?", "/equation", "formula"].map {
    Array($0.utf8)
  }

  private static let pictureNames = NameTable([
    "latex", "tex", "math", "mwe", "equation", "formula", "mathjax", "katex", "inlineequation",
  ])

  /// Whether the text beside a picture is an emoji and nothing else.
  static func isEmoji(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard (1...12).contains(scalars.count) else { return false }
    return scalars.contains { $0.properties.isEmoji && $0.value > 0xA9 }
      && scalars.allSatisfy {
        $0.properties.isEmoji || $0.properties.isEmojiModifier || $0.value == 0x200D
          || $0.value == 0xFE0F || (0xE0020...0xE007F).contains($0.value)
      }
  }
}
