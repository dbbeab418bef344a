import BriefArticles
import BriefLexicon
import BriefSentences
import Testing

@testable import BriefTopics

/// Reports that share a name, a place or a kind of event, and tell of different ones.
@Suite struct LookAlikesTests {
  private func article(_ report: (title: String, text: String), day: CalendarDay? = nil) -> Article
  {
    var article = Article(plainText: SourceText(report.text), language: .english)
    article.title = report.title
    article.published = day.map { Timestamp(day: $0) }
    return article
  }

  private func topics(of articles: [Article]) -> [[Int]] {
    var vocabulary = Vocabulary()
    return TopicGrouping().topics(of: articles, vocabulary: &vocabulary).map(\.members)
  }

  @Test func aNameInAllHeadlinesMakesNoStory() {
    let reports = [
      (
        "Velmar opens its first bakery",
        "Velmar opened a bakery in Tarn on Monday where people can watch the bread being made."
      ),
      (
        "Velmar bakery shows how bread is made",
        "People watch their bread being made in the bakery that Velmar opened on Monday in Tarn."
      ),
      (
        "Velmar sued over flour scales",
        "A mill took Velmar to court in Tarn on Monday, since its scales show too little flour."
      ),
      (
        "Velmar drivers walk out",
        "Drivers of Velmar in Tarn left their vans on Monday and ask for shorter nights."
      ),
    ]
    #expect(topics(of: reports.map { article($0) }) == [[0, 1], [2], [3]])
  }

  @Test(
    "Two short reports of one kind are two stories",
    arguments: [
      [
        (
          "Train leaves the rails near Osk",
          "A freight train left the rails near Osk on Friday morning. Nobody was hurt. The line to "
            + "the coast is closed until the wagons have been lifted, the railway said."
        ),
        (
          "Signal fault holds up trains at Brenn",
          "A broken signal held up trains at Brenn on Friday morning. The railway said that "
            + "passengers waited for two hours and that the line is open again."
        ),
      ],
      [
        (
          "Two hurt as bus hits wall in Osk",
          "Two people were hurt when a bus hit a wall in Osk on Friday. The driver was taken to "
            + "hospital, police said."
        ),
        (
          "Three hurt as bus slides off road near Brenn",
          "Three people were hurt when a bus slid off an icy road near Brenn on Friday. Police "
            + "closed the road for an hour."
        ),
      ],
    ])
  func shortReportsOfOneKindAreApart(reports: [(String, String)]) {
    #expect(topics(of: reports.map { article($0) }) == [[0], [1]])
  }

  @Test(
    "Names have capitals where a capital says something",
    arguments: [
      (
        "Fire Destroys Mill in Kell",
        "A fire destroyed a mill in Kell on Monday. Ada Brun of the brigade said so.",
        "brun kell"
      ),
      ("Turkey raises rate", "Turkey raised its rate in March. Police said nothing.", "turkey"),
      ("Étampes: une école ferme", "À Étampes, une école ferme mardi.", "étampes"),
      ("Ein Feuer in Kell", "Ein Feuer zerstörte am Montag eine Mühle in Kell.", ""),
    ])
  func names(title: String, text: String, names: String) {
    var article = Article(plainText: SourceText(text))
    article.title = title
    var vocabulary = Vocabulary()
    let vectors = ArticleVectors(
      of: [article], members: [0], language: article.language, vocabulary: &vocabulary)
    let found = vectors.names[0].map { vocabulary.surface(of: $0).lowercased() }
    #expect(found.sorted().joined(separator: " ") == names)
  }

  /// Of this day's articles, thousands of another year say nothing.
  @Test func anotherYearInTheFolderSplitsNoStory() throws {
    let day = try #require(CalendarDay("2026-11-21"))
    let today = [
      (
        "Dam at Corrin gives way",
        "The dam above Corrin gave way on Friday night and flooded the valley. Fourteen people are "
          + "missing. Helicopters took families off their roofs until dawn. The governor asked the "
          + "army for boats."
      ),
      (
        "Company called the wall safe",
        "Boats of the army searched the valley on Saturday for people whom the water took when the "
          + "dam broke. The power company had said in spring that the wall was safe."
      ),
    ].map { article($0, day: day) }
    let nouns = ["ferry", "harvest", "museum", "tunnel", "orchard", "choir", "glacier", "market"]
    let old = (0..<1600).map { number in
      let words = (0..<6).map { "\(nouns[(number / 8 + $0 * number) % 8])\(number % 97 + $0)" }
      return article(
        (words[0], words.joined(separator: " ") + "."), day: day.adding(days: -400 - number))
    }
    #expect(topics(of: today) == [[0, 1]])
    #expect(topics(of: today + old)[0] == [0, 1])
  }

  @Test("Centroids join clusters of four and more", arguments: [(3, 2), (4, 1)])
  func centroidsJoinLargeClusters(size: Int, count: Int) {
    let vector = TermVector((0..<16).map { (term: TermID($0), weight: 1) })
    let clusters = [Array(0..<size), Array(size..<2 * size)]
    let joined = TopicGrouping().joinedByCentroid(
      clusters, vectors: Array(repeating: vector, count: 2 * size),
      days: Array(repeating: nil, count: 2 * size))
    #expect(joined.count == count)
  }

  /// What they have in common is less than two longer texts would need.
  @Test func aShortReportGoesOnWithLess() {
    let told = article(
      (
        "Ferry runs aground off Skerra",
        "The ferry Sild ran onto a reef off Skerra on Thursday in thick fog. All 212 passengers were "
          + "taken off in boats."
      ))
    let next = article(
      (
        "Captain of the Sild questioned",
        "Police questioned the captain of the ferry on Friday. He said that no chart shows the reef."
      ))
    var vocabulary = Vocabulary()
    let grouping = TopicGrouping()
    let topics = grouping.topics(of: [next], vocabulary: &vocabulary)
    let found = grouping.continuations(
      of: topics, in: [next], earlier: [told], vocabulary: &vocabulary)
    #expect(found == [[0]])
  }
}
