import Testing

@testable import BriefSite

@Suite struct IdentifiersTests {
  @Test(arguments: [
    ("Barrier closes as towns are moved", "barrier-closes-as-towns-are-moved"),
    ("  A, B & C! ", "a-b-c"),
    ("Nobody’s boat", "nobodys-boat"),
    ("Überschwemmung: Straße gesperrt", "überschwemmung-straße-gesperrt"),
    ("港の水門", "港の水門"),
    ("../../etc/passwd", "etc-passwd"),
    ("<script>", "script"),
    ("\"\u{301} onload", "onload"),
    ("…", ""),
    (
      "one two three four five six seven eight nine ten eleven twelve thirteen",
      "one-two-three-four-five-six-seven-eight-nine-ten-eleven"
    ),
    (String(repeating: "x", count: 100), String(repeating: "x", count: 60)),
  ])
  func makesSlugsOfWords(text: String, expected: String) {
    #expect(slug(text) == expected)
  }

  @Test func givesEachIdentifierOnce() {
    var identifiers = Identifiers()
    let headings = ["Gate", "Gate", "Gate 2", "gate", "", "?", "Main", "source-3", "4 towns"]
    #expect(
      headings.map { identifiers.next(for: $0) } == [
        "gate", "gate-2", "gate-2-2", "gate-3", "topic", "topic-2", "main-2", "topic-source-3",
        "topic-4-towns",
      ])
    #expect(identifiers.source(3) == "source-3")
    #expect(identifiers.source(3) == nil)
  }

  @Test(arguments: [
    ("Port Ellery", "port-ellery"), ("Straße", "straße"), ("..", ""), ("A/B", "a-b"),
    ("زلزال", "زلزال"), ("แผ่นดินไหว", "แผ่นดินไหว"), ("CON", "topic-con"), ("com7", "topic-com7"),
  ])
  func makesFolderNamesOfAnyScript(text: String, expected: String) {
    #expect(folderName(slug(text)) == expected)
  }

  @Test func isLinearInEqualHeadings() {
    var identifiers = Identifiers()
    let names = (0..<5000).map { _ in identifiers.next(for: "Gate") }
    #expect(Set(names).count == 5000)
    #expect(names.last == "gate-5000")
  }
}
