import BriefArticles
import BriefLexicon
import Testing

@testable import Briefs

/// Forged roll-ups: they tell stories, day by day, in sentences of the briefs of their days.
@Suite struct ForgedRollUpTests {
  private static let archive = HonestBriefs.story

  private static func rollUp(
    of files: [(path: String, text: String)] = archive.files.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }, isMonth: Bool = false
  ) throws -> Brief {
    let briefs = try files.map { (path: $0.path, brief: try Brief(parsing: $0.text)) }
    let last = try #require(briefs.last?.brief.day)
    let period = try #require(isMonth ? BriefPeriod(monthOf: last) : BriefPeriod(weekOf: last))
    let brief = BriefRollUp().brief(of: briefs, for: period, on: last)
    return try Brief(parsing: brief.markdown)
  }

  private func findings(of brief: Brief) throws -> [Verification.Finding] {
    try Self.archive.findings(ofLiar: brief.markdown)
  }

  /// A sentence that no brief tells.
  private static func untold(_ number: Int) throws -> (source: BriefSource, sentence: Quotation) {
    let told = Set(
      try archive.files.values.flatMap { try Brief(parsing: $0).allQuotations.map(\.text) })
    for article in archive.articles {
      let source = BriefSource(
        article, at: article.origin.path, words: article.wordCount, number: number)
      if let sentence = HonestBriefs.sentences(of: article, number)
        .first(where: { !told.contains($0.text) })
      {
        return (source, sentence)
      }
    }
    throw BriefError.withoutQuotations
  }

  @Test func honestRollUpsHold() throws {
    for isMonth in [true, false] {
      let brief = try Self.rollUp(isMonth: isMonth)
      #expect(brief.topics.contains { $0.parts.count > 2 })
      #expect(try findings(of: brief) == [])
    }
  }

  @Test func rollUpOfAWeekIntoWhichAStoryGoesOnHolds() throws {
    let archive = HonestBriefs.storyOfTwoWeeks
    let days = archive.files.keys.sorted().suffix(2)
    let brief = try Self.rollUp(of: days.map { ($0, archive.files[$0] ?? "") })
    #expect(brief.topics.first?.earlier.map(\.number) == [3, 4])
    #expect(try archive.findings(ofLiar: brief.markdown) == [])
  }

  private static func moved(_ brief: Brief) -> Brief {
    brief.mapTopics { topic in
      func move(_ quotations: inout [Quotation]) {
        for index in quotations.indices {
          let start = quotations[index].locator.bytes.lowerBound
          quotations[index].locator.line += 1
          quotations[index].locator.bytes = start..<start + 1
        }
      }
      move(&topic.quotations)
      for part in topic.parts.indices { move(&topic.parts[part].quotations) }
    }
  }

  private static func recounted(_ brief: Brief) -> Brief {
    brief.mapTopics { topic in
      for index in topic.sources.indices { topic.sources[index].words += 1 }
    }
  }

  @Test func sentencesOfARollUpStandWhereItSays() throws {
    let moved = Self.moved(try Self.rollUp())
    let found = try findings(of: moved)
    #expect(found.count >= moved.quotationCount, "\(found)")
    let isMoved = found.allSatisfy { if case .locatorElsewhere = $0 { true } else { false } }
    #expect(isMoved, "\(found)")
  }

  @Test func sourcesOfARollUpHaveItsWords() throws {
    let found = try findings(of: Self.recounted(try Self.rollUp()))
    let isCounted = found.contains {
      if case .detailChanged(_, .words, _, _) = $0 { true } else { false }
    }
    #expect(isCounted, "\(found)")
  }

  /// Version 0.1 cut a page's head otherwise: a roll-up says what the briefs of its days say.
  @Test(arguments: [true, false])
  func rollUpTakesOverWhereAnotherVersionFoundItsSentences(isMoved: Bool) throws {
    var archive = Self.archive
    for (path, text) in archive.files {
      let brief = try Brief(parsing: text)
      let other = isMoved ? Self.moved(brief) : Self.recounted(brief)
      archive.files[path] = HonestBriefs.sealed(other.markdown)
    }
    let files = archive.files.sorted { $0.key < $1.key }.map { (path: $0.key, text: $0.value) }
    #expect(try archive.findings(ofLiar: Self.rollUp(of: files).markdown) == [])
  }

  @Test func whatNoBriefToldIsFoundUnderAnyHeading() throws {
    let brief = try Self.rollUp()
    let number = (brief.allTopics.flatMap(\.sources).map(\.number).max() ?? 0) + 1
    let (source, sentence) = try Self.untold(number)
    for kind in [TopicPart.Kind.more, .spoken, .day(brief.day)] {
      var forged = brief
      forged.topics[0].sources.append(source)
      forged.topics[0].parts.append(TopicPart(kind: kind, quotations: [sentence]))
      #expect(try !findings(of: forged).isEmpty, "\(kind)")
    }
    var forged = brief
    forged.topics[0].sources.append(source)
    forged.topics[0].quotations.append(sentence)
    #expect(try !findings(of: forged).isEmpty)
    forged = brief
    let topic = TopicBrief(
      title: source.title, titleSource: number, sharedTerms: [], quotations: [sentence],
      sources: [source])
    forged.parts = [BriefPart(kind: .brief, topics: [topic])]
    #expect(try !findings(of: forged).isEmpty)
    forged = brief
    forged.topics[0].sources.append(source)
    forged.next = [
      ComingDay(day: try #require(brief.day.adding(days: 3)), quotation: sentence)
    ]
    #expect(try findings(of: forged).contains(.outOfOrder(brief.wording.next)))
  }

  @Test func nothingNewIsSaidOfDaysWithoutNews() throws {
    var brief = try Self.rollUp()
    brief.topics = []
    #expect(try findings(of: brief).contains { if case .missingLine = $0 { true } else { false } })
  }

  @Test func itIsOfAllBriefsOfItsTime() throws {
    var brief = try Self.rollUp()
    let days = try #require(brief.days)
    let later = try #require(days.lowerBound.adding(days: 1))
    brief.days = later...days.upperBound
    #expect(try findings(of: brief).contains(.passedOver(days.lowerBound, field: "days")))
  }
}
