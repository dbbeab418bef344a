import BriefMarkup

/// Where an article begins and ends when its first or last lines are short.
extension MainContent {
  /// Short lines that may stand before the first paragraph or behind the last one.
  private static let mostShortParagraphs = 3

  // MARK: - Start

  /// The first block of the article whose first paragraph is known: with the lines of its headline
  /// that say what it is about, and short paragraphs.
  func start(before first: Int, _ kept: [Int], _ roles: [Role]) -> Int {
    guard var place = kept.firstIndex(of: first) else { return first }
    let home = home(of: first)
    var start = first
    for _ in 0..<Self.mostShortParagraphs where place > 0 && isShortParagraph(kept[place - 1], home)
    {
      place -= 1
      start = kept[place]
    }
    return standfirst(upTo: start).min() ?? start
  }

  /// The heading right above the article's first paragraph if it is one of several that part the
  /// article, and not its headline.
  func heading(before first: Int, _ kept: [Int]) -> Int {
    guard let place = kept.firstIndex(of: first), place > 0 else { return first }
    let index = kept[place - 1]
    let block = blocks.all[index]
    let element = tree.nodes[block.element]
    guard let level = element.tag.headingLevel, level > 1, block.linkWeight * 2 < block.weight,
      core.headline.map({ $0.upperBound <= block.node }) ?? false,
      kept[place...].prefix(Self.blocksSeen).contains(where: {
        tree.nodes[blocks.all[$0].element].tag == element.tag
      })
    else { return first }
    return index
  }

  /// Whether a block is a sentence in an element right inside another.
  private func isShortParagraph(_ index: Int, _ home: Range<Int>) -> Bool {
    let block = blocks.all[index]
    let element = tree.nodes[block.element]
    let isParagraph = element.tag == .p || isLineOfText(index)
    return isParagraph && Int(element.parent) == home.lowerBound
      && block.linkWeight * 2 < block.weight && isSaid(block)
      && BoilerplatePhrases.role(of: unit(block), in: blocks.text).isText
  }

  /// Whether a block stands between breaks, or in an element like the one before or behind it that
  /// holds a text.
  func isLineOfText(_ index: Int) -> Bool {
    let own = blocks.all[index].element
    return [index - 1, index + 1].contains { other in
      guard blocks.all.indices.contains(other), isKept[other] else { return false }
      let element = blocks.all[other].element
      let isBeside =
        tree.nodes[own].tag == tree.nodes[element].tag
        && tree.nodes[own].parent == tree.nodes[element].parent
      return (element == own || isBeside) && role(of: blocks.all[other]) == .text
    }
  }

  /// Whether a short line is a sentence; scripts without a full stop end it with a letter.
  private func isSaid(_ block: PageBlock) -> Bool {
    let text = blocks.text[block.range]
    return endsSentence(text) || SentenceEnd.hasNoStops(text)
  }

  /// The lines under the headline that lead into the article: sub-headlines, lists of facts, and
  /// what its names call a lead; none behind a block.
  func standfirst(upTo last: Int) -> Set<Int> {
    guard let headline = core.headline, !blocks.all.isEmpty else { return [] }
    let first = Int(blocks.countBefore[headline.upperBound])
    guard first < last else { return [] }
    let right = elementsRightBehind(headline)
    return Set(
      (first..<last).filter { index in
        isKept[index]
          && isStandfirst(
            index, isRightBehind: right.contains { $0.contains(blocks.all[index].node) })
      })
  }

  /// The sub-headline and the list that follow a headline at once.
  private func elementsRightBehind(_ headline: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var node = headline.lowerBound
    for _ in 0..<Self.levelsAroundHeadline where node > 0 {
      let parent = Int(tree.nodes[node].parent)
      guard parent >= 0 else { break }
      var next = Int(tree.nodes[node].end)
      let end = Int(tree.nodes[parent].end)
      while next < end {
        let element = tree.nodes[next]
        let range = next..<Int(element.end)
        next = range.upperBound
        if element.isText || blocks.indices(of: range.lowerBound, in: tree).isEmpty { continue }
        guard [.h2, .h3, .ul, .ol].contains(element.tag) else { return found }
        found.append(range)
      }
      if !found.isEmpty { break }
      node = parent
    }
    return found
  }

  /// Elements around a headline of its own.
  private static let levelsAroundHeadline = 3

  private func isStandfirst(_ index: Int, isRightBehind: Bool) -> Bool {
    let block = blocks.all[index]
    guard block.linkWeight * 4 < block.weight, block.weight >= 12,
      BoilerplatePhrases.role(of: unit(block), in: blocks.text).isText
    else { return false }
    if isRightBehind { return true }
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
        if BoilerplateClasses.standfirsts.index(of: word, in: tree.source) != nil { return true }
      }
    }
    return false
  }

  // MARK: - End

  /// The last block of the article whose last long paragraph is known: with short paragraphs,
  /// steps, tables, code and definitions that follow in the same element.
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
    case .p: return BoilerplatePhrases.role(of: unit(block), in: blocks.text).isText
    case .li, .td, .th, .pre, .dd, .dt: return true
    default:
      return isLineOfText(index) && isSaid(block)
        && BoilerplatePhrases.role(of: unit(block), in: blocks.text).isText
    }
  }
}
