import BriefArticles
import BriefLexicon

/// Follows the quotation marks of a block.
///
/// Marks that are the same on both sides open or close by the characters around them.
struct Quotations {
  /// Whether a quotation is open.
  private(set) var isOpen = false
  /// The mark that opened it.
  private var opener: UInt32 = 0

  /// How far away, in bytes, a single mark that closes may be.
  private static let reach = 1000

  /// Reads a range of a text; returns whether it closes a quotation that was not opened before.
  mutating func read(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var closesUnopened = false
    for index in range {
      let byte = text[index]
      guard byte == 0x22 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF else {
        continue
      }
      let (value, width) = character(text, at: index)
      let next = index + width
      let isGlued = next < range.upperBound && Self.isWord(text[next])
      switch value {
      case 0x300C, 0x300E: open(value)
      case 0x300D, 0x300F: isOpen = false
      case 0x2018:
        if !isOpen, isGlued, Self.closesSoon(text, after: next) { open(value) }
      case 0x2019:
        if isOpen, opener == 0x2018, !isGlued { isOpen = false }
      case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0xFF02:
        let isFree = index == range.lowerBound || Self.isBeforeQuotation(text[index - 1])
        if isOpen {
          if !opensAgain(value, isFree: isFree, isGlued: isGlued) { isOpen = false }
        } else if isGlued || isFree || value == 0xAB {
          open(value)
        } else if !Self.isInch(text, index) {
          closesUnopened = true
        }
      default: continue
      }
    }
    return closesUnopened
  }

  private mutating func open(_ value: UInt32) {
    isOpen = true
    opener = value
  }

  /// Whether a mark opens while a quotation is open: the quotation goes on in a new paragraph, or
  /// another one is inside.
  private func opensAgain(_ value: UInt32, isFree: Bool, isGlued: Bool) -> Bool {
    if opener == 0x2018 || value == 0x201E { return true }
    if value == 0x201C { return opener == 0x201C }
    return (value == opener && value != 0x201D || value == 0x22) && isFree && isGlued
  }

  /// Whether a single quotation mark closes that is no apostrophe within a word.
  private static func closesSoon(_ text: [UInt8], after start: Int) -> Bool {
    let end = min(text.count, start + reach)
    // Not the apostrophe of "the ‘90s".
    guard start < end, text[start] >= 0x41 else { return false }
    var index = start
    while index + 2 < end, text[index] != 0x0A || text[index + 1] != 0x0A {
      if text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] == 0x99,
        index + 3 >= end || !isWord(text[index + 3])
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// An inch's mark is no quotation's.
  private static func isInch(_ text: [UInt8], _ index: Int) -> Bool {
    text[index] == 0x22 && index > 0 && text[index - 1] >= 0x30 && text[index - 1] <= 0x39
  }

  private static func isBeforeQuotation(_ byte: UInt8) -> Bool {
    isASCIIWhitespace(byte) || byte == 0x28 || byte == 0x5B || byte == 0x2D
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
      || byte == 0x24
  }
}
