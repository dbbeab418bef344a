import BriefArticles
import BriefLexicon
import Testing

private let paragraphs = [
  "The harbour council voted on Monday to replace the old tide gauge, which has stood on the north "
    + "pier since the great storm, and has been wrong for years.",
  "Engineers who inspected it last spring said that the float sticks whenever the wind turns, and "
    + "that the readings lag behind the water by an hour.",
  "The new instrument will measure with radar from the roof of the pilot house, and will send its "
    + "figures to the lock keepers every ten seconds.",
]

private func page(_ head: String = "", _ body: String) -> String {
  "<!DOCTYPE html><html lang=\"en-GB\"><head>\(head)</head><body>\(body)</body></html>"
}

private let article = paragraphs.map { "<p>\($0)</p>" }.joined()

struct PageTests {
  private func read(_ source: String, keepAll: Bool = false) throws -> Article {
    try #require(try articles(in: source, named: "a.html", keepAll: keepAll).first)
  }

  @Test func noticeBeforeTheHeadlineOfAShortPageIsLeftOut() throws {
    let notice =
      "Dbamy o prywatność. My i nasi partnerzy przechowujemy informacje na urządzeniu, takie jak "
      + "pliki cookie. Kliknij „Zgadzam się”, aby przejść do serwisu."
    let body = "<h1>New tide gauge</h1><p>\(paragraphs[0])</p>"
    let read = try read(page("", "<div><p>\(notice)</p></div><article>\(body)</article>"))
    #expect(read.outline == ["p \(paragraphs[0])"])
  }

  @Test func bakersOfCookiesStay() throws {
    let recipe =
      "She and her partner sell cookies at the market on the quay, and accordingly rise early."
    let text = paragraphs.joined(separator: "\n\n") + "\n\n\(recipe)\n\n\(paragraphs[0])"
    let article = try #require(try articles(in: "Market\n\n\(text)", named: "a.txt").first)
    #expect(article.outline.contains("p \(recipe)"))
  }

  @Test func leavesOtherArticlesOfThePageOut() throws {
    let other = "<article><h3>Ferry</h3>\(article)<p><a href=/2>Share the ferry</a></p></article>"
    let read = try read(
      page("", "<article><h1>New tide gauge</h1>\(article)</article>\(other)\(other)"))
    #expect(read.outline == paragraphs.map { "p \($0)" })
    #expect(read.dropped.contains { $0.why == "another article on the page" })
  }

  @Test(arguments: [
    "<ul><li><a href=/1>Ferry to run</a> on Sundays<li><a href=/2>Lock keepers</a> to vote</ul>",
    "<h3>Das könnte Sie auch interessieren</h3><ul><li><a href=/1>Fähre</a>: neuer Plan.</ul>",
    "<p>Follow us on Facebook, and never miss a tide again.</p>",
    "<p>Sign up for our letter.</p><ul><li><a href=/1>Ferry to run on Sundays</a></ul>",
  ])
  func leavesClosingListsAndPromptsOut(ending: String) throws {
    let read = try read(page("", "<article><h1>New tide gauge</h1>\(article)\(ending)</article>"))
    #expect(read.outline == paragraphs.map { "p \($0)" })
  }

  @Test func keepsShortParagraphsBesideOneLongOne() throws {
    let texts = [
      "港湾局は月曜日、二本の柱に亀裂が見つかったため、古い桟橋を閉鎖したと発表した。",
      "船は春まで北岸壁に着く。局長は「危険はない」と話した。", "工事は一月に始まり、費用は二億円の見込みだ。",
    ]
    let body = texts.map { "<p>\($0)</p>" }.joined()
    let read = try read(
      page("", "<div id=top><a href=/>トップ</a></div><div><h1>古い桟橋</h1>\(body)</div>"))
    #expect(read.outline == texts.map { "p \($0)" })
  }

  @Test func keepsAClosingListOfItsOwn() throws {
    let list =
      "<ul><li>The <a href=/1>mast of the gauge</a> is made of steel."
      + "<li>The <a href=/2>radar on the roof</a> is made of tin.</ul>"
    let read = try read(page("", "<article><h1>New tide gauge</h1>\(article)\(list)</article>"))
    #expect(read.outline.count == paragraphs.count + 2)
  }

  @Test(arguments: [
    (
      "<meta name=author content=\"Harbour News\">", "<p class=byline>By Ada Marsh</p>",
      ["Ada Marsh"]
    ),
    ("<meta name=author content=\"Harbour News\">", "", []),
    ("<meta name=author content=\"Ada Marsh. Harbour International\">", "", ["Ada Marsh"]),
    ("<meta name=author content=\"Ada Marsh Associated Press\">", "", ["Ada Marsh"]),
    ("<meta name=author content=\"HARBADMIN\">", "", []),
    ("", "<div class=statement><span class=author>Tom Reed</span></div>", []),
    ("", "<blockquote><span class=author>Tom Reed</span></blockquote>", []),
  ])
  func namesThoseWhomReadersSee(head: String, byline: String, expected: [String]) throws {
    let site = "<meta property=og:site_name content=\"Harbour News\">"
    #expect(
      try read(page(site + head, "<h1>New tide gauge</h1>\(byline)\(article)")).authors == expected)
  }

  @Test(arguments: [
    ("<p>publiziert am 25. September 2018</p><h1>New tide gauge</h1>", "2018-09-25"),
    ("<h1>New tide gauge</h1><p>25 September 2018</p>", "2018-09-25"),
    (
      "<h1>New tide gauge</h1><meta itemprop=datePublished content=\"2026-11-19 02:24\">"
        + "<time datetime=\"2026-11-19 02:24 UTC\">yesterday</time>", "2026-11-19T02:24Z"
    ),
  ])
  func findsTheDateByTheTitle(body: String, expected: String) throws {
    #expect(
      try read(page("<title>New tide gauge</title>", body + article)).published?.description
        == expected)
  }

  @Test func findsTheArticleOnAPage() throws {
    let read = try read(
      page(
        "<title>New tide gauge | Harbour News</title>",
        """
        <div class="cookie-consent"><p>We use cookies to make this site work, and we would like your \
        consent to use some more of them for our own and for other purposes.</p></div>
        <nav><ul><li><a href=/>Home</a><li><a href=/s>Sport</a></ul></nav>
        <main><h1>New tide gauge</h1><div class="byline">By Ada Marsh</div>
        <div class="share-bar"><a>Share</a></div><div class="body">\(article)
        <h2>What it costs</h2><ul><li>Radar and mast, all told: 40,000.</ul>
        <blockquote>“It was high time,” said the harbour master, who had asked for it for ten years in \
        a row.</blockquote></div>
        <div class="related"><h3>Related</h3><a href=/1>Ferry to run on Sundays</a></div></main>
        <section id="comments"><p>First! I have been saying for years that this thing was broken, and \
        nobody ever listened to me.</p></section>
        <footer>© 2026</footer>
        """))
    #expect(read.title == "New tide gauge")
    #expect(read.language.code == "en")
    #expect(
      read.outline == paragraphs.map { "p \($0)" } + [
        "h2 What it costs", "li Radar and mast, all told: 40,000.",
        "q “It was high time,” said the harbour master, who had asked for it for ten years in a row.",
      ])
    #expect(read.dropped.contains { $0.text == "Ferry to run on Sundays" })
    #expect(read.dropped.contains { $0.why == "marked as comments on the page" })
  }

  @Test(arguments: ["footer", "sidebar", "comments", "share", "promo", "gdpr"])
  func keepsAnArticleThatIsNamedAsBoilerplate(name: String) throws {
    let read = try read(page("", "<div class=\"\(name)\">\(article)</div>"))
    #expect(read.outline == paragraphs.map { "p \($0)" })
  }

  @Test func keepsTablesAndCode() throws {
    let read = try read(
      page(
        "",
        """
        <article>\(article)<table><tr><th>Pier<th>Year<tr><td>North<td>1902</table>
        <pre><code>let a = 1</code></pre><p>\(paragraphs[0])</p></article>
        """))
    #expect(read.outline.contains("tr Pier Year"))
    #expect(read.outline.contains("tr North 1902"))
    #expect(read.outline.contains("code let a = 1"))
  }

  @Test func keepsEverythingWhenAsked() throws {
    let read = try read(page("", "<nav>Menu</nav>\(article)<footer>End</footer>"), keepAll: true)
    #expect(read.outline == ["p Menu"] + paragraphs.map { "p \($0)" } + ["p End"])
  }

  @Test func takesTheDeclaredTextOfAPageWithoutAny() throws {
    let body = paragraphs.joined(separator: "\\n\\n")
    let script =
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"\(body)\"}</script>"
    let read = try read(page(script, "<div id=app>Loading</div>"))
    #expect(read.outline == paragraphs.map { "p \($0)" })
  }

  @Test func rangesAreTheBlocksOfTheText() throws {
    let read = try read(page("", article))
    #expect(
      String(decoding: read.text.bytes, as: UTF8.self) == paragraphs.joined(separator: "\n\n"))
  }

  @Test(arguments: [
    "<div>", "<p>", "<table><tr><td>", "<ul><li><a href=x>y</a>", "<a href=x>y</a><p>z", "<b>x",
    "<!--", "<h1>x", "<div class=a><a>b</a></div>", "<div hidden>x", "<span class=share>x</span>",
  ])
  func endsOnRepetition(piece: String) throws {
    let source = page("", article + String(repeating: piece, count: 30_000))
    #expect(try !read(source).blocks.isEmpty)
  }
}

struct PageMetadataTests {
  private func read(_ head: String, _ body: String = "") throws -> Article {
    try #require(
      try articles(in: page(head, "<main>\(body)\(article)</main>"), named: "a.html").first)
  }

  @Test func linkedDataWins() throws {
    let read = try read(
      """
      <title>x - Harbour News</title><meta name=author content="Web Desk">
      <meta property="article:published_time" content="2020-01-01">
      <meta property="og:site_name" content="Harbour News">
      <link rel=canonical href="https://example.org/gauge">
      <script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2019-01-01"},
      {"@type": "NewsArticle", "headline": "New gauge &amp; old", "datePublished":
      "2026-11-20T08:00:00+01:00", "dateModified": "2026-11-21", "author": [{"@id": "#a"}, {"name":
      "Tom Reed"}], "articleSection": "Harbour", "keywords": "tide, gauge", "x": "\\ud800"},
      {"@type": "Person", "@id": "#a", "name": "Ada Marsh"}]}</script>
      """)
    #expect(read.title == "New gauge & old")
    #expect(read.authors == ["Ada Marsh", "Tom Reed"])
    #expect(read.published?.description == "2026-11-20T08:00+01:00")
    #expect(read.modified?.description == "2026-11-21")
    #expect(read.site == "Harbour News")
    #expect(read.url == "https://example.org/gauge")
    #expect(read.section == "Harbour")
    #expect(read.tags == ["tide", "gauge"])
  }

  /// The site itself is no author, by whatever part of its name; a person may have a site.
  @Test(arguments: [
    (#"{"@type": "Organization", "name": "Harbour News"}"#, []),
    (#"{"@type": "Person", "name": "Harbour News"}"#, ["Harbour News"]),
    (#"[{"@id": "us"}, {"@type": "Person", "name": "Ada Marsh"}]"#, ["Ada Marsh"]),
    (#"{"@type": "NewsMediaOrganization", "name": "Coast Agency"}"#, ["Coast Agency"]),
  ])
  func organizationOfTheSiteIsNoAuthor(author: String, expected: [String]) throws {
    let read = try read(
      """
      <meta property="og:site_name" content="Harbour News | Tides and ships">
      <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "New gauge",
      "author": \(author)}, {"@type": "Organization", "@id": "us", "name": "Harbour News"}]}</script>
      """)
    #expect(read.authors == expected)
  }

  @Test(arguments: [
    ("<title>The pier reopens | Harbour News</title>", "", "The pier reopens"),
    (
      "<title>Harbour News - The pier reopens</title><meta property=og:site_name content='Harbour News'>",
      "", "The pier reopens"
    ),
    (
      "<meta property=og:title content='The pier reopens today'>",
      "<h1>The pier <i>reopens</i></h1>",
      "The pier reopens"
    ),
    (
      "<title>The pier reopens</title>", "<h1>Harbour News</h1><h2>The pier reopens</h2>",
      "The pier reopens"
    ),
    ("", "<h1>The pier reopens</h1>", "The pier reopens"), ("", "", nil),
  ])
  func choosesTheTitle(head: String, body: String, expected: String?) throws {
    #expect(try read(head, body).title == expected)
  }

  @Test(arguments: [
    ("<meta name=author content='Ada Marsh'>", "", ["Ada Marsh"]),
    ("<meta property=article:author content='https://example.org/ada'>", "", []),
    ("", "<p class=byline>By <a>Ada Marsh</a> and <a>Tom Reed</a></p>", ["Ada Marsh", "Tom Reed"]),
    ("", "<span itemprop=author>Ada Marsh</span>", ["Ada Marsh"]),
    ("", "<div class=author>Ada Marsh<br>Saturday, 21 November 2026</div>", ["Ada Marsh"]),
    ("", "<div class='author-bio'>Ada Marsh writes about the sea.</div>", []),
    ("<meta name=author content='Ada Marsh, Harbour Correspondent'>", "", ["Ada Marsh"]),
    ("", "", []),
  ])
  func readsAuthors(head: String, body: String, expected: [String]) throws {
    #expect(try read(head, body).authors == expected)
  }

  @Test(arguments: [
    ("<meta property=article:published_time content='2026-11-20T08:00Z'>", "", "2026-11-20T08:00Z"),
    ("", "<time datetime='2026-11-20'>yesterday</time>", "2026-11-20"),
    (
      "",
      "<time class=updated datetime='2026-11-21'></time><time pubdate datetime='2026-11-20'></time>",
      "2026-11-20"
    ),
    ("<link rel=canonical href='https://example.org/2026/11/20/pier'>", "", "2026-11-20"),
    ("<title>The pier</title>", "<h1>The pier</h1><p>Posted on 20 November 2026</p>", "2026-11-20"),
    ("<meta name=date content='2026-02-30'>", "", nil), ("", "", nil),
  ])
  func readsTheDate(head: String, body: String, expected: String?) throws {
    #expect(try read(head, body).published?.description == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "//example.org/a", "/a", "https://", "https://a b", "data:text/html,x",
    "https://example.org/\"><script>", "file:///etc/passwd",
  ])
  func takesOnlyWebAddresses(address: String) throws {
    let escaped = address.split(separator: "\"").joined(separator: "&quot;")
    #expect(try read("<link rel=canonical href=\"\(escaped)\">").url == nil)
  }
}
