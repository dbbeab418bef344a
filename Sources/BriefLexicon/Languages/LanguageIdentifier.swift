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

  /// The language of a text in UTF-8, or the hint if the text is too short or does not contradict it.
  ///
  /// The hint is what the feed, the page or the user says. Below 200 letters it counts if the text is
  /// in its script. In longer texts it counts if it names the language that the text shows, one that
  /// is read as that one is (Serbian and Bosnian as Croatian), or one that is not known here, unless
  /// the text has the words of another.
  ///
  /// - Complexity: O(*n*) up to a sample of 16 kilobytes; longer texts cost the same.
  public static func identify(_ text: [UInt8], hint: Language = .undetermined) -> Language {
    if let certain = certainLanguage(of: text) { return agreed(certain, hint, text) }
    let sample = sample(of: text)
    var counts = [Int](repeating: 0, count: Script.allCases.count)
    for piece in sample {
      for (script, count) in Script.counts(in: text, piece).enumerated() { counts[script] += count }
    }
    let letters = counts.reduce(0, +)
    guard let script = Script.majority(of: counts) else { return hint }
    let isShort = letters < fewLetters
    if script == .han || script == .kana {
      let told = chineseOrJapanese(text, counts, isShort: isShort, script: script, hint: hint)
      return agreed(told, hint, text)
    }
    let candidates = LanguageClassifier.shared.languages(of: script)
    if isShort, candidates.contains(where: { $0.code == hint.code }) { return hint }
    if candidates.isEmpty { return hint }
    if isShort, candidates.count > 1 {
      let words = LanguageClassifier.shared.words(of: text, in: sample)
      let told = HeadlineClassifier.shared.language(words, among: script)
      return agreed(told ?? candidates[0], hint, text)
    }
    let told =
      candidates.count < 2
      ? candidates.first : LanguageClassifier.shared.vote(text, sample, among: script)
    return told.map { agreed($0, hint, text) } ?? hint
  }

  /// Whether a text has so few letters that what stands beside it tells its language better.
  ///
  /// - Complexity: O(1).
  package static func isShort(_ text: [UInt8]) -> Bool {
    guard text.count < 4 * fewLetters else { return false }
    return Script.counts(in: text, 0..<text.count).reduce(0, +) < fewLetters
  }

  /// A headline of Chinese letters may be Japanese; Hiragana leaves no doubt.
  private static func chineseOrJapanese(
    _ text: [UInt8], _ counts: [Int], isShort: Bool, script: Script, hint: Language
  ) -> Language {
    let told = Language(script == .kana ? "ja" : "zh", in: nil)
    guard isShort, script == .han else { return told }
    if ["ja", "zh"].contains(hint.code) { return Language(hint.code, in: hint.script) }
    let line = String(decoding: text.prefix(pieceLength), as: UTF8.self)
    if line.unicodeScalars.contains(where: { 0x3041...0x3096 ~= $0.value && $0.value != 0x306E }) {
      return Language("ja", in: nil)
    }
    return HeadlineClassifier.shared.languageOfHan(line) ?? told
  }

  /// What a text shows, brought together with what is said of it.
  private static func agreed(_ told: Language, _ hint: Language, _ text: [UInt8]) -> Language {
    if hint == .undetermined {
      return otherOfLists(told, text) ?? otherLanguage(text) ?? told
    }
    if hint.code == told.code { return Language(told.code, in: hint.script) }
    // Serbian and Bosnian in Latin letters are read by the rules of Croatian.
    let others = LanguageTable.place(of: told).map { LanguageTable.rows[$0].others } ?? []
    for (tag, _) in others {
      let said = Language(code: tag)
      if said.code == hint.code { return said }
    }
    guard !hint.isKnown else { return told }
    let words = LanguageClassifier.shared.words(of: text, in: [0..<min(text.count, pieceLength)])
    return LanguageClassifier.shared.coverage(of: words, by: told) < leastOfOwn ? hint : told
  }

  /// The share of its words that a text in a language has at least of its function words and
  /// stopwords; a text in a neighbouring one has fewer.
  private static let leastOfOwn = 0.3

  /// A language that is known by a letter alone, which its texts have again and again.
  private static func otherLanguage(_ text: [UInt8]) -> Language? {
    var counts: [String: Int] = [:]
    var letters = 0
    var index = 0
    let end = min(text.count, pieceLength)
    while index < end {
      if text[index] < 0x80 {
        if text[index] >= 0x41 { letters += 1 }
        index += 1
        continue
      }
      let (value, width) = character(text, at: index)
      index += width
      letters += 1
      if value >= 0x100, let code = otherLetters[value] { counts[code, default: 0] += 1 }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let most, most.value > 1, most.value * lettersForOne >= letters else { return nil }
    return Language(most.key, in: nil)
  }

  private static let lettersForOne = 150

  private static let otherLetters: [UInt32: String] = Dictionary(
    LanguageProfile.allValues(.lettersOfOtherLanguages).flatMap { code, letters in
      letters.unicodeScalars.map { ($0.value, code) }
    }, uniquingKeysWith: { first, _ in first })

  /// A language in another script that is read by the lists of the one that is told, and whose words
  /// a text has: Serbian in Latin letters, which is read as Croatian.
  private static func otherOfLists(_ told: Language, _ text: [UInt8]) -> Language? {
    let against = LanguageProfile.of(told).words(.wordsAgainstSerbian)
    guard !against.isEmpty, let place = LanguageTable.place(of: told) else { return nil }
    let words = LanguageClassifier.shared.words(of: text, in: [0..<min(text.count, pieceLength)])
    let ofTold = words.count(where: against.contains)
    return LanguageTable.rows[place].others.lazy.map { Language(code: $0.tag) }.first { other in
      let own = LanguageProfile.of(Language(other.code, in: nil)).words(.wordsInLatinLetters)
      let ofOther = words.count(where: own.contains)
      return ofOther > 1 && ofOther > 2 * ofTold
    }
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
