import BriefArticles
import BriefLexicon
import Briefs
import Testing

@Suite struct VerificationDetailsTests {
  private static let articles = ["Ann Lee", "Bo Rae"].enumerated().map { number, name in
    let text =
      "The council of Holm voted on Friday to close the old bridge over the Tamble for good. "
      + "Engineers of Dana Whitlock had found a crack in its northern pier, paper \(number) says. "
      + "A new crossing of the Tamble would cost nineteen million, Dana Whitlock told the council."
    var article = Article.plain(
      text, path: "\(number).txt", title: "Council closes the old bridge number \(number)",
      published: CalendarDay("2026-11-20"), site: "The Paper", authors: [name])
    article.url = "https://a.example/\(number)"
    return article
  }

  private func brief() throws -> Brief {
    try Brief.made(
      of: Self.articles,
      by: BriefComposer(rules: TopicRules(merge: [["0.txt", "1.txt"]])))
  }

  private func findings(of brief: Brief) throws -> [Verification.Finding] {
    try Verification(of: brief.markdown) { source throws(Verification.SourceProblem) in
      guard let found = Self.articles.first(where: { $0.origin.path == source.path }) else {
        throw .noSuchItem
      }
      return found
    }.findings
  }

  @Test func trueDetailsHold() throws {
    #expect(try findings(of: try brief()).isEmpty)
    #expect(try brief().topics.first?.sources.first?.byline != nil)
  }

  @Test(
    "A detail that the source does not have is found",
    arguments: [
      Verification.Detail.byline, .site, .date, .language, .address, .words,
    ])
  func changedDetailIsFound(detail: Verification.Detail) throws {
    var brief = try brief()
    switch detail {
    case .byline: brief.topics[0].sources[0].byline = "Cy Doe"
    case .site: brief.topics[0].sources[0].site = "Another"
    case .date: brief.topics[0].sources[0].published = CalendarDay("2026-11-19")
    case .address: brief.topics[0].sources[0].url = "https://b.example/"
    case .language: brief.topics[0].sources[0].language = Language(code: "fr")
    case .words: brief.topics[0].sources[0].words += 1
    }
    // Of another site is another outlet, which are counted.
    let found = try findings(of: brief).filter {
      if case .fieldChanged("outlets", _, _) = $0 { detail != .site } else { true }
    }
    guard case .detailChanged(let source, detail, _, .some)? = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
    #expect(source.number == 1)
  }

  @Test func datedSourceIsNotUndated() throws {
    var brief = try brief()
    brief.topics[0].sources[1].published = nil
    guard
      case .detailChanged(_, .date, "undated", "20 November 2026")? =
        try findings(of: brief).first
    else {
      Issue.record("not found")
      return
    }
  }

  @Test func inventedTermsAreFound() throws {
    var brief = try brief()
    brief.topics[0].sharedTerms = ["bridge", "volcano"]
    #expect(try findings(of: brief) == [.unfounded("volcano")])
  }
}
