import BriefArticles
import Testing

@testable import BriefTopics

@Suite struct PairThresholdsTests {
  private func days(_ counts: [Int: Int]) -> [CalendarDay?] {
    counts.flatMap { days, count in
      Array(repeating: CalendarDay(daysSince1970: 20_000 + days), count: count)
    }
  }

  @Test func onlyArticlesOfTheDaysAroundCount() {
    let thresholds = PairThresholds(
      days: days([0: 10, -7: 20, 7: 30, -8: 400, 8: 500, -900: 3000]))
    #expect(
      thresholds.threshold(from: 20_000, to: 20_000) == TopicGrouping.threshold(forBatchOf: 60))
    #expect(thresholds.ofBatch == TopicGrouping.threshold(forBatchOf: 3960))
  }

  @Test func daysAroundEitherCount() {
    let thresholds = PairThresholds(days: days([-9: 10, -2: 20, 0: 30, 7: 40, 8: 50]))
    #expect(
      thresholds.threshold(from: 19_998, to: 20_000) == TopicGrouping.threshold(forBatchOf: 100))
  }

  @Test func undatedArticlesCountEverywhere() {
    let thresholds = PairThresholds(
      days: days([0: 10, -900: 3000]) + Array(repeating: nil, count: 100))
    #expect(
      thresholds.threshold(from: 20_000, to: 20_000) == TopicGrouping.threshold(forBatchOf: 110))
  }

  @Test func oneDayAsksWhatItsBatchAsks() {
    for days in [[], days([0: 100]), Array(repeating: nil, count: 100)] {
      let thresholds = PairThresholds(days: days)
      #expect(thresholds.ofBatch == TopicGrouping.threshold(forBatchOf: days.count))
      #expect(thresholds.least == thresholds.ofBatch)
    }
  }

  @Test func noPairAsksLessThanTheLeast() {
    let thresholds = PairThresholds(days: days([0: 10, 3: 25, -900: 3000]))
    #expect(thresholds.least == TopicGrouping.threshold(forBatchOf: 35))
    for (first, second) in [(0, 0), (0, 3), (-2, 9), (-900, 3)] {
      #expect(
        thresholds.threshold(from: 20_000 + first, to: 20_000 + second) >= thresholds.least)
    }
  }

  @Test func shortTextsAskMore() {
    #expect(PairThresholds.threshold(0.12, forWords: 99) == 0.18)
    #expect(PairThresholds.threshold(0.12, forWords: 100) == 0.12)
    #expect(PairThresholds.threshold(0.25, forWords: 20) == 0.25)
  }
}
