internal import Lexicon

/// The quotations of a sentence and their attribution: how long they are, whether they are closed,
/// and who is named as the speaker.
package struct QuoteAttribution {
  /// The words outside quotation marks.
  package private(set) var outside: [Substring] = []
  /// The words of the longest quotation; 0 without one.
  package private(set) var longestQuotation = 0
  /// Whether each quotation is closed, and none is closed that was not opened.
  package private(set) var isWhole = true
  /// Whether the sentence opens with words outside quotation marks.
  private var opensOutside: Bool

  /// Fewer words in quotation marks are a term, not a quotation of somebody.
  private static let fewestWords = 5
  private static let fewestTelling = 4

  /// - Parameter sentence: On one line.
  /// - Complexity: O(*n*).
  package init(of sentence: String) {
    opensOutside = sentence.first?.isLetter == true
    guard Self.mayQuote(sentence) else {
      outside = Self.words(of: sentence)
      return
    }
    var text = ""
    var quoted = 0
    var isInWord = false
    var closers: Set<Character> = []
    var previous: Character = " "
    let characters = Array(sentence)
    for (index, character) in characters.enumerated() {
      defer { previous = character }
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if closers.contains(character), character != "’" || !next.isLetter {
        longestQuotation = max(longestQuotation, quoted)
        closers = []
        text += " "
      } else if closers.isEmpty, let found = Self.closers(of: character, after: previous) {
        closers = found
        quoted = 0
        isInWord = false
      } else if closers.isEmpty {
        if "”»".contains(character) { isWhole = false }
        text.append(character)
      } else {
        let isWordCharacter = character.isLetter || character.isNumber
        if isWordCharacter, !isInWord { quoted += 1 }
        isInWord = isWordCharacter || (isInWord && "'’-".contains(character))
      }
    }
    isWhole = isWhole && closers.isEmpty
    outside = Self.words(of: text)
  }

  private static func words(of text: String) -> [Substring] {
    text.words(withDigits: true, joinedBy: "'’-").filter { $0.contains(where: \.isLetter) }
  }

  /// Whether a text has a byte of a quotation mark, at a fraction of the cost of looking at characters.
  private static func mayQuote(_ text: String) -> Bool {
    // “ ” „ ‘ begin with E2, « » with C2.
    text.utf8.contains { $0 == 0x22 || $0 == 0xE2 || $0 == 0xC2 }
  }

  /// The marks that close what a mark opens; `nil` if it opens nothing.
  private static func closers(of mark: Character, after previous: Character) -> Set<Character>? {
    switch mark {
    case "“": ["”"]
    case "„": ["“", "”", "\""]
    case "«": ["»"]
    // German and Danish write »…«.
    case "»": previous.isLetter || previous.isPunctuation ? nil : ["«"]
    case "‘": ["’"]
    // Not the mark for inches.
    case "\"": previous.isNumber ? nil : ["\""]
    default: nil
    }
  }

  /// Whether a whole quotation of some length, a verb of saying and a name beside it are there.
  package var isAttributed: Bool {
    isWhole && longestQuotation >= Self.fewestWords && !isByPronoun
      && outside.contains { Self.verbs.contains($0.lowercased()) }
      && outside.indices.contains {
        Self.isName(outside[$0]) && ($0 > 0 || !opensOutside || isSpeakerFirst)
      }
  }

  /// Whether the first word is the speaker: `Renn said: “…”`
  private var isSpeakerFirst: Bool {
    outside.count > 1 && Self.verbs.contains(outside[1].lowercased())
  }

  /// Whether somebody outside the quotation has more than one name: "Ingrid Aune".
  package var hasFullName: Bool {
    zip(outside, outside.dropFirst()).enumerated().contains { place, pair in
      Self.isName(pair.0) && Self.isName(pair.1)
        && !(place == 0 && opensOutside && Self.pronouns.contains(pair.0.lowercased()))
    }
  }

  /// Whether a quotation is by somebody without a name: “…,” a lawyer said. "Police said" has one.
  ///
  /// - Parameter articles: Words that open "a lawyer"; none if the language has none.
  /// - Returns: Whether its speaker is not known.
  package func isBySomebody(after articles: Set<String>) -> Bool {
    guard longestQuotation >= Self.fewestWords, !opensOutside, !articles.isEmpty,
      outside.count > 2, !outside.contains(where: Self.isName),
      let verb = outside.prefix(Self.wordsOfSpeaker).firstIndex(where: {
        Self.verbs.contains($0.lowercased())
      })
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
      && outside.prefix(2).contains { Self.verbs.contains($0.lowercased()) }
  }

  /// Whether the speaker is a pronoun without a name before it: `“…,” he said.`
  package var isByPronoun: Bool {
    for (index, word) in outside.enumerated() where Self.verbs.contains(word.lowercased()) {
      let before = index > 0 ? outside[index - 1].lowercased() : ""
      let after = index + 1 < outside.count ? outside[index + 1].lowercased() : ""
      let isInverted = Self.inverted.contains { before.hasSuffix($0) || after.hasSuffix($0) }
      // In "police said they came" the speaker stands before the verb.
      let isAfter = Self.pronouns.contains(after) && index == 0
      guard Self.pronouns.contains(before) || isAfter || isInverted,
        !hasSubject(before: index)
      else { continue }
      return true
    }
    return false
  }

  /// Whether somebody is named, or says something, before a word.
  private func hasSubject(before index: Int) -> Bool {
    outside[..<index].enumerated().contains { place, word in
      let isOpening = place == 0 && opensOutside
      if !isOpening { return Self.isName(word) }
      return index > 1 && Self.verbs.contains(outside[1].lowercased())
        && !Self.pronouns.contains(word.lowercased())
    }
  }

  package static func isName(_ word: Substring) -> Bool {
    word.count > 1 && word.first?.isUppercase == true && word != "I'm" && word != "I’m"
  }

  /// Whether a word in lower case is a verb of saying.
  package static func isVerb(_ word: String) -> Bool { verbs.contains(word) }

  private static let verbs = Set(LanguageProfile.all(.verbsOfSaying))
  private static let pronouns = Set(LanguageProfile.all(.pronounsThatSpeak))
  /// `a-t-il déclaré`.
  private static let inverted = LanguageProfile.all(.invertedPronouns)
}
