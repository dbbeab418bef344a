internal import HeapModule

/// Agglomerative clustering by average link over sparse similarities: the two clusters with the
/// greatest mean similarity of their pairs are joined until it falls below a threshold; a pair that
/// is not given counts 0.
///
/// Deterministic: of equal means the pair whose clusters have the lower first items is joined first.
struct AverageLink {
  let threshold: Double

  /// A pair of clusters by the mean that they had when it was put in, which is never below the mean
  /// that they have.
  private struct Edge: Comparable {
    var mean: Double
    /// The clusters, the one with the lower label first.
    var low: Int
    var high: Int
    /// The first item of each when it was put in.
    var labels: SIMD2<Int>

    static func < (left: Edge, right: Edge) -> Bool {
      if left.mean != right.mean { return left.mean < right.mean }
      return (left.labels.x, left.labels.y) > (right.labels.x, right.labels.y)
    }
  }

  /// The clusters of `count` items, each ascending, ordered by their first item.
  ///
  /// A mean reaches the threshold only if a pair does: what no chain of such pairs connects is never
  /// joined, and its weaker pairs, most of all, are left out from the start.
  ///
  /// - Complexity: O(*e* log² *e*) in the pairs inside such a chain, O(*e*) in the others.
  func clusters(of count: Int, pairs: [SimilarPair]) -> [[Int]] {
    var members = (0..<count).map { [$0] }
    var sums = [[Int: Double]](repeating: [:], count: count)
    var queue = Heap<Edge>()
    // The first item of each cluster; its number is that of the cluster with the larger map.
    var labels = Array(0..<count)
    func push(_ first: Int, _ second: Int, _ sum: Double) {
      let mean = sum / Double(members[first].count * members[second].count)
      guard mean >= threshold else { return }
      let (low, high) = labels[first] < labels[second] ? (first, second) : (second, first)
      queue.insert(
        Edge(mean: mean, low: low, high: high, labels: SIMD2(labels[low], labels[high])))
    }
    let chains = chains(of: count, pairs: pairs)
    for pair in pairs where chains[pair.first] == chains[pair.second] {
      sums[pair.first][pair.second] = pair.similarity
      sums[pair.second][pair.first] = pair.similarity
      push(pair.first, pair.second, pair.similarity)
    }
    while let edge = queue.popMax() {
      // A cluster that is gone has no sums left.
      guard let sum = sums[edge.low][edge.high] else { continue }
      let mean = sum / Double(members[edge.low].count * members[edge.high].count)
      guard edge.mean == mean, edge.labels == SIMD2(labels[edge.low], labels[edge.high]) else {
        // Others have joined since, which can only have lowered the mean.
        push(edge.low, edge.high, sum)
        continue
      }
      // The larger map takes in the smaller, so that an entry moves O(log n) times.
      let keepsLow = sums[edge.low].count >= sums[edge.high].count
      let kept = keepsLow ? edge.low : edge.high
      let gone = keepsLow ? edge.high : edge.low
      members[kept] += members[gone]
      members[gone] = []
      labels[kept] = min(labels[kept], labels[gone])
      let moved = sums[gone]
      sums[gone] = [:]
      sums[kept][gone] = nil
      for (other, sum) in moved where other != kept {
        sums[other][gone] = nil
        let total = (sums[kept][other] ?? 0) + sum
        sums[kept][other] = total
        sums[other][kept] = total
        push(kept, other, total)
      }
    }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// A number for each item, the same for those that a chain of pairs at or above the threshold
  /// connects (Tarjan, "Efficiency of a Good But Not Linear Set Union Algorithm", 1975).
  private func chains(of count: Int, pairs: [SimilarPair]) -> [Int] {
    var parents = Array(0..<count)
    func root(of item: Int) -> Int {
      var item = item
      while parents[item] != item {
        parents[item] = parents[parents[item]]
        item = parents[item]
      }
      return item
    }
    for pair in pairs where pair.similarity >= threshold {
      let (first, second) = (root(of: pair.first), root(of: pair.second))
      parents[max(first, second)] = min(first, second)
    }
    return parents.indices.map(root)
  }
}
