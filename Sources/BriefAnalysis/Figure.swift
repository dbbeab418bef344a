/// A number of a sentence and what it counts: `3,100 homes`, `€4.2bn`, `17 Prozent`.
package struct Figure: Hashable {
  /// Scaled: 4.2 billion is 4,200,000,000.
  package var value: Double
  /// The stem of what is counted, a sign of money, or `%`.
  package var unit: String
  /// Whether the unit is one of measure, such as tonnes, and nothing says of what.
  package var isMeasure = false
  /// What else may be the unit: the second of two words after the number.
  package var secondUnit: String?
  package var precision = Precision.exact

  /// What the words before a number make of it.
  package enum Precision: Hashable {
    case exact
    /// "About 300".
    case about
    /// "More than 300".
    case least
    /// "Up to 300".
    case most
  }

  /// Factors apart from which two numbers are hardly of the same thing.
  private static let nearFactor = 1.35
  private static let farFactor = 5.0
  /// About right is right within that share.
  private static let slack = 0.05

  /// How near two different numbers for one unit are.
  package enum Nearness: Int, Comparable {
    case far, near

    package static func < (left: Nearness, right: Nearness) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Whether two figures say the same, as far as their words and their rounding go.
  package func agrees(with other: Figure) -> Bool {
    if value == other.value || bounds(other) || other.bounds(self) { return true }
    let (small, large) = (min(value, other.value), max(value, other.value))
    guard large - small <= Self.slack * large else { return false }
    return precision == .about || other.precision == .about
      || large - small <= 1e-9 * large
      || Self.isRounded(small, to: large) || Self.isRounded(large, to: small)
  }

  private func bounds(_ other: Figure) -> Bool {
    switch precision {
    case .exact, .about: false
    case .least: other.value >= value
    case .most: other.value <= value
    }
  }

  /// `nil` if the two are so far apart that they count different things.
  package func nearness(to other: Figure) -> Nearness? {
    let (small, large) = (min(value, other.value), max(value, other.value))
    guard small > 0 else { return nil }
    let factor = large / small
    return factor <= Self.nearFactor ? .near : factor <= Self.farFactor ? .far : nil
  }

  /// Whether a number is another one with fewer digits: 2,000 is 1,950, 1.2 is 1.15.
  private static func isRounded(_ number: Double, to other: Double) -> Bool {
    var unit = 1e-3
    while unit < 1e15, isMultiple(other, of: unit * 10) { unit *= 10 }
    return !isMultiple(number, of: unit) && (number - other).magnitude <= unit / 2 * (1 + 1e-6)
  }

  private static func isMultiple(_ number: Double, of unit: Double) -> Bool {
    let quotient = number / unit
    return (quotient - quotient.rounded()).magnitude < 1e-6 * max(1, quotient)
  }
}
