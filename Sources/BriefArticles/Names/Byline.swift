import BriefLexicon
import BriefMarkup

extension Names {
  /// The persons that a byline names: "By Ada Marsh and Tom Reed, Harbour Desk".
  ///
  /// The language is that of the page on which the line stands; without one the line is data that
  /// declares names, and a word such as "von" is taken for a label only if a whole name follows.
  static func authors(byline text: String, language: Language? = nil) -> [String] {
    if isPlainName(text) { return [text] }
    guard let line = cleaned(text).map(withoutAddresses) else { return [] }
    let field = field(ofWriter: line) ?? line
    let rest = withoutLabels(withoutDate(field), language).joined(separator: " ")
    var names: [String] = []
    for (index, part) in splitAtBars(rest).enumerated() {
      let found = people(in: part.text, language)
      // Behind a bar stands another writer, the paper or the section; behind a dot or dash no
      // writer.
      if names.isEmpty {
        names = found
      } else if part.mayName, index > 0 {
        names += found.filter(isFullName)
      }
    }
    return Array(names.uniqued().prefix(Limits.names))
  }

  /// Whether a text is nothing but two or three plain words with capitals, none of which is any
  /// more than a name: most data are, and need no closer look.
  private static func isPlainName(_ text: String) -> Bool {
    var words = 0
    for word in text.utf8.split(separator: 0x20, omittingEmptySubsequences: false) {
      guard let first = word.first, (0x41...0x5A).contains(first), word.count > 2,
        word.dropFirst().allSatisfy({ (0x61...0x7A).contains($0) })
      else { return false }
      words += 1
      guard words <= 3, !BylineWords.isKnown(word.map(lowercasedASCII)[...]) else { return false }
    }
    return words >= 2
  }

  private static func people(in text: String, _ language: Language?) -> [String] {
    var parts = [text]
    for separator in separators { parts = parts.flatMap { split($0, at: separator) } }
    parts = parts.flatMap { splitAtConjunctions($0, language) }.flatMap(sentences)
    let names = parts.enumerated().filter { $0.offset == 0 || !isRole($0.element) }
      .compactMap { person($0.element, isDeclared: language == nil) }
    guard let first = names.first, isCased(first[...]), isFullName(first) else { return names }
    // "Ada Marsh, Lowen": a single word behind a person is where she wrote.
    return names.filter { $0.contains(" ") }
  }

  /// The name of a person or an office; `nil` for other text: an address, a count, a sentence.
  static func person(_ text: String) -> String? { person(text, isDeclared: true) }

  private static func person(_ text: String, isDeclared: Bool) -> String? {
    guard let line = cleaned(text) else { return nil }
    var words = withoutLabels(line, nil).map { String($0) }
    words = withoutTail(withoutOpening(words), isDeclared: isDeclared)
    guard !words.isEmpty, !isLabelOnly(words) else { return nil }
    var name = withoutClosing(String(words.joined(separator: " ").drop { !$0.isLetter }))
    while let last = name.last, !last.isLetter, last != ".", last != ")" { name.removeLast() }
    if name.last == ")", !name.contains("(") { name.removeLast() }
    let parts = name.split(separator: " ")
    guard !name.isEmpty, parts.count <= 7, name.utf8.count <= 100,
      !name.contains(where: { $0 == "/" || $0 == "@" || $0 == "<" || $0.isNumber }),
      parts.contains(where: { $0.first?.isUppercase ?? false || !isCased($0) })
    else { return nil }
    return name
  }

  /// Whether the words are a label or a button, and no name.
  static func isLabelOnly(_ words: [String]) -> Bool {
    let normal = words.map(BylineWords.normal).filter { !$0.isEmpty }
    guard !normal.isEmpty else { return true }
    // Two short words with capitals may be a name: "An Le".
    guard
      normal.count == 1 || normal.contains(where: { $0.count > 3 })
        || words.contains(where: { $0.first?.isLowercase ?? false })
    else { return false }
    var rest = normal[...]
    let lists: [BylineWords] = [
      .labels, .published, .updated, .buttons, .dateWords, .roles, .conjunctions, .particles,
    ]
    var hasParticle = false
    while let word = rest.first {
      let length = lists.reduce(0) { max($0, $1.length(of: rest)) }
      if length > 0 {
        hasParticle = hasParticle || BylineWords.particles.all.contains(word)
        rest = rest.dropFirst(length)
      } else if MonthNames.month(word) != nil && !hasParticle || word.allSatisfy(\.isNumber) {
        // "Di Marco" is called like a month.
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return true
  }

  // MARK: - Dates

  /// A byline up to the date that follows the names, or behind the one before its label.
  static func withoutDate(_ line: String) -> String {
    guard let digit = line.firstIndex(where: \.isNumber) else { return line }
    var words = line[..<digit].split(separator: " ")
    // A word that the digit ends is part of no name.
    if line[..<digit].last.map({ !$0.isWhitespace && $0.isLetter }) ?? false { words.removeLast() }
    var isBehindBar = false
    while let last = words.last, isDateWord(last) {
      // "Mary Day | 9 May"
      if isBehindBar, (2...3).contains(last.count), last.first?.isUppercase ?? false,
        words.count > 1, !isDateWord(words[words.count - 2])
      {
        break
      }
      isBehindBar = !last.contains(where: \.isLetter)
      words.removeLast()
    }
    if !words.isEmpty { return words.joined(separator: " ") }
    let all = line.split(separator: " ")
    let label = all.indices.first {
      let word = BylineWords.normal(all[$0])
      return BylineWords.labels.all.contains(word) && !BylineWords.particles.all.contains(word)
    }
    guard let label, all[..<label].allSatisfy({ isDateWord($0) || $0.contains(where: \.isNumber) })
    else { return "" }
    let rest = all[label...].prefix { !$0.contains(where: \.isNumber) }
    return rest.joined(separator: " ")
  }

  static func isDateWord(_ word: some StringProtocol) -> Bool {
    let normal = BylineWords.normal(word)
    return normal.isEmpty || MonthNames.month(normal) != nil
      || BylineWords.dateWords.all.contains(normal) || BylineWords.published.all.contains(normal)
      || BylineWords.updated.all.contains(normal)
  }
}
