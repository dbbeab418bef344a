import BriefLexicon
import BriefMarkup

/// The words around names in bylines and around dates in date lines, by language.
struct BylineWords: Sendable {
  /// The phrases of all languages.
  let all: Set<String>
  private let own: LanguageLists<Set<String>>
  /// How the phrases begin: their first two bytes.
  private let openings: Set<UInt16>
  /// The most words in one of the phrases.
  let mostWords: Int

  init(_ section: LanguageSection) {
    var all: Set<String> = []
    var mostWords = 1
    for phrase in LanguageProfile.all(section) {
      let words = Self.words(phrase)
      guard !words.isEmpty else { continue }
      all.insert(words.joined(separator: " "))
      mostWords = max(mostWords, words.count)
    }
    self.all = all
    own = LanguageLists { profile in
      Set(profile.entries(section).map { Self.words($0).joined(separator: " ") })
    }
    openings = Set(all.compactMap { Self.opening(Array($0.utf8)[...]) })
    self.mostWords = mostWords
  }

  /// The words of a text in lower case, without the signs at their ends.
  static func words(_ text: some StringProtocol) -> [String] {
    text.split(separator: " ").map { normal($0) }.filter { !$0.isEmpty }
  }

  /// A word in lower case, without the signs at its ends.
  static func normal(_ word: some StringProtocol) -> String {
    if word.utf8.allSatisfy(isASCIILetter) { return word.lowercased() }
    var lower = word.lowercased()
    if lower.utf8.contains(0xE2) { lower = lower.replacing("’", with: "'") }
    guard let first = lower.firstIndex(where: isPart), let last = lower.lastIndex(where: isPart)
    else { return "" }
    return String(lower[first...last])
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'"
  }

  /// Whether a text may begin with one of the phrases, at a fraction of the cost of a look.
  ///
  /// - Parameter text: Bytes of UTF-8 from the first letter on.
  /// - Returns: Always `true` for what does not begin in ASCII.
  func mayOpen(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first < 0x80, let opening = Self.opening(text) else {
      return true
    }
    return openings.contains(opening)
  }

  /// The first two bytes of a text in lower case.
  private static func opening(_ text: ArraySlice<UInt8>) -> UInt16? {
    let start = text.prefix(2).map(lowercasedASCII)
    return start.count == 2 ? UInt16(start[0]) << 8 | UInt16(start[1]) : nil
  }

  /// Whether a language has the phrase in its section.
  func has(_ phrase: String, in language: Language?) -> Bool {
    language.map { own[$0].contains(phrase) } ?? false
  }

  /// How many of the words, from the first on, are one phrase; 0 if they begin with none.
  func length(of words: some Collection<String>) -> Int {
    var best = 0
    var phrase = ""
    for (index, word) in words.prefix(mostWords).enumerated() {
      phrase += index == 0 ? word : " " + word
      if all.contains(phrase) { best = index + 1 }
    }
    return best
  }

  /// Whether the words end with a phrase of the list.
  func isEnd(of words: [String]) -> Bool {
    (1...mostWords).contains { length in
      length <= words.count && all.contains(words.suffix(length).joined(separator: " "))
    }
  }

  /// Whether the words are phrases of the list and nothing else.
  func cover(_ words: [String]) -> Bool {
    var rest = words[...]
    while !rest.isEmpty {
      let length = length(of: rest)
      guard length > 0 else { return false }
      rest = rest.dropFirst(length)
    }
    return true
  }
}

extension BylineWords {
  /// Whether a word of ASCII letters in lower case stands in any phrase of the lists, or is a month.
  static func isKnown(_ word: ArraySlice<UInt8>) -> Bool {
    unsafe word.withUnsafeBufferPointer { unsafe known.number(of: $0.span) != nil }
  }

  // The words alone: to make all the lists takes longer than to read an article, and most names are
  // in none.
  private static let known = LanguageProfile.plainWords(of: [
    .bylineLabels, .publicationLabels, .updateLabels, .buttonsBesideNames, .wordsBesideDates,
    .roles,
    .bylineConjunctions, .bylineParticles, .openingsOfSurnames, .jointsOfSurnames,
    .bylineConjunctionsOfTheLanguage, .labelsOfOtherWork, .offices, .nameSuffixes, .bylineEndings,
    .smallWordsBehindNames, .verbsAboutAuthors, .agenciesBehindNames, .eventsWithDates, .months,
  ])

  /// Words before an author's name.
  static let labels = BylineWords(.bylineLabels)

  /// Labels that are names' first words as well, or words inside names; only a colon, a small
  /// letter before a whole name, or the page's language makes labels of them.
  static let particles = BylineWords(.bylineParticles)

  /// Labels with which surnames begin, so that two words behind them make no name yet.
  static let surnameOpenings = BylineWords(.openingsOfSurnames)

  /// Words for "and" that join the two surnames of one person.
  static let joints = BylineWords(.jointsOfSurnames)

  /// Words for "and" that join names in any text.
  static let conjunctions = BylineWords(.bylineConjunctions)

  /// Words for "and" that are initials or other words in other languages: only where the page's
  /// language has them.
  static let ownConjunctions = BylineWords(.bylineConjunctionsOfTheLanguage)

  /// What says that a date is that of the publication.
  static let published = BylineWords(.publicationLabels)

  /// What says that a date is that of a later change.
  static let updated = BylineWords(.updateLabels)

  /// Buttons, links and lead-ins that stand beside names and are no names.
  static let buttons = BylineWords(.buttonsBesideNames)

  /// What stands before the names of those who did something else than write.
  static let otherWork = BylineWords(.labelsOfOtherWork)

  /// Roles of persons at a publication: the name ends before such a word.
  static let roles = BylineWords(.roles)

  /// Words of papers, agencies and their rooms, which no person is called.
  static let offices = BylineWords(.offices)

  /// What follows a name behind a comma and belongs to it.
  static let suffixes = BylineWords(.nameSuffixes)

  /// Verbs that follow a name in sentences about a person.
  static let tellings = BylineWords(.verbsAboutAuthors)

  /// Agencies that some bylines put right behind a name.
  static let agencies = BylineWords(.agenciesBehindNames)

  /// What some languages put behind a name where others have a label before it.
  static let closings = BylineWords(.bylineEndings)

  /// What goes on behind a name with the place or the paper, in small letters.
  static let tails = BylineWords(.smallWordsBehindNames)

  /// What says that a date is another thing's: a birth, an appointment, an end.
  static let events = BylineWords(.eventsWithDates)

  /// Days of the week and words between a name and a date.
  static let dateWords = BylineWords(.wordsBesideDates)
}
