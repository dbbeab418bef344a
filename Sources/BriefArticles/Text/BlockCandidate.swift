import BriefMarkup

/// A block of plain text or Markdown before it is decided whether it belongs to the article.
struct BlockCandidate {
  /// Bytes of the text, without white space and list marks at the ends.
  var range: Range<Int>
  /// The same with the list mark or quotation mark before it.
  var wholeRange: Range<Int>
  var kind: Block.Kind
  /// Words; signs of Han and Kana count half a word.
  var words: Int
  /// Words that begin with a capital.
  var capitals: Int
  /// Words inside links, if the format has links.
  var linkWords = 0
  /// Whether the text ends as a sentence does.
  var endsSentence: Bool
  /// Whether the format itself says what kind of block this is, rather than a guess.
  var isMarked = false

  init(_ range: Range<Int>, whole: Range<Int>, kind: Block.Kind, of bytes: [UInt8]) {
    self.range = range
    wholeRange = whole
    self.kind = kind
    (words, capitals) = Self.count(bytes[range])
    endsSentence = BriefArticles.endsSentence(bytes[range])
  }

  /// A line that is a paragraph of its own.
  init(line: [UInt8]) { self.init(line.indices, whole: line.indices, kind: .paragraph, of: line) }

  /// A block of an article's text.
  init(_ block: Block, of bytes: [UInt8]) {
    self.init(block.range, whole: block.range, kind: block.kind, of: bytes)
  }

  /// Whether this is a short line without an end mark, as headings are.
  var isShortLine: Bool {
    kind == .paragraph && !endsSentence && words <= 14 && words > 0 && range.count <= 120
  }

  /// Whether this is prose.
  var isProse: Bool { kind == .paragraph && words >= 4 && (endsSentence || words >= 20) }

  /// Counts words and those with a capital first.
  static func count(_ bytes: ArraySlice<UInt8>) -> (words: Int, capitals: Int) {
    var words = 0
    var capitals = 0
    var halves = 0
    // Scripts without spaces between words have about five letters a word.
    var unspaced = 0
    var isInside = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte >= 0xE3, byte <= 0xED {
        if isIdeographic(bytes, index) { halves += 1 } else if !isInside { words += 1 }
        isInside = !isIdeographic(bytes, index)
        index += 3
      } else if byte == 0xE0 || byte == 0xE1, isUnspaced(bytes, index) {
        unspaced += 1
        isInside = false
        index += 3
      } else if isASCIILetter(byte) || isASCIIDigit(byte)
        || (byte >= 0xC3 && byte != 0xE2 && !isPicture(bytes, index))
      {
        if !isInside {
          words += 1
          if isCapital(bytes, index) { capitals += 1 }
        }
        isInside = true
        index += 1
      } else {
        // Apostrophes, hyphens, and the rest of a character do not end a word.
        if byte < 0x80, byte != 0x27, byte != 0x2D { isInside = false }
        index += 1
      }
    }
    return (words + halves / 2 + (unspaced + 4) / 5, capitals)
  }

  /// Emoji, flags and variation selectors.
  private static func isPicture(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard index + 1 < bytes.endIndex else { return false }
    return (bytes[index] == 0xF0 && bytes[index + 1] == 0x9F)
      || (bytes[index] == 0xEF && bytes[index + 1] == 0xB8)
  }

  /// Thai, Lao, Myanmar and Khmer.
  private static func isUnspaced(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard index + 1 < bytes.endIndex else { return false }
    let next = bytes[index + 1]
    return bytes[index] == 0xE0
      ? next >= 0xB8 && next <= 0xBB : (next >= 0x80 && next <= 0x82) || next == 0x9E
  }

  private static func isIdeographic(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte >= 0xE4, byte <= 0xE9 { return true }
    guard byte == 0xE3, index + 1 < bytes.endIndex else { return false }
    return bytes[index + 1] >= 0x81
  }

  /// Capitals of ASCII, Latin-1, Greek and Cyrillic.
  static func isCapital(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    guard index + 1 < bytes.endIndex else { return false }
    let next = bytes[index + 1]
    switch byte {
    case 0xC3: return next >= 0x80 && next <= 0x9E
    case 0xC4, 0xC5: return next & 1 == 0
    case 0xCE: return next >= 0x86 && next <= 0xAB
    case 0xD0: return next <= 0xAF
    default: return false
    }
  }

  /// Small letters of the same scripts.
  static func isSmall(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 0x61 && byte <= 0x7A }
    guard index + 1 < bytes.endIndex else { return false }
    let next = bytes[index + 1]
    switch byte {
    case 0xC3: return next >= 0x9F && next != 0xB7
    case 0xC4, 0xC5: return next & 1 == 1
    case 0xCE: return next >= 0xAC
    case 0xCF: return next <= 0x8F
    case 0xD0: return next >= 0xB0
    case 0xD1: return next <= 0x9F
    default: return false
    }
  }
}
