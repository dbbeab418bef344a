import Lexicon

/// The words that every site has.
extension FurniturePhrases {
  private static func set(_ section: LanguageSection) -> Set<String> {
    Set(LanguageProfile.all(section))
  }

  /// Letters of headings over lists of other articles, comments and the like, by their first bytes.
  static let stops = Dictionary(
    grouping: Set(LanguageProfile.all(.headingsOfOtherArticles).map(Names.letters)).sorted(),
    by: { Array($0.utf8.prefix(3)) })

  /// Letters of whole lines that only label parts of a page.
  static let labels = Set(LanguageProfile.all(.labels).map(Names.letters))

  /// How headings over other articles begin and end.
  static let more = set(.wordsForMore)
  static let texts = set(.wordsForArticles)

  static let counted = set(.countedThings)
  static let networks = set(.networks)
  static let sharing = set(.wordsForSharing)
  static let pictures = NeedleSet([LanguageProfile.all(.picturesInBrackets)])

  /// What claims rights, and cookies.
  static let legal = NeedleSet([
    LanguageProfile.all(.claimsOfRights), LanguageProfile.all(.cookies),
  ])

  /// What makes a line with cookies a notice, and not a recipe.
  static let consent = NeedleSet([LanguageProfile.all(.cookieNotices)])

  static let prompts = LanguageProfile.all(.prompts)
  static let credits = LanguageProfile.all(.pictureCredits)

  /// What stands before dates.
  static let dateLabels = PrefixSet(LanguageProfile.all(.dateLabels))

  /// How a line begins that says where a clipping was taken from.
  static let sourceLabels = LanguageProfile.all(.sourceLabels)

  /// Words that say when.
  static let timeWords = set(.wordsForWhen)
}
