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
    guard unicodeScalars.allSatisfy(\.isCharacter) else {
      return split { !$0.isLetter && !(withDigits && $0.isNumber) && !marks.contains($0) }
    }
    // Most lines, at a fraction of the cost of looking characters up.
    return unicodeScalars.split { scalar in
      if scalar.isLetter || withDigits && scalar.isDigit { return false }
      return marks.isEmpty || !marks.unicodeScalars.contains(scalar)
    }.map { self[$0.startIndex..<$0.endIndex] }
  }
}

extension Unicode.Scalar {
  /// Whether it is a character by itself wherever it stands: the Latin letters and the marks of
  /// their texts, where nothing joins.
  fileprivate var isCharacter: Bool {
    value < 0x300 && value != 0xAD && value != 0x0D || (0x2010...0x2027).contains(value)
      || (0x2030...0x205E).contains(value) || (0x20A0...0x20C0).contains(value)
  }

  /// As `Character.isLetter`, of those above.
  fileprivate var isLetter: Bool {
    if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
    return value < 0x300 && properties.isAlphabetic
  }

  /// As `Character.isNumber`, of those above.
  fileprivate var isDigit: Bool {
    if value < 0x80 { return (0x30...0x39).contains(value) }
    return value < 0x100 && properties.numericType != nil
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
