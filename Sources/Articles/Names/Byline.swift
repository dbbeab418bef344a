import Lexicon
import Markup

extension Names {
  /// The persons that a byline names: "By Ada Marsh and Tom Reed, Harbour Desk".
  ///
  /// The language is that of the page on which the line stands; without one the line is data that
  /// declares names, and a word such as "von" is taken for a label only if a whole name follows.
  static func authors(byline text: String, language: Language? = nil) -> [String] {
    guard let line = cleaned(text) else { return [] }
    let rest = withoutLabels(withoutDate(line), language).joined(separator: " ")
    var names: [String] = []
    for (index, part) in splitAtBars(rest).enumerated() {
      let found = people(in: part.text, language)
      // Behind a bar stands another writer, the paper or the section; behind a dot or dash no writer.
      if names.isEmpty {
        names = found
      } else if part.mayName, index > 0 {
        names += found.filter(isFullName)
      }
    }
    return Array(names.uniqued().prefix(Limits.names))
  }

  private static func people(in text: String, _ language: Language?) -> [String] {
    var parts = [text]
    for separator in separators { parts = parts.flatMap { split($0, at: separator) } }
    parts = parts.flatMap { splitAtConjunctions($0, language) }.flatMap(sentences)
    return parts.enumerated().filter { $0.offset == 0 || !isRole($0.element) }
      .compactMap { person($0.element, isDeclared: language == nil) }
  }

  /// A person's or an office's name, or `nil` for what is none: an address, a count, a sentence.
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

  /// Whether a name is one of an account, in capitals, rather than of a person.
  static func isAccount(_ name: String) -> Bool {
    name.utf8.count > 4 && name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
      && !BylineWords.offices.all.contains(name.lowercased())
  }

  /// Whether a name is that of a person in full: first name and surname, and nothing of an office.
  static func isFullName(_ name: String) -> Bool {
    isFullName(name.split(separator: " ").map(String.init))
  }

  static func isFullName(_ words: some Collection<String>) -> Bool {
    guard let first = words.first else { return false }
    guard isCased(first[...]) else {
      return words.count <= 4 && (2...24).contains(words.reduce(0) { $0 + $1.count })
        && words.allSatisfy {
          !$0.contains(where: { $0.isNumber || $0.isPunctuation && $0 != "・" && $0 != "·" })
        }
    }
    guard (2...5).contains(words.count) else { return false }
    var capitals = 0
    for word in words {
      let normal = BylineWords.normal(word)
      if word.first?.isUppercase ?? false {
        capitals += 1
        if BylineWords.offices.all.contains(normal) || BylineWords.dateWords.all.contains(normal)
          || BylineWords.roles.all.contains(normal)
          || MonthNames.month(normal) != nil && words.count > 4
        {
          return false
        }
      } else if !isParticle(word) {
        return false
      }
      if word.contains(where: { $0.isNumber || $0 == ":" || $0 == "?" || $0 == "!" }) {
        return false
      }
    }
    return capitals >= 2
  }

  /// Whether a text begins with the label of a byline that is no word of names.
  static func beginsWithLabel(_ text: String, _ language: Language?) -> Bool {
    let words = text.split(separator: " ").prefix(8).map(BylineWords.normal)
    let length = BylineWords.labels.length(of: words)
    guard length > 0 else {
      return text.first.map(isLatinLetter) ?? false && glued(text, language) != nil
    }
    let label = words.prefix(length).joined(separator: " ")
    return !BylineWords.particles.all.contains(label) || BylineWords.labels.has(label, in: language)
  }

  /// Whether the words say what follows or can be clicked, and name nobody.
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

  // MARK: - Labels

  /// The words of a line behind the labels that it begins with; none if it is only a label.
  static func withoutLabels(_ line: String, _ language: Language?) -> [Substring] {
    var words = line.split(separator: " ")
    if let (label, rest) = glued(line, language) {
      words = [label] + rest.split(separator: " ")
    }
    var isStripped = false
    while true {
      let normal = words.prefix(8).map(BylineWords.normal)
      let length = BylineWords.labels.length(of: normal)
      guard length > 0 else { return isStripped ? words : withoutSignLabel(words) }
      let label = normal.prefix(length).joined(separator: " ")
      var rest = words.dropFirst(length)
      let isMarked = words[length - 1].last.map(labelMarks.contains) ?? false
      while let first = rest.first, BylineWords.normal(first).isEmpty { rest = rest.dropFirst() }
      if BylineWords.particles.all.contains(label), !isMarked {
        let names = rest.map { String($0) }
        guard !isStripped, BylineWords.labels.has(label, in: language) || isWhole(names) else {
          return words
        }
        return Array(rest)
      }
      words = Array(rest)
      isStripped = true
    }
  }

  /// Whether words are a whole name, or that of an office, so that what stands before is a label.
  private static func isWhole(_ words: [String]) -> Bool {
    let names = Array(
      words.prefix { BylineWords.conjunctions.length(of: [BylineWords.normal($0)]) == 0 })
    guard let first = names.first, first.first?.isUppercase ?? false else { return false }
    if isFullName(names) { return true }
    return names.contains { BylineWords.offices.all.contains(BylineWords.normal($0)) }
  }

  private static let labelMarks: Set<Character> = [":", "：", "/", "／", "・"]

  /// A label at which a colon or a slash stands without a space: "作者：李文博".
  private static func withoutSignLabel(_ words: [Substring]) -> [Substring] {
    guard let first = words.first, let mark = first.firstIndex(where: labelMarks.contains),
      BylineWords.labels.all.contains(BylineWords.normal(first[..<mark]))
    else { return words }
    var rest = first[mark...]
    while let character = rest.first, labelMarks.contains(character) { rest = rest.dropFirst() }
    return (rest.isEmpty ? [] : [rest]) + words.dropFirst()
  }

  /// A label to which the name is glued, and what follows: "ByAda Marsh".
  private static func glued(_ line: String, _ language: Language?) -> (Substring, Substring)? {
    let word = line.prefix { $0 != " " }
    let letters = word.dropFirst()
    guard word.first.map(isLatinLetter) ?? false,
      let capital = letters.firstIndex(where: \.isUppercase),
      letters[capital...].dropFirst().first?.isLowercase ?? false
    else { return nil }
    let label = word[..<capital].lowercased()
    guard BylineWords.labels.all.contains(label),
      !BylineWords.particles.all.contains(label) || BylineWords.labels.has(label, in: language)
    else { return nil }
    return (word[..<capital], line[capital...])
  }

  private static func isLatinLetter(_ character: Character) -> Bool {
    character.isLetter && character.unicodeScalars.allSatisfy { $0.value < 0x250 }
  }

  // MARK: - Dates

  /// A byline up to the date that follows the names, or behind the one before its label.
  static func withoutDate(_ line: String) -> String {
    guard let digit = line.firstIndex(where: \.isNumber) else { return line }
    var words = line[..<digit].split(separator: " ")
    // A word that the digit ends is part of no name.
    if line[..<digit].last.map({ !$0.isWhitespace && $0.isLetter }) ?? false { words.removeLast() }
    while let last = words.last, isDateWord(last) { words.removeLast() }
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
