import BriefMarkup
import Testing

@Suite struct MarkdownNodeTests {
  private static let samples = [
    "", "a", "# a\n\nb *c* **d** `e`\nf  \ng\\\nh", "- a\n- b\n  - c\n\n    d\n- e", "- a\n\n- b",
    "3. a\n4. b", "3) a\n\n   b", "> a\n> > b\n>\n> c", "```swift\nlet a = \"<&>\"\n```",
    "    code",
    "a\n***\nb\n===\nc\n---", "[a](b \"c\") [d](<e f>) ![g](h \"i\") <http://j.example?k&l>",
    "[a]\n\n[a]: b \"c\"", "<b>raw</b> <!-- a -->", "<div>\n\n*a*\n\n</div>",
    "&amp; &#60; &copy; \\*",
    "“a” … -- --- 'b' \"c\"", "*a **b `c` [d *e*](f)***", "###### a\n####### b", "a\u{0}b",
    "[a](javascript:b) [c](DATA:d) [e](file:///f) [g](vbscript:h) ![i](data:image/png;base64,j)",
    "[a](data:text/html,b) [c](https://d.example/é?f=%20&g)", "- \n- a\n-\n", "1.\n\n   a", "* * *",
  ]

  @Test("A tree is rendered as libcmark renders the text", arguments: samples)
  func treeIsRenderedLikeItsText(markdown: String) throws {
    let expected = renderedByItself(markdown)
    #expect(try MarkdownNode(parsing: markdown).html().markup == expected)
  }

  @Test func nodesAreRead() throws {
    let document = try MarkdownNode(parsing: "## a *b*\n\n3. [c](d \"e\")\n")
    let list = MarkdownNode(
      .list(start: 3, isTight: true),
      [
        MarkdownNode(
          .item,
          [
            MarkdownNode(
              .paragraph,
              [MarkdownNode(.link(destination: "d", title: "e"), [MarkdownNode(.text("c"))])])
          ])
      ])
    let heading = MarkdownNode(
      .heading(level: 2),
      [MarkdownNode(.text("a ")), MarkdownNode(.emphasis, [MarkdownNode(.text("b"))])])
    #expect(document == MarkdownNode(.document, [heading, list]))
  }

  @Test func nulIsReplaced() throws {
    #expect(try MarkdownNode(parsing: "a\u{0}b").plainText == "a\u{FFFD}b")
  }

  @Test func plainTextHasNoMarkup() throws {
    let document = try MarkdownNode(parsing: "*a* `b` [c](d)\ne <i>f</i> &amp; \\*")
    #expect(document.plainText == "a b c e f & *")
  }

  @Test func unsafeLinksLeadNowhere() throws {
    for scheme in ["javascript:", "JaVaScRiPt:", "vbscript:", "file:///", "data:text/html,"] {
      let html = try MarkdownNode(parsing: "[a](\(scheme)b)").html().markup
      #expect(html == "<p><a href=\"\">a</a></p>\n")
      let node = MarkdownNode(
        .paragraph,
        [MarkdownNode(.link(destination: scheme + "b", title: ""), [MarkdownNode(.text("a"))])])
      #expect(node.html().markup == html)
    }
  }

  @Test func rawHTMLIsLeftOut() throws {
    let html = try MarkdownNode(parsing: "<script>a</script>\n\nb <img src=c onerror=d>").html()
    #expect(!html.markup.contains("script") && !html.markup.contains("img"))
  }

  @Test func ownMarkupIsWrittenAsItIs() {
    let block = MarkdownNode(
      .customBlock(opening: "<section id=\"\("a\"")\">", closing: "</section>"),
      [MarkdownNode(.paragraph, [MarkdownNode(.text("<b>"))])])
    #expect(
      MarkdownNode(.document, [block]).html().markup
        == "<section id=\"a&quot;\">\n<p>&lt;b&gt;</p>\n</section>\n")
  }

  @Test func inlineNodesAloneComeInAParagraph() {
    #expect(MarkdownNode(.text("a")).html().markup == "<p>a</p>\n")
    let nodes = [
      MarkdownNode(.text("a ")), MarkdownNode(.emphasis, [MarkdownNode(.text("b"))]),
      MarkdownNode(.thematicBreak), MarkdownNode(.text("c")),
    ]
    #expect(
      MarkdownNode(.document, nodes).html().markup == "<p>a <em>b</em></p>\n<hr />\n<p>c</p>\n")
  }

  // MARK: - Limits

  @Test func tooLongTextIsRefused() {
    let text = String(repeating: "a", count: MarkdownLimits.bytes + 1)
    #expect(throws: MarkdownError.tooLong(bytes: MarkdownLimits.bytes + 1)) {
      try MarkdownNode(parsing: text)
    }
  }

  @Test(
    "Too many markers on a line are refused",
    arguments: ["> ", ">", "- ", "* ", "+ ", "1. ", "1) "])
  func tooDeepLineIsRefused(marker: String) throws {
    let most = MarkdownLimits.markersOnALine
    _ = try MarkdownNode(parsing: "a\n" + String(repeating: marker, count: most) + "b")
    #expect(throws: MarkdownError.tooDeep(line: 2)) {
      try MarkdownNode(parsing: "a\n" + String(repeating: marker, count: most + 1) + "b")
    }
  }

  @Test func tooManyImagesAreRefused() throws {
    let most = String(repeating: "![a](b)\n", count: MarkdownLimits.imageOpenings)
    _ = try MarkdownNode(parsing: most)
    #expect(throws: MarkdownError.tooManyImages(line: MarkdownLimits.imageOpenings + 1)) {
      try MarkdownNode(parsing: most + "![a](b)")
    }
  }

  @Test("A line of dashes is no nesting", arguments: ["-", "*", "=", "_", ".", "+"])
  func longRulesAreRead(mark: String) throws {
    _ = try MarkdownNode(parsing: "a\n\n" + String(repeating: mark, count: 500) + "\n\nb")
  }

  // MARK: - Depth

  private func depth(of node: MarkdownNode) -> Int {
    1 + (node.children.map(depth).max() ?? 0)
  }

  private static let deepTexts: [(markdown: String, words: Int)] = [
    (String(repeating: "> ", count: 64) + "w0", 1),
    (
      (0..<200).map { String(repeating: "  ", count: $0) + "- w\($0)." }.joined(separator: "\n"),
      200
    ),
    (
      (0..<200).map { String(repeating: $0 % 2 == 0 ? "*" : "_", count: 1) + "w\($0). " }.joined()
        + (0..<200).reversed().map { "\($0)" + ($0 % 2 == 0 ? "*" : "_") }.joined(), 200
    ),
    (
      (0..<60).map {
        String(repeating: "> ", count: $0) + "w\($0).\n" + String(repeating: "> ", count: $0)
      }
      .joined(separator: "\n"), 60
    ),
  ]

  @Test("Deep nesting is flattened and its text kept", arguments: deepTexts.indices)
  func deepNestingIsFlattened(index: Int) throws {
    let (markdown, words) = Self.deepTexts[index]
    let document = try MarkdownNode(parsing: markdown)
    #expect(depth(of: document) <= MarkdownNode.maximumDepth + 1)
    let plain = document.plainText
    let html = document.html().markup
    for word in 0..<words where words > 1 {
      #expect(plain.contains("w\(word)."))
      #expect(html.contains("w\(word)."))
    }
    #expect(plain.contains("w0") && html.contains("w0"))
  }

  @Test func aHundredThousandOpenEmphasesAreRead() throws {
    let document = try MarkdownNode(parsing: String(repeating: "*a ", count: 100_000))
    #expect(document.plainText.utf8.count > 100_000)
  }
}
