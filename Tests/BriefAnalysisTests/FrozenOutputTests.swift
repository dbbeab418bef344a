import BriefLexicon
import Foundation
import Testing

/// What the program makes of a text in each language, as `Tests/Frozen/xx.txt` has it: so that a
/// change shows what else it moved.
///
/// `RECORD=1 swift test --filter FrozenOutputTests` writes the files anew.
struct FrozenOutputTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Frozen")

  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test(arguments: Language.known.map(\.code))
  func isAsItWas(code: String) throws {
    let found = try FrozenText(of: Language(code: code)).lines
    let file = Self.folder.appending(path: "\(code).txt")
    if Self.isRecording {
      try Data((found.joined(separator: "\n") + "\n").utf8).write(to: file)
      return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
    guard found != expected else { return }
    let moved = found.difference(from: expected).map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
    Issue.record(
      "\(code).txt: - was, + is; RECORD=1 takes it over\n\(moved.joined(separator: "\n"))")
  }
}
