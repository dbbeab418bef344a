public import Articles
internal import Lexicon

extension CalendarDay {
  /// The day as English prose writes it: `21 November 2026`.
  public var inEnglish: String { "\(day) \(Self.englishMonths[month - 1]) \(year)" }

  /// The day of the week in English: `Saturday`.
  public var weekdayInEnglish: String { Self.englishWeekdays[weekday] }

  /// Reads what `inEnglish` writes; `nil` for anything else.
  public init?(inEnglish text: some StringProtocol) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]),
      let month = Self.englishMonths.firstIndex(of: String(parts[1])),
      let found = CalendarDay(year: year, month: month + 1, day: day), found.inEnglish == text
    else { return nil }
    self = found
  }

  private static let englishMonths = names(.months)
  private static let englishWeekdays = names(.weekdays)

  /// The first spelling of each.
  private static func names(_ section: LanguageSection) -> [String] {
    LanguageProfile.of(.english).entries(section).map { String($0.prefix { $0 != "/" }) }
  }
}
