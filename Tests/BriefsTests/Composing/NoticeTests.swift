import BriefArticles
import BriefSummaries
import Briefs
import Testing

/// Briefs of articles of a sentence or two that are worded alike.
@Suite struct NoticeTests {
  /// Left out, they would seem to say what the others say.
  @Test(
    "Notices that differ in a figure are told as far as there is time",
    arguments: [(30, 5.0, 30...30), (300, 5.0, 60...150), (300, 60.0, 300...300)])
  func noticesAreToldAsThereIsTime(count: Int, minutes: Double, told: ClosedRange<Int>) throws {
    let notices = (0..<count).map { number in
      Article.plain(
        "The harbour master closed berth \(100 + number) on the northern pier.",
        path: "\(number).txt", title: "Notice \(number)")
    }
    let brief = try Brief.made(of: notices, by: BriefComposer(minutes: minutes))
    let texts = Set(brief.topics.flatMap(\.allQuotations).map(\.text))
    #expect(brief.topics.count == 1)
    #expect(told.contains(texts.count))
    #expect(Double(brief.wordsQuoted) <= minutes * Budget.wordsAMinute)
    #expect(brief.topics[0].sources.count == count)
    #expect(brief.topics[0].quotations.allSatisfy { $0.alsoIn.isEmpty })
  }

  @Test func noticesOfTwoSentencesAreTold() throws {
    let notices = (0..<30).map { number in
      Article.plain(
        "The harbour master closed berth \(100 + number) on the northern pier. It is notice "
          + "\(number * 3) of the day.", path: "\(number).txt", title: "Notice \(number)")
    }
    let topic = try #require(try Brief.made(of: notices).topics.first)
    #expect(Set(topic.allQuotations.map(\.locator.source)).count == 30)
  }

  /// What else a report says is told as in any topic.
  @Test func reportsAreNoNotices() throws {
    let reports = (0..<8).map { number in
      Article.plain(
        "The harbour master closed berth \(100 + number) on the northern pier. He has the say over "
          + "it. The town has the say over him. A crane fell there last year.",
        path: "\(number).txt", title: "Report \(number)")
    }
    let brief = try Brief.made(of: reports)
    #expect(brief.topics.allSatisfy { $0.quotations.count <= 7 })
  }

  @Test func noticesOfOtherPlacesAreTold() throws {
    let notices = ["Averell", "Brinmouth", "Calder", "Dunlow"].map { place in
      Article.plain(
        "The river level at \(place) was 4 metres at 8 a.m. and the flood warning stays in force.",
        path: "\(place).txt", title: nil)
    }
    let topic = try #require(try Brief.made(of: notices).topics.first)
    #expect(topic.allQuotations.count == 4)
    #expect(topic.sources.allSatisfy { $0.copyOf == nil })
  }

  /// A feed that says the same each hour is one voice.
  @Test func outletsComeBeforeArticles() throws {
    var articles = (0..<6).map { number in
      Article.plain(
        "The ferry to Wexmoor leaves \(10 + number) minutes late from the northern pier.",
        path: "\(number).txt", title: "Delay \(number)", site: "Ferry line")
    }
    let reports = [
      "Herald": "The storm tore the roof off the town hall of Oldhaven on Tuesday night.",
      "Courier": "Oldhaven has a town hall without a roof since the storm of Tuesday night.",
    ]
    for (site, text) in reports {
      articles.append(
        .plain(text, path: site, title: "Storm takes roof of Oldhaven town hall", site: site))
    }
    let topics = try Brief.made(of: articles).topics
    #expect(topics.map(\.articleCount) == [2, 6])
  }

  /// Who lacks what somebody is quoted with has no other figures or names.
  @Test func reportWithoutAQuotationIsNoNotice() throws {
    let quotation =
      "“We have apologised to the people who lived beside a hole for four years,” said Marit Oss, "
      + "the head of the harbour board."
    let other = "Marit Oss, the head of the harbour board, said that the fault was in the locks."
    let articles = [quotation, other].enumerated().map {
      Article.plain($1, path: "\($0).txt", title: "Harbour board on the hole")
    }
    let composer = BriefComposer(rules: TopicRules(merge: [articles.map(\.origin.path)]))
    let topic = try #require(try Brief.made(of: articles, by: composer).topics.first)
    #expect(topic.sources.count == 2)
    #expect(topic.allQuotations.map(\.text) == [quotation])
  }

  /// The same in other words, and what is part of a longer report, is nothing new.
  @Test func noticesAreNotToldTwice() throws {
    let first = "The harbour master closed berth 12 on the northern pier"
    let other = first.replacing("12", with: "13")
    let texts = [
      "\(first).", "\(first) today.", "Again the \(first.dropFirst(4)).", "\(other).", "\(other).",
    ]
    let articles = texts.enumerated().map {
      Article.plain($1, path: "\($0).txt", title: "Notice \($0)")
    }
    let brief = try Brief.made(of: articles)
    #expect(brief.topics.count == 1)
    #expect(brief.topics[0].allQuotations.count == 2)
  }
}
