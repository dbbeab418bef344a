public import BriefArticles
public import BriefLexicon
internal import BriefMarkup
internal import BriefSummaries

/// Rolls up the briefs of several days, a week or a month, into one.
///
/// Each sentence was in one of them, with the place in its source. A story that went on over the
/// days is told once, day by day.
public struct BriefRollUp: Sendable {
  /// The reading time of the whole brief.
  public var minutes: Double
  /// How many topics at most.
  public var topicLimit: Int

  /// The language of the brief's own words; one of `Brief.languages`, else they are English.
  public var language: Language

  public init(minutes: Double = 5, topicLimit: Int = 12, language: Language = .english) {
    self.language = language
    self.minutes = minutes
    self.topicLimit = topicLimit
  }

  /// Sentences of a story that was told on one day.
  private static let sentencesOfDay = 2
  /// Sentences of each day of a story that went on.
  private static let sentencesOfLongStoryDay = 1
  /// The days of a story that are told: the first one and the last ones.
  private static let mostDays = 5

  /// The brief of some days.
  ///
  /// - Parameters:
  ///   - briefs: The briefs of the days, with their files relative to the folder of all briefs.
  ///   - period: The days that it is of, by which it is called.
  ///   - day: The last day of the time that it is of.
  /// - Returns: A brief that quotes what the briefs quote.
  /// - Complexity: O(*n* log *n*) in the briefs.
  public func brief(
    of briefs: [(path: String, brief: Brief)], for period: BriefPeriod, on day: CalendarDay
  ) -> Brief {
    let history = BriefHistory(briefs)
    var room = minutes * Budget.wordsAMinute
    var sources = 0
    var topics: [TopicBrief] = []
    for story in stories(of: history.stories.filter(\.isHeaded)).prefix(topicLimit) {
      let topic = topic(of: story)
      let words = Double(topic.wordsQuoted)
      guard words <= room || topics.isEmpty else { continue }
      room -= words
      topics.append(topic.renumbered { $0 + sources })
      sources += topic.sources.count
    }
    let days = briefs.map(\.brief)
    var brief = Brief(
      title: period.title(in: language), day: day, language: BriefWording.of(language).language,
      articleCount: days.reduce(0) { $0 + $1.sourceCount }, minutes: 0,
      articleMinutes: days.reduce(0) { $0 + $1.articleMinutes }, topics: topics,
      tags: tags(of: days),
      days: days.first.flatMap { first in days.last.map { first.day...$0.day } })
    brief.outletCount = days.flatMap(\.allTopics).outletCount
    brief.minutes = Budget.minutes(toRead: brief.wordsQuoted)
    return brief
  }

  private func tags(of briefs: [Brief]) -> [String] {
    Array(briefs.flatMap { $0.tags.prefix(4) }.uniqued().prefix(12))
  }

  // MARK: - Stories

  /// The topics of each story by day, the weightiest story first: by days, then by sources.
  private func stories(of all: [BriefHistory.Story]) -> [[BriefHistory.Story]] {
    var numbers: [String: Int] = [:]
    var stories: [[BriefHistory.Story]] = []
    for story in all {
      let earlier = story.topic.earlier.compactMap { numbers["\($0.path)#\($0.anchor)"] }
      let number = earlier.last ?? stories.count
      if number == stories.count { stories.append([]) }
      stories[number].append(story)
      let key = "\(story.path)#\(story.link.anchor)"
      if numbers[key] == nil { numbers[key] = number }
    }
    return stories.enumerated().sorted { left, right in
      let (first, second) = (Self.weight(of: left.element), Self.weight(of: right.element))
      return first != second ? first > second : left.offset < right.offset
    }.map(\.element)
  }

  private static func weight(of story: [BriefHistory.Story]) -> (days: Int, sources: Int) {
    (Set(story.map(\.day)).count, story.reduce(0) { $0 + $1.topic.articleCount })
  }

  // MARK: - Topics

  /// One topic for a story: the last day's headline, and the first sentences of each day.
  private func topic(of story: [BriefHistory.Story]) -> TopicBrief {
    let days =
      story.count > Self.mostDays
      ? story.prefix(1) + story.suffix(Self.mostDays - 1) : story[...]
    var topicSources = RollUpSources()
    let isLong = days.count > 1
    var parts: [TopicPart] = []
    for told in days {
      let count = isLong ? Self.sentencesOfLongStoryDay : Self.sentencesOfDay
      // The last day is where the story stands: it may say more.
      let most = told.link == days.last?.link ? max(count, Self.sentencesOfDay) : count
      let quotations = RollUpSentences.best(most, of: told.topic).map { quotation in
        topicSources.take(quotation, of: told.topic)
      }
      if parts.last?.kind == .day(told.day) {
        parts[parts.count - 1].quotations += quotations
      } else {
        parts.append(TopicPart(kind: .day(told.day), quotations: quotations))
      }
    }
    let last = days.last ?? story[0]
    let headline = last.topic.titleSource.flatMap { topicSources.take($0, of: last.topic) }
    let links = days.map(\.link)
    return TopicBrief(
      title: last.topic.title, titleSource: headline, sharedTerms: terms(of: last.topic, in: parts),
      earlier: PriorCoverage.oneADay(links), quotations: isLong ? [] : parts[0].quotations,
      parts: isLong ? parts : [], sources: topicSources.sources)
  }

  /// The shared terms that a quoted sentence has: the others may stand in sources that are not
  /// quoted any more.
  private func terms(of topic: TopicBrief, in parts: [TopicPart]) -> [String] {
    let texts = parts.flatMap(\.quotations).map { Array($0.text.utf8)[...] }
    return topic.sharedTerms.filter { term in
      let term = Array(term.utf8)
      return texts.contains { hasWords(term, in: $0) }
    }
  }
}

/// The sources of a roll-up's topic, each once, numbered in the order in which they are quoted.
private struct RollUpSources {
  private(set) var sources: [BriefSource] = []
  private var numbers: [String: Int] = [:]

  /// The number of a source that a brief calls otherwise; `nil` if the brief has none of that
  /// number.
  mutating func take(_ number: Int, of topic: TopicBrief) -> Int? {
    guard var source = topic.sources.first(where: { $0.number == number }) else { return nil }
    let key = "\(source.digestPrefix) \(source.path)#\(source.item ?? "")"
    if let known = numbers[key] { return known }
    source.number = sources.count + 1
    source.copyOf = nil
    source.sameArticleAs = nil
    sources.append(source)
    numbers[key] = source.number
    // They say what the source does not say of itself.
    for var place in topic.sources where place.sameArticleAs == number {
      place.number = sources.count + 1
      place.sameArticleAs = source.number
      sources.append(place)
    }
    return source.number
  }

  mutating func take(_ quotation: Quotation, of topic: TopicBrief) -> Quotation {
    var copy = quotation
    copy.locator.source = take(quotation.locator.source, of: topic) ?? 0
    copy.also = []
    copy.comparison = nil
    return copy
  }
}
