/// The clusters of some items, with what a user wants together and apart.
struct Clusters {
  /// Each ascending, ordered by their first item.
  private(set) var all: [[Int]]

  init(_ clusters: [[Int]]) {
    all = clusters.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// Puts items into clusters of their own.
  ///
  /// - Complexity: O(*n*) in the items.
  mutating func split(_ items: Set<Int>) {
    guard !items.isEmpty else { return }
    var clusters: [[Int]] = []
    for cluster in all {
      let rest = cluster.filter { !items.contains($0) }
      if !rest.isEmpty { clusters.append(rest) }
      clusters += cluster.filter(items.contains).map { [$0] }
    }
    self = Clusters(clusters)
  }

  /// Joins the clusters that hold any of some items.
  ///
  /// - Complexity: O(*n*) in the items of all clusters.
  mutating func merge(_ items: Set<Int>) {
    guard items.count > 1 else { return }
    let joined = all.filter { !items.isDisjoint(with: $0) }
    guard joined.count > 1 else { return }
    self = Clusters(
      all.filter { items.isDisjoint(with: $0) } + [joined.flatMap { $0 }])
  }
}
