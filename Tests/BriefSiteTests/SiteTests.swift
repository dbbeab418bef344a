import BriefLexicon
import BriefMarkup
import BriefSite
import Foundation
import FoundationXML
import Testing

@Suite struct SiteTests {
  @Test func hasThePagesThatItShouldHaveAndNoOther() throws {
    let site = try Site(publishing: sampleBriefs)
    #expect(
      site.files.map(\.path) == [
        ".nojekyll", "2026/11/20/index.html", "2026/11/21/index.html", "404.html",
        "about/index.html", "archive/2026/11/index.html", "archive/index.html", "atom.xml",
        "feed.json", "index.html", "outlets/harbour-herald/index.html", "robots.txt",
        "sources/index.html", "style.css",
        "topics/index.html", "topics/tidal-gate/index.html",
      ])
    #expect(site.skipped.isEmpty)
    #expect(site.briefCount == 2)
  }

  @Test func isTheSameInAnyOrder() throws {
    let site = try Site(publishing: sampleBriefs)
    #expect(try Site(publishing: sampleBriefs.reversed()) == site)
    #expect(try Site(publishing: sampleBriefs) == site)
  }

  @Test func isCompleteWithoutAnyBrief() throws {
    let site = try Site(publishing: [])
    #expect(
      site.files.map(\.path) == [
        ".nojekyll", "404.html", "about/index.html", "archive/index.html",
        "index.html", "robots.txt", "style.css",
      ])
    #expect(problems(of: site).isEmpty)
  }

  @Test func linksWhatExistsAndNothingElse() throws {
    #expect(problems(of: try Site(publishing: sampleBriefs)) == [])
    #expect(problems(of: try Site(publishing: hostileBriefs)) == [])
  }

  @Test func keepsQuotationsLetterByLetter() throws {
    let page = try text("2026/11/21/index.html", of: Site(publishing: sampleBriefs))
    let quotations = elements("q", in: page).map { plainText($0) }
    #expect(
      quotations == [
        "The harbour master said: “Nobody's boat is worth a life” & closed the gate <at once>.",
        "Das Tor schließt um 4.10 Uhr.",
        "השער השני נסגר לפנות בוקר.",
        "A line by hand, without a source.",
      ])
  }

  @Test func saysWhereQuotationsStand() throws {
    let page = try text("2026/11/21/index.html", of: Site(publishing: sampleBriefs))
    #expect(page.contains("<a class=\"mark\" href=\"#source-1\">source 1, line 7</a>"))
    #expect(page.contains("<q cite=\"https://www.example.org/a?b=1&amp;c=2\">"))
    #expect(page.contains("<li id=\"source-1\" itemprop=\"citation\""))
    // A locator of a source that the brief does not list leads nowhere.
    #expect(page.contains("<span class=\"mark\">source 9, line 1</span>"))
    #expect(page.contains("<ol class=\"sources\" start=\"2\" aria-label=\"Sources\">"))
  }

  @Test func doesNotLinkFilesThatItDoesNotPublish() throws {
    for file in try Site(publishing: sampleBriefs + hostileBriefs).files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("a.html"), "\(file.path)")
      #expect(!text.contains("bytes 0-10"), "\(file.path)")
    }
  }

  @Test func marksLanguagesAndDirections() throws {
    let page = try text("2026/11/21/index.html", of: Site(publishing: sampleBriefs))
    #expect(page.contains("<q lang=\"de\">"))
    #expect(
      page.contains("<li dir=\"rtl\"><q lang=\"he\">")
        || page.contains("<li dir=\"rtl\">\n<q lang=\"he\">"))
    let german = BriefDocument(
      name: "2026-11-19.md", markdown: "---\ndate: 2026-11-19\nlang: ar\n---\n\n# موجز\n\nنص.")
    let options = SiteOptions(language: .english)
    let arabic = try text(
      "2026/11/19/index.html", of: Site(publishing: [german], options: options))
    #expect(
      arabic.contains(
        "<article class=\"brief\" itemscope itemtype=\"https://schema.org/Report\" lang=\"ar\" dir=\"rtl\">"
      ))
  }

  @Test func leadsFromDayToDay() throws {
    let site = try Site(publishing: sampleBriefs)
    let newer = try text("2026/11/21/index.html", of: site)
    let older = try text("2026/11/20/index.html", of: site)
    #expect(newer.contains("<link rel=\"prev\" href=\"../../../2026/11/20/index.html\">"))
    #expect(!newer.contains("rel=\"next\""))
    #expect(older.contains("<link rel=\"next\" href=\"../../../2026/11/21/index.html\">"))
    #expect(!older.contains("rel=\"prev\""))
  }

  @Test func publishesWhatAPersonWroteByHand() throws {
    let markdown = """
      # Sunday

      By [hand](https://example.org/Gate_\\(river\\)), ![picture](https://example.org/p.png).

      #### Too deep

      > Quoted

      1. one

      <script>alert(1)</script>
      """
    let document = BriefDocument(name: "2026-11-08-sunday.md", markdown: markdown)
    let site = try Site(publishing: [document])
    let page = try text("2026/11/08/index.html", of: site)
    #expect(page.contains("<h1 itemprop=\"headline\">\nSunday\n</h1>"))
    #expect(page.contains("<a href=\"https://example.org/Gate_%28river%29\">hand</a>"))
    #expect(page.contains("<a href=\"https://example.org/p.png\">picture</a>"))
    #expect(page.contains("<h2 id=\"too-deep\">"))
    #expect(page.contains("<blockquote>"))
    #expect(!page.contains("alert"))
    #expect(!page.contains("<img"))
    #expect(problems(of: site).isEmpty)
  }

  @Test func saysWhatItSkipsAndWhy() throws {
    let documents = [
      BriefDocument(name: "README.md", markdown: "# Read me"),
      BriefDocument(name: "2026-11-21.md", markdown: "# A"),
      BriefDocument(name: "2026-11-21 (copy).md", markdown: "---\ndate: 2026-11-21\n---\n# C"),
      BriefDocument(name: "again.md", markdown: "---\ndate: 2026-11-21\n---\n# B"),
      BriefDocument(name: "2026-02-30.md", markdown: "# No such day"),
      BriefDocument(name: "2026-11-22.md", markdown: String(repeating: "> ", count: 100)),
    ]
    let site = try Site(publishing: documents)
    #expect(
      site.skipped.map { [$0.name: $0.reason] } == [
        ["2026-02-30.md": .undated],
        ["2026-11-21 (copy).md": .sameDay(as: "2026-11-21.md")],
        ["2026-11-22.md": .markdown(.tooDeep(line: 1))],
        ["README.md": .undated],
        ["again.md": .sameDay(as: "2026-11-21.md")],
      ])
    #expect(site.briefCount == 1)
  }

  /// Else the number of the day would stand on the far side of the name.
  @Test func namesThatRunFromTheRightStandByThemselves() throws {
    let markdown = """
      ---
      date: 2026-11-21
      ---
      # Daily brief

      ## الميناء

      *2 sources, together for: الميناء, المد.*

      - أغلق الميناء. [1:2](../a.html "bytes 3-9")

      1. [الميناء](../a.html) by ليلى, *صحيفة الأفق*, 18 November 2026, 9 words, `sha256:0123456789ab`
      """
    let site = try Site(publishing: [BriefDocument(name: "2026-11-21.md", markdown: markdown)])
    let page = try text("2026/11/21/index.html", of: site)
    #expect(page.contains("<bdi><em>صحيفة الأفق</em></bdi></a>, 18 November"))
    #expect(page.contains("<bdi>المد.</bdi>"))
  }

  @Test func sitesOfOneHostHaveIdentifiersOfTheirOwn() throws {
    var seen: Set<String> = []
    for base in ["https://e.example/a/", "https://e.example/b/", "https://e.example/"] {
      let site = try Site(publishing: sampleBriefs, options: SiteOptions(baseURL: base))
      let feed = try #require(site.files.first { $0.path == "atom.xml" })
      let text = String(decoding: feed.bytes, as: UTF8.self)
      for identifier in text.matches(of: /<id>([^<]*)<.id>/) {
        #expect(seen.insert(String(identifier.1)).inserted)
      }
    }
    #expect(throws: SiteError.self) {
      try Site(
        publishing: sampleBriefs, options: SiteOptions(baseURL: "https://me:secret@e.example/"))
    }
  }

  @Test func escapesEveryValueEverywhere() throws {
    let options = SiteOptions(title: hostileText, baseURL: "https://briefs.example")
    let site = try Site(publishing: hostileBriefs, options: options)
    #expect(problems(of: site) == [])
    for file in site.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("<script"), "\(file.path)")
      #expect(!text.contains("<img"), "\(file.path)")
      #expect(!text.contains("javascript:"), "\(file.path)")
      // A combining mark makes one grapheme with the quotation mark before it; in JSON a backslash
      // stands before that.
      let openQuotation = "\"\u{301}"
      if file.path != "feed.json" { #expect(!text.contains(openQuotation), "\(file.path)") }
      let controls = text.unicodeScalars.filter {
        $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}"
      }
      #expect(controls.isEmpty, "\(file.path)")
    }
  }

  @Test func givesFeedsThatParse() throws {
    for base in [nil, "https://briefs.example/daily/"] {
      for documents in [sampleBriefs, hostileBriefs] {
        let site = try Site(publishing: documents, options: SiteOptions(baseURL: base))
        for path in ["atom.xml", "sitemap.xml"] where base != nil || path == "atom.xml" {
          let parser = XMLParser(data: Data(try text(path, of: site).utf8))
          #expect(parser.parse(), "\(path)")
        }
        let feed = try JSONSerialization.jsonObject(
          with: Data(try text("feed.json", of: site).utf8))
        let members = try #require(feed as? [String: Any])
        #expect(members["version"] as? String == "https://jsonfeed.org/version/1.1")
        #expect((members["items"] as? [Any])?.count == site.briefCount)
      }
    }
  }

  @Test func hasFullAddressesOnlyWhereItsOwnIsKnown() throws {
    let without = try Site(publishing: sampleBriefs)
    #expect(!without.files.contains { $0.path == "sitemap.xml" })
    #expect(!(try text("index.html", of: without)).contains("canonical"))
    #expect((try text("index.html", of: without)).contains("noindex"))
    let options = SiteOptions(baseURL: "https://briefs.example/daily", isIndexed: true)
    let with = try Site(publishing: sampleBriefs, options: options)
    let page = try text("2026/11/21/index.html", of: with)
    #expect(
      page.contains("<link rel=\"canonical\" href=\"https://briefs.example/daily/2026/11/21/\">"))
    #expect(!page.contains("noindex"))
    #expect((try text("404.html", of: with)).contains("href=\"/daily/style.css\""))
    #expect((try text("404.html", of: with)).contains("noindex"))
    #expect(
      (try text("robots.txt", of: with)).contains(
        "Sitemap: https://briefs.example/daily/sitemap.xml"))
    let feed = try text("atom.xml", of: with)
    #expect(feed.contains("<id>tag:briefs.example,2026-11-21:daily/brief</id>"))
    #expect(feed.contains("rel=\"self\""))
  }

  @Test(arguments: [
    "ftp://a.example", "briefs.example", "https://", "https://a.example/?q", "https://a.example/#f",
    "https://a.example/\"x", "javascript:alert(1)", "https://ä.example",
  ])
  func refusesABaseThatIsNone(address: String) {
    #expect(throws: SiteError.badBaseURL(address)) {
      try Site(publishing: [], options: SiteOptions(baseURL: address))
    }
  }

  @Test func keepsPagesLight() throws {
    let markdown = largeBrief(topics: 25)
    let documents = (1...28).map { day in
      BriefDocument(name: "2026-02-\(day < 10 ? "0" : "")\(day).md", markdown: markdown)
    }
    for file in try Site(publishing: documents).files where file.path.hasSuffix(".html") {
      #expect(file.bytes.count <= 50_000, "\(file.path)")
    }
  }

  /// A day on which 100 articles were told in more sentences than anyone has time for.
  private func largeBrief(topics: Int) -> String {
    var lines = [
      "# Daily brief", "",
      "100 articles, \(topics) topics, 120 sentences: 9 minutes instead of 90.",
    ]
    for number in 1...topics {
      lines += ["", "## The headline of the topic with the number \(number) of this day", ""]
      for line in 1...3 {
        lines.append(
          "- A sentence of some twenty words, as long as sentences of the news are when nobody cuts them down to size. [\(number):\(line)](a.txt \"bytes 0-10\")"
        )
      }
      lines += [
        "",
        "\(number). [A headline of eight words for the source](a.txt) by Ann Author, *Site*, undated, 500 words, [original](<https://www.example.org/2026/11/21/a>), `sha256:0123456789ab`",
      ]
    }
    return lines.joined(separator: "\n")
  }
}
