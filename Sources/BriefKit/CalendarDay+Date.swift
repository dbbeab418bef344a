public import BriefArticles
public import FoundationEssentials
internal import Glibc

extension CalendarDay {
  /// The day of a moment; `nil` outside the years 1 to 9999.
  ///
  /// - Parameters:
  ///   - date: The moment.
  ///   - zone: Where; where this machine is if `nil`.
  public init?(_ date: Date, in zone: TimeZone? = nil) {
    let seconds = date.timeIntervalSince1970.rounded(.down)
    guard let seconds = Int(exactly: seconds), abs(seconds) < Self.farthest else { return nil }
    guard let zone else {
      self.init(secondsSince1970: seconds)
      return
    }
    let local = seconds + zone.secondsFromGMT(for: date)
    let days = local / Self.secondsOfDay
    self.init(daysSince1970: local < days * Self.secondsOfDay ? days - 1 : days)
  }

  /// The day of a moment where this machine is; `nil` outside the years 1 to 9999.
  package init?(secondsSince1970 seconds: Int) {
    var seconds = seconds
    var parts = unsafe tm()
    guard unsafe localtime_r(&seconds, &parts) != nil else { return nil }
    unsafe self.init(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  private static let secondsOfDay = 86_400
  /// Moments farther away are in no year from 1 to 9999.
  private static let farthest = 1 << 40
}
