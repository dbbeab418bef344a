import BriefKit
import Testing

/// What people do once there are briefs.
@Suite struct SecondDayTests {
  private static let day = "2026-11-21"

  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.putArticles()
    #expect(try place.brief("make", "in", "-q", "--date", Self.day).code == 0)
    return place
  }

  private func brief(_ place: Workplace) throws -> Brief {
    try Brief(parsing: place.text(of: "briefs/\(Self.day).md"))
  }

  @Test func sameArticlesWithOtherWishesAreMadeAnew() throws {
    let place = try place()
    let all = try brief(place)
    let run = try place.brief("make", "in", "--date", Self.day, "--drop", all.topics[0].title)
    #expect(run.code == 0)
    #expect(try !brief(place).allTopics.map(\.title).contains(all.topics[0].title))
    #expect(try place.brief("make", "in", "--date", Self.day, "--minutes", "5").code == 0)
    #expect(try brief(place).allTopics.map(\.title) == all.allTopics.map(\.title))
  }

  @Test func wishesForOtherArticlesAreToldToHoldForThem() throws {
    let place = try place()
    let first = try brief(place)
    let told = first.allQuotations.map(\.text)
    try place.put(
      """
      # Lighthouse on Farn lit again

      The lighthouse on Farn island was lit again on Friday after eleven dark years, the coastal \
      authority said. A crew of four had rebuilt its lamp by hand, with glass from two museums.

      """, at: "in/lighthouse.md")
    let run = try place.brief("make", "in", "--date", Self.day, "--drop", first.allTopics[0].title)
    #expect(run.messages.replacing("\n  ", with: " ").contains("--drop is for what is new"))
    let now = try brief(place).allQuotations.map(\.text)
    #expect(Set(now).isSuperset(of: told))
  }

  @Test func emptyFolderIsNoBrief() throws {
    let place = try Workplace()
    let run = try place.shell("mkdir none; $BRIEF make none")
    #expect(run.code == 66 && run.messages.contains("no article to read"))
    #expect(!place.exists("briefs"))
  }

  @Test func rollUpsAreReadAndListed() throws {
    let place = try place()
    let week = try place.brief("make", "--week", "--date", Self.day)
    #expect(week.code == 0 && week.messages.contains("Next: brief read 2026-W47 | "))
    #expect(try place.brief("make", "--month", "-q", "--date", Self.day).code == 0)
    for name in ["2026-W47", "2026-11"] {
      let run = try place.brief("read", name)
      #expect(run.code == 0 && !run.lines.isEmpty)
      #expect(run.output == (try place.brief("read", "briefs/\(name).md")).output)
    }
    #expect(try place.brief("read", "2026-W46").code == 66)
    let list = try place.brief("read", "--list").lines.dropFirst().map { $0.prefix { $0 != " " } }
    #expect(list == ["2026-11", "2026-W47", "2026-11-21"])
  }

  @Test func nextIsTheBriefThatWasMade() throws {
    let place = try place()
    let earlier = try place.brief("make", "in", "--again", "--date", "2026-11-20")
    #expect(earlier.messages.contains("Next: brief read 2026-11-20 | "))
  }

  @Test func listFillsTheScreen() throws {
    let place = try place()
    let narrow = try place.brief("read", "--list", "--width", "60").lines
    let wide = try place.brief("read", "--list", "--width", "200").lines
    #expect(narrow.allSatisfy { $0.count <= 60 } && wide.allSatisfy { $0.count <= 200 })
    #expect(narrow[1].contains("…") && !wide[1].contains("…"))
  }

  @Test func briefIsReadAsJSON() throws {
    let place = try place()
    let run = try place.brief("read", Self.day, "--format", "json")
    let value = try JSONValue(reading: Array(run.output.utf8))
    #expect(Brief.isJSON(value))
    #expect(try place.brief("read", "--list", "--format", "json").code == 64)
  }

  @Test func storiesAreFoundByTheirWords() throws {
    let place = try place()
    let topic = try #require(try brief(place).topics.first)
    let words = topic.quotations[0].text.split(separator: " ").map(String.init)
    let word = try #require(words.max { $0.count < $1.count })
    let run = try place.brief("search", word.uppercased(), "--no-pager")
    #expect(run.code == 0 && run.output.hasPrefix("\(Self.day) "))
    let json = try place.brief("search", word.lowercased(), "--format", "json")
    #expect(!json.lines.isEmpty)
    #expect(json.lines.allSatisfy { $0.hasPrefix("{\"schema\":1,\"brief\":\"\(Self.day).md\"") })
    let none = try place.brief("search", "zyzzyva", "gate")
    #expect(
      none.code == 1 && none.output.isEmpty && none.messages == "No story of 1 brief has that.\n")
  }

  @Test func siteAsksForAFolderOfItsOwn() throws {
    let place = try place()
    let run = try place.brief("publish", "-o", "in")
    #expect(run.code == 73 && run.messages.contains("--force"))
    #expect(try place.brief("publish", "-q", "-o", "in", "--force").code == 0)
    #expect(place.exists("in/comet.txt") && place.exists("in/index.html"))
    // It is a site from now on, and its pages are no articles; what else is in it is read.
    #expect(try place.brief("publish", "-q", "-o", "in").code == 0)
    let made = try place.brief("make", "in", "-v", "--date", "2026-11-22")
    #expect(made.code == 0 && !made.messages.contains("a site of briefs"))
    let next = try Brief(parsing: place.text(of: "briefs/2026-11-22.md"))
    #expect(next.allTopics.isEmpty)
  }

  @Test func hostsFilesAreNoOthers() throws {
    let place = try place()
    try place.put("briefs.example\n", at: "site/CNAME")
    #expect(try place.brief("publish", "-q").code == 0)
    #expect(place.exists("site/CNAME"))
  }
}
