import BriefMarkup

/// Whether a line ends as sentences do, in any script that marks their ends: with a stop or a
/// colon, closing quotation marks left aside, or with something small behind a stop, which is the
/// mark of a note, an agency in brackets, a square, the writer's name behind a dash.
///
/// - Complexity: O(1).
func endsSentence(_ line: ArraySlice<UInt8>) -> Bool { SentenceEnd.isAt(line) }

/// How sentences end.
enum SentenceEnd {
  private static let bytesOfEnding = 80
  private static let bytesOfSign = 40

  fileprivate static func isAt(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last else { return false }
    if last == 0x2E || last == 0x21 || last == 0x3F { return true }
    let isLetter = isASCIILetter(last) || isASCIIDigit(last)
    if isLetter, !line.suffix(bytesOfSign).contains(where: isDashOrBar) { return false }
    let end = String(
      decoding: line.suffix(bytesOfEnding).drop { $0 & 0xC0 == 0x80 }, as: UTF8.self)
    for scalar in end.unicodeScalars.reversed() {
      if isCloser(scalar) { continue }
      if scalar == ":" || scalar == ";" || stops.contains(Character(scalar)) { return true }
      break
    }
    return endsBehindSign(end)
  }

  /// Whether a byte is a slash, or the last one of a dash.
  private static func isDashOrBar(_ byte: UInt8) -> Bool {
    byte == 0x2F || byte == 0x93 || byte == 0x94
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "”", "’", "»", ")", "]", "」", "』", "“", "‘", "›", " ", "）", "】": true
    default: false
    }
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

  /// Whether a line is in a script that has no stops: Thai, Lao.
  static func hasNoStops(_ line: ArraySlice<UInt8>) -> Bool {
    let end = line.suffix(30).drop { $0 & 0xC0 == 0x80 }
    return String(decoding: end, as: UTF8.self).unicodeScalars.contains {
      (0xE00...0xEFF).contains($0.value)
    }
  }
}
