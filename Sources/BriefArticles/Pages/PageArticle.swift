import BriefMarkup

/// Puts the article of a page together: blocks with their kinds, and what was left out.
struct PageArticle {
  private(set) var extracted = ExtractedText()
  private(set) var dropped: [Dropped] = []
  private let tree: MarkupTree
  private let page: PageBlocks

  /// Takes the main content of a whole page.
  init(_ content: MainContent, of tree: MarkupTree, title: String?) {
    self.tree = tree
    page = content.blocks
    var left = content.dropped
    let titleLetters = title.map(Names.letters)
    var kept: [Int] = []
    for index in page.all.indices where content.isKept[index] {
      let block = page.all[index]
      let isHeading = tree.nodes[block.element].tag.headingLevel != nil
      if isHeading, titleLetters == Names.letters(text(block)) {
        left.append((block.node, Dropped(text: text(block), why: "title")))
      } else {
        kept.append(index)
      }
    }
    assemble(kept)
    dropped = Self.inOrder(left)
  }

  private static func inOrder(_ dropped: [(node: Int, dropped: Dropped)]) -> [Dropped] {
    dropped.enumerated()
      .sorted { ($0.element.node, $0.offset) < ($1.element.node, $1.offset) }
      .map(\.element.dropped)
  }

  /// Takes the text that the page declares to be its article, for pages that show it by a script.
  init(declared text: [UInt8], _ content: MainContent, of tree: MarkupTree) {
    self.tree = tree
    page = content.blocks
    extracted = ItemBody(html: text, keepAll: true).extracted
    var left = content.dropped
    for index in page.all.indices where content.isKept[index] {
      let text = self.text(page.all[index])
      left.append(
        (page.all[index].node, Dropped(text: text, why: "not in the text that the page declares")))
    }
    dropped = Self.inOrder(left)
  }

  /// Takes everything that can be read.
  init(all page: PageBlocks, of tree: MarkupTree) {
    self.tree = tree
    self.page = page
    assemble(Array(page.all.indices))
  }

  private func text(_ block: PageBlock) -> String {
    String(decoding: page.text[block.range], as: UTF8.self)
  }

  // MARK: - Blocks

  /// What a block is by the elements around it.
  private struct Place {
    var kind: Block.Kind
    /// The list, or the row, that the block is part of.
    var group: Int?
  }

  private mutating func assemble(_ kept: [Int]) {
    var row: Row?
    var lastGroup: Int?
    func place(_ index: Int) -> Place { self.place(of: page.all[index]) }
    for index in kept {
      let block = page.all[index]
      let place = place(index)
      if place.kind == .tableRow, let group = place.group {
        if row?.node != group {
          finish(&row, &lastGroup)
          row = Row(node: group)
        }
        row?.add(block, of: page)
        continue
      }
      finish(&row, &lastGroup)
      extracted.append(
        page.text[block.range], as: place.kind,
        joined: place.group != nil && place.group == lastGroup,
        gaps: page.gaps(of: block).map { $0 - block.range.lowerBound })
      lastGroup = place.group
    }
    finish(&row, &lastGroup)
  }

  /// The cells of a table's row, tabs between them.
  private struct Row {
    var node: Int
    private(set) var text: [UInt8] = []
    private(set) var gaps: [Int] = []
    private(set) var cells = 0

    init(node: Int) { self.node = node }

    mutating func add(_ block: PageBlock, of page: PageBlocks) {
      if cells > 0 { text.append(0x09) }
      gaps += page.gaps(of: block).map { text.count + $0 - block.range.lowerBound }
      text += page.text[block.range]
      cells += 1
    }
  }

  private mutating func finish(_ row: inout Row?, _ lastGroup: inout Int?) {
    guard let done = row else { return }
    row = nil
    let table = done.cells == 1 ? nil : ancestor(of: done.node, .table)
    extracted.append(
      done.text, as: done.cells == 1 ? .paragraph : .tableRow,
      joined: table != nil && table == lastGroup, gaps: done.gaps)
    lastGroup = table
  }

  private func ancestor(of node: Int, _ tag: HTMLTag) -> Int? {
    var node = Int(tree.nodes[node].parent)
    while node > 0 {
      if tree.nodes[node].tag == tag { return node }
      node = Int(tree.nodes[node].parent)
    }
    return nil
  }

  private func place(of block: PageBlock) -> Place {
    var node = block.element
    var cell: Int?
    var item: Int?
    while node > 0 {
      let tag = tree.nodes[node].tag
      if let level = tag.headingLevel {
        return Place(kind: page.isLead(block, in: tree) ? .paragraph : .heading(level: level))
      }
      switch tag {
      case .pre: return Place(kind: isCode(node, block) ? .code : .paragraph)
      case .blockquote: return Place(kind: .quotation)
      case .li, .dd, .dt: if item == nil { item = node }
      case .td, .th: if cell == nil { cell = node }
      case .tr:
        if let cell, item == nil, isDataRow(node, cell) {
          return Place(kind: .tableRow, group: node)
        }
      case .article, .main, .body: node = 0
      default: break
      }
      if node > 0 { node = Int(tree.nodes[node].parent) }
    }
    if let item {
      return Place(kind: .listItem, group: Int(tree.nodes[item].parent))
    }
    return Place(kind: isBoldHeading(block) ? .heading(level: 3) : .paragraph)
  }

  /// Cells of data are short and hold one block; a table for layout has paragraphs in its cells.
  private func isDataRow(_ row: Int, _ cell: Int) -> Bool {
    let blocks = page.indices(of: row, in: tree)
    guard blocks.count > 1, blocks.count <= 60 else { return blocks.count == 1 }
    return page.weight(blocks) < 240 * blocks.count && page.indices(of: cell, in: tree).count == 1
  }

  private func isCode(_ node: Int, _ block: PageBlock) -> Bool {
    if tree.first(.code, in: node) != nil { return true }
    let signs = page.text[block.range].reduce(0) { count, byte in
      let isSign =
        byte == 0x7B || byte == 0x7D || byte == 0x3B || byte == 0x3D || byte == 0x3C || byte == 0x3E
        || byte == 0x5B || byte == 0x5D || byte == 0x5F
      return count + (isSign ? 1 : 0)
    }
    return signs * 30 > block.range.count
  }

  /// A short line that is bold as a whole, without an end mark, between blocks.
  private func isBoldHeading(_ block: PageBlock) -> Bool {
    page.all.count > 1 && block.isBold && block.weight <= 120 && block.linkWeight == 0
      && !endsSentence(page.text[block.range])
  }
}
