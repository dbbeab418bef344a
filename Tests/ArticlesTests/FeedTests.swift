import Articles
import Lexicon
import Testing

/// One line of everything that an item gave: `title | authors | date | address | id | text`.
private func line(_ article: Article) -> String {
  [
    article.title ?? "-", article.authors.joined(separator: ", "),
    article.published?.description ?? "-", article.url ?? "-", article.origin.item ?? "-",
    article.outline.joined(separator: " / "),
  ].joined(separator: " | ")
}

private func read(_ source: String, named path: String = "feed.xml") throws -> [String] {
  try articles(in: source, named: path).map(line)
}

private func rss(_ item: String, _ attributes: String = "") -> String {
  "<?xml version=\"1.0\"?><rss version=\"2.0\" \(attributes)><channel><title>Harbour</title>"
    + "<language>de-DE</language><item>\(item)</item></channel></rss>"
}

private func atom(_ entry: String) -> String {
  "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\"><title>Port</title>"
    + "<entry>\(entry)</entry></feed>"
}

private func json(_ item: String, _ feed: String = "") -> String {
  "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Quay\", \(feed)\"items\": [\(item)]}"
}

/// Identifiers lead nowhere unless they say so.
struct IdentifierTests {
  @Test func identifiersAreNoAddresses() throws {
    let text = "<description>x</description>"
    let id = "<guid isPermaLink=\"false\">https://a.example/1</guid>"
    #expect(try articles(in: rss(id + text), named: "a.xml")[0].url == nil)
    let link = "<guid>https://a.example/1</guid>"
    #expect(try articles(in: rss(link + text), named: "a.xml")[0].url == "https://a.example/1")
    let item = "{\"id\": \"https://a.example/1\", \"content_text\": \"x\"}"
    #expect(try articles(in: json(item), named: "a.json")[0].url == nil)
    let entry = "<id>https://a.example/1</id><content>x</content>"
    #expect(try articles(in: atom(entry), named: "a.xml")[0].url == nil)
  }
}

/// RSS 2.0 (rssboard.org/rss-specification), 0.9x and 1.0, well-formed and not.
struct RSSTests {
  @Test(arguments: [
    ("<description>Text.</description>", "- |  | - | - | - | p Text."),
    ("<title>T</title><description>Text.</description>", "T |  | - | - | T | p Text."),
    ("<title>A &amp; B</title><description>x</description>", "A & B |  | - | - | A & B | p x"),
    ("<title>A &amp;amp; B</title><description>x</description>", "A & B |  | - | - | A & B | p x"),
    (
      "<title><![CDATA[A & B]]></title><description>x</description>",
      "A & B |  | - | - | A & B | p x"
    ),
    ("<title>Q&A</title><description>x</description>", "Q&A |  | - | - | Q&A | p x"),
    (
      "<link>https://e.org/1</link><description>x</description>",
      "- |  | - | https://e.org/1 | https://e.org/1 | p x"
    ),
    (
      "<guid>https://e.org/2</guid><description>x</description>",
      "- |  | - | https://e.org/2 | https://e.org/2 | p x"
    ),
    (
      "<guid isPermaLink=\"false\">id-7</guid><link>https://e.org/1</link><description>x</description>",
      "- |  | - | https://e.org/1 | id-7 | p x"
    ),
    ("<link>javascript:x</link><description>x</description>", "- |  | - | - | javascript:x | p x"),
    (
      "<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>",
      "- |  | - | - | - | p One. / p Two."
    ),
    ("<description><![CDATA[<p>One &eacute;.</p>]]></description>", "- |  | - | - | - | p One é."),
    ("<description><p>Bare.</p></description>", "- |  | - | - | - | p Bare."),
    ("<description>One&lt;br&gt;&lt;br/&gt;Two</description>", "- |  | - | - | - | p One / p Two"),
    (
      "<description>&lt;ul&gt;&lt;li&gt;a&lt;li&gt;b&lt;/ul&gt;</description>",
      "- |  | - | - | - | li a / li b"
    ),
    (
      "<description>&lt;script&gt;bad()&lt;/script&gt;&lt;p&gt;good&lt;/p&gt;</description>",
      "- |  | - | - | - | p good"
    ),
    ("<description>AT&amp;amp;T &amp;lt;b&amp;gt;</description>", "- |  | - | - | - | p AT&T <b>"),
    (
      "<description>S</description><content:encoded><![CDATA[<p>Full.</p>]]></content:encoded>",
      "- |  | - | - | - | p Full."
    ),
    (
      "<content:encoded><![CDATA[ ]]></content:encoded><description>S</description>",
      "- |  | - | - | - | p S"
    ),
    (
      "<author>a@e.org (Ada Marsh)</author><description>x</description>",
      "- | Ada Marsh | - | - | - | p x"
    ),
    (
      "<dc:creator>Ada Marsh</dc:creator><description>x</description>",
      "- | Ada Marsh | - | - | - | p x"
    ),
    (
      "<dc:creator>Ada Marsh</dc:creator><dc:creator>Tom Reed</dc:creator><description>x</description>",
      "- | Ada Marsh, Tom Reed | - | - | - | p x"
    ),
    ("<author>a@e.org</author><description>x</description>", "- |  | - | - | - | p x"),
    (
      "<pubDate>Sat, 21 Nov 2026 08:30:00 +0100</pubDate><description>x</description>",
      "- |  | 2026-11-21T08:30+01:00 | - | - | p x"
    ),
    (
      "<dc:date>2026-11-21T08:30:00Z</dc:date><description>x</description>",
      "- |  | 2026-11-21T08:30Z | - | - | p x"
    ),
    ("<pubDate>soon</pubDate><description>x</description>", "- |  | - | - | - | p x"),
    ("<pubDate>30 Feb 2026</pubDate><description>x</description>", "- |  | - | - | - | p x"),
    (
      "<media:title>No</media:title><title>Yes</title><description>x</description>",
      "Yes |  | - | - | Yes | p x"
    ),
    (
      "<description>x</description><source url=\"https://e.org/f\">Other</source>",
      "- |  | - | - | - | p x"
    ),
    (
      "<atom:link href=\"https://e.org/a\" rel=\"self\"/><link>https://e.org/b</link>"
        + "<description>x</description>", "- |  | - | https://e.org/b | https://e.org/b | p x"
    ),
    ("<description>First.\n\nSecond.</description>", "- |  | - | - | - | p First. / p Second."),
    (
      "<title>  two\n words </title><description>x</description>",
      "two words |  | - | - | two words | p x"
    ),
    ("<description>5 &lt; 6 and so on</description>", "- |  | - | - | - | p 5 < 6 and so on"),
  ])
  func readsAnItem(item: String, expected: String) throws {
    #expect(try read(rss(item)) == [expected])
  }

  @Test func knowsNamespacesByTheirAddress() throws {
    let source = rss(
      "<c:encoded>Full.</c:encoded><d:creator>Ada Marsh</d:creator><description>S</description>",
      "xmlns:c=\"http://purl.org/rss/1.0/modules/content/\" "
        + "xmlns:d=\"http://purl.org/dc/elements/1.1/\"")
    #expect(try read(source) == ["- | Ada Marsh | - | - | - | p Full."])
  }

  @Test func readsRSS1() throws {
    let source = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://e.org/"><title>Harbour</title><items><rdf:Seq>
      <rdf:li resource="https://e.org/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://e.org/1"><title>One</title><link>https://e.org/1</link>
      <description>Text.</description></item></rdf:RDF>
      """
    #expect(try read(source) == ["One |  | - | https://e.org/1 | https://e.org/1 | p Text."])
    #expect(try articles(in: source, named: "a").first?.site == "Harbour")
  }

  @Test func inheritsTheFeedsLanguageAndName() throws {
    let article = try #require(
      try articles(in: rss("<description>x</description>"), named: "f").first)
    #expect(article.language.code == "de")
    #expect(article.site == "Harbour")
  }

  /// What keeps a strict reader from a feed, and what is read all the same.
  @Test(arguments: [
    (
      "\n  <?xml version=\"1.0\"?><rss><channel><item><description>x</description></item></channel></rss>",
      1
    ),
    ("<rss><channel><item><description>a</description></item><item><description>b", 2),
    ("<rss><item><description>outside</description></item></rss>", 1),
    ("<rss><channel><item><description>a &bogus; b</description></item></channel></rss>", 1),
    ("<rss><channel><item><description>a<b</description></item></channel></rss>", 1),
    ("<rss><channel><item><undeclared:x/><description>a</description></item></rss>", 1),
    ("<rss><channel><item><description>\u{1}a\u{B}</description></item></channel></rss>", 1),
    (
      "<!DOCTYPE rss [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><rss><channel><item>"
        + "<description>&e;a</description></item></channel></rss>", 1
    ),
    ("<rss version=2><channel><item><description>a</description></item></channel></rss>", 1),
    ("<rss><channel></item><item><description>a</description></item></channel></rss>", 1),
  ])
  func readsWhatIsNotWellFormed(source: String, count: Int) throws {
    #expect(try read(source).count == count)
  }

  @Test(arguments: [
    "<rss></rss>", "<rss><channel><title>T</title></channel></rss>",
    "<rss><channel><item><title>only</title></item></channel></rss>", "<feed></feed>",
  ])
  func namesAFeedWithoutText(source: String) {
    #expect(throws: ReadingError.empty(path: "f.xml")) { try read(source, named: "f.xml") }
  }

  @Test(arguments: ["<opml><body/></opml>", "<?xml version=\"1.0\"?><catalog><x/></catalog>"])
  func namesWhatIsNoFeed(source: String) {
    let error = #expect(throws: ReadingError.self) { try read(source, named: "f.xml") }
    guard case .malformed("f.xml", 1, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func digestIsOfTheItemsText() throws {
    let source = rss("<description>abc</description>")
    let article = try #require(try articles(in: source, named: "f").first)
    #expect(
      article.origin.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func readsManyItems() throws {
    let items = (0..<5_000).map { "<item><description>Item \($0).</description></item>" }.joined()
    #expect(try read("<rss><channel>\(items)</channel></rss>").count == 5_000)
  }
}

/// Atom (RFC 4287).
struct AtomTests {
  @Test(arguments: [
    ("<content>Text.</content>", "- |  | - | - | - | p Text."),
    ("<content type=\"text\">a &lt;b&gt; c</content>", "- |  | - | - | - | p a <b> c"),
    (
      "<content type=\"html\">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.</content>",
      "- |  | - | - | - | p One. / p Two."
    ),
    (
      "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>One.</p><p>Two.</p></div></content>",
      "- |  | - | - | - | p One. / p Two."
    ),
    (
      "<content type=\"xhtml\"><x:div xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:p>One.</x:p>"
        + "<x:p>Two.</x:p></x:div></content>", "- |  | - | - | - | p One. / p Two."
    ),
    ("<summary>S</summary><content>Full.</content>", "- |  | - | - | - | p Full."),
    (
      "<summary>S</summary><content src=\"https://e.org/x.png\" type=\"image/png\"/>",
      "- |  | - | - | - | p S"
    ),
    (
      "<title type=\"html\">A &amp;amp; B</title><summary>x</summary>",
      "A & B |  | - | - | A & B | p x"
    ),
    ("<id>tag:e.org,2026:1</id><summary>x</summary>", "- |  | - | - | tag:e.org,2026:1 | p x"),
    (
      "<link href=\"https://e.org/1\"/><summary>x</summary>",
      "- |  | - | https://e.org/1 | https://e.org/1 | p x"
    ),
    (
      "<link rel=\"self\" href=\"https://e.org/s\"/><link rel=\"alternate\" href=\"https://e.org/1\"/>"
        + "<summary>x</summary>", "- |  | - | https://e.org/1 | https://e.org/1 | p x"
    ),
    (
      "<link rel=\"enclosure\" href=\"https://e.org/s\"/><summary>x</summary>",
      "- |  | - | - | - | p x"
    ),
    (
      "<author><name>Ada Marsh</name><email>a@e.org</email></author><summary>x</summary>",
      "- | Ada Marsh | - | - | - | p x"
    ),
    (
      "<author><name>Ada Marsh</name></author><author><name>Tom Reed</name></author><summary>x</summary>",
      "- | Ada Marsh, Tom Reed | - | - | - | p x"
    ),
    (
      "<published>2026-11-20T08:00:00Z</published><updated>2026-11-21T08:00:00Z</updated><summary>x</summary>",
      "- |  | 2026-11-20T08:00Z | - | - | p x"
    ),
    (
      "<updated>2026-11-21T08:00:00Z</updated><summary>x</summary>",
      "- |  | 2026-11-21T08:00Z | - | - | p x"
    ),
    ("<issued>2026-11-20</issued><summary>x</summary>", "- |  | 2026-11-20 | - | - | p x"),
    ("<summary type=\"html\">&lt;b&gt;x&lt;/b&gt;</summary>", "- |  | - | - | - | p x"),
  ])
  func readsAnEntry(entry: String, expected: String) throws {
    #expect(try read(atom(entry)) == [expected])
  }

  @Test func readsPrefixedAtom() throws {
    let source = """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Port</a:title><a:entry>
      <a:title>One</a:title><a:content>Text.</a:content></a:entry></a:feed>
      """
    #expect(try read(source) == ["One |  | - | - | One | p Text."])
  }

  @Test func entrysLanguageWins() throws {
    let source = atom("<summary xml:lang=\"it\">x</summary>")
    #expect(try articles(in: source, named: "f").first?.language.code == "fr")
  }

  @Test func readsCategories() throws {
    let source = atom(
      "<category term=\"sea\" label=\"The sea\"/><category term=\"pier\"/><summary>x</summary>")
    #expect(try articles(in: source, named: "f").first?.tags == ["The sea", "pier"])
  }
}

/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
struct JSONFeedTests {
  @Test(arguments: [
    (#"{"id": "1", "content_text": "Text."}"#, "- |  | - | - | 1 | p Text."),
    (#"{"id": 7, "content_text": "Text."}"#, "- |  | - | - | 7 | p Text."),
    (
      #"{"id": "1", "content_html": "<p>One.<p>Two &amp; three."}"#,
      "- |  | - | - | 1 | p One. / p Two & three."
    ),
    (#"{"content_html": "", "content_text": "Text."}"#, "- |  | - | - | - | p Text."),
    (#"{"summary": "S", "content_text": "Text."}"#, "- |  | - | - | - | p Text."),
    (#"{"summary": "S"}"#, "- |  | - | - | - | p S"),
    (#"{"title": "T", "summary": "S"}"#, "T |  | - | - | T | p S"),
    (
      #"{"url": "https://e.org/1", "summary": "S"}"#,
      "- |  | - | https://e.org/1 | https://e.org/1 | p S"
    ),
    (
      #"{"external_url": "https://e.org/1", "summary": "S"}"#,
      "- |  | - | https://e.org/1 | https://e.org/1 | p S"
    ),
    (
      #"{"date_published": "2026-11-21T08:30:00+01:00", "summary": "S"}"#,
      "- |  | 2026-11-21T08:30+01:00 | - | - | p S"
    ),
    (#"{"date_published": 12, "title": [], "id": {}, "summary": "S"}"#, "- |  | - | - | - | p S"),
    (#"{"author": {"name": "Ada Marsh"}, "summary": "S"}"#, "- | Ada Marsh | - | - | - | p S"),
    (
      #"{"authors": [{"name": "Ada Marsh"}, {"name": "Tom Reed"}], "summary": "S"}"#,
      "- | Ada Marsh, Tom Reed | - | - | - | p S"
    ),
    (#"{"summary": "lone \ud800 half"}"#, "- |  | - | - | - | p lone \u{FFFD} half"),
    (#"{"content_text": "a <b> c"}"#, "- |  | - | - | - | p a <b> c"),
    (#"{"content_text": "One.\n\nTwo."}"#, "- |  | - | - | - | p One. / p Two."),
    (#"{"summary": "S", "x": 1e999, "y": NaN}"#, "- |  | - | - | - | p S"),
    (#"{"summary": "S"},"#, "- |  | - | - | - | p S"),
    (#"{"summary": "S"}, 7, null, {"title": "empty"}"#, "- |  | - | - | - | p S"),
  ])
  func readsAnItem(item: String, expected: String) throws {
    #expect(try read(json(item), named: "feed.json") == [expected])
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
    let error = #expect(throws: ReadingError.self) { try read(source, named: "f.json") }
    guard case .malformed("f.json", line, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func namesAFeedWithoutItems() {
    #expect(throws: ReadingError.empty(path: "f.json")) { try read(json(""), named: "f.json") }
  }
}

/// The JSON that wallabag exports, or answers with.
struct SavedEntriesTests {
  @Test(arguments: [
    (
      #"{"title": "T", "url": "https://e.org/1", "content": "<p>One.</p><p>Two.</p>"}"#,
      "T |  | - | https://e.org/1 | https://e.org/1 | p One. / p Two."
    ),
    (
      #"{"given_url": "https://e.org/1", "content": "One.", "published_by": ["Ada Marsh", null]}"#,
      "- | Ada Marsh | - | https://e.org/1 | https://e.org/1 | p One."
    ),
    (
      #"{"url": "https://e.org/1", "content": "One.", "created_at": "2026-11-21T08:30:00+0100"}"#,
      "- |  | - | https://e.org/1 | https://e.org/1 | p One."
    ),
    (
      #"{"url": "https://e.org/1", "content": "One.", "published_at": "2026-11-20T08:30:00+0100"}"#,
      "- |  | 2026-11-20T08:30+01:00 | https://e.org/1 | https://e.org/1 | p One."
    ),
    (
      #"{"url": "https://e.org/1", "content": "One.", "title": "A &amp; B"}, {"url": "x"}, 7"#,
      "A & B |  | - | https://e.org/1 | https://e.org/1 | p One."
    ),
  ])
  func readsAnEntry(entry: String, expected: String) throws {
    #expect(try read("[\(entry)]", named: "export.json") == [expected])
    let page = "{\"page\": 1, \"_embedded\": {\"items\": [\(entry)]}}"
    #expect(try read(page, named: "page.json") == [expected])
  }

  @Test func readsTagsOfBothForms() throws {
    let entry = #"{"url": "https://e.org/1", "content": "x", "tags": ["a", {"label": "b"}]}"#
    let article = try #require(try articles(in: "[\(entry)]", named: "e.json").first)
    #expect(article.tags == ["a", "b"])
  }

  @Test(arguments: ["[{\"url\": \"https://e.org/1\"}]", "[{\"content\": \"x\"}]", "[[]]"])
  func namesWhatIsNoExport(source: String) {
    let reason = "JSON without the items of a feed"
    #expect(throws: ReadingError.malformed(path: "e.json", line: 1, reason: reason)) {
      try read(source, named: "e.json")
    }
  }
}
