internal import BriefAnalysis
public import BriefArticles
internal import BriefLexicon
internal import BriefSentences
internal import BriefSummaries

/// The history of briefs: what earlier briefs covered, read from their files.
public struct BriefHistory: Sendable {
  /// A story in one brief.
  struct Story: Sendable {
    var day: CalendarDay
    /// The brief's file, relative to the folder of the briefs.
    var path: String
    var topic: TopicBrief
    /// The heading that it stands under.
    var anchor: String
    /// Whether that heading is its own.
    var isHeaded = true
    /// Those of the topic's earlier days whose briefs are there.
    var readable: [EarlierDay] = []

    /// A link to it.
    var link: EarlierDay {
      EarlierDay(
        day: day, path: path, anchor: anchor, title: topic.title, number: topic.dayNumber(on: day))
    }
  }

  /// By day, ascending.
  let stories: [Story]
  /// All sentences, on one line each.
  let sentences: Set<String>
  /// The digests of all sources, as far as briefs show them.
  let sources: Set<String>
  private let covered: CoveredSources
  /// The last day that has a brief.
  public let lastDay: CalendarDay?

  /// - Parameters:
  ///   - briefs: The briefs, with their files relative to the folder of all briefs; in any order.
  ///   - lastDay: The last day that has a brief, if it is not among them.
  /// - Complexity: O(*n* log *n*) in the briefs.
  public init(_ briefs: [(path: String, brief: Brief)] = [], lastDay: CalendarDay? = nil) {
    let sorted = briefs.sorted { left, right in
      if left.brief.day != right.brief.day { return left.brief.day < right.brief.day }
      return byteOrder(left.path, right.path)
    }
    self.init(
      stories: sorted.flatMap { Story.all(of: $0.brief, at: $0.path) },
      lastDay: [sorted.last?.brief.day, lastDay].compactMap(\.self).max())
  }

  /// The history with one more brief.
  ///
  /// - Parameters:
  ///   - brief: The brief.
  ///   - path: Its file, relative to the folder of all briefs.
  /// - Returns: The history of all of them.
  public func adding(_ brief: Brief, at path: String) -> BriefHistory {
    BriefHistory(
      stories: stories + Story.all(of: brief, at: path),
      lastDay: max(brief.day, lastDay ?? brief.day))
  }

  private init(stories: [Story], lastDay: CalendarDay?) {
    // A brief that is gone can't be read on. The story keeps its number of days.
    let days = Set(stories.map(\.day))
    self.stories = stories.map { story in
      var story = story
      story.readable = story.topic.earlier.filter { days.contains($0.day) }
      return story
    }
    sentences = Set(stories.flatMap { $0.topic.allQuotations.map(\.text) })
    sources = Set(stories.flatMap { $0.topic.sources.map(\.digestPrefix) })
    covered = CoveredSources(stories.map(\.topic))
    self.lastDay = lastDay
  }

  /// Whether an earlier brief has the article among its sources.
  func covers(_ article: Article) -> Bool { covers(article.origin) }

  func covers(_ origin: Origin) -> Bool { sources.contains(origin.digestPrefix) }

  /// Whether an earlier brief covered the article: with its newest text, or one that hardly
  /// differs.
  func covers(_ deduplicated: DeduplicatedArticle, at locate: (Origin) -> String) -> Bool {
    covers(deduplicated.article)
      || deduplicated.copies.contains { $0.text == deduplicated.article.text && covers($0) }
      || covered.has(deduplicated.article, at: locate(deduplicated.article.origin))
  }

  /// The digests of the articles that told the stories of the days before one, as far as briefs show
  /// them.
  func sources(before day: CalendarDay, within days: Int) -> Set<String> {
    stories(before: day, within: days).reduce(into: []) { digests, story in
      for source in story.topic.sources where !story.topic.neighbours.contains(source.number) {
        digests.insert(source.digestPrefix)
      }
    }
  }

  /// The stories of the days before one, as far back as a story goes on: never more than so many
  /// days.
  func stories(before day: CalendarDay, within days: Int) -> [Story] {
    stories.filter { story in
      (0...days).contains(day.daysSince1970 - story.day.daysSince1970)
    }
  }
}

extension BriefHistory.Story {
  /// The stories of a brief, and the articles of its parts. What comes was told of the stories that it
  /// is of.
  static func all(of brief: Brief, at path: String) -> [BriefHistory.Story] {
    let anchors = brief.anchors
    let stories = zip(brief.topics.adding(brief.next), anchors.topics).map { topic, anchor in
      BriefHistory.Story(day: brief.day, path: path, topic: topic, anchor: anchor)
    }
    let others = zip(brief.parts, anchors.parts).flatMap { part, anchor in
      part.topics.map {
        BriefHistory.Story(day: brief.day, path: path, topic: $0, anchor: anchor, isHeaded: false)
      }
    }
    return stories + others
  }

  /// What the brief said, as an article that others can be compared with.
  var article: Article {
    // Of an article that was only named there is its headline.
    let said = topic.allQuotations.map(\.text)
    let text = (said.isEmpty ? [topic.title] : said).joined(separator: "\n")
    let language = topic.sources.first?.language ?? .english
    let source = SourceText(text)
    return Article(
      origin: Origin(path: path, item: topic.title, digest: ""), title: topic.title,
      language: language, text: source,
      blocks: [Block(kind: .paragraph, range: 0..<source.count)])
  }
}

/// The prior coverage of a topic: the days and sentences of earlier briefs that told its story.
struct PriorCoverage {
  /// The last days that told it, ascending.
  var days: [EarlierDay] = []
  /// The sentences that told it.
  private var sentences: [CoveredSentence] = []

  private struct CoveredSentence {
    /// Without stopwords.
    var terms: Set<TermID>
    var slots: TemplateSlots
  }

  /// More days than this are not linked: the last ones say how the story came here.
  private static let mostDays = 2
  /// The last sentences that what is new is compared with.
  private static let mostSentences = 60

  init() {}

  /// - Complexity: O(*n* log *n*) in the stories.
  init(_ stories: [BriefHistory.Story], vocabulary: inout Vocabulary) {
    let all = stories.flatMap { $0.readable + [$0.link] }.uniqued()
      .sorted { left, right in
        if left.day != right.day { return left.day < right.day }
        if left.number != right.number { return left.number > right.number }
        let paths = (left.path + "#" + left.anchor, right.path + "#" + right.anchor)
        return byteOrder(paths.0, paths.1)
      }
    self.days = Self.oneADay(all).suffix(Self.mostDays)
    for story in stories {
      let languages = story.topic.languages
      for quotation in story.topic.allQuotations {
        let language = languages[quotation.locator.source] ?? .english
        sentences.append(
          CoveredSentence(
            terms: vocabulary.contentTerms(of: quotation.text, language),
            slots: TemplateSlots(of: quotation.text, in: language)))
      }
    }
    sentences = sentences.suffix(Self.mostSentences)
  }

  /// Whether no earlier brief told the story.
  var isEmpty: Bool { sentences.isEmpty }

  /// Whether a sentence is covered: much the same as an earlier one, with the same figures.
  ///
  /// - Parameters:
  ///   - terms: Those of the sentence that are no stopwords.
  ///   - slots: Its figures and names, which are only asked for if the terms are alike.
  /// - Returns: Whether the reader knows what it says.
  /// - Complexity: O(*n*) in its terms.
  func covers(_ terms: Set<TermID>, _ slots: () -> TemplateSlots) -> Bool {
    let alike = sentences.filter { SimilarSentences.isAlike($0.terms, terms) }
    guard !alike.isEmpty else { return false }
    let own = slots()
    return alike.contains {
      own.hasFigures(in: $0.slots) && own.agree(with: $0.slots)
    }
  }

  /// The first link of each day, of links by day.
  static func oneADay(_ links: [EarlierDay]) -> [EarlierDay] {
    var days: [EarlierDay] = []
    for link in links where days.last?.day != link.day { days.append(link) }
    return days
  }
}

extension Vocabulary {
  /// The terms of a sentence that are no stopwords.
  mutating func contentTerms(of sentence: String, _ language: Language) -> Set<TermID> {
    let text = SourceText(sentence)
    var terms: [TermID] = []
    forEachWord(of: text, in: 0..<text.count, language: language) { _, term in terms.append(term) }
    return Set(terms.filter { !isStopword($0) })
  }
}
