package import BriefLexicon

/// Tells sentences that deny something from those that state it: "did not vote", "voted".
package enum Negation {
  /// Whether a sentence has a word that denies; `false` in languages without a list of them.
  ///
  /// - Complexity: O(*n*).
  package static func isFound(in text: String, of language: Language) -> Bool {
    let words = words[language]
    guard !words.isEmpty else { return false }
    return text.lowercased().replacing("’", with: "'").words(joinedBy: "'")
      .contains { words.contains(String($0)) }
  }

  private static let words = LanguageLists { Set($0.entries(.wordsOfNegation)) }
}
