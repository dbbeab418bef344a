/// Language identification: the script first; then, among the languages of that script, a vote of
/// their function words and special letters.
public enum LanguageIdentifier {
  /// A text with fewer letters takes over the hint, if its script fits.
  static let fewLetters = 200
  /// How many pieces of a long text are looked at, and how many bytes of each.
  private static let pieces = 8
  private static let pieceLength = 2048
  /// How many bytes of each piece are looked at first: most texts need no more.
  private static let firstLook = 160

  /// The language of a text in UTF-8, or the hint if the text is too short.
  ///
  /// The hint is what the feed or the user says; it counts below 200 letters, if the text is in its
  /// script.
  ///
  /// - Complexity: O(*n*) up to a sample of 16 kilobytes; longer texts cost the same.
  public static func identify(_ text: [UInt8], hint: Language = .undetermined) -> Language {
    if let certain = certainLanguage(of: text) { return certain }
    let sample = sample(of: text)
    var counts = [Int](repeating: 0, count: Script.allCases.count)
    for piece in sample {
      for (script, count) in Script.counts(in: text, piece).enumerated() { counts[script] += count }
    }
    guard let script = Script.majority(of: counts) else { return hint }
    let candidates = LanguageClassifier.shared.languages(of: script)
    let letters = counts.reduce(0, +)
    if letters < fewLetters, candidates.contains(hint) { return hint }
    if candidates.count < 2 { return candidates.first ?? hint }
    return LanguageClassifier.shared.vote(text, sample, among: script) ?? hint
  }

  /// The language of a long text of which a few lines here and there leave no doubt.
  private static func certainLanguage(of text: [UInt8]) -> Language? {
    guard text.count > 2 * pieces * firstLook else { return nil }
    let starts = starts(of: text)
    var counts = [Int](repeating: 0, count: Script.allCases.count)
    for piece in starts {
      for (script, count) in Script.counts(in: text, piece).enumerated() { counts[script] += count }
    }
    guard let script = Script.majority(of: counts),
      LanguageClassifier.shared.languages(of: script).count > 1
    else { return nil }
    return LanguageClassifier.shared.vote(text, starts, among: script, isCertain: true)
  }

  /// The first bytes of each piece.
  private static func starts(of text: [UInt8]) -> [Range<Int>] {
    (0..<pieces).map { piece in
      var start = text.count / pieces * piece
      while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
      return start..<min(start + firstLook, text.count)
    }
  }

  private static func sample(of text: [UInt8]) -> [Range<Int>] {
    let whole = pieces * pieceLength
    if text.count <= whole { return [0..<text.count] }
    return (0..<pieces).map { piece in
      var start = text.count / pieces * piece
      while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
      return start..<min(start + pieceLength, text.count)
    }
  }
}
