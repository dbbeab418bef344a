import Foundation

/// Times the stages of a run and prints them as a row.
struct Measurement {
  private var cells: [(name: String, value: String)] = []
  private var numbers: [String: Double] = [:]

  /// How often what is quick is measured.
  static let repetitions = 5

  init(_ name: String, _ size: Int) {
    cells = [(name, String(size))]
  }

  /// What was added under a name; 0 if nothing was.
  subscript(name: String) -> Double { numbers[name] ?? 0 }

  /// Runs a stage and notes the seconds that it took.
  mutating func time<Result>(_ name: String, _ stage: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try stage()
    add(name, Self.seconds(since: start))
    return result
  }

  /// Runs a stage and notes the seconds that all cores together worked on it.
  @discardableResult
  mutating func processorTime<Result>(
    _ name: String, _ stage: () throws -> Result
  ) rethrows -> Result {
    let start = Self.processorSeconds
    let result = try stage()
    add(name, Self.processorSeconds - start)
    return result
  }

  /// What all threads of this process took.
  static var processorSeconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  mutating func add(_ name: String, _ value: Double) {
    numbers[name] = value
    cells.append((name, Self.text(value)))
  }

  /// Prints a line of names and a line of values, with the memory at the peak.
  func print() {
    var peak = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &peak)
    let all = cells + [("MB", String(peak.ru_maxrss / 1024))]
    Swift.print(Self.line(all.map(\.name)))
    Swift.print(Self.line(all.map(\.value)))
  }

  /// The median of the seconds that something takes.
  static func median(of work: () -> Void) -> Double {
    let seconds = (0..<repetitions).map { _ in
      let start = ContinuousClock.now
      work()
      return Self.seconds(since: start)
    }
    return seconds.sorted()[repetitions / 2]
  }

  static func seconds(since start: ContinuousClock.Instant) -> Double {
    let parts = (ContinuousClock.now - start).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }

  static func text(_ value: Double) -> String {
    String(format: value < 10 ? "%.3f" : "%.1f", value)
  }

  static func line(_ cells: [String]) -> String {
    cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
  }
}

/// Gives `body` an empty folder, which is gone afterwards.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "brief-bench-\(ProcessInfo.processInfo.processIdentifier)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}
