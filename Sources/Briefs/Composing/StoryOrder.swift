internal import BriefArticles
internal import BriefLexicon
internal import BriefTopics
internal import Glibc

/// How much a story of the day matters: by the outlets that tell it, by whether it reads as news,
/// and by its age.
///
/// Against an editor's order of five days nDCG at 12 is .85 by this form, and .75 by outlets,
/// articles and length, which put the longest essay first.
struct StoryOrder {
  private let batch: [Article]
  /// The words of each article of the batch.
  private let words: [Int]
  private let day: CalendarDay
  private var wordsForWhen: [Language: Set<String>] = [:]

  private static let pointsOfNews = 0.5
  private static let pointsOfDay = 1.0
  private static let pointsOfOpinion = -1.0
  private static let pointsOfLength = -0.5
  private static let lengthOfNews = 80...1_400
  private static let mostDaysOfAge = 3
  /// The first words of an article, in which news say when.
  private static let wordsOfOpening = 80
  private static let wordsOfLongOpening = 200
  /// No text has many more in each word.
  private static let bytesOfWord = 12

  init(of batch: [Article], words: [Int], on day: CalendarDay) {
    self.batch = batch
    self.words = words
    self.day = day
  }

  /// The worth of a topic, by its articles and the number of outlets that report it.
  ///
  /// - Complexity: O(1) in the length of its articles.
  mutating func worth(of topic: Topic, outlets: Int) -> Double {
    let article = topic.headline ?? topic.members[0]
    return log2(Double(1 + outlets)) + Self.pointsOfNews * points(of: article)
      - Double(age(of: topic))
  }

  /// The points of an article for being news.
  private mutating func points(of article: Int) -> Double {
    var points = namesDay(batch[article], within: Self.wordsOfOpening) ? Self.pointsOfDay : 0
    if HeadlineChoice.isWeak(of: batch[article]) { points += Self.pointsOfOpinion }
    if !Self.lengthOfNews.contains(words[article]) { points += Self.pointsOfLength }
    return points
  }

  /// Whether an article reads as news: it says when, and nothing speaks against it.
  ///
  /// - Complexity: O(1) in the length of the article.
  mutating func isNews(_ article: Int) -> Bool { points(of: article) >= Self.pointsOfDay }

  /// Whether a long article says near its start when it happened.
  ///
  /// - Complexity: O(1) in the length of the article.
  mutating func isOfTheDay(_ article: Int) -> Bool {
    namesDay(batch[article], within: Self.wordsOfLongOpening)
  }

  private mutating func namesDay(_ article: Article, within words: Int) -> Bool {
    if wordsForWhen[article.language] == nil {
      let entries = LanguageProfile.of(article.language).entries(.wordsForWhen)
      wordsForWhen[article.language] = Set(entries)
    }
    guard let known = wordsForWhen[article.language], !known.isEmpty else { return false }
    let opening = String(
      decoding: article.text.bytes.prefix(words * Self.bytesOfWord), as: UTF8.self)
    let read = opening.lowercased().words().prefix(words)
    return read.contains { known.contains(String($0)) }
  }

  /// Days since the newest of a topic's articles that say when they were published.
  private func age(of topic: Topic) -> Int {
    guard let newest = topic.members.compactMap({ batch[$0].published?.day }).max() else {
      return 0
    }
    return min(max(0, day.daysSince1970 - newest.daysSince1970), Self.mostDaysOfAge)
  }
}
