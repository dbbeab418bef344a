import Markup

/// Finds the article on a page: drop what is named as something else, take the smallest element that
/// holds nearly all of the prose, trim its edges.
///
/// No candidate scores, no phrases of any language, no training. An element that is named as noise
/// stays all the same if it holds a large share of the page's prose.
struct MainContent {
  /// The element that holds the article.
  var region = 0
  private(set) var blocks: PageBlocks
  /// Which of the blocks belong to the article.
  private(set) var isKept: [Bool]
  /// What was left out, with the node where it begins.
  private(set) var dropped: [(node: Int, dropped: Dropped)] = []
  let tree: MarkupTree

  /// Noise stays if it holds more than this share of the page's prose, in percent.
  private static let softGuard = 40
  private static let hardGuard = 80
  static let noProse = "no prose"
  /// An article that says less than this makes the page worth a second look.
  static let leastArticle = 100

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
    weightKept(in: blocks.all.indices)
  }

  func weightKept(in range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (isKept[$1] ? blocks.all[$1].weight : 0) }
  }

  private mutating func select() {
    isKept = Array(repeating: true, count: blocks.all.count)
    dropOtherArticles()
    dropCards()
    findRegion()
    dropListsOfOthers()
    trim()
    dropEndings()
  }

  mutating func drop(_ index: Int, _ why: String) {
    guard isKept[index] else { return }
    isKept[index] = false
    note(blocks.all[index], in: blocks, why)
  }

  mutating func drop(_ indices: Range<Int>, _ why: String) {
    for index in indices { drop(index, why) }
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
}
