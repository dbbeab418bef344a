import Markup

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
}

/// The blocks of a page in order, and sums over them for each of the page's nodes.
struct PageBlocks {
  var all: [PageBlock] = []
  var text: [UInt8] = []
  /// How many blocks begin before a node; one more entry than nodes.
  private(set) var countBefore: [Int32] = []
  private var proseBefore: [Int] = []
  private var weightBefore: [Int] = []
  private var linkBlocksBefore: [Int32] = []

  /// Cuts what lies below a node of a page into blocks, without what lies at or below the nodes left
  /// out.
  ///
  /// - Complexity: O(*n*) in nodes and bytes.
  init(_ tree: MarkupTree, below root: Int = 0, without leftOut: [Bool] = []) {
    var walk = BlockWalk(tree, root)
    walk.run(leftOut)
    all = walk.blocks
    text = walk.text.bytes
    sum(over: tree.nodes.count)
  }

  private mutating func sum(over nodes: Int) {
    countBefore.reserveCapacity(nodes + 1)
    var next = 0
    for node in 0...nodes {
      while next < all.count, all[next].node < node { next += 1 }
      countBefore.append(Int32(next))
    }
    proseBefore = [0]
    weightBefore = [0]
    linkBlocksBefore = [0]
    for block in all {
      proseBefore.append((proseBefore.last ?? 0) + block.prose)
      weightBefore.append((weightBefore.last ?? 0) + block.weight)
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

  /// How many of the blocks are nothing but link.
  func linkBlocks(_ range: Range<Int>) -> Int {
    Int(linkBlocksBefore[range.upperBound] - linkBlocksBefore[range.lowerBound])
  }
}

/// One walk over a page's nodes that collects its blocks.
private struct BlockWalk {
  var blocks: [PageBlock] = []
  var text = InlineText()
  private let tree: MarkupTree
  /// The block elements around the current node, innermost last.
  private var around: [Int] = []
  private var linkEnd = 0
  private var boldEnd = 0
  private var preEnd = 0
  private var linkWeight = 0
  private var boldWeight = 0
  private var firstNode = 0
  private var hasBreak = false

  private let root: Int

  init(_ tree: MarkupTree, _ root: Int) {
    self.tree = tree
    self.root = root
  }

  mutating func run(_ leftOut: [Bool]) {
    around = [root]
    var index = root + 1
    let nodes = tree.nodes
    let end = Int(nodes[root].end)
    while index < end {
      leave(before: index)
      let node = nodes[index]
      if node.isText {
        read(index, node)
        index += 1
        continue
      }
      if node.tag.isNeverRead || (!leftOut.isEmpty && leftOut[index]) {
        if node.tag.isBlock { flush() }
        index = Int(node.end)
        continue
      }
      enter(index, node)
      index += 1
    }
    leave(before: end)
    flush()
  }

  private mutating func leave(before index: Int) {
    while let last = around.last, Int(tree.nodes[last].end) <= index {
      flush()
      around.removeLast()
    }
  }

  private mutating func enter(_ index: Int, _ node: MarkupTree.Node) {
    let end = Int(node.end)
    switch node.tag {
    case .br:
      if hasBreak || isAllBold { flush() } else { hasBreak = true }
      text.appendSpace()
    case .a: linkEnd = max(linkEnd, end)
    case .b, .strong: boldEnd = max(boldEnd, end)
    case .img, .wbr: break
    default:
      if node.tag.isBlock {
        flush()
        around.append(index)
        if node.tag == .pre { preEnd = max(preEnd, end) }
      }
    }
  }

  /// A line that is bold as a whole and ends in a break stands for a heading.
  private var isAllBold: Bool { text.weight > 0 && boldWeight == text.weight }

  private mutating func read(_ index: Int, _ node: MarkupTree.Node) {
    let before = text.weight
    if node.isVerbatim {
      text.append(verbatim: node.range, of: tree.source)
    } else {
      text.append(markup: node.range, of: tree.source)
    }
    let gained = text.weight - before
    guard gained > 0 else { return }
    if before == 0 { firstNode = index }
    hasBreak = false
    if index < linkEnd { linkWeight += gained }
    if index < boldEnd { boldWeight += gained }
  }

  private mutating func flush() {
    let weight = text.weight
    let range = text.finish()
    if weight > 0, let element = around.last {
      let isParagraph = tree.nodes[element].tag.holdsParagraph
      blocks.append(
        PageBlock(
          element: element, node: firstNode, range: range, weight: weight, linkWeight: linkWeight,
          prose: max(0, weight - 2 * linkWeight - (isParagraph ? 60 : 90)),
          isBold: boldWeight == weight))
    }
    linkWeight = 0
    boldWeight = 0
    hasBreak = false
  }
}

extension HTMLTag {
  /// Whether what is inside is no text of the page, or a caption.
  var isNeverRead: Bool {
    switch self {
    case .head, .script, .style, .noscript, .template, .select, .iframe, .svg, .math, .figcaption,
      .button, .textarea, .object, .video, .audio, .canvas, .map, .datalist, .noframes, .noembed,
      .rt, .rp, .option, .xmp, .title:
      true
    default: false
    }
  }

  /// Whether prose is expected right inside the element.
  var holdsParagraph: Bool {
    switch self {
    case .p, .pre, .blockquote, .li, .dd, .td, .th: true
    default: false
    }
  }
}
