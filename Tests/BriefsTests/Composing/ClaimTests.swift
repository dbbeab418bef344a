import BriefArticles
import BriefLexicon
import Testing

@testable import Briefs

/// What a brief says of its sentences by where it puts them: that another source has the same, that
/// figures differ, that something is to come, that there is more.
@Suite struct ClaimTests {
  private typealias Source = (title: String, text: String)

  private func brief(of sources: [Source]) throws -> Brief {
    let published = try #require(CalendarDay("2026-11-20"))
    return try Brief.made(
      of: sources.enumerated().map { number, source in
        var article = Article.plain(source.text, path: "\(number).txt", title: source.title)
        article.published = Timestamp(day: published, minute: nil)
        return article
      })
  }

  private func topic(_ sources: [Source]) throws -> TopicBrief {
    let topic = try #require(brief(of: sources).topics.first)
    try #require(topic.sources.count == sources.count)
    return topic
  }

  private static let vote =
    "The council of Holm voted on Friday to close the tunnel under the harbour to lorries for a year."
  private static let rest =
    "Drivers of the northern bays had asked for another road to the port since the spring floods."

  @Test(
    "Another source is said to have the same only if it does",
    arguments: [
      (
        "The council of Holm did vote on Friday to close the tunnel under the harbour to lorries.",
        true
      ),
      (
        "The council of Holm did not vote on Friday to close the tunnel under the harbour to lorries.",
        false
      ),
      (
        """
        The tunnel under the harbour was the talk of the council of Holm all Friday, and lorries stood \
        in a line of two miles before its gate while the clerk looked for the key of the chamber.
        """,
        false
      ),
    ])
  func sameIsSaidOfTheSame(other: String, isSame: Bool) throws {
    let topic = try topic([
      ("Council of Holm closes harbour tunnel to lorries", "\(Self.vote)\n\n\(Self.rest)"),
      (
        "Holm council and the harbour tunnel for lorries",
        """
        \(other)

        A ferry of the port of Holm has carried lorries since the spring, and the mayor wants to keep it.
        """
      ),
    ])
    let told = try #require(topic.quotations.first { $0.text == Self.vote || $0.text == other })
    #expect(told.also.isEmpty != isSame)
  }

  @Test(
    "Figures of two days are not compared",
    arguments: [("Friday", true), ("Thursday", false)])
  func figuresOfTwoDaysDoNotDiffer(day: String, isCompared: Bool) throws {
    let topic = try topic([
      (
        "Floods in Brenn fill the homes of hundreds",
        """
        As of Friday the floods of Brenn had filled 340 homes in the valley below the dam, police said.

        \(Self.rest)
        """
      ),
      (
        "Homes in Brenn filled by floods below the dam",
        """
        The river rose over the banks of Brenn in the night and drove people to the roofs of the town.

        As of \(day) the floods of Brenn had filled 290 homes in the valley below the dam, the mayor said.
        """
      ),
    ])
    let compared =
      topic.parts.contains { $0.kind == .figures }
      || topic.quotations.contains { $0.comparison != nil }
    #expect(compared == isCompared)
  }

  @Test(
    "A day to come makes no sentence one of what is to come",
    arguments: [
      ("will open the new gate of the barrier on 4 December, the keeper said", true),
      ("had voted for the new gate of the barrier of 4 December, the keeper said", false),
    ])
  func whatIsToComeIsExpected(ending: String, isNext: Bool) throws {
    let brief = try brief(of: [
      (
        "Barrier of Holm jams at high water",
        """
        The barrier of Holm jammed at high water on Friday and let the sea into the streets of the port.

        The harbour council of Holm \(ending) in the town hall.
        """
      ),
      (
        "Sea floods Holm as barrier jams",
        """
        The sea flooded the port of Holm on Friday after the barrier had jammed at high water, police said.

        \(Self.rest)
        """
      ),
    ])
    #expect(brief.next.isEmpty != isNext)
  }

  @Test func openingOfAnotherReportIsNotMore() throws {
    let openings = [
      "The barrier of Holm jammed at high water on Friday and let the sea into the streets of the port.",
      "Water of the bay stood a metre deep in the lanes of Holm after a gate of its barrier had stuck.",
    ]
    let topic = try topic([
      (
        "Barrier of Holm jams at high water",
        """
        \(openings[0])

        Keepers of the barrier lowered the gate of Holm by hand at 2:15 a.m., five hours after the alarm.
        """
      ),
      (
        "Gate of Holm barrier sticks, sea fills lanes",
        """
        \(openings[1])

        Engineers of the barrier found a bent pin in gate No. 4 of Holm, which had been due for repair \
        since the summer.
        """
      ),
    ])
    let more = topic.parts.filter { $0.kind == .more }.flatMap(\.quotations).map(\.text)
    #expect(!more.contains { openings.contains($0) })
  }
}
