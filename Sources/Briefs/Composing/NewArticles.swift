public import BriefArticles

/// Which of many articles a brief may tell, by what is known of them before they are read.
///
/// That is what no earlier brief named and is of the last days, or says of no day; and of what is
/// older the newest, so that an essay of last year that was saved today is told, while of an archive
/// of thousands the first brief is about the last days. A file's own time says nothing: it is another
/// on each machine.
public struct NewArticles: Sendable {
  /// How many articles that no brief named are left out as they are older.
  public private(set) var olderCount = 0
  /// The first day of those.
  public private(set) var oldestDay: CalendarDay?

  private let history: BriefHistory
  /// What is published from that day on is new; everything if `nil`.
  private let start: CalendarDay?
  /// The last of the older ones that are told: the newest day comes first, of a day the first by
  /// digest.
  private var last: (day: CalendarDay, digest: String)?

  /// What is published at most so many days before the brief is new.
  public static let days = 14
  /// How many of the older ones are told.
  public static let mostOlder = 300

  /// - Parameters:
  ///   - entries: What is known of all articles.
  ///   - day: The day of the brief.
  ///   - since: The day from which on all is new; the last days if `nil`.
  ///   - history: What earlier briefs told.
  /// - Complexity: O(*n* log *n*) in the entries.
  init(
    of entries: [ArticleEntry], on day: CalendarDay, since: CalendarDay?,
    after history: BriefHistory
  ) {
    self.history = history
    start = since ?? day.adding(days: -Self.days)
    guard since == nil, let start else { return }
    let older = entries.compactMap { entry -> (day: CalendarDay, digest: String)? in
      guard let published = entry.published, published < start, !history.covers(entry.origin)
      else { return nil }
      return (published, entry.origin.digest)
    }
    // The days first: there may be many articles, and few are of the last day.
    let days = older.map(\.day.daysSince1970).sorted(by: >)
    guard let edge = days.count > Self.mostOlder ? days[Self.mostOlder - 1] : days.last,
      let lastDay = CalendarDay(daysSince1970: edge)
    else { return }
    let digests = older.filter { $0.day == lastDay }.map(\.digest).sorted()
    let room = Self.mostOlder - days.prefix { $0 > edge }.count
    guard let digest = digests.prefix(room).last else { return }
    last = (lastDay, digest)
    let left = older.filter { !isTold($0.day, $0.digest) }
    olderCount = left.count
    oldestDay = left.map(\.day).min()
  }

  /// Whether a brief may tell an article.
  func has(_ entry: ArticleEntry) -> Bool {
    guard !history.covers(entry.origin) else { return false }
    guard let start, let day = entry.published, day < start else { return true }
    return isTold(day, entry.origin.digest)
  }

  private func isTold(_ day: CalendarDay, _ digest: String) -> Bool {
    guard let last else { return false }
    return day > last.day || (day == last.day && digest <= last.digest)
  }
}

extension Origin {
  /// The first digits of its digest, which briefs show.
  var digestPrefix: String {
    String(decoding: digest.utf8.prefix(BriefSource.digestPrefixLength), as: UTF8.self)
  }
}
