internal import BriefArticles
internal import BriefLexicon
internal import BriefSentences

/// Finds the terms of an article that are names of people, places and houses.
///
/// A name is written with a capital wherever it stands, and at least once where a capital says
/// something: away from the start of a sentence, or at two starts, of which one may be that of the
/// headline. German writes all nouns with capitals, so there none is found, nor in scripts without
/// capitals.
struct NameTerms {
  /// How a term is written in the article that is read, by term.
  private struct Uses: OptionSet {
    var rawValue: UInt8
    static let inside = Uses(rawValue: 1)
    static let atStart = Uses(rawValue: 2)
    static let atStarts = Uses(rawValue: 4)
    static let small = Uses(rawValue: 8)
  }

  private var uses: [Uses] = []
  /// What is known of the terms of all articles: "Monday" is no name.
  private var namesNothing: [TermID: Bool] = [:]

  private static let noNames = Set(LanguageProfile.all(.capitalsThatAreNoNames))
  private static let ends = Set(".!?:;\"“”„»«‘(–—-".unicodeScalars)

  /// Makes room for the terms of a vocabulary.
  mutating func reserve(_ count: Int) {
    if uses.count < count { uses += [Uses](repeating: [], count: 2 * count - uses.count) }
  }

  /// Reads a word that is no stopword.
  ///
  /// - Parameters:
  ///   - term: Its term.
  ///   - range: Its bytes.
  ///   - text: What they are bytes of.
  ///   - start: Where its block begins.
  ///   - isInTitle: In a headline a capital says nothing: all its words may have one.
  mutating func read(
    _ term: TermID, at range: Range<Int>, of text: SourceText, from start: Int, isInTitle: Bool
  ) {
    guard let first = text.scalar(at: range.lowerBound) else { return }
    if first.isLower {
      uses[Int(term)].insert(.small)
    } else if first.isUpper, !isNoName(term, text, range) {
      if !isInTitle, !opensSentence(range.lowerBound, of: text, from: start) {
        uses[Int(term)].insert(.inside)
      } else {
        uses[Int(term)].insert(uses[Int(term)].contains(.atStart) ? .atStarts : .atStart)
      }
    }
  }

  /// Whether a term is a name in the article that was read; forgets it.
  mutating func take(_ term: TermID) -> Bool {
    defer { uses[Int(term)] = [] }
    let found = uses[Int(term)]
    return !found.contains(.small) && !found.isDisjoint(with: [.inside, .atStarts])
  }

  private mutating func isNoName(_ term: TermID, _ text: SourceText, _ range: Range<Int>) -> Bool {
    if let known = namesNothing[term] { return known }
    let word = text[range].lowercased()
    let stem = word.prefix { $0 != "'" && $0 != "’" }
    let isNone = MonthNames.month(String(stem)) != nil || Self.noNames.contains(String(stem))
    namesNothing[term] = isNone
    return isNone
  }

  private func opensSentence(_ place: Int, of text: SourceText, from start: Int) -> Bool {
    var place = place
    while place > start, text.bytes[place - 1] <= 0x20 { place -= 1 }
    guard place > start else { return true }
    repeat { place -= 1 } while place > start && text.bytes[place] & 0xC0 == 0x80
    return text.scalar(at: place).map(Self.ends.contains) ?? true
  }
}

extension SourceText {
  /// The scalar that begins at a place.
  fileprivate func scalar(at place: Int) -> Unicode.Scalar? {
    guard bytes[place] >= 0x80 else { return Unicode.Scalar(bytes[place]) }
    var decoder = UTF8()
    var bytes = self.bytes[place...].prefix(4).makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&bytes) { return scalar }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var isLower: Bool { isASCII ? "a"..."z" ~= self : properties.isLowercase }
  fileprivate var isUpper: Bool { isASCII ? "A"..."Z" ~= self : properties.isUppercase }
}
