import BriefMarkup

/// Builds the text of a page: one block after another, white space collapsed, a blank line between.
struct ExtractedText {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [Block] = []
  /// Where something that the page shows cannot be read, ascending.
  private(set) var gaps: [Int] = []

  /// Adds a block after a blank line, or on the next line if both are rows or items of one list,
  /// with the gaps where something in it cannot be read, counted from its start.
  mutating func append(
    _ text: some Collection<UInt8>, as kind: Block.Kind, joined: Bool = false,
    gaps: some Sequence<Int> = EmptyCollection()
  ) {
    guard !text.isEmpty else { return }
    if !bytes.isEmpty { bytes += joined ? [0x0A] : [0x0A, 0x0A] }
    let start = bytes.count
    bytes += text
    blocks.append(Block(kind: kind, range: start..<bytes.count))
    self.gaps += gaps.map { start + $0 }
  }

  /// The gaps of a part, counted from its start.
  ///
  /// - Complexity: O(*m* + log *n*) in the gaps.
  func gaps(in range: Range<Int>) -> [Int] {
    func place(of position: Int) -> Int {
      var (low, high) = (0, gaps.count)
      while low < high {
        let middle = (low + high) / 2
        if gaps[middle] < position { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return gaps[place(of: range.lowerBound)..<place(of: range.upperBound)]
      .map { $0 - range.lowerBound }
  }

  mutating func append(_ text: String, as kind: Block.Kind, joined: Bool = false) {
    append(collapsedWhitespace(Array(text.utf8)), as: kind, joined: joined)
  }
}

/// Collects text of one block: white space collapsed, controls and invisible marks left out.
struct InlineText {
  var bytes: [UInt8] = []
  /// Letters and other signs so far; those of Han, Kana and Hangul count twice, since they say
  /// more.
  private(set) var weight = 0
  private var pendingSpace = false
  /// Where the block that is being collected begins.
  private(set) var start = 0

  /// Ends the block; its range, which is empty if it had no text.
  mutating func finish() -> Range<Int> {
    let range = start..<bytes.count
    pendingSpace = false
    weight = 0
    start = bytes.count
    return range
  }

  mutating func appendSpace() {
    pendingSpace = true
  }

  /// The end of the block so far, with the space that parts it from what comes next.
  var written: [UInt8] {
    let end = Array(bytes[max(start, bytes.count - Self.reach)...])
    return pendingSpace && !end.isEmpty ? end + [0x20] : end
  }

  /// Whether a space parts the block so far from what comes next.
  var endsInSpace: Bool { pendingSpace || bytes.count == start || bytes.last == 0x20 }

  /// How many bytes before a sign decide its meaning.
  private static let reach = 64

  /// Takes back what the block gained since it had so many bytes and that weight.
  mutating func truncate(to count: Int, weight: Int) {
    guard count >= start, count < bytes.count else { return }
    bytes.removeSubrange(count...)
    self.weight = weight
    while bytes.count > start, bytes.last == 0x20 { bytes.removeLast() }
    pendingSpace = true
  }

  /// Takes away the block's first bytes.
  mutating func removeStart(upTo end: Int) {
    guard end > start, end <= bytes.count else { return }
    weight = max(0, weight - bytes[start..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) })
    bytes.removeSubrange(start..<end)
  }

  /// Appends markup's text with its character references decoded.
  mutating func append(markup range: Range<Int>, of source: [UInt8]) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = source[index]
      if Self.isPlain(byte) {
        index = append(run: source, from: index, upTo: end)
      } else if byte == 0x26,
        let reference = CharacterReferences.reference(at: index, of: source, upTo: end)
      {
        append(scalar: reference.scalar)
        index = reference.end
      } else {
        index += append(source, at: index, end)
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && byte != 0x26 }

  /// Appends plain letters and signs up to the first that needs a look; where that is.
  private mutating func append(run source: [UInt8], from start: Int, upTo end: Int) -> Int {
    if pendingSpace {
      pendingSpace = false
      if bytes.count > self.start { bytes.append(0x20) }
    }
    var index = start + 1
    while index < end, Self.isPlain(source[index]) { index += 1 }
    bytes += source[start..<index]
    weight += index - start
    return index
  }

  /// Appends text as it is.
  mutating func append(verbatim range: Range<Int>, of source: [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      index += append(source, at: index, range.upperBound)
    }
  }

  private mutating func put(_ byte: UInt8) {
    if pendingSpace {
      pendingSpace = false
      if bytes.count > start { bytes.append(0x20) }
    }
    bytes.append(byte)
    weight += 1
  }

  private mutating func append(scalar: UInt32) {
    var encoded: [UInt8] = []
    CharacterReferences.append(scalar, to: &encoded)
    _ = append(encoded, at: 0, encoded.count)
  }

  /// Appends the character at an index; how many bytes it has.
  private mutating func append(_ source: [UInt8], at index: Int, _ end: Int) -> Int {
    let byte = source[index]
    if byte < 0x80 {
      if byte == 0x20 || isASCIIWhitespace(byte) {
        pendingSpace = true
      } else if byte >= 0x20, byte != 0x7F {
        put(byte)
      }
      return 1
    }
    let space = whitespaceWidth(source[index..<end], at: index)
    if space > 0 {
      pendingSpace = true
      return space
    }
    let width = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1, end - index)
    if Self.isInvisible(source, index, width) { return width }
    put(byte)
    for offset in 1..<max(width, 1) { bytes.append(source[index + offset]) }
    if byte >= 0xE3, byte <= 0xED { weight += 1 }
    return width
  }

  /// Soft hyphen, zero width space, word joiner, byte order mark and C1 controls.
  static func isInvisible(_ source: [UInt8], _ index: Int, _ width: Int) -> Bool {
    switch (source[index], width) {
    case (0xC2, 2): source[index + 1] == 0xAD || source[index + 1] < 0xA0
    case (0xE2, 3):
      (source[index + 1] == 0x80 && source[index + 2] == 0x8B)
        || (source[index + 1] == 0x81 && source[index + 2] == 0xA0)
    case (0xEF, 3): source[index + 1] == 0xBB && source[index + 2] == 0xBF
    default: false
    }
  }
}

/// Whether text is nothing but white space, controls and invisible marks.
func isBlank(_ text: [UInt8]) -> Bool {
  var index = 0
  while index < text.count {
    let byte = text[index]
    if byte < 0x80 {
      if byte > 0x20, byte != 0x7F { return false }
      index += 1
      continue
    }
    let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard index + width <= text.count,
      whitespaceWidth(text, at: index) > 0 || InlineText.isInvisible(text, index, width)
    else { return false }
    index += width
  }
  return true
}
