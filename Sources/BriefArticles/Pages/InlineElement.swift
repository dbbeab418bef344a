import BriefMarkup

/// What becomes of an element where it stands: whether its text is read as the page's, said in
/// another way, or passed over.
///
/// Names decide here only about what no reader sees: texts for screen readers, forms of a formula.
enum InlineElement: Equatable {
  case read
  /// Read as text unless it is a whole line or its end, as labels and buttons are.
  case label(BoilerplateMark, isButton: Bool)
  /// Passed over; it holds no text for readers.
  case unseen
  /// Passed over although it holds text; why.
  case unread(String)
  /// Its text as it is read, and the node behind it.
  case formula(String, end: Int)
  /// Something that readers see and that has no text; up to a node.
  case gap(end: Int)
  case raised
  case lowered

  static let forScreenReaders = "for screen readers"
  static let markOfNote = "mark of a note"
  static let sideNote = "note beside the text"

  /// Tells it of an element that its names call boilerplate, or nothing. A line of text may go on
  /// where it stands (`isInText`); it may be part of one if it is no block and holds none
  /// (`isLine`); a text for screen readers may end right before it (`isSpoken`), or a word
  /// (`mayBeMarked`); `written` is the end of the line so far.
  init(
    _ node: Int, of tree: MarkupTree, called mark: BoilerplateMark?, in scope: ReadingScope,
    isInText: @autoclosure () -> Bool, mayBeMarked: @autoclosure () -> Bool,
    written: @autoclosure () -> [UInt8],
    isLine: Bool, isSpoken: Bool
  ) {
    let tag = tree.nodes[node].tag
    if let special = Self.special(node, tag, tree, scope, isInText) {
      self = special
    } else if tag == .sup || tag == .sub {
      self = tag == .sup ? .raised : .lowered
    } else if isLine, scope != .everything {
      self = Self.line(node, tag, tree, mark, isSpoken, mayBeMarked, written)
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
    case .svg, .object: return isInText() ? drawing(node, tag, tree) : .unseen
    case .input, .select, .textarea: return isInText() ? field(node, tag, tree) : .unseen
    case _ where tag.isNoText: return .unseen
    case _ where scope == .everything: return nil
    case .figcaption: return .unread("caption of a picture")
    case .rt, .rp: return .unread("reading aid")
    case .del, .s, .strike: return .unread("struck out")
    case .button: return isInText() ? button(node, tree) : .unread("button")
    default: return nil
    }
  }

  /// An element inside a line.
  private static func line(
    _ node: Int, _ tag: HTMLTag, _ tree: MarkupTree, _ mark: BoilerplateMark?, _ isSpoken: Bool,
    _ mayBeMarked: () -> Bool, _ written: () -> [UInt8]
  ) -> InlineElement {
    if !tree.hasAttributes(node) { return .read }
    if let formula = Formula.element(node, of: tree) { return formula }
    if tree.isForScreenReaders(node) { return .unread(forScreenReaders) }
    if mark?.kind == .hidden, let hidden = BoilerplateMark.hidden(node, tree) {
      let isSeen = BoilerplateMark.outOfSight(node, tree) == nil
      let isSaid = isSpoken || tree.isForScreenReaders(behind: node)
      guard isSeen, isSaid || !tree.isCopyOrSign(node, behind: written()) else {
        return .unread(hidden.why)
      }
      return .read
    }
    if let mark, mark.name == BoilerplateMark.editing, tree.isInHeading(node) {
      return .unread(mark.why)
    }
    if BoilerplateMark.isStruckOut(node, tree) { return .unread("struck out") }
    if tag != .a, tree.isSideNote(node) { return .unread(sideNote) }
    if tree.isNoteMark(node), mayBeMarked() { return .unread(markOfNote) }
    return mark.map { .label($0, isButton: false) } ?? .read
  }

  /// A drawing that is said to show something, and is no sign on a link.
  private static func drawing(_ node: Int, _ tag: HTMLTag, _ tree: MarkupTree) -> InlineElement {
    let end = Int(tree.nodes[node].end)
    if tag == .object {
      let type = tree.value(of: .type, in: node) ?? ""
      return type.hasPrefix("image/") ? .gap(end: end) : .unseen
    }
    guard tree.value(of: .role, in: node) == "img",
      let label = tree.value(named: "aria-label", in: node),
      tree.nodes[Int(tree.nodes[node].parent)].tag != .a
    else { return .unseen }
    return Formula.isEmoji(label) ? .formula(label, end: end) : .gap(end: end)
  }

  /// A button opens a note if it is named so, or says no more than a number.
  private static func button(_ node: Int, _ tree: MarkupTree) -> InlineElement {
    tree.isNoteMark(node) ? .unread(markOfNote) : .label(.button, isButton: true)
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
      if Self.unseenClassTable.index(of: token, in: source) != nil { return true }
    }
    return false
  }

  /// Whether an element stands right inside a heading.
  func isInHeading(_ node: Int) -> Bool {
    let parent = Int(nodes[node].parent)
    return parent >= 0 && nodes[parent].tag.headingLevel != nil
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

  private static let unseenClassTable = NameTable(unseenClasses)

  /// Classes that take a text out of sight for all but screen readers.
  static let unseenClasses = [
    "sr-only", "sr_only", "sronly", "visually-hidden", "visuallyhidden", "visually_hidden",
    "u-visually-hidden", "screen-reader-text", "screen-reader-only", "screenreader-only",
    "screenreader", "screen-reader", "a11y-hidden", "element-invisible", "tooltiptext",
    "tooltip-text", "tooltip-content", "tooltip__text", "tooltip__content", "tooltip-inner",
    // The names of drawn signs stand as text where their font is missing.
    "material-icons", "material-icons-outlined", "material-symbols-outlined",
    "material-symbols-rounded", "material-symbols-sharp",
  ]

  /// Whether a picture is as small as a letter, and so stands for one.
  func isGlyph(_ node: Int) -> Bool {
    let height = value(named: "height", in: node).flatMap { Int($0.prefix { $0.isNumber }) }
    guard let height else { return false }
    return height > 4 && height <= 48
  }
}
