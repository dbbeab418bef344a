import BriefMarkup

/// Finds the article on a page: drop what is named as something else, take the smallest element
/// that holds nearly all of the prose, trim its edges.
///
/// No candidate scores, no training. What is named as boilerplate goes wherever an article remains;
/// where none would, names that hold a large share of the page's prose are not believed.
struct MainContent {
  /// The element that holds the article.
  var region = 0
  var blocks: PageBlocks
  /// Which of the blocks belong to the article.
  private(set) var isKept: [Bool]
  /// The removed pieces, each with its first node.
  private(set) var dropped: [(node: Int, dropped: Dropped)] = []
  let tree: MarkupTree
  /// What its elements are named as.
  let boilerplate: PageBoilerplate
  /// What the page marks up as its article.
  let core: PageCore

  static let noProse = "no prose"
  /// An article that says less than this makes the page worth a second look.
  static let leastArticle = 100

  /// - Complexity: O(*n*) in nodes and bytes.
  init(of tree: MarkupTree, _ boilerplate: PageBoilerplate) {
    self.tree = tree
    self.boilerplate = boilerplate
    core = PageCore(of: tree, boilerplate)
    let page = Self.blocks(of: tree, boilerplate)
    blocks = page
    isKept = []
    prune(page)
    select()
    if weightKept < Self.leastArticle { retry(page) }
    dropped += page.unread
  }

  /// The blocks of a page, and what stands there for browsers without scripts where it says more
  /// than all else: programs that save a page without its script save only that.
  private static func blocks(of tree: MarkupTree, _ boilerplate: PageBoilerplate) -> PageBlocks {
    let page = PageBlocks(tree, boilerplate)
    let least = 3 * page.prose(page.all.indices) + leastArticle
    guard bytesWithoutScripts(of: tree) > least else { return page }
    let whole = PageBlocks(tree, boilerplate, reading: .withoutScripts)
    return whole.prose(whole.all.indices) > least ? whole : page
  }

  /// Bytes of text for browsers without scripts.
  private static func bytesWithoutScripts(of tree: MarkupTree) -> Int {
    var bytes = 0
    var end = 0
    for (index, node) in tree.nodes.enumerated() {
      if node.isText {
        if index < end { bytes += node.range.count }
      } else if node.tag == .noscript {
        end = max(end, Int(node.end))
      }
    }
    return bytes
  }

  /// For pages where hardly anything was found: once more without minding names, and if there is no
  /// prose at all, everything that is not link and not named as something else. What is named as
  /// comments or a window stays out if anything else is there.
  private mutating func retry(_ page: PageBlocks) {
    let pruned = self
    blocks = pruned.weightKept > 0 ? withoutCommentsAndWindows(page) : page
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
    core = PageCore()
    boilerplate = PageBoilerplate(of: tree)
    region = root
    let page = PageBlocks(tree, boilerplate, below: root)
    blocks = page
    isKept = []
    prune(page)
    isKept = Array(repeating: true, count: blocks.all.count)
    for index in blocks.all.indices.reversed() {
      let block = blocks.all[index]
      guard block.linkWeight * 10 > block.weight * 6, index > 0 else { break }
      drop(index, "links at the end")
    }
    dropBoilerplate()
    dropped += page.unread
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
    dropNamedLines()
    dropOtherArticles()
    dropCards()
    findRegion()
    dropBoilerplate()
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

  mutating func note(_ block: PageBlock, in blocks: PageBlocks, _ why: String) {
    dropped.append(
      (
        block.node,
        Dropped(text: String(decoding: blocks.text[block.range], as: UTF8.self), why: why)
      ))
  }
}
