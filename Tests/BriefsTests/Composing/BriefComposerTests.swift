import BriefArticles
import BriefLexicon
import BriefMarkup
import BriefSentences
import BriefSummaries
import BriefTestSupport
import Briefs
import Testing

@Suite struct BriefComposerTests {
  @Test func orderOfArticlesDecidesNothing() throws {
    let articles = Samples.articles
    #expect(articles.count >= 12)
    let expected = try Brief.made(of: articles).markdown
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20 {
      let shuffled = articles.shuffled(using: &generator)
      #expect(try Brief.made(of: shuffled).markdown == expected)
    }
  }

  @Test func itemsOfAFileKeepTheirPlaceInAnyOrder() throws {
    let text =
      "The council voted to close the old bridge after engineers found a cracked pin in it. "
    let articles = (0..<5).map { number in
      var article = Article.plain(
        text + "It was vote number \(number) on the matter.", path: "a.xml")
      article.origin.item = number == 0 ? nil : "item-\(number)"
      return article
    }
    let expected = try Brief.made(of: articles).markdown
    #expect(try Brief.made(of: articles.reversed()).markdown == expected)
  }

  @Test
  func articlesWithTheSameOriginKeepAnOrder() throws {
    let first = Article.plain("The mayor opened the new library in the old mill on Friday evening.")
    let second = Article.plain(
      "Engineers found a crack in the northern pier of the bridge at noon.")
    let brief = try Brief.made(of: [first, second])
    #expect(try Brief.made(of: [second, first]).markdown == brief.markdown)
  }

  @Test func articleInSeveralPlacesIsOne() throws {
    let text = "The council voted to close the old bridge, in which engineers found a cracked pin."
    let days = (19...21).map { CalendarDay(year: 2026, month: 11, day: $0) }
    var articles = [
      Article.plain(text, path: "b.txt", title: "Bridge closed", published: days[0]),
      Article.plain(
        text + " It opens again in May.", path: "c.txt", title: "Bridge closed until May",
        published: days[2]),
      Article.plain(text, path: "a.txt", title: "Bridge closed", published: days[1]),
    ]
    for index in articles.indices { articles[index].url = "https://example.org/bridge" }
    let brief = try Brief.made(of: articles)
    expectSound(brief, of: articles)
    #expect(brief.articleCount == 1 && brief.sourceCount == 1)
    let topic = try #require(brief.topics.first)
    #expect(topic.title == "Bridge closed until May" && topic.sharedTerms.isEmpty)
    #expect(topic.sources.map(\.path) == ["c.txt", "a.txt", "b.txt"])
    #expect(topic.sources.map(\.sameArticleAs) == [nil, 1, 1])
    #expect(topic.allQuotations.allSatisfy { $0.locator.source == 1 })
    #expect(!topic.allQuotations.isEmpty)
    #expect(try Brief(parsing: brief.markdown) == brief)
    #expect(!brief.markdown.contains("Left out"))
    #expect(try Brief.made(of: articles.reversed()) == brief)
  }

  @Test func articleSavedAgainIsNotToldAgain() throws {
    let text = "The council voted to close the old bridge, in which engineers found a cracked pin."
    var told = Article.plain(text, path: "a.txt")
    told.origin.digest = sha256(Array("told".utf8))
    var again = Article.plain(text, path: "B.txt")
    again.origin.digest = sha256(Array("again".utf8))
    let day = try #require(CalendarDay("2026-11-20"))
    let brief = BriefComposer().brief(of: [told], on: day) { $0.path }
    let next = try #require(CalendarDay("2026-11-21"))
    let history = BriefHistory([("2026-11-20.md", brief)])
    let later = BriefComposer().brief(of: [told, again], on: next, after: history) { $0.path }
    #expect(brief.quotationCount == 1 && later.allTopics.isEmpty && later.articleCount == 0)
  }

  @Test func sampleBriefHoldsWhatItPromises() throws {
    let articles = Samples.articles
    let brief = try Brief.made(of: articles)
    expectSound(brief, of: articles)
    #expect(brief.articleCount == articles.count)
    #expect(try Brief(parsing: brief.markdown).markdown == brief.markdown)
  }

  @Test(
    "A brief keeps to its limits",
    arguments: [
      (0.1, 5, nil), (0.5, 5, 4), (1.0, 12, nil), (2.0, 12, 1), (4.0, 3, nil), (60, 99, nil),
    ])
  func briefKeepsToItsLimits(minutes: Double, topics: Int, perTopic: Int?) throws {
    let composer = BriefComposer(
      minutes: minutes, topicLimit: topics, sentencesPerTopic: perTopic)
    let articles = Samples.articles
    let brief = try Brief.made(of: articles, by: composer)
    expectSound(brief, of: articles)
    #expect(brief.topics.count <= topics)
    if let perTopic { #expect(brief.topics.allSatisfy { $0.quotations.count <= perTopic }) }
    let words = brief.wordsQuoted
    #expect(Double(words) <= minutes * Budget.wordsAMinute || brief.quotationCount == 1)
  }

  @Test func longSentencesKeepToTheLimitToo() throws {
    let names = [
      "bridge", "ferry", "library", "harvest", "comet", "battery", "orchestra", "glacier",
    ]
    let articles = names.enumerated().map { number, name in
      let clause = " and the \(name) of \(name)s was told of \(number) more \(name)s"
      let sentence = "The \(name) was opened" + String(repeating: clause, count: 6) + "."
      return Article.plain(
        (0..<9).map { "\(sentence.dropLast()) on day \($0)." }.joined(separator: "\n\n"),
        path: "\(name).txt", title: "All of the \(name)")
    }
    for minutes in [0.1, 0.5, 1, 1.5, 2, 3] {
      let brief = try Brief.made(of: articles, by: BriefComposer(minutes: minutes))
      expectSound(brief, of: articles)
      let words = Double(brief.wordsQuoted)
      #expect(words <= minutes * Budget.wordsAMinute || brief.quotationCount == 1)
    }
  }

  @Test func aLifetimeOfReadingIsNoOverflow() throws {
    let articles = [Article.plain("The council voted on Friday to close the old bridge for good.")]
    for minutes in [1e300, .greatestFiniteMagnitude, 1e-300] {
      let brief = try Brief.made(of: articles, by: BriefComposer(minutes: minutes))
      #expect(brief.quotationCount == 1)
    }
  }

  /// What holds for every brief.
  private func expectSound(_ brief: Brief, of articles: [Article]) {
    let titles = Set(articles.compactMap(\.title).map(cleanedLine))
    var quoted: Set<String> = []
    #expect(brief.topics.allSatisfy { !$0.quotations.isEmpty })
    #expect(brief.sourceCount + brief.unnamedCount == brief.articleCount)
    for topic in brief.allTopics {
      let numbers = topic.sources.map(\.number)
      for quotation in topic.quotations {
        #expect(quoted.insert(quotation.text).inserted, "quoted twice: \(quotation.text)")
        #expect(!titles.contains(quotation.text), "a title as a sentence: \(quotation.text)")
        #expect(numbers.contains(quotation.locator.source))
        #expect(!topic.neighbours.contains(quotation.locator.source))
        #expect(quotation.alsoIn.allSatisfy { numbers.contains($0) })
        #expect(!quotation.alsoIn.contains(quotation.locator.source))
      }
    }
    let sources = brief.allTopics.flatMap(\.sources)
    #expect(
      sources.map(\.number) == Array(1...max(1, sources.count)).prefix(sources.count).map { $0 })
    let origins = sources.map { "\($0.path)#\($0.item ?? "")" }
    #expect(Set(origins).count == origins.count, "a source is named twice")
  }

  @Test func storyIsToldBySeveralAndTheNeighbourIsMarked() throws {
    let brief = try Brief.made(of: Samples.articles)
    let flood = try #require(
      brief.topics.first { topic in
        topic.sources.contains { $0.path == "harbour-gate-herald.html" }
      })
    let neighbour = try #require(flood.sources.first { $0.path == "port-averell-cruise-berth.txt" })
    #expect(flood.neighbours == [neighbour.number])
    let quotedSources = Set(flood.allQuotations.map(\.locator.source))
    #expect(quotedSources.count > 1 && quotedSources.isDisjoint(with: flood.neighbours))
  }

  @Test(
    "Articles without a word are left out", arguments: ["", " \n", "...", "!!! ???", "—\n\n***"])
  func wordlessArticlesAreLeftOut(text: String) throws {
    let told = Article.plain(
      "The council voted on Friday to close the old bridge for good.", path: "b.txt")
    let brief = try Brief.made(of: [Article.plain(text), told])
    #expect(brief.topics.flatMap(\.sources).map(\.path) == ["b.txt"])
    #expect(brief.articleCount == 1)
    #expect(try Brief(parsing: brief.markdown) == brief)
    #expect(try Brief.made(of: [Article.plain(text)]).topics.isEmpty)
  }

  @Test func noArticlesGiveAnEmptyBrief() throws {
    let brief = try Brief.made(of: [])
    #expect(brief.topics.isEmpty && brief.articleCount == 0 && brief.minutes == 0)
    #expect(try Brief(parsing: brief.markdown) == brief)
  }

  @Test func unknownDateIsUndated() throws {
    let text = "The council voted on Friday to close the old bridge for good."
    let markdown = try Brief.made(of: [.plain(text)]).markdown
    #expect(
      markdown.contains("1. [A headline](a.txt \"12 words\") undated, 12 words, `sha256:"))
  }

  @Test func untitledArticleIsKnownByItsFileName() throws {
    let brief = try Brief.made(of: [
      .plain("The council voted on Friday to close the old bridge.", path: "x/y z.txt", title: nil)
    ])
    #expect(brief.topics.map(\.title) == ["y z.txt"])
    #expect(brief.topics[0].sources[0].title == "y z.txt")
    #expect(try Brief(parsing: brief.markdown) == brief)
  }

  @Test func headlineIsNotQuotedAsASentence() throws {
    let title = "Council votes to close the old bridge for good after a crack is found"
    let body = (0..<12).map {
      "Sentence number \($0) says that the old bridge has a crack of its own."
    }
    let text = "\(title)\n\n\(title).\n\n" + body.joined(separator: "\n\n")
    let brief = try Brief.made(of: [.plain(text, title: title)])
    let quoted = brief.topics.flatMap(\.quotations).map(\.text)
    #expect(!quoted.contains(title) && !quoted.contains("\(title)."))
  }

  @Test func hostileArticlesMakeABriefThatIsReadBack() throws {
    for seed in 0..<60 {
      var hostile = HostileBrief(seed: UInt64(seed), day: try #require(CalendarDay("2026-11-21")))
      let articles = (0..<4).map { number in
        let sentences = (0..<6).map { _ in "The \(hostile.line(upTo: 12)) gate was closed at noon."
        }
        return Article.plain(
          sentences.joined(separator: number % 2 == 0 ? " " : "\n\n"),
          path: "\(hostile.line())\(number)",
          title: hostile.line(), site: hostile.line(), authors: [hostile.line(), hostile.line()])
      }
      let brief = try Brief.made(of: articles)
      let markdown = brief.markdown
      let read = try Brief(parsing: markdown)
      #expect(read.markdown.utf8.elementsEqual(markdown.utf8), "seed \(seed)")
      let verification = try Verification(of: markdown) {
        source throws(Verification.SourceProblem) in
        guard let found = articles.first(where: { $0.origin.path == source.path }) else {
          throw .noSuchItem
        }
        return found
      }
      #expect(verification.findings.isEmpty, "seed \(seed): \(verification.findings)")
    }
  }

  @Test func summaryTellsAllArticlesAsOneTopic() throws {
    let day = try #require(CalendarDay("2026-11-21"))
    let articles = Array(Samples.articles.prefix(3))
    let brief = BriefComposer().summary(of: articles, on: day, within: .sentences(4)) { $0.path }
    #expect(brief.topics.count == 1)
    #expect(brief.topics[0].sources.count == 3)
    #expect(brief.quotationCount == 4)
    #expect(try Brief(parsing: brief.markdown).markdown == brief.markdown)
  }
}
