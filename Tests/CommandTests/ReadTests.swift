import BriefKit
import Testing

@Suite struct ReadTests {
  private func made() throws -> Workplace {
    let place = try Workplace()
    try place.putArticles()
    for day in ["2026-11-20", "2026-11-21"] {
      let run = try place.brief("make", "in", "-q", "--again", "--date", day)
      #expect(run.code == 0)
    }
    try place.put("# Not a brief\n", at: "briefs/README.md")
    return place
  }

  @Test func latestBriefIsShown() throws {
    let place = try made()
    let latest = try place.brief("read")
    #expect(latest.code == 0 && latest.output.contains("21 November 2026"))
    #expect(latest.output.contains("Sentence") == false)
    #expect(try place.brief("read", "latest").output == latest.output)
    #expect(try place.brief("read", "2026-11-21").output == latest.output)
    #expect(try place.brief("read", "briefs/2026-11-21.md").output == latest.output)
    let text = try place.text(of: "briefs/2026-11-21.md")
    #expect(try place.brief("read", "-", input: text).output == latest.output)
    #expect(try place.brief("read", "2026-11-20").output.contains("20 November 2026"))
    #expect(!latest.output.utf8.contains(0x1B))
  }

  /// On a screen of a few lines.
  private func shown(pager: String, path: String = "/usr/bin:/bin") throws -> String {
    let place = try made()
    try place.put("#!/bin/sh\necho turned\ncat\n", at: "turn")
    try place.put(
      "stty rows 5 cols 80; export TERM=xterm \(pager) PATH=\(path); $BRIEF read\n", at: "look")
    let run = try place.shell("chmod 755 turn; script -qec '/bin/sh look' /dev/null")
    #expect(run.output.contains("21 November 2026"))
    return run.output
  }

  @Test(arguments: ["./turn", "LESS=-S ./turn", "exec ./turn", " ./turn", "true;\t./turn"])
  func pagerIsAnyLineOfTheShell(pager: String) throws {
    #expect(try shown(pager: "PAGER='\(pager)'").contains("turned"))
  }

  @Test func withoutAPagerAllIsShown() throws {
    #expect(try !shown(pager: "NOTHING=", path: "/nowhere").contains("not found"))
  }

  @Test func oneTopicIsShown() throws {
    let place = try made()
    let first = try place.brief("read", "--topic", "1")
    #expect(first.code == 0)
    #expect(first.output.contains("Miller") && !first.output.contains("Comet dust"))
    #expect(try place.brief("read", "--topic", "old MILLER").output == first.output)
    #expect(!first.output.contains("sha256"))
    let whole = try place.brief("read", "--topic", "1", "--sources").output
    #expect(whole.contains("sha256") && !whole.contains("Comet dust"))
    for topic in ["2", "0", "-1", "nothing", "99999999999999999999"] {
      let run = try place.brief("read", "--topic=\(topic)")
      #expect(run.code == 66 && run.output.isEmpty, "\(topic)")
    }
  }

  @Test func briefsAreListedTheLatestFirst() throws {
    let run = try made().brief("read", "--list")
    #expect(run.code == 0)
    let days = run.lines.filter { $0.hasPrefix("2026-") }
    #expect(days.map { $0.prefix(10) } == ["2026-11-21", "2026-11-20"])
    #expect(days.allSatisfy { $0.contains("  1  ") })
  }

  @Test("Lines are as wide as is wanted", arguments: [20, 40, 79])
  func linesKeepToTheWidth(width: Int) throws {
    let run = try made().brief("read", "--width", "\(width)")
    #expect(run.code == 0)
    #expect(run.lines.allSatisfy { $0.count <= width }, "\(run.output)")
    #expect(run.lines.contains { $0.count > width / 2 })
  }

  @Test func coloursAreShownOnlyIfWanted() throws {
    let place = try made()
    #expect(try place.brief("read", "--color", "always").output.contains("\u{1B}[1m"))
    #expect(try !place.brief("read", "--color", "always", "--plain").output.contains("\u{1B}"))
    #expect(try !place.brief("read", "--color", "never").output.contains("\u{1B}"))
  }

  @Test func whatIsNotThereEndsWith66() throws {
    let place = try made()
    for name in ["2026-11-19", "nowhere.md"] {
      let run = try place.brief("read", name)
      #expect(run.code == 66 && run.messages.contains(name), "\(name): \(run.messages)")
    }
    #expect(try Workplace().brief("read").code == 66)
    #expect(try Workplace().brief("read", "--list").code == 66)
    try place.put(String(repeating: "> ", count: 99) + "a", at: "deep.md")
    #expect(try place.brief("read", "deep.md").code == 65)
  }

  @Test func anyMarkdownIsShown() throws {
    let place = try Workplace()
    try place.put("# Title\n\n1. *one*\n2. `two`\n\n> three\n", at: "a.md")
    let run = try place.brief("read", "a.md")
    #expect(run.code == 0)
    for word in ["Title", "one", "two", "three"] { #expect(run.output.contains(word)) }
  }
}
