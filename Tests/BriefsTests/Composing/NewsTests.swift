import BriefArticles
import BriefSummaries
import Testing

@testable import Briefs

/// What stands first under a topic, and what behind it.
@Suite struct NewsTests {
  private static let day = CalendarDay(year: 2026, month: 11, day: 21)

  /// An article of the day of the brief, at an hour.
  private func article(
    _ title: String, _ text: String, at hour: Int? = nil, path: String, url: String? = nil
  ) throws -> Article {
    let day = try #require(Self.day)
    var article = Article.plain(text, path: path, title: title)
    article.published = Timestamp(day: day, minute: hour.map { $0 * 60 })
    article.url = url
    return article
  }

  /// What makes an article longer, and is told nowhere else.
  private static let background = [
    "Weather in the bays has been mild, and herring came early to the islands in the south this year.",
    "Schools in the valley teach four languages, of which two are spoken by fewer than a thousand.",
    "Trains from the capital need nine hours, and on Sundays there is only one of them in the morning.",
    "Painters of the last century loved the white rocks, and some of their houses are museums now.",
    "Salt from the pans behind the dunes was sold as far as Portugal before the canals were dug.",
    "Winters are dark, and libraries lend lamps that look like the sun to whoever asks for one.",
  ]

  /// Some of it, as paragraphs.
  private func background(_ range: Range<Int>) -> String {
    Self.background[range].map { "\n\n" + $0 }.joined()
  }

  private func topic(of articles: [Article]) throws -> TopicBrief {
    let brief = try Brief.made(of: articles)
    #expect(try Brief.made(of: articles.reversed()) == brief)
    return try #require(brief.topics.max { $0.sources.count < $1.sources.count })
  }

  /// An article that tells its news in none of its first sentences.
  private func scene() throws -> Article {
    try article(
      "Council sells two old ferries",
      """
      Who does not know them?

      Ada Holt of the town of Skarn walks along the white rocks of the quay early in the morning, and \
      in winter she takes a lamp and her three dogs along.
      """ + background(0..<6) + """


        Cyclists may take the old road along the cliffs in summer, and a van brings those home who have \
        had enough of the wind.

        Bakers of the southern villages put seaweed into their bread, which keeps it soft for a week and \
        turns its crust green.

        Fishermen sell their catch at the steps behind the customs house, where a bell is rung as soon as \
        the first crate of the day is on land.
        """, path: "scene.txt")
  }

  /// What neither opens its article nor is about its headline does not tell what that is.
  @Test(arguments: [true, false]) func sceneIsNoNews(isPinned: Bool) throws {
    let bridge = try article(
      "Council of Brenn votes for bridge",
      "The council of Brenn voted on Monday to build the bridge over the Tiel, by nine votes to four."
        + "\n\nIt is to be open in three years.", path: "bridge.txt")
    let rules = TopicRules(pin: isPinned ? ["bridge", "ferries"] : [])
    let brief = try Brief.made(of: [bridge, scene()], by: BriefComposer(rules: rules))
    let told = brief.allQuotations
    #expect(told.contains { $0.text.hasPrefix("The council of Brenn voted") })
    #expect(!told.contains { $0.text.hasPrefix("Ada Holt") }, "\(told.map(\.text))")
    #expect(brief.allTopics.contains { $0.title == "Council sells two old ferries" })
  }

  @Test(arguments: ["Mr. Renn", "Mayor Ada Renn"])
  func whoIsQuotedIsKnown(speaker: String) throws {
    let ferries = """


      Four ferries run between the islands and the mainland on workdays, and the oldest of them was \
      built in a yard that makes wind turbines now.

      Fishermen sell their catch at the steps behind the customs house, where a bell is rung as soon as \
      the first crate of the day is on land.
      """
    let painters = """


      Cyclists may take the old road along the cliffs in summer, and a van brings those home who have \
      had enough of the wind.

      Bakers of the southern villages put seaweed into their bread, which keeps it soft for a week and \
      turns its crust green.
      """
    let topic = try topic(of: [
      article(
        "Council of Brenn votes for bridge",
        """
        The council of Brenn voted on Monday to build the bridge over the Tiel, by nine votes to four.
        """ + background(0..<3) + ferries, path: "a.txt"),
      article(
        "Brenn council decides to build bridge",
        """
        A bridge over the Tiel will be built for 40 million, the council of Brenn decided on Monday.

        “The bridge of Brenn will cost the council more than the ferries did in twenty years,” \(speaker) \
        said on the way to the last of the boats.
        """ + background(3..<6) + painters, path: "b.txt"),
    ])
    let told = topic.allQuotations.map(\.text)
    #expect(told.contains { $0.contains("Renn said") } == (speaker != "Mr. Renn"))
  }

  @Test func shortReportsAreToldByTheirNews() throws {
    let topic = try topic(of: [
      article(
        "Fire destroys market hall in Brenn",
        """
        A fire destroyed the market hall of Brenn on Thursday night, the fire brigade said.

        The mayor promised help to the traders.
        """, path: "a.txt"),
      article(
        "Three dead after blaze at Brenn market",
        """
        Three people died when the market hall of Brenn burned down on Thursday night, police said.

        The mayor had opened the hall in 2011.
        """, path: "b.txt"),
    ])
    #expect(topic.sources.count == 2)
    let first = try #require(topic.quotations.first)
    #expect(first.text.hasPrefix("A fire destroyed") || first.text.hasPrefix("Three people died"))
    #expect(!topic.allQuotations.contains { $0.text.contains("2011") })
  }

  @Test func shortReportsAreNotToldByWhatSomebodyUnnamedSaid() throws {
    let topic = try topic(of: [
      article(
        "Bridge closed for repairs",
        """
        He said the bridge over the Holt would be closed for three weeks while workers replace the \
        bearings that cracked in March.

        The ferry across the Holt will run each quarter of an hour from six in the morning until \
        midnight during the repairs of the bridge.
        """, path: "a.txt"),
      article(
        "Holt bridge to close for repairs",
        """
        He said the bridge over the Holt would be closed for three weeks so that the cracked \
        bearings can be replaced before spring.

        The Holt bridge carries nine thousand cars a day and its bearings cracked in March, the \
        county council said on Saturday.
        """, path: "b.txt"),
    ])
    #expect(!topic.allQuotations.isEmpty)
    #expect(!topic.allQuotations.contains { $0.text.hasPrefix("He said") })
  }

  @Test func twoArticlesAloneAreToldInAFewSentences() throws {
    let news = [
      "The council of Holm voted on Friday to close the ferry line to Brenn after ninety years.",
      "The ferry line from Holm to Brenn closes in May, the council of the island decided on Friday.",
    ]
    let rest = [
      """
      Forty people work on the three boats of the ferry line, and the council offers all of them work \
      in the harbour of Holm.

      A bus over the new bridge takes half an hour to Brenn, ten minutes more than the boat did in calm \
      weather.
      """,
      """
      The ferry line has lost money since the bridge to Brenn was opened, and the council of Holm paid \
      two million crowns last year.

      The oldest boat of the line goes to the museum of Holm, where children may steer it on a pond in \
      summer.
      """,
    ]
    let articles = try (0..<2).map { number in
      try article(
        ["Holm closes ferry line to Brenn", "Ferry line from Holm to Brenn closes in May"][number],
        news[number] + "\n\n" + rest[number], path: "\(number).txt")
    }
    let brief = try Brief.made(of: articles)
    let topic = try #require(brief.topics.first)
    #expect(topic.sources.count == 2 && (1...3).contains(topic.allQuotations.count))
    #expect(Set(topic.allQuotations.map(\.text)).count == topic.allQuotations.count)
    #expect(try Brief(parsing: brief.markdown) == brief)
  }

  @Test func singleReportIsOpenedByItsNewsAndNotByItsCaption() throws {
    let topic = try topic(of: [
      article(
        "Council of Holm rejects tunnel under the harbour",
        """
        See what our readers say about the old harbour of Holm and its many boats today.

        I have never seen so many boats as on this cold morning in the harbour of my town.

        The council of Holm rejected the tunnel under the harbour by 33 votes to 27 on Friday, after \
        a debate of nine hours in which forty people spoke against its price.

        For example, the fishermen asked who would pay for the new quay of the harbour.
        """, path: "a.txt")
    ])
    #expect(topic.quotations.first?.text.hasPrefix("The council of Holm rejected") == true)
    #expect(!topic.quotations.contains { $0.text.hasPrefix("For example") })
  }

  @Test func outcomeBeatsItsPreviews() throws {
    let topic = try topic(of: [
      article(
        "Council to vote on harbour tunnel",
        """
        The council of Holm will vote on the harbour tunnel on Friday evening, after months of debate \
        about its price and its route.

        Mayor Ada Holt is confident that the tunnel has the votes that it needs in the council of Holm.
        """, at: 7, path: "a.txt"),
      article(
        "What to watch as council of Holm is to vote on harbour tunnel",
        """
        The council of Holm will vote on the harbour tunnel tonight, and the mayor is confident that \
        the tunnel has the votes that it needs.

        The vote on the tunnel is expected to begin at seven in the old hall of the council.
        """, at: 9, path: "b.txt"),
      article(
        "Council of Holm rejects harbour tunnel 33-27",
        """
        The council of Holm rejected the harbour tunnel by 33 votes to 27 on Friday evening, after a \
        debate of nine hours about its price.

        Mayor Ada Holt said that the council had closed the door to the tunnel for a generation.
        """, at: 18, path: "c.txt"),
    ])
    #expect(topic.sources.count == 3)
    #expect(topic.title == "Council of Holm rejects harbour tunnel 33-27")
    let first = try #require(topic.quotations.first)
    #expect(first.text.hasPrefix("The council of Holm rejected") && first.alsoIn.isEmpty)
  }

  @Test func laterTollReplacesTheEarlier() throws {
    let reports = [
      (title: "Bridge collapse in Corrin leaves 12 dead", dead: 12, hour: 10),
      (title: "At least 12 dead in bridge collapse in Corrin", dead: 12, hour: 11),
      (title: "Bridge collapse in Corrin leaves 19 dead", dead: 19, hour: 20),
    ]
    let topic = try topic(
      of: reports.enumerated().map { place, report in
        try article(
          report.title,
          """
          The collapse of the old bridge in Corrin left \(report.dead) people dead on Friday, \
          \(["police said", "the town said", "rescuers said"][place]).

          \(["Divers searched the cold river below the town with lamps and boats through the morning.",
             "Neighbours brought soup and blankets to the school where families of the drivers waited.",
             "The last of the cars was lifted out of the river by a crane from the shipyard at dusk."][place])
          """, at: report.hour, path: "\(place).txt")
      })
    #expect(topic.title == "Bridge collapse in Corrin leaves 19 dead")
    #expect(topic.quotations.first?.text.contains("19 people dead") == true)
  }

  @Test func updateOfAReportIsNotTheSameText() throws {
    let rest = """
      Rescuers from three towns worked through the night with lamps and cranes, and a school beside \
      the river was opened for the families of those who had been on the bridge when it fell. The \
      bridge, built in 1911, had been closed to lorries since the spring after a crack was found.
      """
    for (early, late) in [("a.txt", "b.txt"), ("b.txt", "a.txt")] {
      let topic = try topic(of: [
        article(
          "Bridge collapse in Corrin leaves 14 dead",
          "The collapse of the old bridge in Corrin left 14 people dead on Friday, police said.\n\n"
            + rest,
          at: 10, path: early),
        article(
          "Bridge collapse in Corrin leaves 27 dead",
          "The collapse of the old bridge in Corrin left 27 people dead on Friday, police said.\n\n"
            + rest,
          at: 18, path: late),
      ])
      #expect(topic.sources.allSatisfy { $0.copyOf == nil })
      #expect(topic.title == "Bridge collapse in Corrin leaves 27 dead")
      #expect(topic.quotations.first?.text.contains("27 people dead") == true)
    }
  }

  @Test func summaryTakesNothingThatLeansOnWhatItLeavesOut() throws {
    let day = try #require(Self.day)
    let article = try article(
      "Lamps keep night nurses of Holm awake",
      """
      Nurses of Holm who sat before a lamp at night made fewer mistakes in the ward, a trial found.

      Three hundred nurses of six wards in Holm took part in the trial of the lamps for nine weeks.

      Half were given a lamp as bright as the day, and made fewer mistakes in the wards of Holm.

      The lamps of the trial in Holm cost ninety crowns each and are sold in shops for gardeners.

      The wards of Holm will buy lamps for all nurses of the night before the winter, the town says.
      """, path: "a.txt")
    let brief = BriefComposer().summary(of: [article], on: day, within: .words(50)) { $0.path }
    let told = brief.topics.flatMap(\.quotations).map(\.text)
    #expect(!told.isEmpty && !told.contains { $0.hasPrefix("Half were given") })
    #expect(brief.wordsQuoted <= 55)
  }

  @Test func searchIsOverWhenTheMissingAreFound() throws {
    let topic = try topic(of: [
      article(
        "Search for missing climbers on Mount Lysa",
        """
        Rescuers are searching for two missing climbers on the north face of Mount Lysa, where a storm \
        has been raging since Thursday.
        """, at: 10, path: "a.txt"),
      article(
        "Climbers on Mount Lysa found alive",
        """
        Two climbers on the north face of Mount Lysa were found alive on Friday evening by rescuers, \
        after a storm that had been raging since Thursday.
        """, at: 20, path: "b.txt"),
    ])
    #expect(topic.title == "Climbers on Mount Lysa found alive")
    #expect(topic.quotations.first?.text.contains("were found alive") == true)
  }

  @Test func newsIsNotToldAgainInOtherVerbs() throws {
    let topic = try topic(of: [
      article(
        "Supreme Court of Norrland won't block fishing law",
        """
        The Supreme Court of Norrland refused on Tuesday to stop the fishing law, which bars nets from \
        the bays in the spring.

        Boats from Holm have stayed in the harbour since the law took effect in March 2026.
        """, path: "a.txt"),
      article(
        "Court of Norrland declines to block fishing law",
        """
        The Supreme Court of Norrland declined on Tuesday to block the fishing law about nets in the \
        bays.

        Fishermen led by Ida Renn of Corrin had asked the judges to wait until the autumn of the year.
        """, path: "b.txt"),
    ])
    #expect(topic.sources.count == 2)
    let told = topic.quotations.map(\.text)
    #expect(told.count { $0.contains("refused") || $0.contains("declined") } == 1)
  }

  @Test func opinionDoesNotLeadReports() throws {
    let report = """
      The council of Holm closed the old ferry line to Brenn on Friday, since too few people had paid \
      for the boat in winter.
      """
    let topic = try topic(of: [
      article(
        "Closing the ferry line of Holm is madness",
        """
        The council of Holm closed the old ferry line to Brenn on Friday, and it has murdered the \
        islands with a stroke of the pen.

        The council of Holm has no heart for the islands and for the ferry line of the poor people.
        """, path: "a.txt", url: "https://herald.example/opinion/ferry"),
      article(
        "Council of Holm closes ferry line to Brenn", report + "\n\nThe last boat leaves in May.",
        path: "b.txt"),
    ])
    #expect(topic.sources.count == 2)
    #expect(topic.title == "Council of Holm closes ferry line to Brenn")
    #expect(topic.quotations.first?.text == report)
  }

  @Test func nextIsWhatComesAfterTheDayOfTheBrief() throws {
    let brief = try Brief.made(of: [
      article(
        "Holm to get new ferry to Brenn",
        """
        The council of Holm bought a new ferry for the line to Brenn on Friday, which has room for \
        ninety cars and three hundred people.

        The new ferry of Holm was laid down in the shipyard of Corrin on 2 February 2025 by the council.

        The new ferry will sail from Holm to Brenn for the first time on 3 May 2027 with the mayor.
        """ + background(0..<3), path: "a.txt"),
      article(
        "Council of Holm buys new ferry for line to Brenn",
        """
        The council of Holm paid for a new ferry to Brenn on Friday, with room for ninety cars.

        The old ferry of the line to Brenn goes to a museum in the harbour of the town of Holm.
        """ + background(3..<6), path: "b.txt"),
    ])
    let topic = try #require(brief.topics.first)
    let next = brief.next.map(\.quotation.text)
    let told = topic.allQuotations.map(\.text)
    #expect((next + told).contains { $0.contains("3 May 2027") })
    #expect(!next.contains { $0.contains("2 February 2025") })
    #expect(!topic.parts.contains { $0.kind == .dates })
  }
}
