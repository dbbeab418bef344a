import Testing

@testable import BriefTerminal

@Suite struct BriefListTests {
  private let entries = [
    BriefList.Entry(
      day: "2026-11-21", minutes: 12, topics: ["Second gate closes", "港の水門が閉鎖", "Ferries"]),
    BriefList.Entry(day: "2026-11-20", minutes: 5, topics: []),
  ]

  @Test(arguments: [
    (
      80, true,
      """
      Day           Read  Topics  About
      2026-11-21  12 min       3  Second gate closes · 港の水門が閉鎖 · Ferries
      2026-11-20   5 min       0
      """
    ),
    (
      60, true,
      """
      Day           Read  Topics  About
      2026-11-21  12 min       3  Second gate closes · 港の水門が…
      2026-11-20   5 min       0
      """
    ),
    (
      40, false,
      """
      Day           Read  Topics
      2026-11-21  12 min       3
        Second gate closes - 港の水門が閉鎖...
      2026-11-20   5 min       0
      """
    ),
    (
      20, true,
      """
      Day           Read
      2026-11-21  12 min
        Second gate closes
      2026-11-20   5 min
      """
    ),
  ])
  func showsATable(columns: Int, unicode: Bool, table: String) {
    let renderer = TerminalRenderer(columns: columns, unicode: unicode)
    #expect(BriefList(entries).lines(in: renderer).joined(separator: "\n") == table)
  }

  @Test func daysAreBold() {
    let renderer = TerminalRenderer(columns: 60, attributes: true, hyperlinks: true)
    let lines = BriefList(entries).lines(in: renderer)
    #expect(lines[1].hasPrefix("\u{1B}[1m2026-11-21"))
    #expect(lines.map(withoutSequences) == BriefList(entries).lines(in: .init(columns: 60)))
  }

  @Test func showsNothingOfNothing() {
    #expect(BriefList([]).lines(in: TerminalRenderer()).isEmpty)
  }

  @Test(arguments: [
    (80, ["End of brief.   brief read --topic 1   brief read --list   brief publish"]),
    (60, ["End of brief.   brief read --topic 1   brief read --list"]),
    (38, ["End of brief.   brief read --topic 1"]),
    (20, ["End of brief.", "brief read --topic 1"]),
  ])
  func endsWithAsMuchAsFits(columns: Int, lines: [String]) {
    let closing = ClosingLine(
      "End of brief.", commands: ["brief read --topic 1", "brief read --list", "brief publish"])
    #expect(closing.lines(in: TerminalRenderer(columns: columns)) == lines)
  }
}
