public import Articles

/// A sentence of an article.
public struct Sentence: Sendable, Hashable {
  /// Bytes of the article's text, on character borders, without white space at the ends.
  public var range: Range<Int>
  /// The index of the block that holds the sentence.
  public var block: Int
  /// Whether the sentence starts or ends inside a quotation that it does not hold as a whole: alone
  /// it reads as fact.
  public var isInsideQuotation: Bool

  public init(range: Range<Int>, block: Int, isInsideQuotation: Bool = false) {
    self.range = range
    self.block = block
    self.isInsideQuotation = isInsideQuotation
  }

  /// The sentences of an article in reading order.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func all(in article: Article) -> [Sentence] {
    var sentences: [Sentence] = []
    for (index, block) in article.blocks.enumerated() where block.kind != .code {
      let bytes = article.text.bytes
      var start = block.range.lowerBound
      for position in block.range {
        let next = position + 1
        let ends = next == block.range.upperBound || isASCIIWhitespace(bytes[next])
        if ends, bytes[position] == 0x2E || next == block.range.upperBound {
          sentences.append(Sentence(range: start..<next, block: index))
          start = next
          while start < block.range.upperBound, isASCIIWhitespace(bytes[start]) { start += 1 }
        }
      }
    }
    return sentences
  }
}
