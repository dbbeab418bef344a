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
