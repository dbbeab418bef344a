import BriefKit
import Testing

/// What the proof takes for the text of a source, and honest briefs that it once refused.
@Suite struct ProofInputTests {
  private static let brief = "briefs/2026-11-21.md"

  private func made(_ options: String...) throws -> Workplace {
    let place = try Workplace()
    try place.putArticles()
    let words = (["make", "in", "-q", "--date", "2026-11-21"] + options).joined(separator: " ")
    let run = try place.shell("\"$BRIEF\" \(words)")
    #expect(run.code == 0, "\(run.messages)")
    return place
  }

  /// The briefs of the folder after their sources have moved.
  private func provedMoved(_ place: Workplace) throws -> Workplace.Run {
    try place.move("in", to: "moved/in")
    return try place.brief("verify", Self.brief, "--sources", "moved")
  }

  // MARK: - What is no source

  @Test(arguments: ["\"", "'", ""]) func aBriefIsNoSource(mark: String) throws {
    let place = try made()
    let note = "The mayor was shot dead on Monday, and nobody told it until now."
    let generator = try place.text(of: Self.brief).split(separator: "\n").first {
      $0.hasPrefix("generator: ")
    }
    let name = try #require(generator).replacing("\"", with: mark)
    try place.put("---\ndate: 2026-11-20\n\(name)\n---\n\n# A\n\n\(note)\n", at: "in/bridge.txt")
    let run = try place.brief("verify", Self.brief, "--format", "json")
    #expect(run.code == 1 && run.output.contains("the file is a brief, and no source"))
    let page = try place.brief("publish")
    #expect(page.messages.contains("fails its proof"))
  }

  @Test(arguments: ["md", "txt", "html", "xml", "json", "rst"])
  func whatIsTextIsReadAsItIs(ending: String) throws {
    let place = try made()
    try place.put("convert:\n  \(ending): sed s/not/now/ {}\n", at: "brief.yml")
    for command in ["verify \(Self.brief)", "make in -o -", "publish --check"] {
      let run = try place.shell("\"$BRIEF\" \(command)")
      #expect(run.code == 78 && run.messages.contains("names a program for .\(ending)"))
    }
  }

  @Test func whoWroteTheTextOfASourceIsNamed() throws {
    let place = try Workplace()
    try place.putArticles()
    try place.move("in/comet.txt", to: "in/comet.pdf")
    try place.put("convert:\n  pdf: cat {}\n", at: "brief.yml")
    #expect(try place.brief("make", "in", "-q", "--date", "2026-11-21").code == 0)
    let run = try place.brief("verify", Self.brief)
    #expect(run.code == 0 && run.output.contains("read as `cat {}` writes it, not proved"))
    let json = try place.brief("verify", Self.brief, "--format", "json")
    #expect(json.output.contains("\"converters\":[\"cat {}\"]"))
    #expect(try place.brief("publish", "--check").messages.contains("`cat {}`"))
  }

  @Test func aSourceThatMovedKeepsItsName() throws {
    let place = try made()
    try place.move("in/comet.txt", to: "in/dust.txt")
    let run = try provedMoved(place)
    #expect(run.code == 1 && run.output.contains("the file's name is “dust.txt”"))
    try place.move("moved/in/dust.txt", to: "moved/in/comet.txt")
    #expect(try place.brief("verify", Self.brief, "--sources", "moved").code == 0)
  }

  // MARK: - What is no brief

  @Test(arguments: ["s/^format: 2/format: 3/", "/^date:/d", "1,/^---$/d"])
  func aBriefThatIsNoneAnyMoreIsFound(script: String) throws {
    let place = try made()
    let lie = "The mayor was shot dead"
    _ = try place.shell(
      "sed -i '\(script)' \(Self.brief); sed -i 's/^# .*/# \(lie)/' \(Self.brief)")
    let run = try place.brief("publish", "--check")
    #expect(run.code == 1 && run.output.hasPrefix("2026-11-21.md: is "))
    _ = try place.brief("publish")
    for file in try place.nodes(in: "site").keys.filter({ $0.hasSuffix(".html") }) {
      let shown = try place.text(of: "site/\(file)")
      #expect(
        !shown.contains(lie) || shown.contains("class=\"proof\"") || shown.contains("Not proved"))
    }
  }

  // MARK: - Honest briefs

  @Test func theLanguageThatArticlesAreReadInIsTheGivenOne() throws {
    let place = try made("--lang", "de")
    #expect(try place.brief("verify", Self.brief).code == 1)
    #expect(try place.brief("verify", Self.brief, "--lang", "de").code == 0)
    #expect(try place.brief("publish", "--check", "--lang", "de").code == 0)
    try place.put("article-lang: de\n", at: "brief.yml")
    #expect(try place.brief("verify", Self.brief).code == 0)
    #expect(try place.brief("publish", "--check").code == 0)
  }

  @Test func itemsWithoutANameAreFoundAgain() throws {
    let place = try Workplace()
    let items = ["Ostra", "Skarn"].map {
      "<item><description>The bridge of \($0) got a new deck on Friday night, and lorries may use "
        + "it again from Sunday, the county of \($0) said.</description></item>"
    }
    try place.put(
      "<rss version=\"2.0\"><channel><title>Wire</title>\(items.joined())</channel></rss>",
      at: "in/a.xml")
    #expect(try place.brief("make", "in", "-q", "--date", "2026-11-21").code == 0)
    let run = try place.brief("verify", Self.brief)
    #expect(run.code == 0 && run.output.contains("2 sources"), "\(run.output)")
    #expect(try provedMoved(place).code == 0)
  }

  @Test func twoItemsOfOneTextAreToldApart() throws {
    let place = try Workplace()
    for (name, title) in [("a", "Bridge gets deck"), ("b", "New deck for bridge")] {
      try place.put(
        "<rss version=\"2.0\"><channel><title>Wire \(name)</title><link>https://\(name).example/"
          + "</link><item><title>\(title)</title><guid>\(name)1</guid><description>The bridge of "
          + "Ostra got a new deck on Friday night, and lorries may use it again from Sunday."
          + "</description></item></channel></rss>", at: "in/\(name).xml")
    }
    #expect(try place.brief("make", "in", "-q", "--date", "2026-11-21").code == 0)
    #expect(try provedMoved(place).code == 0)
  }

  @Test func aFolderThatIsALinkIsSeenThrough() throws {
    let place = try made("-o", "kept/briefs")
    _ = try place.shell("mkdir x && ln -s ../kept/briefs x/linked")
    #expect(try place.brief("verify", "x/linked/2026-11-21.md").code == 0)
  }

  @Test func notesHoldAsEditorsWriteThem() throws {
    let place = try made()
    let text = try place.text(of: Self.brief)
    for noted in [
      (text + "\n## Notes\n\n> Mine.\n").replacing("\n", with: "\r\n"),
      text + "\n## Notes \n\n> Mine.\n  \n> Two.\n", text + "\n## Notes\n\n> Mine.",
    ] {
      try place.put(noted, at: Self.brief)
      let run = try place.brief("verify", Self.brief)
      #expect(run.code == 0 && run.output.contains("of the user's own"), "\(run.output)")
    }
  }
}
