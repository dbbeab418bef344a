import BriefArticles
import BriefLexicon
import BriefSentences
import BriefTopics
import Testing

@testable import Briefs

/// What was told is not told again, what has come is not announced, and opinion is none of the news.
@Suite struct RetellingTests {
  private func article(
    _ title: String, _ text: String, path: String, minute: Int? = nil
  ) throws -> Article {
    let day = try #require(CalendarDay("2026-11-20"))
    var article = Article.plain(text, path: path, title: title)
    article.published = Timestamp(day: day, minute: minute)
    return article
  }

  private func topic(of articles: [Article]) throws -> TopicBrief {
    let brief = try Brief.made(of: articles)
    return try #require(brief.topics.max { $0.sources.count < $1.sources.count })
  }

  @Test func newsIsNotRestatedInOtherVerbs() throws {
    let topic = try topic(of: [
      article(
        "Supreme court won't block tunnel law of Holm",
        """
        The supreme court of the islands on Friday refused to stop Holm from enforcing a part of its \
        new tunnel law that asks drivers of lorries for a permit of a harbour within 30 miles of their \
        depots.

        A court in Brenn had restored the key part of the law in March, after it had heard 14 hauliers \
        from the northern bays.
        """, path: "a.txt"),
      article(
        "Supreme court refuses to block tunnel law",
        """
        The supreme court of the islands has declined to block the tunnel law of Holm, which has been \
        called the strictest on the coast and has led a dozen hauliers in the valley to give up.

        Turnout of lorries fell to 41 per cent in the first week, the clerk of the harbour said on \
        Saturday morning.
        """, path: "b.txt"),
    ])
    #expect(topic.sources.count == 2)
    let told = topic.allQuotations.map(\.text)
    #expect(told.count { $0.hasPrefix("The supreme court of the islands") } == 1)
    #expect(told.contains { $0.hasPrefix("A court in Brenn") })
  }

  @Test func previewYieldsToWhatIsToldOfItsDay() throws {
    let topic = try topic(of: [
      article(
        "Brandt and Osmund look for an edge in the debate on the harbour of Holm",
        """
        Ines Brandt and Gareth Osmund used the hours before Friday night's debate on the harbour of \
        Holm to question each other's plans for the harbour.

        Both camps sent videos that foreshadow the debate on the harbour.
        """, path: "a.txt"),
      article(
        "Five things to watch in the harbour debate of Brandt and Osmund",
        """
        Brandt leads Osmund by nine points in Holm before Friday night's debate on the harbour, and \
        needs to explain her plans for the harbour.

        Osmund needs to show that he knows the harbour.
        """, path: "b.txt"),
      article(
        "Brandt and Osmund clash in Holm",
        """
        Gareth Osmund spoke of neglect when he and Ines Brandt met on Friday night in Holm for the \
        last debate on the old harbour before the vote of the spring.

        Osmund answered that the port has grown by a third in the years of his office.
        """, path: "c.txt"),
    ])
    #expect(topic.sources.count == 3)
    #expect(topic.quotations.first?.text.hasPrefix("Gareth Osmund spoke of neglect") == true)
  }

  @Test func laterReportOfAnotherMatterIsNoOutcome() throws {
    let topic = try topic(of: [
      article(
        "Lumenar to recall 218,000 home batteries after nine fires",
        """
        Lumenar will recall 218,000 home batteries in Holm after nine of the batteries caught fire.

        The home batteries of Lumenar store electricity from roofs, and cost nine thousand crowns.
        """, path: "a.txt", minute: 480),
      article(
        "Lumenar recall: what owners of home batteries need to do",
        """
        Owners of the home batteries that Lumenar will recall should not charge them, the company said.

        The recall of home batteries by Lumenar covers all that were sold in the last three years.
        """, path: "b.txt", minute: 540),
      article(
        "Second shift sent home as plant retools for recall",
        """
        The second shift of the Lumenar plant was sent home as it retools for the recall of batteries.

        The plant of Lumenar makes home batteries, and the recall keeps it busy until the summer.
        """, path: "c.txt", minute: 900),
    ])
    #expect(topic.sources.count == 3)
    #expect(topic.title != "Second shift sent home as plant retools for recall")
  }

  @Test func whatAColonAnnouncesIsNotPrintedAlone() throws {
    let topic = try topic(of: [
      article(
        "Climate bill of Holm asks for clean power by 2050",
        """
        The pillars of the climate bill of Holm include:

        A clean power standard of the climate bill of Holm that asks for clean power by 2050, with \
        steps that begin almost at once.

        The council of Holm will debate the climate bill in March, and a majority for clean power by \
        2050 is likely.
        """, path: "a.txt")
    ])
    #expect(topic.quotations.first?.text.hasPrefix("The council of Holm") == true)
  }

  @Test func whoIsDescribedAndNotNamedIsNotTheNews() throws {
    let topic = try topic(of: [
      article(
        "Holm needs a new ferry, and soon",
        """
        A graduate of Holm Law School, she is a professor of public service and directs the Centre for \
        Ferry Leadership at the new Holm School.

        The ferry of Holm has been out of service for ninety days since the winter, and Holm needs a \
        new one soon, the council said.
        """, path: "a.txt")
    ])
    #expect(topic.quotations.first?.text.hasPrefix("The ferry of Holm") == true)
  }

  @Test(arguments: ["section", "tag", "notice", "dropped"])
  func opinionSaysSoItself(_ by: String) throws {
    var article = try article(
      "Close the tunnel of Holm", "The tunnel of Holm is closed at night.", path: "a.txt")
    #expect(!Opinion.isFound(in: article))
    switch by {
    case "section": article.section = "Opinion"
    case "tag": article.tags = ["Holm", " opinion"]
    case "dropped":
      article.dropped = [
        Dropped(
          text: "The views expressed here are those of the author alone.", why: "page furniture")
      ]
    default:
      article = try self.article(
        "Close the tunnel of Holm",
        """
        The tunnel of Holm is closed at night.

        The opinions expressed in this commentary are solely those of Ada Brandt.
        """, path: "a.txt")
    }
    #expect(Opinion.isFound(in: article))
  }

  /// Two outlets quote the same speech: a reader needs it once.
  @Test func sameWordsAreQuotedOnce() throws {
    let retort = "every time you have named a figure, it was wrong by half"
    let topic = try topic(of: [
      article(
        "Brandt and Osmund debate the harbour of Holm",
        """
        Ines Brandt accused Gareth Osmund on Friday night of hiding what the harbour of Holm would \
        cost, as the two met for their last debate on the harbour.

        “Mr. Osmund, \(retort),” Ines Brandt said under the lamps of the old customs hall on Friday.
        """, path: "a.txt"),
      article(
        "Osmund and Brandt meet in last harbour debate",
        """
        Gareth Osmund and Ines Brandt met in Holm on Friday night for a last debate on the harbour, \
        and both claimed to have won it.

        After Ines Brandt told him that “\(retort),” Gareth Osmund asked for the papers of the port.
        """, path: "b.txt"),
    ])
    #expect(topic.sources.count == 2)
    #expect(topic.allQuotations.count { $0.text.contains(retort) } <= 1)
  }

  /// What an editor prints behind the news of one report stands near it.
  @Test func secondSentenceStandsNearTheNews() throws {
    let brief = try Brief.made(of: [
      article(
        "Ferry of Holm sinks off Brenn",
        """
        The ferry of Holm sank on Friday morning off the cliffs of Brenn after it had struck a rock \
        below the lighthouse.

        All 41 passengers of the ferry of Holm reached the cliffs of Brenn in two boats, the coast \
        guard of the islands said at noon on Friday.

        The ship was built in 1961 for the mail of the northern bays and carried sheep and bicycles in \
        the summer months.

        Mayor Ada Holt has asked the council for a second harbour since the spring, when fog closed \
        the old one for a week.

        In the valley of Brenn the school had planned a trip to the museum of whales on the far side \
        of the sound.

        The ferry of Holm once took a queen, a circus and the first motor car of the islands to the \
        town of Brenn, and 300 people came to see them.
        """, path: "a.txt")
    ])
    let quotations = try #require(brief.topics.first).quotations.map(\.text)
    #expect(quotations.first?.hasPrefix("The ferry of Holm sank") == true)
    #expect(quotations.dropFirst().first?.hasPrefix("All 41 passengers") == true)
  }

  /// A sentence of ten terms of which the reader knows some, from an article that starts at 40.
  private func candidate(knownTerms: Int, place: Int, rankShare: Double = 0.5)
    -> LeadChoice.Candidate
  {
    LeadChoice.Candidate(
      sentence: 40 + place,
      terms: (0..<10).map { TermID($0 < knownTerms ? $0 : 100 + $0) }, rank: 1,
      fitness: Fitness(rankShare: rankShare, place: place))
  }

  /// Terms of the news, with the first of them in the headline.
  private static let told = Set((0..<12).map { TermID($0) })
  private static let headline: Set<TermID> = [0, 1, 2]

  /// A story of two articles, the first of which has its news in its third sentence. Of each sentence
  /// the weight is the number of its terms, of which it has none in common with others.
  private func choice(
    of weights: [(article: Int, place: Int, weight: Int)], isUnderHeadline: Bool
  ) -> LeadChoice {
    let letters = "bdfgklmnprst"
    let words = letters.flatMap { first in letters.map { "\(first)a\($0)o" } }
    var vocabulary = Vocabulary()
    let story = StoryTerms(
      of: [.plain(words.joined(separator: " "), title: nil)], vocabulary: &vocabulary)
    var rest = words[...]
    let candidates = ([(article: 0, place: 2, weight: 40)] + weights).map { sentence in
      let terms = rest.prefix(sentence.weight).joined(separator: " ")
      rest = rest.dropFirst(sentence.weight)
      return LeadChoice.Candidate(
        sentence: sentence.article * 100 + sentence.place,
        terms: Array(vocabulary.contentTerms(of: terms, .english)), rank: 1,
        fitness: Fitness(place: sentence.place))
    }
    return LeadChoice(
      from: candidates, of: story, under: isUnderHeadline ? Set(candidates[0].terms.prefix(3)) : [],
      isSingle: false)
  }

  /// The sentence right behind the news, or the first under a heading of its own.
  private func more(
    of weights: [(article: Int, place: Int, weight: Int)], isUnderHeadline: Bool = false,
    inPartOfItsOwn: Bool = false
  ) -> Int? {
    var choice = choice(of: weights, isUnderHeadline: isUnderHeadline)
    #expect(choice.takeNews(within: 99) && choice.chosen == [2])
    return choice.takeMore(within: 99, fitFrom: 0, inPartOfItsOwn: inPartOfItsOwn)
      ? choice.chosen.last : nil
  }

  @Test func whatAnotherArticleSaysStandsNotRightBehindTheNews() {
    #expect(more(of: [(0, 3, 10), (1, 3, 30)]) == 3)
    #expect(more(of: [(1, 3, 30)]) == nil)
  }

  @Test func sentenceFarBehindTheNewsLosesToANearOne() {
    #expect(more(of: [(0, 3, 10), (0, 6, 14)]) == 3)
    #expect(more(of: [(0, 3, 10), (0, 8, 30)]) == 8)
  }

  /// In an article that comes to its news behind a scene.
  @Test func sentenceBeforeTheNewsLosesToOneBehindIt() {
    #expect(more(of: [(0, 0, 10), (0, 4, 10)]) == 4)
  }

  @Test func underAHeadingOfItsOwnNoArticleStandsBack() {
    #expect(more(of: [(0, 8, 10), (1, 8, 9)], inPartOfItsOwn: true) == 8)
  }

  /// What most of its article outranks is an aside, and half of it in an article that is not the news'.
  @Test(arguments: [
    (0.2, 40, false), (0.34, 40, true), (0.9, 40, true), (0.34, 0, false), (0.6, 0, true),
  ])
  func moreIsNoAside(rankShare: Double, article: Int, goesOn: Bool) {
    let candidate = candidate(knownTerms: 3, place: 2, rankShare: rankShare)
    #expect(
      LeadChoice.goesOn(
        candidate, after: [article: 0...0], told: Self.told, under: Self.headline) == goesOn)
  }
}
