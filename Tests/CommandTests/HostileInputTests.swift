import BriefKit
import Testing

@Suite struct HostileInputTests {
  private static let attack =
    "\u{1B}]0;owned\u{7}\u{1B}[31m\u{9B}2J\u{202E}\u{2066}\u{7F}\u{8}\u{FEFF}\u{E0041}"

  private static let files: [(name: String, text: String)] = [
    (
      "a.txt",
      """
      Council\(attack) votes to shut the bridge

      The council\(attack) voted on Friday to shut the old bridge after a crack was found in it.

      <script>alert(1)</script> was the name\(attack) of the ferry that will run every ten minutes.

      [Click](javascript:alert(1)) said nobody at the meeting of the old \(attack) town council.

      """
    ),
    (
      "b.html",
      """
      <html lang="x&gt;&#10;&#10;## Injected &lt;b&gt;"><head><title>Gate &#27;[31m&lt;script&gt; # [x](y)</title>
      <meta name=author content="Ann\(attack) &lt;b&gt;, *Bo* and [c](d)">
      <meta property="og:site_name" content="*S* &#x202e; `x`"></head><body><article>
      <p>&#27;]8;;http://evil.example&#7;The harbour gate\(attack) closed at noon on Friday, said &lt;img src=x onerror=y&gt;.</p>
      <p>Nobody was hurt when the &#x9b;31m gate of the harbour fell into the water at noon.</p></article></body></html>
      """
    ),
    (
      "c.md",
      """
      ---
      title: "A \\e[31m title \\x07 <b>"
      author: "x\\u202E](y) *z*"
      date: 2026-11-20
      ---

      # A title

      The first \(attack) note says that the library will stay open until eight in the evening.

      <script>alert(2)</script>

      """
    ),
  ]

  private func place() throws -> Workplace {
    let place = try Workplace()
    for (name, text) in Self.files { try place.put(text, at: "in/\(name)") }
    return place
  }

  private func isClean(_ text: String) -> Bool {
    !text.unicodeScalars.contains { isUnsafeControl($0) }
  }

  @Test(
    "No control character reaches the output",
    arguments: [
      "make in -o - --date 2026-11-21", "make in -o - --format json --date 2026-11-21",
      "make in --date 2026-11-21 && \"$BRIEF\" read 2026-11-21 --sources",
      "make in -q --date 2026-11-21 && \"$BRIEF\" read --list",
      "make in -q --date 2026-11-21 && \"$BRIEF\" verify briefs/2026-11-21.md",
      "summarize in/a.txt", "summarize in/b.html --format markdown",
      "summarize in/a.txt --format html",
      "summarize in/a.txt in/c.md --format json", "topics in", "topics in --format json",
      "inspect in",
      "inspect in --format json",
    ])
  func controlsStayInside(command: String) throws {
    let run = try place().shell("\"$BRIEF\" \(command)")
    #expect(run.code == 0, "\(run.messages)")
    #expect(isClean(run.output), "\(run.output.debugDescription)")
    #expect(isClean(run.messages))
  }

  @Test func coloursAreTheOnlyEscapes() throws {
    let place = try place()
    _ = try place.brief("make", "in", "--date", "2026-11-21")
    for run in [
      try place.brief("read", "--color", "always"),
      try place.brief("summarize", "in/a.txt", "in/b.html", "--color", "always"),
    ] {
      #expect(run.code == 0)
      #expect(!run.output.contains("]0;") || !run.output.contains("\u{1B}]0;"))
      #expect(!run.output.contains("\u{1B}[31m") && !run.output.contains("\u{1B}]8;;http://evil"))
      #expect(isClean(run.output.replacing("\u{1B}", with: "")))
    }
  }

  @Test func writtenBriefIsProvedReadBackAndHarmless() throws {
    let place = try place()
    #expect(try place.brief("make", "in", "--date", "2026-11-21").code == 0)
    let markdown = try place.text(of: "briefs/2026-11-21.md")
    #expect(try Brief(parsing: markdown).markdown == markdown)
    #expect(try place.brief("verify", "briefs/2026-11-21.md").code == 0)
    let unescaped = markdown.replacing("\\<", with: "").replacing("\\]", with: "")
    #expect(!markdown.contains("## Injected") && !unescaped.contains("](javascript"))
    #expect(!unescaped.contains("<script"))
    #expect(try place.brief("publish").code == 0)
    for name in try place.nodes(in: "site").keys where name.hasSuffix(".html") {
      let page = try place.text(of: "site/\(name)")
      #expect(
        isClean(page) && !page.contains("<script") && !page.contains("<img")
          && !page.contains("=\"javascript:"))
    }
  }

  @Test func hostileNamesOfFilesStayInside() throws {
    let place = try place()
    try place.move("in/a.txt", to: "in/\u{1B}[31m\n## x \u{202E}.txt")
    try place.put("", at: "in/\u{1B}]0;empty\u{7}.txt")
    let run = try place.brief("make", "in", "-o", "-", "--date", "2026-11-21")
    #expect(run.code == 0 && isClean(run.output) && isClean(run.messages))
    #expect(!run.output.contains("\n## x"))
    #expect(isClean(try place.brief("topics", "in").output))
    #expect(isClean(try place.brief("inspect", "in").output))
  }
}
