import BriefMarkup

/// A maximal run of text on a page that no block element interrupts.
struct PageBlock {
  /// The nearest block element around the run.
  var element: Int
  /// The first text node of the run.
  var node: Int
  /// Bytes of `PageBlocks.text`.
  var range: Range<Int>
  /// How much it says, in letters; see `InlineText.weight`.
  var weight: Int
  /// How much of that is text of links.
  var linkWeight: Int
  /// How much of it reads as prose: what is not link, beyond a minimum.
  var prose: Int
  /// Whether the whole run is bold, as headings without a heading's tag are.
  var isBold: Bool
  /// Whether the run is a picture and a text that is italic or small as a whole, as captions are.
  var isCaption: Bool
  /// What the inline elements that hold nearly all of the run are named as; `nil` if they are not.
  var mark: BoilerplateMark?
}

/// The blocks of a page in order, and sums over them for each of the page's nodes.
struct PageBlocks {
  private(set) var all: [PageBlock] = []
  private(set) var text: [UInt8] = []
  /// Places in `text`, ascending, where something stands on the page that cannot be read.
  private(set) var gaps: [Int] = []
  /// What was passed over although it holds text, with the node where it begins.
  private(set) var unread: [(node: Int, dropped: Dropped)] = []
  let scope: ReadingScope
  /// Whether an element holds a block element, by node.
  let holdsBlock: [Bool]
  /// How many blocks begin before a node; one more entry than nodes.
  private(set) var countBefore: [Int32] = []
  private var proseBefore: [Int] = []
  private var weightBefore: [Int] = []
  private var linkBefore: [Int] = []
  private var paragraphBefore: [Int] = []
  private var linkBlocksBefore: [Int32] = []

  /// Cuts what lies below a node of a page into blocks.
  ///
  /// - Complexity: O(*n*) in nodes and bytes.
  init(
    _ tree: MarkupTree, _ boilerplate: PageBoilerplate, below root: Int = 0,
    reading scope: ReadingScope = .article
  ) {
    self.scope = scope
    holdsBlock = tree.holdersOfBlocks()
    var walk = BlockWalk(
      tree, boilerplate, below: root, reading: scope, holdsBlock: holdsBlock)
    walk.run()
    all = walk.blocks
    text = walk.text.bytes
    gaps = walk.gaps
    unread = walk.unread
    sum(over: tree)
  }

  /// The same blocks without those at or below the nodes left out, which are none within a line.
  ///
  /// - Complexity: O(*n*) in nodes and blocks.
  func without(_ leftOut: [Bool], of tree: MarkupTree) -> PageBlocks {
    var rest = self
    var kept: [PageBlock] = []
    var node = 0
    var end = 0
    for block in all {
      while node <= block.node {
        if leftOut[node] { end = max(end, Int(tree.nodes[node].end)) }
        node += 1
      }
      if block.node >= end { kept.append(block) }
    }
    rest.all = kept
    rest.sum(over: tree)
    return rest
  }

  private mutating func sum(over tree: MarkupTree) {
    let nodes = tree.nodes.count
    countBefore = []
    countBefore.reserveCapacity(nodes + 1)
    var next = 0
    for node in 0...nodes {
      while next < all.count, all[next].node < node { next += 1 }
      countBefore.append(Int32(next))
    }
    proseBefore = [0]
    weightBefore = [0]
    linkBefore = [0]
    paragraphBefore = [0]
    linkBlocksBefore = [0]
    for block in all {
      proseBefore.append((proseBefore.last ?? 0) + block.prose)
      weightBefore.append((weightBefore.last ?? 0) + block.weight)
      linkBefore.append((linkBefore.last ?? 0) + block.linkWeight)
      paragraphBefore.append(
        (paragraphBefore.last ?? 0) + (tree.nodes[block.element].tag == .p ? block.prose : 0))
      let isLink = block.linkWeight * 10 >= block.weight * 9
      linkBlocksBefore.append((linkBlocksBefore.last ?? 0) + (isLink ? 1 : 0))
    }
  }

  /// The indices of the blocks at or below a node.
  func indices(of node: Int, in tree: MarkupTree) -> Range<Int> {
    Int(countBefore[node])..<Int(countBefore[Int(tree.nodes[node].end)])
  }

  func prose(_ range: Range<Int>) -> Int {
    proseBefore[range.upperBound] - proseBefore[range.lowerBound]
  }

  func weight(_ range: Range<Int>) -> Int {
    weightBefore[range.upperBound] - weightBefore[range.lowerBound]
  }

  /// How much of the prose stands in elements `p`.
  func paragraphs(_ range: Range<Int>) -> Int {
    paragraphBefore[range.upperBound] - paragraphBefore[range.lowerBound]
  }

  /// How much of the blocks is text of links.
  func linkWeight(_ range: Range<Int>) -> Int {
    linkBefore[range.upperBound] - linkBefore[range.lowerBound]
  }

  /// How many of the blocks are nothing but link.
  func linkBlocks(_ range: Range<Int>) -> Int {
    Int(linkBlocksBefore[range.upperBound] - linkBlocksBefore[range.lowerBound])
  }

  /// Whether a heading below the headline is a paragraph: a whole sentence with a full stop.
  func isLead(_ block: PageBlock, in tree: MarkupTree) -> Bool {
    guard let level = tree.nodes[block.element].tag.headingLevel, level > 1 else { return false }
    return block.weight >= Self.leastLead && block.linkWeight * 2 < block.weight
      && text[block.range].last == 0x2E
  }

  /// Letters of a heading that is a sentence.
  private static let leastLead = 60

  /// Where in a block's text something cannot be read, counted from the block's start.
  func gaps(of block: PageBlock) -> ArraySlice<Int> {
    var (low, high) = (0, gaps.count)
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle] < block.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return gaps[low...].prefix { $0 <= block.range.upperBound }
  }
}

/// How much of a page is read.
enum ReadingScope {
  /// What a reader of the article sees.
  case article
  /// That, and what stands there for browsers without scripts.
  case withoutScripts
  /// Everything that is text: captions, struck words, hidden copies too.
  case everything
}
