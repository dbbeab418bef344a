import Lexicon

/// The words that every site has.
extension BoilerplatePhrases {
  private static func set(_ section: LanguageSection) -> Set<String> {
    Set(LanguageProfile.all(section))
  }

  /// Letters of headings over lists of other articles, comments and the like, by their first bytes.
  static let stops = Dictionary(
    grouping: Set(LanguageProfile.all(.headingsOfOtherArticles).map(Names.letters)).sorted(),
    by: { Array($0.utf8.prefix(3)) })

  /// Those of a single word: others may follow it in a heading of an article.
  static let wholeStops = Set(LanguageProfile.all(.headingsOfOneWord).map(Names.letters))

  /// Letters of whole lines that only label parts of a page.
  static let labels = Set(LanguageProfile.all(.labels).map(Names.letters))

  /// How headings over other articles begin and end.
  static let more = set(.wordsForMore)
  static let texts = set(.wordsForArticles)

  static let counted = set(.countedThings)
  static let networks = set(.networks)
  /// Networks on which writers can be followed.
  static let socialNetworks = set(.networksOfAuthors)
  static let sharing = set(.wordsForSharing)
  static let pictures = NeedleSet([LanguageProfile.all(.picturesInBrackets)])

  /// What claims rights, and cookies.
  static let legal = NeedleSet([
    LanguageProfile.all(.claimsOfRights), LanguageProfile.all(.cookies),
  ])

  /// What makes a line with cookies a notice, and not a recipe: words of consent alone, words of use
  /// together with one of the web.
  static let consent = NeedleSet([
    LanguageProfile.all(.cookieNotices), LanguageProfile.all(.usesOfCookies),
    LanguageProfile.all(.wordsOfTheWeb),
  ])

  static let prompts = LanguageProfile.all(.prompts)

  /// How calls begin that may be said of anything: they count with a word of what sites offer.
  static let offers = LanguageProfile.all(.openingsOfOffers)
  static let offered = NeedleSet([LanguageProfile.all(.thingsOffered)])

  static let credits = LanguageProfile.all(.pictureCredits)

  /// What stands before dates.
  static let dateLabels = PrefixSet(LanguageProfile.all(.dateLabels))

  /// How a line begins that says where a clipping was taken from.
  static let sourceLabels = LanguageProfile.all(.sourceLabels)

  /// Words that say when.
  static let timeWords = set(.wordsForWhen)
}
