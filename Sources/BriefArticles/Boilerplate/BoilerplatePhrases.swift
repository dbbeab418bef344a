import BriefLexicon
import BriefMarkup

/// Classifies a single line of a page that was flattened to text, without the lines around it.
///
/// The words are of the kinds that every site has, in a dozen languages; a line has to be short,
/// and to consist of hardly anything else, before they count.
enum BoilerplatePhrases {
  static func role(of unit: BlockCandidate, in bytes: [UInt8]) -> BoilerplateFilter.Role {
    if unit.kind == .code || unit.kind == .tableRow { return .short }
    if unit.words == 0 { return .junk("no words") }
    let hasSigns = unit.words <= fewWords || BoilerplatePrefilter.matches(bytes[unit.range])
    if !hasSigns, unit.words > 16 || (unit.words > 10 && unit.endsSentence) {
      return isProse(unit, bytes[unit.range]) ? .prose : .short
    }
    let text = String(decoding: bytes[unit.range.prefix(600)], as: UTF8.self)
    let lower = text.lowercased()
    if unit.words <= 30, isBracketedCall(lower) { return .junk(call) }
    if unit.words <= 10, let role = shortRole(text, unit) { return role }
    if unit.words <= 16, !unit.endsSentence, isByline(text, lower) { return .junk("byline") }
    if hasSigns, let role = roleByWords(text, lower, unit, bytes) { return role }
    return isProse(unit, bytes[unit.range]) ? .prose : .short
  }

  /// The role of a text by its words alone, wherever it stands.
  private static func roleByWords(
    _ text: String, _ lower: String, _ unit: BlockCandidate, _ bytes: [UInt8]
  ) -> BoilerplateFilter.Role? {
    let letters = Array(lower.utf8)
    if unit.words <= 80, let role = claim(lower, letters) { return role }
    if let role = notice(text, lower, letters, unit) { return role }
    if unit.words <= 30, isPrompt(text, lower, letters, unit) { return .junk(call) }
    if unit.words <= 50, isCredit(text, lower, unit) { return .junk("credit of a picture") }
    if Captions(unit, of: bytes, text: text, lower: lower).isCaption { return .junk("caption") }
    if Captions.isGallery(unit, in: bytes, lower: letters) {
      return .junk("frame of a picture or a video")
    }
    return nil
  }

  /// Why a paragraph is certainly boilerplate, by what it says and where it stands; `nil` if it is
  /// not. As `role(of:in:at:)`, for texts whose kind is known.
  static func certainReason(
    of unit: BlockCandidate, in bytes: [UInt8], at place: Place
  ) -> String? {
    guard unit.words > 0, unit.words <= mostWords else { return nil }
    let isShort = unit.words <= fewWords
    let hasSigns = BoilerplatePrefilter.matches(bytes[unit.range])
    guard hasSigns || isShort || !place.isEmpty else { return nil }
    let text = String(decoding: bytes[unit.range.prefix(600)], as: UTF8.self)
    if unit.words <= 3, isLabel(text) { return label }
    if hasSigns, let why = reason(text, unit, bytes) { return why }
    if isShort, CaptionWords.isOfPictures(text) { return "caption" }
    if place.contains(.opening), Captions.isPose(text, words: unit.words) { return "caption" }
    return place.contains(.ending) && isBio(text, unit) ? "note about the author" : nil
  }

  private static func reason(
    _ text: String, _ unit: BlockCandidate, _ bytes: [UInt8]
  ) -> String? {
    let lower = text.lowercased()
    if unit.words <= 30, isBracketedCall(lower) { return call }
    guard case .junk(let why)? = roleByWords(text, lower, unit, bytes), isCertain(why) else {
      return nil
    }
    return why
  }

  /// Lines of so few words are always looked at.
  private static let fewWords = 6
  /// Words of the longest text that may be boilerplate.
  private static let mostWords = 80

  /// Where in its article a text stands, as far as that decides what it is.
  struct Place: OptionSet {
    let rawValue: UInt8
    /// It is the first paragraph, and others follow.
    static let opening = Place(rawValue: 1)
    /// It is among the last three paragraphs, and others come before them.
    static let ending = Place(rawValue: 2)
  }

  /// How many paragraphs at the end of an article may be about its author.
  static let paragraphsOfEnding = 3

  static let label = "label of the page"

  /// What calls to readers are.
  static let call = "prompt"

  /// Whether boilerplate of a kind stands among the paragraphs of articles, so that it is no sign
  /// that one has ended.
  static func standsInside(_ reason: String) -> Bool { inside.contains(reason) }

  private static let inside: Set<String> = [
    "caption", "credit of a picture", "frame of a picture or a video", "sign that the text goes on",
  ]

  /// Whether the words of this kind are proof enough, wherever a line stands. Not for labels,
  /// counters and dates, which notes and lists have too.
  static func isCertain(_ reason: String) -> Bool { certain.contains(reason) }

  private static let certain: Set<String> = inside.union([
    call, "copyright or reprint notice", "legal or cookie notice", "newsletter's foot",
    "notice of an archive or a social site", "note about the author", "rules for comments",
  ])

  /// The role of a text by its words and its place: captions come first in articles, notes about
  /// authors last.
  static func role(of unit: BlockCandidate, in bytes: [UInt8], at place: Place)
    -> BoilerplateFilter.Role
  {
    let role = role(of: unit, in: bytes)
    guard role == .prose || role == .short, unit.kind == .paragraph else { return role }
    let text = String(decoding: bytes[unit.range.prefix(600)], as: UTF8.self)
    if place.contains(.opening), Captions.isPose(text, words: unit.words) {
      return .junk("caption")
    }
    if place.contains(.ending), isBio(text, unit) { return .junk("note about the author") }
    return role
  }

  private static func isProse(_ unit: BlockCandidate, _ bytes: ArraySlice<UInt8>) -> Bool {
    if unit.linkWords * 10 > unit.words * 6 { return false }
    if case .heading = unit.kind, unit.isMarked { return false }
    if bytes.suffix(3).elementsEqual("...".utf8) || bytes.suffix(3).elementsEqual("…".utf8) {
      return unit.words >= 30
    }
    if unit.words >= 20 { return true }
    return unit.words >= 8 && unit.endsSentence && unit.capitals * 10 < unit.words * 7
  }

  /// A label such as "By" and hardly anything but words with capitals, up to a bar.
  private static func isByline(_ text: String, _ lower: String) -> Bool {
    guard bylineOpenings.begins(Array(lower.utf8)) else { return false }
    let names = text.prefix { $0 != "|" && $0 != "•" && $0 != "·" }
    let (words, capitals) = BlockCandidate.count(Array(names.utf8)[...])
    // Where a script has no capitals, only a short line is a name.
    guard names.contains(where: \.isCased) else { return words <= wordsOfName }
    return words <= 10 && capitals * 3 >= words * 2
  }

  private static let bylineOpenings = PrefixSet(LanguageProfile.all(.bylineOpenings))
  /// Words of a label and a name at most.
  private static let wordsOfName = 4

  /// A claim of rights, or a question about cookies.
  private static func claim(_ lower: String, _ letters: [UInt8]) -> BoilerplateFilter.Role? {
    let found = legal.groups(in: letters)
    if found & 2 != 0 {
      let words = consent.groups(in: letters)
      if words & 1 != 0 || words & 6 == 6 { return .junk("legal or cookie notice") }
    }
    // A quoted formula claims no rights.
    let claimsRights =
      letters.starts(with: "©".utf8) || found & 1 != 0 && !isQuoted(lower)
    return claimsRights ? .junk("copyright or reprint notice") : nil
  }

  /// Whether a quotation opens within a text and not with it.
  private static func isQuoted(_ lower: String) -> Bool {
    lower.dropFirst().contains(where: QuotationMarks.doubleOrCorner.contains)
  }

  private static func isPrompt(
    _ text: String, _ lower: String, _ letters: [UInt8], _ unit: BlockCandidate
  ) -> Bool {
    if prompts.contains(where: { opens(lower, text, unit, with: $0) }) { return true }
    return offers.contains { lower.utf8.starts(with: $0.utf8) } && offered.groups(in: letters) != 0
  }

  private static func isCredit(_ text: String, _ lower: String, _ unit: BlockCandidate) -> Bool {
    if credits.contains(where: { opens(lower, text, unit, with: $0) }) { return true }
    // "(Harbour Photo/Ada Marsh)" at the end of a caption.
    guard lower.hasSuffix(")"), let open = lower.lastIndex(of: "(") else { return false }
    let note = Array(lower[open...].utf8)
    return note.count <= 80 && pictures.groups(in: note) != 0
  }
}

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

  /// What makes a line with cookies a notice, and not a recipe: words of consent alone, words of
  /// use together with one of the web.
  static let consent = NeedleSet([
    LanguageProfile.all(.cookieNotices), LanguageProfile.all(.usesOfCookies),
    LanguageProfile.all(.wordsOfTheWeb),
  ])

  static let prompts = LanguageProfile.all(.prompts)

  /// How calls begin that may be said of anything: they count with a word of what sites offer.
  static let offers = LanguageProfile.all(.openingsOfOffers)
  static let offered = NeedleSet([LanguageProfile.all(.thingsOffered)])

  static let credits = LanguageProfile.all(.pictureCredits)

  /// Words before dates.
  static let dateLabels = PrefixSet(LanguageProfile.all(.dateLabels))

  /// How a line begins that says where a clipping was taken from.
  static let sourceLabels = LanguageProfile.all(.sourceLabels)

  /// Words that say when.
  static let timeWords = set(.wordsForWhen)
}
