import BriefMarkup

/// A prefilter: finds the paragraphs that may be boilerplate and need the full rules, at a fraction
/// of their cost. Most paragraphs of most pages do not match.
enum BoilerplatePrefilter {
  /// Whether a text has one of the phrases, begins as one of them does, or may end in a credit.
  ///
  /// Letters beyond ASCII whose case matters make a text worth a look.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func matches(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    let isBracket = first == 0x28 || first == 0x5B || last == 0x29 || last == 0x5D
    // Paragraphs that begin with a quotation need no look.
    let isSpeech = first == 0xE2 && text.dropFirst().first == 0x80
    if isBracket || first >= 0xC2 && !isSpeech { return true }
    if text.suffix(bytesOfCredit).contains(where: { $0 == 0x2F || $0 == 0x7C }) { return true }
    let isCased = text.contains { $0 >= 0xC3 && $0 < 0xE0 }
    let lower =
      isCased
      ? Array(String(decoding: text, as: UTF8.self).lowercased().utf8) : text.map(lowercasedASCII)
    return openings.begins(lower) || phrases.groups(in: lower) != 0
  }

  /// As far from the end as credits are looked for.
  private static let bytesOfCredit = 200

  /// All that is searched for wherever it stands.
  private static let phrases = NeedleSet(joining: [
    BoilerplatePhrases.legal, Notices.sentences, CaptionWords.anyLabel, CaptionWords.anyGallery,
  ])

  /// All that boilerplate begins with.
  private static let openings: PrefixSet = {
    let sets = [
      Notices.calls, Notices.continuations, Notices.contactOpenings, Notices.newsletterOpenings,
      Notices.reprintOpenings, CaptionWords.openings,
    ]
    return PrefixSet(
      BoilerplatePhrases.prompts + BoilerplatePhrases.offers + BoilerplatePhrases.credits
        + CaptionWords.courtesies + Notices.wordPress.map(\.opening) + Notices.follow
        + CaptionWords.openingsOfFileNotes + CaptionWords.files.map { "\($0) " }
        + sets.flatMap(\.texts))
  }()
}
