import BriefArticles
import BriefLexicon
import Testing

@testable import Briefs

/// Ten consecutive days of briefs, each made of all articles saved until then.
@Suite struct TenDaysTests {
  private static let lastDay = 10

  private static func day(_ number: Int) throws -> CalendarDay {
    try #require(CalendarDay(year: 2026, month: 11, day: 8 + number))
  }

  /// A strike that goes on over the days, and a story of its own for each day.
  private static let strike: [(title: String, text: String)] = [
    (
      "Ferry crews in Oldhaven vote to strike",
      """
      Ferry crews in Oldhaven voted on Monday to strike over night shifts, their union said. \
      The vote was carried by 412 members to 37 at a meeting in the Oldhaven seamen's hall. \
      The Oldhaven ferry line carries 9,000 passengers a day to the islands of Brae and Sund.
      """
    ),
    (
      "Oldhaven ferry strike strands island commuters",
      """
      The Oldhaven ferry strike began at dawn and left commuters on Brae without a boat. \
      Schools on the island of Sund opened late because teachers live in Oldhaven. \
      The ferry line hired two fishing boats to carry medicine and mail for the islands.
      """
    ),
    (
      "Ferry line offers Oldhaven crews a shorter night shift",
      """
      The Oldhaven ferry line offered its crews a night shift shorter by one hour. \
      Union leader Petra Lindqvist called the offer of the ferry line a beginning. \
      Talks on the Oldhaven strike are to go on at the town hall with a mediator.
      """
    ),
    (
      "Oldhaven ferries sail again after deal on nights",
      """
      Ferries sailed from Oldhaven again on Thursday after crews accepted a deal on night shifts. \
      The deal between the ferry line and the union runs for three years and adds eleven jobs. \
      Islanders on Brae greeted the first Oldhaven ferry with flares and a brass band.
      """
    ),
  ]

  private static let single: [(title: String, text: String)] = [
    (
      "Museum finds a lost map of the salt road",
      "A curator found a lost map of the salt road behind a panel in the museum of Karst. "
        + "The parchment shows fourteen inns, of which nine were unknown to historians."
    ),
    (
      "Orchard growers report the best pear harvest in decades",
      "Orchard growers in the Vell valley report the best pear harvest in thirty years. "
        + "Cool nights in August kept the fruit small, firm and unusually sweet, growers say."
    ),
    (
      "Chess prodigy, nine, draws with the champion",
      "Nine-year-old Ines Okafor drew a game of chess with the national champion on Tuesday. "
        + "She offered the draw after fifty-one moves with a rook and a pawn against a rook."
    ),
    (
      "Telescope on the plateau sees first light",
      "The new telescope on the Tarn plateau took its first picture of a spiral galaxy. "
        + "Astronomers spent six years polishing the mirror, which is eight metres wide."
    ),
    (
      "Bakers revive a rye that nobody had grown since the war",
      "Three bakers in Molde revived a black rye that nobody had grown since the war. "
        + "The seeds came from a drawer in a seed bank, with a label in faded pencil."
    ),
    (
      "Town clears the last mines from its beach",
      "Divers cleared the last two sea mines from the beach of Varn on Saturday morning. "
        + "Bathing will be allowed there in May for the first time in eighty years."
    ),
  ]

  private static func articles(until number: Int) throws -> [Article] {
    var articles: [Article] = []
    for index in strike.indices where 2 * index < number {
      articles.append(try article(strike[index], "strike\(index)", on: 2 * index + 1))
      // A second paper prints the same news, shorter, on the same day.
      let short = strike[index].text.split(separator: ".").prefix(2).joined(separator: ".") + "."
      articles.append(
        try article(
          (strike[index].title + ", agency says", "Agency report. " + short), "copy\(index)",
          on: 2 * index + 1))
    }
    for index in single.indices where index + 1 < number {
      articles.append(try article(single[index], "single\(index)", on: index + 2))
    }
    return articles
  }

  private static func article(
    _ story: (title: String, text: String), _ name: String, on number: Int
  ) throws -> Article {
    let text = SourceText(story.text)
    return Article(
      origin: Origin(path: "in/\(name).txt", digest: sha256(text.bytes)), title: story.title,
      published: Timestamp(day: try day(number)), language: .english, text: text,
      blocks: [Block(kind: .paragraph, range: 0..<text.count)])
  }

  private static func briefs() throws -> [(path: String, brief: Brief)] {
    var briefs: [(path: String, brief: Brief)] = []
    for number in 1...lastDay {
      let day = try day(number)
      let brief = BriefComposer().brief(
        of: try articles(until: number), on: day, after: BriefHistory(briefs)
      ) { $0.path }
      // What is remembered is what the file says.
      briefs.append(("\(day).md", try Brief(parsing: brief.markdown)))
    }
    return briefs
  }

  private static func findings(in brief: Brief) throws -> [Verification.Finding] {
    let articles = try articles(until: lastDay)
    return try Verification(of: brief.markdown) { source throws(Verification.SourceProblem) in
      guard let found = articles.first(where: { $0.origin.path == source.path }) else {
        throw .unreadable(.notFound(path: source.path))
      }
      return found
    }.findings
  }

  @Test func noSentenceIsToldTwiceAndAllAreProved() throws {
    var told: Set<String> = []
    for (path, brief) in try Self.briefs() {
      for quotation in brief.allQuotations {
        #expect(told.insert(quotation.text).inserted, "\(path): \(quotation.text)")
      }
      #expect(try Self.findings(in: brief) == [])
    }
    #expect(told.count >= 10)
  }

  @Test func storyIsFollowedOverTheDays() throws {
    let briefs = try Self.briefs()
    let days = try [1, 3, 5, 7].map(Self.day)
    for (place, day) in days.enumerated() {
      let brief = try #require(briefs.first { $0.brief.day == day }?.brief)
      let topic = try #require(brief.topics.first { $0.title.contains("Oldhaven") })
      #expect(topic.dayNumber(on: day) == place + 1)
      #expect(topic.earlier.map(\.day) == days.prefix(place).suffix(2))
      #expect(topic.earlier.map(\.path) == days.prefix(place).suffix(2).map { "\($0).md" })
      #expect(topic.earlier.map(\.title) == Self.strike.prefix(place).suffix(2).map(\.title))
      #expect(topic.sources.contains { $0.copyOf != nil })
    }
    for (_, brief) in briefs {
      for topic in brief.topics where !topic.title.contains("Oldhaven") {
        #expect(topic.earlier.isEmpty, "\(topic.title)")
      }
    }
  }

  @Test func dayWithoutNewsSaysSinceWhen() throws {
    let last = try #require(try Self.briefs().last?.brief)
    #expect(last.allTopics.isEmpty)
    #expect(last.markdown.contains("Nothing new since [17 November 2026](2026-11-17.md)."))
  }

  @Test func rollUpTellsEachStoryOnceAndIsProved() throws {
    let briefs = try Self.briefs()
    let sunday = try Self.day(7)
    let week = briefs.filter { $0.brief.day <= sunday }
    let period = try #require(BriefPeriod(weekOf: sunday))
    let brief = BriefRollUp().brief(of: week, for: period, on: sunday)
    let strike = brief.topics.filter { $0.title.contains("Oldhaven") }
    #expect(strike.count == 1)
    #expect(brief.topics.first == strike.first)
    let days = try [1, 3, 5, 7].map(Self.day)
    #expect(strike.first?.parts.map(\.kind) == days.map { .day($0) })
    #expect(strike.first?.title == Self.strike[3].title)
    let titles = brief.topics.map(\.title)
    #expect(Set(titles).count == titles.count)
    #expect(try Brief(parsing: brief.markdown) == brief)
    #expect(try Self.findings(in: brief) == [])
  }

  @Test func madeAgainOnTheSameDayABriefGetsWhatIsNewAndNothingTwice() throws {
    let day = try Self.day(3)
    let before = BriefComposer().brief(of: try Self.articles(until: 2), on: day) { $0.path }
    let later = BriefComposer().brief(
      of: try Self.articles(until: 3), on: day,
      after: BriefHistory().adding(before, at: "\(day).md")
    ) { $0.path }
    let both = before.adding(later)
    #expect(Array(both.topics.prefix(before.topics.count)) == before.topics)
    #expect(both.allTopics.count > before.allTopics.count)
    let texts = both.allQuotations.map(\.text)
    #expect(Set(texts).count == texts.count)
    #expect(both.allTopics.flatMap(\.sources).map(\.number) == Array(1...both.sourceCount))
    #expect(try Brief(parsing: both.markdown) == both)
    #expect(try Self.findings(in: both) == [])
  }
}
