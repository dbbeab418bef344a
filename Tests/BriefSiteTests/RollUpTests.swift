import BriefSite
import Testing

/// Briefs of two weeks and of a month, beside those of the days.
let rollUps = ["2026-W46.md", "2026-W47.md", "2026-11.md", "2026-10.md"].map { name in
  BriefDocument(
    name: name,
    markdown: """
      ---
      title: "Roll-up \(name.dropLast(3))"
      date: 2026-11-21
      lang: en
      ---

      # Roll-up \(name.dropLast(3))

      ## Gate repaired

      *Headline of source 1. 2 sources, together for: tidal gate. Told before on [20 November 2026](2026-11-20.md#gate-repaired-on-day-20).*

      ### 20 November 2026

      - Nobody was hurt. [1:1](../a20.txt "bytes 39-55")

      1. [Gate repaired](../a20.txt) by A, *Herald*, undated, 20 words, `sha256:012345678920`
      2. [Other](../b20.txt) by B, *Post*, undated, 20 words, `sha256:abcdef678920`
      """)
}

@Suite struct RollUpTests {
  @Test func haveAddressesOfTheirOwn() throws {
    let site = try Site(publishing: yearOfBriefs + rollUps)
    #expect(site.skipped == [])
    #expect(site.briefCount == 16)
    #expect(problems(of: site) == [])
    for folder in ["2026/11", "2026/10", "2026/w47", "2026/w46", "2026/11/21"] {
      let page = try text("\(folder)/index.html", of: site)
      #expect(page.contains(folder == "2026/11/21" ? "class=\"day\"" : "class=\"rollup\""))
    }
  }

  @Test func takeNoPlaceOfADay() throws {
    let days = try Site(publishing: yearOfBriefs)
    let all = try Site(publishing: yearOfBriefs + rollUps)
    for path in ["2026/11/21/index.html", "atom.xml", "topics/port-ellery/index.html"] {
      #expect(try text(path, of: all) == text(path, of: days), "\(path)")
    }
  }

  @Test func leadFromWeekToWeekAndToTheDays() throws {
    let site = try Site(publishing: yearOfBriefs + rollUps)
    let week = try text("2026/w47/index.html", of: site)
    #expect(week.contains("rel=\"prev\" href=\"../../2026/w46/index.html\""))
    #expect(week.contains("<a href=\"../../2026/11/20/index.html\">20 November 2026</a>"))
    let month = try text("2026/11/index.html", of: site)
    #expect(month.contains("rel=\"prev\" href=\"../../2026/10/index.html\""))
    #expect(!month.contains("rel=\"next\""))
  }

  @Test func standInTheArchiveOfTheirMonth() throws {
    let site = try Site(publishing: yearOfBriefs + rollUps)
    for path in ["archive/index.html", "archive/2026/11/index.html"] {
      let page = try text(path, of: site)
      let root = path == "archive/index.html" ? "../" : "../../../"
      for folder in ["2026/11", "2026/w47", "2026/w46"] {
        #expect(page.contains("href=\"\(root)\(folder)/index.html\""), "\(path) \(folder)")
      }
    }
    // A month of which only the roll-up is left.
    #expect(try text("archive/2026/10/index.html", of: site).contains("2026/10/index.html\""))
  }

  @Test func areThereWithoutTheirDays() throws {
    let site = try Site(publishing: rollUps)
    #expect(site.briefCount == 4)
    #expect(problems(of: site) == [])
    #expect(try text("index.html", of: site).contains("Roll-up 2026-11"))
  }

  @Test func showNoMoreOfASourceThanTheDays() throws {
    let documents = yearOfBriefs + rollUps
    let site = try Site(publishing: documents, options: SiteOptions(sources: .quotes))
    #expect(!(try text("2026/w47/index.html", of: site)).contains("<q"))
    #expect(site.findings(comparedWith: documents) == [])
  }

  @Test func countSentencesInPartsOfATopic() throws {
    let site = try Site(
      publishing: rollUps, options: SiteOptions(sources: .quotes, maximumQuotedPercent: 100))
    #expect(
      try text("2026/11/index.html", of: site).contains("sources/012345678920/index.html#b39"))
  }

  @Test(arguments: [
    "2026-W54.md", "2026-w47.md", "2026-W5.md", "2026-13.md", "2026-1.md", "W47.md",
  ])
  func areToldByTheirNames(name: String) throws {
    let document = BriefDocument(name: name, markdown: "# No date")
    #expect(try Site(publishing: [document]).skipped.map(\.reason) == [.undated])
  }
}
