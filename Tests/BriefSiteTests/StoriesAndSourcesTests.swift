import BriefArticles
import BriefFormat
import BriefMarkup
import Briefs
import Testing

@testable import BriefSite

/// Twelve days, each with a topic of one story, of three sentences.
let yearOfBriefs = (10...21).map { day in
  BriefDocument(
    name: "2026-11-\(day).md",
    markdown: """
      # Brief of \(day) November

      2 articles.

      ## Gate repaired on day \(day)

      *Headline of source 1. 2 sources, together for: tidal gate, Port Ellery.*

      - The gate was lifted at noon on day \(day). [1:1](../a\(day).txt "bytes 0-38")
      - Nobody was hurt. [1:1](../a\(day).txt "bytes 39-55")

      1. [Gate repaired on day \(day)](../a\(day).txt) by A, *Herald*, undated, 20 words, `sha256:0123456789\(day)`
      2. [Other](../b\(day).txt) by B, *Post*, undated, 20 words, `sha256:abcdef6789\(day)`
      """)
}

@Suite struct StoriesAndSourcesTests {
  @Test func leadsFromDaysToStoriesAndBack() throws {
    let site = try Site(publishing: yearOfBriefs)
    let day = try text("2026/11/12/index.html", of: site)
    #expect(
      day.contains("href=\"../../../topics/port-ellery/index.html\">Port Ellery, tidal gate</a>"))
    let story = try text("topics/port-ellery/index.html", of: site)
    let links = attributes("href", in: story).filter { $0.hasPrefix("../../2026") }
    #expect(links.count == 12)
    #expect(links.first == "../../2026/11/21/index.html#gate-repaired-on-day-21")
    #expect(links.last == "../../2026/11/10/index.html#gate-repaired-on-day-10")
  }

  /// A story has a page by what its briefs say, and not by a word that two stories have.
  @Test func aStoryOfLinkedDaysIsCalledByItsFirstHeadline() throws {
    let site = try Site(publishing: dayBriefs)
    let stories = site.files.map(\.path).filter { $0.hasPrefix("topics/") }
    #expect(
      stories.sorted() == [
        "topics/2026-11-19-harbour-tunnel-goes-to-the-council/index.html", "topics/index.html",
      ])
    let page = try text(
      "topics/2026-11-19-harbour-tunnel-goes-to-the-council/index.html", of: site)
    #expect(elements("h1", in: page) == ["Council sinks harbour tunnel"])
    #expect(
      attributes("href", in: page).filter { $0.hasPrefix("../../2026") } == [
        "../../2026/11/20/index.html#council-sinks-harbour-tunnel",
        "../../2026/11/19/index.html#harbour-tunnel-goes-to-the-council",
      ])
    let day = try text("2026/11/19/index.html", of: site)
    #expect(day.contains(">Harbour tunnel goes to the council</a></p>"))
  }

  /// What began as a line goes on as a story.
  @Test func aLineIsTheFirstDayOfAStory() throws {
    let days = [
      """
      # Friday, 20 November 2026

      ## Eels come back

      *Day 2. Before: [Who counts the eels?](2026-11-19.md#in-brief "2026-11-19 day 1") on Thursday.*

      - The eels came back to the river. — [Plain Science](../b.md "1:1 bytes 0-32")

      ## Sources

      1. [Eels come back](../b.md "200 words") *Plain Science*, undated, 200 words, `sha256:000000000011`
      """,
      """
      # Thursday, 19 November 2026

      ## In brief

      - **[Who counts the eels?](../a.md "1 brief")** Nobody does. — [Plain Science](../a.md "1:1 bytes 0-12")
      - **[Lighthouse sold](../c.md "2 brief")** It cost one crown. — [Plain Science](../c.md "2:1 bytes 0-18")

      ## Sources

      1. [Who counts the eels?](../a.md "200 words") *Plain Science*, undated, 200 words, `sha256:000000000012`
      2. [Lighthouse sold](../c.md "200 words") *Plain Science*, undated, 200 words, `sha256:000000000013`
      """,
    ].enumerated().map { number, text in
      let day = "2026-11-\(20 - number)"
      return BriefDocument(
        name: "\(day).md", markdown: "---\ndate: \(day)\nformat: 2\n---\n\n" + text + "\n")
    }
    let page = try text(
      "topics/2026-11-19-who-counts-the-eels/index.html", of: Site(publishing: days))
    #expect(elements("h1", in: page) == ["Eels come back"])
    #expect(plainText(page).contains("2 days"))
    #expect(!page.contains("Lighthouse"))
  }

  @Test(
    "A list of stories has as many pages as it needs",
    arguments: ["Eel count on the quay", "จำนวนปลาไหลที่ท่าเรือ"])
  func listsOfStoriesHaveRoom(subject: String) throws {
    let titles = (100..<400).map {
      "\(subject) \($0): " + Array(repeating: subject, count: 4).joined(separator: " ")
    }
    func brief(_ day: Int, _ section: (Int, String) -> String) -> BriefDocument {
      let sources = titles.enumerated().map { index, title in
        "\(index + 1). [\(title)](../\(day)-\(index).md \"9 words\") *Post*, undated, 9 words, `sha256:\(100_000_000_000 + index)`"
      }
      let stories = titles.enumerated().map { section($0, $1) }
      return BriefDocument(
        name: "2026-11-\(day).md",
        markdown: "---\ndate: 2026-11-\(day)\nformat: 2\n---\n\n# \(day) November 2026\n\n"
          + stories.joined(separator: "\n\n") + "\n\n## Sources\n\n"
          + sources.joined(separator: "\n") + "\n")
    }
    let first = brief(19) { index, title in
      "## \(title)\n\n- Eels. — [Post](../19-\(index).md \"\(index + 1):1 bytes 0-5\")"
    }
    var numbering = HeadingAnchors()
    let anchors = titles.map { numbering.next(for: $0) }
    let second = brief(20) { index, title in
      let before =
        "*Day 2. Before: [\(title)](2026-11-19.md#\(anchors[index]) \"2026-11-19 day 1\") on Thursday.*"
      return
        "## \(title)\n\n\(before)\n\n- Eels. — [Post](../20-\(index).md \"\(index + 1):1 bytes 0-5\")"
    }
    let pages = try Site(publishing: [second, first]).files.filter {
      $0.path == "topics/index.html" || $0.path.hasPrefix("topics/page/")
    }
    let texts = pages.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(pages.count > 1 && pages.allSatisfy { $0.bytes.count < 50_000 })
    #expect(
      texts.reduce(0) { $0 + elements("span", in: $1).count { $0 == "2 days" } } == titles.count)
  }

  @Test(arguments: ["زلزال نوفارا", "地震", "แผ่นดินไหว", "Łódź", "землетрясение"])
  func storiesHaveAddressesInEveryScript(term: String) throws {
    let briefs = yearOfBriefs.map { brief in
      BriefDocument(
        name: brief.name,
        markdown: brief.markdown.replacing("tidal gate, Port Ellery", with: term))
    }
    let site = try Site(publishing: briefs)
    let folder = "topics/\(slug(term))/"
    _ = try text(folder + "index.html", of: site)
    let day = try text("2026/11/12/index.html", of: site)
    #expect(
      attributes("href", in: day).contains("../../../\(percentEncoded(path: folder))index.html"))
    #expect(site.findings(comparedWith: briefs).isEmpty)
  }

  @Test func drawsAStoryWithATextInItsPlace() throws {
    let story = try text("topics/port-ellery/index.html", of: Site(publishing: yearOfBriefs))
    #expect(story.contains("role=\"img\" aria-labelledby=\"timeline-name\""))
    #expect(
      elements("title", in: story).last?.hasPrefix("Told on 12 days from 10 November") == true)
    #expect(story.ranges(of: "<rect class=").count == 12)
  }

  @Test func countsWhatItHasFromEachPublication() throws {
    let page = try text("sources/index.html", of: Site(publishing: yearOfBriefs))
    let rows = elements("tr", in: page).dropFirst().map { plainText($0).split(separator: " ") }
    #expect(rows.map { $0.first } == ["Herald", "Post"])
    #expect(elements("td", in: page).map { plainText($0) }.prefix(2) == ["12", "24"])
  }

  @Test func anOutletHasAPageWithItsStoriesByDay() throws {
    let site = try Site(publishing: yearOfBriefs)
    let page = try text("outlets/herald/index.html", of: site)
    #expect(elements("h1", in: page) == ["Herald"])
    #expect(plainText(page).contains("12 articles · 24 sentences · 12 days"))
    let days = attributes("href", in: page).filter { $0.hasPrefix("../../2026") }
    #expect(days.count == 12)
    #expect(days.first == "../../2026/11/21/index.html#gate-repaired-on-day-21")
    #expect(elements("title", in: page).last?.hasPrefix("Named on 12 days from 10 Nov") == true)
    for path in ["2026/11/12/index.html", "sources/index.html", "topics/port-ellery/index.html"] {
      let links = attributes("href", in: try text(path, of: site))
      #expect(links.contains { $0.hasSuffix("outlets/herald/index.html") }, "\(path)")
    }
    #expect(site.findings(comparedWith: yearOfBriefs) == [])
  }

  /// Names that have the same letters, and names in other letters, have folders of their own.
  @Test func outletsOfOneSpellingAreApart() throws {
    let sources = ["The Post", "The  Post!", "日報"].enumerated().map { number, outlet in
      """
      ## Story \(number)

      *Headline of source \(number + 1).*

      - It rained on day \(number). [\(number + 1):1](../a\(number).txt "bytes 0-20")

      \(number + 1). [Rain](../a\(number).txt) by A, *\(outlet)*, undated, 20 words, `sha256:01234567890\(number)`

      """
    }
    let brief = BriefDocument(
      name: "2026-11-21.md",
      markdown: "# Brief of 21 November\n\n3 articles.\n\n" + sources.joined(separator: "\n"))
    let folders = try Site(publishing: [brief]).files.map(\.path)
      .filter { $0.hasPrefix("outlets/") }
    #expect(folders.count == 3)
    #expect(folders.contains("outlets/the-post/index.html"))
  }

  @Test func showsWhoCoversWhat() throws {
    let outlets = [1: "Herald", 2: "Post", 3: "Gazette", 4: "Wire"]
    func page(_ stories: [[Int]]) throws -> String {
      var text =
        "---\ndate: 2026-11-21\nformat: 2\n---\n\n# Saturday, 21 November 2026\n\n4 articles.\n"
      for (number, sources) in stories.enumerated() {
        text += "\n## Story \(number + 1)\n\n"
        for source in sources {
          let bytes = "\(source):1 bytes \(number * 20)-\(number * 20 + 9)"
          text += "- It rained. — [\(outlets[source] ?? "")](../a\(source).md \"\(bytes)\")\n"
        }
      }
      text += "\n## Sources\n\n"
      for source in 1...4 {
        text +=
          "\(source). [Rain](../a\(source).md \"99 words\") *\(outlets[source] ?? "")*, 99 words, "
        text += "`sha256:00000000000\(source)`\n"
      }
      let brief = BriefDocument(name: "2026-11-21.md", markdown: text)
      let site = try Site(publishing: [brief])
      return String(
        decoding: site.files.first { $0.path == "2026/11/21/index.html" }?.bytes ?? [],
        as: UTF8.self)
    }
    let several = try page([[1, 2], [3], [1, 4, 2]])
    let labels = attributes("aria-label", in: several).filter { $0.contains("stor") }
    #expect(labels == ["Herald: stories 1, 3", "Post: stories 1, 3", "Wire: story 3"])
    #expect(elements("text", in: several) == ["1", "3", "1", "3", "3"])
    // What one outlet tells alone compares nothing.
    #expect(!(try page([[1], [2], [3]])).contains("Who covers what"))
  }

  @Test func searchesOnceThereIsMoreThanTheFrontPageNames() throws {
    let few = try Site(publishing: Array(yearOfBriefs.prefix(8)))
    #expect(!few.files.contains { $0.path.contains("search") })
    #expect(!few.files.contains { String(decoding: $0.bytes, as: UTF8.self).contains("<script") })
    let many = try Site(publishing: yearOfBriefs)
    let scripted = many.files.filter { file in
      file.path.hasSuffix(".html")
        && String(decoding: file.bytes, as: UTF8.self).contains("<script")
    }
    #expect(scripted.map(\.path) == ["search/index.html"])
    #expect(try text("search/2026-11.json", of: many).contains("\"gate-repaired-on-day-12\""))
    let without = try Site(publishing: yearOfBriefs, options: SiteOptions(hasSearch: false))
    #expect(!without.files.contains { $0.path.contains("search") })
  }

  @Test func hasPagesOfSourcesOnlyWhereTheyAreAskedFor() throws {
    let none = try Site(publishing: yearOfBriefs)
    #expect(!none.files.contains { $0.path.hasPrefix("sources/0") })
    let quotes = try Site(
      publishing: yearOfBriefs, options: SiteOptions(sources: .quotes, maximumQuotedPercent: 100))
    let day = try text("2026/11/12/index.html", of: quotes)
    #expect(
      day.contains("href=\"../../../sources/012345678912/index.html#b39\">source 1, line 1</a>"))
    let page = try text("sources/012345678912/index.html", of: quotes)
    #expect(page.contains("<li id=\"b39\"><q>Nobody was hurt.</q>"))
    #expect(page.contains("this article: 12 of 20 words, 60 %."))
    #expect(page.contains("shows at most 100 % of the words of an article, or one sentence"))
  }

  @Test func marksSentencesInTheTextWhereTheyStand() throws {
    let whole = "The gate was lifted at noon on day 12. Nobody was hurt. It rained."
    let site = try Site(
      publishing: yearOfBriefs, options: SiteOptions(sources: .full, maximumQuotedPercent: 100)
    ) { source in
      guard source.path == "../a12.txt" else { return nil }
      let origin = Origin(path: source.path, digest: source.digestPrefix + "00")
      return ArticleReader().article(plainText: SourceText(whole), origin: origin)
    }
    let page = try text("sources/012345678912/index.html", of: site)
    #expect(
      elements("q", in: page) == ["The gate was lifted at noon on day 12.", "Nobody was hurt."])
    #expect(plainText(page).contains("It rained."))
    // What has changed since keeps its quotations only.
    let other = try text("sources/012345678913/index.html", of: site)
    #expect(elements("q", in: other).count == 2)
  }

  @Test func showsNoMoreOfASourceThanItMay() throws {
    let site = try Site(publishing: yearOfBriefs, options: SiteOptions(sources: .quotes))
    let day = try text("2026/11/12/index.html", of: site)
    #expect(
      elements("q", in: day).map { plainText($0) } == ["The gate was lifted at noon on day 12."])
    #expect(day.contains("<li class=\"withheld\">"))
    #expect(site.findings(comparedWith: yearOfBriefs) == [])
    for file in site.files where file.path != "about/index.html" {
      #expect(
        !String(decoding: file.bytes, as: UTF8.self).contains("Nobody was hurt"), "\(file.path)")
    }
  }

  @Test func takesFilesOfAThemeOneAtATime() throws {
    let names = Theme.files.map(\.name)
    #expect(names == names.sorted())
    let own = [
      Theme.File(name: "style.css", bytes: Array("p { color: red }".utf8)),
      Theme.File(name: "other.css", bytes: []),
    ]
    let site = try Site(publishing: sampleBriefs, options: SiteOptions(theme: own))
    #expect(try text("style.css", of: site) == "p { color: red }")
    #expect(!site.files.contains { $0.path == "other.css" })
    let broken = [Theme.File(name: "about.mustache", bytes: Array("{{#a}}".utf8))]
    #expect(throws: SiteError.self) {
      try Site(publishing: [], options: SiteOptions(theme: broken))
    }
  }
}
