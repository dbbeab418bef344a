import Articles
import Testing

/// An archive with its files stored as they are (APPNOTE.TXT, section 4.3).
func archive(_ files: [(name: String, text: String)]) -> [UInt8] {
  func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  var bytes: [UInt8] = []
  var directory: [UInt8] = []
  for file in files {
    let content = Array(file.text.utf8)
    let name = Array(file.name.utf8)
    let common =
      number(0, 2) + number(0, 2) + number(0, 4) + number(Int(checksum(content)), 4)
      + number(content.count, 4) + number(content.count, 4) + number(name.count, 2) + number(0, 2)
    directory += [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + common
    directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(bytes.count, 4)
    directory += name
    bytes += [0x50, 0x4B, 3, 4] + number(20, 2) + common + name + content
  }
  let end =
    [0x50, 0x4B, 5, 6] + number(0, 4) + number(files.count, 2) + number(files.count, 2)
    + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  return bytes + directory + end
}

private func checksum(_ bytes: [UInt8]) -> UInt32 {
  var rest: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    rest ^= UInt32(byte)
    for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  }
  return ~rest
}

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
