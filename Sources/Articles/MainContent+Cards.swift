import Markup

extension MainContent {
  /// Drops lists of teasers: siblings that look alike, most of them short and with a link of a line.
  mutating func dropCards() {
    let total = blocks.prose(blocks.all.indices)
    for parent in tree.nodes.indices where !tree.nodes[parent].isText {
      let range = blocks.indices(of: parent, in: tree)
      guard range.count >= 3 else { continue }
      for group in groups(below: parent) where group.count >= 3 {
        dropCards(group, of: parent, total)
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

  private mutating func dropCards(_ group: [Int], of parent: Int, _ total: Int) {
    var cards = 0
    var prose = 0
    for child in group {
      let range = blocks.indices(of: child, in: tree)
      if blocks.weight(range) < 500, blocks.linkBlocks(range) > 0 { cards += 1 }
      prose += blocks.prose(range)
    }
    guard cards * 10 >= group.count * 7,
      prose * 2 < max(total, 1) || isBesideArticle(group) || isListAtEnd(group, of: parent)
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

  /// Whether elements are all of an element at the end of the article, with sentences before it.
  private func isListAtEnd(_ group: [Int], of parent: Int) -> Bool {
    guard let element = core.element, element.contains(parent), parent != element.lowerBound,
      let first = group.first, let last = group.last,
      core.headline.map({ $0.upperBound <= parent }) ?? true
    else { return false }
    let all = blocks.indices(of: element.lowerBound, in: tree)
    let behind = Int(blocks.countBefore[Int(tree.nodes[last].end)])..<all.upperBound
    let own = blocks.indices(of: parent, in: tree)
    let before = Int(blocks.countBefore[first])
    guard before - own.lowerBound <= 1, !behind.contains(where: { isText($0) }) else { return false }
    let sentences = (all.lowerBound..<own.lowerBound).reduce(0) {
      $0 + (isText($1) ? blocks.all[$1].weight : 0)
    }
    return sentences >= Self.leastSentences
  }

  private func isText(_ index: Int) -> Bool { isKept[index] && role(of: blocks.all[index]) == .text }

  /// Letters of sentences that an article has before a list of others.
  private static let leastSentences = 150
}
