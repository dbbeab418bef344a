import BriefKit
import Testing

/// What a site says of the proof of its briefs.
@Suite struct PublishProofTests {
  private static let page = "site/2026/11/21/index.html"

  private func published() throws -> Workplace {
    let place = try Workplace()
    try place.putArticles()
    for day in ["2026-10-31", "2026-11-21"] {
      #expect(try place.brief("make", "in", "-q", "--again", "--date", day).code == 0)
    }
    let run = try place.brief("publish")
    #expect(run.code == 0 && !run.messages.contains("proof"))
    return place
  }

  @Test func whatHoldsIsProvedOnce() throws {
    let place = try published()
    #expect(try !place.text(of: Self.page).contains("class=\"proof\""))
    #expect(try place.text(of: "site/about/index.html").contains("as it is now: 2 held."))
    // Without their sources they would not hold any more.
    try place.move("in", to: "gone/in")
    let again = try place.brief("publish")
    #expect(again.code == 0 && again.messages.contains(" 0 written, 0 removed"))
    let checked = try place.brief("publish", "--check")
    #expect(checked.code == 1 && checked.output.contains("source missing"))
  }

  @Test func whatFailsIsSaidOnItsPageAndShownOnNoOther() throws {
    let place = try published()
    let name = "briefs/2026-11-21.md"
    let lie = "The mayor was shot dead on Monday."
    let text = try place.text(of: name)
    let quotation = try #require(try Brief(parsing: text).allQuotations.first?.text)
    let forged = text.replacing(escapedForMarkdown(quotation), with: lie)
    #expect(forged != text)
    try place.put(forged, at: name)
    let run = try place.brief("publish")
    #expect(run.code == 0)
    #expect(run.messages.contains("\(name) fails its proof"))
    let page = try place.text(of: Self.page)
    #expect(page.contains("<p class=\"proof\">This brief fails its proof"))
    for file in try place.nodes(in: "site").keys.filter({ $0.hasSuffix(".html") }) {
      let shown = try place.text(of: "site/\(file)")
      #expect(!shown.contains(lie) || shown.contains("class=\"proof\""), "\(file)")
    }
    for file in ["site/atom.xml", "site/feed.json"] {
      #expect(try place.text(of: file).contains("fails its proof"))
    }
    #expect(try place.text(of: "site/about/index.html").contains("1 held · 1 failed."))
    // It is proved again, and said again.
    #expect(try place.brief("publish").messages.contains("fails its proof"))
    try place.put(text, at: name)
    #expect(try place.brief("publish").messages.contains("proof") == false)
    #expect(try !place.text(of: Self.page).contains("class=\"proof\""))
  }

  @Test func whatCannotBeLookedUpIsSaidNotToBeProved() throws {
    let place = try Workplace()
    try place.putArticles()
    _ = try place.brief("make", "in", "-q", "--date", "2026-11-21")
    try place.move("in", to: "gone/in")
    let run = try place.brief("publish")
    #expect(run.code == 0 && run.messages.contains("1 brief not proved"))
    let page = try place.text(of: Self.page)
    #expect(page.contains("<p class=\"proof\">Not proved: sources"))
    #expect(page.contains("<section class=\"topic\">"))
    try place.move("gone/in", to: "in")
    #expect(try place.brief("publish").messages.contains("proved") == false)
    #expect(try !place.text(of: Self.page).contains("class=\"proof\""))
  }

  @Test func aSourceThatWasSavedAgainIsNoLie() throws {
    let place = try Workplace()
    try place.putArticles()
    _ = try place.brief("make", "in", "-q", "--date", "2026-11-21")
    let text = try place.text(of: "in/bridge.txt")
    try place.put(text.replacing("divers", with: "a diver"), at: "in/bridge.txt")
    #expect(try place.brief("publish").code == 0)
    #expect(try place.text(of: Self.page).contains("Not proved: sources"))
  }
}
