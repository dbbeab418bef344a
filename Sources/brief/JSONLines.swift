import ArgumentParser
import BriefKit
import Glibc

/// The `--jsonl` interfaces: one JSON object per line of standard input, one per line of standard
/// output, in the same order. Where each line is answered by itself, in constant memory.
struct JSONLines {
  /// How many lines could not be answered.
  private var failures = 0

  /// - Throws: If files are named, too, which nothing would read; `-` is standard input.
  static func validate(besides files: [String]) throws {
    guard files.isEmpty || files == ["-"] else {
      throw ValidationError("--jsonl reads standard input; name no files, or leave it out")
    }
  }

  /// Answers every line; one that can't be answered gets an object with its `error`.
  mutating func answer(_ answer: (JSONValue) throws(LineProblem) -> JSONValue) throws {
    try forEachLine({ item throws(LineProblem) in try answer(item) }) { result in
      if let result { try StandardStream.output.write(result.serialized + "\n") }
    }
  }

  /// Hands every line on.
  ///
  /// - Returns: For each line in order its answer, if it can't be taken, with its `error`.
  mutating func read(_ take: (JSONValue) throws(LineProblem) -> Void) throws -> [JSONValue?] {
    var answers: [JSONValue?] = []
    try forEachLine({ item throws(LineProblem) in
      try take(item)
      return nil
    }) { answers.append($0) }
    return answers
  }

  /// Ends with an error if a line could not be answered.
  func finish() throws {
    if failures > 0 { throw CommandError.skippedInput(failures) }
  }

  private mutating func forEachLine(
    _ answer: (JSONValue) throws(LineProblem) -> JSONValue?,
    then take: (JSONValue?) throws -> Void
  ) throws {
    var reader = LineReader(descriptor: 0)
    var number = 0
    while let line = try reader.next() {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      var id = JSONValue.null
      var result: JSONValue?
      do throws(LineProblem) {
        let item = try Self.object(line)
        id = item["id"] ?? .null
        result = try answer(item)
      } catch {
        failures += 1
        Console.warn("line \(number): \(error.reason)")
        result = .object(["id": id, "error": .string(error.reason)])
      }
      try take(result)
    }
  }

  private static func object(_ line: [UInt8]) throws(LineProblem) -> JSONValue {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(reading: line)
    } catch {
      throw LineProblem("\(error.reason) at byte \(error.offset)")
    }
    guard case .object = value else { throw LineProblem("is no object") }
    return value
  }
}

/// Why a line can't be answered.
struct LineProblem: Error {
  var reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}

/// Reads a file descriptor line by line.
struct LineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var isAtEnd = false

  private static let chunk = 1 << 16

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line without its line feed; `nil` at the end.
  mutating func next() throws -> [UInt8]? {
    while true {
      if let end = buffer[max(start, searched)...].firstIndex(of: 0x0A) {
        defer {
          start = end + 1
          searched = start
        }
        return Array(buffer[start..<end])
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return Array(buffer[start...])
      }
      try fill()
    }
  }

  private mutating func fill() throws {
    if start > 0 {
      buffer.removeFirst(start)
      searched -= start
      start = 0
    }
    var chunk = [UInt8](repeating: 0, count: Self.chunk)
    let count = unsafe read(descriptor, &chunk, Self.chunk)
    if count < 0 {
      if errno == EINTR { return }
      throw CommandError.unreadable(.unreadable(path: "-", errno: errno))
    }
    if count == 0 { isAtEnd = true }
    buffer += chunk[..<count]
  }
}
