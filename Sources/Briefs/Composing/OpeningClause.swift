/// The first clause of a sentence, which heads a story whose articles have no headline.
enum OpeningClause {
  private static let mark = "…"
  private static let words = 5...14
  /// Where words are not written apart.
  private static let characters = 10...32

  /// The sentence up to the end of its first clause, letter by letter, with "…" for the rest; all
  /// of it if it is no longer.
  static func heading(_ sentence: String) -> String {
    let words = sentence.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count >= Self.words.lowerBound else { return headingOfCharacters(sentence) }
    guard words.count > Self.words.upperBound else { return sentence }
    let end = words.indices.prefix(Self.words.upperBound).dropFirst(Self.words.lowerBound - 1)
      .first { index in
        words[index].last.map { ",;:".contains($0) } == true
          || "–—-".contains(words[index + 1].first ?? " ") && words[index + 1].count < 3
      }
    let last = words[end ?? (Self.words.upperBound - 1)]
    return cut(sentence[..<last.endIndex])
  }

  private static func headingOfCharacters(_ sentence: String) -> String {
    guard sentence.count > characters.upperBound else { return sentence }
    let head = sentence.prefix(characters.upperBound)
    let clause = head.indices.dropFirst(characters.lowerBound).first { "、，,；".contains(head[$0]) }
    return cut(clause.map { head[..<$0] } ?? head)
  }

  private static func cut(_ text: Substring) -> String {
    var text = text
    while let last = text.last, ",;:–—- ".contains(last) { text.removeLast() }
    return text + mark
  }

  /// Whether a heading is one of a sentence.
  static func isHeading(_ heading: String, of sentence: String) -> Bool {
    // Two ways to write a letter are two headings.
    self.heading(sentence).utf8.elementsEqual(heading.utf8)
  }
}
