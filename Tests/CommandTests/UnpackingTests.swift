import Testing

/// Small files that are large inside.
@Suite struct UnpackingTests {
  @Test func whatUnpacksToFarMoreThanItsSizeIsRefused() throws {
    let place = try Workplace()
    let made = try place.shell(
      "yes 'A pier is long.' | head -c 20000000 | gzip -9 > bomb.txt.gz; "
        + "yes 'A pier is long.' | head -c 200000 | gzip -9 > small.txt.gz")
    #expect(made.code == 0)
    let run = try place.brief("summarize", "bomb.txt.gz")
    #expect(run.code != 0)
    #expect(run.messages.contains("bomb.txt.gz: unpacks to more than 50 times its size"))
    #expect(try place.brief("summarize", "small.txt.gz").code == 0)
    // What is read message by message too.
    let letters = try place.shell(
      "(printf 'From a@b Mon Jan  5 00:00:00 2026\\nSubject: Pier\\n\\n'; "
        + "yes 'A pier is long.' | head -c 40000000) | gzip -9 > letters.mbox.gz")
    #expect(letters.code == 0)
    let read = try place.brief("make", "letters.mbox.gz", "-o", "none", "--date", "2026-11-21")
    #expect(read.messages.contains("letters.mbox.gz"))
    #expect(read.messages.contains("more than 50 times its size"))
    // It costs itself alone.
    try place.putArticles()
    let brief = try place.brief(
      "make", "in", "bomb.txt.gz", "-o", "out", "--date", "2026-11-21")
    #expect(brief.messages.contains("bomb.txt.gz: skipped: unpacks to more"))
    #expect(place.exists("out/2026-11-21.md"))
  }

  @Test func aConfigurationOfAnotherUserIsPassedOverAndNamed() throws {
    let place = try Workplace()
    try place.put("minutes: 1\n", at: "brief.yml")
    try place.put("The pier of Holm was closed on Monday.\n", at: "inner/a.txt")
    let own = try place.shell("cd inner && $BRIEF make . -o out --date 2026-11-21 -v 2>&1")
    #expect(own.output.contains("Configuration: ../brief.yml"))
    // Only the superuser can give a file away.
    guard try place.shell("chown 4242 brief.yml 2>/dev/null").code == 0 else { return }
    let run = try place.shell("cd inner && $BRIEF make . -o out2 --date 2026-11-21 -v 2>&1")
    #expect(run.code == 0)
    #expect(run.output.contains("../brief.yml: belongs to another user and is passed over"))
    #expect(!run.output.contains("Configuration: ../brief.yml"))
  }
}
