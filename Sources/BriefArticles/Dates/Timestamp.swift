/// When an article says that it was published: a day, and the time and zone as far as it says them.
public struct Timestamp: Sendable, Hashable {
  public var day: CalendarDay
  /// Minutes after midnight, 0 to 1439; `nil` if only the day is known.
  public var minute: Int?
  /// Minutes east of UTC, -1439 to 1439; `nil` if the source names no zone.
  public var offset: Int?

  public init(day: CalendarDay, minute: Int? = nil, offset: Int? = nil) {
    self.day = day
    self.minute = minute
    self.offset = offset
  }

  /// Minutes since 1970 in UTC, for ordering; a missing time counts as midnight, a missing zone as
  /// UTC.
  public var minutesSince1970: Int {
    day.daysSince1970 * 1440 + (minute ?? 0) - (offset ?? 0)
  }
}

extension Timestamp: CustomStringConvertible {
  /// ISO 8601: `YYYY-MM-DD`, `YYYY-MM-DDThh:mm` or `YYYY-MM-DDThh:mm±hh:mm`.
  public var description: String {
    guard let minute else { return day.description }
    let time = "\(day)T\(padded(minute / 60, 2)):\(padded(minute % 60, 2))"
    guard let offset else { return time }
    if offset == 0 { return time + "Z" }
    let sign = offset < 0 ? "-" : "+"
    return time + sign + padded(abs(offset) / 60, 2) + ":" + padded(abs(offset) % 60, 2)
  }
}

extension Timestamp {
  /// Reads a date as feeds and pages write it; `nil` if it is none, is ambiguous or does not exist.
  ///
  /// ISO 8601 (`2026-11-21T08:30:00+01:00`, `2026/11/21`), RFC 822 (`Sat, 21 Nov 2026 08:30 GMT`),
  /// and in words (`21 November 2026`, `November 21, 2026 at 8:30 pm`, `21 de noviembre de 2026`,
  /// `2026年11月21日`). Of dates in numbers only those are read that can be read in one way:
  /// `21.11.2026`, `21/11/2026`, `Wed 11/12/2026`, but not `11/12/2026`. At most two words may
  /// stand before the date.
  public init?(parsing text: String) { self.init(parsing: text, .unknown) }

  /// As above, for a page or a text whose customs are known.
  init?(parsing text: String, _ customs: DateCustoms) {
    guard text.utf8.count <= 200 else { return nil }
    var reader = DateReader(text, customs)
    guard let timestamp = reader.read(wordsBefore: 2) else { return nil }
    self = timestamp
  }

  /// The time in UTC so many seconds, or thousandths or millionths of seconds, after 1970, as
  /// programs count it, or a day in eight digits, `20260502`, and perhaps the time in six more; `nil`
  /// if it is another number.
  init?(counted count: Int) {
    if (19_000_101...21_001_231).contains(count) {
      guard
        let day = CalendarDay(
          year: count / 10_000, month: count / 100 % 100, day: count % 100)
      else { return nil }
      self.init(day: day)
      return
    }
    if (19_000_101_000_000...21_001_231_235_959).contains(count) {
      let (hour, minute) = (count / 10_000 % 100, count / 100 % 100)
      guard let day = Self(counted: count / 1_000_000)?.day, hour < 24, minute < 60 else {
        return nil
      }
      self.init(day: day, minute: hour * 60 + minute)
      return
    }
    var seconds = count
    while seconds > 99_999_999_999 { seconds /= 1_000 }
    // A year or a number of a list is no time.
    guard Self.counted.contains(seconds), let day = CalendarDay(daysSince1970: seconds / 86_400)
    else { return nil }
    self.init(day: day, minute: seconds % 86_400 / 60, offset: 0)
  }

  /// From 1989, as programs that count so are younger, up to 2100.
  private static let counted = 600_000_000..<4_102_444_800

  /// Finds the first date in a line of text, such as "Posted by A. Reader on 21 November 2026".
  init?(in line: String, _ customs: DateCustoms = .unknown) {
    guard line.utf8.count <= 400 else { return nil }
    var reader = DateReader(line, customs)
    guard let timestamp = reader.read(wordsBefore: .max) else { return nil }
    self = timestamp
  }

  /// All dates in a line of text, with what stands before and after each up to the next.
  static func dates(
    in line: String, _ customs: DateCustoms = .unknown
  ) -> [(stamp: Timestamp, before: String, after: String)] {
    guard line.utf8.count <= 400 else { return [] }
    var reader = DateReader(line, customs)
    return reader.all(in: line)
  }
}
