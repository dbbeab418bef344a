/// The words of a line, for rules that look at a few of them: runs of letters, without signs.
///
/// `Vocabulary` cuts the words that become terms, by the rules of their language and script. Here
/// all languages are cut alike, and a script without spaces gives one word from one mark to the
/// next.
extension String {
  /// The runs of letters, as they are written.
  ///
  /// - Parameters:
  ///   - withDigits: Whether digits belong to words.
  ///   - marks: What else belongs to words: apostrophes, hyphens.
  /// - Returns: The words in their order.
  /// - Complexity: O(*n*).
  package func words(withDigits: Bool = false, joinedBy marks: String = "") -> [Substring] {
    self[...].words(withDigits: withDigits, joinedBy: marks)
  }

  /// The runs of letters and digits in lower case.
  ///
  /// - Complexity: O(*n*).
  package var lowercasedWords: [Substring] { lowercased().words(withDigits: true) }
}

extension Substring {
  /// The runs of letters, as `String.words(withDigits:joinedBy:)` gives them.
  package func words(withDigits: Bool = false, joinedBy marks: String = "") -> [Substring] {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return split { !$0.isLetter && !(withDigits && $0.isNumber) && !marks.contains($0) }
    }
    // Most lines, at a fraction of the cost of looking characters up.
    let signs = marks.utf8.filter { $0 < 0x80 }
    return utf8.split { byte in
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      return !isLetter && !(withDigits && (0x30...0x39).contains(byte)) && !signs.contains(byte)
    }.map { self[$0.startIndex..<$0.endIndex] }
  }
}

extension Sequence where Element: Hashable {
  /// The elements in order, each only where it comes first.
  ///
  /// - Complexity: O(*n*).
  package func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
