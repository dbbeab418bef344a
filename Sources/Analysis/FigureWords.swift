package import Lexicon
package import Sentences

/// The words around numbers: scales, currencies, measures, labels.
package enum FigureWords {
  /// What a word multiplies the number before it by; `nil` if it is no such word.
  package static func scale(_ word: String, in language: Language) -> Double? {
    // German "Billion" is 10¹², English "billion" is 10⁹.
    if language.traits.contains(.decimalComma), billions.contains(where: { word.hasPrefix($0) }) {
      return language.traits.contains(.longScale) ? 1e12 : 1e9
    }
    return scales[word]
  }

  private static let billions = LanguageProfile.common.entries(.billions)
  private static let scales = values(.scales).compactMapValues { Double($0) }

  /// Scales that are written without a space behind the number.
  package static let gluedScales = values(.scalesBehindDigits).compactMapValues { Double($0) }

  /// Numbers that are written as words: counts up to twelve, and tens.
  package static func number(_ word: String, in language: Language) -> Double? {
    numbers[language][word]
  }

  private static let numbers = LanguageLists { $0.values(.numbers).compactMapValues { Double($0) } }

  /// Words for a hundredth part; of two words the first.
  package static let percent = set(.perCent)
  /// The second word of "per cent".
  package static let cent = set(.secondWordsOfPerCent)

  package static let currencies = values(.currencies)

  /// Words after a number that say what it measures.
  package static let measures = set(.measures)

  /// What joins a measure to what is measured.
  package static let joints = set(.wordsBeforeMeasuredThings)

  /// Times, and what counts nothing that another source would count: dates, ages, ranks.
  package static let noUnits = set(.wordsThatCountNothing)

  /// Words before a number that make it a name or a date: `No. 4`, `Gate 4` is told otherwise.
  package static let labels = set(.labelsOfNumbers)

  package static func precision(_ word: String) -> Figure.Precision? {
    if about.contains(word) { return .about }
    if least.contains(word) { return .least }
    return most.contains(word) ? .most : nil
  }

  private static let about = set(.wordsForAbout)
  private static let least = set(.wordsForOver)
  private static let most = set(.wordsForUpTo)

  private static func set(_ section: LanguageSection) -> Set<String> {
    Set(LanguageProfile.all(section))
  }

  private static func values(_ section: LanguageSection) -> [String: String] {
    LanguageProfile.allValues(section)
  }
}

extension TemplateSlots {
  /// Those of a sentence, with the numbers that its language writes as words.
  package init(of sentence: String, in language: Language) {
    self.init(of: sentence) { FigureWords.number($0, in: language) }
  }
}
