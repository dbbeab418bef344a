import Markup

/// Finds the article on a page: drop what is named as something else, take the smallest element that
/// holds nearly all of the prose, trim its edges.
///
/// No candidate scores, no phrases of any language, no training. An element that is named as noise
/// stays all the same if it holds a large share of the page's prose.
struct MainContent {
  /// The element that holds the article.
  private(set) var region = 0
  private(set) var blocks: PageBlocks
  /// Which of the blocks belong to the article.
  private(set) var isKept: [Bool]
  /// What was left out, with the node where it begins.
  private(set) var dropped: [(node: Int, dropped: Dropped)] = []
  private let tree: MarkupTree

  /// Noise stays if it holds more than this share of the page's prose, in percent.
  private static let softGuard = 40
  private static let hardGuard = 80
  /// The region's share of the prose, in percent.
  private static let regionShare = 90
  /// The descent stops before leaving behind text of which more than this is prose, in percent.
  private static let proseLeftBehind = 40
  /// Texts at an edge with less than this share of the prose may be cut off, in percent.
  private static let stragglers = 15
  private static let noProse = "no prose"
  /// An article that says less than this makes the page worth a second look.
  private static let leastArticle = 100
  /// That many blocks of other kinds part them from the article.
  private static let gap = 8

  /// - Complexity: O(*n*) in nodes and bytes.
  init(of tree: MarkupTree) {
    self.tree = tree
    let page = PageBlocks(tree)
    blocks = page
    isKept = []
    prune(page)
    select()
    if weightKept < Self.leastArticle { retry(page) }
  }

  /// For pages where hardly anything was found: once more without minding names, and if there is no
  /// prose at all, everything that is not link and not named as something else.
  private mutating func retry(_ page: PageBlocks) {
    let pruned = self
    blocks = page
    dropped = []
    select()
    if weightKept >= max(Self.leastArticle, 2 * pruned.weightKept) { return }
    self = pruned
    if weightKept > 0 { return }
    dropped.removeAll { $0.dropped.why == Self.noProse }
    if blocks.all.isEmpty {
      blocks = page
      dropped = []
    }
    region = 0
    isKept = blocks.all.map { $0.linkWeight * 10 <= $0.weight * 6 }
    if !isKept.contains(true) { isKept = blocks.all.map { _ in true } }
    for index in blocks.all.indices where !isKept[index] {
      note(blocks.all[index], in: blocks, "links")
    }
  }

  /// Takes the item of a feed, which is an article already: only what is named as something else
  /// goes, and links at the end.
  init(ofItem tree: MarkupTree, below root: Int) {
    self.tree = tree
    region = root
    let page = PageBlocks(tree, below: root)
    blocks = page
    isKept = []
    prune(page)
    isKept = Array(repeating: true, count: blocks.all.count)
    for index in blocks.all.indices.reversed() {
      let block = blocks.all[index]
      guard block.linkWeight * 10 > block.weight * 6, index > 0 else { break }
      drop(index, "links at the end")
    }
  }

  /// How much the article says.
  var weightKept: Int {
    blocks.all.indices.reduce(0) { $0 + (isKept[$1] ? blocks.all[$1].weight : 0) }
  }

  private mutating func select() {
    isKept = Array(repeating: true, count: blocks.all.count)
    dropCards()
    findRegion()
    trim()
  }

  private mutating func drop(_ index: Int, _ why: String) {
    guard isKept[index] else { return }
    isKept[index] = false
    note(blocks.all[index], in: blocks, why)
  }

  private mutating func note(_ block: PageBlock, in blocks: PageBlocks, _ why: String) {
    dropped.append(
      (
        block.node,
        Dropped(text: String(decoding: blocks.text[block.range], as: UTF8.self), why: why)
      ))
  }

  // MARK: - Names

  private mutating func prune(_ page: PageBlocks) {
    let nodes = tree.nodes
    let total = page.prose(page.all.indices)
    var leftOut = Array(repeating: false, count: nodes.count)
    var isAny = false
    var index = region + 1
    let end = Int(nodes[region].end)
    while index < end {
      let node = nodes[index]
      if !node.isText, !node.tag.isNeverRead, let noise = Noise(index, of: tree) {
        let share = page.prose(page.indices(of: index, in: tree)) * 100
        let isNoise =
          switch noise {
          case .hard: share <= total * Self.hardGuard
          case .soft: share <= total * Self.softGuard
          }
        if isNoise {
          leftOut[index] = true
          isAny = true
          note(index, noise, page)
          index = Int(node.end)
          continue
        }
      }
      index += 1
    }
    if isAny { blocks = PageBlocks(tree, below: region, without: leftOut) }
  }

  private mutating func note(_ node: Int, _ noise: Noise, _ page: PageBlocks) {
    let why =
      switch noise {
      case .hard(let name), .soft(let name): "marked as \(name) on the page"
      }
    for index in page.indices(of: node, in: tree) { note(page.all[index], in: page, why) }
  }

  // MARK: - Cards

  /// Drops lists of teasers: siblings that look alike, most of them short and with a link of a line.
  private mutating func dropCards() {
    let total = blocks.prose(blocks.all.indices)
    for parent in tree.nodes.indices where !tree.nodes[parent].isText {
      let range = blocks.indices(of: parent, in: tree)
      guard range.count >= 3 else { continue }
      for group in groups(below: parent) where group.count >= 3 {
        dropCards(group, total)
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
  private func looks(of node: Int) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    hash = (hash ^ UInt64(tree.nodes[node].tag.rawValue)) &* 1_099_511_628_211
    for byte in tree.rawValue(of: .class, in: node).map({ tree.source[$0] }) ?? [] {
      if isMarkupSpace(byte) { break }
      hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211
    }
    return hash
  }

  private mutating func dropCards(_ group: [Int], _ total: Int) {
    var cards = 0
    var prose = 0
    for child in group {
      let range = blocks.indices(of: child, in: tree)
      if blocks.weight(range) < 500, blocks.linkBlocks(range) > 0 { cards += 1 }
      prose += blocks.prose(range)
    }
    guard cards * 10 >= group.count * 7, prose * 2 < max(total, 1) else { return }
    for child in group {
      for index in blocks.indices(of: child, in: tree) {
        drop(index, "list of links to other pages")
      }
    }
  }

  // MARK: - Region

  private mutating func findRegion() {
    region = 0
    let proses = blocks.all.indices.map { isKept[$0] ? blocks.all[$0].prose : 0 }
    let prose = sums(of: proses)
    let weight = sums(of: blocks.all.map(\.weight))
    let total = prose.last ?? 0
    guard total > 0 else { return }
    while let child = heaviestChild(of: region, prose) {
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

  // MARK: - Edges

  private enum Role {
    case heading, link, text, short
  }

  private mutating func trim() {
    let roles = blocks.all.indices.map { isKept[$0] ? role(of: blocks.all[$0]) : .short }
    let kept = blocks.all.indices.filter { isKept[$0] }
    let texts = withoutStragglers(roles)
    guard let first = texts.first, let last = texts.last else {
      for index in kept { drop(index, Self.noProse) }
      return
    }
    for (place, index) in kept.enumerated() {
      if index < first {
        drop(index, "before the first paragraph")
      } else if index > last {
        drop(index, "after the last paragraph")
      } else if roles[index] == .link {
        drop(index, "links")
      } else if roles[index] == .short, !isParagraph(index), !isLine(place, kept, roles) {
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

  private func isParagraph(_ index: Int) -> Bool {
    tree.nodes[blocks.all[index].element].tag.holdsParagraph
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
      if prose * 100 <= total * Self.stragglers { texts = texts.dropFirst(before.count) }
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

  private func role(of block: PageBlock) -> Role {
    let tag = tree.nodes[block.element].tag
    if tag.headingLevel != nil { return .heading }
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

/// Whether a line ends as sentences do, in any script, closing quotation marks left aside.
func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
  for scalar in String(decoding: line.suffix(16), as: UTF8.self).unicodeScalars.reversed() {
    switch scalar {
    case "\"", "'", "”", "’", "»", ")", "]", "」", "』", "“", "‘", "›", " ": continue
    case ".", "!", "?", "…", "。", "！", "？", "．", "｡", "।", "॥", "۔", "؟", "։", "።", ":", ";":
      return true
    default: return false
    }
  }
  return false
}
