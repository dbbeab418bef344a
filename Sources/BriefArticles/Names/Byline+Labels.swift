import BriefLexicon
import BriefMarkup

extension Names {
  /// Whether a text begins with the label of a byline that is no word of names, or ends with one.
  static func hasLabel(_ text: String, _ language: Language?) -> Bool {
    let words = text.split(separator: " ").prefix(8)
    guard let first = words.first else { return false }
    if !isCased(first) {
      if withoutSignLabel(Array(words)) != Array(words) { return true }
      if hasClosing(text) { return true }
    }
    let normal = words.map { BylineWords.normal($0) }
    let length = BylineWords.labels.length(of: normal)
    guard length > 0 else {
      return isLatinLetter(text.first ?? " ") && glued(text, language) != nil
    }
    let label = normal.prefix(length).joined(separator: " ")
    return !BylineWords.particles.all.contains(label) || BylineWords.labels.has(label, in: language)
  }

  /// Whether a line is a name with the label behind it: "김철수 기자", but not "戦場記者".
  private static func hasClosing(_ text: String) -> Bool {
    let name = withoutClosing(text)
    guard name != text, let first = name.unicodeScalars.first else { return false }
    let isHangul = (0xAC00...0xD7A3).contains(first.value)
    let words = name.split(separator: " ")
    guard (isHangul ? 2...4 : 3...7).contains(name.count), !words.isEmpty else { return false }
    return words.count == 1 || words.count == 2 && words.allSatisfy { $0.count > 1 }
  }

  /// Whether a line that begins with a label goes on with nothing but names and what bylines say of
  /// them: "By Ada Marsh in Lowen", but not "By Ada Marsh taught us to lay stones".
  static func tellsOnlyNames(_ line: String, _ language: Language?) -> Bool {
    let words = withoutLabels(withoutDate(line), language).map { String($0) }
    guard let first = words.first, isCased(first[...]) else { return true }
    var index = 0
    while index < words.count {
      let word = words[index]
      let rest = words[index...].prefix(6).map { BylineWords.normal($0) }
      if word.first?.isLowercase ?? false, BylineWords.tails.length(of: rest) > 0 {
        return index > 1
      }
      if isSmall(word) {
        let length = afterNames.reduce(0) { max($0, $1.length(of: rest)) }
        guard length > 0 else { return false }
        index += length
      } else {
        index += 1
      }
      if [",", ";", "|", "·", "•", "(", ")"].contains(where: { words[index - 1].hasSuffix($0) }) {
        return true
      }
    }
    return true
  }

  private static let afterNames: [BylineWords] = [
    .roles, .conjunctions, .ownConjunctions, .published, .updated, .dateWords, .agencies,
    .otherWork, .labels,
  ]

  /// The part of a line of several labelled parts that names the writer, with its label:
  /// "Author: Ada Marsh" of "Category: Harbours Author: Ada Marsh Photos: Tom Reed".
  static func field(ofWriter line: String) -> String? {
    // Most lines have none of the marks, which are ASCII or wide.
    guard line.utf8.contains(where: { $0 == 0x3A || $0 == 0x2F || $0 == 0x7C || $0 >= 0xE2 }),
      line.contains(where: { labelMarks.contains($0) })
    else { return nil }
    let words = line.split(separator: " ")
    var fields: [(range: Range<Int>, isWriter: Bool)] = []
    // "Text and photos:" is one label.
    let opening = BylineWords.labels.length(of: words.prefix(6).map { BylineWords.normal($0) })
    if opening > 0, isCased(words[0]) { fields.append((0..<words.count, true)) }
    for index in words.indices.dropFirst(isCased(words.first ?? "a") ? opening : 0) {
      guard let isWriter = isWriterField(words, at: index) else { continue }
      if let last = fields.last {
        fields[fields.count - 1].range = last.range.lowerBound..<index
      } else if index > 0, !isWriter {
        fields.append((0..<index, true))
      }
      fields.append((index..<words.count, isWriter))
    }
    guard fields.count > 1, let field = fields.first(where: \.isWriter) else { return nil }
    return words[field.range].joined(separator: " ")
  }

  /// Whether a labelled part begins with a word, and whether its label is that of a writer.
  private static func isWriterField(_ words: [Substring], at index: Int) -> Bool? {
    let word = words[index]
    guard let mark = word.firstIndex(where: labelMarks.contains), mark > word.startIndex else {
      return nil
    }
    let isEnd = word.index(after: mark) == word.endIndex
    let isColon = word[mark] == ":" || word[mark] == "："
    guard isEnd && isColon || !isCased(word) else { return nil }
    let label = BylineWords.normal(word[..<mark])
    if BylineWords.otherWork.isEnd(
      of: BylineWords.words(words[..<index].joined(separator: " ")) + [label])
    {
      return false
    }
    if BylineWords.labels.all.contains(label) { return true }
    let others: [BylineWords] = [.buttons, .otherWork, .published, .updated, .roles]
    return !isCased(word) || others.contains { $0.all.contains(label) } ? false : nil
  }

  private static func isAddress(_ word: Substring) -> Bool {
    guard let at = word.firstIndex(of: "@") else { return false }
    return at > word.startIndex && word[at...].contains(".")
  }

  /// A line without the mail addresses that stand by names.
  static func withoutAddresses(_ line: String) -> String {
    guard line.contains("@") else { return line }
    return line.split(separator: " ").filter { !isAddress($0) }.joined(separator: " ")
  }

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
        guard !isStripped, isLabel(label, before: rest, language) else { return words }
        return Array(rest)
      }
      words = Array(rest)
      isStripped = true
    }
  }

  /// Whether a word that names have, too, is a label before such words: it is in the page's
  /// language, or a whole name follows. "De Smet Jan" begins with a surname, and so does "Von der
  /// Leyen".
  private static func isLabel(
    _ label: String, before rest: ArraySlice<Substring>, _ language: Language?
  ) -> Bool {
    if BylineWords.labels.has(label, in: language) {
      guard let next = rest.first, next.first?.isLowercase ?? false else { return true }
      return !isParticle(String(next))
    }
    return !BylineWords.surnameOpenings.all.contains(label) && isWhole(rest.map(String.init))
  }

  /// Whether words are a whole name, or that of an office, so that what stands before is a label.
  private static func isWhole(_ words: [String]) -> Bool {
    let names = Array(
      words.prefix { BylineWords.conjunctions.length(of: [BylineWords.normal($0)]) == 0 })
    guard let first = names.first, first.first?.isUppercase ?? false else { return false }
    if isFullName(names) { return true }
    return names.contains { BylineWords.offices.all.contains(BylineWords.normal($0)) }
  }

  private static let labelMarks: Set<Character> = [":", "：", "/", "／", "・", "＝"]

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
  static func glued(_ line: String, _ language: Language?) -> (Substring, Substring)? {
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

  static func isLatinLetter(_ character: Character) -> Bool {
    character.isLetter && character.unicodeScalars.allSatisfy { $0.value < 0x250 }
  }
}
