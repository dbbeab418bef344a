import BriefKit
import Testing

@Suite struct PublishTests {
  @Test func sitePagesAreMadeOnce() throws {
    let place = try Workplace()
    try place.putArticles()
    for day in ["2026-10-31", "2026-11-21"] {
      #expect(try place.brief("make", "in", "-q", "--date", day).code == 0)
    }
    let first = try place.brief("publish", "--base-url", "https://a.example/b/")
    #expect(first.code == 0 && first.output.isEmpty)
    #expect(first.messages.contains("Published 2 briefs in site"))
    let nodes = try place.nodes(in: "site")
    #expect(nodes["index.html"] != nil && nodes.keys.contains { $0.hasSuffix(".xml") })
    #expect(nodes.keys.filter { $0.contains("2026") && $0.hasSuffix("index.html") }.count >= 2)
    #expect(try place.text(of: "site/index.html").contains("Miller bridge"))
    let second = try place.brief("publish", "--base-url", "https://a.example/b/")
    #expect(second.code == 0 && second.messages.contains(" 0 written, 0 removed"))
    #expect(try place.nodes(in: "site") == nodes)
    #expect(try place.nodes(in: ".").keys.filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test func pageOfARemovedBriefGoesAndOthersFilesStay() throws {
    let place = try Workplace()
    try place.putArticles()
    for day in ["2026-10-31", "2026-11-21"] {
      _ = try place.brief("make", "in", "-q", "--date", day)
    }
    _ = try place.brief("publish")
    try place.put("mine", at: "site/CNAME")
    let before = try place.nodes(in: "site").keys
    try place.remove("briefs/2026-10-31.md")
    #expect(try place.brief("publish").code == 0)
    let after = try place.nodes(in: "site").keys
    #expect(after.count < before.count && after.contains("CNAME"))
    #expect(!after.contains { $0.contains("10-31") || $0.contains("10/31") })
  }

  /// Found by killing runs: a site that is up to date was not looked beside.
  @Test func whatAKilledRunLeftGoesThoughNothingChanged() throws {
    let place = try Workplace()
    try place.putArticles()
    _ = try place.brief("make", "in", "-q", "--date", "2026-11-21")
    #expect(try place.brief("publish").code == 0)
    try place.put("half", at: ".site.brief-new/index.html")
    #expect(try place.brief("publish").code == 0)
    #expect(try place.shell("ls -A").output.contains(".brief-new") == false)
  }

  @Test func wrongUseEndsWithItsCode() throws {
    let place = try Workplace()
    #expect(try place.brief("publish").code == 66)
    try place.putArticles()
    _ = try place.brief("make", "in", "-q", "--date", "2026-11-21")
    #expect(try place.brief("publish", "-o", ".").code == 64)
    #expect(try place.brief("publish", "-o", "/").code == 64)
    #expect(try place.brief("publish", "--base-url", "ftp://a").code == 64)
    #expect(try place.brief("publish", "-o", "in/bridge.txt").code == 73)
    try place.put("no day", at: "briefs/notes.md")
    let run = try place.brief("publish")
    #expect(run.code == 0 && run.messages.contains("briefs/notes.md: skipped"))
  }
}
