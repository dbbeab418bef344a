import BriefKit
import Testing

/// Briefs of form 1, as version 0.1 made them of the sample articles.
@Suite struct OldBriefTests {
  private static let days = ["2026-11-18", "2026-11-20", "2026-11-21"]

  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.putSamples()
    try place.putOldBriefs()
    return place
  }

  @Test func oldBriefsAreProved() throws {
    let place = try place()
    for name in Self.days + ["2026-W47"] {
      let path = "Tests/OldBriefs/\(name).md"
      let run = try place.brief("verify", path)
      #expect(run.code == 0 && run.output.hasSuffix("all hold\n"), "\(run.output)")
      let text = try place.text(of: path)
      let letter = try #require(text.firstMatch(of: /\n- ./))
      try place.put(text.replacing(letter.output, with: "\n- Xx", maxReplacements: 1), at: path)
      #expect(try place.brief("verify", path).code == 1)
      // The roll-up tells what the others tell.
      try place.put(text, at: path)
    }
  }

  @Test func oldBriefsAreReadAndListed() throws {
    let place = try place()
    let run = try place.brief("read", "2026-11-20", "--briefs", "Tests/OldBriefs")
    #expect(run.code == 0 && run.output.contains("Told before on 18 November 2026."))
    #expect(run.output.contains("[3:1]") && run.output.contains("What next"))
    let list = try place.brief("read", "--list", "--briefs", "Tests/OldBriefs")
    let names = list.lines.filter { $0.hasPrefix("2026-") }
    #expect(names.count == Self.days.count + 1 && names.contains { $0.hasPrefix("2026-W47") })
  }

  @Test func oldAndNewBriefsAreOneSite() throws {
    let place = try place()
    let made = try place.brief(
      "make", "Tests/Samples", "-o", "Tests/OldBriefs", "--again", "--date", "2026-11-22")
    #expect(made.code == 0, "\(made.messages)")
    for sources in ["none", "quotes", "full"] {
      let run = try place.brief(
        "publish", "Tests/OldBriefs", "-o", "site-\(sources)", "--sources", sources, "--check")
      #expect(run.code == 0, "\(run.output)\(run.messages)")
    }
    let page = try place.text(of: "site-none/2026/11/22/index.html")
    #expect(page.contains("The Capital Ledger</a>") && page.contains("id=\"in-brief\""))
    #expect(try place.text(of: "site-none/2026/11/20/index.html").contains("source 3, line 1"))
  }

  /// A story goes on from a brief of form 1, and nothing of it is told again.
  @Test func whatOldBriefsToldIsRemembered() throws {
    let place = try place()
    try place.remove("Tests/OldBriefs/2026-11-21.md")
    let made = try place.brief(
      "make", "Tests/Samples", "-o", "Tests/OldBriefs", "--date", "2026-11-22")
    #expect(made.code == 0)
    let brief = try Brief(parsing: place.text(of: "Tests/OldBriefs/2026-11-22.md"))
    let old = try Self.days.prefix(2).flatMap { day in
      try Brief(parsing: place.text(of: "Tests/OldBriefs/\(day).md")).allTopics.flatMap(\.sources)
    }
    let told = Set(old.map(\.digestPrefix))
    #expect(brief.allTopics.flatMap(\.sources).allSatisfy { !told.contains($0.digestPrefix) })
    let going = brief.topics.first { !$0.earlier.isEmpty }
    #expect(going?.title.contains("recall") == true && going?.dayNumber(on: brief.day) == 3)
    #expect(try place.brief("verify", "Tests/OldBriefs/2026-11-22.md").code == 0)
    let week = try place.brief("make", "--week", "--date", "2026-11-22", "-o", "Tests/OldBriefs")
    #expect(week.code == 0)
    #expect(try place.brief("verify", "Tests/OldBriefs/2026-W47.md").code == 0)
  }
}
