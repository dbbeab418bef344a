/// The letters beyond ASCII that a language writes with.
package struct Alphabet: Sendable {
  /// The script, and for the Latin one the letters, in lower case, that the words of the language's
  /// lists have.
  private let script: Script?
  private var latin: Set<UInt32> = []

  /// The alphabet of a language; empty if the language is not known.
  package static func of(_ language: Language) -> Alphabet {
    LanguageTable.place(of: language).map { all[$0] } ?? Alphabet(script: nil)
  }

  /// Whether a letter beyond ASCII is one of the alphabet, in any case.
  package func contains(_ value: UInt32) -> Bool {
    guard let script, let own = Script(value) else { return false }
    guard script == .latin else {
      return own == script || (script == .kana && own == .han)
    }
    if latin.contains(value) { return true }
    let small = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars
    return small?.first.map { latin.contains($0.value) } ?? false
  }

  private init(script: Script?) { self.script = script }

  private init(_ row: LanguageTable.Row) {
    script = row.script
    guard script == .latin else { return }
    row.stopwords.forEachLine { line, _ in
      var index = 0
      let word = line.indices.map { line[$0] }
      while index < word.count {
        let (value, width) = character(word, at: index)
        if value >= 0x80 { latin.insert(value) }
        index += width
      }
    }
    for letter in row.letters.unicodeScalars { latin.insert(letter.value) }
  }

  private static let all = LanguageTable.rows.map { Alphabet($0) }
}
