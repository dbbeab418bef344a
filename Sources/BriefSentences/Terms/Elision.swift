import BriefLexicon

/// Articles and other small words that are joined to the next by an apostrophe.
enum Elision {
  /// Words that are elided before an apostrophe in some language; a single letter always is one.
  private static let prefixes = Set(LanguageProfile.all(.elidedWords).map { Array($0.utf8) })

  /// How many bytes of a word are an elided word and its apostrophe; 0 if there is none.
  static func prefix(of word: ArraySlice<UInt8>) -> Int {
    let start = word.startIndex
    for index in word.prefix(8).indices {
      let isStraight = word[index] == 0x27
      let isCurly = word[index...].starts(with: [0xE2, 0x80, 0x99])
      guard isStraight || isCurly else { continue }
      let prefix = word[start..<index].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      let length = index - start + (isStraight ? 1 : 3)
      guard prefix.count == 1 || prefixes.contains(prefix), length < word.count else { return 0 }
      return length
    }
    return 0
  }
}
