import BriefMarkup

/// One walk over a page's nodes that collects its blocks.
///
/// Inside a run of text the names of elements decide nothing, so that no sentence loses a word:
/// what is not read there is what readers of the page do not see or do not read as its words, and
/// each is noted (see `InlineElement`).
struct BlockWalk {
  private(set) var blocks: [PageBlock] = []
  private(set) var text = InlineText()
  private(set) var gaps: [Int] = []
  private(set) var unread: [(node: Int, dropped: Dropped)] = []

  private let tree: MarkupTree
  private let boilerplate: PageBoilerplate
  private let root: Int
  private let scope: ReadingScope
  /// Whether an element holds a block element, by node.
  private let holdsBlock: [Bool]
  /// The block elements around the current node, innermost last.
  private var around: [Int] = []
  private var linkEnd = 0
  private var boldEnd = 0
  private var italicEnd = 0
  private var markedEnd = 0
  private var line = Run()
  /// Where the last text for screen readers ended.
  private var spokenEnd = -1

  /// The run of text that is being collected.
  private struct Run {
    var linkWeight = 0
    var boldWeight = 0
    var italicWeight = 0
    /// Whether a picture stands before the text.
    var followsPicture = false
    var markedWeight = 0
    var mark: BoilerplateMark?
    var firstNode = 0
    var hasBreak = false
    var gaps: [Int] = []
    /// Inline elements that may go where they stand at the end of the run, behind a full stop.
    var labels: [Label] = []
  }

  private struct Label {
    var node: Int
    var why: String
    var start: Int
    var weight: Int
    var isButton: Bool
    var end: Int
  }

  init(
    _ tree: MarkupTree, _ boilerplate: PageBoilerplate, below root: Int,
    reading scope: ReadingScope,
    holdsBlock: [Bool]
  ) {
    self.tree = tree
    self.boilerplate = boilerplate
    self.root = root
    self.scope = scope
    self.holdsBlock = holdsBlock
  }

  /// - Complexity: O(*n*) in nodes and bytes.
  mutating func run() {
    around = [root]
    var index = root + 1
    let end = Int(tree.nodes[root].end)
    while index < end {
      leave(before: index)
      let node = tree.nodes[index]
      if node.isText {
        read(index, node)
        index += 1
      } else {
        index = visit(index, node)
      }
    }
    leave(before: end)
    flush()
  }

  private mutating func leave(before index: Int) {
    closeLabels(before: index)
    while let last = around.last, Int(tree.nodes[last].end) <= index {
      flush()
      around.removeLast()
    }
  }

  private func breaksLine(_ index: Int) -> Bool {
    tree.nodes[index].tag.breaksLine || holdsBlock[index]
  }

  // MARK: - Elements

  /// Reads an element's start, or the whole of it; the index of the next node to read.
  private mutating func visit(_ index: Int, _ node: MarkupTree.Node) -> Int {
    let end = Int(node.end)
    let element = InlineElement(
      index, of: tree, called: boilerplate[index], in: scope,
      isInText: isInText, mayBeMarked: mayBeMarked, written: text.written,
      isLine: !breaksLine(index), isSpoken: spokenEnd == index)
    switch element {
    case .read:
      enter(index, node)
      return index + 1
    case .label(let mark, let isButton):
      return enterLabel(index, node, mark, isButton)
    case .unseen:
      if node.tag == .img, text.weight == 0 { line.followsPicture = true }
      if breaksLine(index), !isMidSentence { flush() } else { text.appendSpace() }
      return end
    case .unread(let why):
      if breaksLine(index) { flush() }
      note(index, why)
      if why == InlineElement.forScreenReaders { spokenEnd = end }
      return end
    case .formula(let formula, let formulaEnd):
      say(formula, at: index)
      return formulaEnd
    case .gap(let gapEnd):
      line.gaps.append(text.bytes.count)
      text.appendSpace()
      return gapEnd
    case .raised, .lowered:
      return readRaised(index, element == .raised)
    }
  }

  /// Whether text of the element around goes on here, so that what stands here is part of a line.
  private var isInText: Bool {
    guard let element = around.last else { return false }
    let tag = tree.nodes[element].tag
    return tag.holdsParagraph || tag.headingLevel != nil || isMidSentence
  }

  /// Whether the run so far ends within a sentence.
  private var isMidSentence: Bool {
    text.weight > 0 && !endsSentence(text.bytes[text.start...])
  }

  /// Whether the mark of a note may stand here: right behind a word or a stop.
  private var mayBeMarked: Bool {
    guard !text.endsInSpace, let last = text.bytes.last else { return false }
    return !Self.openings.contains(last)
  }

  /// Signs that open brackets or join words.
  private static let openings = Array("([{/-<".utf8)

  private mutating func enter(_ index: Int, _ node: MarkupTree.Node) {
    let end = Int(node.end)
    switch node.tag {
    case .br:
      if line.hasBreak || isAllBold { flush() } else { line.hasBreak = true }
      text.appendSpace()
    case .a where tree.rawValue(of: .href, in: index) != nil: linkEnd = max(linkEnd, end)
    case .b, .strong: boldEnd = max(boldEnd, end)
    case .em, .i, .small: italicEnd = max(italicEnd, end)
    default:
      if node.tag.breaksLine {
        flush()
        around.append(index)
      }
    }
  }

  /// Enters an inline element that is a label if it is a whole line, or its end; else it is text.
  private mutating func enterLabel(
    _ index: Int, _ node: MarkupTree.Node, _ mark: BoilerplateMark, _ isButton: Bool
  ) -> Int {
    let end = Int(node.end)
    if index >= markedEnd {
      markedEnd = end
      line.mark = line.mark ?? mark
      line.labels.append(
        Label(
          node: index, why: mark.why, start: text.bytes.count, weight: text.weight,
          isButton: isButton, end: -1))
    }
    enter(index, node)
    return index + 1
  }

  private mutating func closeLabels(before index: Int) {
    guard let last = line.labels.indices.last, line.labels[last].end < 0,
      Int(tree.nodes[line.labels[last].node].end) <= index
    else { return }
    line.labels[last].end = text.bytes.count
  }

  /// A line that is bold as a whole and ends in a break stands for a heading.
  private var isAllBold: Bool { text.weight > 0 && line.boldWeight == text.weight }

  private mutating func read(_ index: Int, _ node: MarkupTree.Node) {
    let before = text.weight
    if node.isVerbatim {
      text.append(verbatim: node.range, of: tree.source)
    } else {
      text.append(markup: node.range, of: tree.source)
    }
    count(text.weight - before, at: index, isFirst: before == 0)
  }

  private mutating func count(_ gained: Int, at index: Int, isFirst: Bool) {
    guard gained > 0 else { return }
    if isFirst { line.firstNode = index }
    line.hasBreak = false
    if index < linkEnd { line.linkWeight += gained }
    if index < boldEnd { line.boldWeight += gained }
    if index < italicEnd { line.italicWeight += gained }
    if index < markedEnd { line.markedWeight += gained }
  }

  /// Writes what stands for an element that has no text of its own.
  private mutating func say(_ said: String, at index: Int) {
    let before = text.weight
    let bytes = Array(said.utf8)
    text.append(verbatim: 0..<bytes.count, of: bytes)
    count(text.weight - before, at: index, isFirst: before == 0)
  }

  private mutating func note(_ index: Int, _ why: String) {
    let content = tree.readableText(of: index)
    guard !content.isEmpty else { return }
    unread.append((index, Dropped(text: content, why: why)))
  }

  // MARK: - Raised text

  private mutating func readRaised(_ index: Int, _ isRaised: Bool) -> Int {
    let end = Int(tree.nodes[index].end)
    let content = tree.readableText(of: index, withoutNotes: true)
    // Whole phrases that are set small are text.
    guard content.utf8.count <= Self.longestRaised else {
      enter(index, tree.nodes[index])
      return index + 1
    }
    let written = text.written
    if isRaised, let fraction = fraction(content, behind: end) {
      if let said = RaisedText.fraction(content, fraction.lower, after: written[...]) {
        say(said, at: index)
        return fraction.end
      }
    }
    let isLink = tree.isNoteMark(index)
    let result =
      isRaised
      ? RaisedText.raised(
        content, after: written[...], isLink: isLink, isBeforeLetter: startsWithLetter(end))
      : RaisedText.lowered(content, after: written[...], isLink: isLink)
    switch result {
    case .said(let said): say(said, at: index)
    case .note where scope == .everything: say(" " + content, at: index)
    case .note: note(index, InlineElement.markOfNote)
    }
    return end
  }

  /// Bytes of a power, an ending or the mark of a note, "[citation needed]" among them.
  private static let longestRaised = 40

  /// The lowered number behind a raised one and a bar, as fractions are written.
  private func fraction(_ upper: String, behind end: Int) -> (lower: String, end: Int)? {
    guard end + 1 < tree.nodes.count, tree.nodes[end].isText, tree.nodes[end].range.count < 10,
      tree.nodes[end + 1].tag == .sub
    else { return nil }
    let bar = tree.text(of: end)
    guard bar == "/" || bar == "⁄" else { return nil }
    return (tree.readableText(of: end + 1), Int(tree.nodes[end + 1].end))
  }

  private func startsWithLetter(_ index: Int) -> Bool {
    guard index < tree.nodes.count, tree.nodes[index].isText,
      let first = tree.source[tree.nodes[index].range].first
    else { return false }
    return isASCIILetter(first)
  }

  // MARK: - Blocks

  private mutating func flush() {
    closeLabels(before: Int.max)
    if scope != .everything {
      dropClosingLabels()
      dropOpeningButton()
    }
    let weight = text.weight
    let range = text.finish()
    if weight > 0, let element = around.last {
      gaps += line.gaps
      let isParagraph = tree.nodes[element].tag.holdsParagraph
      blocks.append(
        PageBlock(
          element: element, node: line.firstNode, range: range, weight: weight,
          linkWeight: line.linkWeight,
          prose: max(0, weight - 2 * line.linkWeight - (isParagraph ? 60 : 90)),
          isBold: line.boldWeight == weight,
          isCaption: line.followsPicture && line.italicWeight == weight,
          mark: line.markedWeight * 10 >= weight * 9 ? line.mark : nil))
    }
    line = Run()
  }

  /// Labels behind the last full stop of a run, such as "Read more", are no part of its sentences.
  private mutating func dropClosingLabels() {
    while let label = line.labels.last, label.end == text.bytes.count, label.start > text.start,
      text.weight - label.weight < Self.longestLabel,
      endsSentence(text.bytes[text.start..<label.start]),
      !endsSentence(text.bytes[label.start...])
    {
      line.markedWeight -= min(line.markedWeight, text.weight - label.weight)
      line.linkWeight = min(line.linkWeight, label.weight)
      note(label.node, label.why)
      text.truncate(to: label.start, weight: label.weight)
      line.labels.removeLast()
    }
  }

  /// Letters of a label at the end of a run.
  private static let longestLabel = 60

  /// A button before a capital letter begins no sentence.
  private mutating func dropOpeningButton() {
    guard let label = line.labels.first, label.isButton, label.start <= text.start + 1,
      label.end + 1 < text.bytes.count, text.bytes[label.end] == 0x20,
      !BlockCandidate.isSmall(text.bytes[...], label.end + 1), line.gaps.isEmpty
    else { return }
    note(label.node, label.why)
    text.removeStart(upTo: label.end + 1)
  }
}

extension HTMLTag {
  /// Whether a line of text ends at the element's borders. A button may stand in a line.
  var breaksLine: Bool { isBlock && self != .button }

  /// Whether the element is a cell of a table or a part of a list of definitions.
  var isCell: Bool {
    switch self {
    case .td, .th, .dt, .dd: true
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

extension MarkupTree {
  /// Whether an element has a block element below it, by node.
  ///
  /// - Complexity: O(*n*) in the nodes.
  func holdersOfBlocks() -> [Bool] {
    var holds = Array(repeating: false, count: nodes.count)
    for index in nodes.indices.dropFirst().reversed() where !nodes[index].isText {
      if nodes[index].tag.breaksLine || holds[index] { holds[Int(nodes[index].parent)] = true }
    }
    return holds
  }

  /// The text at or below a node on one line, without scripts and styles, and perhaps without the
  /// notes and the texts for screen readers below it.
  ///
  /// - Complexity: O(*n*) in the nodes and bytes below it.
  func readableText(of node: Int, withoutNotes: Bool = false) -> String {
    var text = InlineText()
    var index = node
    while index < Int(nodes[node].end) {
      let part = nodes[index]
      if part.isText {
        if part.isVerbatim {
          text.append(verbatim: part.range, of: source)
        } else {
          text.append(markup: part.range, of: source)
        }
      } else if part.tag.isNoText
        || (withoutNotes && index > node && (isSideNote(index) || isForScreenReaders(index)))
      {
        index = Int(part.end)
        continue
      } else if part.tag.isBlock || part.tag == .br {
        text.appendSpace()
      }
      index += 1
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
