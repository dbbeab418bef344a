import BriefArticles
import BriefLexicon
import Testing

/// RSS 2.0 (rssboard.org/rss-specification), 0.9x and 1.0, well-formed and not.
struct RSSTests {
  @Test func identifiersAreNoAddressesUnlessTheySaySo() throws {
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

  @Test(arguments: [
    ("<description>Text.</description>", "Text. |  | - | - | - | p Text."),
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
      "x |  | - | https://e.org/1 | https://e.org/1 | p x"
    ),
    (
      "<guid>https://e.org/2</guid><description>x</description>",
      "x |  | - | https://e.org/2 | https://e.org/2 | p x"
    ),
    (
      "<guid isPermaLink=\"false\">id-7</guid><link>https://e.org/1</link><description>x</description>",
      "x |  | - | https://e.org/1 | id-7 | p x"
    ),
    ("<link>javascript:x</link><description>x</description>", "x |  | - | - | javascript:x | p x"),
    (
      "<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>",
      "One. |  | - | - | - | p One. / p Two."
    ),
    (
      "<description><![CDATA[<p>One &eacute;.</p>]]></description>",
      "One é. |  | - | - | - | p One é."
    ),
    ("<description><p>Bare.</p></description>", "Bare. |  | - | - | - | p Bare."),
    (
      "<description>One&lt;br&gt;&lt;br/&gt;Two</description>", "One |  | - | - | - | p One / p Two"
    ),
    (
      "<description>&lt;ul&gt;&lt;li&gt;a&lt;li&gt;b&lt;/ul&gt;</description>",
      "a |  | - | - | - | li a / li b"
    ),
    (
      "<description>&lt;script&gt;bad()&lt;/script&gt;&lt;p&gt;good&lt;/p&gt;</description>",
      "good |  | - | - | - | p good"
    ),
    (
      "<description>AT&amp;amp;T &amp;lt;b&amp;gt;</description>",
      "AT&T <b> |  | - | - | - | p AT&T <b>"
    ),
    (
      "<description>S</description><content:encoded><![CDATA[<p>Full.</p>]]></content:encoded>",
      "Full. |  | - | - | - | p Full."
    ),
    (
      "<content:encoded><![CDATA[ ]]></content:encoded><description>S</description>",
      "S |  | - | - | - | p S"
    ),
    (
      "<author>a@e.org (Ada Marsh)</author><description>x</description>",
      "x | Ada Marsh | - | - | - | p x"
    ),
    (
      "<dc:creator>Ada Marsh</dc:creator><description>x</description>",
      "x | Ada Marsh | - | - | - | p x"
    ),
    (
      "<dc:creator>Ada Marsh</dc:creator><dc:creator>Tom Reed</dc:creator><description>x</description>",
      "x | Ada Marsh, Tom Reed | - | - | - | p x"
    ),
    ("<author>a@e.org</author><description>x</description>", "x |  | - | - | - | p x"),
    (
      "<pubDate>Sat, 21 Nov 2026 08:30:00 +0100</pubDate><description>x</description>",
      "x |  | 2026-11-21T08:30+01:00 | - | - | p x"
    ),
    (
      "<dc:date>2026-11-21T08:30:00Z</dc:date><description>x</description>",
      "x |  | 2026-11-21T08:30Z | - | - | p x"
    ),
    ("<pubDate>soon</pubDate><description>x</description>", "x |  | - | - | - | p x"),
    ("<pubDate>30 Feb 2026</pubDate><description>x</description>", "x |  | - | - | - | p x"),
    (
      "<media:title>No</media:title><title>Yes</title><description>x</description>",
      "Yes |  | - | - | Yes | p x"
    ),
    (
      "<description>x</description><source url=\"https://e.org/f\">Other</source>",
      "x |  | - | - | - | p x"
    ),
    (
      "<atom:link href=\"https://e.org/a\" rel=\"self\"/><link>https://e.org/b</link>"
        + "<description>x</description>", "x |  | - | https://e.org/b | https://e.org/b | p x"
    ),
    (
      "<description>First.\n\nSecond.</description>", "First. |  | - | - | - | p First. / p Second."
    ),
    (
      "<title>  two\n words </title><description>x</description>",
      "two words |  | - | - | two words | p x"
    ),
    (
      "<description>5 &lt; 6 and so on</description>",
      "5 < 6 and so on |  | - | - | - | p 5 < 6 and so on"
    ),
  ])
  func readsAnItem(item: String, expected: String) throws {
    #expect(try items(of: rss(item)) == [expected])
  }

  @Test func knowsNamespacesByTheirAddress() throws {
    let source = rss(
      "<c:encoded>Full.</c:encoded><d:creator>Ada Marsh</d:creator><description>S</description>",
      "xmlns:c=\"http://purl.org/rss/1.0/modules/content/\" "
        + "xmlns:d=\"http://purl.org/dc/elements/1.1/\"")
    #expect(try items(of: source) == ["Full. | Ada Marsh | - | - | - | p Full."])
  }

  @Test func readsRSS1() throws {
    let source = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://e.org/"><title>Harbour</title><items><rdf:Seq>
      <rdf:li resource="https://e.org/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://e.org/1"><title>One</title><link>https://e.org/1</link>
      <description>Text.</description></item></rdf:RDF>
      """
    #expect(try items(of: source) == ["One |  | - | https://e.org/1 | https://e.org/1 | p Text."])
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
    #expect(try items(of: source).count == count)
  }

  @Test(arguments: [
    "<rss></rss>", "<rss><channel><title>T</title></channel></rss>",
    "<rss><channel><item><title>only</title></item></channel></rss>", "<feed></feed>",
  ])
  func namesAFeedWithoutText(source: String) {
    #expect(throws: ReadingError.empty(path: "f.xml")) { try items(of: source, named: "f.xml") }
  }

  @Test(arguments: ["<report><body/></report>", "<?xml version=\"1.0\"?><catalog><x/></catalog>"])
  func namesWhatIsNoFeed(source: String) {
    let error = #expect(throws: ReadingError.self) { try items(of: source, named: "f.xml") }
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
    let all = (0..<5_000).map { "<item><description>Item \($0).</description></item>" }.joined()
    #expect(try items(of: "<rss><channel>\(all)</channel></rss>").count == 5_000)
  }
}
