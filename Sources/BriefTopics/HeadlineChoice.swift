package import BriefArticles
internal import BriefLexicon
internal import BriefSentences

/// Chooses the headline of a topic among those of its articles.
///
/// The best is the one whose words have the highest mean weight in all articles. Questions,
/// opinion, shows, and headlines that later articles make outdated get less. A headline is never
/// made up.
package struct HeadlineChoice {
  /// Fewer terms name the subject, and no event.
  private static let fewestTerms = 4
  private static let shareOfQuestion = 0.5
  private static let shareOfStale = 0.3
  /// At the start, or after a colon.
  private static let opinionOpenings = Set(LanguageProfile.all(.openingsOfOpinion))

  /// The place in `articles` of the article; `nil` if none has a title. Of equally good ones the
  /// first.
  ///
  /// - Complexity: O(*n*) in the words of the titles.
  static func best(of articles: [Article], by terms: StoryTerms) -> Int? {
    let recency = Recency(of: articles)
    let newest = articles.max { Self.minutes(of: $0) < Self.minutes(of: $1) }
    let tolls = newest?.title.map(Toll.all) ?? []
    var best: (place: Int, merit: Double)?
    for (place, words) in terms.titles.enumerated() {
      let article = articles[place]
      guard let title = article.title else { continue }
      let weight = words.reduce(0) { $0 + terms.weightForTitle(of: $1) }
      let isWeak = isWeak(of: article)
      let isStale =
        recency.isOvertaken(place)
        && Expectation.isFound(in: title, of: article.language, isHeadline: true)
        || isOlder(article, than: newest) && tolls.contains { $0.isAbove(title) }
      let merit =
        weight / Double(max(fewestTerms, words.count))
        * (isWeak ? shareOfQuestion : 1) * (isStale ? shareOfStale : 1)
      if best.map({ merit > $0.merit }) ?? true { best = (place, merit) }
    }
    return best?.place
  }

  /// Whether an article's headline asks, or the article says that it is opinion.
  package static func isWeak(of article: Article) -> Bool {
    Opinion.isLabelled(article) || article.title.map(isQuestionOrOpinion) ?? false
  }

  private static func isQuestionOrOpinion(_ title: String) -> Bool {
    if title.unicodeScalars.contains(where: { "?？؟!".unicodeScalars.contains($0) }) { return true }
    return title.split(separator: ":").contains { part in
      let first = part.drop { !$0.isLetter }.prefix { $0.isLetter }
      return opinionOpenings.contains(first.lowercased())
    }
  }

  // MARK: - Tolls

  /// A number in the newest headlines and the word behind it: "19 dead".
  private struct Toll {
    var number: Int
    var unit: String

    /// Whether a headline has a smaller number of the same.
    func isAbove(_ title: String) -> Bool {
      Toll.all(in: title).contains { $0.unit == unit && $0.number < number }
    }

    static func all(in title: String) -> [Toll] {
      let words = title.lowercased().words(withDigits: true, joinedBy: ",")
      return zip(words, words.dropFirst()).compactMap { first, second in
        guard let number = Int(first.filter { $0 != "," }), second.first?.isLetter == true else {
          return nil
        }
        return Toll(number: number, unit: String(second))
      }
    }
  }

  private static func minutes(of article: Article) -> Int {
    article.published?.minutesSince1970 ?? .min
  }

  private static func isOlder(_ article: Article, than newest: Article?) -> Bool {
    guard let newest, article.published != nil else { return false }
    return minutes(of: article) < minutes(of: newest)
  }
}
