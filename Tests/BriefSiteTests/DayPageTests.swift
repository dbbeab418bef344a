import BriefMarkup
import BriefSite
import Testing

/// Briefs of form 2 as pages.
@Suite struct DayPageTests {
  private func page(_ path: String, _ options: SiteOptions = SiteOptions()) throws -> String {
    try text(path, of: Site(publishing: dayBriefs, options: options))
  }

  @Test func linksWhatExistsAndNothingElse() throws {
    for sources in [SiteOptions.SourceDetail.none, .quotes] {
      let site = try Site(publishing: dayBriefs, options: SiteOptions(sources: sources))
      #expect(problems(of: site) == [])
      #expect(site.findings(comparedWith: dayBriefs).isEmpty)
    }
  }

  @Test func showsEveryPart() throws {
    let page = try page("2026/11/20/index.html")
    #expect(
      elements("q", in: page).map { plainText($0) } == [
        "The city council rejected the harbour tunnel by 33 votes to 27 on Thursday night, after "
          + "seven hours of debate.",
        "Some 44 million crowns have been spent on plans, the auditor found in June.",
        "Ferry crews have accepted a pay rise of 4.8 per cent.",
        "The council will vote on the ferry subsidy on Monday.",
        "Inspectors found a crack in one of the steel pins.", "Nobody does.",
      ])
    let headings = elements("h2", in: page).map { cleanedLine(plainText($0)) }
    #expect(
      headings == [
        "Council sinks harbour tunnel", "Ferry crews accept winter pay deal", "What next",
        "In brief", "Opinion", "More headlines", "Sources",
      ])
    for headline in [
      "Who counts the eels?", "A tunnel is not a plan", "Lighthouse sold", "Mon 23 Nov",
    ] {
      #expect(page.contains(headline), "\(headline)")
    }
  }

  /// The words of a brief are in its own language, in which the page is.
  @Test(arguments: [("de", "Artikel: 7, in 1 Minute"), ("ko", "기사 7건: 1분"), ("fa", "۷ مقاله")])
  func ownWordsOfABriefAreInItsLanguage(language: String, counts: String) throws {
    let day = BriefDocument(
      name: dayBriefs[0].name,
      markdown: dayBriefs[0].markdown.replacing("lang: en", with: "lang: \(language)")
        .replacing("7 articles of 6 outlets: 1 minute instead of 12.", with: counts))
    let site = try Site(publishing: [day])
    let page = try text("2026/11/20/index.html", of: site)
    #expect(page.contains("<p class=\"counts\">\n\(counts)"))
    for opening in [
      "<span class=\"note\">", "<p class=\"then\">", "<p class=\"earlier\">",
    ] {
      #expect(page.contains(opening), "\(opening)")
    }
  }

  @Test func saysWhoSaysSoAndLeadsToTheSentence() throws {
    let page = try page("2026/11/20/index.html")
    #expect(
      page.contains(
        "href=\"https://herald.example/1?a=1&amp;b=2#:~:text=The%20city%20council%20rejected,"
          + "hours%20of%20debate.\">Harbour Herald</a>"))
    #expect(page.contains("href=\"#source-5\">Harbour Herald</a>"))
    #expect(page.contains("<q lang=\"de\">"))
    #expect(page.contains("<a href=\"#source-2\">Northline</a>, "))
    #expect(
      page.contains("<a href=\"https://monitor.example/6\">Miller Road bridge stays closed</a>"))
    #expect(!page.contains(".md"))
  }

  /// Where sources have pages, who says so leads there, and from there to the original.
  @Test func leadsToPagesOfSourcesWhereTheyArePublished() throws {
    let site = try Site(publishing: dayBriefs, options: SiteOptions(sources: .quotes))
    let page = try text("2026/11/20/index.html", of: site)
    #expect(
      page.contains("href=\"../../../sources/000000000001/index.html#b0\">Harbour Herald</a>"))
    #expect(page.contains("<q cite=\"https://herald.example/1?a=1&amp;b=2\">"))
    let source = try text("sources/000000000001/index.html", of: site)
    #expect(
      source.contains(
        "<a class=\"mark\" href=\"https://herald.example/1?a=1&amp;b=2#:~:text=The%20city%20council"
      ))
  }

  @Test func headlinesSayWhoTellsThemAndOnWhichDay() throws {
    let page = try page("2026/11/20/index.html")
    let contents = try #require(
      elements("nav", in: page).first { $0.contains("<ol>") && $0.contains("harbour-tunnel") })
    #expect(contents.contains("<span class=\"note\">3 outlets, day 3</span>"))
    #expect(contents.contains("<span class=\"note\">Harbour Herald</span>"))
    #expect(elements("p", in: page).map { cleanedLine(plainText($0)) }.contains("3 outlets"))
  }

  @Test func drawsTheWeekTheMonthAndTheDaysOfOutlets() throws {
    let site = try Site(publishing: dayBriefs)
    let front = try text("index.html", of: site)
    #expect(
      front.contains("<a href=\"2026/11/20/index.html\" aria-current=\"date\">Fri <b>20</b></a>"))
    #expect(front.contains("<span>Wed <b>18</b></span>"))
    let archive = try text("archive/index.html", of: site)
    #expect(
      archive.contains(
        "<a class=\"most\" href=\"../2026/11/20/index.html\" "
          + "aria-label=\"20 November 2026: 2 stories\">20 <small>2</small></a>"))
    #expect(archive.contains("November 2026: number of stories by day"))
    let story = try #require(
      site.files.first { $0.path.hasPrefix("topics/") && $0.path != "topics/index.html" })
    let page = try text(story.path, of: site)
    #expect(
      page.contains("aria-label=\"Harbour Herald: 19 November 2026, 20 November 2026\""))
  }

  @Test func leadsToTheStoryAndToTheDayBefore() throws {
    let page = try page("2026/11/20/index.html")
    #expect(page.contains("<a href=\"#council-sinks-harbour-tunnel\">story 1</a>"))
    #expect(page.contains("../../../2026/11/19/index.html"))
  }

  /// Programs find the card by its whole address only.
  @Test func hasACardOfTheHeadlinesWhereTheAddressIsKnown() throws {
    let site = try Site(
      publishing: dayBriefs, options: SiteOptions(baseURL: "https://b.example/x/"))
    let card = try text("2026/11/20/card.svg", of: site)
    #expect(card.contains(">Council sinks harbour tunnel</text>"))
    let page = try text("2026/11/20/index.html", of: site)
    #expect(
      page.contains(
        "<meta property=\"og:image\" content=\"https://b.example/x/2026/11/20/card.svg\">"))
    #expect(!(try Site(publishing: dayBriefs)).files.contains { $0.path.hasSuffix("card.svg") })
  }

  /// A day of many articles keeps a light page.
  @Test func longListOfSourcesHasAPageOfItsOwn() throws {
    let sources = (1...49).map { number in
      "\(number). [Title \(number)](../\(number).md \"300 words\") *Outlet*, undated, 300 words, "
        + "`sha256:\(String(repeating: "0", count: 10))\(number + 10)`"
    }
    let brief = BriefDocument(
      name: "2026-11-18.md",
      markdown: """
        ---
        date: 2026-11-18
        format: 2
        ---

        # Wednesday

        49 articles: 1 minute instead of 50.

        1. [One](#one) — Outlet

        ## One

        - Said. — [Outlet](../7.md "7:1 bytes 0-5")

        ## Sources

        \(sources.joined(separator: "\n"))
        """)
    let site = try Site(publishing: [brief])
    #expect(problems(of: site) == [])
    #expect(site.findings(comparedWith: [brief]).isEmpty)
    let page = try text("2026/11/18/index.html", of: site)
    #expect(page.contains("href=\"../../../2026/11/18/sources/index.html#source-7\">Outlet</a>"))
    #expect(!page.contains("Title 7"))
    #expect(try text("2026/11/18/sources/index.html", of: site).contains("Title 49"))
  }

  /// What stands in a line is found as well as a story.
  @Test func outletsOfLinesAreListed() throws {
    let page = try page("sources/index.html")
    for outlet in ["Harbour Herald", "Plain Science", "Tri-County Monitor", "Coastal Works"] {
      #expect(page.contains(outlet), "\(outlet)")
    }
    let site = try Site(publishing: dayBriefs)
    let story = site.files.first { $0.path.hasPrefix("topics/") && $0.path != "topics/index.html" }
    #expect(try text(#require(story).path, of: site).contains("2 days"))
  }
}
