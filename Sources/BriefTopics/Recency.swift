package import BriefArticles
internal import BriefLexicon

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
  /// Of the words of a headline a later one must have one in so many.
  private static let shareOfSubject = 3
  /// More of the latest articles say no more of what is done.
  private static let mostLater = 24

  /// - Parameter articles: Of one story.
  /// - Complexity: O(*n*) in their headlines.
  package init(of articles: [Article]) {
    let told = articles.indices.filter { !Self.expects(articles[$0]) }
    let latest = told.compactMap { index -> Later? in
      guard let published = articles[index].published, published.minute != nil else { return nil }
      return Later(
        minutes: published.minutesSince1970, words: Self.keywords(articles[index].title))
    }.sorted { $0.minutes > $1.minutes }.prefix(Self.mostLater)
    // The words of headlines about past events, with the articles that have them.
    var holders: [Substring: Set<Int>] = [:]
    for article in told {
      for word in Self.words(articles[article].title) { holders[word, default: []].insert(article) }
    }
    for (index, article) in articles.enumerated() {
      if Self.isEarly(article, before: latest) || Self.isDone(article, by: holders) {
        overtaken.insert(index)
      }
    }
  }

  /// Whether others have what an article, by its index among those given, may only expect.
  package func isOvertaken(_ article: Int) -> Bool { overtaken.contains(article) }

  private static func expects(_ article: Article) -> Bool {
    guard let title = article.title else { return false }
    return Expectation.isFound(in: title, of: article.language, isHeadline: true)
  }

  /// The time and the words of an article that tells what has happened.
  private struct Later {
    var minutes: Int
    var words: Set<Substring>
  }

  /// Whether a later article is about what an article's headline is about: "Second shift sent home as
  /// plant retools for recall" is no outcome of "Lumenar to recall 218,000 batteries".
  private static func isEarly(_ article: Article, before latest: some Sequence<Later>) -> Bool {
    guard let published = article.published, published.minute != nil else { return false }
    let words = keywords(article.title)
    return latest.contains { later in
      later.minutes - published.minutesSince1970 >= minutes
        && words.intersection(later.words).count * shareOfSubject >= words.count
    }
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

  private static func keywords(_ title: String?) -> Set<Substring> {
    Set(words(title).filter { $0.count > lettersOfEnding })
  }

  private static func words(_ title: String?) -> [Substring] {
    (title ?? "").lowercasedWords
  }
}
