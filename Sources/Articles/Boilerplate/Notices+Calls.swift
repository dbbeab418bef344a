import Lexicon

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
