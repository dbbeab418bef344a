import BriefMarkup

/// The mark of an element as boilerplate, by its tag, role, class and id.
struct BoilerplateMark: Equatable {
  /// The name of its kind, for the user.
  var name: String
  /// Whether such elements are nearly always something else: navigation, comments, cookie notices.
  /// Others mostly are: share bars, bylines, captions, advertisements.
  var isCertain: Bool
  var kind: Kind
  /// Whether only a part of a class says so: "sidebar" in "content-sidebar".
  var isPart: Bool

  enum Kind: Equatable {
    /// Out of sight until something is clicked, or for good.
    case hidden
    /// What readers of the page write below it.
    case comments
    /// Lists of links: an element without links is none of them.
    case links
    /// Who wrote what when: short.
    case line
    case other
  }

  /// Why what is inside is dropped.
  var why: String { "marked as \(name) on the page" }

  static let button = BoilerplateMark(name: "button", isCertain: false)
  /// The name of links by which a part of a page is edited.
  static let editing = "editsection"

  /// Reads the mark of an element; `nil` if its tag, role and names do not mark it.
  init?(_ node: Int, of tree: MarkupTree) {
    let tag = tree.nodes[node].tag
    switch tag {
    case .html, .body, .main: return nil
    case .article:
      // Each comment of a thread is an article, too (HTML, 4.3.2).
      guard let named = Self.named(node, tree), named.kind == .comments, !named.isPart else {
        return nil
      }
      self = named
    case .h1:
      // The headline belongs to the article, whatever its names.
      guard let hidden = Self.hidden(node, tree) else { return nil }
      self = hidden
    case .nav: self.init(name: "navigation", isCertain: true)
    case .footer: self.init(name: "page footer", isCertain: true)
    case .dialog: self.init(name: "dialog", isCertain: true)
    case .aside: self.init(name: "aside", isCertain: false)
    case .form: self.init(name: "form", isCertain: false)
    default:
      guard tree.hasAttributes(node),
        let mark = Self.hidden(node, tree) ?? Self.role(node, tree)
          ?? Self.comment(node, tree) ?? Self.named(node, tree)
      else { return nil }
      self = mark
    }
  }

  init(name: String, isCertain: Bool, kind: Kind = .other, isPart: Bool = false) {
    self.name = name
    self.isCertain = isCertain
    self.kind = kind
    self.isPart = isPart
  }

  /// Whether attributes take an element out of sight, or out of what screen readers say.
  static func hidden(_ node: Int, _ tree: MarkupTree) -> BoilerplateMark? {
    if let range = tree.rawValue(of: .ariaHidden, in: node),
      tree.source[range].elementsEqual("true".utf8)
    {
      return BoilerplateMark(name: "hidden", isCertain: true, kind: .hidden)
    }
    return outOfSight(node, tree)
  }

  /// Whether attributes take an element out of sight.
  static func outOfSight(_ node: Int, _ tree: MarkupTree) -> BoilerplateMark? {
    let hidden = BoilerplateMark(name: "hidden", isCertain: true, kind: .hidden)
    if tree.rawValue(of: .hidden, in: node) != nil { return hidden }
    if tree.rawValue(of: .popover, in: node) != nil { return hidden }
    if let range = tree.rawValue(of: .style, in: node),
      signsOfHiding.contains(where: { position(of: $0, in: tree.source[range]) != nil })
    {
      let style = tree.source[range].filter { !isMarkupSpace($0) }.map(lowercasedASCII)
      if position(of: displayNone, in: style[...]) != nil
        || position(of: invisible, in: style[...]) != nil
      {
        return hidden
      }
    }
    return nil
  }

  /// Whether the style of an element strikes its text out.
  static func isStruckOut(_ node: Int, _ tree: MarkupTree) -> Bool {
    guard let range = tree.rawValue(of: .style, in: node) else { return false }
    return position(of: lineThrough, in: tree.source[range]) != nil
  }

  private static let lineThrough = Array("line-through".utf8)

  private static let signsOfHiding = ["none", "hidden", "NONE", "HIDDEN"].map { Array($0.utf8) }
  private static let displayNone = Array("display:none".utf8)
  private static let invisible = Array("visibility:hidden".utf8)

  private static func role(_ node: Int, _ tree: MarkupTree) -> BoilerplateMark? {
    guard let range = tree.rawValue(of: .role, in: node),
      let index = BoilerplateClasses.roles.index(of: range, in: tree.source)
    else { return nil }
    let name = BoilerplateClasses.roleList[index]
    return BoilerplateMark(name: name, isCertain: name.hasSuffix("dialog"))
  }

  /// Whether data for search engines call an element a reader's comment.
  private static func comment(_ node: Int, _ tree: MarkupTree) -> BoilerplateMark? {
    guard let range = tree.rawValue(of: .itemprop, in: node),
      tree.source[range].elementsEqual("comment".utf8)
    else { return nil }
    return BoilerplateMark(name: "comments", isCertain: true, kind: .comments)
  }

  /// What the classes and the id of an element call it, the most certain first.
  static func named(
    _ node: Int, _ tree: MarkupTree, by attributes: [AttributeName] = [.class, .id]
  ) -> BoilerplateMark? {
    var best: BoilerplateMark?
    for attribute in attributes {
      guard let range = tree.rawValue(of: attribute, in: node) else { continue }
      var tokens = Tokens(range)
      while let token = tokens.next(in: tree.source) {
        guard let mark = named(by: token, in: tree.source) else { continue }
        if mark.isCertain, !mark.isPart { return mark }
        if let found = best, found.isCertain || !mark.isCertain { continue }
        best = mark
      }
    }
    return best
  }

  /// What one class calls an element: as a whole, or by one of its words unless that only modifies.
  private static func named(by token: Range<Int>, in source: [UInt8]) -> BoilerplateMark? {
    var words = NameWords(token)
    guard let first = words.next(in: source) else { return nil }
    if first == token {
      return BoilerplateClasses.meaning(of: token, in: source)?.mark(isPart: false)
    }
    if let whole = BoilerplateClasses.meaning(of: token, in: source)?.mark(isPart: false) {
      return whole
    }
    var meaning = BoilerplateClasses.meaning(of: first, in: source)
    if let meaning, meaning.modifiesBefore { return nil }
    let firstIsBoilerplate = meaning?.mark != nil
    var found: BoilerplateMark?
    var hasComment = false
    var isModified = false
    while true {
      if let meaning, !isModified {
        if meaning.isComment { hasComment = true }
        if let mark = meaning.mark(isPart: true), mark.kind != .hidden,
          found == nil || (mark.isCertain && found?.isCertain == false)
        {
          found = mark
        }
      }
      guard let word = words.next(in: source) else { break }
      isModified = meaning?.modifiesBefore ?? false
      meaning = BoilerplateClasses.meaning(of: word, in: source)
    }
    guard let last = meaning else { return found }
    if hasComment, found == nil, last.holdsComments {
      found = BoilerplateMark(name: "comments", isCertain: true, kind: .comments, isPart: true)
    }
    if last.isState { return nil }
    let isLayout = last.modifiesBehind && !firstIsBoilerplate && found?.kind != .comments
    return isLayout ? nil : found
  }
}

/// Cuts a value of `class` at its spaces.
struct Tokens {
  private var position: Int
  private let end: Int

  init(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next one's range; `nil` at the end.
  mutating func next(in bytes: [UInt8]) -> Range<Int>? {
    while position < end, isMarkupSpace(bytes[position]) { position += 1 }
    guard position < end else { return nil }
    let start = position
    while position < end, !isMarkupSpace(bytes[position]) { position += 1 }
    return start..<position
  }
}

/// Cuts a value of `class` or `id` into words: at signs, and where a small letter meets a capital.
struct NameWords {
  private var position: Int
  private let end: Int

  init(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next word's range; `nil` at the end.
  mutating func next(in bytes: [UInt8]) -> Range<Int>? {
    while position < end, !isWordByte(bytes[position]) { position += 1 }
    guard position < end else { return nil }
    let start = position
    position += 1
    while position < end, isWordByte(bytes[position]) {
      let isCapital = bytes[position] >= 0x41 && bytes[position] <= 0x5A
      if isCapital, bytes[position - 1] >= 0x61 { break }
      position += 1
    }
    return start..<position
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isASCIIDigit(byte) || byte >= 0x80
  }
}
