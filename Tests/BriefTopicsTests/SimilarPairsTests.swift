import BriefArticles
import BriefSentences
import BriefTestSupport
import Testing

@testable import BriefTopics

@Suite struct SimilarPairsTests {
  private func vectors(_ count: Int, _ generator: inout SeededGenerator) -> [TermVector] {
    (0..<count).map { _ in
      let terms = Set(
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in
          TermID.random(in: 0..<30, using: &generator)
        })
      return TermVector(
        terms.sorted().map { (term: $0, weight: Double.random(in: 0.1...3, using: &generator)) })
    }
  }

  private func cosine(_ left: TermVector, _ right: TermVector, mostOfTerm: Double) -> Double {
    let weights = Dictionary(uniqueKeysWithValues: zip(right.terms, right.weights))
    return zip(left.terms, left.weights).reduce(0) {
      $0 + min(mostOfTerm, $1.1 * (weights[$1.0] ?? 0))
    }
  }

  @Test("The pairs are those of all pairs", arguments: [0.05, 0.2, 0.5, 0.9], [0.08, 1])
  func pairsAreThoseOfAllPairs(floor: Double, mostOfTerm: Double) throws {
    var generator = SeededGenerator(seed: UInt64(floor * 100))
    for _ in 0..<20 {
      let vectors = vectors(Int.random(in: 0...40, using: &generator), &generator)
      let days = vectors.map { _ in
        Bool.random(using: &generator)
          ? CalendarDay(daysSince1970: Int.random(in: 20_000...20_010, using: &generator)) : nil
      }
      let words = vectors.map { _ in Int.random(in: 0...200, using: &generator) }
      let thresholds = Bool.random(using: &generator) ? PairThresholds(days: days) : nil
      func scale(_ first: Int, _ second: Int) -> Double {
        guard let thresholds else { return 1 }
        var own = thresholds.ofBatch
        if let day = days[first]?.daysSince1970, let other = days[second]?.daysSince1970 {
          own = thresholds.threshold(from: min(day, other), to: max(day, other))
        }
        return thresholds.ofBatch
          / PairThresholds.threshold(own, forWords: min(words[first], words[second]))
      }
      var expected: [SimilarPair] = []
      for second in vectors.indices {
        for first in 0..<second {
          let decay = SimilarPairs.decay(
            from: days[first]?.daysSince1970, to: days[second]?.daysSince1970)
          let cosine = cosine(vectors[first], vectors[second], mostOfTerm: mostOfTerm)
          let similarity = min(1, cosine * decay * scale(first, second))
          if similarity >= floor {
            expected.append(SimilarPair(first: first, second: second, similarity: similarity))
          }
        }
      }
      // The order is that of the days; here only the pairs matter.
      let found = SimilarPairs(floor: floor, thresholds: thresholds, mostOfTerm: mostOfTerm)
        .pairs(of: vectors, days: days, words: words)
        .sorted { ($0.second, $0.first) < ($1.second, $1.first) }
      try #require(found.count == expected.count)
      for (left, right) in zip(found, expected) {
        #expect(left.first == right.first && left.second == right.second)
        #expect(abs(left.similarity - right.similarity) < 1e-9)
      }
    }
  }

  @Test func oneTermAddsLittle() throws {
    let name = TermVector([(term: 0, weight: 9), (term: 1, weight: 1)])
    let sameName = TermVector([(term: 0, weight: 9), (term: 2, weight: 1)])
    let pairs = SimilarPairs(floor: 0.01).pairs(of: [name, sameName], days: [nil, nil])
    #expect(pairs == [SimilarPair(first: 0, second: 1, similarity: 0.08)])
  }

  /// Two accidents of a kind are told in the same words, but for the names.
  @Test(
    "Short texts with none of each other's names are half as alike",
    arguments: [(90, [10], [11], 0.5), (150, [10], [11], 1), (90, [10], [0], 1), (90, [], [11], 1)])
  func shortTextsWithOtherNames(
    words: Int, names: [TermID], otherNames: [TermID], share: Double
  ) throws {
    let shared = (0..<6).map { (term: TermID($0), weight: 1.0) }
    let vectors = [10, 11].map { TermVector(shared + [(term: TermID($0), weight: 1)]) }
    let pairs = SimilarPairs(floor: 0.01)
    let plain = try #require(pairs.pairs(of: vectors, days: [nil, nil]).first)
    let found = pairs.pairs(
      of: vectors, days: [nil, nil], words: [words, 400], names: [names, otherNames])
    #expect(found.map(\.similarity) == [plain.similarity * share])
  }

  @Test func likenessFallsWithTheDays() throws {
    let day = try #require(CalendarDay("2026-11-21"))
    let later = [0, 1, 2, 4, 400].map { day.adding(days: $0) }
    let decays = later.map { SimilarPairs.decay(from: day.daysSince1970, to: $0?.daysSince1970) }
    #expect(decays[0] == 1 && decays[1] == 1)
    #expect(zip(decays[1...], decays[2...]).allSatisfy { $0 > $1 && $1 >= 0 })
    #expect(SimilarPairs.decay(from: later[2]?.daysSince1970, to: day.daysSince1970) == decays[2])
    #expect(SimilarPairs.decay(from: nil, to: day.daysSince1970) == 1)
    #expect(SimilarPairs.decay(from: day.daysSince1970, to: nil) == 1)
    #expect(SimilarPairs.decay(from: nil, to: nil) == 1)
  }
}
