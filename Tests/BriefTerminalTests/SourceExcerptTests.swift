import Testing

@testable import BriefTerminal

@Suite struct SourceExcerptTests {
  @Test(arguments: [
    ("topcis: 7", 1, 6, ["topcis: 7", "^^^^^^"]),
    ("  titel: x", 3, 5, ["  titel: x", "  ^^^^^"]),
    ("\ttitel: x", 2, 5, [" titel: x", " ^^^^^"]),
    ("日本語: x", 1, 3, ["日本語: x", "^^^^^^"]),
    ("a: 日本 b", 7, 1, ["a: 日本 b", "        ^"]),
    ("ab", 9, 3, ["ab", "  ^"]),
    ("", 1, 1, ["", "^"]),
    ("a\u{1B}[2Jb: 1", 1, 1, ["a[2Jb: 1", "^"]),
  ])
  func pointsAtWhatIsMeant(line: String, column: Int, length: Int, lines: [String]) {
    #expect(SourceExcerpt(line: line, column: column, length: length).lines(columns: 40) == lines)
  }

  @Test(arguments: [1, 50, 100], [20, 40])
  func fitsTheScreen(column: Int, columns: Int) {
    let line = String(repeating: "0123456789", count: 12)
    let lines = SourceExcerpt(line: line, column: column, length: 5).lines(columns: columns)
    #expect(lines.allSatisfy { Line($0).width <= columns })
    let start = lines[1].prefix { $0 == " " }.count
    let shown = lines[0].dropFirst(start).prefix(5)
    #expect(shown == line.dropFirst(column - 1).prefix(5))
  }
}
