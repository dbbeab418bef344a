import Markup

/// How sentences end where something stands behind their stop.
extension TextUnit {
  private static let bytesOfEnding = 80
  private static let bytesOfSign = 40

  /// Whether a text ends as a sentence does, or with something small behind a sentence's end: the
  /// mark of a note, an agency in brackets, a square, the writer's name behind a dash.
  static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    if Articles.endsSentence(bytes) { return true }
    let end = bytes.suffix(bytesOfEnding).drop { $0 & 0xC0 == 0x80 }
    return endsBehindSign(String(decoding: end, as: UTF8.self))
  }

  private static func endsBehindSign(_ text: String) -> Bool {
    var rest = Substring(text)
    while let last = rest.last {
      if stops.contains(last) { return true }
      if last.isWhitespace || closing.contains(last) || signs.contains(last) {
        rest = rest.dropLast()
      } else if let opening = brackets[last] {
        guard let open = rest.lastIndex(of: opening), rest[open...].utf8.count <= bytesOfSign else {
          return false
        }
        rest = rest[..<open]
      } else {
        return endsBeforeName(rest)
      }
    }
    return false
  }

  /// "… in May. —Ann Lee", "… in May. /LPA"
  private static func endsBeforeName(_ text: Substring) -> Bool {
    guard let dash = text.lastIndex(where: { "—–/".contains($0) }) else { return false }
    let words = text[text.index(after: dash)...].split(separator: " ")
    guard (1...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase ?? false }) else {
      return false
    }
    let before = text[..<dash].reversed().first { !$0.isWhitespace && !closing.contains($0) }
    return before.map { stops.contains($0) } ?? false
  }

  /// With those of Burmese, Khmer, Tibetan and Ethiopic.
  private static let stops: Set<Character> = [
    ".", "!", "?", "…", "。", "！", "？", "．", "｡", "।", "॥", "۔", "؟", "։", "።", "။", "។", "៕",
    "།", "༎",
  ]
  private static let closing: Set<Character> = ["\"", "'", "”", "’", "»", "“", "‘", "›", "」", "』"]
  private static let signs: Set<Character> = [
    "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰", "*", "†", "‡", "■", "□", "▪", "◼", "◾", "●",
    "▲", "△", "♦", "◆", "∎", "#", "↩",
  ]
  private static let brackets: [Character: Character] = [")": "(", "]": "[", "）": "（"]

  /// Whether the text is in a script that has no stops: Thai, Lao.
  static func hasNoStops(_ bytes: ArraySlice<UInt8>) -> Bool {
    let end = bytes.suffix(30).drop { $0 & 0xC0 == 0x80 }
    return String(decoding: end, as: UTF8.self).unicodeScalars.contains {
      (0xE00...0xEFF).contains($0.value)
    }
  }
}
