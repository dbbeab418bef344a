import BriefArticles
import BriefLexicon
import Testing

/// What a feed says once for all of its items, and what an item is called.
struct FeedInheritanceTests {
  private static let text = "The bridge at Port Lowen is closed to lorries, the county said."

  private func first(_ source: String, _ path: String = "f.xml") throws -> Article {
    try #require(try articles(in: source, named: path).first)
  }

  private func atomFeed(_ head: String, _ entry: String, _ attributes: String = "") -> String {
    "<feed xmlns=\"http://www.w3.org/2005/Atom\" \(attributes)><title>Lowen Notes</title>\(head)"
      + "<entry \(entry)<content>\(Self.text)</content></entry></feed>"
  }

  private func rssFeed(_ head: String, _ item: String, _ attributes: String = "") -> String {
    "<rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:atom=\"http://www.w3.org/2005/Atom\" "
      + "\(attributes)><channel><title>Lowen Notes</title>\(head)<item>\(item)<description>\(Self.text)"
      + "</description></item></channel></rss>"
  }

  @Test(arguments: [
    ("<author><name>Mara Ellin</name></author>", ">", ["Mara Ellin"]),
    (
      "<author><name>Mara Ellin</name></author>", "><author><name>Tom Reed</name></author>",
      ["Tom Reed"]
    ),
    (
      "<author><name>Mara Ellin</name></author>",
      "><source><title>Quay</title><author><name>Tom Reed</name></author></source>", ["Tom Reed"]
    ),
    ("<author><name>Lowen Notes</name></author>", ">", []),
    (
      "<author><name>Mara Ellin</name></author><author><name>Tom Reed</name></author>", ">",
      ["Mara Ellin", "Tom Reed"]
    ),
  ])
  func authorOfAnAtomFeed(head: String, entry: String, expected: [String]) throws {
    #expect(try first(atomFeed(head, entry)).authors == expected)
  }

  @Test(arguments: [
    ("<managingEditor>mara@e.example (Mara Ellin)</managingEditor>", "", ["Mara Ellin"]),
    ("<managingEditor>news@e.example (Harbour Desk)</managingEditor>", "", []),
    ("<managingEditor>news@e.example</managingEditor>", "", []),
    ("<dc:creator>Mara Ellin</dc:creator>", "", ["Mara Ellin"]),
    ("<itunes:author>Mara Ellin</itunes:author>", "", ["Mara Ellin"]),
    (
      "<itunes:author>Mara Ellin</itunes:author>", "<dc:creator>Tom Reed</dc:creator>", ["Tom Reed"]
    ),
    ("", "<dc:creator><a href=\"/m\">Mara Ellin</a></dc:creator>", ["Mara Ellin"]),
    (
      "",
      "<dc:creator><![CDATA[<a href=\"/m\">Mara Ellin</a>, <a href=\"/t\">Tom Reed</a>]]></dc:creator>",
      ["Mara Ellin", "Tom Reed"]
    ),
    ("", "<author>mara@e.example (Mara Ellin)</author>", ["Mara Ellin"]),
  ])
  func authorOfAnRSSFeed(head: String, item: String, expected: [String]) throws {
    #expect(try first(rssFeed(head, item)).authors == expected)
  }

  @Test(arguments: [
    (
      #""authors": [{"name": "Mara Ellin"}, {"name": "Tom Reed"}],"#, "",
      ["Mara Ellin", "Tom Reed"]
    ),
    (#""author": {"name": "Mara Ellin"},"#, "", ["Mara Ellin"]),
    (#""authors": [], "author": {"name": "Mara Ellin"},"#, "", ["Mara Ellin"]),
    (#""author": {"name": "Mara Ellin"},"#, #""authors": [{"name": "Tom Reed"}],"#, ["Tom Reed"]),
    (#""author": {"name": "Quay"},"#, "", []),
  ])
  func authorOfAJSONFeed(head: String, item: String, expected: [String]) throws {
    let source = json("{\(item) \"content_text\": \"\(Self.text)\"}", head)
    #expect(try first(source, "f.json").authors == expected)
  }

  @Test func languageOfAFeed() throws {
    #expect(try first(rssFeed("<language>sv</language>", "")).language.code == "sv")
    #expect(try first(rssFeed("", "", "xml:lang=\"sv\"")).language.code == "sv")
    #expect(try first(atomFeed("", ">", "xml:lang=\"sv\"")).language.code == "sv")
    #expect(try first(atomFeed("", "xml:lang=\"da\">", "xml:lang=\"sv\"")).language.code == "da")
  }

  @Test(arguments: [
    (
      "xml:base=\"https://c.example/blog/\"", "", "xml:base=\"pier-2/\"", "./",
      "https://c.example/blog/pier-2/"
    ),
    ("xml:base=\"https://c.example/blog/\"", "", "", "pier", "https://c.example/blog/pier"),
    (
      "", "<link rel=\"self\" href=\"https://c.example/a/feed.xml\"/>", "", "pier",
      "https://c.example/a/pier"
    ),
    ("", "<link href=\"https://c.example/a/\"/>", "", "../pier", "https://c.example/pier"),
    ("", "", "xml:base=\"https://c.example/a/\"", "pier", "https://c.example/a/pier"),
    ("xml:base=\"https://c.example/\"", "", "", "https://d.example/x", "https://d.example/x"),
  ])
  func addressesOfAtomAreResolved(
    feed: String, head: String, entry: String, link: String, expected: String
  ) throws {
    let source = atomFeed(head, "\(entry)><link href=\"\(link)\"/>", feed)
    #expect(try first(source).url == expected)
  }

  @Test(arguments: [
    ("<link>https://c.example/</link>", "/posts/rel/", "https://c.example/posts/rel/"),
    (
      "<link>https://c.example/</link>", "//c.example/2009/05/06/x/",
      "https://c.example/2009/05/06/x/"
    ),
    (
      "<atom:link rel=\"self\" href=\"https://c.example/a/rss.xml\"/><link>https://c.example/</link>",
      "pier", "https://c.example/a/pier"
    ),
  ])
  func addressesOfRSSAreResolved(head: String, link: String, expected: String) throws {
    #expect(try first(rssFeed(head, "<link>\(link)</link>")).url == expected)
  }

  @Test func addressesOfJSONFeedsAreResolved() throws {
    let source = json(
      "{\"url\": \"/pier\", \"content_text\": \"\(Self.text)\"}",
      "\"home_page_url\": \"https://c.example/\",")
    #expect(try first(source, "f.json").url == "https://c.example/pier")
  }

  @Test(arguments: [
    ("<![CDATA[<i>Drosophila</i> genes &amp; the <em>wild</em>]]>", "Drosophila genes & the wild"),
    ("&lt;i&gt;Drosophila&lt;/i&gt; genes", "Drosophila genes"),
    ("&amp;lt;i&amp;gt;Drosophila&amp;lt;/i&amp;gt; genes", "Drosophila genes"),
    ("Flat of 40 m&amp;lt;sup&amp;gt;2&amp;lt;/sup&amp;gt;", "Flat of 40 m²"),
    ("<![CDATA[10<sup>6</sup> pulses]]>", "10⁶ pulses"), ("a &lt; b", "a < b"),
    ("<![CDATA[a < b > c]]>", "a < b > c"), ("Use the &lt;video&gt; tag", "Use the <video> tag"),
    ("Use the &lt;b&gt; tag", "Use the <b> tag"), ("One&lt;br/&gt;two", "One two"),
    ("&lt;a href=\"/x\"&gt;Pier&lt;/a&gt; reopens", "Pier reopens"), ("Q&amp;amp;A", "Q&A"),
  ])
  func tagsOfTitlesAreResolved(title: String, expected: String) throws {
    #expect(try first(rssFeed("", "<title>\(title)</title>")).title == expected)
  }

  @Test(arguments: [
    ("Saw two swans.", "Saw two swans."),
    (
      "Saw two swans beneath the signal tower this morning, with four eggs.",
      "Saw two swans beneath the signal tower this morning, with…"
    ),
    (String(repeating: "橋", count: 80), String(repeating: "橋", count: 60) + "…"),
  ])
  func untitledItemsAreCalledByTheirFirstWords(text: String, expected: String) throws {
    let item =
      "<rss><channel><title>Mara</title><item><description>&lt;p&gt;\(text)&lt;/p&gt;</description>"
    #expect(try first(item + "</item></channel></rss>", "21-masto.xml").title == expected)
  }
}
