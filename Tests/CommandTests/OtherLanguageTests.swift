import BriefKit
import Testing

/// Briefs of one set of articles, made by people of several languages.
@Suite struct OtherLanguageTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.putArticles()
    try place.put(
      """
      ---
      title: Ferry over the Miller river will run every ten minutes
      author: [Ann Lee, Bo Rae, Cy Dunn]
      date: 2026-11-21
      ---

      A ferry over the Miller river will run every ten minutes while the old bridge is shut, the town said.

      Two boats have been hired for it from the harbour of Holm, with a crew of nine for each.

      """, at: "in/ferry.md")
    return place
  }

  @Test(arguments: ["de", "ja", "ar", "ko", "fa"])
  func rollUpOfAnEnglishDayHolds(_ language: String) throws {
    let place = try place()
    _ = try place.brief("make", "in", "-q", "--date", "2026-11-21")
    #expect(try place.text(of: "briefs/2026-11-21.md").contains("**Ann Lee, Bo Rae, Cy Dunn**"))
    let made = try place.shell(
      "LC_ALL=\(language) $BRIEF make --week --date 2026-11-21 && $BRIEF verify briefs/*.md")
    #expect(made.code == 0 && made.lines.allSatisfy { $0.hasSuffix("all hold") }, "\(made.output)")
  }

  @Test(arguments: ["de", "ja", "ar"])
  func whatComesLaterOfADayHolds(_ language: String) throws {
    let place = try place()
    _ = try place.brief("make", "in", "-q", "--date", "2026-11-21")
    try place.put(
      """
      ---
      title: Lighthouse on Farn island is lit again after eleven years
      author: [Dee Eng, Flo Gant]
      ---

      The lighthouse on Farn island was lit again on Friday after eleven dark years, the coast guard said.

      A crew of four had rebuilt its lamp by hand, with glass from two museums of the coast.

      """, at: "in/lighthouse.md")
    let made = try place.shell(
      "LC_ALL=\(language) $BRIEF make in -q --date 2026-11-21 && $BRIEF verify briefs/*.md")
    #expect(made.code == 0 && made.output.contains("all hold"), "\(made.output)")
  }
}
