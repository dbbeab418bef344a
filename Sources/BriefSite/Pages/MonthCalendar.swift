internal import BriefArticles
internal import BriefMarkup
internal import Briefs

/// A month as a table of its weeks: each day with its number of stories, the darker the more.
struct MonthCalendar {
  let name: String
  /// Of days of the month; not empty.
  let briefs: [PublishedBrief]
  /// From the page to the root of the site.
  let root: String
  let words: SiteWording

  var table: HTML {
    guard let any = briefs.first?.day else { return HTML() }
    let known = Dictionary(
      briefs.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
    let most = briefs.reduce(1) { max($0, $1.topicCount) }
    let weeks = Self.weeks(ofMonthOf: any)
    var table: HTML = """
      <table class="calendar">
      <caption>\(words.text("calendar", name))</caption>
      <thead><tr>
      """
    for day in weeks.first ?? [] {
      table +=
        "<th scope=\"col\" abbr=\"\(words.weekday(day))\">\(words.shortWeekday(day))</th>"
    }
    table += "</tr></thead>\n<tbody>\n"
    for week in weeks {
      table += "<tr>"
      for day in week {
        table += day.month == any.month ? cell(of: day, known[day], most) : "<td></td>"
      }
      table += "</tr>\n"
    }
    return table + "</tbody>\n</table>\n"
  }

  private func cell(of day: CalendarDay, _ brief: PublishedBrief?, _ most: Int) -> HTML {
    guard let brief else { return "<td>\(words.number(day.day))</td>" }
    let count = brief.topicCount
    let shade: HTML =
      switch count * 4 / most {
      case 0: "few"
      case 1: "some"
      case 2, 3: "many"
      default: "most"
      }
    return """
      <td><a class="\(shade)" href="\(root)\(brief.folder)index.html" aria-label="\(words.date(day)): \(words.count(count, "stories"))">\(words.number(day.day)) <small>\(words.number(count))</small></a></td>
      """
  }

  /// The weeks that a month has days of, from Monday to Sunday.
  private static func weeks(ofMonthOf day: CalendarDay) -> [[CalendarDay]] {
    let first = 1 - day.day
    guard let start = day.adding(days: first) else { return [] }
    let monday = first - weekday(of: start)
    return (0..<6).compactMap { week in
      let days = (0..<7).compactMap { day.adding(days: monday + week * 7 + $0) }
      return days.count == 7 && days.contains { $0.month == day.month } ? days : nil
    }
  }

  /// Monday is 0.
  private static func weekday(of day: CalendarDay) -> Int {
    // The first of January 1970 was a Thursday.
    let days = (day.daysSince1970 + 3) % 7
    return days < 0 ? days + 7 : days
  }
}
