import BriefSite
import Testing

@Suite struct SiteCheckTests {
  @Test func findsNothingInItsOwnPages() throws {
    for documents in [sampleBriefs, hostileBriefs, yearOfBriefs] {
      for sources in SiteOptions.SourceDetail.allCases {
        let site = try Site(
          publishing: documents,
          options: SiteOptions(baseURL: "https://b.example/x/", sources: sources))
        #expect(site.findings(comparedWith: documents) == [])
      }
    }
  }

  /// A change of the page's frame, and what is to be found then.
  static let faults: [(old: String, new: String, problem: SiteFinding.Problem)] = [
    (
      "{{root}}about/index.html\">{{words.about}}", "{{root}}nowhere.html\">{{words.about}}",
      .brokenLink("nowhere.html")
    ),
    ("href=\"#main\">{{", "href=\"#nothing\">{{", .brokenAnchor("#nothing")),
    ("<footer class", "<footer id=\"main\" class", .doubleIdentifier("main")),
    ("<footer class=\"site\">", "<footer class=\"site\"><h6>x</h6>", .headingGap(from: 2, to: 6)),
    ("<footer class=\"site\">", "<footer class=\"site\"><h1>x</h1>", .mainHeadings(2)),
    (
      "<footer class=\"site\">", "<footer class=\"site\"><q>Nobody said this.</q>",
      .strayQuotation("Nobody said this.", brief: "2026-11-21.md")
    ),
  ]

  @Test(arguments: faults.indices)
  func findsWhatIsWrong(number: Int) throws {
    let fault = Self.faults[number]
    let frame = try #require(Theme.files.first { $0.name == "page.mustache" })
    let text = String(decoding: frame.bytes, as: UTF8.self).replacing(fault.old, with: fault.new)
    let theme = [Theme.File(name: frame.name, bytes: Array(text.utf8))]
    let site = try Site(publishing: sampleBriefs, options: SiteOptions(theme: theme))
    let findings = site.findings(comparedWith: sampleBriefs).filter { $0.path == "index.html" }
    #expect(findings.map(\.problem) == [fault.problem])
    let front = try lines(of: "index.html", in: site)
    let line = try #require(findings.first).line
    #expect(line <= front.count)
    if fault.problem != .mainHeadings(2) {
      #expect(
        front[line - 1].contains(
          fault.new.replacing("{{root}}", with: "").prefix { $0 != "{" }.prefix(20)))
    }
  }

  @Test func takesFilesOfOthersForPresent() throws {
    let frame = try #require(Theme.files.first { $0.name == "page.mustache" })
    let text = String(decoding: frame.bytes, as: UTF8.self)
      .replacing("{{root}}style.css", with: "{{root}}own/style.css")
    let theme = [Theme.File(name: frame.name, bytes: Array(text.utf8))]
    let site = try Site(publishing: sampleBriefs, options: SiteOptions(theme: theme))
    #expect(!site.findings(comparedWith: sampleBriefs).isEmpty)
    let findings = site.findings(comparedWith: sampleBriefs) { $0 == "own/style.css" }
    #expect(findings.isEmpty)
  }

  @Test func holdsQuotationsAgainstTheBriefLetterByLetter() throws {
    let site = try Site(publishing: sampleBriefs)
    let changed = sampleBriefs.map { document in
      BriefDocument(
        name: document.name,
        markdown: document.markdown.replacing("expected at six", with: "expected at seven"))
    }
    let findings = site.findings(comparedWith: changed).filter { $0.path.hasPrefix("2026/") }
    #expect(
      findings.map(\.problem) == [
        .strayQuotation("The tide is expected at six.", brief: "2026-11-20.md"),
        .missingQuotation("The tide is expected at seven.", brief: "2026-11-20.md"),
      ])
    #expect(findings.map(\.path) == ["2026/11/20/index.html", "2026/11/20/index.html"])
  }

  @Test func findsHeavyPages() throws {
    let long = BriefDocument(
      name: "2026-11-20.md", markdown: "# A\n\n" + String(repeating: "word ", count: 12_000))
    let problems = try Site(publishing: [long]).findings(comparedWith: [long]).map(\.path)
    #expect(problems == ["2026/11/20/index.html", "index.html"])
  }

  private func lines(of path: String, in site: Site) throws -> [Substring] {
    try text(path, of: site).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
