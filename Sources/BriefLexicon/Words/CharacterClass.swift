/// What a character is to the scanners of sentences and words.
package struct CharacterClass: OptionSet, Sendable {
  package let rawValue: UInt8

  @inlinable
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let letter = CharacterClass(rawValue: 1)
  /// A mark that belongs to the letter before it.
  package static let mark = CharacterClass(rawValue: 2)
  package static let digit = CharacterClass(rawValue: 4)
  package static let upper = CharacterClass(rawValue: 8)
  package static let lower = CharacterClass(rawValue: 16)
  package static let space = CharacterClass(rawValue: 32)
  /// A letter of a script that writes no spaces between words.
  package static let unspaced = CharacterClass(rawValue: 64)

  // Sets as numbers: a literal of an array is built anew at each use, which was two fifths of the
  // time of telling sentences apart.

  /// What words are spelt with.
  package static let spelling = CharacterClass(rawValue: 3)
  /// What words are made of.
  package static let word = CharacterClass(rawValue: 7)
  /// Letters of a script that has capitals.
  package static let cased = CharacterClass(rawValue: 24)

  /// The classes of U+0000 to U+FFFF.
  package static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x10000)
    for value: UInt32 in 0..<0x10000 {
      let scalarClass: CharacterClass
      switch value {
      case 0x3400...0x4DBF, 0x4E00...0x9FFF: scalarClass = [.letter, .unspaced]
      case 0xAC00...0xD7A3: scalarClass = .letter
      case 0xD800...0xF8FF: scalarClass = []
      default: scalarClass = Unicode.Scalar(value).map(computed) ?? []
      }
      table[Int(value)] = scalarClass.rawValue
    }
    return table
  }()

  /// The class of any character.
  package init(_ value: UInt32) {
    if value < 0x10000 {
      self.init(rawValue: Self.table[Int(value)])
    } else {
      self = Unicode.Scalar(value).map(Self.computed) ?? []
    }
  }

  private static func computed(_ scalar: Unicode.Scalar) -> CharacterClass {
    let properties = scalar.properties
    let general: CharacterClass
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: general = [.letter, .upper]
    case .lowercaseLetter: general = [.letter, .lower]
    case .modifierLetter, .otherLetter: general = .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: general = .mark
    case .decimalNumber, .letterNumber, .otherNumber: general = .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .control: return properties.isWhitespace ? .space : []
    default: return []
    }
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17DD, 0xA9E0...0xA9FF, 0xAA60...0xAA7F:
      return general == .digit ? general : general.union(.unspaced)
    case 0x3005...0x3007, 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF,
      0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      return [.letter, .unspaced]
    default: return general
    }
  }
}

/// Reads the character that starts at an index of valid UTF-8: its value and how many bytes it has.
///
/// A byte that starts no character reads as U+FFFD; other invalid bytes give some value, never a
/// read outside the text.
@inlinable
package func character(_ text: [UInt8], at index: Int) -> (value: UInt32, width: Int) {
  let first = UInt32(text[index])
  if first < 0x80 { return (first, 1) }
  let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard first >= 0xC2, index + width <= text.count else { return (0xFFFD, 1) }
  var value = first & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
  for offset in 1..<width { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
  return (value, width)
}
