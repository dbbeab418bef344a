internal import HeapModule

/// Agglomerative clustering by average link over sparse similarities: the two clusters with the
/// greatest mean similarity of their pairs are joined until it falls below a threshold; a pair that
/// is not given counts 0.
///
/// Deterministic: of equal means the pair whose clusters have the lower first items is joined
/// first.
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
    /// Of several of one pair only the last counts.
    var number: Int

    static func < (left: Edge, right: Edge) -> Bool {
      if left.mean != right.mean { return left.mean < right.mean }
      return (left.labels.x, left.labels.y) > (right.labels.x, right.labels.y)
    }
  }

  /// What two clusters have in common.
  private struct Link {
    /// Of the similarities of their pairs.
    var sum: Double
    /// The number of the last edge that was put in; 0 if none was.
    var edge = 0
  }

  /// The clusters of `count` items, each ascending, ordered by their first item.
  ///
  /// A mean reaches the threshold only if a pair does: what no chain of such pairs connects is
  /// never joined, and its weaker pairs, most of all, are left out from the start.
  ///
  /// - Complexity: O(*e* log² *e*) in the pairs inside such a chain, O(*e*) in the others.
  func clusters(of count: Int, pairs: [SimilarPair]) -> [[Int]] {
    var members = (0..<count).map { [$0] }
    var links = [[Int: Link]](repeating: [:], count: count)
    var edges = 0
    var queue = Heap<Edge>()
    // The first item of each cluster; its number is that of the cluster with the larger map.
    var labels = Array(0..<count)
    func link(_ first: Int, _ second: Int, _ sum: Double) {
      var link = Link(sum: sum)
      let mean = sum / Double(members[first].count * members[second].count)
      if mean >= threshold {
        edges += 1
        link.edge = edges
        let (low, high) = labels[first] < labels[second] ? (first, second) : (second, first)
        queue.insert(
          Edge(
            mean: mean, low: low, high: high, labels: SIMD2(labels[low], labels[high]),
            number: edges))
      }
      links[first][second] = link
      links[second][first] = link
    }
    let chains = chains(of: count, pairs: pairs)
    for pair in pairs where chains[pair.first] == chains[pair.second] {
      link(pair.first, pair.second, pair.similarity)
    }
    while let edge = queue.popMax() {
      // A cluster that is gone has no links left.
      guard let known = links[edge.low][edge.high], known.edge == edge.number else { continue }
      let mean = known.sum / Double(members[edge.low].count * members[edge.high].count)
      guard edge.mean == mean, edge.labels == SIMD2(labels[edge.low], labels[edge.high]) else {
        // Others have joined since, which can only have lowered the mean.
        link(edge.low, edge.high, known.sum)
        continue
      }
      // The larger map takes in the smaller, so that an entry moves O(log n) times.
      let keepsLow = links[edge.low].count >= links[edge.high].count
      let kept = keepsLow ? edge.low : edge.high
      let gone = keepsLow ? edge.high : edge.low
      members[kept] += members[gone]
      members[gone] = []
      labels[kept] = min(labels[kept], labels[gone])
      let moved = links[gone]
      links[gone] = [:]
      links[kept][gone] = nil
      for (other, moving) in moved where other != kept {
        links[other][gone] = nil
        link(kept, other, (links[kept][other]?.sum ?? 0) + moving.sum)
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
