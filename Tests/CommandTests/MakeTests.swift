import BriefKit
import Testing

@Suite struct MakeTests {
  private static let brief = "briefs/2026-11-21.md"

  private func made() throws -> Workplace {
    let place = try Workplace()
    try place.putArticles()
    let run = try place.brief("make", "in", "--date", "2026-11-21")
    #expect(run.code == 0 && run.output.isEmpty, "\(run.messages)")
    return place
  }

  @Test func briefIsWritten() throws {
    let place = try made()
    let brief = try Brief(parsing: place.text(of: Self.brief))
    #expect(brief.articleCount == 3)
    #expect(
      brief.allTopics.map { Set($0.sources.map(\.path)) } == [
        ["../in/bridge.txt", "../in/sub/vote.md"], ["../in/comet.txt"],
      ])
    #expect(brief.topics[0].sources.map(\.byline) == ["Ann Lee", nil])
    #expect(brief.topics[0].sources.map { $0.published?.description } == ["2026-11-20", nil])
    #expect(try place.brief("verify", Self.brief).code == 0)
  }

  @Test func makingAgainGivesTheSameBytesAndWritesNothing() throws {
    let place = try made()
    let text = try place.text(of: Self.brief)
    let nodes = try place.nodes(in: "briefs")
    #expect(try place.brief("make", "in", "--date", "2026-11-21").code == 0)
    #expect(try place.nodes(in: "briefs") == nodes)
    let orders = [
      ["in/comet.txt", "in/sub/vote.md", "in/bridge.txt"],
      ["in/sub/vote.md", "in/bridge.txt", "in/comet.txt"],
      ["in/sub", "in/comet.txt", "in/bridge.txt"],
    ]
    for files in orders {
      let run = try place.brief(
        "make", files[0], files[1], files[2], "--date", "2026-11-21", "-o", "other")
      #expect(run.code == 0)
      #expect(try place.text(of: "other/2026-11-21.md") == text)
    }
  }

  @Test func sameFileTwiceIsToldOnce() throws {
    let place = try made()
    let once = try place.text(of: Self.brief)
    let run = try place.brief(
      "make", "in", "in/comet.txt", "./in", "--date", "2026-11-21", "-o", "other")
    #expect(run.code == 0)
    #expect(try place.text(of: "other/2026-11-21.md") == once)
  }

  @Test func briefOfTheSamplesIsTheCommittedOne() throws {
    let committed = try #require(Workplace.committed(Self.brief), "no \(Self.brief)")
    let place = try Workplace()
    try place.putSamples()
    let run = try place.brief("make", "Tests/Samples", "-o", "briefs", "--date", "2026-11-21")
    #expect(run.code == 0 && run.messages.contains("Wrote briefs/2026-11-21.md"))
    #expect(try place.text(of: Self.brief) == committed)
    #expect(try place.brief("verify", Self.brief).code == 0)
  }

  @Test func outputGoesWhereItIsWanted() throws {
    let place = try made()
    let printed = try place.brief("make", "in", "-o", "-", "--date", "2026-11-21")
    #expect(printed.code == 0 && printed.output.contains("](in/comet.txt "))
    _ = try place.brief("make", "in", "-o", "x/y/z.md", "--date", "2026-11-21")
    #expect(try place.text(of: "x/y/z.md").contains("](../../in/comet.txt "))
    _ = try place.brief("make", "in", "-o", "z.md", "--date", "2026-11-21", "-q")
    #expect(try place.text(of: "z.md") == printed.output)
    let json = try place.brief("make", "in", "-o", "-", "--format", "json", "--date", "2026-11-21")
    let value = try JSONValue(reading: Array(json.output.utf8))
    #expect(value["schema"]?.integer == 1 && value["topics"]?.elements.count == 1)
    let list = value["lists"]?.elements.first
    #expect(list?["kind"]?.string == "brief" && list?["topics"]?.elements.count == 1)
  }

  @Test func outputFolderIsNotRead() throws {
    let place = try Workplace()
    try place.putArticles()
    _ = try place.brief("make", ".", "-o", "in/briefs", "--date", "2026-11-20")
    let run = try place.brief("make", "in", "-o", "in/briefs", "--again", "--date", "2026-11-21")
    #expect(run.code == 0)
    let second = try Brief(parsing: place.text(of: "in/briefs/2026-11-21.md"))
    #expect(second.articleCount == 3)
    #expect(try place.brief("make", "in", "-o", "in/briefs", "--date", "2026-11-22").code == 0)
    let third = try place.text(of: "in/briefs/2026-11-22.md")
    #expect(third.contains("Nothing new since [21 November 2026](2026-11-21.md)."))
  }

  @Test func editedBriefIsNotOverwritten() throws {
    let place = try made()
    let edited = try place.text(of: Self.brief) + "\nMy own note.\n"
    try place.put(edited, at: Self.brief)
    let refused = try place.brief("make", "in", "--date", "2026-11-21")
    #expect(refused.code == 73 && refused.messages.contains("--force"))
    #expect(try place.text(of: Self.brief) == edited)
    let json = ["make", "in", "-q", "--format", "json", "-o"]
    let asJSON = try place.shell("\"$BRIEF\" \(json.joined(separator: " ")) \(Self.brief)")
    #expect(asJSON.code == 73)
    #expect(try place.text(of: Self.brief) == edited)
    for _ in 0..<2 {
      #expect(
        try place.shell("\"$BRIEF\" \(json.joined(separator: " ")) out.json").code == 0)
    }
    #expect(try place.brief("make", "in", "--date", "2026-11-21", "--force").code == 0)
    #expect(try !place.text(of: Self.brief).contains("My own note."))
  }

  @Test func sameDayAddsWhatIsNewAndRepeatsNothing() throws {
    let place = try made()
    let before = try Brief(parsing: place.text(of: Self.brief))
    try place.put(
      """
      Zoo counts its first litter of otters

      Three otters were born on Thursday in the zoo by the harbour, the first litter in ten years.

      Keepers had moved the parents to a quiet pond in the spring and fed them on trout and eels.

      """, at: "in/zoo.txt")
    #expect(try place.brief("make", "in", "--date", "2026-11-21").code == 0)
    let after = try Brief(parsing: place.text(of: Self.brief))
    #expect(after.articleCount == before.articleCount + 1)
    let sentences = after.allQuotations.map(\.text)
    #expect(Set(sentences).count == sentences.count)
    #expect(after.allTopics.contains { $0.title.hasPrefix("Zoo counts") })
    #expect(Set(sentences).isSuperset(of: before.allQuotations.map(\.text)))
    #expect(try place.brief("verify", Self.brief).code == 0)
  }

  // MARK: - What goes wrong

  @Test(
    "A wrong use ends with 64",
    arguments: [
      ["--date", "2026-02-30"], ["--date", "today?"], ["--minutes", "0"], ["--minutes", "nan"],
      ["--topics", "-1"], ["--per-topic", "0"], ["--nonsense"], ["--lang", "xx"],
      ["--format", "pdf"], ["-o", "''"],
    ])
  func wrongUseIsToldAndNothingWritten(options: [String]) throws {
    let place = try Workplace()
    try place.putArticles()
    let run = try place.shell("\"$BRIEF\" make in \(options.joined(separator: " "))")
    #expect(run.code == 64 && !run.messages.isEmpty && run.output.isEmpty)
    #expect(!place.exists("briefs"))
  }

  @Test func missingInputEndsWith66() throws {
    let place = try Workplace()
    let run = try place.brief("make", "nowhere")
    #expect(run.code == 66 && run.messages.contains("nowhere"))
    #expect(!place.exists("briefs"))
  }

  /// What a brief says is no article of another, also if it is named itself: the proof would not take
  /// it for a source.
  @Test func aBriefIsMadeOfNoBrief() throws {
    let place = try made()
    let run = try place.brief("make", Self.brief, "-o", "others")
    #expect(run.code == 66)
    #expect(!place.exists("others"))
  }

  @Test func outputThatCannotBeWrittenEndsWith73() throws {
    let place = try made()
    let old = try place.text(of: Self.brief)
    try place.remove("in/comet.txt")
    // The thread sanitizer would write a file of its own into TMPDIR before all else.
    let full = try place.shell(
      "ulimit -f 0; TMPDIR=/none \"$BRIEF\" make in --date 2026-11-21 2>/dev/null")
    #expect(full.code == 73)
    #expect(try place.text(of: Self.brief) == old)
    #expect(try place.nodes(in: "briefs").keys.sorted() == ["2026-11-21.md"])
    #expect(try place.brief("make", "in", "-o", "in/bridge.txt/x").code == 73)
    #expect(try place.shell("\"$BRIEF\" make in -o - > /dev/full").code == 73)
    #expect(try place.shell("\"$BRIEF\" make in -o - | true").code == 0)
  }

  @Test func unreadableFilesCostThemselvesAlone() throws {
    let place = try made()
    let expected = try place.text(of: Self.brief)
    try place.put("\u{0}\u{1}\u{2}PNG\u{0}", at: "in/picture.txt")
    try place.put("   \n", at: "in/empty.md")
    try place.put("<html><nav></nav></html>", at: "in/nothing.html")
    try place.put("<opml></opml>", at: "in/list.xml")
    try place.put("{", at: "in/broken.json")
    let made = try place.shell(
      "mkfifo in/pipe.txt; ln -s nowhere in/dangling.txt; ln -s /etc/passwd in/outside.txt; "
        + "mkdir in/folder.md; timeout 20 \"$BRIEF\" make in --date 2026-11-21 -o other")
    #expect(made.code == 0, "\(made.messages)")
    #expect(try place.text(of: "other/2026-11-21.md") == expected)
    let names = [
      "picture.txt", "empty.md", "nothing.html", "list.xml", "broken.json", "pipe.txt",
      "dangling.txt", "outside.txt",
    ]
    for name in names {
      #expect(
        made.messages.split(separator: "\n").count { $0.contains("in/\(name): skipped: ") } == 1)
    }
    let strict = try place.brief("make", "in", "--strict", "-o", "-", "--date", "2026-11-21")
    #expect(strict.code == 65 && strict.output.contains("# Saturday, 21 November 2026"))
  }

  @Test func namedPipeIsNotOpened() throws {
    let place = try Workplace()
    for command in ["make -o -", "summarize", "topics", "inspect", "read", "verify"] {
      let run = try place.shell("mkfifo -m 600 p 2>/dev/null; timeout 10 \"$BRIEF\" \(command) p")
      #expect(run.code != 124 && run.code != 0, "\(command)")
      #expect(run.messages.contains("p: "), "\(command): \(run.messages)")
    }
  }

  @Test func strangeNamesAreLinkedAndProved() throws {
    let place = try Workplace()
    try place.putArticles()
    for name in ["a b (c) [d] <e>.txt", "ä%20#?&.txt", "-n.txt", "line\nbreak.txt", "'\"`$x`.txt"] {
      try place.move("in/comet.txt", to: "in/\(name)")
      #expect(try place.brief("make", "in", "--date", "2026-11-21", "--force").code == 0)
      let run = try place.brief("verify", Self.brief)
      #expect(run.code == 0, "\(name): \(run.output)\(run.messages)")
      try place.move("in/\(name)", to: "in/comet.txt")
    }
  }

  @Test func changedFiguresAreNews() throws {
    let place = try Workplace()
    func report(_ homes: Int) -> String {
      "Korrin dam leak: \(homes) homes cleared\n\nPolice cleared \(homes) homes below the Korrin dam "
        + "on Friday after a leak was found in its north wall.\n\nThe operator, Hale Water, said it "
        + "would lower the lake by six metres.\n"
    }
    try place.put(report(40), at: "in/a.txt")
    _ = try place.brief("make", "in", "--date", "2026-11-20")
    try place.put(report(90), at: "in/a.txt")
    _ = try place.brief("make", "in", "--date", "2026-11-21")
    let second = try place.text(of: "briefs/2026-11-21.md")
    #expect(second.contains("- Police cleared 90 homes") && !second.contains("six metres"))
    try place.put(report(210), at: "in/b.txt")
    _ = try place.brief("make", "in", "--date", "2026-11-22")
    #expect(try place.text(of: "briefs/2026-11-22.md").contains("- Police cleared 210 homes"))
  }

  @Test(
    "The same figures of other things are news",
    arguments: [
      ("killed 3 people and injured 12", "killed 12 people and injured 3"),
      ("killed three people and injured twelve", "killed nine people and injured twenty"),
    ])
  func figuresOfOtherThingsAreNews(first: String, second: String) throws {
    let place = try Workplace()
    for (number, toll) in [first, second].enumerated() {
      try place.put(
        "Ferry accident at Oldhaven\n\nThe ferry accident at Oldhaven has \(toll) passengers, the "
          + "harbour police said.\n", at: "in/\(number).txt")
      _ = try place.brief("make", "in", "--date", "2026-11-2\(number)")
    }
    #expect(try place.text(of: "briefs/2026-11-21.md").contains(second))
  }

  @Test func namesOfNoArticleAreTold() throws {
    let place = try Workplace()
    try place.putArticles()
    for command in ["make in -o -", "topics in"] {
      let run = try place.shell(
        "\"$BRIEF\" \(command) --merge bridge.txt,brigde.txt --split vote.md --split none.md")
      #expect(run.code == 0)
      #expect(
        run.messages == """
          brief: brigde.txt: no article that was read has this name or headline
          brief: none.md: no article that was read has this name or headline

          """)
    }
  }

  @Test func theNextCommandsNameTheBriefThatWasWritten() throws {
    let place = try Workplace()
    try place.putArticles()
    let usual = try place.brief("make", "in", "--date", "2026-11-21")
    #expect(usual.messages.contains("Next: brief read | brief verify briefs/2026-11-21.md |"))
    let other = try place.brief("make", "in", "-o", "a b/x.md", "--date", "2026-11-21")
    #expect(other.messages.contains("Next: brief read 'a b/x.md' | brief verify 'a b/x.md'"))
  }
}
