import BriefTestSupport
import Foundation
import Testing

@testable import BriefArticles

/// What looks like furniture of a format and is text stays in the article.
struct NothingLostTests {
  private static let prose = [
    "The harbour town voted on Tuesday to rebuild its old pier after two winters of storms.",
    "Council leader Ada Marsh said the work would begin in April and cost four million euros.",
    "Fishermen welcomed the plan but asked that the eastern steps stay open in summer.",
  ]
  private static let body = prose.joined(separator: "\n\n")

  private func note(_ line: String, named name: String = "a.md") throws -> Article {
    let source = "# The pier\n\n\(line)\n\n\(Self.body)\n"
    return try #require(try articles(in: source, named: name).first)
  }

  @Test(arguments: [
    "It rained on 2 May 2026.", "By 2 May 2026 the pier was gone", "Born on 2 May 1950",
    "Deadline: 2 May 2026", "By the River Thames", "By Sunday Morning", "Valid until 2 May 2026",
    "The dam broke, 2 May 2026", "Am 2. Mai 2026 brach der Damm", "Six Counts",
    "By car, by train, by boat", "Harbour Festival 2 May 2026",
  ])
  func aFirstLineOfTextIsText(line: String) throws {
    let article = try note(line)
    #expect(article.outline.contains("p \(line)"))
    #expect(article.authors.isEmpty)
  }

  @Test(arguments: [
    ("By Ada Marsh, 2 May 2026", ["Ada Marsh"]), ("By Ada Marsh · 2 May 2026", ["Ada Marsh"]),
    ("Tuesday 5 May 2026, 10:00", []), ("Ada Marsh · 2 May 2026 · 4 min read", ["Ada Marsh"]),
    ("By Ada Marsh | Harbour Herald | 2 May 2026", ["Ada Marsh"]),
    ("Ada Marsh | 2 May 2026 at 10:15 a.m.", ["Ada Marsh"]),
  ])
  func aLineOfAuthorAndDayIsNone(line: String, authors: [String]) throws {
    let article = try note(line)
    #expect(article.authors == authors)
    #expect(article.published?.day.description.hasPrefix("2026-05-0") == true)
    #expect(article.outline.contains { $0.contains("2026") } == false)
  }

  /// A person, a place, a feast or a section: the day is read, and the words stay.
  @Test(arguments: [
    "New York, 2 May 2026", "Harbour Festival, 2 May 2026", "Ada Marsh, 2 May 2026",
    "社会 | 2026年5月2日", "港の新しい橋が開通 | 2026年5月2日",
  ])
  func whatStandsBesideADayIsNoAuthorForCertain(line: String) throws {
    let article = try note(line)
    #expect(article.authors.isEmpty)
    #expect(article.published?.day.description == "2026-05-02")
    #expect(article.outline.first == "p \(line)")
  }

  /// In a document of a word processor a line that stays does not end the head.
  @Test func anAuthorBelowThePlaceIsOne() throws {
    let lines = ["New York, 2 May 2026", "By Ada Marsh", "The new pier was opened on Saturday."]
    let paragraphs = lines.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    let title = "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Pier</w:t></w:r></w:p>"
    let bytes = archive([
      (
        "word/document.xml",
        "<w:document xmlns:w='x'><w:body>\(title)\(paragraphs)</w:body></w:document>"
      )
    ])
    let article = try #require(ArticleReader().articles(from: bytes, path: "a.docx").first)
    #expect(article.title == "Pier" && article.authors == ["Ada Marsh"])
    #expect(article.outline == ["p \(lines[0])", "p \(lines[2])"])
  }

  @Test(arguments: [
    "import of timber from “Skerra” doubled within the year.", "export rules = a burden, she says.",
    "export const hull costs a lot in the yard.",
  ])
  func proseOfMDXIsNoProgram(line: String) throws {
    let article = try note(line, named: "a.mdx")
    #expect(article.outline.contains("p \(line)"))
  }

  @Test func textBetweenComponentsOfMDXIsRead() throws {
    let article = try note(
      "import Callout from \"./callout\"\n\n<Callout kind=\"a > b\">The pier is shut.</Callout>",
      named: "a.mdx")
    #expect(article.outline[0] == "p The pier is shut.")
    #expect(article.outline.count == 4)
  }

  @Test func aPercentSignAloneIsNoTitle() throws {
    let source = "% of voters is the figure to watch.\n\(Self.body)\n"
    let article = try #require(try articles(in: source, named: "a.md").first)
    #expect(article.title != "of voters is the figure to watch.")
    #expect(article.outline.joined().contains("of voters is the figure"))
    let titled = try articles(
      in: "% Pier\n% Ada Marsh\n% 2026-05-02\n\n\(Self.body)\n", named: "a.md")
    #expect(titled.map(\.title) == ["Pier"])
    #expect(titled.first?.authors == ["Ada Marsh"])
  }

  @Test(arguments: [
    ("% The pier\n\n", "The pier"), ("% Who pays?\n\n", "Who pays?"),
    ("% The pier\n% Ada Marsh\n", "The pier"), ("% of them stayed at home.\n\n", nil),
  ])
  func aTitleOfPandocStandsAlone(head: String, title: String?) throws {
    let article = try #require(try articles(in: head + Self.body, named: "a.md").first)
    #expect(article.outline.count { $0.hasPrefix("p ") } == (title == nil ? 4 : 3))
    if let title { #expect(article.title == title) }
  }

  @Test func aPageAttachedToALetterIsNotTheLetter() throws {
    let page = Self.prose.map { "<p>\($0)</p>" }.joined()
    let mail = { (subject: String, text: String) in
      """
      From: Jo Holt <jo@x.example>
      Subject: \(subject)
      Date: Sun, 3 May 2026 09:00:00 +0200
      Message-ID: <1@x.example>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="b"

      --b
      Content-Type: text/plain; charset=utf-8

      \(text)
      --b
      Content-Type: text/html; charset=utf-8; name="page.html"
      Content-Disposition: attachment; filename="page.html"

      <title>The pier</title><h1>The pier</h1>\(page)\(page)
      --b--

      """
    }
    let said = "We met at the quay and agreed that the eastern steps stay open until October."
    let own = try articles(in: mail("Steps", said), named: "a.eml")
    #expect(own.map(\.title) == ["Steps", "The pier"])
    #expect(own.first?.outline == ["p \(said)"])
    #expect(own.last?.published?.day.description == "2026-05-03")
    let passed = try articles(in: mail("Fwd: Steps", said), named: "a.eml")
    #expect(passed.map(\.title) == ["The pier"])
    #expect(passed.first?.dropped.contains { $0.text == said } == true)
  }

  @Test func aBadLineCostsItselfAlone() throws {
    let line = { (title: String) in
      "{\"url\": \"https://a.example/\(title)\", \"title\": \"\(title)\", \"text\": \"\(Self.prose[0])\"}\n"
    }
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.jsonl"
    try (line("One") + "{\"title\": \n" + line("Two")).write(
      toFile: path, atomically: false, encoding: .utf8)
    var damage: ReadingError?
    let read = try ArticleReader().articles(
      at: path, unless: { _ in false }, damage: &damage)
    #expect(read?.map(\.title) == ["One", "Two"])
    #expect(damage.map { "\($0)".contains("line 2") } == true)
  }

  @Test func linesBeyondTheLimitAreSaidToBeLeftOut() throws {
    let line = "{\"title\": \"A\", \"text\": \"\(Self.prose[0])\"}\n"
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.jsonl"
    let lines = "{\n\(line)" + String(repeating: "{\"title\": \"A\"}\n", count: Limits.feedItems)
    try lines.write(toFile: path, atomically: false, encoding: .utf8)
    var damage: ReadingError?
    let read = try ArticleReader().articles(at: path, unless: { _ in false }, damage: &damage)
    #expect(read?.count == 1)
    let reason = damage.map { "\($0)" } ?? ""
    #expect(reason.contains("line 1 left out") && reason.contains("\(Limits.feedItems) articles"))
  }

  @Test(arguments: [
    "0:10 The first runners left the quay.\n1:05 Ada Marsh led.\n2:10 The rain came.",
    "12:10 Alarm in the harbour.\n12:40 The fire is out.\n13:05 The quay is open.",
  ])
  func hoursOfADayAreNoChapters(lines: String) throws {
    let text = lines.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    let item = "<title>Race</title><description><![CDATA[\(text)]]></description>"
    let read = try items(of: rss(item))
    for line in lines.split(separator: "\n") { #expect(read.joined().contains(line)) }
  }

  @Test(arguments: ["", "/only/a/path"])
  func anEmptyAddressDoesNotReplaceTheLink(original: String) throws {
    let item =
      "<title>Pier</title><link>https://a.example/pier</link>"
      + "<feedburner:origLink>\(original)</feedburner:origLink>"
      + "<description>\(Self.prose[0])</description>"
    let feed = rss(item, "xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\"")
    #expect(try articles(in: feed, named: "f.xml").map(\.url) == ["https://a.example/pier"])
  }

  @Test(arguments: [
    (20_260_502, "2026-05-02"), (1_777_680_000, "2026-05-02T00:00Z"),
    (1_777_680_000_000, "2026-05-02T00:00Z"), (20_260_502_093_000, "2026-05-02T09:30"),
  ])
  func countedTimesAreDays(count: Int, day: String) {
    #expect(Timestamp(counted: count)?.description == day)
  }

  @Test(arguments: [
    0, 5, 2026, 20_269_902, 99_999_999, 5_000_000_000, 20_269_902_093_000, 20_260_502_256_100,
    30_260_502_093_000, .max, .min,
  ])
  func otherNumbersAreNoTimes(count: Int) {
    #expect(Timestamp(counted: count) == nil)
  }

  @Test(arguments: ["mdx", "qmd", "rmd", "jsonl", "ndjson", "rst", "mbx", "emlx"])
  func textNeedsNoConverter(ending: String) {
    #expect(ArticleReader.readsText(endingIn: ending))
  }

  @Test(arguments: ["pdf", "docx", "epub", "rtf"])
  func othersMayHaveOne(ending: String) {
    #expect(!ArticleReader.readsText(endingIn: ending))
  }
}
