import BriefTestSupport
import Testing

@testable import BriefTopics

@Suite struct AverageLinkTests {
  /// Average link as the books have it: in each round the best of all pairs of clusters.
  private func naive(_ count: Int, _ pairs: [SimilarPair], _ threshold: Double) -> [[Int]] {
    var similarity: [[Int]: Double] = [:]
    for pair in pairs { similarity[[pair.first, pair.second]] = pair.similarity }
    var clusters = (0..<count).map { [$0] }
    while true {
      var best: (mean: Double, left: Int, right: Int)?
      for left in clusters.indices {
        for right in clusters.indices where right > left {
          var sum = 0.0
          for a in clusters[left] {
            for b in clusters[right] { sum += similarity[[min(a, b), max(a, b)]] ?? 0 }
          }
          let mean = sum / Double(clusters[left].count * clusters[right].count)
          if sum > 0, mean >= threshold, mean > best?.mean ?? -1 { best = (mean, left, right) }
        }
      }
      guard let best else { return clusters.map { $0.sorted() }.sorted { $0[0] < $1[0] } }
      clusters[best.left] += clusters.remove(at: best.right)
    }
  }

  /// Half of all pairs, with so many equal similarities that many means are equal; sums of them are
  /// exact.
  private func pairsWithTies(
    of count: Int, steps: Int, using generator: inout SeededGenerator
  ) -> [SimilarPair] {
    var pairs: [SimilarPair] = []
    for first in 0..<count {
      for second in first + 1..<count where Bool.random(using: &generator) {
        let value = Double(Int.random(in: 1...steps, using: &generator)) / Double(steps)
        pairs.append(SimilarPair(first: first, second: second, similarity: value))
      }
    }
    return pairs
  }

  @Test("Clusters are those of the slow way", arguments: [0.1, 0.2, 0.35], [0.05, 0.2, 0.6])
  func clustersAreThoseOfTheSlowWay(threshold: Double, density: Double) {
    for seed in 0..<25 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let count = Int.random(in: 0...24, using: &generator)
      var pairs: [SimilarPair] = []
      for first in 0..<count {
        for second in first + 1..<max(first + 1, count)
        where Double.random(in: 0..<1, using: &generator) < density {
          pairs.append(
            SimilarPair(
              first: first, second: second, similarity: .random(in: 0.01...1, using: &generator)))
        }
      }
      let clusters = AverageLink(threshold: threshold).clusters(of: count, pairs: pairs)
      #expect(clusters == naive(count, pairs, threshold), "seed \(seed)")
      #expect(clusters.flatMap(\.self).sorted() == Array(0..<count))
    }
  }

  @Test func orderOfPairsDecidesNothing() {
    var generator = SeededGenerator(seed: 9)
    var pairs = pairsWithTies(of: 30, steps: 4, using: &generator)
    let expected = AverageLink(threshold: 0.3).clusters(of: 30, pairs: pairs)
    for _ in 0..<20 {
      pairs.shuffle(using: &generator)
      #expect(AverageLink(threshold: 0.3).clusters(of: 30, pairs: pairs) == expected)
    }
  }

  @Test(
    arguments: [
      (0, [], []), (1, [], [[0]]), (3, [], [[0], [1], [2]]),
      (3, [SimilarPair(first: 0, second: 2, similarity: 0.5)], [[0, 2], [1]]),
      // A chain: the third is like the second only, half as much on average.
      (
        3,
        [
          SimilarPair(first: 0, second: 1, similarity: 0.9),
          SimilarPair(first: 1, second: 2, similarity: 0.5),
        ],
        [[0, 1], [2]]
      ),
      (
        3,
        [
          SimilarPair(first: 0, second: 1, similarity: 0.9),
          SimilarPair(first: 1, second: 2, similarity: 0.6),
        ],
        [[0, 1, 2]]
      ),
    ] as [(Int, [SimilarPair], [[Int]])])
  func smallCases(count: Int, pairs: [SimilarPair], clusters: [[Int]]) {
    #expect(AverageLink(threshold: 0.3).clusters(of: count, pairs: pairs) == clusters)
  }

  @Test func equalMeansJoinAsInTheSlowWay() {
    // A chain with weak pairs to items outside it, which must not decide who comes first.
    let tied = [(0, 4, 0.875), (0, 3, 0.5), (3, 4, 0.5), (2, 3, 0.5), (4, 5, 0.25), (4, 6, 0.25)]
      .map { SimilarPair(first: $0.0, second: $0.1, similarity: $0.2) }
    #expect(AverageLink(threshold: 0.375).clusters(of: 7, pairs: tied) == naive(7, tied, 0.375))
    for seed in 0..<200 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let pairs = pairsWithTies(of: 9, steps: 8, using: &generator)
      let clusters = AverageLink(threshold: 0.375).clusters(of: 9, pairs: pairs)
      #expect(clusters == naive(9, pairs, 0.375), "seed \(seed)")
    }
  }
}
