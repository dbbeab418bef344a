import BriefLexicon
import BriefMarkup

/// Sentences that sites, newsletters and archives put beside articles.
extension BoilerplatePhrases {
  private static let longestNotice = 80
  private static let longestCall = 40
  private static let longestBio = 60
  private static let leastBio = 4
  private static let longestSign = 12
  private static let longestRule = 30
  /// Words around the names of those who helped.
  private static let wordsOfThanks = 6

  /// The role of a sentence that sites put beside articles, by its text in lower case; `nil` for
  /// all others.
  static func notice(
    _ text: String, _ lower: String, _ bytes: [UInt8], _ unit: BlockCandidate
  ) -> BoilerplateFilter.Role? {
    guard unit.words <= longestNotice else { return nil }
    let found = Notices.sentences.groups(in: bytes)
    if found & Notices.newsletter != 0 || Notices.newsletterOpenings.begins(bytes) {
      return .junk("newsletter's foot")
    }
    if found & Notices.commentRules != 0, unit.words <= longestRule {
      return .junk("rules for comments")
    }
    if found & Notices.archive != 0 { return .junk("notice of an archive or a social site") }
    if isReprint(bytes) || found & Notices.reprint != 0 || isWordPressFoot(text, lower) {
      return .junk("copyright or reprint notice")
    }
    if unit.words <= longestSign, Notices.continuations.begins(bytes) {
      return .junk("sign that the text goes on")
    }
    if isCall(bytes, found, unit) { return .junk(call) }
    let namesPeople = unit.capitals * 2 + Self.wordsOfThanks >= unit.words
    if found & Notices.contributors != 0 && namesPeople || isContact(lower, bytes) {
      return .junk("note about the author")
    }
    return nil
  }

  /// "This article was originally published on …"; what came out in a year is a work that is spoken
  /// of.
  private static func isReprint(_ bytes: [UInt8]) -> Bool {
    guard let length = Notices.reprintOpenings.length(in: bytes) else { return false }
    let rest = String(decoding: bytes[length...].prefix(40), as: UTF8.self)
    let words = rest.lowercasedWords.prefix(4)
    let year = words.firstIndex { $0.utf8.count == 4 && $0.allSatisfy(\.isNumber) }
    return year.map { place in words[..<place].contains { $0.first?.isNumber ?? false } } ?? true
  }

  /// "The post … appeared first on …".
  private static func isWordPressFoot(_ text: String, _ lower: String) -> Bool {
    Notices.wordPress.contains { opening, middle in
      guard lower.utf8.starts(with: opening.utf8) else { return false }
      // Titles have a capital where the script has any.
      let title = text.dropFirst(opening.count).first {
        $0 != " " && !QuotationMarks.openingOrApostrophe.contains($0)
      }
      if title?.isLowercase ?? true { return false }
      // The post's title stands between the two.
      let rest = Array(lower.utf8)[opening.utf8.count...]
      return position(of: Array(middle.utf8), in: rest).map { $0 > rest.startIndex + 1 } ?? false
    }
  }

  /// "Follow her on Twitter", "Reach him at …": where to find the writer.
  private static func isContact(_ lower: String, _ bytes: [UInt8]) -> Bool {
    let isFollow =
      Notices.follow.contains(where: { lower.hasPrefix($0) })
      && lower.lowercasedWords.prefix(wordsOfFollow).contains("on")
    guard isFollow || Notices.contactOpenings.begins(bytes) else { return false }
    if !isFollow, lower.contains("@") { return true }
    return lower.lowercasedWords.contains { socialNetworks.contains(String($0)) }
  }

  /// Words of "Follow" and a name before "on".
  private static let wordsOfFollow = 9

  /// Whether a text, here in lower case too, begins with a phrase. A long text with a small letter
  /// behind the colon is a definition of the word, and no label.
  static func opens(_ lower: String, _ text: String, _ unit: BlockCandidate, with phrase: String)
    -> Bool
  {
    guard lower.utf8.starts(with: phrase.utf8) else { return false }
    guard phrase.hasSuffix(":"), unit.words > wordsBehindColon else { return true }
    let next = text.dropFirst(phrase.count).first { $0 != " " }
    return !(next?.isLowercase ?? false)
  }

  private static let wordsBehindColon = 10

  private static func isCall(_ bytes: [UInt8], _ found: UInt64, _ unit: BlockCandidate) -> Bool {
    if Notices.calls.begins(bytes) { return true }
    guard unit.words <= longestCall else { return false }
    if found & Notices.call != 0 { return true }
    return found & Notices.inbox != 0 && Notices.inboxOpenings.begins(bytes)
  }

  /// "(See also: …)", "( WATCH: …)".
  static func isBracketedCall(_ lower: String) -> Bool {
    guard let first = lower.first, let last = lower.last, "([".contains(first), ")]".contains(last)
    else { return false }
    let inner = lower.dropFirst().drop { $0 == " " }
    return Notices.bracketed.contains { inner.hasPrefix($0) }
  }

  // MARK: - Notes about authors

  /// "Mara Ellin is a staff writer at the Harbour Post.": a name with capitals, then what its
  /// bearer does.
  static func isBio(_ text: String, _ unit: BlockCandidate) -> Bool {
    guard unit.words <= longestBio, unit.words >= leastBio,
      !Notices.newsOfBios.contains(where: { text.has($0) })
    else { return false }
    let words = text.split(separator: " ", maxSplits: 24).prefix(24)
    for bio in Notices.bios {
      guard let verb = words.firstIndex(where: { $0 == bio.verb }),
        bio.names.contains(verb), words[..<verb].allSatisfy({ $0.first?.isUppercase ?? false }),
        words[..<verb].allSatisfy({ $0.last?.isLetter ?? false || $0.hasSuffix(".") })
      else { continue }
      let rest = " " + words[(verb + 1)...].prefix(10).joined(separator: " ").lowercased() + " "
      if bio.roles.contains(where: { rest.has(" " + $0) }) { return true }
    }
    return false
  }
}
