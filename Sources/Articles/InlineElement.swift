import Markup

/// What becomes of an element where it stands: whether its text is read as the page's, said in another
/// way, or passed over.
///
/// Names decide here only about what no reader sees: texts for screen readers, forms of a formula.
enum InlineElement: Equatable {
  case read
  /// Read as text unless it is a whole line or its end, as labels and buttons are.
  case label(Noise, isButton: Bool)
  /// Passed over; it holds no text for readers.
  case unseen
  /// Passed over although it holds text; why.
  case unread(String)
  /// What is said for it, up to a node.
  case formula(String, end: Int)
  /// Something that readers see and that has no text; up to a node.
  case gap(end: Int)
  case raised
  case lowered

  static let forScreenReaders = "for screen readers"
  static let markOfNote = "mark of a note"

  /// Tells it of an element that its names call noise, or nothing. A line of text may go on where it
  /// stands (`isInText`); it may be part of one if it is no block and holds none (`isLine`); a text for
  /// screen readers may end right before it (`isSpoken`).
  init(
    _ node: Int, of tree: MarkupTree, called noise: Noise?, in scope: ReadingScope,
    isInText: @autoclosure () -> Bool,
    isLine: Bool, isSpoken: Bool
  ) {
    let tag = tree.nodes[node].tag
    if let special = Self.special(node, tag, tree, scope, isInText) {
      self = special
    } else if tag == .sup || tag == .sub {
      self = tag == .sup ? .raised : .lowered
    } else if isLine, scope != .everything {
      self = Self.line(node, tag, tree, noise, isSpoken)
    } else {
      self = .read
    }
  }

  /// Elements whose tag decides.
  private static func special(
    _ node: Int, _ tag: HTMLTag, _ tree: MarkupTree, _ scope: ReadingScope,
    _ isInText: () -> Bool
  ) -> InlineElement? {
    switch tag {
    case .script:
      return Formula.script(node, of: tree).map { .formula($0, end: Int(tree.nodes[node].end)) }
        ?? .unseen
    case .math:
      let end = Int(tree.nodes[node].end)
      return Formula.text(of: node, in: tree).map { .formula($0, end: end) } ?? .gap(end: end)
    case .template:
      if scope == .everything || tree.isShadowRoot(node) { return .read }
      return .unread("template")
    case .noscript:
      return scope == .article ? .unread("for browsers without scripts") : .read
    case .img: return isInText() ? image(node, tree) : .unseen
    case .input, .select, .textarea: return isInText() ? field(node, tag, tree) : .unseen
    case _ where tag.isNoText: return .unseen
    case _ where scope == .everything: return nil
    case .figcaption: return .unread("caption of a picture")
    case .rt, .rp: return .unread("reading aid")
    case .del, .s, .strike: return .unread("struck out")
    case .button: return isInText() ? .label(.button, isButton: true) : .unread("button")
    default: return nil
    }
  }

  /// An element inside a line.
  private static func line(
    _ node: Int, _ tag: HTMLTag, _ tree: MarkupTree, _ noise: Noise?, _ isSpoken: Bool
  ) -> InlineElement {
    if !tree.hasAttributes(node) { return .read }
    if let formula = Formula.element(node, of: tree) { return formula }
    if tree.isForScreenReaders(node) { return .unread(forScreenReaders) }
    if noise?.kind == .hidden, let hidden = Noise.hidden(node, tree) {
      let isCopied = isSpoken || tree.isForScreenReaders(behind: node)
      let isMute = tree.rawValue(of: .ariaHidden, in: node) != nil
      if !isCopied || !isMute { return .unread(hidden.why) }
    }
    if tree.isNoteMark(node) { return .unread(markOfNote) }
    return noise.map { .label($0, isButton: false) } ?? .read
  }

  private static func image(_ node: Int, _ tree: MarkupTree) -> InlineElement {
    let alternative = tree.value(of: .alt, in: node)
    if let alternative, Formula.isEmoji(alternative) { return .formula(alternative, end: node + 1) }
    let isFormula = Formula.isPicture(node, of: tree)
    if let alternative, isFormula, let said = Formula.stripped(alternative) {
      return .formula(said, end: node + 1)
    }
    return isFormula || (alternative == nil && tree.isGlyph(node)) ? .gap(end: node + 1) : .unseen
  }

  private static func field(_ node: Int, _ tag: HTMLTag, _ tree: MarkupTree) -> InlineElement {
    let end = Int(tree.nodes[node].end)
    guard tag == .input else { return .gap(end: end) }
    switch tree.value(of: .type, in: node)?.lowercased() ?? "text" {
    case "hidden", "checkbox", "radio", "image", "file", "color", "range": return .unseen
    default:
      let value = tree.value(of: .value, in: node) ?? ""
      return value.isEmpty ? .gap(end: end) : .formula(value, end: end)
    }
  }
}

extension HTMLTag {
  /// Whether what is inside is no text of the page for anybody.
  var isNoText: Bool {
    switch self {
    case .head, .script, .style, .select, .iframe, .svg, .textarea, .object, .video, .audio,
      .canvas, .map, .datalist, .noframes, .noembed, .option, .xmp, .title:
      true
    default: false
    }
  }
}

extension HTMLTag {
  /// Whether what is inside is no part of a name or a headline either.
  var isNeverRead: Bool {
    switch self {
    case .noscript, .template, .figcaption, .button, .math, .rt, .rp: true
    default: isNoText
    }
  }
}

extension MarkupTree {
  /// Whether a template holds what a web component shows (HTML, 4.12.3: declarative shadow roots).
  func isShadowRoot(_ node: Int) -> Bool {
    value(named: "shadowrootmode", in: node) != nil || value(named: "shadowroot", in: node) != nil
  }

  /// Whether an element is one of the classes that take a text out of sight for all but screen
  /// readers, or shows it only where the pointer rests.
  func isForScreenReaders(_ node: Int) -> Bool {
    if let range = rawValue(of: .role, in: node), source[range].elementsEqual("tooltip".utf8) {
      return true
    }
    guard let range = rawValue(of: .class, in: node) else { return false }
    var tokens = Tokens(range)
    while let token = tokens.next(in: source) {
      if Self.unseenClasses.index(of: token, in: source) != nil { return true }
    }
    return false
  }

  /// Whether the element right behind one, white space aside, is for screen readers.
  func isForScreenReaders(behind node: Int) -> Bool {
    var next = Int(nodes[node].end)
    let end = Int(nodes[Int(nodes[node].parent)].end)
    if next < end, nodes[next].isText, source[nodes[next].range].allSatisfy(isMarkupSpace) {
      next += 1
    }
    return next < end && !nodes[next].isText && isForScreenReaders(next)
  }

  private static let unseenClasses = NameTable([
    "sr-only", "sr_only", "sronly", "visually-hidden", "visuallyhidden", "visually_hidden",
    "u-visually-hidden", "screen-reader-text", "screen-reader-only", "screenreader-only",
    "screenreader", "screen-reader", "a11y-hidden", "element-invisible", "tooltiptext",
    "tooltip-text", "tooltip-content", "tooltip__text", "tooltip__content", "tooltip-inner",
  ])

  /// Whether an element is the mark of a note: short, said to be one, and raised or without words.
  func isNoteMark(_ node: Int) -> Bool {
    let isRaised = nodes[node].tag == .sup || nodes[node].tag == .sub
    guard Int(nodes[node].end) - node <= Self.nodesOfMark else { return false }
    var isMark = false
    var length = 0
    for index in node..<Int(nodes[node].end) {
      if nodes[index].isText {
        length += nodes[index].range.count
        if length > Self.longestMark { return false }
      } else if isRaised && nodes[index].tag == .a || isNamedAsNote(index) {
        isMark = true
      }
    }
    guard isMark, length > 0 else { return false }
    return isRaised || text(of: node).lazy.filter(\.isLetter).prefix(2).count < 2
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
    let target = String(decoding: source[range].dropFirst().prefix(40), as: UTF8.self).lowercased()
    return Self.noteTargets.contains { target.hasPrefix($0) }
  }

  private static let noteNames = NameTable([
    "footnote", "footnotes", "footnoteref", "noteref", "fnref", "endnote", "endnoteref",
    "reference",
    "sidenote",
  ])
  private static let noteTargets = [
    "fn", "note", "footnote", "_ftn", "_edn", "endnote", "cite", "ref",
  ]

  /// Whether a picture is as small as a letter, and so stands for one.
  func isGlyph(_ node: Int) -> Bool {
    let height = value(named: "height", in: node).flatMap { Int($0.prefix { $0.isNumber }) }
    guard let height else { return false }
    return height > 4 && height <= 48
  }
}
