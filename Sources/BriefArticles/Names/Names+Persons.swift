import BriefLexicon

extension Names {
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
    guard isCased(first[...]) else { return isUncasedName(words) }
    guard (2...7).contains(words.count) else { return false }
    var capitals = 0
    var dates = 0
    for (index, word) in words.enumerated() {
      guard !word.contains(where: { $0.isNumber || $0 == ":" || $0 == "?" || $0 == "!" }),
        !word.hasSuffix("’s"), !word.hasSuffix("'s")
      else { return false }
      let isInside = index > 0 && index < words.count - 1
      guard word.first?.isUppercase ?? false else {
        // "Von der Elbe" is where, not who.
        if index == 1, isParticle(first) { capitals = 0 }
        guard isParticle(word) else { return false }
        // "d’Este", "al-Hadi"
        if word.contains(where: \.isUppercase) { capitals += 1 }
        continue
      }
      // "Le" and "El" are words of dates and papers, too, but not inside a name.
      if isInside, isParticle(word) { continue }
      capitals += 1
      let normal = BylineWords.normal(word)
      if BylineWords.offices.all.contains(normal) || BylineWords.roles.all.contains(normal) {
        return false
      }
      if BylineWords.dateWords.all.contains(normal) {
        // People are called Sun, Sat, Min and Day, but hardly Saturday.
        if normal.count > 3 { return false }
        dates += 1
      } else if MonthNames.month(normal) != nil {
        dates += 1
      }
    }
    return (2...5).contains(capitals) && dates < capitals
  }

  /// A person whom a catalogue lists by the surname: "Ada Marsh" of "Marsh, Ada".
  static func personOfCatalogue(_ text: String) -> String? {
    let parts = text.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    guard parts.count == 2, let surname = parts.first, let first = parts.last, !first.isEmpty,
      first.count <= 3, surname.filter({ !isParticle($0) }).count == 1,
      !isRole(first.joined(separator: " ")), !isRole(surname.joined(separator: " "))
    else { return nil }
    let words = first + surname
    return isFullName(words) ? words.joined(separator: " ") : nil
  }

  /// Whether words may be a name in a script without capitals: few, and without signs; one alone
  /// only where names are written without a space.
  private static func isUncasedName(_ words: some Collection<String>) -> Bool {
    guard let first = words.first,
      words.count > 1 || first.unicodeScalars.contains(where: isUnspaced)
    else { return false }
    return words.count <= 4 && (2...24).contains(words.reduce(0) { $0 + $1.count })
      && words.allSatisfy {
        !BylineWords.offices.all.contains(BylineWords.normal($0))
          && !$0.contains(where: { $0.isNumber || $0.isPunctuation && $0 != "・" && $0 != "·" })
      }
  }

  /// Thai and what lies near it, and the letters of East Asia.
  private static func isUnspaced(_ letter: Unicode.Scalar) -> Bool {
    (0x0E00...0x109F).contains(letter.value) || letter.value >= 0x2E80 && letter.value < 0xFB00
  }
}
