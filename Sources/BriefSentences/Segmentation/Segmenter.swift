import BriefArticles
import BriefLexicon

/// Finds the ends of sentences in a text, block by block.
///
/// At each mark that may end a sentence, the closing quotation marks and references after it, the
/// first letter of what follows and the word before it decide. All looks back and ahead are
/// bounded, so that the cost is linear.
struct Segmenter {
  let text: [UInt8]
  let rules: SegmentationRules
  /// Classes of the characters up to U+FFFF.
  let classes: [UInt8]

  /// Where the block, or the list item in it, ends.
  var end = 0
  /// Where the sentence starts that is being read.
  var start = 0
  /// How many straight quotation marks the block had so far.
  var straightQuotes = 0
  var brackets = OpenBrackets()
  /// How many parentheses are open in the sentence.
  var depth = 0
  /// Where a parenthesis opened that has not closed, and where the next one closes.
  var parenthesis: Int?
  var parenthesisEnd = -1
  var listSearches = 0
  /// Whether the block writes sentences without capitals; `nil` until it is needed.
  var isCasual: Bool?
  var block = 0..<0
  /// A word that is being compared.
  var word: [UInt8] = []

  init(text: [UInt8], rules: SegmentationRules) {
    self.text = text
    self.rules = rules
    classes = CharacterClass.table
  }

  /// Calls `body` with the range of each sentence of a block, in order; only white space is left
  /// between them.
  ///
  /// - Complexity: O(*n*) in the bytes of the block.
  mutating func forEachSentence(in block: Range<Int>, _ body: (Range<Int>) -> Void) {
    self.block = block
    end = block.upperBound
    straightQuotes = 0
    brackets = OpenBrackets()
    parenthesisEnd = -1
    listSearches = 0
    isCasual = nil
    start = skipWhitespace(from: block.lowerBound)
    while start < block.upperBound {
      var position = start
      end = block.upperBound
      if let item = listItem(at: start) {
        position = item.contents
        end = item.end
      }
      let sentenceEnd = nextBreak(from: position)
      let trimmed = trimWhitespace(before: sentenceEnd)
      if trimmed > start { forEachPart(of: start..<trimmed, body) }
      start = skipWhitespace(from: sentenceEnd, limit: block.upperBound)
    }
  }

  /// Where the sentence ends that is being read, at most `end`.
  private mutating func nextBreak(from first: Int) -> Int {
    var index = first
    parenthesis = nil
    depth = 0
    while index < end {
      let byte = text[index]
      switch Self.actions[Int(byte)] {
      case .none:
        index += 1
      case .parenthesis:
        parenthesis = byte == 0x28 ? index : nil
        if let end = endOfSmile(at: index) { return end }
        depth = byte == 0x28 ? depth + 1 : max(depth - 1, 0)
        index += 1
        if byte == 0x29, isEndOfUnspaced(at: index) { return index }
      case .hangul:
        index += 3
        if isPlainEnd(at: index) { return index }
      case .quote:
        straightQuotes += 1
        index += 1
        if isEndOfUnspaced(at: index) { return index }
      case .lead:
        if byte < 0xE0, !startsMark(byte, index) {
          index += 2
          continue
        }
        brackets.note(text, at: index)
        if byte == 0xE0 || byte == 0xE2, isEndOfUnspaced(at: index + 3) { return index + 3 }
        fallthrough
      case .mark:
        guard let mark = mark(at: index) else {
          index += 1
          continue
        }
        let candidate = candidate(at: index, mark)
        if let sentenceEnd = sentenceEnd(candidate) {
          straightQuotes += quotes(in: index..<sentenceEnd)
          brackets.note(text, in: index..<sentenceEnd)
          return sentenceEnd
        }
        index = candidate.runEnd
      }
    }
    return end
  }

  /// Whether the two bytes at an index are a mark of Greek, Armenian, Arabic or Urdu.
  private func startsMark(_ byte: UInt8, _ index: Int) -> Bool {
    guard index + 1 < end else { return false }
    switch (byte, text[index + 1]) {
    case (0xCD, 0xBE), (0xD6, 0x89), (0xD8, 0x9F), (0xDB, 0x94): return true
    default: return false
    }
  }

  private enum Action: UInt8 {
    case none
    case mark
    case quote
    case parenthesis
    /// The first byte of a character that may be a mark or a bracket.
    case lead
    /// The first byte of a syllable that may be the ending of a Korean verb.
    case hangul
  }

  private static let actions: [Action] = {
    var actions = [Action](repeating: .none, count: 256)
    for byte in [0x21, 0x2E, 0x3A, 0x3B, 0x3D, 0x3F, 0x5E, 0x7E] { actions[byte] = .mark }
    actions[0x22] = .quote
    actions[0x28] = .parenthesis
    actions[0x29] = .parenthesis
    for byte in [0xCD, 0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0] {
      actions[byte] = .lead
    }
    actions[0xEB] = .hangul
    actions[0xEC] = .hangul
    return actions
  }()

  private func quotes(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where text[index] == 0x22 { count += 1 }
    return count
  }
}

extension Segmenter {
  /// Bytes of a sentence at most. A longer one is a text without end marks, and would fill a brief
  /// alone: it is cut after a word.
  static let mostBytes = 4096

  /// Calls `body` with a range, or with its parts if it is too long for a sentence.
  ///
  /// - Complexity: O(*n*) in the bytes.
  func forEachPart(of range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    while range.upperBound - start > Self.mostBytes {
      let cut = cut(before: start + Self.mostBytes, after: start)
      body(start..<trimWhitespace(before: cut))
      start = skipWhitespace(from: cut, limit: range.upperBound)
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }

  /// The last place at which to cut: after white space, or at least before a character.
  private func cut(before end: Int, after start: Int) -> Int {
    var index = end
    while index > start, !isWhitespace(text[index]) { index -= 1 }
    if index > start { return index }
    index = end
    while index > start + 1, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  private func isWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
