extension CalendarDay {
  /// A day of the Persian calendar, months from Farvardin on; `nil` if it does not exist.
  ///
  /// Of 33 years eight are leap years, as the calendar in use has it from 1343 to 1472 (1964 to 2093).
  init?(solarYear year: Int, month: Int, day: Int) {
    guard (1200...1600).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let longest = month <= 6 ? 31 : month < 12 || Self.isLeap(solarYear: year) ? 30 : 29
    guard day <= longest else { return nil }
    let months = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
    self.init(
      daysSince1970: Self.days(beforeSolarYear: year) - Self.days(beforeSolarYear: Self.anchorYear)
        + Self.daysOfAnchor + months + day - 1)
  }

  /// 1 Farvardin 1400 was 21 March 2021.
  private static let anchorYear = 1400
  private static let daysOfAnchor = 18_707

  private static let leapYears = [1, 5, 9, 13, 17, 22, 26, 30]

  private static func isLeap(solarYear year: Int) -> Bool { leapYears.contains(year % 33) }

  private static func days(beforeSolarYear year: Int) -> Int {
    year * 365 + year / 33 * leapYears.count + leapYears.count { $0 < year % 33 }
  }
}
