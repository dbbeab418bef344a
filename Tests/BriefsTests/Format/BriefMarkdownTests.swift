import BriefArticles
import BriefLexicon
import BriefMarkup
import BriefTestSupport
import Briefs
import Testing

@Suite struct BriefMarkdownTests {
  private func day() throws -> CalendarDay { try #require(CalendarDay("2026-11-21")) }

  private func brief(_ topics: [TopicBrief] = []) throws -> Brief {
    Brief(
      title: "Daily brief", day: try day(), language: .english, articleCount: topics.count,
      outletCount: topics.count, minutes: topics.isEmpty ? 0 : 1,
      articleMinutes: topics.isEmpty ? 0 : 9, topics: topics)
  }

  private func source(
    _ number: Int = 1, title: String = "Gate", path: String = "../a.txt", item: String? = nil,
    byline: String? = nil, site: String? = nil, published: CalendarDay? = nil, url: String? = nil,
    language: Language = .english
  ) -> BriefSource {
    BriefSource(
      number: number, title: title, path: path, item: item, byline: byline, site: site,
      published: published, url: url, language: language, words: 300, digestPrefix: "0123456789ab")
  }

  private func topic(_ sources: [BriefSource], text: String = "It closed.") -> TopicBrief {
    TopicBrief(
      title: sources[0].title, titleSource: sources[0].number, sharedTerms: [],
      quotations: [Quotation(text: text, locator: Locator(source: 1, line: 2, bytes: 3..<9))],
      sources: sources)
  }

  private func expectRoundTrip(_ brief: Brief, _ location: SourceLocation = #_sourceLocation) throws
  {
    let markdown = brief.markdown
    let read = try Brief(parsing: markdown)
    #expect(read == brief, sourceLocation: location)
    #expect(read.markdown.utf8.elementsEqual(markdown.utf8), sourceLocation: location)
  }

  /// A file that lost lines is written so that it reads the same; found by fuzzing.
  @Test func numbersOfSourcesMayHaveGaps() throws {
    for numbers in [[1, 2, 4, 5], [2, 4, 6], [4, 9]] {
      var topic = topic(numbers.map { source($0, title: "Gate \($0)") })
      topic.titleSource = nil
      topic.title = "Gates"
      topic.quotations[0].locator.source = 4
      let markdown = try brief([topic]).markdown
      let read = try Brief(parsing: markdown)
      #expect(read.topics.first?.sources.map(\.number) == numbers)
      #expect(read.markdown == markdown)
    }
  }

  /// A locator that somebody damaged; found by fuzzing.
  @Test func placeOnNoLineIsReadBack() throws {
    for bytes in [0..<0, 3..<9] {
      var topic = topic([source()])
      topic.quotations[0].locator = Locator(source: 1, line: 0, bytes: bytes)
      try expectRoundTrip(try brief([topic]))
    }
  }

  @Test func topicsWithoutAQuotationAreNone() throws {
    let markdown = try brief([topic([source()])]).markdown
    let damaged = markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("- ") ? "- It closed. — [a.txt](x \"1:2 bytes\")" : line
    }.joined(separator: "\n")
    let read = try Brief(parsing: damaged)
    #expect(read.topics.isEmpty)
    #expect(try Brief(parsing: read.markdown).markdown == read.markdown)
  }

  @Test func markdownIsWhatAPersonReads() throws {
    var topic = topic([
      source(
        byline: "Ann Lee and Bo Rae", site: "The *Times*", published: try day(),
        url: "https://a.example/b"),
      source(
        2, title: "A [draft]", path: "../b c.xml", item: "id#1", language: Language(code: "de")),
      source(3, title: "Pier", path: "../c.md", site: "Herald"),
    ])
    topic.neighbours = [3]
    topic.sharedTerms = ["gate", "barrier"]
    topic.quotations[0].also = [Locator(source: 2, line: 7, bytes: 1..<4)]
    topic.earlier = [
      EarlierDay(
        day: try #require(CalendarDay("2026-11-20")), path: "2026-11-20.md", anchor: "gate-jams",
        title: "Gate jams", number: 2)
    ]
    var brief = try brief([topic])
    brief.tags = ["gate", "barrier"]
    brief.next = [
      ComingDay(
        day: try #require(CalendarDay("2026-11-25")),
        quotation: Quotation(
          text: "It opens on Wednesday.", locator: Locator(source: 2, line: 9, bytes: 50..<72)))
    ]
    let essay = source(4, title: "On gates", path: "../d.txt", byline: "Cy Dor")
    brief.parts = [
      BriefPart(
        kind: .opinion,
        topics: [
          TopicBrief(
            title: "On gates", titleSource: 4, sharedTerms: [],
            quotations: [
              Quotation(text: "I doubt it.", locator: Locator(source: 4, line: 1, bytes: 0..<11))
            ],
            sources: [essay])
        ])
    ]
    brief.previousDay = CalendarDay("2026-11-20")
    let lines = brief.markdown.split(separator: "\n").filter { !$0.hasPrefix("digest: ") }
    let expected = #"""
      ---
      title: "Daily brief"
      date: 2026-11-21
      lang: en
      format: 2
      tags: ["gate", "barrier"]
      read: 1
      outlets: 1
      minutes: 1
      instead-of: 9
      previous: 2026-11-20
      generator: "brief \#(Brief.version) (extractive, offline)"
      ---
      # Daily brief
      1 article: 1 minute instead of 9.
      1. [Gate](#gate "gate, barrier") — 2 outlets, day 3
      Then: [What next](#what-next) 1, [Opinion](#opinion) 1. Before: [20 November 2026](2026-11-20.md).
      ## Gate
      *Day 3. Before: [Gate jams](2026-11-20.md#gate-jams "2026-11-20 day 2") on Friday.*
      - It closed. — [The \*Times\*](../a.txt "1:2 bytes 3-9") *(also [b c.xml](../b%20c.xml#id%231 "2:7 bytes 1-4"))*
      2. [A \[draft\]](../b%20c.xml#id%231 "2") — b c.xml
      ### Near this
      3. [Pier](../c.md "3 near") — Herald
      ## What next
      - **Wed 25 Nov** It opens on Wednesday. — [b c.xml](../b%20c.xml#id%231 "2:9 bytes 50-72 on 2026-11-25") *(in [story 1](#gate))*
      ## Opinion
      - **[On gates](../d.txt "4 opinion")** I doubt it. — [Cy Dor](../d.txt "4:1 bytes 0-11")
      ## Sources
      1. [Gate](../a.txt "300 words 2026-11-21") by **Ann Lee and Bo Rae**, *The \*Times\**, 21 November 2026, 300 words, [original](<https://a.example/b>), `sha256:0123456789ab`
      2. [A \[draft\]](../b%20c.xml#id%231 "300 words de") undated, 300 words, in German, `sha256:0123456789ab`
      3. [Pier](../c.md "300 words") *Herald*, undated, 300 words, `sha256:0123456789ab`
      4. [On gates](../d.txt "300 words") by **Cy Dor**, undated, 300 words, `sha256:0123456789ab`
      """#
    #expect(lines.joined(separator: "\n") == expected)
    #expect(try Brief(parsing: brief.markdown) == brief)
  }

  /// Headlines, terms and names of days are only what a reader sees.
  @Test func noHeadingIsReadForItsWords() throws {
    var maker = HostileBrief(seed: 7, day: try day())
    for _ in 0..<20 {
      let brief = maker.brief()
      let other = brief.markdown.split(separator: "\n", omittingEmptySubsequences: false).map {
        line in
        line.hasPrefix("### ") ? "### Überschrift" : String(line)
      }.joined(separator: "\n")
      #expect(try Brief(parsing: other) == brief)
    }
  }

  @Test func newerFormIsRefused() throws {
    let markdown = try brief([topic([source()])]).markdown
      .replacing("\nformat: 2\n", with: "\nformat: 3\n")
    #expect(throws: BriefError.ofNewerForm(3)) { try Brief(parsing: markdown) }
  }

  @Test func emptyBriefIsReadBack() throws {
    let brief = try brief()
    #expect(brief.markdown.contains("Nothing new."))
    try expectRoundTrip(brief)
  }

  @Test(
    "A byline of any kind is read back",
    arguments: [
      "A", "A, B and C", "A,", ",A", "A, , B", ",", "and", "by A", "A, undated", "undated",
      "A, 20 November 2026", "A, 12 words", "A, in German, 3 words", "12 words, in German", "*A*",
      "\u{301}A", "A\u{600}", "A, \u{301}B", "A\u{D4E}, B", "in German", "A. B. & C", "<b>A</b>",
    ])
  func bylineIsReadBack(byline: String) throws {
    for site in [nil, "S", ", ", "*", "in German"] {
      for language in [Language.english, .undetermined, Language(code: "de")] {
        for url in [nil, "https://a.example/"] {
          try expectRoundTrip(
            brief([
              topic([
                source(
                  byline: cleanedLine(byline), site: site.map(cleanedLine), url: url,
                  language: language)
              ])
            ]))
        }
      }
    }
  }

  @Test(
    "A path and item are read back",
    arguments: [
      ("a b.txt", nil), ("ä/日本.md", ""), ("a#b%20c?.txt", "x#y z"), ("", nil), ("", "a"),
      ("../../(a)[b]<c>\"d\"'e'.html", "https://a.example/?b=c&d"), ("-", "\n"), ("a\\b", "\\"),
    ])
  func pathIsReadBack(path: String, item: String?) throws {
    try expectRoundTrip(brief([topic([source(path: path, item: item)])]))
  }

  @Test(
    "An address is read back",
    arguments: [
      "https://a.example/?a=1&b=2", "https://a.example/?a&copy;b&#38;c", "http://a.example/;",
      "https://a.example/_b_*c*[d]", "https://a.example/&lt;script&gt;",
    ])
  func addressIsReadBack(url: String) throws {
    try expectRoundTrip(brief([topic([source(url: url)])]))
  }

  @Test("A language is read back", arguments: Language.known + [.undetermined])
  func languageIsReadBack(language: Language) throws {
    try expectRoundTrip(brief([topic([source(language: language)])]))
    try expectRoundTrip(
      brief([topic([source(byline: "A", site: "S", published: try day(), language: language)])]))
  }

  @Test func nameOfALanguageMakesNoMarkup() throws {
    let hostile = Language(code: "<b>\n\n## X")
    let markdown = try brief([topic([source(language: hostile)])]).markdown
    #expect(!markdown.contains("<b>") && !markdown.contains("\n## X"))
  }

  @Test func neighboursAndEarlierDaysAreReadBackTogether() throws {
    for days in [[14], [14, 15, 16]] {
      var topic = topic([source(), source(2), source(3)])
      topic.neighbours = [2]
      topic.earlier = try days.enumerated().map { index, day in
        EarlierDay(
          day: try #require(CalendarDay(year: 2026, month: 11, day: day)),
          path: "2026-11-\(day).md", anchor: "gate", title: "Gate \(day)", number: index + 1)
      }
      try expectRoundTrip(brief([topic]))
    }
  }

  @Test(
    "A title of marks is read back",
    arguments: ["[", "{", "-", "- ", ":", "?", "\"", "\\", "#", "'"])
  func titleOfMarksIsReadBack(mark: String) throws {
    var brief = try brief([topic([source()])])
    brief.title = cleanedLine(String(repeating: mark, count: 300))
    try expectRoundTrip(brief)
  }

  @Test func aTextThatEndsInAPrependedMarkIsReadBack() throws {
    for text in ["A\u{600}", "\u{301}A", "A\u{D4E}", "A\u{200D}", "A\u{110BD}"] {
      try expectRoundTrip(brief([topic([source(title: text, site: text)], text: text)]))
    }
  }

  @Test("A brief of hostile content is read back", arguments: 0..<4)
  func hostileBriefIsReadBack(part: Int) throws {
    // `BRIEFS=2500` are 10,000.
    for seed in 0..<rounds("BRIEFS", otherwise: 500) {
      var maker = HostileBrief(seed: UInt64(part * 10_000 + seed), day: try day())
      let brief = maker.brief()
      let markdown = brief.markdown
      let read = try Brief(parsing: markdown)
      guard read == brief, read.markdown.utf8.elementsEqual(markdown.utf8) else {
        Issue.record("seed \(part * 10_000 + seed): \(markdown)\n\(read.markdown)")
        return
      }
    }
  }

  @Test func hostileBriefHasNoActiveContent() throws {
    for seed in 0..<200 {
      var maker = HostileBrief(seed: UInt64(seed), day: try day())
      let markdown = maker.brief().markdown
      #expect(!markdown.unicodeScalars.contains(where: isUnsafeControl))
      // Neither HTML nor an unsafe link: what libcmark's safe mode would leave out.
      let html = try MarkdownNode(parsing: BriefFile(markdown).body).html().markup
      #expect(!html.contains("raw HTML omitted") && !html.contains("<b>") && !html.contains("<img"))
    }
  }

  @Test(
    "What is no brief is refused",
    arguments: ["", "# A", "---\ntitle: a\n---\n", "---\ndate: x\n---\n"])
  func undatedTextIsNoBrief(markdown: String) {
    #expect(throws: BriefError.undated) { try Brief(parsing: markdown) }
  }

  @Test func editedBriefIsReadAsFarAsItHasTheForm() throws {
    let markdown = try brief([topic([source()])]).markdown + "\n## Mine\n\n- a note\n\nText.\n"
    let read = try Brief(parsing: markdown)
    #expect(read.topics.count == 1)
    #expect(read.markdown != markdown)
  }
}
