import Foundation

/// Rows of a table, each measured in a process of its own.
struct RowTable {
  let samples: String

  /// Prints what a row prints, for each size.
  func printLines(_ row: String, _ sizes: [Int]) throws {
    for size in sizes {
      for line in try lines(row, size) { print("  " + line) }
    }
  }

  /// Prints rows of names and values under one line of names; where a size is twice the one before,
  /// with how often as long it took.
  func printEach(_ row: String, _ sizes: [Int]) throws {
    var previous: (size: Int, total: Double)?
    for (index, size) in sizes.enumerated() {
      let printed = try lines(row, size)
      guard printed.count == 2 else {
        print("  \(row) \(size) failed")
        continue
      }
      let names = printed[0].split(separator: " ")
      let values = printed[1].split(separator: " ")
      let total = names.firstIndex(of: "total").flatMap { Double(values[$0]) } ?? 0
      var times = ""
      if let previous, previous.size * 2 == size, previous.total > 0 {
        times = Measurement.text(total / previous.total)
      }
      if index == 0 { print(printed[0] + Measurement.line(["times"])) }
      print(printed[1] + Measurement.line([times]))
      previous = (size, total)
    }
  }

  private func lines(_ row: String, _ size: Int) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = [row, String(size), "--samples", samples]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
