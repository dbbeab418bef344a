import BriefConfiguration
import Testing

@Suite struct ManualTests {
  private static let commands = [
    "make", "read", "summarize", "publish", "verify", "search", "topics", "inspect",
    "evaluate", "init", "languages",
  ]

  /// The page as it is read, without the marks of its language.
  private static func page() throws -> String {
    try #require(Workplace.committed("Sources/brief/Manual/brief.1"))
  }

  @Test("The manual names every option of", arguments: commands)
  func optionsAreInTheManual(command: String) throws {
    let page = try Self.page()
    let help = try Workplace().brief(command, "--help").output
    let options = help.split(separator: "\n").filter { $0.hasPrefix("  -") }
      .flatMap { $0.split { " ,/<[=".contains($0) } }.filter { $0.hasPrefix("--") }
    #expect(options.count > 6)
    let part = try #require(
      page.components(from: ".Ss brief \(command)", to: ".S"), "no part for \(command)")
    let shared = try #require(page.components(from: ".Ss Options of all commands", to: ".S"))
    for option in Set(options) {
      let name = "-" + option.drop { $0 == "-" }
      let words = (part + shared).split { " \n,".contains($0) }
      #expect(words.contains { $0 == name }, "\(option) of \(command)")
    }
  }

  @Test("The manual's synopsis has", arguments: commands)
  func commandsAreInTheSynopsis(command: String) throws {
    let part = try #require(try Self.page().components(from: ".Sh SYNOPSIS", to: ".Sh"))
    #expect(part.split(separator: "\n").contains(".Cm \(command)"))
  }

  @Test func keysOfTheConfigurationAreInTheManual() throws {
    let part = try #require(try Self.page().components(from: ".Sh CONFIGURATION", to: ".Sh"))
    let words = part.split { " \n,".contains($0) }
    for setting in Setting.allCases {
      #expect(setting.rawValue.split(separator: ".").allSatisfy { words.contains($0) })
    }
  }

  @Test(
    "A mistyped command is told which one was meant",
    arguments: [
      ("red", "'red'; did you mean `brief read`?"), ("Make", "`brief make`?"),
      ("article.html", "`brief summarize`"), ("a\u{1B}[2Jb", "'a[2Jb'"),
    ])
  func mistypedCommands(word: String, told: String) throws {
    let run = try Workplace().brief(word)
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(run.messages.contains(told))
  }

  @Test("The help of a command begins with two examples and fits a terminal", arguments: commands)
  func helpTeaches(command: String) throws {
    let help = try Workplace().brief(command, "--help").output
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == "Examples:" })
    let examples = lines[(start + 1)...].prefix { !$0.isEmpty }
    #expect(examples.count >= 2)
    #expect(examples.allSatisfy { $0.hasPrefix("  ") && $0.contains("brief \(command)") })
    #expect(lines.allSatisfy { $0.count <= 80 })
  }
}

extension String {
  /// What stands between a line and the next one that begins with a prefix.
  fileprivate func components(from line: String, to prefix: String) -> String? {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0 == line }) else { return nil }
    return lines[(start + 1)...].prefix { !$0.hasPrefix(prefix) }.joined(separator: "\n")
  }
}
