import Lexicon

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
  let isEnglish: Bool

  /// How many letters a word in small letters has at least so that its full stop ends a sentence
  /// before another small letter. Elsewhere more, since fewer abbreviations are listed.
  var longWord: Int { isEnglish ? 4 : 5 }

  init(for language: Language) {
    let language = language.isKnown ? language : .english
    abbreviations = AbbreviationList(for: language)
    starters = StopwordList(for: language)
    hasOrdinalStops = language.hasOrdinalStops
    hasSmallNouns = !language.hasCapitalNouns
    hasSmallOrdinals = !language.hasCapitalNouns && !language.hasOrdinalNames
    isEnglish = language == .english
  }
}

/// Words of English that decide at a few places.
enum EnglishWords {
  /// Verbs that follow a quotation and the name of who said it.
  static let sayings: Set<[UInt8]> = words(
    "added adds answered asked asks cried exclaimed inquired insisted replied said says shouted"
      + " told whispered wondered wrote")

  /// What follows "5 p.m." within a sentence: time zones, days, months.
  static let times: Set<[UInt8]> = words(
    "aest bst cdt cest cet cst ct edt est et gmt ist jst mdt mst mt pdt pst pt utc central eastern"
      + " mountain pacific greenwich monday tuesday wednesday thursday friday saturday sunday mon"
      + " tue tues wed thu thurs fri sat sun january february march april may june july august"
      + " september october november december jan feb mar apr jun jul aug sep sept oct nov dec")

  /// What starts a sentence as often as an article does, though it is no stopword.
  static let quantities: Set<[UInt8]> = words(
    "billions dozens hundreds millions scores thousands")

  /// What follows the name of a company.
  static let companies: Set<[UInt8]> = words("inc corp co ltd llc plc")

  /// Titles before which the name of a country or a time of day ends a sentence.
  static let salutations: Set<[UInt8]> = words("mr mrs ms dr")

  /// Endings of domains, after which a capital makes no new sentence.
  static let domains: Set<[UInt8]> = words("com net org edu gov info biz io js tv")

  private static func words(_ list: String) -> Set<[UInt8]> {
    Set(list.utf8.split(separator: 0x20).map(Array.init))
  }
}
