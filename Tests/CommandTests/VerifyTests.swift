import BriefKit
import Testing

@Suite struct VerifyTests {
  private static let brief = "briefs/2026-11-21.md"

  private func made() throws -> Workplace {
    let place = try Workplace()
    try place.putSamples()
    let run = try place.brief("make", "Tests/Samples", "-q", "--date", "2026-11-21")
    #expect(run.code == 0 && run.messages.isEmpty, "\(run.messages)")
    return place
  }

  /// The kinds of finding after a change.
  private func kinds(in place: Workplace, _ options: String = "") throws -> (
    code: Int32, kinds: [String]
  ) {
    let run = try place.shell("\"$BRIEF\" verify \(Self.brief) --format json \(options)")
    let value = try JSONValue(reading: Array(run.output.utf8))
    let kinds = value["findings"]?.elements.compactMap { $0["kind"]?.string } ?? ["nothing"]
    #expect(value["holds"] == .bool(kinds.isEmpty))
    return (run.code, kinds)
  }

  /// Changes the line of the first quotation.
  private func edit(_ place: Workplace, _ change: (String) -> String) throws {
    var lines = try place.text(of: Self.brief).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix("- ") })
    lines[first] = change(lines[first])
    try place.put(lines.joined(separator: "\n"), at: Self.brief)
  }

  @Test func everyKindOfChangeIsFound() throws {
    let place = try made()
    let text = try place.text(of: Self.brief)
    let intact = try kinds(in: place)
    #expect(intact.code == 0 && intact.kinds.isEmpty)

    let edits: [(expected: String, change: (String) -> String)] = [
      ("sentence-changed", { "- q" + $0.dropFirst(3) }),
      ("sentence-changed", { $0.replacing(".", with: "!", maxReplacements: 1) }),
      ("locator-elsewhere", { $0.replacing("\")", with: "1\")") }),
      ("no-source", { "- The mayor resigned.\n" + $0 }),
      ("no-source", { $0 + "\n- The mayor resigned." }),
      ("no-source", { $0 + " The mayor resigned." }),
      ("no-source", { "\n" + $0.dropFirst(2).prefix { $0 != "[" } }),
    ]
    for (number, edit) in edits.enumerated() {
      try self.edit(place, edit.change)
      let found = try kinds(in: place)
      // A sentence less may be a minute less.
      let kinds = Set(found.kinds).subtracting(["minutes-changed"])
      #expect(found.code == 1 && kinds == [edit.expected], "\(number): \(found.kinds)")
      try place.put(text, at: Self.brief)
    }
  }

  @Test func changedLetterIsNamed() throws {
    let place = try made()
    try edit(place) { "- Xx" + $0.dropFirst(4) }
    let run = try place.brief("verify", Self.brief)
    #expect(run.code == 1)
    #expect(run.output.contains("sentence changed: the brief says “Xx"))
    #expect(run.output.hasSuffix("1 finding\n"))
    #expect(try place.brief("verify", Self.brief, "-q").lines.count == 1)
  }

  @Test func changedHeadlineIsFound() throws {
    let place = try made()
    let text = try place.text(of: Self.brief)
    let heading = try #require(text.split(separator: "\n").first { $0.hasPrefix("## ") })
    try place.put(text.replacing(heading, with: heading + "!"), at: Self.brief)
    let found = try kinds(in: place)
    #expect(found.code == 1 && found.kinds.contains("no-source"))
  }

  @Test func changedAndMissingSourcesAreFound() throws {
    let place = try made()
    let file = "Tests/Samples/flood-gate-northline-wire.txt"
    let text = try place.text(of: file)
    try place.put(text + "\n", at: file)
    var found = try kinds(in: place)
    #expect(found.code == 1 && found.kinds == ["source-changed"])
    try place.put("Another first line.\n\n" + text, at: file)
    found = try kinds(in: place)
    #expect(found.code == 1 && found.kinds.contains("source-changed"))
    try place.put(text, at: file)
    #expect(try kinds(in: place).code == 0)
    try place.remove(file)
    found = try kinds(in: place)
    #expect(found.code == 1 && found.kinds == ["source-missing"])
  }

  @Test func movedSourcesAreFoundByTheirContent() throws {
    let place = try made()
    try place.move("Tests/Samples", to: "moved/deep/er")
    #expect(Set(try kinds(in: place).kinds) == ["source-missing"])
    let found = try kinds(in: place, "--sources moved")
    #expect(found.code == 0 && found.kinds.isEmpty)
    #expect(try place.brief("verify", Self.brief, "--sources", "nowhere").code == 1)
  }

  @Test func whatIsNoBriefEndsWithItsCode() throws {
    let place = try Workplace()
    try place.put("# A\n", at: "a.md")
    #expect(try place.brief("verify", "a.md").code == 65)
    #expect(try place.brief("verify", "b.md").code == 66)
    #expect(try place.brief("verify").code == 64)
  }

  @Test func fileThatIsNoBriefHidesNothingOfTheOthers() throws {
    let place = try made()
    try place.put("# A\n", at: "a.md")
    #expect(try place.brief("verify", "a.md", Self.brief).code == 65)
    let text = try place.text(of: Self.brief)
    try place.put(text.replacing("3,400 homes had", with: "4,300 homes had"), at: Self.brief)
    let run = try place.brief("verify", "a.md", Self.brief)
    #expect(run.code == 1 && run.output.contains("sentence changed"))
    #expect(run.messages.contains("a.md: is no brief"))
  }

  @Test func anArticleIsNoBrief() throws {
    let place = try Workplace()
    try place.put("---\ntitle: Pier\ndate: 2026-11-21\n---\n# Pier\n\nIt fell.\n", at: "a.md")
    let run = try place.brief("verify", "a.md")
    #expect(run.code == 65 && run.messages.contains("quotes no sentence"), "\(run.messages)")
  }

  /// Feeds have items of one name.
  @Test func itemsOfOneNameAreToldApartByTheirText() throws {
    let place = try Workplace()
    let items = [
      ("Pier", "The pier was closed on Monday."), ("Bread", "A baker has bought an oven."),
    ].map { #"{"id": "1", "title": "\#($0)", "content_text": "\#($1)"}"# }
    try place.put(
      #"{"version": "https://jsonfeed.org/version/1.1", "title": "A feed", "items": ["#
        + items.joined(separator: ",") + "]}", at: "in/feed.json")
    #expect(try place.brief("make", "in", "-q", "--date", "2026-11-21").code == 0)
    #expect(try place.text(of: Self.brief).contains("Bread"))
    let found = try kinds(in: place)
    #expect(found.code == 0 && found.kinds.isEmpty)
  }
}
