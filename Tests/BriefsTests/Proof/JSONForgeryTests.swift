import BriefArticles
import BriefMarkup
import Testing

@testable import Briefs

/// Briefs for other programs can say what no Markdown can.
@Suite struct JSONForgeryTests {
  private static let lie = "The mayor was shot dead on Monday."

  private func holds(_ brief: Brief) throws -> Bool {
    try Verification(ofJSON: brief.json) { source throws(Verification.SourceProblem) in
      let found = HonestBriefs.samples.articles.first {
        $0.origin.digest.hasPrefix(source.digestPrefix)
      }
      guard let found else { throw .noSuchItem }
      return found
    }.holds
  }

  private func honest() throws -> Brief {
    try Brief(parsing: HonestBriefs.samples.files["2026-11-21.md"] ?? "")
  }

  @Test(arguments: ["\u{202E}", "\n", " ", "\u{A0}", "\0", "\u{7}", "\t", "\u{1B}[31m"])
  func aSentenceHasNoOtherWhiteSpaceOrControls(text: String) throws {
    var brief = try honest()
    #expect(try holds(brief))
    brief.topics[0].quotations[0].text += text
    #expect(try !holds(brief))
    brief = try honest()
    brief.topics[0].quotations[0].text.insert(
      contentsOf: text,
      at: brief.topics[0].quotations[0].text.firstIndex(of: " ") ?? text.startIndex)
    #expect(try !holds(brief))
    brief = try honest()
    brief.topics[0].sharedTerms.append(text)
    #expect(try !holds(brief))
    brief = try honest()
    brief.topics[0].names.append(text)
    #expect(try !holds(brief))
  }

  @Test func nothingIsThereThatTellsNothing() throws {
    let honest = try honest()
    let part = try #require(honest.parts.first)
    let empty = TopicBrief(
      title: "", titleSource: nil, sharedTerms: [], quotations: [], sources: [])
    let changes: [(inout Brief) -> Void] = [
      { $0.topics.append(empty) },
      { $0.topics[0].parts.append(TopicPart(kind: .spoken, quotations: [])) },
      { $0.parts.append(BriefPart(kind: .headlines, topics: [])) },
      { $0.parts[0].topics[0].parts.append(TopicPart(kind: .more, quotations: [])) },
      { $0.parts[0].topics[0].isLoose = true },
      {
        $0.parts[0].topics[0].earlier.append(
          EarlierDay(
            day: $0.day.adding(days: -1) ?? $0.day, path: "x.md", anchor: "", title: Self.lie))
      },
      { $0.parts[0].topics.append(part.topics[0]) },
      { $0.topics[0].sources.append($0.topics[0].sources[0]) },
    ]
    for (index, change) in changes.enumerated() {
      var brief = honest
      change(&brief)
      #expect(try !holds(brief), "\(index)")
    }
  }
}
