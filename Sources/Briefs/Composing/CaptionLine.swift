internal import BriefAnalysis
internal import BriefArticles
internal import BriefLexicon

/// Finds captions among the sentences of an article. `Captions` finds whole paragraphs of an
/// article by the words of all languages; this one finds single sentences in its text by the words
/// of its language.
struct CaptionLine {
  private let phrases: BytePhrases
  /// The article's own day where captions have days with their years; `nil` where they have none.
  private let day: CalendarDay?

  init(of article: Article) {
    phrases = FitnessWords.of(article.language).captions
    day = article.language.traits.contains(.datedCaptions) ? article.published?.day : nil
  }

  /// Whether a sentence ends in a credit, has words of pictures or pages, or the day of a picture with
  /// its year; what is to come has no picture.
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
    if phrases.isFound(in: bytes) { return true }
    guard let day, Self.hasYear(bytes) else { return false }
    return NamedDates.day(in: String(decoding: bytes, as: UTF8.self), of: nil).map { $0 <= day }
      ?? false
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
