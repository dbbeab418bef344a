package import Articles
internal import Lexicon

/// Finds outdated articles of a story: there is a later one, if both have a time, or one whose
/// headline reports as done what theirs announces.
///
/// Days alone order nothing: on 639 real stories that are dated by the day, to prefer the newest or
/// to mark down what expects something cost more than it gained.
package struct Recency {
  private var overtaken: Set<Int> = []

  private static let minutes = 60
  private static let fewestCommonWords = 3
  private static let lettersOfEnding = 3

  /// - Parameter articles: Of one story.
  /// - Complexity: O(*n*) in their headlines.
  package init(of articles: [Article]) {
    let told = articles.indices.filter { !Self.expects(articles[$0]) }
    let latest = told.filter { articles[$0].published?.minute != nil }
      .compactMap { articles[$0].published?.minutesSince1970 }.max()
    // The words of headlines about past events, with the articles that have them.
    var holders: [Substring: Set<Int>] = [:]
    for article in told {
      for word in Self.words(articles[article].title) { holders[word, default: []].insert(article) }
    }
    for (index, article) in articles.enumerated() {
      let isEarly = latest.map { latest in
        guard let published = article.published, published.minute != nil else { return false }
        return latest - published.minutesSince1970 >= Self.minutes
      }
      if isEarly ?? false || Self.isDone(article, by: holders) { overtaken.insert(index) }
    }
  }

  /// Whether others have what an article, by its index among those given, may only expect.
  package func isOvertaken(_ article: Int) -> Bool { overtaken.contains(article) }

  private static func expects(_ article: Article) -> Bool {
    guard let title = article.title else { return false }
    return Expectation.isFound(in: title, of: article.language, isHeadline: true)
  }

  /// Whether another headline with the same words has the verb without its "to": "Council to close
  /// bridge", "Council closes bridge".
  private static func isDone(_ article: Article, by holders: [Substring: Set<Int>]) -> Bool {
    let words = words(article.title)
    let marks = Expectation.infinitives(of: article.language)
    guard !marks.isEmpty else { return false }
    for (mark, verb) in zip(words, words.dropFirst()) where marks.contains(mark) {
      let stem = verb.hasSuffix("e") ? verb.dropLast() : verb
      guard stem.count > 2 else { continue }
      for ending in ["s", "es", "ed", "d"] {
        for holder in holders[Substring(stem + ending)] ?? [] {
          let common = Set(words).count {
            $0.count > lettersOfEnding && holders[$0]?.contains(holder) ?? false
          }
          if common >= fewestCommonWords { return true }
        }
      }
    }
    return false
  }

  private static func words(_ title: String?) -> [Substring] {
    (title ?? "").lowercasedWords
  }
}
