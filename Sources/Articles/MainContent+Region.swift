import Markup

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
      // One long paragraph among short ones is no article without them.
      if tree.nodes[child].tag == .p { break }
      let inner = blocks.indices(of: child, in: tree)
      let outer = blocks.indices(of: region, in: tree)
      let innerProse = prose[inner.upperBound] - prose[inner.lowerBound]
      guard innerProse * 100 >= total * Self.regionShare else { break }
      let leftProse = prose[outer.upperBound] - prose[outer.lowerBound] - innerProse
      let leftWeight =
        weight[outer.upperBound] - weight[outer.lowerBound]
        - (weight[inner.upperBound] - weight[inner.lowerBound])
      if leftProse * 100 > leftWeight * Self.proseLeftBehind { break }
      region = child
    }
    let range = blocks.indices(of: region, in: tree)
    for index in blocks.all.indices where !range.contains(index) {
      drop(index, "outside the article")
    }
    dropAroundCore(proses)
  }

  /// Drops what stands behind the element that is said to be the article, and before it if the headline
  /// is inside, where that element holds nearly all of the prose.
  private mutating func dropAroundCore(_ proses: [Int]) {
    guard let element = core.element else { return }
    let inside = blocks.indices(of: element.lowerBound, in: tree)
    let total = blocks.all.indices.reduce(0) { $0 + (isKept[$1] ? proses[$1] : 0) }
    let prose = inside.reduce(0) { $0 + (isKept[$1] ? proses[$1] : 0) }
    guard prose > 0, prose * 100 >= total * Self.regionShare else { return }
    let holdsHeadline = core.headline.map { element.contains($0.lowerBound) } ?? false
    for index in blocks.all.indices
    where index >= inside.upperBound || holdsHeadline && index < inside.lowerBound {
      drop(index, "outside the article")
    }
  }

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
