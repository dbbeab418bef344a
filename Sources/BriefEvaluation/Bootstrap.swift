/// Numbers that are the same in each run (Steele, Lea and Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014).
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// A mean and how sure it is.
public struct Estimate: Sendable, Hashable {
  public var mean: Double
  /// The bounds of the 95 % interval.
  public var low: Double
  public var high: Double

  private static let draws = 1000
  private static let seed: UInt64 = 0

  /// The mean of some values, with the percentile bootstrap's interval over them (Efron and
  /// Tibshirani, "An Introduction to the Bootstrap", 1993): of paired differences, the interval of
  /// the difference. The same values give the same interval.
  ///
  /// - Complexity: O(1000 *n*).
  public init(meanOf values: [Double]) {
    guard !values.isEmpty else {
      (mean, low, high) = (0, 0, 0)
      return
    }
    let count = Double(values.count)
    mean = values.reduce(0, +) / count
    var numbers = SplitMix64(seed: Self.seed)
    let means = (0..<Self.draws).map { _ in
      (0..<values.count).reduce(0) { sum, _ in
        sum + values[Int.random(in: 0..<values.count, using: &numbers)]
      } / count
    }.sorted()
    low = Self.quantile(0.025, of: means)
    high = Self.quantile(0.975, of: means)
  }

  /// The quantile of sorted values, between two of them in proportion.
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
