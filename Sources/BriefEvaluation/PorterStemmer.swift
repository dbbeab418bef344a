/// Porter's stemmer as ROUGE's implementations in Python use it: the algorithm of Porter, "An
/// algorithm for suffix stripping" (Program 14, 1980), with the departures of NLTK.
///
/// For scoring only: summaries are made with the stemmers of `BriefLexicon`.
struct PorterStemmer {
  private var word: [UInt8] = []

  /// The stem of a word of small letters and digits.
  ///
  /// - Complexity: O(*n*) in the bytes.
  mutating func stem(_ text: [UInt8]) -> [UInt8] {
    if let known = Self.irregular[text] { return known }
    guard text.count > 2 else { return text }
    word = text
    stripPlural()
    stripPast()
    replaceY()
    while apply(Self.alli) {}
    if !applyLogi() { apply(Self.doubleSuffixes) }
    apply(Self.suffixes)
    stripLast()
    stripE()
    if ends("ll"), measure(word.count - 1) > 1 { word.removeLast() }
    return word
  }

  private static let irregular: [[UInt8]: [UInt8]] = {
    let forms = [
      "sky": "sky skies", "die": "dying", "lie": "lying", "tie": "tying", "news": "news",
      "inning": "innings inning", "outing": "outings outing", "canning": "cannings canning",
      "howe": "howe", "proceed": "proceed", "exceed": "exceed", "succeed": "succeed",
    ]
    var table: [[UInt8]: [UInt8]] = [:]
    for (stem, words) in forms {
      for word in words.split(separator: " ") { table[Array(word.utf8)] = Array(stem.utf8) }
    }
    return table
  }()

  /// Step 1a.
  private mutating func stripPlural() {
    if ends("ies"), word.count == 4 {
      word.removeLast()
    } else if ends("sses") || ends("ies") {
      word.removeLast(2)
    } else if ends("s"), !ends("ss") {
      word.removeLast()
    }
  }

  /// Step 1b.
  private mutating func stripPast() {
    if ends("ied") {
      word.removeLast(word.count == 4 ? 1 : 2)
      return
    }
    if ends("eed") {
      if measure(word.count - 3) > 0 { word.removeLast() }
      return
    }
    guard
      let length = [("ed", 2), ("ing", 3)].first(where: { suffix, length in
        ends(suffix) && hasVowel(word.count - length)
      })?.1
    else { return }
    word.removeLast(length)
    if ends("at") || ends("bl") || ends("iz") {
      word.append(0x65)
    } else if endsInDoubleConsonant {
      if let last = word.last, ![0x6C, 0x73, 0x7A].contains(last) { word.removeLast() }
    } else if measure(word.count) == 1, endsShort(word.count) {
      word.append(0x65)
    }
  }

  /// Step 1c.
  private mutating func replaceY() {
    guard ends("y"), word.count > 2, isConsonant(word.count - 2) else { return }
    word[word.count - 1] = 0x69
  }

  private struct Rule {
    let suffix: StaticString
    let length: Int
    let replacement: [UInt8]

    init(_ suffix: StaticString, _ replacement: String) {
      self.suffix = suffix
      length = suffix.utf8CodeUnitCount
      self.replacement = Array(replacement.utf8)
    }
  }

  private static let alli = [Rule("alli", "al")]

  /// Step 2.
  private static let doubleSuffixes = [
    Rule("ational", "ate"), Rule("tional", "tion"), Rule("enci", "ence"), Rule("anci", "ance"),
    Rule("izer", "ize"), Rule("bli", "ble"), Rule("alli", "al"), Rule("entli", "ent"),
    Rule("eli", "e"), Rule("ousli", "ous"), Rule("ization", "ize"), Rule("ation", "ate"),
    Rule("ator", "ate"), Rule("alism", "al"), Rule("iveness", "ive"), Rule("fulness", "ful"),
    Rule("ousness", "ous"), Rule("aliti", "al"), Rule("iviti", "ive"), Rule("biliti", "ble"),
    Rule("fulli", "ful"),
  ]

  /// Step 3.
  private static let suffixes = [
    Rule("icate", "ic"), Rule("ative", ""), Rule("alize", "al"), Rule("iciti", "ic"),
    Rule("ical", "ic"), Rule("ful", ""), Rule("ness", ""),
  ]

  /// Step 4.
  private static let lastSuffixes = [
    Rule("al", ""), Rule("ance", ""), Rule("ence", ""), Rule("er", ""), Rule("ic", ""),
    Rule("able", ""), Rule("ible", ""), Rule("ant", ""), Rule("ement", ""), Rule("ment", ""),
    Rule("ent", ""), Rule("ion", ""), Rule("ou", ""), Rule("ism", ""), Rule("ate", ""),
    Rule("iti", ""), Rule("ous", ""), Rule("ive", ""), Rule("ize", ""),
  ]

  /// Applies the first rule whose suffix the word has, if what is left has a measure above 0.
  @discardableResult
  private mutating func apply(_ rules: [Rule]) -> Bool {
    guard let rule = rules.first(where: { ends($0.suffix) }),
      measure(word.count - rule.length) > 0
    else { return false }
    word.removeLast(rule.length)
    word += rule.replacement
    return true
  }

  /// The rule of step 2 that counts the "l" of "logi" as part of what is left.
  private mutating func applyLogi() -> Bool {
    guard ends("logi") else { return false }
    if measure(word.count - 3) > 0 { word.removeLast() }
    return true
  }

  private mutating func stripLast() {
    guard let rule = Self.lastSuffixes.first(where: { ends($0.suffix) }) else { return }
    let rest = word.count - rule.length
    guard measure(rest) > 1 else { return }
    if ends("ion"), word[rest - 1] != 0x73, word[rest - 1] != 0x74 { return }
    word.removeLast(rule.length)
  }

  /// Step 5a.
  private mutating func stripE() {
    guard ends("e") else { return }
    let rest = word.count - 1
    let measure = measure(rest)
    if measure > 1 || measure == 1 && !endsShort(rest) { word.removeLast() }
  }
}

extension PorterStemmer {
  private func ends(_ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard word.count >= count else { return false }
    return suffix.withUTF8Buffer { bytes in
      unsafe word.suffix(count).elementsEqual(bytes)
    }
  }

  /// Whether each of the first letters is a consonant: a "y" is one unless it follows one.
  private func consonants(_ length: Int) -> [Bool] {
    var flags: [Bool] = []
    for letter in word.prefix(length) {
      switch letter {
      case 0x61, 0x65, 0x69, 0x6F, 0x75: flags.append(false)
      case 0x79: flags.append(!(flags.last ?? false))
      default: flags.append(true)
      }
    }
    return flags
  }

  private func isConsonant(_ index: Int) -> Bool { consonants(index + 1).last ?? true }

  private func hasVowel(_ length: Int) -> Bool { consonants(length).contains(false) }

  /// How often a vowel is followed by a consonant in the first letters.
  private func measure(_ length: Int) -> Int {
    let flags = consonants(length)
    return zip(flags, flags.dropFirst()).count { !$0 && $1 }
  }

  private var endsInDoubleConsonant: Bool {
    word.count >= 2 && word[word.count - 1] == word[word.count - 2] && isConsonant(word.count - 1)
  }

  /// Whether the first letters end in consonant, vowel, consonant other than "w", "x" and "y"; or
  /// are a vowel and a consonant.
  private func endsShort(_ length: Int) -> Bool {
    let flags = consonants(length)
    if length == 2 { return !flags[0] && flags[1] }
    guard length >= 3, flags[length - 3], !flags[length - 2], flags[length - 1] else {
      return false
    }
    return ![0x77, 0x78, 0x79].contains(word[length - 1])
  }
}
