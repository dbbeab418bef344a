package import BriefArticles

/// Date mentions: finds the days that a sentence names.
package enum NamedDates {
  /// The first day that a sentence names in full: a number and a month, with a year or in the year
  /// that is nearest to the article's day; `nil` if it names none.
  ///
  /// - Complexity: O(*n*).
  package static func day(in sentence: String, of published: CalendarDay?) -> CalendarDay? {
    let words = sentence.split(separator: " ")
    for index in words.indices where words[index].utf8.contains(where: { (0x30...0x39) ~= $0 }) {
      for start in [index - 1, index] where start >= 0 && start + 1 < words.count {
        guard words[start].utf8.count + words[start + 1].utf8.count < 32 else { continue }
        let two = "\(words[start]) \(words[start + 1])"
        if start + 2 < words.count, let day = day("\(two) \(words[start + 2])") { return day }
        if let published, let day = nearest(to: published, named: two) { return day }
      }
    }
    return nil
  }

  /// The day of a name without a year that is nearest to another day.
  private static func nearest(to published: CalendarDay, named name: String) -> CalendarDay? {
    [published.year, published.year + 1, published.year - 1]
      .compactMap { day("\(name) \($0)") }
      .min {
        ($0.daysSince1970 - published.daysSince1970).magnitude
          < ($1.daysSince1970 - published.daysSince1970).magnitude
      }
  }

  private static func day(_ text: String) -> CalendarDay? {
    // A time is no part of it.
    guard text.utf8.allSatisfy({ $0 != 0x3A }), text.utf8.count < 60 else { return nil }
    let trimmed = text.filter { !"()[]“”\"".contains($0) }
    var end = trimmed[...]
    while let last = end.last, ",.;!?’'".contains(last) { end.removeLast() }
    return Timestamp(parsing: String(end))?.day
  }
}
