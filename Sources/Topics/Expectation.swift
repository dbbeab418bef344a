package import Lexicon

/// Tells what is expected, sought or not known yet from what has happened: "Council to vote on tunnel",
/// "Search for missing climbers".
///
/// It says nothing against a sentence by itself: much news is of what will be. Only where a later report
/// of the same story has the outcome is the expectation stale.
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
    guard let signs = signs[language.code] else { return false }
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    for (index, word) in words.enumerated() {
      if signs.words.contains(word) { return true }
      guard index + 1 < words.count else { continue }
      if signs.pairs[word]?.contains(words[index + 1]) ?? false { return true }
      if isHeadline, index > 0, signs.infinitives.contains(word) { return true }
    }
    return false
  }

  /// Words before a verb that is to come, in headlines; none if the language marks it otherwise.
  static func infinitives(of language: Language) -> Set<Substring> {
    signs[language.code]?.infinitives ?? []
  }

  private struct Signs {
    var words: Set<Substring>
    var pairs: [Substring: Set<Substring>] = [:]
    /// Words before a verb that is to come, in headlines.
    var infinitives: Set<Substring> = []
  }

  private static let signs: [String: Signs] = [
    "en": Signs(
      words: ["will", "awaits", "await", "awaiting", "feared", "missing", "upcoming", "searching"],
      pairs: [
        "to": ["vote", "decide", "rule", "meet", "debate", "begin", "start", "watch", "face"],
        "set": ["to"], "expected": ["to"], "due": ["to"], "about": ["to"], "ahead": ["of"],
        "is": ["expected"], "are": ["expected"], "hours": ["before"], "search": ["for"],
        "hunt": ["for"], "prepares": ["to", "for"], "prepare": ["to", "for"], "plans": ["to"],
        "hopes": ["to"], "what": ["to"],
      ],
      infinitives: ["to"]),
    "de": Signs(
      words: [
        "wird", "werden", "soll", "sollen", "vermisst", "vermisste", "vermissten", "erwartet",
      ],
      pairs: ["suche": ["nach"], "vor": ["abstimmung", "entscheidung"]]),
    "fr": Signs(
      words: ["devrait", "devraient", "disparus", "recherchés", "votera", "décidera"],
      pairs: ["va": ["voter", "décider"], "doit": ["voter", "se"], "avant": ["le", "la"]]),
    "es": Signs(
      words: ["votará", "decidirá", "desaparecidos", "buscan"],
      pairs: ["va": ["a"], "se": ["espera"]]),
    "it": Signs(
      words: ["voterà", "deciderà", "dispersi", "attesa"], pairs: ["sta": ["per"]]),
    "nl": Signs(
      words: ["zal", "zullen", "vermist", "vermiste"], pairs: ["zoektocht": ["naar"]]),
  ]
}
