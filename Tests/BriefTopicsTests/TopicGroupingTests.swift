import BriefArticles
import BriefLexicon
import BriefSentences
import BriefTestSupport
import Foundation
import Testing

@testable import BriefTopics

@Suite struct TopicGroupingTests {
  private static let samples: [Article] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Samples").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().flatMap { name -> [Article] in
      let found = (try? ArticleReader().articles(at: "\(folder)/\(name)")) ?? []
      return found.map { article in
        var article = article
        article.origin.path = name
        return article
      }
    }
  }()

  private func topics(of articles: [Article]) -> [Topic] {
    var vocabulary = Vocabulary()
    return TopicGrouping().topics(of: articles, vocabulary: &vocabulary)
  }

  private func name(_ article: Article) -> String {
    article.origin.path + (article.origin.item.map { "#\($0)" } ?? "")
  }

  /// The groups by the articles' names, whatever the order.
  private func groups(_ topics: [Topic], of articles: [Article]) -> Set<Set<String>> {
    Set(topics.map { Set($0.members.map { name(articles[$0]) }) })
  }

  private func plain(
    _ text: String, title: String? = nil, language: Language = .english, day: CalendarDay? = nil
  ) -> Article {
    var article = Article(plainText: SourceText(text), language: language)
    article.title = title
    article.language = language
    article.published = day.map { Timestamp(day: $0) }
    return article
  }

  @Test(
    "Labels have no particles and no halves of words",
    arguments: [
      (
        "ko", "서울 지하철 파업", "서울 지하철은 월요일 파업에 들어갔다. 지하철이 멈추자 시민들은 버스를 탔다. 노조는 파업을 계속한다.",
        "지하철이 월요일부터 멈췄다. 노조는 파업에 들어갔고 지하철을 타던 시민들은 버스로 갔다.", ["지하철", "파업"], ["지하철은", "지하철이", "파업에"]
      ),
      (
        "tr", "Iğdır'da yangın",
        "Iğdır'dan gelen ekipler depodaki yangını söndürdü. Iğdır'da okullar kapalı.",
        "Iğdır'daki depo yangını söndürüldü. Ekipler Iğdır'dan geldi, okullar kapalı.", ["Iğdır"],
        ["Iğdır'dan", "Iğdır'da"]
      ),
      (
        "th", "แผ่นดินไหวที่เชียงราย", "เกิดแผ่นดินไหวที่เชียงรายเมื่อคืนวันจันทร์ แผ่นดินไหวทำให้บ้านพังหลายหลัง",
        "แผ่นดินไหวเมื่อคืนวันจันทร์ที่เชียงรายทำให้บ้านพังหลายหลัง คนรู้สึกถึงแผ่นดินไหว", ["แผ่นดินไหว"],
        ["แผ่น", "ดิน", "ไหว"]
      ),
    ])
  func labelsAreWords(
    code: String, title: String, first: String, second: String, has: [String], hasNot: [String]
  ) throws {
    let language = Language(code: code)
    let articles = [first, second].map { plain($0, title: title, language: language) }
    var vocabulary = Vocabulary()
    let found = TopicGrouping(merged: [[0, 1]]).topics(of: articles, vocabulary: &vocabulary)
    let labels = try #require(found.first).sharedTerms
    #expect(Set(has).isSubset(of: labels), "\(labels)")
    #expect(Set(hasNot).isDisjoint(with: labels), "\(labels)")
  }

  @Test func languagesAreJoinedOnlyIfTheUserSaysSo() {
    let texts = [
      "The ferry Sild ran onto the Tangen reef off Skerra in thick fog on Thursday.",
      "Die Fähre Sild ist am Donnerstag im Nebel vor Skerra auf das Riff Tangen gelaufen.",
      "The council of Marlow Creek voted to keep its libraries open on Sundays.",
    ]
    let titles = ["Ferry aground off Skerra", "Fähre vor Skerra auf Grund", "Libraries stay open"]
    let articles = zip(texts, zip(titles, ["en", "de", "en"])).map { text, other in
      plain(text, title: other.0, language: Language(code: other.1))
    }
    #expect(topics(of: articles).map(\.members) == [[0], [1], [2]])
    var vocabulary = Vocabulary()
    let joined = TopicGrouping(merged: [[0, 1]]).topics(of: articles, vocabulary: &vocabulary)
    #expect(joined.map(\.members) == [[0, 1], [2]])
    #expect(joined[0].headline != nil)
    #expect(joined[0].independentCount == 2)
  }

  /// In a large batch the words that they share are too common to prove anything.
  @Test("Notices of one pattern and day are one topic", arguments: [12, 2400])
  func noticesOfOnePatternAreOneTopic(count: Int) throws {
    let days = try ["2026-11-01", "2026-11-21"].map { try #require(CalendarDay($0)) }
    let articles = (0..<count).map { number in
      plain(
        "The river level at \(number % 3 == 0 ? "Averell" : "Calder") was \(number * 7) metres and "
          + "the flood warning stays in force.", title: "Weir \(number * 31)", day: days[number % 2]
      )
    }
    let found = topics(of: articles).map(\.members)
    #expect(found == (0..<2).map { Array(stride(from: $0, to: count, by: 2)) })
  }

  @Test func storiesOfTheSamplesAreFound() throws {
    let articles = Self.samples
    let topics = topics(of: articles)
    let several = groups(topics.filter { $0.members.count > 1 }, of: articles)
    #expect(
      several == [
        [
          "averell-barrier-gate-four-coastal-works.md", "flood-gate-northline-wire.txt",
          "harbour-gate-herald.html", "port-averell-aftermath-fairwater.html",
          "port-averell-cruise-berth.txt",
        ],
        [
          "homestack-recall-homewise.txt", "lumenar-recall-capital-ledger.html",
          "lumenar-winding-machine-gridnotes.md",
          "tri-county-monitor-atom.xml#tag:tricountymonitor.example,2026-11-21:/business/lumenar-second-shift",
        ],
        [
          "comet-clay-dunmere-courier.txt", "comet-clay-orbit-daily-singlefile.html",
          "plain-science-rss.xml#https://www.plainscience.example/?p=20417",
        ],
      ])
    let neighbours = topics.flatMap(\.neighbours).map { name(articles[$0]) }
    #expect(neighbours == ["port-averell-cruise-berth.txt"])
    #expect(topics.flatMap(\.members).sorted() == Array(articles.indices))
  }

  @Test func topicsSayWhy() {
    let articles = Self.samples
    for topic in topics(of: articles) {
      #expect(topic.sharedTerms.isEmpty == (topic.members.count == 1))
      #expect(topic.headline.map(topic.members.contains) == true)
      #expect(topic.headline.map(topic.neighbours.contains) == false)
      #expect((0...1).contains(topic.cohesion))
      let texts = topic.members.map { index in
        let article = articles[index]
        return article.text[0..<article.text.count]
      }
      for term in topic.sharedTerms { #expect(texts.count { $0.contains(term) } > 0, "\(term)") }
    }
  }

  @Test func orderOfArticlesDecidesNothing() {
    let expected = groups(topics(of: Self.samples), of: Self.samples)
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<5 {
      let articles = Self.samples.shuffled(using: &generator)
      #expect(groups(topics(of: articles), of: articles) == expected)
    }
  }

  @Test func differentLanguagesAreNotOneTopic() {
    let text =
      "Council Miller bridge crack pier divers Averell Port ferry river bank Lumenar Corrin."
    let articles = ["en", "de", "fr", "en"].map {
      plain(text, title: text, language: Language(code: $0))
    }
    #expect(topics(of: articles).map(\.members) == [[0, 3], [1], [2]])
  }

  @Test func undatedArticlesAreLikeAnyDayAndFarDaysAreNot() throws {
    let text = "The council voted to shut the Miller bridge after divers found a crack in the pier."
    let other =
      "Divers found that a pier of the Miller bridge had a crack; it was shut by the council."
    let day = try #require(CalendarDay("2026-11-21"))
    let far = day.adding(days: -60)
    #expect(topics(of: [plain(text, day: day), plain(other), plain(text)]).count == 1)
    #expect(topics(of: [plain(text, day: day), plain(other, day: far)]).count == 2)
    #expect(topics(of: [plain(text, day: day), plain(other, day: day.adding(days: 1))]).count == 1)
    #expect(topics(of: [plain(text, day: day), plain(text, day: far)]).count == 1)
  }

  @Test(
    "One event is one topic in languages that are read by the same lists",
    arguments: [
      (
        "zh", "zh-Hant", "港口大桥关闭", "港口大桥星期一关闭，市长说检查要到六月。大桥每天有三万人走过。",
        "港口大桥星期一关闭，检查要到六月，市长说大桥每天有三万人走过。", 1
      ),
      (
        "bs", "hr", "Most u luci zatvoren",
        "Most u luci zatvoren je do lipnja, rekla je gradonačelnica.",
        "Most u luci zatvoren je do lipnja zbog pregleda, rekla je gradonačelnica.", 1
      ),
      (
        "mk", "be", "Мост", "Мостот на пристаништето е затворен до јуни.",
        "Мостот на пристаништето е затворен до јуни.", 2
      ),
    ])
  func listsDecideWhatIsOneLanguage(
    first: String, second: String, title: String, text: String, other: String, count: Int
  ) {
    let articles = [
      plain(text, title: title, language: Language(code: first)),
      plain(other, title: title, language: Language(code: second)),
    ]
    #expect(topics(of: articles).count == count)
  }

  @Test func wordsThatFollowOneAnotherInARingAreSaidOnce() {
    var compounds = Compounds()
    for word in [1, 2, 1, 2, 1, 2].enumerated() {
      compounds.add(TermID(word.element), "港", at: word.offset..<word.offset + 1)
    }
    #expect(compounds.joined([1, 2, 3]) { ["", "港", "口", "桥"][Int($0)] } == ["港口", "桥"])
  }

  @Test func articlesWithoutWordsAreTopicsOfTheirOwn() {
    let articles = ["", "...", "the of and", "", "A comet's dust holds clay."].map { plain($0) }
    #expect(topics(of: articles).map(\.members) == (0..<5).map { [$0] })
    #expect(topics(of: []).isEmpty)
  }

  @Test func wantedArticlesAreNoNeighbours() throws {
    let articles = Self.samples
    func isNeighbour(_ index: Int, _ topics: [Topic]) -> Bool {
      topics.contains { $0.neighbours.contains(index) }
    }
    func index(_ name: String) throws -> Int {
      try #require(articles.firstIndex { $0.origin.path.hasSuffix(name) })
    }
    let berth = try index("port-averell-cruise-berth.txt")
    #expect(isNeighbour(berth, topics(of: articles)))
    var vocabulary = Vocabulary()
    let wanted = TopicGrouping(merged: [[berth, try index("flood-gate-northline-wire.txt")]])
    let topics = wanted.topics(of: articles, vocabulary: &vocabulary)
    #expect(topics.contains { $0.members.count == 5 && $0.members.contains(berth) })
    #expect(!isNeighbour(berth, topics))
  }

  @Test func everyThingIsOneTopicIfThatIsWanted() {
    var vocabulary = Vocabulary()
    let topic = TopicGrouping().topic(ofAll: Self.samples, vocabulary: &vocabulary)
    #expect(topic.members == Array(Self.samples.indices) && topic.neighbours.isEmpty)
  }

  @Test(arguments: [
    (0, 0.12), (1, 0.12), (7, 0.12), (8, 0.1224), (100, 0.1982), (1000, 0.2672), (10_000, 0.28),
    (Int.max, 0.28),
  ])
  func thresholdGrowsWithTheBatch(count: Int, threshold: Double) {
    #expect(abs(TopicGrouping.threshold(forBatchOf: count) - threshold) < 1e-4)
  }
}
