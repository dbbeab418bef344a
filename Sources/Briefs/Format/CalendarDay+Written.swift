public import BriefArticles
internal import BriefLexicon

extension CalendarDay {
  /// The day as English prose writes it: `21 November 2026`.
  public var inEnglish: String { BriefWording.english.date(self) }

  /// Reads what `inEnglish` writes; `nil` for anything else.
  public init?(inEnglish text: some StringProtocol) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]),
      let month = Self.englishMonths.firstIndex(of: String(parts[1])),
      let found = CalendarDay(year: year, month: month + 1, day: day), found.inEnglish == text
    else { return nil }
    self = found
  }

  /// The first spelling of each.
  private static let englishMonths = LanguageProfile.of(.english).entries(.months).map {
    String($0.prefix { $0 != "/" })
  }
}
