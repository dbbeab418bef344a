internal import BriefArticles
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

  /// What the bars of a picture count.
  static func bars(of subject: Timeline.Subject, days: Int) -> String {
    let noun = subject == .story ? "sources" : "articles"
    return "\(noun) \(unit(days))"
  }

  /// What a picture of days shows, for readers who cannot see it.
  static func picture(
    of subject: Timeline.Subject, on days: Int, from first: CalendarDay?, to last: CalendarDay?,
    most: Int, daysPerBar: Int
  ) -> String {
    let span = "from \(first?.inEnglish ?? "") to \(last?.inEnglish ?? "")"
    let most =
      subject == .story
      ? "by at most \(most) \(most == 1 ? "source" : "sources")" : "with at most \(articles(most))"
    let verb = subject == .story ? "Told" : "Named"
    return "\(verb) on \(days) days \(span), \(most) \(unit(daysPerBar)); the list below has "
      + "them all."
  }

  private static func unit(_ days: Int) -> String { days == 1 ? "a day" : "in \(days) days" }

  static let sources = "Sources"
  static let coverage = "Who covers what"

  /// Which stories of a day an outlet tells, by their numbers.
  static func stories(of outlet: String, _ numbers: [Int]) -> String {
    let named = numbers.map(String.init)
    guard let last = named.last, named.count > 1 else {
      return "\(outlet): story \(named.first ?? "")"
    }
    return "\(outlet): stories \(named.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// On which days an outlet told a story, for readers who cannot see the picture.
  static func days(of outlet: String, _ days: [CalendarDay]) -> String {
    let named = days.prefix(mostDays).map(\.inEnglish).joined(separator: ", ")
    let rest = days.count - mostDays
    return "\(outlet): \(named)" + (rest > 0 ? " and \(rest) more days" : "")
  }

  private static let mostDays = 7
}
