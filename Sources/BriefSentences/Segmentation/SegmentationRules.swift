import BriefLexicon

/// What the segmenter knows about a language.
struct SegmentationRules {
  let abbreviations: AbbreviationList
  /// Words that, written with a capital, start a sentence rather than a name: the stopwords.
  let starters: StopwordList
  /// Whether a full stop after a number may make it an ordinal.
  let hasOrdinalStops: Bool
  /// Whether nouns have no capitals, so that one shows a name or a new sentence.
  let hasSmallNouns: Bool
  /// Whether what an ordinal belongs to is mostly no name, so that a capital starts a sentence.
  let hasSmallOrdinals: Bool
  /// Whether a full stop after a year may make it an ordinal.
  let hasYearStops: Bool
  /// Whether dates begin with the year, as where year, month and day have signs of their own.
  let hasYearsFirst: Bool
  let isEnglish: Bool
  let words: SentenceWords
  /// How many letters a word in small letters has at least so that its full stop ends a sentence
  /// before another small letter. More where fewer abbreviations are listed.
  let longWord: Int

  init(for language: Language) {
    let language = language.isKnown ? language : .english
    abbreviations = AbbreviationList(for: language)
    starters = StopwordList(for: language)
    hasOrdinalStops = language.hasOrdinalStops
    hasSmallNouns = !language.hasCapitalNouns
    hasSmallOrdinals = !language.hasCapitalNouns && !language.hasOrdinalNames
    hasYearStops = language.traits.contains(.yearStops)
    hasYearsFirst = !LanguageProfile.of(language).entries(.signsOfDates).isEmpty
    isEnglish = language == .english
    words = SentenceWords.of(language)
    longWord = language.traits.contains(.knownAbbreviations) ? 4 : 5
  }
}

/// The words of a language that decide at a few places where a sentence ends.
struct SentenceWords: Sendable {
  let sayings: Set<[UInt8]>
  let behindHours: Set<[UInt8]>
  let halvesOfDays: Set<[UInt8]>
  let quantities: Set<[UInt8]>
  let companies: Set<[UInt8]>
  let salutations: Set<[UInt8]>
  let apostrophes: Set<[UInt8]>
  let letters: Set<[UInt8]>
  let unspaced: UnspacedWords

  static func of(_ language: Language) -> SentenceWords { lists[language] }

  private static let lists = LanguageLists { profile in
    SentenceWords(
      sayings: profile.words(.sayingsBehindQuestions),
      behindHours: profile.words(.wordsBehindHours),
      halvesOfDays: profile.words(.halvesOfDays),
      quantities: profile.words(.quantities),
      companies: profile.words(.companies),
      salutations: profile.words(.salutations),
      apostrophes: profile.words(.openingsWithApostrophes),
      letters: profile.words(.namesOfLetters)
        .union(LanguageProfile.common.words(.namesOfLetters)),
      unspaced: UnspacedWords(profile))
  }

  /// Endings of domains, after which a capital makes no new sentence.
  static let domains = LanguageProfile.common.words(.domains)
}
