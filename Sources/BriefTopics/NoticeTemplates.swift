internal import BriefArticles
internal import BriefSentences

/// Which articles are notices of one pattern: a sentence or two that say the same words on the same
/// day, but for figures and names, as systems and offices send them by the hundred.
package struct NoticeTemplates {
  /// Articles with more sentences are reports.
  package static let mostSentences = 2

  /// The number of its pattern for each article, if it has one.
  private(set) var numbers: [Int?]

  /// Longer texts are not even cut into sentences.
  private static let mostBytes = 400
  /// Fewer common words are chance.
  private static let fewestWords = 6
  /// Fewer notices may be of events that have nothing in common.
  private static let fewestNotices = 4

  private struct Pattern: Hashable {
    var words: [String]
    var day: CalendarDay?
  }

  /// - Complexity: O(*n*) in the bytes of short articles.
  init(of articles: [Article]) {
    var places: [Pattern: Int] = [:]
    var counts: [Int] = []
    numbers = articles.map { article in
      guard article.text.count <= Self.mostBytes else { return nil }
      // A figure that could be a year or a time is a figure here.
      let words = TemplateSlots(of: article.text.line(0..<article.text.count)).rest
        .filter { !$0.contains(where: \.isNumber) }
      guard words.count >= Self.fewestWords,
        Sentence.all(in: article).count <= Self.mostSentences
      else { return nil }
      let pattern = Pattern(words: words, day: article.published?.day)
      let place = places[pattern] ?? counts.count
      if place == counts.count {
        places[pattern] = place
        counts.append(0)
      }
      counts[place] += 1
      return place
    }
    numbers = numbers.map { $0.flatMap { counts[$0] >= Self.fewestNotices ? $0 : nil } }
  }
}
