/// How alike the members of each cluster are, and what came near.
struct Cohesion {
  private let clusters: [[Int]]
  /// The sum over the pairs of each cluster.
  private var sums: [Double]
  /// The sum over the pairs of each item with the rest of its cluster.
  private var sumsOfItems: [Double]
  /// The pair of each cluster with the item outside that is most like one inside.
  private var nearest: [(item: Int, similarity: Double)?]
  /// The sum over the pairs of each lone item with the items of each larger cluster, by the number
  /// of the lone one's cluster, then by that of the other.
  private var sumsOfLone: [Int: [Int: Double]] = [:]

  /// An item whose mean similarity to the others is below this share of theirs to each other stands
  /// apart.
  private static let shareOfNeighbour = 0.6

  /// - Complexity: O(*n*) in the items and pairs.
  init(_ clusters: [[Int]], of count: Int, pairs: [SimilarPair]) {
    self.clusters = clusters
    var numbers = [Int](repeating: 0, count: count)
    for (number, cluster) in clusters.enumerated() {
      for item in cluster { numbers[item] = number }
    }
    sums = [Double](repeating: 0, count: clusters.count)
    sumsOfItems = [Double](repeating: 0, count: count)
    nearest = Array(repeating: nil, count: clusters.count)
    for pair in pairs {
      let number = numbers[pair.first]
      guard number == numbers[pair.second] else {
        addBetween(pair.second, pair.similarity, in: number)
        addBetween(pair.first, pair.similarity, in: numbers[pair.second])
        addLone(number, numbers[pair.second], pair.similarity)
        continue
      }
      sums[number] += pair.similarity
      sumsOfItems[pair.first] += pair.similarity
      sumsOfItems[pair.second] += pair.similarity
    }
  }

  private mutating func addBetween(_ item: Int, _ similarity: Double, in number: Int) {
    if let known = nearest[number], (known.similarity, item) > (similarity, known.item) { return }
    nearest[number] = (item, similarity)
  }

  private mutating func addLone(_ first: Int, _ second: Int, _ similarity: Double) {
    let (small, large) =
      clusters[first].count < clusters[second].count ? (first, second) : (second, first)
    guard clusters[small].count == 1, clusters[large].count > 1 else { return }
    sumsOfLone[small, default: [:]][large, default: 0] += similarity
  }

  /// The larger clusters that a lone item is near to by the mean similarity to their items, the
  /// nearest first.
  ///
  /// - Complexity: O(*n* log *n*) in the clusters that it has anything in common with.
  func clusters(near number: Int, above least: Double) -> [Int] {
    (sumsOfLone[number] ?? [:])
      .map { (cluster: $0.key, mean: $0.value / Double(clusters[$0.key].count)) }
      .filter { $0.mean >= least }
      .sorted { ($1.mean, $0.cluster) < ($0.mean, $1.cluster) }.map(\.cluster)
  }

  /// The mean similarity of the pairs of a cluster; 1 if it has none.
  func mean(of number: Int) -> Double {
    let size = clusters[number].count
    return size < 2 ? 1 : sums[number] / Double(size * (size - 1) / 2)
  }

  /// The items that stand apart, ascending; never all but one.
  func neighbours(in number: Int) -> [Int] {
    let cluster = clusters[number]
    guard cluster.count > 2 else { return [] }
    let others = Double(cluster.count - 1)
    let apart = cluster.filter { item in
      let own = sumsOfItems[item]
      let rest = (sums[number] - own) / (others * (others - 1) / 2)
      return own / others < Self.shareOfNeighbour * rest
    }
    return apart.count + 1 < cluster.count ? apart : []
  }

  /// The item outside a cluster that is most like one inside, if it is at least that much.
  func nearMiss(of number: Int, above least: Double) -> (item: Int, similarity: Double)? {
    nearest[number].flatMap { $0.similarity >= least ? $0 : nil }
  }
}
