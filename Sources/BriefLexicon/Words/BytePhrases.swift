/// A set of phrases of a language file that texts are searched for by bytes, at the start of words.
/// Faster than `PhraseSet`, which decodes and lowercases each text: it is run on every sentence,
/// and hardly any has a phrase.
package struct BytePhrases: Sendable {
  /// The phrases by their first two bytes.
  private var phrases: [UInt16: [[UInt8]]] = [:]

  /// - Parameter texts: In lower case, of two letters at least.
  package init(_ texts: [String]) {
    for text in texts {
      let bytes = Array(text.utf8)
      guard bytes.count > 1 else { continue }
      phrases[Self.key(bytes[0], bytes[1]), default: []].append(bytes)
    }
  }

  /// Whether one of them stands in a text.
  ///
  /// - Complexity: O(*n*), times the phrases that begin with the same two bytes.
  package func isFound(in text: ArraySlice<UInt8>) -> Bool {
    guard !phrases.isEmpty else { return false }
    var isInWord = false
    for index in text.indices.dropLast() {
      let byte = text[index]
      let isLetter = Self.isLetter(byte)
      defer { isInWord = isLetter }
      guard isLetter, !isInWord,
        let candidates = phrases[Self.key(Self.lower(byte), Self.lower(text[index + 1]))]
      else { continue }
      if candidates.contains(where: { Self.stands($0, in: text[index...]) }) { return true }
    }
    return false
  }

  private static func stands(_ phrase: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= phrase.count,
      zip(phrase, text).allSatisfy({ $0 == lower($1) })
    else { return false }
    return text.dropFirst(phrase.count).first.map { !isLetter($0) } ?? true
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A) ~= byte ? byte | 0x20 : byte }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A) ~= byte || (0x41...0x5A) ~= byte || byte >= 0x80
  }
}
