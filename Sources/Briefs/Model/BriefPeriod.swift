public import BriefArticles
public import BriefLexicon

/// The days that a roll-up is of.
public struct BriefPeriod: Sendable, Hashable {
  /// From Monday to Sunday, or from the first of a month to its last day.
  public let days: ClosedRange<CalendarDay>
  /// Its file: `2026-W47.md` as ISO 8601 writes weeks, `2026-11.md`.
  public let fileName: String

  /// The number of the week, as ISO 8601 counts them; `nil` of a month.
  let week: Int?

  /// What the roll-up is called in English: `Week 47, 16 to 22 November 2026`, `November 2026`.
  public var title: String { title(in: .english) }

  /// What the roll-up is called; in English if no words are known in the language.
  public func title(in language: Language) -> String { BriefWording.of(language).title(of: self) }

  /// Whether it is a week.
  public var isWeek: Bool { days.upperBound.daysSince1970 - days.lowerBound.daysSince1970 == 6 }

  /// The week that a day is in; `nil` at the ends of the calendar.
  public init?(weekOf day: CalendarDay) {
    guard let monday = day.adding(days: -day.weekday), let sunday = monday.adding(days: 6),
      let thursday = monday.adding(days: 3),
      let newYear = CalendarDay(year: thursday.year, month: 1, day: 1)
    else { return nil }
    let number = (thursday.daysSince1970 - newYear.daysSince1970) / 7 + 1
    days = monday...sunday
    week = number
    fileName = "\(padded(thursday.year, 4))-W\(padded(number, 2)).md"
  }

  /// The month that a day is in; `nil` at the ends of the calendar.
  public init?(monthOf day: CalendarDay) {
    let next = day.month == 12 ? (day.year + 1, 1) : (day.year, day.month + 1)
    guard let first = CalendarDay(year: day.year, month: day.month, day: 1),
      let last = CalendarDay(year: next.0, month: next.1, day: 1)?.adding(days: -1)
    else { return nil }
    days = first...last
    week = nil
    fileName = "\(first.description.prefix(7)).md"
  }

  /// The period whose file has that name; `nil` if the name is any other.
  public init?(fileName: String) {
    let name = fileName.split(separator: ".", omittingEmptySubsequences: false)
    guard name.count == 2, let stem = name.first?.split(separator: "-"), stem.count == 2,
      let year = Int(stem[0])
    else { return nil }
    let found: BriefPeriod?
    if stem[1].utf8.first == 0x57 {
      // The fourth of January is in the first week.
      guard let week = Int(stem[1].dropFirst()), (1...53).contains(week),
        let day = CalendarDay(year: year, month: 1, day: 4)?.adding(days: 7 * (week - 1))
      else { return nil }
      found = BriefPeriod(weekOf: day)
    } else {
      guard let month = Int(stem[1]), let day = CalendarDay(year: year, month: month, day: 1)
      else { return nil }
      found = BriefPeriod(monthOf: day)
    }
    // Other spellings name no period: `2026-w5.md`, `2026-W54.md`.
    guard let found, found.fileName == fileName else { return nil }
    self = found
  }
}
