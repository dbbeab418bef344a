import BriefKit
import Testing

@Suite struct MachineTests {
  private func values(_ run: Workplace.Run) throws -> [JSONValue] {
    try run.lines.map { try JSONValue(reading: Array($0.utf8)) }
  }

  private static let text =
    "The council voted to shut the bridge. Divers had found a crack in the pier. A ferry will run."

  private static func line(_ id: String, _ text: String = text) -> String {
    JSONValue.object(["id": .string(id), "text": .string(text), "title": .string("A bridge")])
      .serialized
  }

  @Test(arguments: ["summarize", "inspect", "topics"])
  func filesBesideLinesAreNotPassedOver(command: String) throws {
    let run = try Workplace().brief(command, "--jsonl", "a.txt")
    #expect(run.code == 64)
    #expect(run.messages.contains("--jsonl reads standard input"))
  }

  @Test(arguments: ["summarize", "inspect", "topics"])
  func linesMayBeNamedAsStandardInput(command: String) throws {
    let input = Self.line("a")
    let run = try Workplace().brief(command, "--jsonl", "-", input: input)
    #expect(run.code == 0)
    #expect(try run.output == Workplace().brief(command, "--jsonl", input: input).output)
  }

  @Test("A bad line costs itself alone", arguments: ["summarize", "inspect", "topics"])
  func badLinesCostThemselvesAlone(command: String) throws {
    let input = [
      Self.line("a"), "{\"id\": 7, \"text\": ", "[1]", "", "{\"id\": {\"x\": 1}}", "nonsense",
      Self.line("b"),
    ].joined(separator: "\n")
    let run = try Workplace().brief(command, "--jsonl", input: input)
    #expect(run.code == 65)
    let answers = try values(run)
    #expect(answers.count == 6)
    #expect(answers.map { $0["error"] != nil } == [false, true, true, true, true, false])
    let good = answers.filter { $0["error"] == nil }
    #expect(good.compactMap { $0["id"]?.string } == ["a", "b"])
    #expect(run.messages.split(separator: "\n").count { $0.contains("line ") } == 4)
    // An object keeps its id, whatever it is.
    #expect(answers.contains { $0["id"]?["x"]?.integer == 1 && $0["error"] != nil })
    let fine = try Workplace().brief(command, "--jsonl", input: Self.line("a") + "\r\n\n")
    #expect(fine.code == 0 && fine.lines.count == 1)
  }

  @Test func summariesHavePlacesInTheText() throws {
    let run = try Workplace().brief("summarize", "--jsonl", "-n", "2", input: Self.line("a"))
    let answer = try values(run)[0]
    let sentences = answer["sentences"]?.elements ?? []
    #expect(sentences.count == 2)
    let bytes = Array(Self.text.utf8)
    for sentence in sentences {
      let start = try #require(sentence["start"]?.integer)
      let end = try #require(sentence["end"]?.integer)
      #expect(String(decoding: bytes[start..<end], as: UTF8.self) == sentence["text"]?.string)
    }
    #expect(
      answer["summary"]?.string
        == sentences.compactMap { $0["text"]?.string }.joined(separator: "\n"))
  }

  @Test func documentsAreSummarizedTogether() throws {
    let input =
      #"{"id":1,"words":8,"docs":[{"text":"One tale of a gate."},{"text":"Two tales of a town that had a gate."}]}"#
    let answer = try values(Workplace().brief("summarize", "--jsonl", input: input))[0]
    #expect(answer["id"]?.integer == 1)
    #expect(
      answer["sentences"]?.elements.allSatisfy { [0, 1].contains($0["doc"]?.integer) } == true)
  }

  @Test func textWithoutASentenceHasAnEmptySummary() throws {
    for text in ["", " ", "...", "\u{0}"] {
      let run = try Workplace().brief("summarize", "--jsonl", input: Self.line("a", text))
      #expect(run.code == 0)
      #expect(try values(run).first?["summary"]?.string == "", "\(text)")
    }
  }

  @Test func inspectedTextIsTheTextOfItsSentences() throws {
    let run = try Workplace().brief("inspect", "--jsonl", "--raw", input: Self.line("a"))
    let answer = try values(run)[0]
    #expect(answer["text"]?.string == Self.text)
    #expect(answer["sentences"]?.elements.count == 3)
  }

  @Test func topicsOfTheSamplesAreTheStories() throws {
    let place = try Workplace()
    try place.putSamples()
    let run = try place.brief("topics", "Tests/Samples", "--format", "json")
    #expect(run.code == 0)
    let value = try values(run)[0]
    #expect(value["schema"]?.integer == 1)
    let sizes = value["topics"]?.elements.compactMap { $0["articles"]?.elements.count } ?? []
    #expect(sizes.filter { $0 > 1 }.sorted() == [3, 4, 5])
    let why = value["topics"]?.elements.map { $0["why"]?.elements.count ?? 0 } ?? []
    #expect(zip(sizes, why).allSatisfy { $0 > 1 ? $1 > 0 : $1 == 0 })
  }

  @Test func orderOfLinesDecidesNoTopic() throws {
    let texts = [
      "Council shuts the old Miller bridge after divers find a crack in its northern pier.",
      "A comet's dust holds clay that can form only in liquid water, a laboratory found.",
      "The crack in the northern pier of the Miller bridge was found by divers; it is shut.",
    ]
    let lines = texts.enumerated().map { Self.line("\($0)", $1) }
    func partners(_ lines: [String]) throws -> [String: Set<String>] {
      var topics: [Int: Set<String>] = [:]
      for answer in try values(
        Workplace().brief("topics", "--jsonl", input: lines.joined(separator: "\n")))
      {
        topics[try #require(answer["topic"]?.integer), default: []].insert(
          answer["id"]?.string ?? "")
      }
      return Dictionary(uniqueKeysWithValues: topics.values.map { ($0.sorted().joined(), $0) })
    }
    let expected = try partners(lines)
    #expect(try partners(lines.reversed()) == expected)
  }

  @Test func inspectShowsWhatIsDropped() throws {
    let place = try Workplace()
    try place.putSamples()
    let file = "Tests/Samples/harbour-gate-herald.html"
    let text = try place.brief("inspect", file)
    #expect(
      text.code == 0 && text.output.contains("Dropped:") && text.output.contains("Nell Carrow"))
    let json = try values(place.brief("inspect", file, "--format", "json"))[0]
    #expect(json["date"]?.string?.hasPrefix("2026-11-18") == true)
    #expect(json["dropped"]?.elements.isEmpty == false)
    #expect(json["sentences"]?.elements.isEmpty == false)
    let missing = try place.brief("inspect", "nowhere")
    #expect(missing.code == 66 && missing.messages.contains("nowhere"))
  }

  @Test func textOfTopicsIsIndented() throws {
    let place = try Workplace()
    try place.putArticles()
    let run = try place.brief("topics", "in")
    #expect(
      run.lines.contains("  in/bridge.txt")
        && run.lines.contains { $0.hasPrefix("  together for: ") })
  }
}
