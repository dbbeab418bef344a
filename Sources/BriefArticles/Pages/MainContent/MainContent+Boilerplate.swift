import BriefLexicon
import BriefMarkup

/// Removes elements that names, roles and tags mark as boilerplate.
extension MainContent {
  /// The letters of an article: if so many remain, boilerplate is removed whatever its share.
  private static let lettersOfArticle = 250
  /// Letters of the shortest article that has comments.
  private static let lettersOfShortArticle = 70
  /// Marks are ignored if their elements have more than this share of the page's prose, in percent.
  private static let shareOfCertain = 80
  private static let shareOfLikely = 40
  /// Hidden text is the article if it has so many times more letters than visible text.
  private static let shareOfHidden = 1.5

  /// An element that is named as boilerplate, and what it holds.
  private struct Candidate {
    var node: Int
    var mark: BoilerplateMark
    var prose: Int
  }

  mutating func prune(_ page: PageBlocks) {
    let total = page.prose(page.all.indices)
    var leftOut = Array(repeating: false, count: tree.nodes.count)
    var isNoted = Array(repeating: false, count: page.all.count)
    let named = namedElements(page)
    let certain = believed(outermost(named) { $0.mark.isCertain }, of: total, page)
    for candidate in certain { leaveOut(candidate, &leftOut, &isNoted, page) }
    let rest = total - certain.reduce(0) { $0 + $1.prose }
    let likely = outermost(named) { candidate in
      !candidate.mark.isCertain && !leftOut[candidate.node]
    }.filter { !isInside($0.node, certain) }
    for candidate in likelyBoilerplate(likely, of: rest, page, leftOut) {
      leaveOut(candidate, &leftOut, &isNoted, page)
    }
    if leftOut.contains(true) {
      blocks = page.without(leftOut, of: tree)
    }
  }

  /// The blocks of a page but those of its readers' comments and of windows over it.
  mutating func withoutCommentsAndWindows(_ page: PageBlocks) -> PageBlocks {
    region = 0
    var leftOut = Array(repeating: false, count: tree.nodes.count)
    for candidate in namedElements(page)
    where candidate.mark.kind == .comments || isWindow(candidate.node) {
      leftOut[candidate.node] = true
    }
    return leftOut.contains(true) ? page.without(leftOut, of: tree) : page
  }

  private mutating func leaveOut(
    _ candidate: Candidate, _ leftOut: inout [Bool], _ isNoted: inout [Bool], _ page: PageBlocks
  ) {
    leftOut[candidate.node] = true
    for index in page.indices(of: candidate.node, in: tree) where !isNoted[index] {
      isNoted[index] = true
      note(page.all[index], in: page, candidate.mark.why)
    }
  }

  // MARK: - Candidates

  /// The elements that are marked as boilerplate and whose content confirms it, in order; not those
  /// within a line.
  private func namedElements(_ page: PageBlocks) -> [Candidate] {
    let inside = region + 1..<Int(tree.nodes[region].end)
    return boilerplate.all.compactMap { node, mark in
      let breaksLine = tree.nodes[node].tag.breaksLine || page.holdsBlock[node]
      guard breaksLine, inside.contains(node), isBoilerplate(node, mark, page) else { return nil }
      let prose = page.prose(page.indices(of: node, in: tree))
      return Candidate(node: node, mark: mark, prose: prose)
    }
  }

  /// Those that are wanted, without what lies inside one of them.
  private func outermost(
    _ candidates: [Candidate], where isWanted: (Candidate) -> Bool
  ) -> [Candidate] {
    var end = 0
    return candidates.filter { candidate in
      guard candidate.node >= end, isWanted(candidate) else { return false }
      end = Int(tree.nodes[candidate.node].end)
      return true
    }
  }

  /// Whether a node lies inside one of some elements, which ascend and do not overlap.
  private func isInside(_ node: Int, _ elements: [Candidate]) -> Bool {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(tree.nodes[elements[middle].node].end) <= node {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < elements.count && elements[low].node <= node
  }

  // MARK: - Belief

  /// The elements with certain marks that are removed: comments always, if any text is left.
  private func believed(
    _ candidates: [Candidate], of total: Int, _ page: PageBlocks
  ) -> [Candidate] {
    let rest = total - candidates.reduce(0) { $0 + $1.prose }
    let letters = letters(without: candidates, page)
    if isArticleLeft(without: candidates, page) || letters >= Self.lettersOfArticle {
      return withoutHiddenArticle(candidates, rest, page)
    }
    let sums = sums(of: candidates)
    let hasText = letters >= Self.lettersOfShortArticle
    return candidates.filter {
      let isOther =
        switch $0.mark.kind {
        case .comments: true
        case .hidden: !isHiddenText($0.node, page)
        default: isWindow($0.node)
        }
      return isOther && hasText
        || (sums[$0.mark.name] ?? 0) * 100 <= total * Self.shareOfCertain
    }
  }

  /// Letters of the sentences that stay, links left aside.
  private func letters(without candidates: [Candidate], _ page: PageBlocks) -> Int {
    var next = 0
    var letters = 0
    for index in page.all.indices {
      let block = page.all[index]
      while next < candidates.count, Int(tree.nodes[candidates[next].node].end) <= block.node {
        next += 1
      }
      if next < candidates.count, candidates[next].node <= block.node { continue }
      if role(of: block, in: page) == .text { letters += block.weight - block.linkWeight }
    }
    return letters
  }

  /// What each name holds on the whole page.
  private func sums(of candidates: [Candidate]) -> [String: Int] {
    var sums: [String: Int] = [:]
    for candidate in candidates { sums[candidate.mark.name, default: 0] += candidate.prose }
    return sums
  }

  /// Whether what the page marks up as its article stays, and says something.
  private func isArticleLeft(without candidates: [Candidate], _ page: PageBlocks) -> Bool {
    guard let element = core.element else { return false }
    var rest = page.weight(page.indices(of: element.lowerBound, in: tree))
    for candidate in candidates {
      let range = candidate.node..<Int(tree.nodes[candidate.node].end)
      if range.lowerBound <= element.lowerBound, element.upperBound <= range.upperBound {
        return false
      }
      if element.contains(candidate.node) {
        rest -= page.weight(page.indices(of: candidate.node, in: tree))
      }
    }
    return rest >= Self.leastArticle
  }

  /// Keeps text that is hidden until a click if it is the article, by its length.
  private func withoutHiddenArticle(
    _ candidates: [Candidate], _ rest: Int, _ page: PageBlocks
  ) -> [Candidate] {
    let hidden = candidates.filter {
      $0.mark.kind == .hidden && isHiddenText($0.node, page)
    }
    let prose = hidden.reduce(0) { $0 + $1.prose }
    guard Double(prose) > Self.shareOfHidden * Double(rest), !isCopy(hidden, page) else {
      return candidates
    }
    let nodes = Set(hidden.map(\.node))
    return candidates.filter { !nodes.contains($0.node) }
  }

  /// Whether what is hidden says once more what is in sight, as data for other programs do.
  private func isCopy(_ hidden: [Candidate], _ page: PageBlocks) -> Bool {
    let ranges = hidden.map { page.indices(of: $0.node, in: tree) }
    let isHidden = Set(ranges.joined())
    let text = Array(ranges.map { $0.flatMap { page.text[page.all[$0].range] } }.joined())
    let longest = page.all.indices.filter { !isHidden.contains($0) && page.all[$0].prose > 0 }
      .sorted { (page.all[$0].weight, $1) > (page.all[$1].weight, $0) }
    return longest.prefix(Self.paragraphsCompared).contains {
      position(of: Array(page.text[page.all[$0].range].prefix(Self.bytesOfCopy)), in: text[...])
        != nil
    }
  }

  private static let paragraphsCompared = 16
  /// Bytes at the start of a paragraph by which its copy is known.
  private static let bytesOfCopy = 60

  /// Whether a hidden element may be the article or its rest: it stands in what the page marks up
  /// as its article, or beside paragraphs, or holds the headline, and is no window.
  private func isHiddenText(_ node: Int, _ page: PageBlocks) -> Bool {
    guard !isWindow(node) else { return false }
    if core.element != nil { return core.holds(node) }
    return isBesideParagraphs(node, page) || core.headline == nil
  }

  /// Of what is mostly something else, all that may go: what holds a small share of the prose, and
  /// what stands outside of the article where that says enough.
  private func likelyBoilerplate(
    _ candidates: [Candidate], of rest: Int, _ page: PageBlocks, _ leftOut: [Bool]
  ) -> [Candidate] {
    let sums = sums(of: candidates)
    let isLeft = isArticleLeft(without: candidates, page)
    return candidates.filter { candidate in
      (sums[candidate.mark.name] ?? 0) * 100 <= rest * Self.shareOfLikely
        || isLeft && !core.holds(candidate.node)
    }
  }

  /// Drops lines all of which stands in inline elements that are named as something else.
  mutating func dropNamedLines() {
    for index in blocks.all.indices {
      let block = blocks.all[index]
      guard let mark = block.mark, !tree.nodes[block.element].tag.isCell else { continue }
      let isSentence = block.weight >= 80 && endsSentence(blocks.text[block.range])
      let isCaption = mark.name.hasPrefix("caption") || mark.name.hasPrefix("credit")
      if !isSentence || isCaption || mark.isCertain { drop(index, mark.why) }
    }
  }
}

/// Removes paragraphs by their words: captions, calls, notices, and notes about the author.
extension MainContent {
  mutating func dropBoilerplate() {
    let texts = blocks.all.indices.filter { isKept[$0] && isProseElement($0) }
    guard !texts.isEmpty else { return }
    let short = texts.filter { blocks.all[$0].weight <= Self.longestBoilerplate }
    let units = short.map { unit(blocks.all[$0]) }
    var reasons: [Int: String] = [:]
    let firstLong = texts.first { blocks.all[$0].weight > Self.longestBoilerplate } ?? Int.max
    var isOpening = texts.count > 1
    let endings = Set(texts.dropFirst().suffix(BoilerplatePhrases.paragraphsOfEnding))
    for (number, index) in short.enumerated() {
      var place: BoilerplatePhrases.Place = []
      if isOpening, index < firstLong { place.insert(.opening) }
      if endings.contains(index) { place.insert(.ending) }
      if blocks.all[index].isCaption, !isSpeech(index) {
        reasons[index] = "caption of a picture"
      } else if let why = BoilerplatePhrases.certainReason(
        of: units[number], in: blocks.text, at: place), !isStep(index),
        !opensPart(index)
      {
        reasons[index] = why
      } else {
        isOpening = false
      }
    }
    for index in MediaFrames(units, of: blocks.text).indices {
      reasons[short[index]] = "frame of a picture or a video"
    }
    let letters = reasons.keys.reduce(0) { $0 + blocks.all[$1].weight }
    // If hardly anything would be left, nothing is removed.
    guard weightKept - letters >= min(Self.leastArticle, weightKept / 2) else { return }
    for index in reasons.keys.sorted() { drop(index, reasons[index] ?? "") }
  }

  /// Letters of a line that may be boilerplate.
  private static let longestBoilerplate = 500

  /// Whether a block is a step of a list with numbers that says what to do.
  private func isStep(_ index: Int) -> Bool {
    let item = tree.nodes[blocks.all[index].element]
    return item.tag == .li && tree.nodes[Int(item.parent)].tag == .ol
      && blocks.all[index].linkWeight * 2 < blocks.all[index].weight
  }

  /// Whether a block begins with a quotation mark.
  private func isSpeech(_ index: Int) -> Bool {
    let start = blocks.text[blocks.all[index].range].prefix(3)
    return QuotationMarks.doubleOrCorner.contains { start.starts(with: $0.utf8) }
  }

  /// Whether a block stands where paragraphs do: in no table, no program text.
  private func isProseElement(_ index: Int) -> Bool {
    switch tree.nodes[blocks.all[index].element].tag {
    case .td, .th, .pre, .h1: false
    default: true
    }
  }
}
