/// The line-breaking class of a character: the classes of Unicode Standard Annex 14 that matter for
/// running text, joined where they behave alike.
enum BreakClass {
  case space
  case invisibleSpace
  /// A character of a script that may be broken anywhere.
  case ideograph
  /// What must not start a line.
  case closing
  /// What must not end a line.
  case opening
  /// An opening bracket of the scripts that may be broken anywhere.
  case wideOpening
  case dash
  case hyphen
  case letter
  /// A blank that keeps what is beside it together.
  case glue
  case other

  init(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .other
      return
    }
    self = BreakClass(scalar)
  }

  private init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20, 0x09, 0x0A: self = .space
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x2D, 0x2010: self = .hyphen
    case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x2026:
      self = .closing
    case 0x28, 0x5B, 0x7B, 0xAB, 0x2018, 0x201C: self = .opening
    case 0xA0, 0x2007, 0x202F: self = .glue
    case 0...0xBF: self = .other
    case 0x2013...0x2014: self = .dash
    case 0x200B: self = .invisibleSpace
    case 0x1680, 0x2000...0x200A, 0x205F, 0x3000: self = .space
    case 0x2018...0x2E7F: self = scalar.properties.isEmojiPresentation ? .ideograph : .other
    case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019,
      0x301B, 0x301E, 0x301F, 0x303B, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083,
      0x3085, 0x3087, 0x308E, 0x3095, 0x3096, 0x309B...0x309E, 0x30A1, 0x30A3, 0x30A5, 0x30A7,
      0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6, 0x30FB...0x30FE, 0xFF01,
      0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF60...0xFF65:
      self = .closing
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D, 0xFF08,
      0xFF3B, 0xFF5B, 0xFF5F:
      self = .wideOpening
    case 0x2E80...0x312F, 0x31A0...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF9F,
      0x1B000...0x1B16F, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      self = .ideograph
    default: self = scalar.properties.isAlphabetic ? .letter : .other
    }
  }

  /// Whether a line may end after this character when it is followed by that one without a blank.
  func allowsBreak(before next: BreakClass) -> Bool {
    switch (self, next) {
    case (_, .glue), (.glue, _): false
    case (_, .closing), (.opening, _), (.wideOpening, _): false
    case (.ideograph, _), (_, .ideograph), (_, .wideOpening): true
    case (.dash, .letter), (.dash, .opening), (.dash, .other): true
    case (.hyphen, .letter): true
    default: false
    }
  }
}
