import Markup
import Site
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

  @Test func saysWhoSaysSoAndLeadsToTheSource() throws {
    let page = try page("2026/11/20/index.html")
    #expect(page.contains("href=\"#source-1\">Harbour Herald</a>"))
    #expect(page.contains("<q cite=\"https://herald.example/1?a=1&amp;b=2\">"))
    #expect(page.contains("<q cite=\"https://northline.example/2\" lang=\"de\">"))
    #expect(
      page.contains("<a href=\"https://monitor.example/6\">Miller Road bridge stays closed</a>"))
    #expect(!page.contains(".md"))
  }

  @Test func leadsToTheStoryAndToTheDayBefore() throws {
    let page = try page("2026/11/20/index.html")
    #expect(page.contains("<a href=\"#council-sinks-harbour-tunnel\">story 1</a>"))
    #expect(page.contains("../../../2026/11/19/index.html"))
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
