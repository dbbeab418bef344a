import BriefArticles
import Testing

@testable import Briefs

/// What a story is called.
@Suite struct StoryHeadingTests {
  @Test(
    "A story without a headline is headed by its news, cut at a clause",
    arguments: [
      (
        "The council of Holm closed the ferry line, which was built in 1911, and sold its boats.",
        "The council of Holm closed the ferry line…"
      ),
      ("The council of Holm closed the ferry line.", "The council of Holm closed the ferry line."),
      (
        "Mayor Ada Holt of Holm said that the council would close the old ferry line in the spring.",
        "Mayor Ada Holt of Holm said that the council would close the old ferry…"
      ),
    ])
  func headings(sentence: String, heading: String) {
    #expect(OpeningClause.heading(sentence) == heading)
    #expect(OpeningClause.isHeading(heading, of: sentence))
  }

  @Test func storyWithoutHeadlinesHolds() throws {
    let text =
      "The council of Holm closed the old ferry line to Brenn on Friday, since few people paid."
    let articles = [
      Article.plain(
        text + "\n\nIts last boat, the Sild, goes to the museum of ships in the harbour of Corrin.",
        path: "a.txt", title: nil),
      Article.plain(
        "The old ferry line to Brenn was closed by the council of Holm on Friday, for want of people."
          + "\n\nFishermen will take letters and parcels to the islands until a new line is found.",
        path: "b.txt", title: nil),
    ]
    let brief = try Brief.made(of: articles)
    let topic = try #require(brief.topics.first)
    #expect(brief.topics.count == 1 && topic.title.hasSuffix("…"))
    #expect(topic.quotations[0].text.hasPrefix(topic.title.dropLast()))
    let parsed = try Brief(parsing: brief.markdown)
    #expect(parsed.markdown == brief.markdown)
  }
}
