import BriefLexicon
import BriefMarkup

/// Whether the content and the place of an element confirm that it is boilerplate, as its names
/// say.
extension MainContent {
  /// Letters of a line that says who wrote what when.
  private static let longestLine = 300

  /// Whether what an element holds bears out what its names say.
  func isBoilerplate(_ node: Int, _ mark: BoilerplateMark, _ page: PageBlocks) -> Bool {
    let range = node..<Int(tree.nodes[node].end)
    let blocks = page.indices(of: node, in: tree)
    let weight = page.weight(blocks)
    if mark.isPart, core.headlineIsHeld(by: range) { return false }
    if mark.isPart, mark.kind != .comments || core.headline == nil,
      core.isHeld(by: range) || holdsMostParagraphs(node, page)
    {
      return false
    }
    if tree.nodes[node].tag.headingLevel != nil, mark.kind != .hidden { return false }
    if isNamedByHeading(node) || isBoxOfArticle(node, mark, page) { return false }
    switch mark.kind {
    case .links:
      return page.linkWeight(blocks) * 10 >= weight * 3 || page.prose(blocks) == 0 && weight < 200
    case .line: return weight <= Self.longestLine
    case .comments:
      return !BoilerplateClasses.ambiguous.contains(mark.name)
        || !core.isHeld(by: range) && repeats(below: node, page)
    case .hidden: return weight > 0
    case .other: return true
    }
  }

  /// Whether an element has most of the paragraphs of what the page marks up as its article, or of
  /// the page if it marks up none.
  private func holdsMostParagraphs(_ node: Int, _ page: PageBlocks) -> Bool {
    guard core.element == nil || core.holds(node) else { return false }
    let whole = page.indices(of: core.element?.lowerBound ?? region, in: tree)
    return page.paragraphs(page.indices(of: node, in: tree)) * 2 > page.paragraphs(whole)
  }

  /// Whether elements of one kind with texts of their own follow each other at or below an element,
  /// as comments do and paragraphs of a part of an article do not.
  private func repeats(below node: Int, _ page: PageBlocks) -> Bool {
    var parent = node
    while true {
      var counts: [UInt64: Int] = [:]
      var only: Int?
      var children = 0
      for child in tree.children(of: parent) where !tree.nodes[child].isText {
        let tag = tree.nodes[child].tag
        guard !page.indices(of: child, in: tree).isEmpty else { continue }
        children += 1
        only = child
        if tag.isBlock, tag != .p, tag.headingLevel == nil, !opensWithHeading(child) {
          counts[looks(of: child), default: 0] += 1
        }
      }
      if counts.values.contains(where: { $0 >= 2 }) { return true }
      guard children == 1, let only else { return isOneOfMany(node) }
      parent = only
    }
  }

  /// Whether the first element of an element is a heading.
  private func opensWithHeading(_ node: Int) -> Bool {
    let first = tree.children(of: node).lazy.prefix(2).first { !tree.nodes[$0].isText }
    return first.map { tree.nodes[$0].tag.headingLevel != nil } ?? false
  }

  /// Whether an element has a sibling that looks like it.
  private func isOneOfMany(_ node: Int) -> Bool {
    let own = looks(of: node)
    let parent = Int(tree.nodes[node].parent)
    guard parent >= 0 else { return false }
    return tree.children(of: parent).lazy.prefix(Self.siblingsSeen).contains {
      $0 != node && !tree.nodes[$0].isText && looks(of: $0) == own
    }
  }

  /// Siblings that are looked at, so that many together cost no more than their number.
  private static let siblingsSeen = 64

  // MARK: - Parts of the article

  /// Whether an element is a part of a text under a heading that its id repeats, as programs write
  /// it that make pages from manuscripts: beside another such part that is not marked as
  /// boilerplate.
  func isNamedByHeading(_ node: Int) -> Bool {
    guard isNamedByItsHeading(node), BoilerplateMark.named(node, tree, by: [.class]) == nil else {
      return false
    }
    if isPartOfManuscript(node) { return true }
    let parent = Int(tree.nodes[node].parent)
    return tree.children(of: parent).lazy.prefix(Self.siblingsSeen).contains {
      $0 != node && tree.nodes[$0].tag == tree.nodes[node].tag && boilerplate[$0] == nil
        && isNamedByItsHeading($0)
    }
  }

  /// Whether programs that make pages from manuscripts mark an element as a part: by a class, or by
  /// a link in its heading that leads to itself.
  private func isPartOfManuscript(_ node: Int) -> Bool {
    if let range = tree.rawValue(of: .class, in: node) {
      var tokens = Tokens(range)
      while let token = tokens.next(in: tree.source) {
        if BoilerplateClasses.partsOfManuscripts.index(of: token, in: tree.source) != nil {
          return true
        }
      }
    }
    guard let id = tree.value(of: .id, in: node) else { return false }
    return (node + 1..<Int(tree.nodes[node].end)).prefix(Self.nodesOfHeading).contains {
      tree.nodes[$0].tag == .a && tree.value(of: .href, in: $0) == "#" + id
    }
  }

  /// Whether the id of an element is what its first line, a heading, says, or a part of it:
  /// "related-work" over "Related work".
  private func isNamedByItsHeading(_ node: Int) -> Bool {
    guard tree.nodes[node].tag == .section || tree.nodes[node].tag == .div,
      let id = tree.value(of: .id, in: node), id.utf8.count <= Self.longestSlug
    else { return false }
    var first = node + 1
    while first < Int(tree.nodes[node].end), tree.nodes[first].isText,
      tree.source[tree.nodes[first].range].allSatisfy(isMarkupSpace)
    {
      first += 1
    }
    guard first < Int(tree.nodes[node].end), tree.nodes[first].tag.headingLevel != nil,
      Int(tree.nodes[first].end) - first <= Self.nodesOfHeading
    else { return false }
    let words = tree.readableText(of: first).lowercasedWords
    let own = id.lowercasedWords
    guard !own.isEmpty else { return false }
    return words.suffix(own.count).elementsEqual(own) || words.joined().hasPrefix(own.joined())
  }

  private static let longestSlug = 80
  private static let nodesOfHeading = 16

  /// Whether an element is called a box of some kind, and paragraphs of the article that stand
  /// beside it go on inside.
  private func isBoxOfArticle(_ node: Int, _ mark: BoilerplateMark, _ page: PageBlocks) -> Bool {
    guard BoilerplateClasses.boxes.contains(mark.name), BoilerplateMark.hidden(node, tree) == nil,
      core.element.map({ $0.contains(node) }) ?? true
    else { return false }
    let inside = page.indices(of: node, in: tree)
    let prose = page.paragraphs(inside)
    return prose >= Self.proseOfPart && prose * 10 >= page.prose(inside) * 9
      && page.linkWeight(inside) * 5 < page.weight(inside) && isBesideParagraphs(node, page)
  }

  /// Prose in paragraphs of a box that is a part of an article.
  private static let proseOfPart = 20

  /// Whether two paragraphs stand beside an element, or beside the one around it.
  func isBesideParagraphs(_ node: Int, _ page: PageBlocks) -> Bool {
    var child = node
    for _ in 0..<2 {
      let parent = Int(tree.nodes[child].parent)
      guard parent > 0 else { return false }
      var paragraphs = 0
      for index in page.indices(of: parent, in: tree).prefix(Self.blocksSeen) {
        let block = page.all[index]
        let element = tree.nodes[block.element]
        let isProse = block.prose > 0 && block.linkWeight * 5 < block.weight
        if element.tag == .p, Int(element.parent) == parent, isProse { paragraphs += 1 }
      }
      if paragraphs >= 2 { return true }
      child = parent
    }
    return false
  }

  /// Whether an element is a window that opens over the page.
  func isWindow(_ node: Int) -> Bool {
    if tree.nodes[node].tag == .dialog { return true }
    if let role = tree.value(of: .role, in: node), role.hasSuffix("dialog") { return true }
    for name in [AttributeName.class, .id] {
      guard let range = tree.rawValue(of: name, in: node) else { continue }
      var words = NameWords(range)
      while let word = words.next(in: tree.source) {
        if BoilerplateClasses.windows.index(of: word, in: tree.source) != nil { return true }
      }
    }
    return false
  }
}
