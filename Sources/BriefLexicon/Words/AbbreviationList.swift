/// The words of a language whose full stop may end no sentence.
public struct AbbreviationList: Sendable {
  /// When the full stop of an abbreviation ends no sentence.
  public enum Kind: Sendable, Hashable {
    /// Never an end: a title stands before its name.
    case title
    /// No end before a number.
    case number
    /// An end only before a word that starts sentences.
    case other
    /// An end before any capital: what closes a list, as "etc." does.
    case closing
  }

  private var words = WordTable()
  private var uses: [Uses] = []
  /// What words end with that are abbreviations however they start, as "Hauptstr." does.
  private var endings: [(bytes: [UInt8], kind: Kind)] = []

  private struct Uses {
    /// The kinds of the word in any case, and those that it has only with a capital.
    var anyCase: Set<Kind> = []
    var capitalized: Set<Kind> = []
  }

  /// How many abbreviations the list has.
  public var count: Int { words.count }

  /// The list that is compiled in for a language, or that of English if there is none.
  public init(for language: Language) {
    guard let row = LanguageTable.place(of: language) ?? LanguageTable.place(of: .english) else {
      self.init()
      return
    }
    self = Self.compiled.list(at: row) { AbbreviationList(compiled: $0) }
  }

  /// Whether a word, folded and without its last full stop, is of a kind.
  ///
  /// Some words are abbreviations only if they are written with a capital: "Sat.", but not "sat.".
  public func contains(_ word: Span<UInt8>, as kind: Kind, isCapitalized: Bool) -> Bool {
    guard let number = words.number(of: word) else { return hasEnding(word, kind) }
    return uses[number].anyCase.contains(kind)
      || (isCapitalized && uses[number].capitalized.contains(kind))
  }

  private func hasEnding(_ word: Span<UInt8>, _ kind: Kind) -> Bool {
    for ending in endings where ending.kind == kind && word.count > ending.bytes.count {
      let first = word.count - ending.bytes.count
      if ending.bytes.indices.allSatisfy({ ending.bytes[$0] == word[first + $0] }) { return true }
    }
    return false
  }

  /// Whether a word, as it is written but without its last full stop, is of a kind.
  public func contains(_ word: String, as kind: Kind) -> Bool {
    let isCapitalized = word.first?.isUppercase == true
    return contains(Array(word.lowercased().utf8).span, as: kind, isCapitalized: isCapitalized)
  }

  private init() {}

  private init(compiled row: Int) {
    let profile = LanguageProfile.at(row)
    for (section, kind) in Self.sections {
      profile.forEachEntry(of: section) { add($0, kind) }
    }
  }

  private static let sections: [(LanguageSection, Kind)] = [
    (.abbreviationsBeforeNames, .title), (.abbreviationsBeforeNumbers, .number),
    (.abbreviations, .other), (.abbreviationsAtEnds, .closing),
  ]

  private mutating func add(_ line: Span<UInt8>, _ kind: Kind) {
    var word: [UInt8] = []
    for index in line.indices { word.append(line[index]) }
    var folded: [UInt8] = []
    Folding.append(word[...], dotlessI: false, to: &folded)
    if folded.first == 0x2D {
      endings.append((Array(folded.dropFirst()), kind))
      return
    }
    let number = words.add(folded.span)
    if number == uses.count { uses.append(Uses()) }
    if folded == word {
      uses[number].anyCase.insert(kind)
    } else {
      uses[number].capitalized.insert(kind)
    }
  }

  private static let compiled = CompiledLists<AbbreviationList>()
}
