internal import BriefLexicon
internal import BriefSentences
internal import BriefTopics

/// Finds previews: sentences of the time before a day of which others of the story tell the event. "In
/// the hours before Monday's vote", "On Monday the council voted".
///
/// What "will" be on a day is no preview by that alone: to mark it down where others name the day costs
/// .6 of ROUGE-1 in the first sentence of 639 stories.
struct Previews {
  /// The terms of what has happened, by the day of the week that it names.
  private var told: [String: [Set<TermID>]] = [:]

  /// Of the forms of a weekday, divided by slashes, the first is the whole word.
  private static let days = Set(
    LanguageProfile.all(.weekdays).map { $0.prefix { $0 != "/" }.lowercased() })
  /// Fewer common terms are another event of that day.
  private static let fewestCommon = 5
  /// More sentences of a day say no more.
  private static let mostOfDay = 12

  private static let prepositions = Set(LanguageProfile.all(.prepositionsOfPreviews))

  /// Adds a sentence that tells what has happened.
  ///
  /// - Parameters:
  ///   - words: Its words in lower case.
  ///   - terms: Its content terms.
  mutating func add(_ words: [Substring], terms: [TermID]) {
    for day in Self.days(in: words) where told[day]?.count ?? 0 < Self.mostOfDay {
      told[day, default: []].append(Set(terms))
    }
  }

  /// Whether a sentence is of the time before a day, as no sentence is that was added.
  static func isBefore(_ words: [Substring]) -> Bool { !daysAhead(in: words).isEmpty }

  /// Whether what is ahead in a sentence is told as done.
  func isFound(in words: [Substring], terms: [TermID]) -> Bool {
    Self.daysAhead(in: words).contains { day in
      told[day]?.contains { done in terms.count(where: done.contains) >= Self.fewestCommon }
        ?? false
    }
  }

  private static func daysAhead(in words: [Substring]) -> Set<String> {
    Set(
      zip(words, words.dropFirst()).filter { prepositions.contains(String($0.0)) }
        .map { String($0.1) }.filter(days.contains))
  }

  /// The days of the week that a sentence names.
  static func days(in words: [Substring]) -> Set<String> {
    Set(words.lazy.map(String.init).filter(days.contains))
  }
}
