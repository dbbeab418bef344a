import Articles
import Lexicon

/// Follows the quotation marks of a block.
///
/// Marks that look alike on both sides are told apart by what stands around them. Single marks are
/// left out: they can't be told from apostrophes.
struct Quotations {
  /// Whether a quotation is open.
  private(set) var isOpen = false
  /// Whether one was open at any time since the last question, or closed without having been
  /// opened.
  private var opener: UInt32 = 0

  /// Reads a range of a text; returns whether it closes a quotation that was not opened before.
  mutating func read(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var closesUnopened = false
    for index in range {
      let byte = text[index]
      guard byte == 0x22 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF else {
        continue
      }
      let (value, width) = character(text, at: index)
      switch value {
      case 0x300C, 0x300E: open(value)
      case 0x300D, 0x300F: isOpen = false
      case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0xFF02:
        let spaceBefore = index == range.lowerBound || opensAfter(text[index - 1])
        let next = index + width
        let spaceAfter = next >= range.upperBound || !continuesBefore(text[next])
        if isOpen {
          // A second opener: the quotation goes on in a new paragraph, or another is inside.
          if value == opener, value != 0x22, value != 0x201D, spaceBefore, !spaceAfter { continue }
          if value == 0x22, spaceBefore, !spaceAfter { continue }
          if value == 0x201E || (value == 0x201C && opener == 0x201C) { continue }
          isOpen = false
        } else if spaceAfter && !spaceBefore && value != 0xAB {
          // An inch's mark is no quotation.
          if index > 0, text[index - 1] >= 0x30, text[index - 1] <= 0x39, value == 0x22 { continue }
          closesUnopened = true
        } else {
          open(value)
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

  private func opensAfter(_ byte: UInt8) -> Bool {
    isASCIIWhitespace(byte) || byte == 0x28 || byte == 0x5B || byte == 0x2D
  }

  private func continuesBefore(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
      || byte == 0x24
  }
}
