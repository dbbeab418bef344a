/// The words of a language that carry no subject: articles, pronouns, auxiliaries.
public struct StopwordList: Sendable {
  /// What is wrong with a file of stopwords.
  public enum ReadingError: Error, Hashable, Sendable {
    /// A line that is not UTF-8; lines count from 1.
    case invalidUTF8(line: Int)
    /// A line that holds more than one word.
    case severalWords(line: Int)
    /// No line holds a word.
    case noWords
  }

  private let words: WordTable

  /// How many words the list has.
  public var count: Int { words.count }

  /// The list that is compiled in for a language; empty if there is none.
  public init(for language: Language) {
    guard let index = LanguageTable.place(of: language) else {
      words = WordTable()
      return
    }
    self = Self.compiled.list(at: index) { StopwordList(compiled: $0) }
  }

  /// Reads a list: UTF-8, one word a line, in any order and case; empty lines and lines that start
  /// with `#` are skipped.
  ///
  /// - Throws: ``ReadingError`` with the number of the line.
  public init(file bytes: [UInt8]) throws(ReadingError) {
    var words = WordTable()
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let word = Self.trimmed(
        number == 1 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line)
      if word.isEmpty || word.first == 0x23 { continue }
      guard String(validating: word, as: UTF8.self) != nil else {
        throw .invalidUTF8(line: number)
      }
      if word.contains(where: Self.isBlank) { throw .severalWords(line: number) }
      var folded: [UInt8] = []
      Folding.append(word, dotlessI: false, to: &folded)
      _ = words.add(folded.span)
    }
    if words.count == 0 { throw .noWords }
    self.words = words
  }

  /// Whether a word, folded as terms are, is in the list.
  public func contains(_ word: Span<UInt8>) -> Bool { words.number(of: word) != nil }

  /// Whether a word in lower case is in the list.
  public func contains(_ word: String) -> Bool { contains(Array(word.utf8).span) }

  private init(compiled index: Int) {
    var words = WordTable()
    LanguageTable.rows[index].stopwords.forEachLine { line, _ in _ = words.add(line) }
    self.words = words
  }

  private static let compiled = CompiledLists<StopwordList>()

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = line.firstIndex(where: { !isBlank($0) }),
      let last = line.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return line[first...last]
  }
}
