import BriefArticles
import BriefLexicon
import BriefSummaries
import BriefTestSupport
import Briefs
import Testing

/// What a brief makes of a whole day.
@Suite struct DayTests {
  private static let things = [
    "ferry", "bridge", "comet", "library", "orchard", "tannery", "glacier", "tram", "harbour",
    "museum", "bakery", "dam", "observatory", "quarry", "lighthouse", "mill", "market", "canal",
  ]

  /// An article with sentences of its own.
  private static func article(
    _ number: Int, sentences: Int = 4
  ) -> Article {
    let thing = things[number % things.count] + (number < things.count ? "" : "\(number)")
    let texts = (0..<sentences).map { sentence in
      "The \(thing) of Holm\(number) was opened for \(things[(number + sentence) % things.count]) "
        + "crews on Friday, its keeper number \(sentence) told the council of the \(thing)."
    }
    return Article.plain(
      texts.joined(separator: "\n\n"), path: "\(number).txt", title: "The \(thing) is open",
      published: CalendarDay("2026-11-20"))
  }

  @Test("Every article is named once", arguments: [(0.3, 20), (1, 1), (2, 3), (5, 20), (60, 5)])
  func everyArticleIsNamed(minutes: Double, topics: Int) throws {
    let articles = Samples.articles + (0..<12).map { Self.article($0) }
    let composer = BriefComposer(minutes: minutes, topicLimit: topics)
    let brief = try Brief.made(of: articles, by: composer)
    let named = brief.allTopics.flatMap(\.sources).map { "\($0.path)#\($0.item ?? "")" }
    #expect(Set(named).count == named.count && named.count == articles.count)
    #expect(brief.unnamedCount == 0 && brief.topics.count <= topics)
    #expect(Double(brief.wordsQuoted) <= minutes * Budget.wordsAMinute || brief.quotationCount == 1)
    let markdown = brief.markdown
    for source in brief.allTopics.flatMap(\.sources) {
      let lines = markdown.split(separator: "\n").filter {
        $0.contains("\"\(source.number)") && !$0.contains("sha256:")
      }
      #expect(!lines.isEmpty, "\(source.title)")
    }
  }

  /// With five not all that is left is fit to be printed.
  @Test(arguments: [(1.0, 0.9), (2, 0.9), (3, 0.9), (5, 0.8)])
  func theMinutesAreUsed(minutes: Double, share: Double) throws {
    let brief = try Brief.made(of: Samples.articles, by: BriefComposer(minutes: minutes))
    #expect(Double(brief.wordsQuoted) >= share * minutes * Budget.wordsAMinute)
  }

  @Test func listOfHeadlinesEndsAndSaysWhatListsTheRest() throws {
    let brief = try Brief.made(
      of: (0..<600).map { Self.article($0, sentences: 1) }, by: BriefComposer(minutes: 1))
    #expect(brief.articleCount == 600 && brief.unnamedCount > 0)
    #expect(brief.sourceCount + brief.unnamedCount == 600)
    #expect(brief.sourceCount < 100)
    #expect(
      brief.markdown.contains("\(brief.unnamedCount) more articles, which `brief topics` lists."))
  }

  @Test func opinionAndLongReadsStandApart() throws {
    var opinion = Article.plain(
      "Nobody who has seen the marsh of Brenn at dawn can want a motorway across its last reeds.\n\n"
        + "The herons of Brenn pay no toll, and that is all that the ministry has against them.",
      path: "opinion.txt", title: "Leave the marsh to its herons", site: "Post")
    opinion.url = "https://post.example/opinion/marsh"
    let long = Article.plain(
      (0..<120).map {
        "In room \($0) of the old house the astronomer of that year drew planet \($0) by hand, and "
          + "kept the sheet of paper number \($0) in a box of his own."
      }.joined(separator: "\n\n"), path: "long.txt", title: "Moons of the old observatory")
    let brief = try Brief.made(of: [opinion, long] + Samples.articles)
    func titles(_ kind: BriefPart.Kind) -> [String] {
      brief.parts.filter { $0.kind == kind }.flatMap(\.topics).map(\.title)
    }
    #expect(titles(.opinion) == ["Leave the marsh to its herons"])
    #expect(titles(.long) == ["Moons of the old observatory"])
    #expect(brief.topics.allSatisfy { $0.sources.allSatisfy { $0.path != opinion.origin.path } })
  }

  /// An opinion on a story that others report has its place there, and leads nothing.
  @Test func opinionLeadsNoStory() throws {
    let dam =
      "The dam above Sorrel gave way on Saturday morning, and fourteen people died in the flood."
    var opinion = Article.plain(
      "I saw the dam above Sorrel give way on Saturday, and fourteen people died in the flood there."
        + "\n\nWe knew that the dam above Sorrel would give way, I say, before the flood came.",
      path: "a.txt", title: "The dam above Sorrel gave way: fourteen people died in the flood")
    opinion.url = "https://post.example/opinion/dam"
    let report = Article.plain(
      dam
        + "\n\nSoldiers brought food to the villages below the dam above Sorrel, said the governor.",
      path: "b.txt", title: "Dam gives way above Sorrel, 14 dead")
    let brief = try Brief.made(
      of: [opinion, report], by: BriefComposer(rules: TopicRules(merge: [["a.txt", "b.txt"]])))
    #expect(brief.topics.map(\.title) == ["Dam gives way above Sorrel, 14 dead"])
    #expect(brief.topics.first?.quotations.first?.text.hasPrefix("The dam above Sorrel") == true)
    #expect(brief.topics.first?.sources.count == 2)
  }

  @Test func whatComesStandsTogetherByDay() throws {
    let brief = try Brief.made(of: Samples.articles)
    #expect(brief.next.count > 1 && brief.next.map(\.day) == brief.next.map(\.day).sorted())
    #expect(brief.next.allSatisfy { $0.day > brief.day })
    let sources = Set(brief.topics.flatMap(\.sources).map(\.number))
    #expect(brief.next.allSatisfy { sources.contains($0.quotation.locator.source) })
    #expect(brief.topics.allSatisfy { topic in !topic.parts.contains { $0.kind == .next } })
  }

  @Test func lineIsOneShortSentence() throws {
    let brief = try Brief.made(of: Samples.articles, by: BriefComposer(topicLimit: 1))
    let lines = brief.parts.filter { $0.kind == .brief }.flatMap(\.topics)
    #expect(lines.count > 5)
    for line in lines {
      #expect(
        line.allQuotations.count == 1
          && line.allQuotations[0].text.split(separator: " ").count <= 46)
      #expect(line.sources.first?.title == line.title)
    }
  }

  /// A list that nobody reads to its end.
  @Test func manySourcesOfAStoryAreListedAtTheEnd() throws {
    let notices = (0..<60).map { number in
      Article.plain(
        "The harbour master closed berth \(100 + number) on the northern pier.",
        path: "\(number).txt", title: "Notice \(number)")
    }
    let brief = try Brief.made(of: notices, by: BriefComposer(minutes: 0.5))
    let markdown = brief.markdown
    #expect(brief.topics.first?.sources.count == 60)
    #expect(markdown.contains("36 more articles: Sources.") && markdown.contains(" with 1\")"))
    #expect(try Brief(parsing: markdown).topics.first?.sources.count == 60)
    #expect(try Brief(parsing: markdown).markdown == markdown)
  }

  /// What nobody has time for, and is about an event that is told, is named below it.
  @Test func asidesAreNamedBelowTheirStory() throws {
    let reports = [
      (
        "Dam at Corrin gives way",
        "The dam above Corrin gave way on Friday night, flooded the valley and took fourteen people."
          + "\n\nHelicopters lifted families off their roofs in the valley of Corrin until dawn."
      ),
      (
        "Flood below the Corrin dam",
        "Boats of the army searched the valley on Saturday for fourteen people whom the water took "
          + "when the dam above Corrin broke.\n\nThe power company had said that the dam was safe."
      ),
      (
        "Why old dams break",
        "Concrete ages, and nobody looks at the dams.\n\nHalf of the dams of the country are older "
          + "than sixty years, an engineer writes, and few have seen a diver.\n\nA valley is safe "
          + "until a flood comes, and water finds each crack."
      ),
    ].enumerated().map { number, report in
      Article.plain(report.1, path: "\(number).txt", title: report.0, site: "Post \(number)")
    }
    let brief = try Brief.made(of: reports, by: BriefComposer(minutes: 0.15))
    let story = try #require(brief.topics.first)
    #expect(story.sources.map(\.title).contains("Why old dams break"))
    #expect(story.neighbours == [3] && story.members.count == 2)
    #expect(brief.parts.isEmpty && brief.unnamedCount == 0)
    #expect(try Brief(parsing: brief.markdown).markdown == brief.markdown)
    let longer = try Brief.made(of: reports, by: BriefComposer(minutes: 5))
    #expect(longer.topics.first?.neighbours == [])
    let told = longer.allTopics.filter { !$0.allQuotations.isEmpty }.map(\.title)
    #expect(told.contains("Why old dams break"))
  }

  /// A teaser says nothing of what the article tells; a short report has short sentences.
  @Test("A line has a sentence that says something", arguments: [(12, false), (1, true)])
  func lineIsFit(paragraphs: Int, isTold: Bool) throws {
    let text = (0..<paragraphs).map { number in
      "Some of them \(number) were red."
    }.joined(separator: "\n\n")
    var articles = Samples.articles
    articles.append(
      Article.plain(
        "A box was found.\n\n" + text, path: "box.txt", title: "Questions for the harbour"))
    let brief = try Brief.made(of: articles)
    let told = brief.allQuotations.contains { $0.text == "A box was found." }
    #expect(told == isTold)
  }
}
