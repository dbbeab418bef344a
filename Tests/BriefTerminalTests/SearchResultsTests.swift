import Testing

@testable import BriefTerminal

@Suite struct SearchResultsTests {
  private func lines(_ address: String) -> String {
    let renderer = TerminalRenderer(columns: 60, attributes: true, hyperlinks: true)
    let story = SearchResults.Story(
      brief: "2026-11-21", title: "Gate shut", address: address, sentences: [])
    return SearchResults([story]).lines(in: renderer).joined(separator: "\n")
  }

  @Test func titleLeadsToTheWebOnly() {
    #expect(!lines("javascript:alert(1)").contains("javascript"))
    #expect(!lines("https://a.example/\u{1B}]8;;x").contains("\u{1B}]8;;x"))
  }
}
