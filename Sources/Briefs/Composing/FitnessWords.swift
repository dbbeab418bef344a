internal import BriefLexicon

/// The words of a language by which `FitnessReader` finds sentences that need their context.
struct FitnessWords: Sendable {
  /// Openings of several words, or with a comma, that refer to the sentence before: "For example",
  /// "Later in a statement"; and openings of irony, which is lost without its context: "Sure,". By
  /// their first word.
  let openings: [String: [String]]
  /// The same inside a sentence: "Voters, in other words, found".
  let insertions: Set<String>
  /// Persons in the third person, which refer to a name that stands before them.
  let thirdPersons: Set<String>
  /// Words of the writer and of the reader, as they stand inside a sentence.
  let persons: Set<String>
  /// What is said under pictures and of pages, wherever it stands in a sentence.
  let captions: BytePhrases
  /// How lines of a running report begin: they are of an hour, and stale by the evening.
  let stamps: [String]
  /// What stands on buttons of frames, in capitals: "CLOSE".
  let buttons: Set<Substring>
  /// Articles of what is known.
  let definiteArticles: Set<String>
  /// Articles that open a description: "A graduate of the school, she is".
  let openingArticles: Set<String>
  /// "Mr.": a surname behind one introduces nobody.
  let salutations: Set<String>

  static func of(_ language: Language) -> FitnessWords { lists[language] }

  private static let lists = LanguageLists { profile in
    FitnessWords(
      openings: Dictionary(grouping: profile.entries(.leaningPhrases)) {
        String($0.prefix { $0.isLetter })
      },
      insertions: Set(profile.entries(.leaningInsertions)),
      thirdPersons: Set(profile.entries(.thirdPerson)),
      persons: Set(profile.entries(.writerAndReader)),
      captions: BytePhrases(profile.entries(.wordsOfCaptions)),
      stamps: profile.entries(.stampsOfReports),
      buttons: Set(profile.entries(.wordsOnButtons).map { $0.uppercased()[...] }),
      definiteArticles: Set(profile.entries(.definiteArticles)),
      openingArticles: Set(profile.entries(.articlesBeforeSpeakers)),
      salutations: Set(profile.entries(.salutations)))
  }
}
