/// Fills lines with text, a character at a time: greedy, in linear time, and in memory for one
/// line.
///
/// Lines break at white space, after dashes, and between the characters of scripts that are written
/// without it; a word that is too long for a line breaks where an address has a mark, or anywhere.
struct LineFiller {
  /// In columns, at least 2.
  let limit: Int
  private(set) var lines: [Line] = []
  private var line: [Cell] = []
  private var lineWidth = 0
  private var word: [Cell] = []
  private var wordWidth = 0
  private var isAddress = false
  private var space: Cell?
  private var previous = BreakClass.other

  init(limit: Int) {
    self.limit = max(2, limit)
  }

  /// Adds text to the paragraph.
  mutating func append(_ text: String, _ style: TextStyle = .plain) {
    for character in visibleText(text) {
      let breakClass = BreakClass(character)
      switch breakClass {
      case .space:
        endWord()
        if !line.isEmpty { space = Cell(character: " ", width: 1, style: style) }
      case .invisibleSpace:
        endWord()
      default:
        if canEndWord, previous.allowsBreak(before: breakClass) { endWord() }
        // On the screen a blank is a blank.
        append(character == "\u{A0}" ? " " : character, style)
      }
      previous = breakClass
    }
  }

  /// Ends the line, even if it is empty.
  mutating func breakLine() {
    endWord()
    endLine()
  }

  /// Ends the paragraph.
  mutating func finish() -> [Line] {
    endWord()
    if !line.isEmpty { endLine() }
    return lines
  }

  /// Whether a line may break after the hyphen that ends the word so far. Not after hyphens at the
  /// start of an option or a number, nor inside an address.
  private var canEndWord: Bool {
    previous == .hyphen ? word.count > 1 && !isAddress : !word.isEmpty
  }

  private mutating func append(_ character: Character, _ style: TextStyle) {
    let width = cellWidth(of: character)
    if width > 4 {
      // One character may be a conjunct of any length; each of its scalars is at most two columns.
      for scalar in character.unicodeScalars {
        append(Cell(character: Character(scalar), width: cellWidth(of: scalar), style: style))
      }
    } else {
      append(Cell(character: character, width: width, style: style))
    }
  }

  private mutating func append(_ cell: Cell) {
    if wordWidth + cell.width > limit, !word.isEmpty { splitWord(before: cell.character) }
    word.append(cell)
    wordWidth += cell.width
    switch cell.character {
    case "/", "@", "_", "=": isAddress = true
    default: break
    }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    let gap = space == nil ? 0 : 1
    if lineWidth + gap + wordWidth > limit { endLine() }
    place(word, wordWidth)
    word.removeAll(keepingCapacity: true)
    wordWidth = 0
    isAddress = false
  }

  /// Breaks a word that is longer than a line.
  private mutating func splitWord(before next: Character) {
    let room = limit - lineWidth - (space == nil ? 0 : 1)
    var part: Range<Int>?
    if !line.isEmpty, room >= limit / 3 { part = goodPart(upTo: room) }
    if part == nil {
      if !line.isEmpty { endLine() }
      // A full stop never stands at the start of a line.
      let kept = BreakClass(next) == .closing && word.count > 1 ? 1 : 0
      part = goodPart(upTo: limit) ?? 0..<(word.count - kept)
    }
    let head = Array(word[..<(part?.upperBound ?? word.count)])
    place(head, columns(of: head))
    endLine()
    word.removeFirst(head.count)
    wordWidth = columns(of: word)
  }

  /// The longest part of the word that ends at a mark of an address; `nil` if that is less than a
  /// quarter of the line.
  private func goodPart(upTo room: Int) -> Range<Int>? {
    var width = 0
    var best: Range<Int>?
    for index in word.indices {
      width += word[index].width
      if width > room { break }
      let next = index + 1 < word.count ? word[index + 1].character : nil
      // The two slashes stay with the host.
      let isAfterSlash = index > 0 && word[index - 1].character == "/"
      if width * 4 > room, !isAfterSlash, next != "/",
        isGoodEnd(word[index].character, before: next)
      {
        best = 0..<(index + 1)
      }
    }
    return best
  }

  private func columns(of cells: [Cell]) -> Int { cells.reduce(0) { $0 + $1.width } }

  private mutating func place(_ cells: [Cell], _ width: Int) {
    if let space, !line.isEmpty {
      line.append(space)
      lineWidth += 1
    }
    space = nil
    line += cells
    lineWidth += width
  }

  private mutating func endLine() {
    lines.append(Line(line))
    line.removeAll(keepingCapacity: true)
    lineWidth = 0
    space = nil
  }
}

/// Whether a word that is too long may be broken after a character.
private func isGoodEnd(_ character: Character, before next: Character?) -> Bool {
  guard let scalar = character.unicodeScalars.first else { return false }
  switch scalar {
  case "/", "-", "?", "&", "=", "_", "%", "#", "+", ",", ";", "~", "|", "\\": return true
  default: break
  }
  // Thai and Lao have no blanks between words: never after a vowel that is written before its
  // consonant, never before one that follows.
  guard (0xE00...0xEFF).contains(scalar.value), let next = next?.unicodeScalars.first,
    (0xE00...0xEFF).contains(next.value)
  else { return false }
  let isLeading = (0x40...0x44).contains(scalar.value & 0x7F)
  let isFollowing = [0x2F, 0x30, 0x32, 0x33, 0x45, 0x46].contains(next.value & 0x7F)
  return !isLeading && !isFollowing
}
