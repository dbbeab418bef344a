package import BriefLexicon
package import BriefSentences

/// Finds dangling references: what makes a sentence unfit to be printed without its context. Half a
/// quotation, a quotation without a speaker, "he said" without a name before it, "Without it"
/// without what "it" refers to.
package struct DanglingReferences {
  private let language: Language
  private let words: ContextWords

  package init(in language: Language) {
    self.language = language
    words = ContextWords.of(language)
  }

  /// Whether a sentence has a dangling reference.
  ///
  /// - Parameters:
  ///   - line: The sentence on one line.
  ///   - sentence: Where it stands.
  ///   - isOneOfSeveral: Whether others tell the story too: "I" is then somebody else each time,
  ///     and what one tells its readers to do is not what the others report.
  /// - Returns: Whether it is better not printed.
  /// - Complexity: O(*n*).
  package func areFound(in line: String, of sentence: Sentence, isOneOfSeveral: Bool) -> Bool {
    areFound(
      in: line, quoting: QuoteAttribution(of: line, in: language), of: sentence,
      isOneOfSeveral: isOneOfSeveral)
  }

  /// The same for a sentence whose quotations are known.
  package func areFound(
    in line: String, quoting speech: QuoteAttribution, of sentence: Sentence, isOneOfSeveral: Bool
  ) -> Bool {
    if sentence.isInsideQuotation || refersBack(line) { return true }
    if !speech.isWhole || speech.isQuotationAlone || speech.isByPronoun || speech.isBare {
      return true
    }
    if speech.isBySomebody(after: words.articlesOfSpeakers) { return true }
    return isOneOfSeveral
      && (tellsReaderToDo(speech.outside)
        || speech.outside.contains { self.words.firstPersons.contains($0) })
  }

  /// Whether a sentence tells its reader what to do: "Make sure that", "Call the number".
  private func tellsReaderToDo(_ words: [Substring]) -> Bool {
    guard let first = words.first, let second = words.dropFirst().first else { return false }
    return self.words.orders[String(first)]?.contains(second) ?? false
  }

  /// Whether the first words refer to text before the sentence.
  private func refersBack(_ line: String) -> Bool {
    let words = line.prefix(Self.charactersRead).lowercased()
      .words().prefix(3).map(String.init)
    guard words.count == 3 else { return false }
    let openings = self.words
    if openings.articles.contains(words[0]), openings.shells.contains(words[1]) { return true }
    return openings.prepositions.contains(words[0]) && openings.pronouns.contains(words[1])
      && !(Self.nearPronouns.contains(words[1]) && openings.times.contains(words[2]))
  }

  /// Whether a sentence speaks of an event that was named before it: "died in that attack".
  package func pointsBack(_ line: String) -> Bool {
    let words = line.lowercased().words(joinedBy: "'’").map(String.init)
    return zip(words, words.dropFirst()).contains { first, second in
      self.words.prepositions.contains(first) && self.words.pronouns.contains(second)
        && Self.lastPronouns.contains(second[...]) && !Self.nearPronouns.contains(second)
    }
  }

  /// Whether a sentence needs the one before it, and is complete right behind it: "Half were given
  /// a lamp", "was past that", "several of them".
  package func dependOnPrevious(_ line: String) -> Bool {
    guard language == .english else { return false }
    let words = line.lowercased().words(joinedBy: "'’")
    guard words.count > 3, let last = words.last else { return false }
    if Self.quantifiers.contains(words[0]), Self.auxiliaries.contains(words[1]) { return true }
    if Self.lastPronouns.contains(last) { return true }
    // What is done stands in a clause before: "will lend out lamps, the first one to do so".
    if Self.lastDeeds.contains(last),
      Self.wordsBeforeLastClause(of: line) < Self.fewestWordsOfDeed
    {
      return true
    }
    // Of what, if nothing in the plural stands before it?
    return words.suffix(2) == ["of", "them"]
      && !words.contains { word in
        word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("'s") && !word.hasSuffix("’s")
      }
  }

  /// The words before the last comma that is not one of a number.
  private static func wordsBeforeLastClause(of line: String) -> Int {
    let comma = line.indices.last { index in
      line[index] == "," && line[line.index(after: index)...].first?.isNumber != true
    }
    return comma.map { line[..<$0].words().count } ?? 0
  }

  private static let quantifiers = set(.quantifiers)
  private static let auxiliaries = set(.auxiliaries)
  private static let lastPronouns = set(.pronounsAtEnds)
  private static let lastDeeds = set(.pronounsOfDeedsAtEnds)
  private static let fewestWordsOfDeed = 5
  /// "In this year" refers to the calendar, "in that year" to the text before.
  private static let nearPronouns = Set(LanguageProfile.all(.pronounsForNearTimes))
  private static let charactersRead = 60

  private static func set(_ section: LanguageSection) -> Set<Substring> {
    Set(LanguageProfile.all(section).map { $0[...] })
  }
}

/// The words of a language that refer to text outside their sentence.
private struct ContextWords: Sendable {
  /// Openings of two words, a preposition and a pronoun: "Without it".
  let prepositions: Set<String>
  let pronouns: Set<String>
  /// Times of the calendar.
  let times: Set<String>
  let articles: Set<String>
  /// Nouns that say nothing without what they stand for.
  let shells: Set<String>
  /// Articles of a speaker whom the reader does not know: "a lawyer said".
  let articlesOfSpeakers: Set<String>
  /// As they are written inside a sentence.
  let firstPersons: Set<Substring>
  /// Verbs that begin an order, each with the words that follow it in orders: "Save the Children
  /// said" is no order.
  let orders: [String: Set<Substring>]

  static func of(_ language: Language) -> ContextWords { lists[language] }

  private static let lists = LanguageLists { profile in
    ContextWords(
      prepositions: Set(profile.entries(.openingPrepositions)),
      pronouns: Set(profile.entries(.pronounsBehindPrepositions)),
      times: Set(profile.entries(.timesOfTheCalendar)),
      articles: Set(profile.entries(.articles)),
      shells: Set(profile.entries(.shellNouns)),
      articlesOfSpeakers: Set(profile.entries(.articlesBeforeSpeakers)),
      firstPersons: Set(profile.entries(.firstPerson).map { $0[...] }),
      orders: Dictionary(
        profile.lists(.orders).map { ($0.key, Set($0.values.map { $0[...] })) },
        uniquingKeysWith: { first, _ in first }))
  }
}
