import Testing

/// What people do before they have read anything.
@Suite struct FirstTryTests {
  @Test(
    "A first try that can't work says what would",
    arguments: [
      ("summarize https://example.org/a.html", "curl -s https://example.org/a.html | brief"),
      ("make HTTP://example.org", "nothing is fetched"),
      ("help sumarize", "did you mean `brief summarize`?"),
      ("make --minutes -3 .", "must be above 0"),
      ("summarize -n -1 a.txt", "a length is above 0"),
      ("inspect", "Usage: brief inspect"),
      ("read --lang de", "unknown option '--lang'"),
    ])
  func firstTries(line: String, answer: String) throws {
    let run = try Workplace().shell("$BRIEF \(line)")
    #expect(run.code != 0 && run.output.isEmpty)
    #expect(run.messages.replacing("\n  ", with: " ").contains(answer))
    #expect(run.messages.hasPrefix("brief: "))
  }

  @Test("A mistyped variable is told, one of another program is not")
  func mistypedVariables() throws {
    let place = try Workplace()
    try place.put("The mayor resigned on Monday after a long night of counting.\n", at: "a.txt")
    let run = try place.shell("BRIEF_MINUTS=3 BRIEF_SHARED=x $BRIEF summarize a.txt")
    #expect(run.code == 0)
    #expect(run.messages.contains("BRIEF_MINUTS: there is no such setting"))
    #expect(run.messages.contains("did you mean BRIEF_MINUTES?"))
    #expect(!run.messages.contains("BRIEF_SHARED"))
  }

  @Test(arguments: [("", true), (" .", false)])
  func folderThatNobodyNamedIsSaid(path: String, isSaid: Bool) throws {
    let run = try Workplace().shell(
      "mkdir saved && cd saved && echo 'The pier of Holm stood dry at noon on Friday.' > a.txt && "
        + "$BRIEF make --date 2026-11-21\(path)")
    #expect(run.code == 0)
    #expect(run.messages.contains("Read this folder and all below it") == isSaid)
  }
}
