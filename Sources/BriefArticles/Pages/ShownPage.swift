import BriefMarkup

/// What a page shows, block by block, up to a number of words.
///
/// It shows what readers without scripts see as well, which no article has: `BlockWalk` passes that
/// over, and knows of much that a page of a few words has not.
struct ShownPage {
  struct Block {
    var bytes: [UInt8] = []
    var isHeading: Bool
    /// Whether only readers without scripts see it.
    var isHidden: Bool

    var text: String { Names.cleaned(String(decoding: bytes, as: UTF8.self)) ?? "" }
    var words: Int { BlockCandidate.count(bytes[...]).words }
    /// Whether it is prose.
    var isSentence: Bool {
      !isHeading && BlockCandidate(line: collapsedWhitespace(bytes)).isProse
    }
  }

  private(set) var blocks: [Block] = []
  private(set) var words = 0
  /// Whether the page has no more words.
  private(set) var isWhole = true

  /// - Complexity: O(*n*) in the nodes.
  init(_ tree: MarkupTree, upTo most: Int) {
    var parents = [0]
    var last: Int?
    var index = 1
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if !node.isText, node.tag == .title || node.tag.isNeverRead && node.tag != .noscript {
        index = Int(node.end)
        continue
      }
      while let open = parents.last, open > 0, Int(tree.nodes[open].end) <= index {
        parents.removeLast()
      }
      if !node.isText, node.tag.isBlock || node.tag == .noscript || node.tag.headingLevel != nil {
        parents.append(index)
      } else if node.isText, let parent = parents.last {
        let text = tree.textBytes(of: index)
        let count = BlockCandidate.count(text[...]).words
        if count > 0 {
          let isHidden = parents.contains { $0 > 0 && tree.nodes[$0].tag == .noscript }
          if last != parent || blocks.isEmpty {
            let isHeading = parent > 0 && tree.nodes[parent].tag.headingLevel != nil
            blocks.append(Block(isHeading: isHeading, isHidden: isHidden))
            last = parent
          }
          blocks[blocks.count - 1].bytes += text
          words += count
          if words > most {
            isWhole = false
            return
          }
        }
      }
      index += 1
    }
  }
}
