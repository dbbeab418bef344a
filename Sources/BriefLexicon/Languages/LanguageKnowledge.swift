/// What is known of a language, by what it is for: counted in the very lists that the rules read.
public struct LanguageKnowledge: Sendable, Hashable {
  /// A kind of knowledge.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Words by which the language is told from others of its script.
    case told
    /// Words that carry no subject.
    case stopwords
    /// Abbreviations and what else decides where sentences end.
    case sentences
    /// Months, days and what stands around them in dates.
    case dates
    /// Labels around authors' names, offices, agencies.
    case bylines
    /// Furniture of pages: buttons, notices, captions.
    case pages
    /// What mail programs write before subjects.
    case mail
    /// Verbs of saying, and who speaks.
    case speech
    /// Scales, money, measures and counters beside numbers.
    case figures
    /// What tells sentences that lean on others, opinion and news.
    case context
    /// The words that a brief's own lines and the pages of a site are made of.
    case wording

    fileprivate var sections: ArraySlice<LanguageSection> {
      switch self {
      case .told: Self.all(.functionWords, .letterGroups)
      case .stopwords: []
      case .sentences: Self.all(.abbreviationsBeforeNames, .domains)
      case .dates: Self.all(.months, .signsOfDates)
      case .bylines: Self.all(.bylineLabels, .wordsBesideDates)
      case .pages:
        Self.all(.headingsOfOtherArticles, .newsletterFeet)
          + Self.all(.noticesOfArchives, .unitsWithPowers)
      case .mail: [.subjectsOfForwards, .subjectsOfReplies]
      case .speech: Self.all(.verbsOfSaying, .particlesBesideSpeakers)
      case .figures: Self.all(.scales, .wordsForUpTo)
      case .context: Self.all(.openingsOfOpinion, .firstPerson)
      case .wording: [.wordingOfBriefs, .wordingOfSites]
      }
    }

    private static func all(
      _ first: LanguageSection, _ last: LanguageSection
    ) -> ArraySlice<LanguageSection> {
      let rest = LanguageSection.allCases.drop { $0 != first }
      return rest.prefix { $0 != last } + [last]
    }
  }

  /// The language.
  public let language: Language
  /// How words are cut down to stems: the name of a Snowball algorithm, `6 letters`,
  /// `affixes` or `whole words`.
  public let stems: String
  private let counts: [Kind: Int]

  /// How many words, phrases and names are known of a kind.
  public func count(_ kind: Kind) -> Int { counts[kind] ?? 0 }

  /// What is known of each language, in the order of their codes.
  ///
  /// - Complexity: O(*n*) in the bytes of the lists.
  public static var all: [LanguageKnowledge] {
    Language.known.sorted { $0.code < $1.code }.map(LanguageKnowledge.init)
  }

  init(_ language: Language) {
    self.language = language
    stems = Stemmer.method(for: language)
    let profile = LanguageProfile.of(language)
    var counts = Dictionary(
      uniqueKeysWithValues: Kind.allCases.map { kind in
        (kind, kind.sections.reduce(0) { $0 + profile.entries($1).count })
      })
    counts[.stopwords] = StopwordList(for: language).count
    self.counts = counts
  }
}
