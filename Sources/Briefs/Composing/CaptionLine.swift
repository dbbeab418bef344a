internal import BriefAnalysis
internal import BriefArticles
internal import BriefLexicon

/// Finds captions among the sentences of an article. `Captions` finds whole paragraphs of an
/// article by the words of all languages; this one finds single sentences in its text by the words
/// of its language.
struct CaptionLine {
  private let phrases: BytePhrases
  private let hasDates: Bool

  init(in language: Language) {
    phrases = FitnessWords.of(language).captions
    hasDates = language.hasDatedCaptions
  }

  /// Whether a sentence ends in a credit, has words of pictures or pages, or a day with its year
  /// where those stand in captions.
  ///
  /// - Complexity: O(*n*) in its bytes.
  func isCaption(_ bytes: ArraySlice<UInt8>) -> Bool {
    var hasSlash = false
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0xA9, previous == 0xC2 { return true }
      if byte == 0x2F { hasSlash = true }
      previous = byte
    }
    if hasSlash, Self.hasCredit(String(decoding: bytes, as: UTF8.self)) { return true }
    return phrases.isFound(in: bytes)
      || hasDates && Self.hasYear(bytes)
        && NamedDates.day(in: String(decoding: bytes, as: UTF8.self), of: nil) != nil
  }

  /// Whether a number of four digits stands in a line.
  private static func hasYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for byte in bytes {
      if (0x30...0x39).contains(byte) {
        digits += 1
      } else if digits == 4 {
        return true
      } else {
        digits = 0
      }
    }
    return digits == 4
  }

  /// "(Lena Moe/Norwire)" at the end or behind the first stop; at the start it would be a dateline.
  private static func hasCredit(_ line: String) -> Bool {
    guard let open = line.lastIndex(of: "("), let close = line[open...].firstIndex(of: ")") else {
      return false
    }
    let parts = line[open..<close].dropFirst().split(separator: "/")
    guard parts.count == 2, line[..<open].contains(".") || line.hasSuffix(")") else { return false }
    return parts.allSatisfy { part in
      part.split(separator: " ").allSatisfy { $0.first?.isUppercase == true }
    }
  }
}
