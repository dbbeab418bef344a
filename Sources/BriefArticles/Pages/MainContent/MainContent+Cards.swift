import BriefMarkup

extension MainContent {
  /// Drops lists of teasers: siblings that look alike, most of them short and with a link of a
  /// line.
  mutating func dropCards() {
    let total = blocks.prose(blocks.all.indices)
    var texts = ArticleTexts(self)
    // From the end, so that of two lists at the end the first one is at the end, too.
    for parent in tree.nodes.indices.reversed() where !tree.nodes[parent].isText {
      let range = blocks.indices(of: parent, in: tree)
      guard range.count >= 3 else { continue }
      for group in groups(below: parent) where group.count >= 3 {
        dropCards(group, of: parent, total, &texts)
      }
    }
  }

  private func groups(below parent: Int) -> [[Int]] {
    var groups: [[Int]] = []
    var places: [UInt64: Int] = [:]
    for child in tree.children(of: parent) where !tree.nodes[child].isText {
      // Headings that are links may head the parts of an article.
      guard tree.nodes[child].tag.headingLevel == nil,
        !blocks.indices(of: child, in: tree).isEmpty
      else { continue }
      let key = looks(of: child)
      if let place = places[key] {
        groups[place].append(child)
      } else {
        places[key] = groups.count
        groups.append([child])
      }
    }
    return groups
  }

  /// A number for the tag and the first class of an element.
  func looks(of node: Int) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    hash = (hash ^ UInt64(tree.nodes[node].tag.rawValue)) &* 1_099_511_628_211
    for byte in tree.rawValue(of: .class, in: node).map({ tree.source[$0] }) ?? [] {
      if isMarkupSpace(byte) { break }
      hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211
    }
    return hash
  }

  private mutating func dropCards(
    _ group: [Int], of parent: Int, _ total: Int, _ texts: inout ArticleTexts
  ) {
    var cards = 0
    var prose = 0
    for child in group {
      let range = blocks.indices(of: child, in: tree)
      if blocks.weight(range) < 500, blocks.linkBlocks(range) > 0 { cards += 1 }
      prose += blocks.prose(range)
    }
    if let tag = group.first.map({ tree.nodes[$0].tag }), tag == .dt || tag == .tr,
      isSaidOutside(parent)
    {
      return
    }
    guard cards * 10 >= group.count * 7, !isListOfArticle(group, of: parent),
      prose * 2 < max(total, 1) || isBesideArticle(group) || isListAtEnd(group, of: parent, &texts)
    else { return }
    for child in group {
      for index in blocks.indices(of: child, in: tree) {
        drop(index, "list of links to other pages")
      }
    }
  }
}

extension MainContent {
  /// Whether elements stand outside of what the page marks up as its article and says something.
  private func isBesideArticle(_ group: [Int]) -> Bool {
    guard let element = core.element, tree.nodes[element.lowerBound].tag != .main,
      let first = group.first, !element.contains(first),
      !(first..<Int(tree.nodes[first].end)).contains(element.lowerBound)
    else { return false }
    return blocks.weight(blocks.indices(of: element.lowerBound, in: tree)) >= Self.leastArticle
  }

  /// Whether elements are the items of an article that is a list: each says something of its own,
  /// and paragraphs of the article stand beside them.
  private func isListOfArticle(_ group: [Int], of parent: Int) -> Bool {
    guard core.element?.contains(parent) ?? false, let first = group.first, let last = group.last
    else { return false }
    var (weight, links) = (0, 0)
    for child in group {
      let range = blocks.indices(of: child, in: tree)
      weight += blocks.weight(range)
      links += blocks.linkWeight(range)
    }
    guard weight - links >= group.count * Self.leastItem else { return false }
    let own = blocks.indices(of: parent, in: tree)
    let inside = Int(blocks.countBefore[first])..<Int(blocks.countBefore[Int(tree.nodes[last].end)])
    let beside = [own.lowerBound..<inside.lowerBound, inside.upperBound..<own.upperBound]
    return beside.joined().prefix(Self.blocksSeen).contains { index in
      tree.nodes[blocks.all[index].element].parent == parent && isKept[index]
        && role(of: blocks.all[index]) == .text
    }
  }

  /// Letters of an item that says something besides its link.
  private static let leastItem = 80

  /// Whether elements are all of an element at the end of the article, with sentences before it.
  private func isListAtEnd(_ group: [Int], of parent: Int, _ texts: inout ArticleTexts) -> Bool {
    guard let element = core.element, element.contains(parent), parent != element.lowerBound,
      let first = group.first, let last = group.last,
      core.headline.map({ $0.upperBound <= parent }) ?? true
    else { return false }
    let own = blocks.indices(of: parent, in: tree)
    guard Int(blocks.countBefore[first]) - own.lowerBound <= 1,
      texts.last(isKept) < Int(blocks.countBefore[Int(tree.nodes[last].end)])
    else { return false }
    return texts.letters(before: own.lowerBound) >= Self.leastSentences
  }

  /// Letters of sentences that an article has before a list of others.
  private static let leastSentences = 150

  /// The sentences of what the page marks up as its article.
  private struct ArticleTexts {
    /// By block, the letters of sentences before it; one more entry than blocks.
    private var letters = [0]
    private var texts: [Int] = []
    private let start: Int

    /// - Complexity: O(*n*) in the blocks.
    init(_ content: MainContent) {
      let blocks = content.blocks
      let element = content.core.element?.lowerBound ?? content.region
      let inside = blocks.indices(of: element, in: content.tree)
      start = inside.lowerBound
      for index in inside {
        let isText = content.isKept[index] && content.role(of: blocks.all[index]) == .text
        letters.append((letters.last ?? 0) + (isText ? blocks.all[index].weight : 0))
        if isText { texts.append(index) }
      }
    }

    func letters(before block: Int) -> Int {
      letters[min(max(block - start, 0), letters.count - 1)]
    }

    /// The last one that is still kept; -1 if none is.
    mutating func last(_ isKept: [Bool]) -> Int {
      while let last = texts.last, !isKept[last] { texts.removeLast() }
      return texts.last ?? -1
    }
  }
}
