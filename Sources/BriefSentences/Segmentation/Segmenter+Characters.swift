import BriefArticles
import BriefLexicon

/// Looks at single characters; every answer for a place outside the text is "none".
extension Segmenter {
  /// The class of the character at an index.
  func characterClass(at index: Int) -> CharacterClass {
    guard index < end else { return [] }
    return characterClass(of: character(text, at: index).value)
  }

  func characterClass(of value: UInt32) -> CharacterClass {
    value < 0x10000 ? CharacterClass(rawValue: classes[Int(value)]) : CharacterClass(value)
  }

  /// The start of the character before an index; the index itself at the start of the block.
  func previous(_ index: Int) -> Int {
    guard index > block.lowerBound else { return index }
    var previous = index - 1
    while previous > block.lowerBound, text[previous] & 0xC0 == 0x80 { previous -= 1 }
    return previous
  }

  /// The class of the character before an index.
  func characterClass(before index: Int) -> CharacterClass {
    let previous = previous(index)
    return previous == index ? [] : characterClass(of: character(text, at: previous).value)
  }

  /// The value of the character at an index, or 0.
  func value(at index: Int) -> UInt32 {
    index < end ? character(text, at: index).value : 0
  }

  func isByte(_ byte: UInt8, at index: Int) -> Bool { index < end && text[index] == byte }

  func isSpace(at index: Int) -> Bool { index < end && whitespaceWidth(text, at: index) > 0 }

  func isSpaceOrEnd(at index: Int) -> Bool {
    index >= end || whitespaceWidth(text, at: index) > 0
  }

  /// The first index from here on that is no white space, at most `end`.
  func skipWhitespace(from index: Int) -> Int { skipWhitespace(from: index, limit: end) }

  func skipWhitespace(from index: Int, limit: Int) -> Int {
    var index = index
    while index < limit {
      let width = whitespaceWidth(text, at: index)
      if width == 0 { break }
      index += width
    }
    return min(index, limit)
  }

  /// Where white space starts that ends at an index.
  func trimWhitespace(before index: Int) -> Int {
    var index = index
    while index > start {
      let previous = previous(index)
      if whitespaceWidth(text, at: previous) == 0 { break }
      index = previous
    }
    return index
  }

  /// The end of the run of letters, marks and apostrophes that starts at an index, at most 60
  /// bytes away.
  func wordEnd(from index: Int) -> Int {
    let limit = min(end, index + 60)
    var index = index
    while index < limit {
      let (value, width) = character(text, at: index)
      let isApostrophe = value == 0x27 || value == 0x2019
      if isApostrophe {
        guard characterClass(at: index + width).contains(.letter) else { break }
      } else if characterClass(of: value).isDisjoint(with: .spelling) {
        break
      }
      index += width
    }
    return min(index, end)
  }

  /// Whether a script stands before an index, by the first bytes of its characters.
  func isAfterArmenian(_ index: Int) -> Bool {
    var index = index
    // "(երեկ):"
    for _ in 0..<2 where index > block.lowerBound + 2 {
      let last = previous(index)
      guard value(at: last) == 0x29 || value(at: last) == 0xBB else { break }
      index = last
    }
    guard index >= block.lowerBound + 2 else { return false }
    let (first, second) = (text[index - 2], text[index - 1])
    return (first == 0xD4 && second >= 0xB0) || first == 0xD5 || (first == 0xD6 && second < 0x90)
  }

  func isAfterGreek(_ index: Int) -> Bool {
    guard index >= block.lowerBound + 2 else { return false }
    if text[index - 2] == 0xCE || text[index - 2] == 0xCF { return true }
    guard index >= block.lowerBound + 3, text[index - 3] == 0xE1 else { return false }
    return text[index - 2] >= 0xBC
  }

  func isAfterHangul(_ index: Int) -> Bool {
    guard index >= block.lowerBound + 3 else { return false }
    let first = text[index - 3]
    return (first >= 0xEB && first <= 0xEC) || (first == 0xEA && text[index - 2] >= 0xB0)
      || (first == 0xED && text[index - 2] < 0x9F)
  }
}
