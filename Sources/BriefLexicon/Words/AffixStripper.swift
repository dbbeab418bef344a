/// Cuts off what a language writes together with a word: an article or a preposition before it, the
/// endings of number, gender and case behind it. Marks over letters are dropped, and letters that
/// stand for each other become one.
///
/// For Arabic as in Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval"
/// (2007), but without endings that make another word: by its root, "president" would be "main".
struct AffixStripper: Sendable {
  private let particles: [[UInt32]]
  private let endings: [[UInt32]]
  private let letters: [UInt32: UInt32]

  /// What is left of a word has as many letters at least.
  private static let leastLetters = 3

  init(_ profile: LanguageProfile) {
    let longestFirst = { (section: LanguageSection) in
      profile.entries(section).map { $0.unicodeScalars.map(\.value) }
        .sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    }
    particles = longestFirst(.joinedParticles)
    endings = longestFirst(.endingsOfForms)
    letters = Dictionary(
      profile.values(.lettersThatAreOne).compactMap { letter, other in
        guard let first = letter.unicodeScalars.first, let second = other.unicodeScalars.first
        else { return nil }
        return (first.value, second.value)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Appends the stem of a word.
  ///
  /// - Complexity: O(*n*) in its bytes.
  func append(_ word: Span<UInt8>, to result: inout [UInt8]) {
    let bytes = word.indices.map { word[$0] }
    var scalars: [UInt32] = []
    var index = 0
    while index < bytes.count {
      let (value, width) = character(bytes, at: index)
      index += width
      let isMark =
        Unicode.Scalar(value).map { $0.properties.generalCategory == .nonspacingMark } ?? true
      if !isMark { scalars.append(letters[value] ?? value) }
    }
    var stem = scalars[...]
    let particle = particles.first {
      stem.starts(with: $0) && stem.count - $0.count >= Self.leastLetters
    }
    stem = stem.dropFirst(particle?.count ?? 0)
    let ending = endings.first {
      stem.suffix($0.count).elementsEqual($0) && stem.count - $0.count >= Self.leastLetters
    }
    stem = stem.dropLast(ending?.count ?? 0)
    for scalar in stem.lazy.compactMap(Unicode.Scalar.init) {
      result.append(contentsOf: String(scalar).utf8)
    }
  }
}
