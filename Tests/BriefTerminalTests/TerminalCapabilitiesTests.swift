import BriefTerminal
import Testing

@Suite struct TerminalCapabilitiesTests {
  private static let tty = ["TERM": "xterm-256color", "LANG": "en_GB.UTF-8"]

  @Test(arguments: [
    ([:], true, TerminalCapabilities.ColorOption.auto, true),
    ([:], false, .auto, false),
    ([:], false, .always, true),
    ([:], true, .never, false),
    (["NO_COLOR": "1"], true, .auto, false),
    (["NO_COLOR": ""], true, .auto, true),
    (["NO_COLOR": "1"], true, .always, true),
    (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, .auto, false),
    (["CLICOLOR_FORCE": "1"], false, .auto, true),
    (["CLICOLOR_FORCE": "0"], false, .auto, false),
    (["CLICOLOR": "0"], true, .auto, false),
    (["CLICOLOR": "0", "CLICOLOR_FORCE": "1"], true, .auto, true),
    (["TERM": "dumb"], true, .auto, false),
    (["TERM": ""], true, .auto, false),
  ])
  func coloursWhereTheyAreWanted(
    changes: [String: String], isTerminal: Bool, option: TerminalCapabilities.ColorOption,
    expected: Bool
  ) {
    let terminal = TerminalCapabilities(
      environment: Self.tty.merging(changes) { $1 }, isTerminal: isTerminal, color: option)
    #expect(terminal.attributes == expected)
    #expect(!terminal.hyperlinks || expected)
  }

  @Test func whatIsUsualGivesWayToTheEnvironment() {
    for (changes, expected) in [
      ([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false),
      (["CLICOLOR": "0"], false),
    ] as [([String: String], Bool)] {
      let terminal = TerminalCapabilities(
        environment: Self.tty.merging(changes) { $1 }, isTerminal: false, usualColor: .always)
      #expect(terminal.attributes == expected, "\(changes)")
    }
    #expect(
      !TerminalCapabilities(environment: Self.tty, isTerminal: true, usualColor: .never).attributes)
  }

  @Test(arguments: [
    (["LANG": "de_DE.UTF-8"], true),
    (["LANG": "de_DE.utf8"], true),
    (["LANG": "de_DE.UTF-8@euro"], true),
    (["LANG": "de_DE.UTF-8", "LC_ALL": "C"], false),
    (["LANG": "de_DE.UTF-8", "LC_ALL": ""], true),
    (["LANG": "C", "LC_CTYPE": "C.UTF-8"], true),
    (["LANG": "de_DE.ISO-8859-1"], false),
    ([:], false),
  ])
  func writesSignsOnlyWhereTheLocaleHasThem(environment: [String: String], expected: Bool) {
    #expect(
      TerminalCapabilities(environment: environment, isTerminal: true).unicode == expected)
  }

  @Test(
    arguments: [
      (nil, nil, nil, 80), (60, "100", 120, 60), (nil, "100", 120, 100), (nil, "x", 120, 120),
      (nil, "-4", nil, 80), (0, nil, 0, 80), (nil, "", 33, 33),
    ] as [(Int?, String?, Int?, Int)])
  func takesTheWidthFromWhoSaysIt(
    option: Int?, variable: String?, window: Int?, expected: Int
  ) {
    let environment = variable.map { ["COLUMNS": $0] } ?? [:]
    let terminal = TerminalCapabilities(
      environment: environment, isTerminal: true, width: option, windowColumns: window)
    #expect(terminal.columns == expected)
  }

  @Test(arguments: [("xterm-256color", true), ("linux", false), ("dumb", false)])
  func linksWhereTheTerminalCan(term: String, expected: Bool) {
    let environment = ["TERM": term]
    let terminal = TerminalCapabilities(
      environment: environment, isTerminal: true, color: .always)
    #expect(terminal.hyperlinks == expected)
    #expect(
      !TerminalCapabilities(environment: environment, isTerminal: false, color: .always).hyperlinks)
  }
}
