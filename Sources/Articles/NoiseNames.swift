import Markup

/// What an element's tag, role, class and id say about whether it belongs to the article.
enum Noise: Equatable {
  /// Nearly always something else: navigation, comments, cookie notices.
  case hard(String)
  /// Mostly something else: share bars, bylines, captions, advertisements.
  case soft(String)

  /// What an element is by its names alone; `nil` if they say nothing against it.
  init?(_ node: Int, of tree: MarkupTree) {
    let tag = tree.nodes[node].tag
    switch tag {
    case .html, .body, .article, .main: return nil
    case .nav, .footer: self = .hard(tag == .nav ? "navigation" : "page footer")
    case .aside, .form, .dialog: self = .soft(tag == .form ? "form" : "aside")
    default:
      if let hidden = Self.hidden(node, tree) {
        self = hidden
      } else if let role = Self.role(node, tree) {
        self = role
      } else if let named = Self.named(node, tree) {
        self = named
      } else {
        return nil
      }
    }
  }

  private static func hidden(_ node: Int, _ tree: MarkupTree) -> Noise? {
    if tree.rawValue(of: .hidden, in: node) != nil { return .hard("hidden") }
    if let range = tree.rawValue(of: .ariaHidden, in: node), spells("true", range, tree) {
      return .hard("hidden")
    }
    if let range = tree.rawValue(of: .style, in: node) {
      let style = tree.source[range].filter { !isMarkupSpace($0) }.map(lowercasedASCII)
      if position(of: displayNone, in: style[...]) != nil
        || position(of: invisible, in: style[...]) != nil
      {
        return .hard("hidden")
      }
    }
    return nil
  }

  private static func role(_ node: Int, _ tree: MarkupTree) -> Noise? {
    guard let range = tree.rawValue(of: .role, in: node),
      let index = roles.index(of: range, in: tree.source)
    else { return nil }
    return .soft(roleNames[index])
  }

  private static func named(_ node: Int, _ tree: MarkupTree) -> Noise? {
    var soft: Noise?
    for name in [AttributeName.class, .id] {
      guard let range = tree.rawValue(of: name, in: node) else { continue }
      var words = NameWords(range)
      while let word = words.next(in: tree.source) {
        if let index = hardNames.index(of: word, in: tree.source) {
          return .hard(hardList[index])
        }
        if soft == nil, let index = softNames.index(of: word, in: tree.source) {
          soft = .soft(softList[index])
        }
      }
    }
    return soft
  }

  private static func spells(_ word: String, _ range: Range<Int>, _ tree: MarkupTree) -> Bool {
    tree.source[range].elementsEqual(word.utf8)
  }

  private static let displayNone = Array("display:none".utf8)
  private static let invisible = Array("visibility:hidden".utf8)

  private static let roleNames = [
    "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog",
    "menu", "menubar", "toolbar", "form",
  ]
  private static let roles = NameTable(roleNames)

  private static let hardList = [
    "cookie", "cookies", "gdpr", "consent", "comments", "footer", "sidebar", "related", "disqus",
    "taboola", "outbrain", "nav", "navbar", "navigation", "hidden", "breadcrumb", "breadcrumbs",
  ]
  private static let hardNames = NameTable(hardList)

  private static let softList = [
    "caption", "captions", "author", "authors", "byline", "share", "sharing", "shares", "social",
    "newsletter", "promo", "promos", "promotion", "popup", "print", "ad", "ads", "advert",
    "adverts",
    "advertisement", "advertising", "sponsor", "sponsored", "widget", "widgets", "bio",
    "pagination",
    "pager", "topbar", "toolbar", "menu", "menus", "masthead", "banner", "subscribe",
    "subscription", "signup", "recommended", "recommendations", "recommend", "recirc", "more",
    "trending", "popular", "tags", "tag", "tagged", "credit", "credits", "copyright", "meta",
    "metadata", "dateline", "timestamp", "date", "login", "paywall", "overlay", "skip", "sr",
    "disclaimer", "rating", "ratings", "reply", "respond", "toc", "infobox", "noprint",
    "editsection", "references", "catlinks",
  ]
  private static let softNames = NameTable(softList)
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
    isASCIILetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
  }
}
