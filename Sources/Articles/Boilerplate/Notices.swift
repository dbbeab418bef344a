import Lexicon

/// The words of notices, calls and feet.
enum Notices {
  static let newsletter: UInt64 = 1
  static let archive: UInt64 = 2
  static let reprint: UInt64 = 4
  static let contributors: UInt64 = 8
  static let call: UInt64 = 16
  static let inbox: UInt64 = 32
  static let commentRules: UInt64 = 64

  /// Wherever they stand in a short paragraph.
  static let sentences = NeedleSet([
    LanguageProfile.all(.newsletterFeet), LanguageProfile.all(.noticesOfArchives),
    LanguageProfile.all(.reprintNotices), LanguageProfile.all(.thanksToContributors),
    LanguageProfile.all(.calls), LanguageProfile.all(.callsToInboxes),
    LanguageProfile.all(.rulesForComments),
  ])

  /// How feet of newsletters begin that could also be said about newsletters.
  static let newsletterOpenings = PrefixSet(LanguageProfile.all(.newsletterOpenings))

  static let reprintOpenings = PrefixSet(LanguageProfile.all(.reprintOpenings))

  /// How WordPress ends the items of its feeds: before the title, and behind it.
  static let wordPress: [(opening: String, middle: String)] = LanguageProfile.all(.feedFeet)
    .compactMap { foot in
      let parts = foot.split(separator: "…")
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
}
