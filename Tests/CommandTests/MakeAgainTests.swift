import BriefKit
import Testing

/// Runs that meet what earlier runs left.
@Suite struct MakeAgainTests {
  private static let day = "2026-11-21"

  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.putArticles()
    return place
  }

  private func topics(_ place: Workplace) throws -> [String] {
    try Brief(parsing: place.text(of: "briefs/\(Self.day).md")).allTopics.map(\.title)
  }

  @Test func siteAmongTheArticlesIsNoArticle() throws {
    let place = try place()
    for day in ["2026-11-20", Self.day] {
      #expect(try place.brief("make", ".", "-q", "--date", day).code == 0)
      #expect(try place.brief("publish", "-q").code == 0)
    }
    #expect(try topics(place) == [])
    let run = try place.brief("make", ".", "-v", "--date", "2026-11-22")
    #expect(run.messages.contains("Passed over ./site: a site of briefs."))
  }

  @Test func articlesOfAnotherFolderAreAddedToTheDay() throws {
    let place = try place()
    #expect(try place.brief("make", "in/sub", "--date", Self.day).code == 0)
    let first = try topics(place)
    #expect(try place.brief("make", "in/comet.txt", "--date", Self.day).code == 0)
    #expect(try topics(place) == first + ["Comet dust holds clay"])
    try place.put("", at: "empty/nothing.txt")
    #expect(try place.brief("make", "empty", "--date", Self.day).code == 66)
    #expect(try topics(place) == first + ["Comet dust holds clay"])
  }

  @Test func articleThatWasChangedIsToldAnew() throws {
    let place = try place()
    #expect(try place.brief("make", "in", "--date", Self.day).code == 0)
    let text = try place.text(of: "in/comet.txt")
    try place.put(text.replacing("three grams", with: "four grams"), at: "in/comet.txt")
    #expect(try place.brief("make", "in", "--date", Self.day).code == 0)
    #expect(try topics(place).count { $0 == "Comet dust holds clay" } == 1)
    #expect(try place.brief("verify", "briefs/\(Self.day).md").code == 0)
  }

  @Test func articleThatIsSavedAgainIsNoNews() throws {
    let place = try place()
    #expect(try place.brief("make", "in", "--date", "2026-11-19").code == 0)
    let text = try place.text(of: "in/comet.txt")
    try place.put(text.replacing("\n", with: " \n"), at: "in/comet.txt")
    #expect(try place.brief("make", "in", "--date", "2026-11-20").code == 0)
    let markdown = try place.text(of: "briefs/2026-11-20.md")
    #expect(markdown.contains("Nothing new since [19 November 2026](2026-11-19.md)."))
    let told = try Brief(parsing: place.text(of: "briefs/2026-11-19.md"))
      .allQuotations.map(\.text).first { text.contains($0) }
    let sentence = try #require(told)
    try place.put(
      text.replacing(sentence, with: "\(sentence.dropLast()) again."), at: "in/comet.txt")
    #expect(try place.brief("make", "in", "--date", Self.day).code == 0)
    #expect(try topics(place) == ["Comet dust holds clay"])
  }

  @Test func briefMadeAgainAndAgainEnds() throws {
    let place = try Workplace()
    let things = ["ferry", "bridge", "comet", "library", "orchard", "tannery", "glacier", "tram"]
    for (number, thing) in things.enumerated() {
      let sentences = ["north", "south", "east", "west", "upper", "lower"].map { side in
        "The \(thing) of the \(side) side, which \(number + 11) crews of the \(thing) works had "
          + "mended for the whole of the \(side) winter, was opened by its \(thing) keeper."
      }
      try place.put(
        "The \(thing) is open\n\n" + sentences.joined(separator: "\n\n"), at: "in/\(thing).txt")
      let run = try place.brief(
        "make", "in", "--minutes", "0.5", "--topics", "4", "--date", Self.day)
      #expect(run.code == 0)
    }
    let brief = try Brief(parsing: place.text(of: "briefs/\(Self.day).md"))
    #expect((2...6).contains(brief.topics.count))
    // A sentence is told to its end.
    #expect(brief.wordsQuoted < 250)
    #expect(brief.articleCount == 8)
  }

  @Test func briefThatCannotBeReadIsNotWrittenOver() throws {
    let place = try place()
    #expect(try place.brief("make", "in", "--date", "2026-11-20").code == 0)
    let text = try place.text(of: "briefs/2026-11-20.md")
    try place.put(text.replacing("date: 2026-11-20\n", with: ""), at: "briefs/2026-11-20.md")
    let run = try place.brief("make", "in", "--date", Self.day)
    #expect(run.code == 0)
    #expect(run.messages.contains("2026-11-20.md: is no brief: it has no \"date: YYYY-MM-DD\""))
    let week = try place.brief("make", "--week", "--date", Self.day)
    #expect(week.code == 0 && week.messages.contains("2026-11-20.md: skipped: is no brief"))
    try place.remove("briefs/\(Self.day).md")
    try place.put("", at: "briefs/\(Self.day).md/x")
    #expect(try place.brief("make", "in", "--date", Self.day).code == 65)
  }

  @Test func articlesBesideAnOutputFileAreRead() throws {
    let place = try place()
    let run = try place.brief("make", "in", "-o", "in/sub/today.md", "--date", Self.day)
    #expect(run.code == 0)
    let sources = try Brief(parsing: place.text(of: "in/sub/today.md")).topics.flatMap(\.sources)
    #expect(sources.contains { $0.path == "vote.md" })
    #expect(!run.messages.contains("publish"))
    let json = try place.brief("make", "in", "--format", "json", "--date", Self.day)
    #expect(json.code == 0 && !json.messages.contains("Next"))
  }

  @Test func rollUpsTakeAnyTimeAndNothingThatSaysNothingToThem() throws {
    let place = try place()
    #expect(try place.brief("make", "in", "--date", Self.day).code == 0)
    let run = try place.brief("make", "--week", "--minutes", "1e300", "--date", Self.day)
    #expect(run.code == 0 && place.exists("briefs/2026-W47.md"))
    for options in [["in"], ["--drop", "gate"], ["--strict"], ["--again"], ["--since", Self.day]] {
      let line = "\"$BRIEF\" make --week --date \(Self.day) \(options.joined(separator: " "))"
      #expect(try place.shell(line).code == 64, "\(options)")
    }
    let early = try place.brief("make", "--month", "--date", "2025-01-01")
    #expect(early.code == 66 && early.messages.contains("has no brief of a day of January 2025"))
  }
}
