public import BriefArticles
public import BriefLexicon

/// A sentence of an article.
public struct Sentence: Sendable, Hashable {
  /// Bytes of the article's text, on character borders, without white space at the ends.
  public var range: Range<Int>
  /// The index of the block that holds the sentence.
  public var block: Int
  /// Whether the sentence starts or ends inside a quotation that it does not hold as a whole: alone
  /// it reads as fact.
  public var isInsideQuotation: Bool
  /// Whether something stands in the sentence that could not be read, so that it is not whole: it
  /// is never quoted.
  public var isBroken: Bool

  public init(
    range: Range<Int>, block: Int, isInsideQuotation: Bool = false, isBroken: Bool = false
  ) {
    self.range = range
    self.block = block
    self.isInsideQuotation = isInsideQuotation
    self.isBroken = isBroken
  }

  /// The sentences of an article in reading order.
  ///
  /// Between two sentences of a block there is only white space. Blocks of code have none, unless
  /// they are all that there is: then each of their lines is one.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func all(in article: Article) -> [Sentence] {
    var sentences = all(in: article.text, blocks: article.blocks, language: article.language)
    markBroken(&sentences, at: article.gaps, article.text.bytes)
    return sentences
  }

  /// The sentences of the blocks of a text in reading order.
  ///
  /// The language chooses the abbreviations; English's serve if it is not known.
  ///
  /// - Complexity: O(*n*) in the bytes of the blocks.
  public static func all(
    in text: SourceText, blocks: [Block], language: Language
  ) -> [Sentence] {
    var segmenter = Segmenter(text: text.bytes, rules: SegmentationRules(for: language))
    var sentences: [Sentence] = []
    for (index, block) in blocks.enumerated() where block.kind != .code {
      let first = sentences.count
      for piece in pieces(of: block, text.bytes) {
        segmenter.forEachSentence(in: piece) { range in
          sentences.append(Sentence(range: range, block: index))
        }
      }
      markQuotations(&sentences, from: first, text.bytes)
    }
    return sentences.isEmpty ? lines(of: blocks, in: text.bytes) : sentences
  }

  /// The lines of code of a text that has nothing else.
  private static func lines(of blocks: [Block], in text: [UInt8]) -> [Sentence] {
    var lines: [Sentence] = []
    for (index, block) in blocks.enumerated() where block.kind == .code {
      for line in text[block.range.clamped(to: 0..<text.count)].split(separator: 0x0A) {
        guard let first = line.firstIndex(where: { $0 > 0x20 }),
          let last = line.lastIndex(where: { $0 > 0x20 })
        else { continue }
        lines.append(Sentence(range: first..<last + 1, block: index))
      }
    }
    return lines
  }

  /// The sentences of a text that is one paragraph.
  public static func all(in paragraph: String, language: Language) -> [String] {
    let text = SourceText(paragraph)
    let block = Block(kind: .paragraph, range: 0..<text.count)
    return all(in: text, blocks: [block], language: language).map { text[$0.range] }
  }

  /// The ranges that no sentence crosses: the cells of a table's row, else the whole block.
  private static func pieces(of block: Block, _ text: [UInt8]) -> [Range<Int>] {
    let range = block.range.clamped(to: 0..<text.count)
    guard block.kind == .tableRow else { return [range] }
    return text[range].split(separator: 0x09).map { $0.startIndex..<$0.endIndex }
  }

  /// Marks the sentences around what could not be read, up to a gap right behind a sentence without
  /// an end.
  private static func markBroken(
    _ sentences: inout [Sentence], at gaps: [Int], _ text: [UInt8]
  ) {
    var next = 0
    for index in sentences.indices where next < gaps.count {
      let range = sentences[index].range
      while next < gaps.count, gaps[next] < range.lowerBound { next += 1 }
      guard next < gaps.count, gaps[next] <= range.upperBound else { continue }
      let isInside = gaps[next] < range.upperBound
      sentences[index].isBroken = isInside || text[range.upperBound - 1] != 0x2E
    }
  }

  private static func markQuotations(
    _ sentences: inout [Sentence], from first: Int, _ text: [UInt8]
  ) {
    var quotations = Quotations()
    for index in first..<sentences.count {
      let startsInside = quotations.isOpen
      let closesUnopened = quotations.read(text, sentences[index].range)
      sentences[index].isInsideQuotation = startsInside || quotations.isOpen || closesUnopened
    }
  }
}
