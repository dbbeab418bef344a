import BriefFormat
import BriefMarkup
import Testing

@Suite struct BriefOutlineTests {
  @Test func findsThePartsOfABrief() throws {
    let outline = try outline(
      """
      # Brief

      Counts.

      ## Gate *closes*

      *2 sources.*

      - One. [1:7](../a.html "bytes 4-9") *Similar in 2.*
      - By hand.

      3. [Title](../a.html) by Ann, *Herald*, 20 November 2026, 9 words, in German, [original](<https://e.example/a>), `sha256:ab`
      4. [Other](../b.txt) undated, 1167 words, `sha256:cd`

      ## Left out

      One more.
      """)
    #expect(outline.title.plainText == "Brief")
    #expect(outline.introduction.map(\.plainText) == ["Counts."])
    #expect(outline.sections.map(\.heading.plainText) == ["Gate closes", "Left out"])
    #expect(outline.sections.map(\.isTopic) == [true, false])
    guard case .reason(let reason) = outline.sections[0].blocks[0],
      case .quotations(let quotations) = outline.sections[0].blocks[1],
      case .sources(let sources) = outline.sections[0].blocks[2]
    else {
      Issue.record("The topic has other parts.")
      return
    }
    #expect(reason.plainText == "2 sources.")
    #expect(quotations.map(\.quotation.plainText) == ["One.", "By hand."])
    #expect(quotations[0].remark.plainText == "Similar in 2.")
    let locator = try #require(quotations[0].locator)
    #expect(locator.source == 1 && locator.line == 7)
    #expect(locator.destination == "../a.html" && locator.title == "bytes 4-9")
    #expect(quotations[1].locator == nil)
    #expect(sources.map(\.number) == [3, 4])
    #expect(sources.map(\.digest) == ["sha256:ab", "sha256:cd"])
    #expect(sources.map(\.originalAddress) == ["https://e.example/a", nil])
    #expect(sources[0].credits == ["by Ann", "Herald", "20 November 2026", "in German"])
    #expect(sources[1].credits == ["undated"])
  }

  @Test(arguments: [
    ("[1:2](a)", true), ("[12:345](a)", true), ("[1](a)", false), ("[a:b](a)", false),
    ("[1:2:3](a)", false), ("[:2](a)", false), ("[1:](a)", false), ("1:2", false),
    ("[9999999999:1](a)", false), ("[-1:2](a)", false), ("[１:２](a)", false),
  ])
  func readsLocators(markdown: String, isLocator: Bool) throws {
    #expect(try outline("## H\n\n- Text. \(markdown)").isBrief == isLocator)
  }

  @Test(arguments: ["", "text", "## A\n\n- list\n\n1. list", "### Deep\n\n# Late", "- - -"])
  func takesAnyDocument(markdown: String) throws {
    let outline = try outline(markdown)
    #expect(!outline.isBrief)
    #expect(outline.selecting(topic: 1) == nil)
  }

  @Test func takesTheLastLocatorOfAnItem() throws {
    let outline = try outline("## H\n\n- See [1:2](a) and [3:4](b)")
    guard case .quotations(let quotations) = outline.sections[0].blocks[0] else {
      Issue.record("There are no quotations.")
      return
    }
    #expect(quotations[0].locator?.source == 3)
    #expect(quotations[0].quotation.plainText == "See 1:2 and")
  }

  private func outline(_ markdown: String) throws -> BriefOutline {
    BriefOutline(try MarkdownNode(parsing: markdown))
  }
}
