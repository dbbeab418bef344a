import Foundation

/// Times the stages of a run and prints them as a row.
struct Measurement {
  private var cells: [(name: String, value: String)] = []

  init(_ name: String, _ size: Int) {
    cells = [(name, String(size))]
  }

  /// Runs a stage and notes the seconds that it took.
  mutating func time<Result>(_ name: String, _ stage: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try stage()
    add(name, Self.seconds(since: start))
    return result
  }

  mutating func add(_ name: String, _ value: Double) {
    cells.append((name, String(format: value < 10 ? "%.3f" : "%.1f", value)))
  }

  /// Prints the row, under a header if it is the first.
  func print() {
    var peak = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &peak)
    let all = cells + [("MB", String(peak.ru_maxrss / 1024))]
    if ProcessInfo.processInfo.environment["BENCH_HEADER"] == "1" {
      Swift.print(Self.line(all.map(\.name)))
    }
    Swift.print(Self.line(all.map(\.value)))
  }

  static func seconds(since start: ContinuousClock.Instant) -> Double {
    let parts = (ContinuousClock.now - start).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
  }
}
