/// A set of phrases of the user that texts are searched for, by words.
///
/// A phrase is found where its words stand one after the other, whatever their case: "defi" is not
/// in "definition", "U.S." is in "the U.S. Senate".
struct PhraseSet {
  /// The phrases, word by word, by their first word.
  private var phrases: [[Unicode.Scalar]: [[[Unicode.Scalar]]]] = [:]

  init(_ texts: [String]) {
    for text in texts {
      let words = Self.words(text)
      if let first = words.first { phrases[first, default: []].append(words) }
    }
  }

  /// Whether one of the phrases stands in one of some texts.
  ///
  /// - Complexity: O(*n*) in the texts, and in the phrases that begin with one of their words.
  func isFound(in texts: [String]) -> Bool {
    !phrases.isEmpty
      && texts.contains { text in
        let words = Self.words(text)
        return words.indices.contains { start in
          phrases[words[start]]?.contains { words[start...].starts(with: $0) } ?? false
        }
      }
  }

  /// The words of a text; marks at their ends are no part of them.
  private static func words(_ text: String) -> [[Unicode.Scalar]] {
    text.lowercased().unicodeScalars.split { $0.properties.isWhitespace || $0 == "-" || $0 == "/" }
      .map { word in
        var word = word.drop { !isWordScalar($0) }
        while let last = word.last, !isWordScalar(last) { word.removeLast() }
        return Array(word)
      }
      .filter { !$0.isEmpty }
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
