import BriefArticles
import BriefTestSupport
import Testing

private let container =
  "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>"

private func package(_ spine: String) -> String {
  """
  <?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <metadata><dc:title>Tides &amp; Piers</dc:title><dc:creator>Ada Marsh</dc:creator>
  <dc:date>2026-11-21</dc:date><dc:language>en</dc:language></metadata>
  <manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="c1" href="text/one%20a.xhtml"/>
  <item id="c2" href="text/../two.xhtml"/><item id="x" href="missing.xhtml"/></manifest>
  <spine>\(spine)</spine></package>
  """
}

private func book(_ spine: String) -> [UInt8] {
  archive([
    ("mimetype", "application/epub+zip"), ("META-INF/container.xml", container),
    ("OPS/book.opf", package(spine)),
    ("OPS/nav.xhtml", "<html><body><ol><li>One</li></ol></body></html>"),
    (
      "OPS/text/one a.xhtml",
      "<?xml version=\"1.0\"?><html><head><title/></head><body><h2>Low water</h2><p>The pier&#160;stood dry.</p></body></html>"
    ),
    ("OPS/two.xhtml", "<html><body><p>High water came at noon.</p></body></html>"),
  ])
}

/// EPUB 2 and 3 (W3C EPUB 3.3).
struct EPUBTests {
  @Test func readsTheChaptersInTheOrderOfTheSpine() throws {
    let bytes = book(
      "<itemref idref=\"n\"/><itemref idref=\"c2\"/><itemref idref=\"x\"/><itemref idref=\"c1\"/>")
    for path in ["a.epub", "a.zip"] {
      let chapters = try ArticleReader().articles(from: bytes, path: path)
      #expect(chapters.map(\.title) == ["Tides & Piers", "Low water"])
      #expect(
        chapters.map(\.outline) == [["p High water came at noon."], ["p The pier stood dry."]])
      #expect(chapters.map(\.origin.item) == ["OPS/two.xhtml", "OPS/text/one a.xhtml"])
      #expect(chapters.allSatisfy { $0.authors == ["Ada Marsh"] && $0.site == "Tides & Piers" })
      #expect(chapters.allSatisfy { $0.published?.description == "2026-11-21" })
    }
  }

  @Test func whatStandsBeforeTheFirstChapterIsLeftOutAndListed() throws {
    let navigation =
      "<html><body><nav><ol><li><a href=\"text/a.xhtml\">Low water</a></li>"
      + "<li><a href=\"b.xhtml\">High water</a></li></ol></nav></body></html>"
    let bytes = archive([
      ("mimetype", "application/epub+zip"), ("META-INF/container.xml", container),
      (
        "OPS/book.opf",
        """
        <package><metadata/><manifest><item id="n" href="nav.xhtml" properties="nav"/>
        <item id="t" href="title.xhtml"/><item id="a" href="text/a.xhtml"/>
        <item id="b" href="b.xhtml"/></manifest>
        <spine><itemref idref="t"/><itemref idref="a"/><itemref idref="b"/></spine></package>
        """
      ), ("OPS/nav.xhtml", navigation),
      ("OPS/title.xhtml", "<html><body><p>All rights are kept.</p></body></html>"),
      ("OPS/text/a.xhtml", "<html><body><p>The pier stood dry.</p></body></html>"),
      ("OPS/b.xhtml", "<html><body><p>High water came at noon.</p></body></html>"),
    ])
    let chapters = try ArticleReader().articles(from: bytes, path: "a.epub")
    #expect(chapters.map(\.title) == ["Low water", "High water"])
    #expect(chapters.first?.dropped.map(\.text) == ["All rights are kept."])
    let all = try ArticleReader(keepAll: true).articles(from: bytes, path: "a.epub")
    #expect(all.map(\.outline.first).first == "p All rights are kept.")
    #expect(all.count == 3)
  }

  /// Calibre's list of an issue has a few words behind each link; an article may be such a list.
  @Test(arguments: [("word ", 20, true), ("word ", 500, false), ("潮", 500, true)])
  func aListOfArticlesHasFewWordsOfEach(word: String, count: Int, isIndex: Bool) throws {
    let text = String(repeating: word, count: count)
    let items =
      "<li><a href=\"b.html\">Low water</a> \(text)</li><li><a href=\"b.html\">Too</a></li>"
    let bytes = archive([
      ("mimetype", "application/epub+zip"), ("META-INF/container.xml", container),
      (
        "OPS/book.opf",
        """
        <package><metadata/><manifest><item id="a" href="index.html"/><item id="b" href="b.html"/>
        </manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>
        """
      ), ("OPS/index.html", "<html><body><h1>Tides</h1><ul>\(items)</ul></body></html>"),
      ("OPS/b.html", "<html><body><p>High water came at noon.</p></body></html>"),
    ])
    let chapters = try ArticleReader().articles(from: bytes, path: "a.epub")
    #expect(chapters.count == (isIndex ? 1 : 2))
    let isListed = chapters.first?.dropped.contains { $0.why.hasPrefix("list of the articles") }
    #expect(isListed == isIndex)
  }

  @Test func namesWhatIsNoBook() {
    let other = archive([("a.txt", "text")])
    #expect(throws: ReadingError.notText(path: "a.zip", kind: "ZIP archive")) {
      try ArticleReader().articles(from: other, path: "a.zip")
    }
    #expect(throws: ReadingError.self) { try ArticleReader().articles(from: other, path: "a.epub") }
    #expect(throws: ReadingError.empty(path: "a.epub")) {
      try ArticleReader().articles(from: book(""), path: "a.epub")
    }
  }

  @Test func survivesDamage() throws {
    let whole = book("<itemref idref=\"c1\"/>")
    for length in stride(from: 4, to: whole.count, by: 37) {
      _ = try? ArticleReader().articles(from: Array(whole[..<length]), path: "a.epub")
      var damaged = whole
      damaged[length] ^= 0x55
      _ = try? ArticleReader().articles(from: damaged, path: "a.epub")
    }
    #expect(try ArticleReader().articles(from: whole, path: "a.epub").count == 1)
  }
}
