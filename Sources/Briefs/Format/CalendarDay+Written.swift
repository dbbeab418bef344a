public import BriefArticles
public import BriefLexicon

extension CalendarDay {
  /// The day as prose writes it, in English if no words are known in the language: `21 November
  /// 2026`.
  public func written(in language: Language) -> String { BriefWording.of(language).date(self) }

  /// The day of the week: `Saturday`.
  public func weekday(in language: Language) -> String {
    BriefWording.of(language).weekday(of: self)
  }

  /// The day as English prose writes it: `21 November 2026`.
  public var inEnglish: String { BriefWording.english.date(self) }

  /// The day of the week in English: `Saturday`.
  public var weekdayInEnglish: String { BriefWording.english.weekday(of: self) }

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
