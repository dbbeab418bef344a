import BriefMarkup

/// Removes other articles and lists of articles that have the same markup as the article.
extension MainContent {
  /// Items of a list are teasers if links make up more than this share of all of them, in percent.
  private static let teaserLinks = 45

  /// Drops the `article` elements behind the one that holds the page's only headline.
  ///
  /// HTML, 4.3.2: an `article` is complete in itself, so that what follows as another one is a
  /// teaser, or another text of the same site, however long it is; not so entries of a diary and
  /// posts of a thread, which go on beside the first.
  mutating func dropOtherArticles() {
    let headlines = tree.nodes.indices.filter {
      tree.nodes[$0].tag == .h1 && !blocks.indices(of: $0, in: tree).isEmpty
    }
    guard headlines.count == 1, let headline = headlines.first else { return }
    var own = headline
    while own > 0, tree.nodes[own].tag != .article { own = Int(tree.nodes[own].parent) }
    guard own > 0, weightKept(in: blocks.indices(of: own, in: tree)) >= Self.leastArticle else {
      return
    }
    var index = Int(tree.nodes[own].end)
    while index < tree.nodes.count {
      guard tree.nodes[index].tag == .article,
        !(core.isSeries && tree.nodes[index].parent == tree.nodes[own].parent)
      else {
        index += 1
        continue
      }
      drop(blocks.indices(of: index, in: tree), "another article on the page")
      index = Int(tree.nodes[index].end)
    }
  }

  /// Drops headings such as "Related articles", and the links and lists right behind them.
  mutating func dropListsOfOthers() {
    var seen = 0
    var index = 0
    while index < blocks.all.count {
      guard isKept[index] else {
        index += 1
        continue
      }
      guard seen >= Self.leastArticle, isStop(index) else {
        seen += blocks.all[index].weight
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < blocks.all.count, !isKept[index] || isOfList(index) { index += 1 }
      drop(start..<index, "heading of a list of other articles, and the list")
    }
  }

  private func isOfList(_ index: Int) -> Bool {
    switch role(of: blocks.all[index]) {
    case .link: true
    case .text, .short: isItem(index) && blocks.all[index].linkWeight > 0
    case .heading: false
    }
  }

  private func isStop(_ index: Int) -> Bool {
    let block = blocks.all[index]
    guard block.weight <= 60, !isHeadingAmongOthers(index) else { return false }
    return BoilerplatePhrases.isHeadingOfOthers(unit(block), in: blocks.text)
  }

  func unit(_ block: PageBlock) -> BlockCandidate { unit(block, in: blocks) }

  func unit(_ block: PageBlock, in page: PageBlocks) -> BlockCandidate {
    BlockCandidate(block.range, whole: block.range, kind: .paragraph, of: page.text)
  }

  /// Whether a heading over a paragraph is followed by others of its level in the same element, as
  /// the headings of an article's parts are.
  private func isHeadingAmongOthers(_ index: Int) -> Bool {
    let element = tree.nodes[blocks.all[index].element]
    guard element.tag.headingLevel != nil, index + 1 < blocks.all.count,
      role(of: blocks.all[index + 1]) == .text
    else { return false }
    if opensPart(index) { return true }
    return (index + 1..<blocks.all.count).prefix(Self.blocksSeen).contains {
      let other = tree.nodes[blocks.all[$0].element]
      return other.tag == element.tag && other.parent == element.parent
    }
  }

  /// Whether a block is the heading after which the part around it is named.
  func opensPart(_ index: Int) -> Bool {
    let element = tree.nodes[blocks.all[index].element]
    return element.tag.headingLevel != nil && isNamedByHeading(Int(element.parent))
  }

  /// Blocks behind a heading among which the next one of its level stands.
  static let blocksSeen = 60

  /// Whether a block stands in an item of a list.
  private func isItem(_ index: Int) -> Bool {
    tree.nodes[blocks.all[index].element].tag == .li
  }

  /// Drops the list that ends the article if it is one of links to others, and prompts at the end.
  mutating func dropEndings() {
    var end = blocks.all.count
    while end > 1 {
      let last = end - 1
      if !isKept[last] {
        end = last
      } else if isItem(last) {
        guard let first = firstTeaser(upTo: last) else { return }
        drop(first..<end, "list of links at the end")
        end = first
      } else if isPrompt(last) {
        drop(last, "prompt at the end")
        end = last
      } else {
        return
      }
    }
  }

  /// Where the list begins that ends with a block, if it is one of teasers.
  private func firstTeaser(upTo last: Int) -> Int? {
    let list = tree.nodes[blocks.all[last].element].parent
    var first = last
    var weight = 0
    var links = 0
    while first >= 0, !isKept[first] || isItem(first, of: list) {
      if isItem(first, of: list) {
        let block = blocks.all[first]
        guard block.linkWeight > 0, !endsSentence(blocks.text[block.range]) else { return nil }
        weight += block.weight
        links += block.linkWeight
      }
      first -= 1
    }
    return first >= 0 && links * 100 > weight * Self.teaserLinks ? first + 1 : nil
  }

  private func isItem(_ index: Int, of list: Int32) -> Bool {
    isItem(index) && tree.nodes[blocks.all[index].element].parent == list
  }

  /// Whether a block asks for consent, as pages do before all else.
  func isNotice(_ index: Int) -> Bool {
    BoilerplatePhrases.role(of: unit(blocks.all[index]), in: blocks.text)
      == .junk("legal or cookie notice")
  }

  private func isPrompt(_ index: Int) -> Bool {
    let block = blocks.all[index]
    guard block.weight <= 240 else { return false }
    return BoilerplatePhrases.role(of: unit(block), in: blocks.text) == .junk("prompt")
  }
}

extension BoilerplateFilter.Role {
  /// Whether a line may be part of an article.
  var isText: Bool { self == .prose || self == .short }
}
