import BriefArticles
import BriefMarkup
import BriefTestSupport
import Foundation
import Testing

@testable import Briefs

/// Forged forms of a liar who reads the source code, and gives each file a digest of its own.
@Suite struct LiarTests {
  private static let lie = "The mayor was shot dead on Monday."
  private static let day = "2026-11-14.md"

  private static var honest: String { HonestBriefs.story.files[day] ?? "" }

  /// What the proof says of a file whose digest is no help to it.
  private func findings(_ markdown: String) throws -> [Verification.Finding] {
    try HonestBriefs.story.findings(ofLiar: markdown)
  }

  private func lineOfFields(_ line: String) -> String {
    Self.honest.replacing("\ngenerator:", with: "\n\(line)\ngenerator:")
  }

  // MARK: - Fields

  @Test(arguments: [
    "# \(lie)", "? title\n: \(lie)", "\"t\\x69tle\": \(lie)", "!!str title: \(lie)",
    "&a title: \(lie)", "<<: {title: \(lie)}", "x: y\n\n## \(lie)", "note: a\u{2028}title: \(lie)",
    "note: a\u{85}b", "...\n\(lie)", "--- \n\n\(lie)", "---\t\n\n\(lie)", "\(lie)",
    "note: \u{202E}", "unnamed: \(lie)", "days: \(lie)", "tags: \(lie)",
  ])
  func whatIsNoFieldIsFound(line: String) throws {
    #expect(try !findings(lineOfFields(line)).isEmpty)
  }

  @Test(arguments: ["note: \(lie)", "aliases:\n  - a\n  - b", "cssclass: x", "note: |\n  a\n  b"])
  func aUsersOwnFieldsHold(line: String) throws {
    #expect(try findings(lineOfFields(line)) == [])
  }

  @Test func fieldsOfTheProgramHaveItsValuesAndNothingElse() throws {
    let title = "Saturday, 14 November 2026"
    for (field, others) in [
      (
        "title: \"\(title)\"",
        [
          "title: [\"\(title)\"]", "title: {name: \"\(title)\", x: \"\(Self.lie)\"}",
          "title: \"\(title)\" # \(Self.lie)", "title:\n  name: \"\(title)\"\n  x: \(Self.lie)",
          "title: >-\n  \(title)",
        ]
      ),
      (
        "generator: \"\(BriefWording.generator)\"",
        [
          "generator: \"brief \(Self.lie)\"",
          "generator: \"\(BriefWording.generator) \(Self.lie)\"",
          "generator: \"\(BriefWording.generator)\" # \(Self.lie)",
          "generator: \"\(BriefWording.generator)\"\n  \(Self.lie)",
          "generator: \"\(BriefWording.generator)\"\n- \(Self.lie)",
        ]
      ),
    ] {
      try #require(Self.honest.contains("\n\(field)\n"))
      for other in others {
        let forged = Self.honest.replacing("\n\(field)\n", with: "\n\(other)\n")
        #expect(try !findings(forged).isEmpty, "\(other)")
      }
    }
    // As editors of fields write them.
    #expect(
      try findings(Self.honest.replacing("title: \"\(title)\"", with: "title: '\(title)'")) == [])
    let tags = "tags: [\"crack\", \"northern pier\"]"
    var brief = try Brief(parsing: Self.honest)
    brief.tags = ["crack", "northern pier"]
    let tagged = brief.markdown
    try #require(tagged.contains(tags))
    #expect(try findings(tagged) == [])
    let list = "tags:\n  - crack\n  - \"northern pier\""
    #expect(try findings(tagged.replacing(tags, with: list)) == [])
    for other in [
      "\(list)\n  - name: \(Self.lie)", "tags: [{name: crack, x: y}, northern pier]",
    ] {
      #expect(try !findings(tagged.replacing(tags, with: other)).isEmpty, "\(other)")
    }
    #expect(
      try !findings(Self.honest.replacing("articles: \"", with: "articles: \"mayor ")).isEmpty)
    #expect(try !findings("\u{FEFF}" + Self.honest).isEmpty)
    let end = try #require(Self.honest.range(of: "\n---\n"))
    let fields = Self.honest[..<end.lowerBound].dropFirst(4).replacing(": ", with: " = ")
    let toml = "+++\n\(fields)\n+++\n\(Self.honest[end.upperBound...])"
    #expect(try !findings(toml).isEmpty)
  }

  // MARK: - Titles, and words with them

  @Test func whereArticlesHaveHeadlinesAStoryIsHeadedByOne() throws {
    let brief = try Brief(parsing: Self.honest)
    let sentence = try #require(brief.topics.first?.quotations.first?.text)
    for (title, terms) in [
      (sentence, []), (OpeningClause.heading(sentence), []),
      ("harbour · master", ["harbour", "master"]),
      ("harbour office", ["harbour office"]),
    ] {
      var forged = brief
      forged.topics[0].title = title
      forged.topics[0].titleSource = nil
      if !terms.isEmpty { forged.topics[0].sharedTerms = terms }
      #expect(try !findings(forged.markdown).isEmpty, "\(title)")
    }
  }

  @Test func wordsWithAStoryAreSingleWords() throws {
    var brief = try Brief(parsing: Self.honest)
    brief.topics[0].sharedTerms = ["pier of the Tamble bridge"]
    #expect(try !findings(brief.markdown).isEmpty)
    brief.topics[0].sharedTerms = ["pier"]
    #expect(try findings(brief.markdown) == [])
    brief.tags = ["the pier of the tamble"]
    #expect(try !findings(brief.markdown).isEmpty)
  }

  // MARK: - Links

  @Test func theDayBeforeHasABrief() throws {
    var brief = try Brief(parsing: Self.honest)
    try #require(brief.previousDay != nil)
    brief.previousDay = CalendarDay("2026-10-02")
    #expect(try !findings(brief.markdown).isEmpty)
  }

  @Test func nobodyAgreesWithItself() throws {
    var brief = try Brief(parsing: Self.honest)
    let own = brief.topics[0].quotations[0].locator.source
    var twin = try #require(brief.topics[0].sources.first { $0.number == own })
    twin.number = (brief.allTopics.flatMap(\.sources).map(\.number).max() ?? 0) + 1
    brief.topics[0].sources.append(twin)
    brief.topics[0].quotations[0].also = [brief.topics[0].quotations[0].locator]
    brief.topics[0].quotations[0].also[0].source = twin.number
    brief.articleCount += 1
    let found = try findings(brief.markdown)
    #expect(found.contains { if case .doubled = $0 { true } else { false } }, "\(found)")
  }

  @Test func aSourceIsNoHost() throws {
    var brief = try Brief(parsing: Self.honest)
    let path = brief.topics[0].sources[0].path
    brief.topics[0].sources[0].path = "//evil.example/\(path)"
    #expect(try !HonestBriefs.story.proofByDigest(of: brief.markdown).holds)
  }

  // MARK: - Notes

  @Test(arguments: [
    "> [1]: https://evil.example", "> [^1]: \(lie)", "> *[the]: \(lie)", "> {: title=\"x\"}",
    "> {::comment}", "> {% comment %}", "> {{ x }}", "> <% x %>", "> {# x #}", "> [TOC]",
    "> 1. *[the]: \(lie)", "> *[the] : \(lie)", "> `</blockquote><h1>\(lie)</h1>`{=html}",
    "> a\n> { style=\"top:0\" }", "> [x](y){onclick=alert(1)}", "> # x { .a b=\"c\" }", "> x {#y}",
    "> 1. [foo]: https://evil.example", "> [foo\n> bar]: https://evil.example",
    "> [foo\\]\n> bar]: x", "> 1. [^1]: \(lie)", "> a^[\(lie)]", "> a {\n> .b}",
    "> a\n>\n> ---\n> title: \(lie)\n> ---", "> ::: {.a}", "> [[toc]]", "> --8<-- \"a.md\"",
    "> - [a]: x", "> > [a]: x", "> [a](javascript:x)", "> [a](data:text/html,x)", "> ![[a.png]]",
    "> _all wrong_{ style=\"position:fixed;top:0\" }", "> ^x^{ .evil }", "> _x_{\n> .evil }",
    "> $_x_{ .evil }$",
    "> x\\\\{ .evil }", "> *x*{ .my_class }", "> *x*{ .a.b }", "> *x*{ data_x=y }",
    "> *x*{ xlink:href=z }", "> *x*{ @click=z }", "> *x*{ .evil a=\"{\" }",
    "> *x*{ .evil a=\"\\{\" }", "> {a *x*{.evil}",
  ])
  func notesThatActOnTheBriefAreNone(note: String) throws {
    #expect(try !findings("\(Self.honest)\n## Notes\n\n\(note)\n").isEmpty)
  }

  @Test(arguments: [
    "> [a](https://b.example) is better.", "> [x] a task: done", "> 5 % of {all}",
    "> See [this](https://b.example): it is new.", "> {} and { a }", "> a\n>\n> ---\n>\n> b",
    "> a\n  \n> b",
    "> 2. is right [sic], I think: no.", "> The sum $\\sum_{i=1}^{n} i$ grows.",
    "> $x_{-1}$ is odd.", "> $x_{-}$ and $\\sum_{n=0}^{\\alpha=1}$", "> a \\{ .b }",
    "> { ... } and {.5}", "> `{ x += 1 }`, `{ $x=1 }`, `{ a != b }`", "> {a, b}_{x == y}",
    "> f(x) {-1, 1}", "> `let f = { $0 == 1 }`", "> [Guardian](http://x.example) [sic]: no",
    "> - [ ] : later",
  ])
  func otherNotesHold(note: String) throws {
    for noted in ["\(Self.honest)\n## Notes\n\n\(note)\n", "\(Self.honest)\n## Notes \n\n\(note)"] {
      #expect(try findings(noted) == [])
      // As some editors end lines.
      #expect(try HonestBriefs.story.findings(of: noted.replacing("\n", with: "\r\n")) == [])
    }
  }
}
