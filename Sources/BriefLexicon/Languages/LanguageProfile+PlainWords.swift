extension LanguageProfile {
  /// The words of ASCII letters in some sections of all languages, in lower case; of entries and
  /// spellings of several words each of them.
  ///
  /// - Complexity: O(*n*) in the bytes of the sections.
  package static func plainWords(of sections: [LanguageSection]) -> WordTable {
    var table = WordTable()
    var word: [UInt8] = []
    for section in sections {
      forEachEntry(of: section) { entry in
        for index in 0...entry.count {
          let byte = index < entry.count ? entry[index] : 0x20
          let letter = byte | 0x20
          if byte >= 0x80 || 0x61...0x7A ~= letter {
            word.append(byte >= 0x80 ? byte : letter)
          } else if !word.isEmpty {
            if word.allSatisfy({ $0 < 0x80 }) { _ = table.add(word.span) }
            word.removeAll(keepingCapacity: true)
          }
        }
      }
    }
    return table
  }
}
