package import BriefLexicon

/// Recognizes statements about what is expected, sought or not known yet: "Council to vote on
/// tunnel", "Search for missing climbers".
///
/// It says nothing against a sentence by itself: much news is of what will be. Only where a later
/// report of the same story has the outcome is the expectation stale.
package enum Expectation {
  /// Whether a text expects something.
  ///
  /// - Parameters:
  ///   - text: A sentence or a headline.
  ///   - language: Its language; without words of that language nothing is expected.
  ///   - isHeadline: Whether an infinitive says what will be: "X to do Y".
  /// - Returns: Whether it has a word that expects.
  /// - Complexity: O(*n*).
  package static func isFound(in text: String, of language: Language, isHeadline: Bool) -> Bool {
    let signs = signs[language]
    guard !signs.words.isEmpty else { return false }
    let words = text.lowercased().words(joinedBy: "'’")
    for (index, word) in words.enumerated() {
      if signs.words.contains(word) { return true }
      guard index + 1 < words.count else { continue }
      if signs.pairs[word]?.contains(words[index + 1]) ?? false { return true }
      if isHeadline, index > 0, signs.infinitives.contains(word) { return true }
    }
    return false
  }

  /// Whether words that expect are known in a language.
  package static func isKnown(in language: Language) -> Bool { !signs[language].words.isEmpty }

  /// Words before a verb that is to come, in headlines; none if the language marks it otherwise.
  static func infinitives(of language: Language) -> Set<Substring> {
    signs[language].infinitives
  }

  private struct Signs: Sendable {
    let words: Set<Substring>
    let pairs: [Substring: Set<Substring>]
    /// Words before a verb that is to come, in headlines.
    let infinitives: Set<Substring>
  }

  private static let signs = LanguageLists { profile in
    Signs(
      words: set(profile.entries(.wordsOfExpectation)),
      pairs: Dictionary(
        profile.lists(.pairsOfExpectation).map { (Substring($0.key), set($0.values)) },
        uniquingKeysWith: { first, _ in first }),
      infinitives: set(profile.entries(.marksOfInfinitives)))
  }

  private static func set(_ words: [String]) -> Set<Substring> { Set(words.map { $0[...] }) }
}
