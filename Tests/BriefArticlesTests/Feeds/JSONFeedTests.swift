import BriefArticles
import BriefLexicon
import Testing

/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
struct JSONFeedTests {
  @Test(arguments: [
    (#"{"id": "1", "content_text": "Text."}"#, "Text. |  | - | - | 1 | p Text."),
    (#"{"id": 7, "content_text": "Text."}"#, "Text. |  | - | - | 7 | p Text."),
    (
      #"{"id": "1", "content_html": "<p>One.<p>Two &amp; three."}"#,
      "One. |  | - | - | 1 | p One. / p Two & three."
    ),
    (#"{"content_html": "", "content_text": "Text."}"#, "Text. |  | - | - | - | p Text."),
    (#"{"summary": "S", "content_text": "Text."}"#, "Text. |  | - | - | - | p Text."),
    (#"{"summary": "S"}"#, "S |  | - | - | - | p S"),
    (#"{"title": "T", "summary": "S"}"#, "T |  | - | - | T | p S"),
    (
      #"{"url": "https://e.org/1", "summary": "S"}"#,
      "S |  | - | https://e.org/1 | https://e.org/1 | p S"
    ),
    (
      #"{"external_url": "https://e.org/1", "summary": "S"}"#,
      "S |  | - | https://e.org/1 | https://e.org/1 | p S"
    ),
    (
      #"{"date_published": "2026-11-21T08:30:00+01:00", "summary": "S"}"#,
      "S |  | 2026-11-21T08:30+01:00 | - | - | p S"
    ),
    (#"{"date_published": 12, "title": [], "id": {}, "summary": "S"}"#, "S |  | - | - | - | p S"),
    (#"{"author": {"name": "Ada Marsh"}, "summary": "S"}"#, "S | Ada Marsh | - | - | - | p S"),
    (
      #"{"authors": [{"name": "Ada Marsh"}, {"name": "Tom Reed"}], "summary": "S"}"#,
      "S | Ada Marsh, Tom Reed | - | - | - | p S"
    ),
    (
      #"{"summary": "lone \ud800 half"}"#,
      "lone \u{FFFD} half |  | - | - | - | p lone \u{FFFD} half"
    ),
    (#"{"content_text": "a <b> c"}"#, "a <b> c |  | - | - | - | p a <b> c"),
    (#"{"content_text": "One.\n\nTwo."}"#, "One. |  | - | - | - | p One. / p Two."),
    (#"{"summary": "S", "x": 1e999, "y": NaN}"#, "S |  | - | - | - | p S"),
    (#"{"summary": "S"},"#, "S |  | - | - | - | p S"),
    (#"{"summary": "S"}, 7, null, {"title": "empty"}"#, "S |  | - | - | - | p S"),
  ])
  func readsAnItem(item: String, expected: String) throws {
    #expect(try items(of: json(item), named: "feed.json") == [expected])
  }

  @Test func inheritsTheFeedsLanguage() throws {
    let source = json(#"{"summary": "S", "tags": ["a", "b", "a"]}"#, #""language": "sv-SE", "#)
    let article = try #require(try articles(in: source, named: "f.json").first)
    #expect(article.language.code == "sv")
    #expect(article.tags == ["a", "b"])
    #expect(article.site == "Quay")
  }

  @Test(arguments: [
    ("{\n\"items\": [\n{\"id\": 1,,}]}", 3), ("[1, 2", 1), ("{\"a\": 1}", 1), ("[]", 1), ("{", 1),
  ])
  func namesTheLineOfAnError(source: String, line: Int) {
    let error = #expect(throws: ReadingError.self) { try items(of: source, named: "f.json") }
    guard case .malformed("f.json", line, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func namesAFeedWithoutItems() {
    #expect(throws: ReadingError.empty(path: "f.json")) { try items(of: json(""), named: "f.json") }
  }
}
