import Markup

/// Where an article begins and ends when its first or last lines are short.
extension MainContent {
  /// Short lines that may stand before the first paragraph or behind the last one.
  private static let mostShortParagraphs = 3

  // MARK: - Start

  /// The first block of the article whose first paragraph is known: with the lines of its headline that
  /// say what it is about, and short paragraphs.
  func start(before first: Int, _ kept: [Int], _ roles: [Role]) -> Int {
    guard var place = kept.firstIndex(of: first) else { return first }
    var start = first
    for _ in 0..<Self.mostShortParagraphs where place > 0 && isShortParagraph(kept[place - 1], by: start) {
      place -= 1
      start = kept[place]
    }
    return standfirst(before: place, kept, roles) ?? start
  }

  /// Whether a block is a sentence in an element beside that of another block, and of its kind.
  private func isShortParagraph(_ index: Int, by other: Int) -> Bool {
    let block = blocks.all[index]
    let (own, beside) = (tree.nodes[block.element], tree.nodes[blocks.all[other].element])
    return own.tag == .p && own.tag == beside.tag && own.parent == beside.parent
      && block.linkWeight * 2 < block.weight && isSaid(block)
  }

  /// Whether a short line is a sentence; scripts without a full stop end it with a letter.
  private func isSaid(_ block: PageBlock) -> Bool {
    let text = blocks.text[block.range]
    return endsSentence(text) || endsWithoutStop(text)
  }

  /// The first of the lines right under the headline that lead into the article: sub-headlines, lists
  /// of facts, and what its names call a lead.
  private func standfirst(before place: Int, _ kept: [Int], _ roles: [Role]) -> Int? {
    guard let headline = core.headline, place > 0,
      let end = kept[..<place].firstIndex(where: {
        blocks.all[$0].node >= headline.upperBound
      })
    else { return nil }
    guard let place = (end..<place).first(where: { isStandfirst(kept[$0], roles) }) else { return nil }
    return kept[place]
  }

  private func isStandfirst(_ index: Int, _ roles: [Role]) -> Bool {
    let block = blocks.all[index]
    guard roles[index] != .link, block.linkWeight * 4 < block.weight, block.weight >= 25 else {
      return false
    }
    var node = block.element
    for _ in 0..<2 where node > 0 {
      if isNamedStandfirst(node) { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  private func isNamedStandfirst(_ node: Int) -> Bool {
    for name in [AttributeName.class, .id, .itemprop] {
      guard let range = tree.rawValue(of: name, in: node) else { continue }
      var words = NameWords(range)
      while let word = words.next(in: tree.source) {
        if NoiseNames.standfirsts.index(of: word, in: tree.source) != nil { return true }
      }
    }
    return false
  }

  // MARK: - End

  /// The last block of the article whose last long paragraph is known: with short paragraphs, steps,
  /// tables, code and definitions that follow in the same element.
  func end(behind last: Int, _ kept: [Int], _ roles: [Role]) -> Int {
    guard var place = kept.firstIndex(of: last) else { return last }
    let home = home(of: last)
    var end = last
    var paragraphs = 0
    while place + 1 < kept.count {
      place += 1
      let index = kept[place]
      let block = blocks.all[index]
      guard home.contains(block.element), roles[index] != .link, block.linkWeight * 2 < block.weight
      else { break }
      if tree.nodes[block.element].tag.headingLevel != nil { continue }
      guard endsArticle(index, behind: end) else { break }
      if tree.nodes[block.element].tag == .p { paragraphs += 1 }
      guard paragraphs <= Self.mostShortParagraphs else { break }
      end = index
    }
    return end
  }

  /// The element around a paragraph, or around the list or table that it stands in.
  private func home(of index: Int) -> Range<Int> {
    var node = blocks.all[index].element
    while node > 0 {
      switch tree.nodes[node].tag {
      case .li, .ul, .ol, .td, .tr, .tbody, .table, .dd, .dl, .blockquote:
        node = Int(tree.nodes[node].parent)
        continue
      default: break
      }
      break
    }
    let parent = max(0, Int(tree.nodes[node].parent))
    return parent..<Int(tree.nodes[parent].end)
  }

  private func endsArticle(_ index: Int, behind end: Int) -> Bool {
    let block = blocks.all[index]
    switch tree.nodes[block.element].tag {
    case .p: return isSaid(block)
    case .li, .td, .th, .pre, .dd, .dt: return true
    default: return false
    }
  }
}
