import Lexicon

/// The names of months and time zones as dates in articles spell them.
package enum MonthNames {
  /// The month, 1 to 12, that a word in lower case names in some language.
  package static func month(_ word: String) -> Int? { months[word] }

  /// Minutes east of UTC of a zone's abbreviation in lower case; only those that mean one zone.
  static func offset(_ word: String) -> Int? { zones[word] }

  private static let zones = LanguageProfile.allValues(.timeZones).compactMapValues { Int($0) }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (_, entries) in LanguageProfile.languages(with: .months) {
      for (index, spellings) in entries.enumerated() {
        for word in spellings.lowercased().split(separator: "/") {
          months[String(word)] = index + 1
        }
      }
    }
    return months
  }()
}
