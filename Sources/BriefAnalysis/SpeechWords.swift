internal import BriefLexicon

/// The words around quotations in one language: verbs of saying, pronouns, particles.
struct SpeechWords: Sendable {
  let verbs: Set<String>
  let pronouns: Set<String>
  /// What stands for a verb right behind a quotation: "so", "selon".
  private let behindQuotations: Set<String>
  private let anyVerb: String
  /// `a-t-il déclaré`.
  let inverted: [String]
  /// What is written together with a speaker's name or stands beside it, the longest first.
  let particles: [String]
  /// Small words within a name: "van".
  let namePieces: Set<String>
  /// Whether names have capitals.
  let hasCapitals: Bool
  /// Whether words stand apart.
  let hasSpaces: Bool

  /// Those of a language; of a language that is not known the English ones.
  static func of(_ language: Language) -> SpeechWords {
    lists[language.isKnown ? language : .english]
  }

  private static let allNamePieces = Set(LanguageProfile.all(.particlesInNames))
  private static let lists = LanguageLists { SpeechWords($0) }

  private init(_ profile: LanguageProfile) {
    let all = profile.entries(.verbsOfSaying)
    verbs = Set(all)
    behindQuotations = Set(profile.entries(.sayingsBehindQuotations))
    anyVerb = all.first ?? ""
    pronouns = Set(profile.entries(.pronounsThatSpeak))
    inverted = profile.entries(.invertedPronouns)
    particles = profile.entries(.particlesBesideSpeakers)
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    namePieces = Self.allNamePieces
    let first = all.first?.unicodeScalars.first
    hasCapitals = first.map { $0.properties.isCased } ?? true
    hasSpaces = first.map { !CharacterClass($0.value).contains(.unspaced) } ?? true
  }

  /// A frame with a verb for what stands for one behind its last quotation.
  func withVerb(_ frame: String) -> String {
    guard !behindQuotations.isEmpty, let gap = frame.lastIndex(of: QuoteAttribution.gap) else {
      return frame
    }
    let rest = frame[gap...].dropFirst().drop { $0 == " " || $0 == "," }
    let word = rest.prefix(while: \.isLetter)
    guard behindQuotations.contains(word.lowercased()) else { return frame }
    return frame[..<word.startIndex] + anyVerb + frame[word.endIndex...]
  }

  func isVerb(_ word: Substring) -> Bool { verbs.contains(word.lowercased()) }

  /// The verb of saying in a run of letters of a script without spaces.
  func verb(within text: Substring) -> Range<Substring.Index>? {
    var found: Range<Substring.Index>?
    for verb in verbs {
      guard let range = text.firstRange(of: verb) else { continue }
      // The first one, and of those the longest.
      if let known = found,
        (known.lowerBound, range.upperBound) <= (range.lowerBound, known.upperBound)
      {
        continue
      }
      found = range
    }
    return found
  }

  /// A speaker without the particles at both ends.
  func withoutParticles(_ text: Substring) -> Substring {
    var text = text
    while let particle = particles.first(where: { text.hasPrefix($0) && $0.count < text.count }),
      !hasSpaces
    {
      text = text.dropFirst(particle.count)
    }
    if let particle = particles.first(where: { text.hasSuffix($0) && $0.count < text.count }) {
      text = text.dropLast(particle.count)
    }
    return text
  }
}
