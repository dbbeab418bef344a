import BriefArticles
import Testing

/// The JSON that wallabag exports, or answers with.
struct SavedEntriesTests {
  @Test(arguments: [
    (
      #"{"title": "T", "url": "https://e.org/1", "content": "<p>One.</p><p>Two.</p>"}"#,
      "T |  | - | https://e.org/1 | https://e.org/1 | p One. / p Two."
    ),
    (
      #"{"given_url": "https://e.org/1", "content": "One.", "published_by": ["Ada Marsh", null]}"#,
      "One. | Ada Marsh | - | https://e.org/1 | https://e.org/1 | p One."
    ),
    (
      #"{"url": "https://e.org/1", "content": "One.", "created_at": "2026-11-21T08:30:00+0100"}"#,
      "One. |  | - | https://e.org/1 | https://e.org/1 | p One."
    ),
    (
      #"{"url": "https://e.org/1", "content": "One.", "published_at": "2026-11-20T08:30:00+0100"}"#,
      "One. |  | 2026-11-20T08:30+01:00 | https://e.org/1 | https://e.org/1 | p One."
    ),
    (
      #"{"url": "https://e.org/1", "content": "One.", "title": "A &amp; B"}, {"url": "x"}, 7"#,
      "A & B |  | - | https://e.org/1 | https://e.org/1 | p One."
    ),
  ])
  func readsAnEntry(entry: String, expected: String) throws {
    #expect(try items(of: "[\(entry)]", named: "export.json") == [expected])
    let page = "{\"page\": 1, \"_embedded\": {\"items\": [\(entry)]}}"
    #expect(try items(of: page, named: "page.json") == [expected])
  }

  @Test func readsTagsOfBothForms() throws {
    let entry = #"{"url": "https://e.org/1", "content": "x", "tags": ["a", {"label": "b"}]}"#
    let article = try #require(try articles(in: "[\(entry)]", named: "e.json").first)
    #expect(article.tags == ["a", "b"])
  }

  @Test(arguments: ["[{\"url\": \"no address\"}]", "[{\"content\": \"x\"}]", "[[]]"])
  func namesWhatIsNoExport(source: String) {
    let reason = "JSON without the items of a feed"
    #expect(throws: ReadingError.malformed(path: "e.json", line: 1, reason: reason)) {
      try items(of: source, named: "e.json")
    }
  }
}
