import BriefEvaluation

/// A generator whose numbers are the same on every run.
public struct SeededGenerator: RandomNumberGenerator {
  private var generator: SplitMix64

  /// Equal seeds give equal numbers.
  public init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  public mutating func next() -> UInt64 { generator.next() }
}
