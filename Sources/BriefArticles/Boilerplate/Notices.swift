import BriefLexicon

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

/// The words of calls to readers, and of notes about writers.
extension Notices {
  /// How calls begin that hardly anything else begins with.
  static let calls = PrefixSet(LanguageProfile.all(.callOpenings))

  /// What says that the text goes on behind a picture or an advertisement.
  static let continuations = PrefixSet(LanguageProfile.all(.signsThatTheTextGoesOn))

  /// How a sentence with "inbox" begins that offers a newsletter.
  static let inboxOpenings = PrefixSet(LanguageProfile.all(.openingsOfCallsToInboxes))

  /// Calls that stand in brackets.
  static let bracketed = LanguageProfile.all(.callsInBrackets)

  /// How lines begin that say where a writer can be found.
  static let contactOpenings = PrefixSet(LanguageProfile.all(.contactOpenings))

  /// "Follow Mara Ellin on Twitter".
  static let follow = LanguageProfile.all(.wordsForFollowing)

  /// What news says, and notes about writers do not.
  static let newsOfBios = LanguageProfile.all(.wordsOfNews)

  struct Bio {
    /// What joins the name and the role.
    let verb: String
    /// What those are who write.
    let roles: [String]
    /// How many names may come before the verb.
    let names: ClosedRange<Int>
  }

  static let bios =
    bios(.notesAboutAuthors, names: 2...4) + bios(.notesAboutContributors, names: 1...4)

  private static func bios(_ section: LanguageSection, names: ClosedRange<Int>) -> [Bio] {
    LanguageProfile.languages(with: section).flatMap { code, _ in
      LanguageProfile.of(Language(code: code)).lists(section).map { verb, roles in
        Bio(verb: verb, roles: roles, names: names)
      }
    }
  }
}
