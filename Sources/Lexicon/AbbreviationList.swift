import Synchronization

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
  }

  private var words = WordTable()
  private var kinds: [Kinds] = []

  struct Kinds: OptionSet {
    let rawValue: UInt8

    static let title = Kinds(rawValue: 1)
    static let number = Kinds(rawValue: 2)
    static let other = Kinds(rawValue: 4)
  }

  /// How many abbreviations the list has.
  public var count: Int { words.count }

  /// The list that is compiled in for a language, or that of English if there is none.
  public init(for language: Language) {
    self = Self.compiled.withLock { lists in
      let known = LanguageTable.index[language.code] == nil ? .english : language
      if let list = lists[known] { return list }
      let list = AbbreviationList(compiledFor: known)
      lists[known] = list
      return list
    }
  }

  /// Whether a word, in lower case and without its last full stop, is of a kind.
  public func contains(_ word: Span<UInt8>, as kind: Kind) -> Bool {
    guard let number = words.number(of: word) else { return false }
    switch kind {
    case .title: return kinds[number].contains(.title)
    case .number: return kinds[number].contains(.number)
    case .other: return kinds[number].contains(.other)
    }
  }

  /// Whether a word, in lower case and without its last full stop, is of a kind.
  public func contains(_ word: String, as kind: Kind) -> Bool {
    contains(Array(word.utf8).span, as: kind)
  }

  private init(compiledFor language: Language) {
    guard let index = LanguageTable.index[language.code] else { return }
    var kind = Kinds()
    LanguageTable.rows[index].abbreviations.forEachLine { line, _ in
      if line[0] == 0x5B, line.count == 3 {
        kind = line[1] == 0x54 ? .title : line[1] == 0x4E ? .number : .other
        return
      }
      let number = words.add(line)
      if number == kinds.count { kinds.append([]) }
      kinds[number].formUnion(kind)
    }
  }

  private static let compiled = Mutex<[Language: AbbreviationList]>([:])
}
