package import BriefLexicon
package import BriefSentences

/// The words around numbers in one language: scales, currencies, measures, counters, labels.
struct FigureWords: Sendable {
  private let scales: [String: Double]
  private let numbers: [String: Double]
  private let about: Set<String>
  private let least: Set<String>
  private let most: Set<String>
  /// Scales that are written without a space behind the number.
  let gluedScales: [String: Double]
  /// Words for a hundredth part; of two words the first.
  let percent: Set<String>
  /// The second word of "per cent".
  let cent: Set<String>
  /// Those that stand before their number.
  let percentBefore: Set<String>
  /// Words and letters for money, with its sign.
  let currencies: [String: String]
  /// Words behind a number that say what it measures.
  let measures: Set<String>
  /// What joins a measure to what is measured.
  let joints: Set<String>
  /// What stands between any number and what it counts.
  let links: Set<String>
  /// Times, and what counts nothing that another source would count: dates, ages, ranks.
  let noUnits: Set<String>
  /// Words for people, which stopword lists have as well.
  let people: Set<String>
  /// What is written together with digits, with what it counts.
  let counters: [String: String]
  /// Words before a number that make it a name or a date: `No. 4`; `Gate 4` is told otherwise.
  let labels: Set<String>
  /// What may be glued to the end of a number, the longest first; empty where words are apart.
  let behindDigits: [String]
  /// What may be glued to its start.
  let beforeDigits: [String]

  /// Those of a language; of a language that is not known the English ones.
  static func of(_ language: Language) -> FigureWords {
    lists[language.isKnown ? language : .english]
  }

  private static let lists = LanguageLists { FigureWords($0) }

  private init(_ profile: LanguageProfile) {
    let both = [LanguageProfile.common, profile]
    let set = { (section: LanguageSection) in Set(both.flatMap { $0.entries(section) }) }
    let values = { (section: LanguageSection) in
      both.reduce(into: [String: String]()) { all, profile in
        all.merge(profile.values(section)) { $1 }
      }
    }
    scales = values(.scales).compactMapValues { Double($0) }
    numbers = values(.numbers).compactMapValues { Double($0) }
    gluedScales = values(.scalesBehindDigits).compactMapValues { Double($0) }
    about = set(.wordsForAbout)
    least = set(.wordsForOver)
    most = set(.wordsForUpTo)
    percent = set(.perCent)
    cent = set(.secondWordsOfPerCent)
    percentBefore = set(.perCentBeforeNumbers)
    currencies = values(.currencies)
    measures = set(.measures)
    joints = set(.wordsBeforeMeasuredThings)
    links = set(.wordsBeforeCountedThings)
    noUnits = set(.wordsThatCountNothing)
    people = set(.wordsForPeople)
    labels = set(.labelsOfNumbers)
    counters = profile.values(.counters)
    guard !counters.isEmpty else {
      (behindDigits, beforeDigits) = ([], [])
      return
    }
    let behind = [
      Set(counters.keys), Set(scales.keys), Set(currencies.keys), percent, measures, links, noUnits,
      about,
    ]
    behindDigits = Self.longestFirst(behind)
    beforeDigits = Self.longestFirst([labels, about, least, most, percentBefore])
  }

  private static func longestFirst(_ sets: [Set<String>]) -> [String] {
    sets.reduce(into: Set()) { $0.formUnion($1) }
      .filter { $0.utf8.contains { $0 >= 0x80 } }
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// What a word multiplies the number before it by; `nil` if it is no such word.
  func scale(_ word: String, in language: Language) -> Double? {
    if let own = scales[word] { return own }
    // German "Billion" is 10¹², English "billion" is 10⁹.
    guard language.traits.contains(.decimalComma),
      Self.billions.contains(where: { word.hasPrefix($0) })
    else { return nil }
    return language.traits.contains(.longScale) ? 1e12 : 1e9
  }

  private static let billions = LanguageProfile.common.entries(.billions)

  /// Numbers that are written as words: counts up to twelve, and tens.
  func number(_ word: String) -> Double? { numbers[word] }

  /// Whether a word means a hundredth part only together with a second one: "per cent".
  func isFirstOfTwo(_ word: String) -> Bool {
    word.utf8.count <= 4 && !cent.contains(word) && !cent.isEmpty
  }

  func precision(_ word: String) -> Figure.Precision? {
    if about.contains(word) { return .about }
    if least.contains(word) { return .least }
    return most.contains(word) ? .most : nil
  }
}

extension TemplateSlots {
  /// Those of a sentence, with the numbers that its language writes as words.
  package init(of sentence: String, in language: Language) {
    let words = FigureWords.of(language)
    self.init(of: sentence) { words.number($0) }
  }
}
