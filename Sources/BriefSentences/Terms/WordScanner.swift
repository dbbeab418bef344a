import BriefLexicon

/// Finds the end of a word in a script that writes spaces between words.
enum WordScanner {
  /// The end of the word that starts at an index, and its hash.
  ///
  /// Letters, marks and digits; an apostrophe before a letter; a point, comma or colon between
  /// digits; the points of "U.S".
  static func scan(
    _ text: [UInt8], _ start: Int, _ end: Int, _ classes: [UInt8], _ seed: UInt64
  ) -> (end: Int, hash: UInt32) {
    var index = start
    var state = seed
    while index < end {
      let byte = text[index]
      if byte < 0x80 {
        if classes[Int(byte)] & 7 == 0, !joins(text, start, index, end, classes) { break }
        state = WordTable.mix(state, byte)
        index += 1
        continue
      }
      let (value, width) = character(text, at: index)
      let characterClass = value < 0x10000 ? classes[Int(value)] : CharacterClass(value).rawValue
      let isWord = characterClass & 7 != 0 && characterClass & 64 == 0
      if !isWord {
        guard value == 0x2019 || value == 0x2BC, isLetter(text, index + width, end, classes) else {
          break
        }
      }
      for offset in index..<min(index + width, end) { state = WordTable.mix(state, text[offset]) }
      index += width
    }
    return (min(index, end), WordTable.finish(state))
  }

  /// Whether a character of ASCII that is no letter or digit joins what stands on its two sides.
  private static func joins(
    _ text: [UInt8], _ start: Int, _ index: Int, _ end: Int, _ classes: [UInt8]
  ) -> Bool {
    guard index + 1 < end, index > start else { return false }
    let (before, after) = (text[index - 1], text[index + 1])
    switch text[index] {
    case 0x27: return isLetter(text, index + 1, end, classes)
    case 0x2C, 0x3A: return isDigit(before) && isDigit(after)
    case 0x2E:
      if isDigit(before), isDigit(after) { return true }
      guard isASCIILetter(before), isASCIILetter(after) else { return false }
      let isAloneBefore = index - 1 == start || text[index - 2] == 0x2E
      let isAloneAfter = index + 2 >= end || classes[Int(text[index + 2])] & 7 == 0
      return isAloneBefore && isAloneAfter && text[index + 1] < 0x80
        && (index + 2 >= end || text[index + 2] < 0x80)
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  private static func isLetter(
    _ text: [UInt8], _ index: Int, _ end: Int, _ classes: [UInt8]
  ) -> Bool {
    guard index < end else { return false }
    let value = character(text, at: index).value
    return value < 0x10000 && classes[Int(value)] & 1 != 0 && classes[Int(value)] & 64 == 0
  }
}
