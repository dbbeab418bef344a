package import BriefLexicon

/// The quotations of a sentence and their attribution: how long they are, whether they are closed,
/// and who is named as the speaker.
package struct QuoteAttribution {
  /// The words outside quotation marks.
  package private(set) var outside: [Substring] = []
  /// What is quoted, with a space behind each quotation.
  package private(set) var quoted = ""
  /// The words of the longest quotation; 0 without one.
  package private(set) var longestQuotation = 0
  /// Whether each quotation is closed, and none is closed that was not opened.
  package private(set) var isWhole = true
  /// Whether the quotation stands behind a dash, without marks: "– We looked, says Ann."
  package private(set) var isBehindDash = false
  /// Whether the sentence opens with words outside quotation marks.
  private var opensOutside: Bool
  /// The sentence with `Self.gap` where a quotation stands.
  private var frame: Substring
  private let words: SpeechWords
  private let language: Language

  /// Fewer words in quotation marks are a term, not a quotation of somebody.
  private static let fewestWords = 5
  private static let fewestTelling = 4
  /// Where a quotation stood.
  static let gap: Character = "\u{FFFC}"

  /// - Parameters:
  ///   - sentence: On one line.
  ///   - language: That of the sentence.
  /// - Complexity: O(*n*).
  package init(of sentence: String, in language: Language) {
    self.language = language
    words = SpeechWords.of(language)
    opensOutside = sentence.first?.isLetter == true
    frame = sentence[...]
    if let speech = DashSpeech(sentence, words) {
      isBehindDash = true
      longestQuotation = speech.words
      quoted = String(speech.spoken)
      frame = speech.frame
    } else if Self.mayQuote(sentence) {
      readMarks(of: sentence)
    }
    outside = Self.words(of: frame)
  }

  private mutating func readMarks(of sentence: String) {
    var text = ""
    var quotation = ""
    var count = WordCount()
    var closers: Set<Character> = []
    var previous: Character = " "
    let characters = Array(sentence)
    for (index, character) in characters.enumerated() {
      defer { previous = character }
      if Self.isPlain(character) {
        if closers.isEmpty {
          text.append(character)
        } else {
          quotation.append(character)
          count.add(character)
        }
        continue
      }
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let isAcronym = Self.isAcronym(previous, character, next)
      if !isAcronym, closers.contains(character), character != "’" || !next.isLetter {
        longestQuotation = max(longestQuotation, count.count)
        quoted += "\(quotation) "
        closers = []
        text += " \(Self.gap) "
      } else if !isAcronym, closers.isEmpty,
        let found = Self.closers(of: character, after: previous)
          ?? closersWithoutCapitals(of: character, after: previous)
      {
        closers = found
        quotation = ""
        count = WordCount()
      } else if closers.isEmpty {
        if "”»」』".contains(character) { isWhole = false }
        text.append(character)
      } else {
        quotation.append(character)
        count.add(character)
      }
    }
    isWhole = isWhole && closers.isEmpty
    frame = words.withVerb(text)[...]
  }

  private static func words(of text: Substring) -> [Substring] {
    text.words(withDigits: true, joinedBy: "'’-").filter { $0.contains(where: \.isLetter) }
  }

  /// Whether a text has a byte of a quotation mark, at a fraction of the cost of looking at characters.
  private static func mayQuote(_ text: String) -> Bool {
    // “ ” „ ‘ begin with E2, « » with C2, 「 with E3, the Hebrew mark with D7.
    text.utf8.contains { $0 == 0x22 || $0 == 0xE2 || $0 == 0xC2 || $0 == 0xE3 || $0 == 0xD7 }
  }

  /// Whether a character is a letter or digit of ASCII or a space: most are, and none is a mark.
  private static func isPlain(_ character: Character) -> Bool {
    guard let byte = character.utf8.first, character.utf8.count == 1 else { return false }
    return byte == 0x20 || BriefAnalysis.isPlain(byte)
  }

  /// Whether a mark stands within a Hebrew acronym: צה"ל.
  private static func isAcronym(
    _ previous: Character, _ mark: Character, _ next: Character
  ) -> Bool {
    guard mark == "\"" || mark == "״" || mark == "”" else { return false }
    return [previous, next].allSatisfy { character in
      character.unicodeScalars.first.map { (0x05D0...0x05EA).contains($0.value) } ?? false
    }
  }

  /// The marks that close what a mark opens; `nil` if it opens nothing.
  package static func closers(of mark: Character, after previous: Character) -> Set<Character>? {
    let isGlued = previous.isLetter || previous.isNumber || previous.isPunctuation
    return switch mark {
    case "“": ["”"]
    case "„": ["“", "”", "\""]
    case "«": ["»"]
    // German and Danish write »…«, Swedish and Finnish »…» and ”…”.
    case "»": isGlued ? nil : ["«", "»"]
    case "”": isGlued ? nil : ["”", "“"]
    case "‘": ["’"]
    case "‚": ["‘", "’"]
    case "「": ["」"]
    case "『": ["』"]
    case "״": ["״"]
    // Not the mark for inches.
    case "\"": previous.isNumber ? nil : ["\""]
    default: nil
    }
  }

  /// Those of a mark that is an apostrophe elsewhere: Urdu and Hindi open with it.
  private func closersWithoutCapitals(
    of mark: Character, after previous: Character
  ) -> Set<Character>? {
    guard mark == "’", !words.hasCapitals, previous == " " || previous.isPunctuation else {
      return nil
    }
    return ["‘", "’"]
  }

  /// Whether a whole quotation of some length, a verb of saying and a name beside it are there.
  package var isAttributed: Bool {
    guard isWhole, longestQuotation >= Self.fewestWords, !isByPronoun, hasVerb else { return false }
    guard words.hasCapitals else { return speaker != nil }
    return outside.indices.contains {
      Self.isName(outside[$0]) && ($0 > 0 || !opensOutside || isSpeakerFirst)
    }
  }

  private var hasVerb: Bool {
    words.hasSpaces
      ? outside.contains(where: words.isVerb)
      : outside.contains { words.verb(within: $0) != nil }
  }

  /// The words that name who speaks, as they stand in the sentence: "Commander John Wolfe"; `nil` if
  /// nobody is named, or nothing is quoted.
  package var speaker: String? {
    guard longestQuotation > 0 else { return nil }
    return Speaker(in: frame, words, of: language).name
  }

  /// Whether the first word is the speaker: `Renn said: “…”`
  private var isSpeakerFirst: Bool {
    outside.count > 1 && words.isVerb(outside[1])
  }

  /// Whether somebody outside the quotation has more than one name: "Ingrid Aune".
  package var hasFullName: Bool {
    guard words.hasCapitals else {
      let name = speaker ?? ""
      return words.hasSpaces
        ? name.split(separator: " ").count > 1 : name.count >= Self.signsOfFullName
    }
    return zip(outside, outside.dropFirst()).enumerated().contains { place, pair in
      Self.isName(pair.0) && Self.isName(pair.1)
        && !(place == 0 && opensOutside && words.pronouns.contains(pair.0.lowercased()))
    }
  }

  /// Where nothing parts the names of a person.
  private static let signsOfFullName = 3

  /// Whether somebody outside the quotation is among names that the reader knows.
  package func names(anyOf known: Set<Substring>) -> Bool {
    guard words.hasCapitals else {
      return speaker.map { $0.split(separator: " ").contains(where: known.contains) } ?? false
    }
    return outside.contains { Self.isName($0) && known.contains($0) }
  }

  /// Whether a quotation is by somebody without a name: “…,” a lawyer said. "Police said" has one.
  ///
  /// - Parameter articles: Words that open "a lawyer"; none if the language has none.
  /// - Returns: Whether its speaker is not known.
  package func isBySomebody(after articles: Set<String>) -> Bool {
    guard longestQuotation >= Self.fewestWords, !opensOutside, !articles.isEmpty,
      outside.count > 2, !outside.contains(where: Self.isName),
      let verb = outside.prefix(Self.wordsOfSpeaker).firstIndex(where: words.isVerb)
    else { return false }
    let speaker = verb == 0 ? outside[1] : outside[0]
    return articles.contains(speaker.lowercased())
  }

  private static let wordsOfSpeaker = 5

  /// Whether there is nothing but a quotation.
  package var isQuotationAlone: Bool { outside.isEmpty && longestQuotation > 0 }

  /// Whether the quotation is only a word or two: `“We looked,” said Ann.`
  package var isBare: Bool {
    !opensOutside && (1..<Self.fewestTelling).contains(longestQuotation)
      && outside.prefix(2).contains(where: words.isVerb)
  }

  /// Whether the speaker is a pronoun without a name before it: `“…,” he said.`
  package var isByPronoun: Bool {
    guard words.hasCapitals else { return isByPronounAlone }
    for (index, word) in outside.enumerated() where words.isVerb(word) {
      let before = index > 0 ? outside[index - 1].lowercased() : ""
      let after = index + 1 < outside.count ? outside[index + 1].lowercased() : ""
      let isInverted = words.inverted.contains { before.hasSuffix($0) || after.hasSuffix($0) }
      // In "police said they came" the speaker stands before the verb.
      let isAfter = words.pronouns.contains(after) && index == 0
      guard words.pronouns.contains(before) || isAfter || isInverted,
        !hasSubject(before: index)
      else { continue }
      return true
    }
    return false
  }

  /// The same where names have no capitals: the words beside the verb are a pronoun.
  private var isByPronounAlone: Bool {
    guard longestQuotation > 0, hasVerb else { return false }
    return Speaker(in: frame, words, of: language).isPronoun
  }

  /// Whether somebody is named, or says something, before a word.
  private func hasSubject(before index: Int) -> Bool {
    outside[..<index].enumerated().contains { place, word in
      let isOpening = place == 0 && opensOutside
      if !isOpening { return Self.isName(word) }
      return index > 1 && words.isVerb(outside[1])
        && !words.pronouns.contains(word.lowercased())
    }
  }

  package static func isName(_ word: Substring) -> Bool {
    guard let byte = word.utf8.first, !(0x61...0x7A ~= byte) else { return false }
    return word.count > 1 && word.first?.isUppercase == true && word != "I'm" && word != "I’m"
  }

  /// Whether a word in lower case is a verb of saying in a language.
  package static func isVerb(_ word: String, in language: Language) -> Bool {
    SpeechWords.of(language).verbs.contains(word)
  }
}

/// Counts the words of a quotation; where no spaces part them, by what a word has of signs.
struct WordCount {
  private var spaced = 0
  private var signs = 0.0
  private var isInWord = false

  /// On the mean, in news: two signs of Han and Kana, four of Thai and its neighbours.
  private static let wordsOfHan = 0.5
  private static let wordsOfThai = 0.25

  var count: Int { spaced + Int(signs) }

  mutating func add(_ character: Character) {
    guard character.isLetter || character.isNumber else {
      isInWord = isInWord && "'’-".contains(character)
      return
    }
    if let scalar = character.unicodeScalars.first, scalar.value >= 0x0E00,
      CharacterClass(scalar.value).contains(.unspaced)
    {
      signs += scalar.value >= 0x3000 ? Self.wordsOfHan : Self.wordsOfThai
      isInWord = false
      return
    }
    if !isInWord { spaced += 1 }
    isInWord = true
  }
}
