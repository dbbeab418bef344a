internal import BriefArticles
package import BriefLexicon

/// Dependent openings: first words that refer to the sentence before, such as "However" or "He".
package struct DependentOpenings: Sendable {
  private let words: Set<[UInt8]>

  /// Whether the first word of a sentence is one of them, also behind an opening quotation mark.
  package func open(_ sentence: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: sentence.prefix(Self.bytesRead), as: UTF8.self)
    let word = start.unicodeScalars.drop { !$0.properties.isAlphabetic }
      .prefix { $0.properties.isAlphabetic }
    return words.contains(Array(String(word).lowercased().utf8))
  }

  /// The openings of a language; none if they are not known.
  package static func of(_ language: Language) -> DependentOpenings { lists[language] }

  /// More than an opening mark and the longest of the words have.
  private static let bytesRead = 64

  private static let lists = LanguageLists { profile in
    DependentOpenings(words: profile.words(.dependentOpenings))
  }
}
