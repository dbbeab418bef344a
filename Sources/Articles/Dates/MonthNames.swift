import Lexicon

/// The names of months and time zones as dates in articles spell them.
package enum MonthNames {
  /// The month, 1 to 12, that a word in lower case names in some language.
  package static func month(_ word: String) -> Int? { months[word].map { $0 + 1 } }

  /// Minutes east of UTC of a zone's abbreviation in lower case; only those that mean one zone.
  static func offset(_ word: String) -> Int? { zones[word] }

  private static let zones = LanguageProfile.allValues(.timeZones).compactMapValues { Int($0) }

  /// The day of the week that a word in lower case names, 0 for Monday.
  static func weekday(_ word: String) -> Int? { weekdays[word] }

  private static let months = numbered(.months)
  private static let weekdays = numbered(.weekdays)

  /// The names of all languages, each with its place in its own.
  private static func numbered(_ section: LanguageSection) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (_, entries) in LanguageProfile.languages(with: section) {
      for (index, spellings) in entries.enumerated() {
        for word in spellings.lowercased().split(separator: "/") { numbers[String(word)] = index }
      }
    }
    return numbers
  }
}
