internal import Articles
internal import Briefs

/// The words that pages add to those of the briefs.
enum SiteWording {
  static let topicsOfDay = "Topics of the day"
  static let week = "The last seven days"

  /// Where a sentence stands, in briefs of form 1.
  static func place(_ source: Int, line: Int) -> String { "source \(source), line \(line)" }

  /// Where in its source a sentence stands.
  static func line(_ number: Int) -> String { "line \(number)" }

  /// `4 stories`.
  static func stories(_ number: Int) -> String { number == 1 ? "1 story" : "\(number) stories" }

  /// `66 articles`.
  static func articles(_ number: Int) -> String { number == 1 ? "1 article" : "\(number) articles" }

  /// What the page of a long list of sources is called.
  static func sources(of brief: String) -> String { "Sources of \(brief)" }

  /// What a calendar of a month shows.
  static func calendar(of month: String) -> String {
    "\(month): number of stories by day"
  }

  /// On which days an outlet told a story, for readers who cannot see the picture.
  static func days(of outlet: String, _ days: [CalendarDay]) -> String {
    let named = days.prefix(mostDays).map(\.inEnglish).joined(separator: ", ")
    let rest = days.count - mostDays
    return "\(outlet): \(named)" + (rest > 0 ? " and \(rest) more days" : "")
  }

  private static let mostDays = 7
}
