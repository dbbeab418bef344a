import Testing

@Suite struct ExampleTests {
  @Test func summaryIsPrintedWithItsPlaces() throws {
    let place = try Workplace()
    try place.putArticles()
    let run = try place.example("summary", "in/bridge.txt", "nowhere.txt")
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.lines.contains { $0.hasPrefix("• ") && $0.contains("in/bridge.txt, bytes ") })
    #expect(run.lines.contains("nowhere.txt: no such file"))
  }

  @Test func folderBecomesASiteWhoseBriefIsProved() throws {
    let place = try Workplace()
    try place.putArticles()
    let run = try place.example("site", "in", "site")
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.lines.last?.hasPrefix("1 briefs, ") == true)
    #expect(place.exists("site/index.html"))
    let proof = try place.shell("$BRIEF verify briefs/*.md")
    #expect(proof.code == 0, "\(proof.output)")
  }
}
