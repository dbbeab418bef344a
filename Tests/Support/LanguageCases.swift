import Foundation

/// The cases of `Tests/Languages/xx.txt`: what people who speak a language expect.
package enum LanguageCases {
  package struct Case {
    package let line: String
    /// Whether it is not known to fail.
    package let holds: Bool
  }

  /// The cases of a kind; none for a language that has no file.
  package static func of(_ kind: String, in code: String) throws -> [Case] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Languages/\(code).txt")
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let given = line.hasPrefix("fails: ") ? line.dropFirst(7) : line
      guard given.hasPrefix("\(kind): ") else { return nil }
      return Case(
        line: String(given.dropFirst(kind.count + 2)), holds: given.startIndex == line.startIndex)
    }
  }
}
