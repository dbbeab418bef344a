internal import BriefArticles

/// The least similarity of two articles of one story: higher among many articles than among few,
/// and higher for short texts.
///
/// Only articles that are compared count: of a dated pair those of the days around, and all undated
/// ones. Else a second year in a folder would split the stories of the first. Measured on halves of
/// two sets that chose nothing, BCubed F1: 1,590 articles of eight years .900 to .914, 135 of ten
/// years .964 to .989.
struct PairThresholds {
  /// That of the batch: a pair's likeness is scaled by the share of its own in this one, so that
  /// one number decides for all.
  let ofBatch: Double
  /// The least that a pair of this batch has.
  let least: Double
  private let undated: Int
  /// Those of the dated articles, ascending.
  private let days: [Int]

  /// Articles of two days meet those from a week before to a week after; with five days the same
  /// sets gain as much.
  private static let daysAround = 7
  /// Texts with fewer words are short: a few terms are all that they have, and names most of them.
  private static let fewestWords = 100
  /// What short ones have to reach at least. Of 21 pairs of reports of 10 to 110 words that look
  /// alike and tell of two events it keeps 15 apart, and 15 of 17 that tell of one are joined; with
  /// .16 it is 12 and 17, with .20 17 and 14. Without it, and without a limit to what one term
  /// adds, it was 3 and 17.
  private static let leastOfShort = 0.18

  /// - Parameter days: When each article of the batch was published, if it says so.
  /// - Complexity: O(*n* log *n*) in the articles.
  init(days: [CalendarDay?]) {
    let dated = days.compactMap { $0?.daysSince1970 }.sorted()
    let undated = days.count - dated.count
    self.days = dated
    self.undated = undated
    ofBatch = TopicGrouping.threshold(forBatchOf: days.count)
    var least = ofBatch
    var last: Int?
    for day in dated where day != last {
      last = day
      let count = undated + Self.count(in: dated, from: day, to: day)
      least = min(least, TopicGrouping.threshold(forBatchOf: count))
    }
    self.least = least
  }

  /// That of two dated articles with text enough, by their days, the earlier one first.
  ///
  /// - Complexity: O(log *n*) in the articles.
  func threshold(from first: Int, to second: Int) -> Double {
    TopicGrouping.threshold(
      forBatchOf: undated + Self.count(in: days, from: first, to: second))
  }

  /// The threshold for a pair, given the one that it would have with text enough.
  static func threshold(_ threshold: Double, forWords words: Int) -> Double {
    isShort(words) ? max(leastOfShort, threshold) : threshold
  }

  /// Whether a text of so many words is short.
  static func isShort(_ words: Int) -> Bool { words < fewestWords }

  private static func count(in days: [Int], from first: Int, to second: Int) -> Int {
    days.firstPlace { $0 > second + daysAround } - days.firstPlace { $0 >= first - daysAround }
  }
}

extension [Int] {
  /// The index of the first element that holds, of those that don't followed by those that do.
  fileprivate func firstPlace(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
