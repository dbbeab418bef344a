import BriefTestSupport
import Foundation
import Testing

/// A folder of a test's own in which the program is run.
final class Workplace {
  private let folder: TemporaryFolder
  var path: String { folder.path }

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What a run of the program gave.
  struct Run {
    var code: Int32
    var output: String
    var messages: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  private static let program = built("brief")

  private static func built(_ name: String) -> String {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name).path
  }

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What sanitizers of the tests are told, those of the program are told too.
  private static let sanitizerOptions = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
  }

  /// Runs `brief` with some arguments.
  func brief(_ arguments: String..., input: String = "") throws -> Run {
    try run([Self.program] + arguments, input: input)
  }

  /// Runs one of the programs of `Examples`.
  func example(_ name: String, _ arguments: String...) throws -> Run {
    try run([Self.built("example-\(name)")] + arguments, input: "")
  }

  /// Runs a line of the shell in which `$BRIEF` is the program.
  func shell(_ line: String) throws -> Run {
    try run(["/bin/sh", "-c", line], input: "")
  }

  private func run(_ words: [String], input: String) throws -> Run {
    let streams = FileManager.default.temporaryDirectory.appending(
      path: "brief-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let files = ["in", "out", "err"].map { streams.appending(path: $0) }
    try Data(input.utf8).write(to: files[0])
    try Data().write(to: files[1])
    try Data().write(to: files[2])
    let process = Foundation.Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(filePath: path)
    process.environment = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "BRIEF": Self.program,
    ].merging(Self.sanitizerOptions) { own, _ in own }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let texts = try files[1...].map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    let code =
      process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Run(code: code, output: texts[0], messages: texts[1])
  }

  // MARK: - Files

  func put(_ text: String, at name: String) throws {
    try folder.put(text, at: name)
  }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(path)/\(name)")), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.createDirectory(
      at: URL(filePath: "\(path)/\(other)").deletingLastPathComponent(),
      withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: "\(path)/\(name)", toPath: "\(path)/\(other)")
  }

  /// Every file with the number of its node, so that what was written anew shows.
  func nodes(in folder: String) throws -> [String: UInt64] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(folder)")
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let attributes = try FileManager.default.attributesOfItem(
          atPath: "\(path)/\(folder)/\(name)")
        return (name, (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0)
      })
  }

  /// Copies the sample articles to where the repository has them.
  func putSamples() throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/Tests", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Self.repository.appending(path: "Tests/Samples").path, toPath: "\(path)/Tests/Samples"
    )
  }

  /// Copies briefs of form 1 beside them.
  func putOldBriefs() throws {
    try FileManager.default.copyItem(
      atPath: Self.repository.appending(path: "Tests/OldBriefs").path,
      toPath: "\(path)/Tests/OldBriefs")
  }

  /// A file of the repository; `nil` if it is not there.
  static func committed(_ name: String) -> String? {
    FileManager.default.contents(atPath: repository.appending(path: name).path)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of the files in a folder of the repository.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: repository.appending(path: folder).path)
      .sorted()
  }

  /// Three short articles, two of them on one story.
  func putArticles() throws {
    try put(Self.bridge, at: "in/bridge.txt")
    try put(
      """
      ---
      title: Bridge shut for good after vote
      author: Ann Lee
      date: 2026-11-20
      ---

      The town council has voted to shut the old Miller bridge after a crack was found in its pier.

      Nine councillors voted to shut the bridge and four voted against it late on Friday evening.

      A new bridge would cost nineteen million and would not be open before the year 2030.

      """, at: "in/sub/vote.md")
    try put(
      """
      Comet dust holds clay

      Dust that a probe brought back from a comet holds clay, which can form only in liquid water.

      The grains weighed less than three grams and were opened in a laboratory in the old tannery.

      Nobody had thought that the ice of a comet could ever have been warm enough to melt.

      """, at: "in/comet.txt")
  }

  private static let bridge = """
    Council votes to shut the old Miller bridge

    The council voted on Friday evening to shut the old Miller bridge after engineers found a crack.

    The crack in the northern pier of the bridge was found by divers in the spring of this year.

    A ferry will carry people over the river every ten minutes until a new bridge is built.

    Shop owners on both banks of the river asked the council for help with their rents.

    """
}
