import Markup

/// What a page itself marks up as its article: evidence where names speak against each other.
struct PageCore {
  /// The element that is said to be the article; `nil` if none is.
  private(set) var element: Range<Int>?
  /// The headline, if the page has one heading of the first level with a text.
  private(set) var headline: Range<Int>?

  /// Nothing is marked up.
  init() {}

  /// - Complexity: O(*n*) in the nodes and bytes.
  init(of tree: MarkupTree, _ noise: PageNoise) {
    var bodies: [Range<Int>] = []
    var articles: [Range<Int>] = []
    var mains: [Range<Int>] = []
    var headlines: [Range<Int>] = []
    var closedEnd = 0
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      let node = tree.nodes[index]
      let range = index..<Int(node.end)
      if index < closedEnd { continue }
      if noise[index]?.kind == .hidden, Noise.hidden(index, tree) != nil {
        closedEnd = range.upperBound
        continue
      }
      switch node.tag {
      case .nav, .footer, .aside: closedEnd = range.upperBound
      case .h1: headlines.append(range)
      case .article: articles.append(range)
      case .main: mains.append(range)
      default: break
      }
      if let property = tree.rawValue(of: .itemprop, in: index), isBody(property, tree) {
        bodies.append(range)
      }
    }
    let shown = headlines.filter { range in
      range.contains { tree.nodes[$0].isText && !isBlank(Array(tree.source[tree.nodes[$0].range])) }
    }
    headline = shown.count == 1 ? shown.first : nil
    element = Self.choose(bodies, articles, mains, headline)
  }

  private func isBody(_ property: Range<Int>, _ tree: MarkupTree) -> Bool {
    var tokens = Tokens(property)
    while let token = tokens.next(in: tree.source) {
      if Self.body.index(of: token, in: tree.source) != nil { return true }
    }
    return false
  }

  private static let body = NameTable(["articlebody"])

  /// The one body; else the one article, or the one around the headline; else the main part.
  private static func choose(
    _ bodies: [Range<Int>], _ articles: [Range<Int>], _ mains: [Range<Int>],
    _ headline: Range<Int>?
  ) -> Range<Int>? {
    if bodies.count == 1 { return bodies[0] }
    if articles.count == 1 { return articles[0] }
    if let headline,
      let own = articles.last(where: {
        $0.lowerBound < headline.lowerBound && headline.upperBound <= $0.upperBound
      })
    {
      return own
    }
    return mains.count == 1 ? mains[0] : nil
  }

  /// Whether an element holds the article or its headline.
  func isHeld(by range: Range<Int>) -> Bool {
    [element, headline].contains { part in
      guard let part else { return false }
      return range.lowerBound <= part.lowerBound && part.upperBound <= range.upperBound
    }
  }

  /// Whether a node lies in the element that is said to be the article.
  func holds(_ node: Int) -> Bool { element?.contains(node) ?? false }
}
