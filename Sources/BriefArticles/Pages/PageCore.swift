import BriefMarkup

/// The core of a page: what its markup declares as the article. Decides where names contradict each
/// other.
struct PageCore {
  /// The element that is said to be the article; `nil` if none is.
  private(set) var element: Range<Int>?
  /// The headline, if the page has one heading of the first level with a text.
  private(set) var headline: Range<Int>?

  /// Whether the article is several elements `article` that go on with each other.
  private(set) var isSeries = false

  /// Nothing is marked up.
  init() {}

  /// - Complexity: O(*n*) in the nodes and bytes.
  init(of tree: MarkupTree, _ boilerplate: PageBoilerplate) {
    var bodies: [Range<Int>] = []
    var articles: [Range<Int>] = []
    var mains: [Range<Int>] = []
    var headlines: [Range<Int>] = []
    var closedEnd = 0
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      let node = tree.nodes[index]
      let range = index..<Int(node.end)
      if index < closedEnd { continue }
      if boilerplate[index]?.kind == .hidden, BoilerplateMark.hidden(index, tree) != nil {
        closedEnd = range.upperBound
        continue
      }
      switch node.tag {
      case .nav, .footer, .aside: closedEnd = range.upperBound
      case .article where BoilerplateMark.named(index, tree)?.kind == .comments:
        closedEnd = range.upperBound
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
    if let own = element, articles.count > 1, tree.nodes[own.lowerBound].tag == .article {
      let whole = Self.series(around: own, articles, tree)
      isSeries = whole != nil
      element = whole ?? own
    }
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

  /// The element that holds the article and others beside it that go on with it: entries of a
  /// diary, posts of a thread. They are called so, or have no heading, and none says as little as
  /// teasers do.
  private static func series(
    around own: Range<Int>, _ articles: [Range<Int>], _ tree: MarkupTree
  ) -> Range<Int>? {
    let parent = tree.nodes[own.lowerBound].parent
    let others = articles.filter {
      $0.lowerBound >= own.upperBound && tree.nodes[$0.lowerBound].parent == parent
    }
    guard parent > 0, !others.isEmpty,
      others.allSatisfy({ (isEntry($0, tree) || !hasHeading($0, tree)) && saysMuch($0, tree) })
    else { return nil }
    return Int(parent)..<Int(tree.nodes[Int(parent)].end)
  }

  private static func hasHeading(_ article: Range<Int>, _ tree: MarkupTree) -> Bool {
    article.contains { tree.nodes[$0].tag.headingLevel != nil }
  }

  /// Whether names call an element an entry of a diary or a post of a thread.
  private static func isEntry(_ article: Range<Int>, _ tree: MarkupTree) -> Bool {
    for name in [AttributeName.class, .id, .itemprop] {
      guard let range = tree.rawValue(of: name, in: article.lowerBound) else { continue }
      var words = NameWords(range)
      while let word = words.next(in: tree.source) {
        if entries.index(of: word, in: tree.source) != nil { return true }
      }
    }
    return false
  }

  private static let entries = NameTable([
    "update", "live", "liveblog", "entry", "reply", "message", "answer", "chapter", "part",
  ])

  /// Whether an element has a paragraph's letters of text.
  private static func saysMuch(_ article: Range<Int>, _ tree: MarkupTree) -> Bool {
    var letters = 0
    for index in article where tree.nodes[index].isText {
      letters += tree.nodes[index].range.count
      if letters >= lettersOfPost { return true }
    }
    return false
  }

  private static let lettersOfPost = 100

  /// Whether an element holds the article or its headline.
  func isHeld(by range: Range<Int>) -> Bool {
    [element, headline].contains { part in
      guard let part else { return false }
      return range.lowerBound <= part.lowerBound && part.upperBound <= range.upperBound
    }
  }

  /// Whether an element holds the headline.
  func headlineIsHeld(by range: Range<Int>) -> Bool {
    guard let headline else { return false }
    return range.lowerBound <= headline.lowerBound && headline.upperBound <= range.upperBound
  }

  /// Whether a node lies in the element that is said to be the article.
  func holds(_ node: Int) -> Bool { element?.contains(node) ?? false }
}
