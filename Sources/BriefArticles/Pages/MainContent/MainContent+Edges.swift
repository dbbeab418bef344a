import BriefMarkup

extension MainContent {
  /// Texts at an edge with less than this share of the prose may be cut off, in percent.
  private static let stragglers = 15
  /// That many blocks of other kinds part them from the article.
  private static let gap = 8

  enum Role {
    case heading, link, text, short
  }

  mutating func trim() {
    let kept = blocks.all.indices.filter { isKept[$0] }
    let roles = rolesInText(kept)
    let texts = withoutStragglers(roles)
    guard let firstText = texts.first, let lastText = texts.last else {
      for index in kept { drop(index, Self.noProse) }
      return
    }
    let first = heading(before: start(before: firstText, kept, roles), kept)
    let last = end(behind: lastText, kept, roles)
    for (place, index) in kept.enumerated() {
      if index < first {
        drop(index, "before the first paragraph")
      } else if index > last {
        drop(index, "after the last paragraph")
      } else if roles[index] == .link, !isItemAnnounced(place, kept), !isItemOfText(index, roles),
        !isCellOfData(index)
      {
        drop(index, "links")
      } else if roles[index] == .short, index > firstText, index < lastText, !isParagraph(index),
        tree.nodes[blocks.all[index].element].tag != .dt,
        !isLine(place, kept, roles), !isSentenceOfLines(index)
      {
        drop(index, "short line between paragraphs")
      }
    }
    dropEmptyHeadings(roles)
  }

  /// Drops headings of which everything up to the next heading of their level went.
  private mutating func dropEmptyHeadings(_ roles: [Role]) {
    var last: (index: Int, level: Int)?
    for index in blocks.all.indices where isKept[index] {
      let level = tree.nodes[blocks.all[index].element].tag.headingLevel
      if let level, let heading = last, level <= heading.level {
        let block = blocks.all[heading.index]
        let isLink = block.linkWeight * 10 > block.weight * 6
        if isLink || index > heading.index + 1 {
          drop(heading.index, "heading of what was left out")
        }
      }
      last = level.map { (index, $0) }
    }
  }

  func isParagraph(_ index: Int) -> Bool {
    tree.nodes[blocks.all[index].element].tag.holdsParagraph
  }

  /// What each block is. Sentences that are links are text between texts in elements of their kind.
  private func rolesInText(_ kept: [Int]) -> [Role] {
    var roles = blocks.all.indices.map { isKept[$0] ? role(of: blocks.all[$0]) : .short }
    for index in kept where roles[index] == .heading && isHeadingOfTeaser(index) {
      roles[index] = .link
    }
    for (place, index) in kept.enumerated()
    where roles[index] == .link && isLinkedSentence(blocks.all[index]) {
      let before = place > 0 ? kept[place - 1] : nil
      let after = place + 1 < kept.count ? kept[place + 1] : nil
      if let before, roles[before] == .text || roles[before] == .heading,
        after.map({ roles[$0] != .link && isLike($0, index) || isLike(before, index) }) ?? false
      {
        roles[index] = .text
      }
    }
    return roles
  }

  /// Whether a heading stands with other blocks in one link.
  private func isHeadingOfTeaser(_ index: Int) -> Bool {
    let around = Int(tree.nodes[blocks.all[index].element].parent)
    return around > 0 && tree.nodes[around].tag == .a && holdsSubheading(around)
      && blocks.indices(of: around, in: tree).count > 1
  }

  private func isLinkedSentence(_ block: PageBlock) -> Bool {
    let tag = tree.nodes[block.element].tag
    let around = Int(tree.nodes[block.element].parent)
    if around > 0, tree.nodes[around].tag == .a, holdsSubheading(around) { return false }
    return block.weight >= Self.leastLinkedSentence && tag.holdsParagraph && tag != .li
      && endsSentence(blocks.text[block.range])
  }

  /// Whether the link around a paragraph has a heading of its own, as teasers have.
  private func holdsSubheading(_ link: Int) -> Bool {
    tree.children(of: link).lazy.prefix(Self.partsOfTeaser).contains {
      tree.nodes[$0].tag.headingLevel.map { $0 > 1 } ?? false
    }
  }

  private static let partsOfTeaser = 6

  /// Letters of a paragraph that is a link.
  private static let leastLinkedSentence = 50

  /// Whether two blocks stand in elements of one kind.
  private func isLike(_ one: Int, _ other: Int) -> Bool {
    tree.nodes[blocks.all[one].element].tag == tree.nodes[blocks.all[other].element].tag
  }

  /// Whether a block is an item of a list that the text before it announces with a colon.
  private func isItemAnnounced(_ place: Int, _ kept: [Int]) -> Bool {
    guard tree.nodes[blocks.all[kept[place]].element].tag == .li else { return false }
    let list = tree.nodes[blocks.all[kept[place]].element].parent
    var before = place - 1
    while before >= 0 {
      let element = tree.nodes[blocks.all[kept[before]].element]
      guard element.tag == .li, element.parent == list, place - before < Self.longestList else {
        return blocks.text[blocks.all[kept[before]].range].last == 0x3A
      }
      before -= 1
    }
    return false
  }

  /// Whether a block is an item of a list of which most items are text.
  private func isItemOfText(_ index: Int, _ roles: [Role]) -> Bool {
    let element = blocks.all[index].element
    guard tree.nodes[element].tag == .li else { return false }
    let list = Int(tree.nodes[element].parent)
    let items = blocks.indices(of: list, in: tree)
    guard items.count >= 3, items.count <= Self.longestList else { return false }
    return items.reduce(0) { $0 + (roles[$1] == .text ? 1 : 0) } * 2 > items.count
  }

  /// Whether a block is a cell of a table, or a term of a list, that says more than its links.
  private func isCellOfData(_ index: Int) -> Bool {
    var node = blocks.all[index].element
    switch tree.nodes[node].tag {
    case .td, .th: break
    case .dt: return isSaidOutside(Int(tree.nodes[node].parent))
    default: return false
    }
    for _ in 0..<Self.levelsOfTable where node > 0 {
      if tree.nodes[node].tag == .table { return isSaidOutside(node) }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  private static let levelsOfTable = 4

  /// Whether links are not most of what an element says.
  func isSaidOutside(_ node: Int) -> Bool {
    let range = blocks.indices(of: node, in: tree)
    if blocks.linkWeight(range) * 10 < blocks.weight(range) * 6 { return true }
    return core.holds(node) && blocks.linkBlocks(range) * 10 <= range.count * 6
  }

  /// Items of a list of links that belongs to a text.
  private static let longestList = 40

  /// Whether a short block is a sentence beside a text in an element like its own.
  private func isSentenceOfLines(_ index: Int) -> Bool {
    blocks.all[index].linkWeight == 0 && endsSentence(blocks.text[blocks.all[index].range])
      && isLineOfText(index)
  }

  /// Whether a short block stands between two texts in elements of its own kind, side by side.
  private func isLine(_ place: Int, _ kept: [Int], _ roles: [Role]) -> Bool {
    guard place > 0, place + 1 < kept.count else { return false }
    let (before, own, after) = (kept[place - 1], kept[place], kept[place + 1])
    guard roles[before] == .text, roles[after] == .text else { return false }
    let element = tree.nodes[blocks.all[own].element]
    return [before, after].allSatisfy {
      let other = tree.nodes[blocks.all[$0].element]
      return other.tag == element.tag && other.parent == element.parent
    }
  }

  /// The texts without a few at either end that much else parts from all others: what stands before
  /// the headline, or beyond a long run of links.
  private func withoutStragglers(_ roles: [Role]) -> [Int] {
    let kept = blocks.all.indices.filter { isKept[$0] }
    var texts = kept.filter { roles[$0] == .text }[...]
    // How many blocks before each are neither text nor a line of a list that belongs to it.
    var others = [0]
    for index in blocks.all.indices {
      let isOther = !isKept[index] || roles[index] == .link || !isParagraph(index)
      others.append((others.last ?? 0) + (isOther && roles[index] != .text ? 1 : 0))
    }
    let total = texts.reduce(0) { $0 + blocks.all[$1].prose }
    if let headline = kept.first(where: { tree.nodes[blocks.all[$0].element].tag == .h1 }) {
      let before = texts.prefix { $0 < headline }
      let prose = before.reduce(0) { $0 + blocks.all[$1].prose }
      if prose * 100 <= total * Self.stragglers || before.allSatisfy(isNotice) {
        texts = texts.dropFirst(before.count)
      }
    }
    var prose = 0
    for (place, index) in zip(texts.indices, texts).dropLast() {
      prose += blocks.all[index].prose
      if areStragglers(prose, total, behind: others[texts[place + 1]] - others[index]) {
        return withoutTail(texts[(place + 1)...], total, others)
      }
    }
    return withoutTail(texts, total, others)
  }

  /// The wider the gap, the more may be cut off.
  private func areStragglers(_ prose: Int, _ total: Int, behind gap: Int) -> Bool {
    guard gap > Self.gap else { return false }
    return prose * 100 <= total * (gap > 3 * Self.gap ? 2 * Self.stragglers : Self.stragglers)
  }

  private func withoutTail(_ texts: ArraySlice<Int>, _ total: Int, _ others: [Int]) -> [Int] {
    var prose = 0
    for place in texts.indices.dropFirst().reversed() {
      prose += blocks.all[texts[place]].prose
      if areStragglers(prose, total, behind: others[texts[place]] - others[texts[place - 1]]) {
        return Array(texts[..<place])
      }
    }
    return Array(texts)
  }

  func role(of block: PageBlock) -> Role { role(of: block, in: blocks) }

  func role(of block: PageBlock, in blocks: PageBlocks) -> Role {
    let tag = tree.nodes[block.element].tag
    if tag.headingLevel != nil { return blocks.isLead(block, in: tree) ? .text : .heading }
    if block.linkWeight * 10 > block.weight * 6 {
      let isSentence =
        tag.holdsParagraph && block.weight >= 120 && block.linkWeight * 10 < block.weight * 9
        && endsSentence(blocks.text[block.range])
      return isSentence ? .text : .link
    }
    if block.weight >= 80 { return .text }
    if block.weight >= 25, tag.holdsParagraph, endsSentence(blocks.text[block.range]) {
      return .text
    }
    return .short
  }
}
