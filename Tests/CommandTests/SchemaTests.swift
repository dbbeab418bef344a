import BriefKit
import BriefTestSupport
import Foundation
import Testing

/// What programs read is what the schemas say.
@Suite struct SchemaTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Sources/brief/Schemas")

  /// Holds each line of an output against a schema.
  private func check(
    _ run: Workplace.Run, _ name: String, lines: ClosedRange<Int> = 1...1
  ) throws {
    let schema = try JSONSchema(name, in: Self.folder)
    #expect(lines.contains(run.lines.count), "\(name): \(run.messages)")
    for line in run.lines {
      let problems = try schema.problems(of: JSONValue(reading: Array(line.utf8)))
      #expect(problems.isEmpty, "\(name): \(problems.prefix(5))")
    }
  }

  @Test func briefsAreOfTheSchema() throws {
    let place = try Workplace()
    try place.putSamples()
    let make = "make Tests/Samples --date 2026-11-21 -q"
    try check(place.shell("$BRIEF \(make) --format json -o -"), "brief")
    #expect(try place.shell("$BRIEF \(make)").code == 0)
    try check(place.brief("read", "--format", "json"), "brief")
    try check(place.brief("search", "gate", "--format", "json"), "search", lines: 1...20)
    let verify = ["verify", "briefs/2026-11-21.md", "--format", "json"]
    try check(place.brief(verify[0], verify[1], verify[2], verify[3]), "verify")
    try place.put(
      place.text(of: "briefs/2026-11-21.md").replacing("3,400", with: "4,300"),
      at: "briefs/2026-11-21.md")
    let broken = try place.brief(verify[0], verify[1], verify[2], verify[3])
    #expect(broken.code == 1)
    try check(broken, "verify")
    // The next day nothing is new.
    try place.put(try place.shell("$BRIEF \(make) --force").output, at: "log")
    try check(
      place.shell("$BRIEF make Tests/Samples --date 2026-11-22 -q --format json -o -"), "brief")
  }

  @Test func answersAboutFilesAreOfTheSchemas() throws {
    let place = try Workplace()
    try place.putSamples()
    let samples =
      "Tests/Samples/harbour-gate-herald.html Tests/Samples/flood-gate-northline-wire.txt"
    func run(_ words: String) throws -> Workplace.Run { try place.shell("$BRIEF \(words)") }
    try check(run("summarize \(samples) --format json"), "brief")
    try check(run("summarize --full \(samples) --format json"), "marked")
    try check(run("summarize --keywords \(samples) --format json"), "keywords")
    try check(run("inspect Tests/Samples/* --format json -q"), "inspect", lines: 19...60)
    try check(run("topics Tests/Samples --format json -q"), "topics")
    try check(run("languages --format json"), "languages")
    try place.put("The gate jammed as the surge came.\n", at: "reference.txt")
    try check(
      run(
        "evaluate --reference reference.txt Tests/Samples/harbour-gate-herald.html --format json"),
      "evaluate")
  }

  @Test("Answers to lines are of the schemas", arguments: ["summarize", "inspect", "topics"])
  func answersToLinesAreOfTheSchemas(command: String) throws {
    let input = """
      {"id": "a", "text": "The council voted to shut the bridge. A ferry will run.", "title": "A bridge"}
      {"id": 7, "text":
      {"id": {"x": 1}}
      """
    let run = try Workplace().brief(command, "--jsonl", input: input)
    try check(run, "\(command)-line", lines: 3...3)
    let keywords = try Workplace().brief("summarize", "--jsonl", "--keywords", input: input)
    try check(keywords, "summarize-line", lines: 3...3)
  }

  @Test func schemasSeeWhatIsWrong() throws {
    let schema = try JSONSchema("search", in: Self.folder)
    func problems(_ json: String) throws -> [String] {
      try schema.problems(of: JSONValue(reading: Array(json.utf8)))
    }
    let good =
      #"{"schema":1,"brief":"a.md","title":"T","url":null,"sentences":[{"text":"S","outlet":"O"}]}"#
    #expect(try problems(good) == [])
    for (old, new) in [
      (#""schema":1"#, #""schema":2"#), (#""url":null,"#, ""), ("null", "7"),
      (#""title":"T""#, #""title":"T","more":1"#),
      (#"{"text":"S","outlet":"O"}"#, #"{"text":"S"}"#),
      ("[", "[1,"),
    ] {
      #expect(try problems(good.replacing(old, with: new)).count == 1, "\(new)")
    }
  }
}
