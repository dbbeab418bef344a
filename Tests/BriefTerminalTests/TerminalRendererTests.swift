import BriefFormat
import BriefLexicon
import BriefMarkup
import Testing

@testable import BriefTerminal

@Suite struct TerminalRendererTests {
  @Test(arguments: Golden.all)
  func showsDocumentsAsBefore(golden: Golden) throws {
    let lines = golden.renderer.lines(of: try tree(golden.markdown()))
    #expect(lines.map { $0.replacing("\u{1B}", with: "␛") } == (try golden.lines().map(\.text)))
  }

  @Test(arguments: Golden.all)
  func countsColumnsAsAnotherCounterDoes(golden: Golden) throws {
    let lines = golden.renderer.lines(of: try tree(golden.markdown())).map(withoutSequences)
    let widths = try golden.lines().map(\.width)
    #expect(lines.map { Line($0).width } == widths)
    #expect(widths.allSatisfy { $0 <= golden.renderer.columns })
  }

  @Test(arguments: [(0, 20), (19, 20), (20, 20), (54, 54), (88, 88), (89, 88), (Int.max, 88)])
  func keepsToReadableWidths(asked: Int, given: Int) {
    #expect(TerminalRenderer(columns: asked).columns == given)
  }

  @Test(arguments: [20, 40, 80, 120])
  func saysTheSameInColourAndWithout(columns: Int) throws {
    let document = try tree(Golden.markdown(of: "brief"))
    let plain = TerminalRenderer(columns: columns).lines(of: document)
    let coloured = TerminalRenderer(columns: columns, attributes: true).lines(of: document)
    #expect(coloured.map(withoutSequences) == plain)
    #expect(coloured != plain)
  }

  @Test(arguments: [
    "\u{1B}[2J", "\u{9B}31m", "\u{1B}]0;title\u{7}", "\u{8}\u{7F}\r", "\u{202E}", "\u{2066}",
    "\u{200F}", "\u{E0041}", "\u{FEFF}", "\u{2028}",
  ])
  func letsNothingActOnTheTerminal(attack: String) throws {
    let markdown = """
      # T\(attack)itle

      ## H\(attack)eading

      - Quo\(attack)te. [1:2](a\(attack)b.txt "bytes \(attack)")

      1. [S\(attack)](<a\(attack)b>) by A\(attack), [o](<https://e.example/\(attack)>), `sha256:\(attack)`

      ## N\(attack)ext

      - **M\(attack)on** Said. — [O\(attack)](<a\(attack)b> "1:1 bytes 0-5 on 2026-11-23") *(in [s\(attack)](#a))*

      ## I\(attack)n brief

      - **[H\(attack)](<a\(attack)b> "1 brief")** Said. — [O\(attack)](a "1:1 bytes 0-5")
      - [H\(attack)](a "2 brief") — O\(attack)

      ```i\(attack)
      co\(attack)de
      ```

      <i\(attack)>
      """
    let document = try tree(markdown)
    for sources in [TerminalRenderer.SourceStyle.compact, .full] {
      let renderer = TerminalRenderer(
        columns: 60, attributes: true, hyperlinks: true, sources: sources)
      for line in renderer.lines(of: document) {
        let rest = withoutSequences(line)
        #expect(rest.unicodeScalars.allSatisfy { $0.value >= 0x20 && !isUnsafeControl($0) })
        #expect(visibleText(rest) == rest)
      }
    }
  }

  /// A desktop opens a file with whatever program its name asks for.
  @Test func linksLeadToTheWebOnly() throws {
    let markdown = """
      # Brief

      ## One

      - Said. [1:2](a.html "bytes 0-5")
      - Saved. [2:1](b.desktop "bytes 0-6")

      1. [A](a.html) undated, [original](<https://a.example/1>), `sha256:0123456789ab`
      2. [B](file:///b.desktop) undated, `sha256:0123456789ab`
      """
    let renderer = TerminalRenderer(columns: 60, attributes: true, hyperlinks: true)
    let text = renderer.lines(of: try tree(markdown)).joined(separator: "\n")
    let addresses = text.split(separator: "\u{1B}]8;;").dropFirst()
      .map { $0.prefix { $0 != "\u{1B}" } }.filter { !$0.isEmpty }
    #expect(addresses == ["https://a.example/1", "https://a.example/1"])
  }

  @Test func givesOnlyTopicsThatAreAskedFor() throws {
    let outline = BriefOutline(try tree(Golden.markdown(of: "brief")))
    let renderer = TerminalRenderer(columns: 80)
    let number = try #require(outline.topic(matching: "水門"))
    let part = try #require(outline.selecting(topic: number))
    let lines = renderer.lines(of: part, firstTopic: number)
    #expect(lines.contains("2  港の水門が閉鎖"))
    #expect(!lines.contains { $0.contains("Averell") })
    #expect(outline.selecting(topic: 3) == nil)
    #expect(outline.topic(matching: "nowhere") == nil)
  }

  @Test func givesLinesOfPartsByTheirHeadline() throws {
    let outline = BriefOutline(try tree(Golden.markdown(of: "day")))
    let part = try #require(outline.selecting(linesWith: "EELS"))
    let lines = TerminalRenderer(columns: 80).lines(of: part)
    #expect(lines.contains("• Who counts the eels? Nobody does. — Plain Science"))
    #expect(!lines.contains { $0.contains("Miller") })
    #expect(outline.selecting(linesWith: "nowhere") == nil)
  }

  @Test func givesWhatASourceSays() throws {
    let outline = BriefOutline(try tree(Golden.markdown(of: "day")))
    let renderer = TerminalRenderer(columns: 80)
    #expect(outline.sources(matching: "harbour herald").map(\.number) == [1])
    let lines = renderer.lines(of: outline.sources(matching: "1"), in: outline)
    #expect(lines.contains("    1 Council sinks harbour tunnel"))
    #expect(lines.contains("    What next"))
    #expect(lines.last == "    • The council will vote on the ferry subsidy on Monday. line 9")
    #expect(outline.sources(matching: "77").isEmpty)
  }

  @Test func addsWordsInTheLanguageOfTheBrief() throws {
    for (code, line, none) in [
      ("de", "Zeile\u{A0}", "Kein Satz daraus wird zitiert."),
      ("ar", "السطر\u{A0}", "لم تُقتبس منه أي جملة."),
      ("cs", "line\u{A0}", "No sentence of it is quoted."),
    ] {
      let words = TerminalWording.of(Language(code: code))
      #expect(words.line(7) == line + "7")
      #expect(words.notQuoted == none)
    }
    #expect(TerminalWording.of(Language(code: "fa")).line(12).hasSuffix("۱۲"))
    let outline = BriefOutline(try tree(Golden.markdown(of: "day")))
    var renderer = TerminalRenderer(columns: 80)
    renderer.language = Language(code: "tr")
    let lines = renderer.lines(of: outline.sources(matching: "1"), in: outline)
    #expect(lines.last?.hasSuffix("on Monday. 9. satır") == true)
  }

  @Test func namesOfOutletsStayOnOneLine() throws {
    let outline = try tree(Golden.markdown(of: "day"))
    for columns in 40...90 {
      for line in TerminalRenderer(columns: columns).lines(of: outline) {
        #expect(Line(line).width <= columns)
        #expect(!line.hasSuffix("—"))
      }
    }
  }

  @Test func showsADocumentWithoutQuotationsAsItIs() throws {
    let markdown = "# Daily brief\n\nNothing new since 20 November 2026."
    #expect(
      TerminalRenderer().lines(of: try tree(markdown))
        == ["Daily brief", "━━━━━━━━━━━", "", "Nothing new since 20 November 2026."])
  }

  @Test func showsNothingOfNothing() throws {
    #expect(TerminalRenderer().lines(of: try tree("")).isEmpty)
  }

  @Test func keepsDeepNestingOnTheScreen() throws {
    let markdown =
      String(repeating: "> ", count: 40) + "deep\n\n" + String(repeating: "- ", count: 30)
    for line in TerminalRenderer(columns: 20).lines(of: try tree(markdown + "deep")) {
      #expect(Line(line).width <= 20)
    }
  }

  private func tree(_ markdown: String) throws -> MarkdownNode {
    try MarkdownNode(parsing: markdown)
  }
}

/// A line without the sequences that the renderer may write: SGR, and OSC 8 with printable ASCII.
func withoutSequences(_ line: String) -> String {
  var result = ""
  var scalars = Array(line.unicodeScalars)[...]
  while let scalar = scalars.popFirst() {
    guard scalar == "\u{1B}" else {
      result.unicodeScalars.append(scalar)
      continue
    }
    let isLink = scalars.starts(with: "]8;;".unicodeScalars)
    let end: Unicode.Scalar = isLink ? "\u{1B}" : "m"
    let body = scalars.prefix { $0 != end }
    let isClean =
      isLink
      ? body.allSatisfy { (0x21...0x7E).contains($0.value) }
      : body.first == "["
        && body.dropFirst().allSatisfy { "0123456789;".unicodeScalars.contains($0) }
    // What is not one of them stays, for the test to find it.
    if !isClean { result.unicodeScalars.append(scalar) }
    scalars = scalars.dropFirst(body.count + (isLink ? 2 : 1))
  }
  return result
}
