import BriefArticles
import BriefTestSupport
import Testing

/// What other programs export: read if it holds text, and named if it is a list of links.
struct ExportTests {
  @Test(arguments: [
    // Pocket.
    (
      "part_000000.csv",
      "title,url,time_added,tags,status\n\"Pier, shut\",https://e.org/1,1700000000,sea,unread\n"
    ),
    (
      "ril_export.html",
      """
      <!DOCTYPE html><html><!--So long--><head><title>Pocket Export</title></head><body>
      <h1>Unread</h1><ul><li><a href="https://e.org/1" time_added="1700000000" tags="">Pier</a></li>
      </ul></body></html>
      """
    ),
    // Instapaper.
    (
      "instapaper-export.csv",
      "URL,Title,Selection,Folder,Timestamp\nhttps://e.org/1,Pier,,Unread,1700000000\n"
    ),
    (
      "instapaper.html",
      """
      <!DOCTYPE html><html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol>
      <li><a href="https://e.org/1">Pier</a></ol></body></html>
      """
    ),
    // Readwise Reader, a browser.
    ("reader.csv", "Title,URL,ID,Document tags,Saved date\nPier,https://e.org/1,1,[],2026-11-20\n"),
    (
      "bookmarks.html",
      """
      <!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><DL><p><DT>
      <A HREF="https://e.org/1">Pier</A></DL>
      """
    ),
    ("empty.csv", "title,url"),
  ])
  func namesAListOfLinks(path: String, source: String) {
    #expect(throws: ReadingError.linkList(path: path)) { try articles(in: source, named: path) }
  }

  @Test func readsHighlights() throws {
    let table = """
      Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at
      "The pier is ""shut"", she said.",The old pier,Ada Marsh,,,,,page,1,2026-11-20
      Rain fell.,Rain,Tom Reed,,mine,,,page,2,2026-11-20
      ,Nothing,,,,,,,,
      It opens in May.,The old pier,Ada Marsh,,,,,page,3,2026-11-20
      """
    let read = try items(of: table, named: "readwise.csv")
    #expect(
      read == [
        "The old pier | Ada Marsh | - | - | The old pier | p The pier is \"shut\", she said. / p It opens in May.",
        "Rain | Tom Reed | - | - | Rain | p Rain fell.",
      ])
  }

  @Test func readsSelections() throws {
    let table =
      "\u{FEFF}URL,Title,Selection,Folder,Timestamp\r\nhttps://e.org/1,Pier,It is shut.,,1\r\n"
    #expect(
      try items(of: table, named: "a.csv")
        == ["Pier |  | - | https://e.org/1 | https://e.org/1 | p It is shut."])
  }

  @Test func readsAnArchiveOfOmnivore() throws {
    let metadata = """
      [{"id": "1", "slug": "pier-1", "title": "The old pier", "author": "Ada Marsh", "url":
      "https://e.org/1", "labels": ["sea"], "savedAt": "2026-11-21T08:00:00Z", "publishedAt":
      "2026-11-20T08:00:00Z"}, {"slug": "rain-2", "title": "Rain", "url": "https://e.org/2"},
      {"slug": "gone-3", "title": "Gone", "url": "https://e.org/3"}]
      """
    let bytes = archive([
      ("metadata_0_to_20.json", metadata),
      ("content/pier-1.html", "<div class=page><p>The pier is shut.</p></div>"),
      ("content/rain-2.md", "Rain *fell*."), ("highlights/pier-1.md", "> no article"),
    ])
    let read = try ArticleReader().articles(from: bytes, path: "omnivore.zip")
    #expect(
      read.map(itemLine) == [
        "The old pier | Ada Marsh | 2026-11-20T08:00Z | https://e.org/1 | pier-1 | p The pier is shut.",
        "Rain |  | - | https://e.org/2 | rain-2 | p Rain fell.",
      ])
    #expect(read.first?.tags == ["sea"])
    let links = archive([("metadata_0_to_20.json", metadata)])
    #expect(throws: ReadingError.linkList(path: "a.zip")) {
      try ArticleReader().articles(from: links, path: "a.zip")
    }
    #expect(throws: ReadingError.notText(path: "a.zip", kind: "ZIP archive")) {
      try ArticleReader().articles(from: archive([("a.txt", "x")]), path: "a.zip")
    }
  }

  @Test(arguments: ["a,b\n1,2\n", "url,name\nx,y", "\"", "Some text, and more."])
  func namesOtherTables(source: String) {
    #expect(throws: ReadingError.notText(path: "a.csv", kind: "table")) {
      try articles(in: source, named: "a.csv")
    }
  }

  @Test func walkTakesExportsAlone() {
    let folder = Folder()
    folder.add("pocket.csv", "title,url,time_added,tags,status\n")
    folder.add("prices.csv", "day,price\n1,2\n")
    folder.add("photos.zip", "PK\u{3}\u{4}")
    let found = ArticleFolder(under: [folder.path])
    #expect(found.files.map { $0.dropFirst(folder.path.count + 1) } == ["pocket.csv"])
    #expect(found.problems.isEmpty)
  }
}
