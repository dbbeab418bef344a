import BriefKit
import Testing

@Suite struct SummarizeTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.putArticles()
    return place
  }

  @Test func pipedSummaryIsASentenceALine() throws {
    let place = try place()
    let text = try place.text(of: "in/bridge.txt")
    for run in [
      try place.brief("summarize", "in/bridge.txt", "-n", "2"),
      try place.brief("summarize", "-n", "2", input: text),
      try place.brief("summarize", "-", "-n", "2", input: text),
    ] {
      #expect(run.code == 0 && run.messages.isEmpty)
      #expect(run.lines.count == 2)
      #expect(run.lines.allSatisfy { text.contains($0) && $0.hasSuffix(".") })
    }
  }

  /// What a shell makes of `<(command)` is a path to a pipe.
  @Test func pipesThatAreNamedAreRead() throws {
    let place = try place()
    let lines = try place.brief("summarize", "in/bridge.txt", "-n", "2").lines
    for command in [
      "summarize -n 2 /dev/stdin", "summarize -n 2 /dev/fd/9", "summarize -n 2 - /dev/fd/77",
      "inspect -", "inspect /dev/fd/9",
    ] {
      let run = try place.shell("cat in/bridge.txt | { exec 9<&0; \"$BRIEF\" \(command); }")
      #expect(run.code == 0 && lines.allSatisfy(run.output.contains), "\(command)")
      #expect(run.messages.contains("/dev/fd/77: ") == command.contains("77"))
    }
  }

  @Test func severalFilesGiveOneSummary() throws {
    let place = try place()
    let run = try place.brief("summarize", "in/bridge.txt", "in/sub/vote.md", "-n", "3")
    #expect(run.code == 0 && run.lines.count == 3)
    let texts = try ["in/bridge.txt", "in/sub/vote.md"].map(place.text(of:))
    #expect(run.lines.allSatisfy { line in texts.contains { $0.contains(line) } })
  }

  @Test func articleSavedTwiceIsReadOnce() throws {
    let place = try place()
    let text = try place.text(of: "in/bridge.txt")
    try place.put(text + "\n", at: "in/bridge again.txt")
    let (file, copy) = ("in/bridge.txt", "in/bridge again.txt")
    let markdown = try place.brief("summarize", "--format", "markdown", file, copy)
    #expect(markdown.output.contains("\n1 article: "))
    #expect(markdown.output.contains("same article as 1"))
    let full = try place.brief("summarize", "--full", file, copy)
    #expect(full.output == (try place.brief("summarize", "--full", file).output))
    let inspected = try place.brief("inspect", file, copy).lines
    #expect(inspected.contains("also at in/bridge again.txt"))
    #expect(inspected.contains("also at in/bridge.txt"))
  }

  @Test func formatsSayTheSame() throws {
    let place = try place()
    let lines = try place.brief("summarize", "in/bridge.txt").lines
    let markdown = try place.brief("summarize", "in/bridge.txt", "--format", "markdown")
    #expect(try Brief(parsing: markdown.output).topics.flatMap(\.quotations).map(\.text) == lines)
    let json = try place.brief("summarize", "in/bridge.txt", "--format", "json")
    let value = try JSONValue(reading: Array(json.output.utf8))
    let quotes = value["topics"]?.elements.flatMap { $0["quotes"]?.elements ?? [] } ?? []
    #expect(quotes.compactMap { $0["text"]?.string } == lines)
    let html = try place.brief("summarize", "in/bridge.txt", "--format", "html").output
    #expect(lines.allSatisfy { html.contains($0) } && html.contains("<h1>"))
  }

  @Test func markdownOfAFileIsProved() throws {
    let place = try place()
    let run = try place.shell("\"$BRIEF\" summarize in/*.txt --format markdown > b.md")
    #expect(run.code == 0)
    #expect(try place.brief("verify", "b.md").code == 0)
  }

  @Test func summaryOfStandardInputHasNoBrokenLinks() throws {
    let text = try place().text(of: "in/bridge.txt")
    let html = try Workplace().brief("summarize", "--format", "html", input: text)
    #expect(html.code == 0 && !html.output.contains("%22"))
    let markdown = try Workplace().brief("summarize", "--format", "markdown", input: text)
    #expect(try Brief(parsing: markdown.output).markdown == markdown.output)
  }

  @Test func titleOfBracketsIsNoEndOfTheFields() throws {
    let place = try place()
    try place.put(
      String(repeating: "[", count: 90) + "\n\n" + place.text(of: "in/bridge.txt"), at: "a.txt")
    let run = try place.brief("summarize", "a.txt", "--format", "markdown")
    #expect(try Brief(parsing: run.output).markdown == run.output)
  }

  @Test(
    "A wrong length ends with 64",
    arguments: [
      "-n 0", "-n -1", "-w 0", "--ratio 2", "--ratio nan", "--minutes inf", "-n 1 -w 5", "-n x",
    ])
  func wrongLengthIsTold(options: String) throws {
    let run = try place().shell("\"$BRIEF\" summarize in/bridge.txt \(options)")
    #expect(run.code == 64 && run.output.isEmpty)
  }

  @Test(
    "Any length is kept",
    arguments: [
      "-n 9223372036854775807", "-w 9223372036854775807", "--minutes 1e300", "--ratio 1e-300",
      "--ratio 1", "-w 1", "--minutes 0.001",
    ])
  func extremeLengthsAreKept(options: String) throws {
    let run = try place().shell("\"$BRIEF\" summarize in/bridge.txt \(options)")
    #expect(run.code == 0 && !run.lines.isEmpty, "\(run.messages)")
  }

  @Test func inputThatIsMissingOrEmptyEndsWithItsCode() throws {
    let place = try place()
    #expect(try place.brief("summarize", "nowhere.txt").code == 66)
    #expect(try place.brief("summarize", input: "").code == 65)
    #expect(try place.brief("summarize", input: " \n").code == 65)
    let mixed = try place.brief("summarize", "nowhere.txt", "in/bridge.txt")
    #expect(mixed.code == 0 && mixed.messages.contains("nowhere.txt") && !mixed.lines.isEmpty)
  }

  @Test func ownStopwordsAreTaken() throws {
    let place = try place()
    try place.put("the\nof\n", at: "words.txt")
    #expect(try place.brief("summarize", "in/bridge.txt", "--stopwords", "words.txt").code == 0)
    try place.put("two words\n", at: "words.txt")
    #expect(try place.brief("summarize", "in/bridge.txt", "--stopwords", "words.txt").code == 65)
    #expect(try place.brief("summarize", "in/bridge.txt", "--stopwords", "nowhere").code == 66)
  }
}
