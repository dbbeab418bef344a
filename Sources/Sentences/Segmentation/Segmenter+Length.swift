extension Segmenter {
  /// Bytes of a sentence at most. What is longer is no sentence but a text without marks, and would
  /// fill a brief alone: it is cut after a word.
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
