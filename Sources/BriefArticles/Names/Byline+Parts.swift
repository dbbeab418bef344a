import BriefLexicon
import BriefMarkup

extension Names {
  /// Parts a name from what follows its full stop; initials and titles have one too.
  static func sentences(_ part: String) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    for word in part.split(separator: " ") {
      words.append(word)
      if word.last == ".", word.utf8.count > 5 {
        parts.append(String(words.joined(separator: " ").dropLast()))
        words = []
      }
    }
    return words.isEmpty ? parts : parts + [words.joined(separator: " ")]
  }

  /// Whether a part of a byline behind a name says what the person is or works for.
  static func isRole(_ part: String) -> Bool {
    let words = BylineWords.words(part)
    if isFullName(part) { return false }
    return words.isEmpty
      || words.contains {
        BylineWords.roles.all.contains($0) || BylineWords.offices.all.contains($0)
      } || BylineWords.suffixes.cover(words)
  }

  /// A name without the role that stands before it: "Columnist Ada Marsh".
  static func withoutOpening(_ words: [String]) -> [String] {
    let normal = words.map(BylineWords.normal)
    let role = BylineWords.roles.length(of: normal)
    if role > 0, isFullName(words.dropFirst(role)) { return Array(words.dropFirst(role)) }
    for list in [BylineWords.published, .updated, .buttons] {
      let length = list.length(of: normal)
      guard length > 0, normal.prefix(length).contains(where: { $0.count > 3 }),
        isFullName(words.dropFirst(length))
      else { continue }
      // "Photos: Tom Reed" names no writer.
      return list.all == BylineWords.buttons.all ? [] : Array(words.dropFirst(length))
    }
    return words
  }

  /// A name without what a line goes on to say of the person: a sentence, the role, the agency, a
  /// button.
  static func withoutTail(_ words: [String], isDeclared: Bool) -> [String] {
    let words = withoutTelling(words, isDeclared: isDeclared)
    let normal = words.map(BylineWords.normal)
    for index in normal.indices.dropFirst(2) {
      let rest = normal[index...]
      let before = Array(words[..<index])
      if BylineWords.roles.length(of: rest) > 0, !isOffice(before) { return before }
      if BylineWords.agencies.cover(Array(rest)), !isOffice(before) { return before }
      // "Ada Marsh BBC News"
      let isAcronym = words[index].count <= 4 && words[index].allSatisfy(\.isUppercase)
      let hasSmall = before.contains { $0.contains(where: \.isLowercase) }
      if isAcronym, hasSmall, isOfficeWord(words[index]), isFullName(before) { return before }
      // "Nguyễn Văn An" has the article as his name.
      let isButton = rest.contains { $0.count > 3 } || words[index].first?.isLowercase ?? false
      if isButton, BylineWords.buttons.cover(Array(rest)), isFullName(before) { return before }
    }
    return words
  }

  /// A name without the sentence that goes on behind it; none where only the sentence is.
  private static func withoutTelling(_ words: [String], isDeclared: Bool) -> [String] {
    guard let first = words.first, isCased(first[...]),
      let small = words.indices.first(where: { isSmall(words[$0]) })
    else { return words }
    var before = Array(words[..<small])
    // "Ada Marsh of the Harbour Post"
    if !isDeclared {
      while let last = before.last, last.first?.isLowercase ?? false { before.removeLast() }
    }
    if isDeclared {
      let word = BylineWords.normal(words[small])
      let tells = BylineWords.tellings.all.contains(word) || word == "in"
      return tells && isFullName(before) ? before : words
    }
    if isFullName(before) { return before }
    return before.contains(where: isOfficeWord) ? words : []
  }

  /// Whether words name an office rather than a person.
  private static func isOffice(_ words: [String]) -> Bool {
    words.contains(where: isOfficeWord)
  }

  private static func isOfficeWord(_ word: String) -> Bool {
    BylineWords.offices.all.contains(BylineWords.normal(word))
  }

  /// Whether a word in small letters is not a part of names.
  static func isSmall(_ word: String) -> Bool {
    guard let letter = word.first(where: \.isLetter), letter.isLowercase else { return false }
    // A small letter before a capital is a name's: "d'Este", "al-Hadi", "iJustine".
    return !isParticle(word) && !word.contains(where: \.isUppercase)
  }

  static func isParticle(_ word: String) -> Bool {
    BylineWords.particles.all.contains(BylineWords.normal(word))
      || word.first?.isLowercase ?? false && word.dropFirst().contains(where: \.isUppercase)
  }

  /// Whether a word is of a script that has capitals.
  static func isCased(_ word: Substring) -> Bool {
    guard let letter = word.first(where: \.isLetter) else { return true }
    return letter.isUppercase || letter.isLowercase
  }

  /// A name without the words that some languages put behind it: "高橋亮記者".
  static func withoutClosing(_ name: String) -> String {
    var name = name
    while let closing = BylineWords.closings.all.filter({ name.hasSuffix($0) }).max(by: {
      $0.count < $1.count
    }),
      closing.count < name.count
    {
      name = String(name.dropLast(closing.count))
      while name.last == " " { name.removeLast() }
    }
    return name
  }

  // MARK: - Several names

  static let separators = [", ", "; ", " & ", "、", "，", "；"]

  /// Parts a line at bars, dots and dashes between words, and says whether what follows may be
  /// another name.
  static func splitAtBars(_ text: String) -> [(text: String, mayName: Bool)] {
    var parts: [(text: String, mayName: Bool)] = []
    var words: [Substring] = []
    var mayName = true
    for word in text.split(separator: " ") {
      let isBar = word == "|" || word == "/"
      if isBar || ["·", "•", "-", "–", "—", "»", "›", ">", "//"].contains(word) {
        parts.append((words.joined(separator: " "), mayName))
        words = []
        mayName = isBar
      } else {
        words.append(word)
      }
    }
    return parts + [(words.joined(separator: " "), mayName)]
  }

  /// Parts a line at words for "and", those of the page's language among them.
  static func splitAtConjunctions(_ text: String, _ language: Language?) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    let all = text.split(separator: " ")
    for (index, word) in all.enumerated() {
      if isConjunction(word, language), index < all.count - 1, !isInitial(word),
        !isJoint(index, of: all, language)
      {
        if index > 0 { parts.append(words.joined(separator: " ")) }
        words = []
      } else {
        words.append(word)
      }
    }
    return parts + [words.joined(separator: " ")]
  }

  /// Whether a word joins names: "and" in small letters, or "AND" among capitals.
  static func isConjunction(_ word: some StringProtocol, _ language: Language?) -> Bool {
    let normal = BylineWords.normal(word)
    guard word.allSatisfy(\.isLetter) else { return false }
    return BylineWords.conjunctions.all.contains(normal)
      || BylineWords.ownConjunctions.has(normal, in: language)
  }

  /// Whether a word for "and" joins the surnames of one person: "José Ortega y Gasset".
  private static func isJoint(_ index: Int, of words: [Substring], _ language: Language?) -> Bool {
    let word = BylineWords.normal(words[index])
    if index > 0, words[index - 1].first?.isLowercase ?? false, isParticle(String(words[index - 1]))
    {
      return true
    }
    guard BylineWords.joints.all.contains(word), index >= 2 else { return false }
    let isOfLanguage =
      BylineWords.conjunctions.has(word, in: language)
      || BylineWords.ownConjunctions.has(word, in: language)
    guard BylineWords.joints.has(word, in: language) || !isOfLanguage else { return false }
    let rest = words[(index + 1)...].prefix { !isConjunction($0, language) }
    guard rest.count == 1, let surname = rest.first else { return false }
    return surname.first?.isUppercase ?? false && !isOfficeWord(String(surname))
      && isFullName(words[..<index].map(String.init))
  }

  private static func isInitial(_ word: Substring) -> Bool {
    word.count == 1 && word.first?.isUppercase ?? false
  }

  static func split(_ text: String, at separator: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let range = find(separator, in: rest) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    parts.append(String(rest))
    return parts
  }

  private static func find(_ part: String, in text: Substring) -> Range<String.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix(part) {
        return index..<text.index(index, offsetBy: part.count)
      }
      index = text.index(after: index)
    }
    return nil
  }
}
