/// What the bytes of a text say about it without a look at any character's properties: most text
/// can be taken as it is.
struct SafeText {
  /// Whether no character is an unsafe control (see `isUnsafeControl`); `false` if that would take
  /// a closer look.
  private(set) var isFree = true
  /// Whether white space is single spaces between other characters, and nothing else.
  private(set) var isLine = true
  /// Whether `&`, `<`, `>`, `"` or `'` occurs.
  private(set) var hasMarks = false

  /// - Complexity: O(*n*).
  init(_ text: String) {
    let bytes = text.utf8Span.span
    var isAfterSpace = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isSpace = byte == 0x20
      if isSpace, isAfterSpace { isLine = false }
      isAfterSpace = isSpace
      switch byte {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E: hasMarks = true
      case 0x20...0x7E, 0x80...0xC1: break
      case 0x09, 0x0A: isLine = false
      case 0xC3...0xDF, 0xE4...0xEE: break
      case 0xC2, 0xE0, 0xE1, 0xE2, 0xE3:
        // C1, the no-break space, spaces and controls of the General Punctuation, U+1680, U+3000.
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        let isPlain =
          switch (byte, second) {
          case (0xC2, _): second > 0xA0
          case (0xE1, 0x9A), (0xE3, 0x80): third != 0x80
          case (0xE2, 0x80): (0x8B...0xA7).contains(third) || third >= 0xB0
          case (0xE2, 0x81): third < 0x9F
          default: true
          }
        if !isPlain { (isFree, isLine) = (false, false) }
      default: (isFree, isLine) = (false, false)
      }
      index += 1
    }
    if isAfterSpace, bytes.count > 0 { isLine = false }
  }
}
