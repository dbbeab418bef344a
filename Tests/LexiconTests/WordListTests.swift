import Foundation
import Testing

/// Words of a language are data in `Sources/CLexicon/languages`, and not in rules.
struct WordListTests {
  /// Modules that print what their names say: the wording of the interface is English.
  private static let interface = ["brief", "BriefKit", "Configuration", "Output", "Site", "Terminal"]

  /// Files with lists of words that are of no language, each with what they are.
  private static let exceptions: [String: String] = [:]

  @Test func noRuleHoldsAWordListOfALanguage() throws {
    var found: Set<String> = []
    let sources = repository.appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let path = file.path.dropFirst(sources.path.count + 1)
      let source = try String(contentsOf: file, encoding: .utf8)
      let isInterface = Self.interface.contains { path.hasPrefix("\($0)/") }
      let lists = WordLists(in: source, ofInterface: isInterface).all
      guard let first = lists.first else { continue }
      let name = file.lastPathComponent
      found.insert(name)
      #expect(
        Self.exceptions[name] != nil,
        """
        \(path):\(first.line) has a list of words: \(first.text.prefix(60)). Words of a language \
        belong into Sources/CLexicon/languages/xx.txt, in a section of `LanguageSection`; other words \
        into the exceptions of this test, with what they are.
        """)
    }
    let needless = Set(Self.exceptions.keys).subtracting(found).sorted()
    #expect(needless.isEmpty, "no exceptions any more: \(needless)")
  }

  @Test(arguments: [
    #"let a = ["one", "two", "three", "four"]"#, #"let a = "one two three four five six seven eight nine ten eleven""#,
    #"let a = "one|two|three|four|five""#, #"if word == "für" {}"#,
    "let a = \"\"\"\n  one, two, three,\n  four, five\n  \"\"\"",
  ])
  func listsAreFound(_ source: String) {
    #expect(WordLists(in: source, ofInterface: false).all.count == 1)
  }

  @Test(arguments: [
    #"let a = ["one", "two"]"#, #"let a = "Nothing new since that day of the week""#,
    "// one two three four five six seven eight nine ten eleven\nlet a = 1", #"let a = ["—", "“", "”", "…", "x"]"#,
    #"let a = "\(count([1, 2].map { "one" })) of them""#,
  ])
  func othersAreNot(_ source: String) {
    #expect(WordLists(in: source, ofInterface: false).all.isEmpty)
  }
}

/// The lists of words among the string literals of a source text.
struct WordLists {
  private(set) var all: [(line: Int, text: String)] = []

  private static let wordsOfList = 4
  /// A phrase has fewer words, a list more.
  private static let wordsOfPhrase = 11

  init(in source: String, ofInterface isInterface: Bool) {
    var scanner = LiteralScanner(source)
    var run: [(line: Int, text: String)] = []
    func isList() -> Bool {
      run.filter { Self.isWord($0.text) }.count >= Self.wordsOfList
    }
    while let literal = scanner.next() {
      let text = literal.text
      if text.contains(where: { $0.isLetter && !$0.isASCII }) {
        all.append((literal.line, text))
      } else if !isInterface, Self.isList(text) {
        all.append((literal.line, text))
      }
      if !literal.follows {
        if !isInterface, isList() { all.append((run[0].line, run.map(\.text).joined(separator: " "))) }
        run = []
      }
      run.append((literal.line, text))
    }
    if !isInterface, isList() { all.append((run[0].line, run.map(\.text).joined(separator: " "))) }
  }

  private static func isWord(_ text: some StringProtocol) -> Bool {
    text.count > 1 && text.allSatisfy { $0.isASCII && ($0.isLowercase || "'- ".contains($0)) }
  }

  /// Whether a text is nothing but words in small letters: more than a phrase has, or with marks
  /// between them.
  private static func isList(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "|" }
    let isMarked = text.contains { $0 == "|" || $0.isNewline } || text.count { $0 == "," } > 2
    return words.count >= (isMarked ? wordsOfList : wordsOfPhrase) && words.allSatisfy(isWord)
  }
}

/// Finds the string literals of Swift source.
private struct LiteralScanner {
  private let text: [Character]
  private var index = 0
  private var line = 1
  /// Whether nothing but a comma stands behind the last literal.
  private var follows = false

  init(_ source: String) { text = Array(source) }

  mutating func next() -> (line: Int, text: String, follows: Bool)? {
    while index < text.count {
      if starts("//") {
        while index < text.count, !text[index].isNewline { index += 1 }
      } else if text[index] == "\"" {
        let (start, isNext) = (line, follows)
        let literal = read()
        follows = true
        return (start, literal, isNext)
      } else {
        if !text[index].isWhitespace, text[index] != "," { follows = false }
        advance()
      }
    }
    return nil
  }

  private func starts(_ sign: String) -> Bool { text[index...].starts(with: sign) }

  private mutating func advance() {
    if text[index].isNewline { line += 1 }
    index += 1
  }

  /// Reads the literal that starts here; what is interpolated reads as a sign.
  private mutating func read() -> String {
    let mark = starts("\"\"\"") ? "\"\"\"" : "\""
    index += mark.count
    var literal = ""
    while index < text.count, !starts(mark) {
      if text[index] == "\\", index + 1 < text.count {
        if text[index + 1] == "(" {
          index += 2
          skipInterpolation()
          literal.append("%")
        } else {
          literal.append(text[index + 1].isNewline ? " " : "%")
          index += 1
          advance()
        }
      } else {
        literal.append(text[index])
        advance()
      }
    }
    index += mark.count
    return literal
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while index < text.count, depth > 0 {
      if text[index] == "\"" {
        _ = read()
        continue
      }
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      advance()
    }
  }
}
