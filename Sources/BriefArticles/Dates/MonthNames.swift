import BriefLexicon

/// The names of months, eras and time zones as dates in articles spell them.
package enum MonthNames {
  /// The month, 1 to 12, that a word in lower case names in some language.
  package static func month(_ word: String) -> Int? { names[word].flatMap(\.first).map { $0 + 1 } }

  /// The month, 1 to 12, that a name in lower case means in a date: in its language, or, if that is
  /// not known or has no such name, in all languages that have it. "listopad" is October in Croatian
  /// and November in Polish: where the language does not tell, it is none.
  static func monthInDates(_ name: String, of language: Language) -> Int? {
    if let own = ofLanguages[language][name] { return own + 1 }
    let plain = plain(name)
    guard let months = namesInDates[name] ?? namesInDates[plain] ?? plainNames[plain],
      months.count == 1
    else { return nil }
    return months[0] + 1
  }

  /// A name with one kind of "i": Turkish has "I" for "ı" and "İ", in small letters "i" and a dot,
  /// for "i".
  static func plain(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 >= 0x80 }) else { return name }
    var plain = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where scalar != "\u{307}" {
      plain.append(scalar == "\u{131}" ? "i" : scalar)
    }
    return String(plain)
  }

  /// The names that have an "ı", with "i".
  private static let plainNames = namesInDates.reduce(into: [String: [Int]]()) { names, entry in
    let plain = plain(entry.key)
    guard plain != entry.key, namesInDates[plain] == nil else { return }
    names[plain, default: []] += entry.value.filter { names[plain]?.contains($0) != true }
  }

  /// Whether a name that is more than a word begins with a word in lower case.
  static func opensLongName(_ word: String) -> Bool { openings.contains(word) }

  /// The month of the Persian calendar, 1 to 12, that a word in lower case names.
  static func solarMonth(_ word: String) -> Int? { solar[word].map { $0[0] + 1 } }

  /// Minutes east of UTC of a zone's abbreviation in lower case; only those that mean one zone.
  static func offset(_ word: String) -> Int? { zones[word] }

  private static let zones = LanguageProfile.allValues(.timeZones).compactMapValues { Int($0) }

  /// The day of the week that a word in lower case names, 0 for Monday.
  static func weekday(_ word: String) -> Int? { weekdays[word]?.first }

  /// Whether a word of two or three letters in lower case may be short for a day of the week.
  static func beginsWeekday(_ word: String) -> Bool {
    (2...3).contains(word.count) && weekdays.keys.contains { $0.hasPrefix(word) }
  }

  private static let names = numbered([.months])
  private static let namesInDates = numbered([.months, .monthsInDates])
  private static let weekdays = numbered([.weekdays])
  private static let solar = numbered([.solarMonths])

  private static let openings = Set(
    namesInDates.keys.compactMap { name in
      name.firstIndex { $0 == " " || $0 == "." }.map { String(name[..<$0]) }
    })

  private static let ofLanguages = LanguageLists { profile in
    var numbers: [String: Int] = [:]
    for section in [LanguageSection.months, .monthsInDates] {
      for (index, spellings) in profile.entries(section).enumerated() {
        for word in spellings.lowercased().split(separator: "/") { numbers[String(word)] = index }
      }
    }
    return numbers
  }

  /// The names of all languages, each with its places in those that have it.
  private static func numbered(_ sections: [LanguageSection]) -> [String: [Int]] {
    var numbers: [String: [Int]] = [:]
    for section in sections {
      for (_, entries) in LanguageProfile.languages(with: section) {
        for (index, spellings) in entries.enumerated() {
          for word in spellings.lowercased().split(separator: "/")
          where numbers[String(word)]?.contains(index) != true {
            numbers[String(word), default: []].append(index)
          }
        }
      }
    }
    return numbers
  }

  // MARK: - Eras, and numbers in letters

  /// The year before the first of an era that a name in lower case ends with.
  static func era(_ name: String) -> Int? {
    eras.first { name.hasSuffix($0.name) }?.year
  }

  /// The value of a letter that stands for a number.
  static func writtenDigit(_ scalar: Unicode.Scalar) -> Int? { digits[scalar] }

  static func isSignOfDates(_ scalar: Unicode.Scalar) -> Bool { signs.contains(scalar) }

  private static let eras = LanguageProfile.allValues(.eras)
    .compactMap { name, year in Int(year).map { (name: name, year: $0) } }
    .sorted { ($1.name.utf8.count, $0.name) < ($0.name.utf8.count, $1.name) }

  private static let digits: [Unicode.Scalar: Int] = Dictionary(
    LanguageProfile.allValues(.digits).compactMap { letter, value in
      letter.unicodeScalars.first.flatMap { letter in Int(value).map { (letter, $0) } }
    }, uniquingKeysWith: { first, _ in first })

  /// The first signs of all languages, those behind a year.
  static let yearSigns = Set(signsOfDates.compactMap(\.first).compactMap(\.unicodeScalars.first))
  private static let signs = Set(signsOfDates.joined().compactMap(\.unicodeScalars.first))
  private static let signsOfDates = LanguageProfile.languages(with: .signsOfDates).map(\.entries)
}
