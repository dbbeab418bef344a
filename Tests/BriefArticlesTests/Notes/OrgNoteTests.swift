import BriefArticles
import Testing

/// Org's drawers and blocks, and those that somebody forgot to close.
struct OrgNoteTests {
  private func outline(_ source: String) throws -> [String] {
    try #require(try articles(in: source, named: "a.org").first).outline
  }

  @Test(
    "A drawer or block that is not closed takes no text",
    arguments: [
      ":LOGBOOK:\nCLOCK: [2026-05-02 Sat 10:00]\nThe pier is open.",
      ":LOGBOOK:\nThe pier is open.\n* Next\n:PROPERTIES:\n:ID: 7\n:END:",
      "#+begin_comment\nThe pier is open.",
      "#+begin_quote\n#+end_quote\n#+begin_quote\nThe pier is open.",
    ])
  func unclosed(source: String) throws {
    #expect(try outline(source).contains("p The pier is open."))
  }

  @Test(
    "A drawer or block that is closed is no text",
    arguments: [
      ":LOGBOOK:\nCLOCK: [2026-05-02 Sat 10:00]\n\nStarted.\n:END:\nThe pier is open.",
      ":PROPERTIES:\n*bold*\n:END:\nThe pier is open.",
      "#+begin_comment\nFor the editor.\n#+end_comment\nThe pier is open.",
    ])
  func closed(source: String) throws {
    #expect(try outline(source) == ["p The pier is open."])
  }
}
