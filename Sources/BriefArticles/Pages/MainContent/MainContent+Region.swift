import BriefMarkup

extension MainContent {
  /// The region's share of the prose, in percent.
  private static let regionShare = 90
  /// The descent stops before leaving behind text of which more than this is prose, in percent.
  private static let proseLeftBehind = 40

  mutating func findRegion() {
    region = 0
    let proses = blocks.all.indices.map { isKept[$0] ? blocks.all[$0].prose : 0 }
    let prose = sums(of: proses)
    let weight = sums(of: blocks.all.map(\.weight))
    let total = prose.last ?? 0
    guard total > 0 else { return }
    while let child = heaviestChild(of: region, prose) {
      // One long paragraph among short ones, or a long headline, is no article without them.
      if tree.nodes[child].tag == .p || tree.nodes[child].tag.headingLevel != nil { break }
      let inner = blocks.indices(of: child, in: tree)
      let outer = blocks.indices(of: region, in: tree)
      let innerProse = prose[inner.upperBound] - prose[inner.lowerBound]
      guard innerProse * 100 >= total * Self.regionShare else { break }
      let leftProse = prose[outer.upperBound] - prose[outer.lowerBound] - innerProse
      let leftWeight =
        weight[outer.upperBound] - weight[outer.lowerBound]
        - (weight[inner.upperBound] - weight[inner.lowerBound])
      if leftProse * 100 > leftWeight * Self.proseLeftBehind || leavesStart(before: child)
        || leavesPart(besides: child)
      {
        break
      }
      region = child
    }
    let range = blocks.indices(of: region, in: tree)
    let leads = standfirst(upTo: range.lowerBound)
    for index in blocks.all.indices where !range.contains(index) && !leads.contains(index) {
      drop(index, "outside the article")
    }
    dropAroundCore()
  }

  /// Whether paragraphs of the element that is said to be the article stand right before a child of
  /// the region.
  private func leavesStart(before child: Int) -> Bool {
    guard let element = core.element, element.contains(region) else { return false }
    let before = blocks.indices(of: region, in: tree).lowerBound
    return (before..<blocks.indices(of: child, in: tree).lowerBound).contains {
      let block = blocks.all[$0]
      return isKept[$0] && tree.nodes[block.element].tag == .p
        && Int(tree.nodes[block.element].parent) == region && role(of: block) == .text
    }
  }

  /// Whether an element right behind a child of the region looks like it, and has a heading and
  /// paragraphs of its own, as the parts of an article have.
  private func leavesPart(besides child: Int) -> Bool {
    guard core.headlineIsHeld(by: child..<Int(tree.nodes[child].end)) else { return false }
    var next = Int(tree.nodes[child].end)
    let end = Int(tree.nodes[Int(tree.nodes[child].parent)].end)
    if next < end, tree.nodes[next].isText { next += 1 }
    guard next < end, name(of: next).elementsEqual(name(of: child)),
      tree.nodes[next].tag == tree.nodes[child].tag
    else { return false }
    let inside = blocks.indices(of: next, in: tree)
    guard let first = inside.first, isKept[first], blocks.all[first].linkWeight == 0,
      tree.nodes[blocks.all[first].element].tag.headingLevel != nil
    else { return false }
    return inside.dropFirst().prefix(Self.blocksSeen).contains {
      isKept[$0] && tree.nodes[blocks.all[$0].element].tag == .p
        && role(of: blocks.all[$0]) == .text
    }
  }

  /// The first class of an element without digits, by which sites number its like.
  private func name(of node: Int) -> [UInt8] {
    let value = tree.rawValue(of: .class, in: node).map { tree.source[$0] } ?? []
    return value.prefix { !isMarkupSpace($0) }.filter { !isASCIIDigit($0) }
  }

  /// Drops what stands behind the element that is said to be the article, and before it if the
  /// headline is inside, where that element holds most of the sentences.
  private mutating func dropAroundCore() {
    guard let element = home() else { return }
    let inside = blocks.indices(of: element, in: tree)
    let range = element..<Int(tree.nodes[element].end)
    let holdsHeadline = core.headline.map { range.contains($0.lowerBound) } ?? false
    for index in blocks.all.indices
    where index >= inside.upperBound || holdsHeadline && index < inside.lowerBound {
      drop(index, "outside the article")
    }
  }

  /// The element that is said to be the article, or that holds the headline and most of the
  /// sentences.
  private func home() -> Int? {
    let letters = sums(
      of: blocks.all.indices.map { index in
        let block = blocks.all[index]
        return isKept[index] && role(of: block) == .text ? block.weight - block.linkWeight : 0
      })
    func holds(_ node: Int, percent: Int) -> Bool {
      let range = blocks.indices(of: node, in: tree)
      let amount = letters[range.upperBound] - letters[range.lowerBound]
      return amount > 0 && amount * 100 >= (letters.last ?? 0) * percent
    }
    let headline = core.headline?.lowerBound
    if core.isSeries { return core.element?.lowerBound }
    if let element = core.element, tree.nodes[element.lowerBound].tag != .main {
      let isSure = headline.map(element.contains) ?? false
      let share = isSure ? Self.shareWithHeadline : Self.shareOfCore
      return holds(element.lowerBound, percent: share) ? element.lowerBound : nil
    }
    guard var node = headline else {
      return core.element.flatMap {
        holds($0.lowerBound, percent: Self.shareOfCore) ? $0.lowerBound : nil
      }
    }
    while node > 0, !holds(node, percent: Self.shareAroundHeadline) {
      node = Int(tree.nodes[node].parent)
    }
    return node > 0 ? withParts(node) : nil
  }

  /// The element, or the one around it and the parts that follow it.
  private func withParts(_ node: Int) -> Int? {
    var (whole, part) = (node, node)
    for _ in 0..<Self.levelsOfParts where part > region {
      if leavesPart(besides: part) { whole = Int(tree.nodes[part].parent) }
      part = Int(tree.nodes[part].parent)
    }
    return whole > 0 ? whole : nil
  }

  /// Elements around a part of an article that lie in another.
  private static let levelsOfParts = 4

  /// What the element has to hold of the sentences, in percent: one that is said to be the article,
  /// the same with the headline inside, and any around the headline.
  private static let shareOfCore = 60
  private static let shareWithHeadline = 50
  private static let shareAroundHeadline = 50

  private func sums(of values: [Int]) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(values.count + 1)
    var sum = 0
    for value in values {
      sum += value
      sums.append(sum)
    }
    return sums
  }

  private func heaviestChild(of node: Int, _ prose: [Int]) -> Int? {
    var best: (node: Int, prose: Int)?
    for child in tree.children(of: node) where !tree.nodes[child].isText {
      let range = blocks.indices(of: child, in: tree)
      let amount = prose[range.upperBound] - prose[range.lowerBound]
      if amount > best?.prose ?? 0 { best = (child, amount) }
    }
    return best?.node
  }
}
