public import BriefArticles

/// One story of a brief.
public struct TopicBrief: Sendable, Hashable {
  /// The headline of one of the sources, letter by letter; terms of the topic if none has one.
  public var title: String
  /// The number of the source whose headline it is; `nil` if it is none.
  public var titleSource: Int?
  /// The terms for which the articles are one topic, the strongest first; empty for one article.
  public var sharedTerms: [String]
  /// Whether the articles are hardly alike enough to be one topic.
  public var isLoose: Bool
  /// Sources, by number and ascending, that are near the event but tell of another one; none is quoted.
  public var neighbours: [Int]
  /// Names of people and places that several sources have, the most frequent first.
  public var names: [String]
  /// The days on which briefs told the story before, ascending; of many the last ones.
  public var earlier: [EarlierDay]
  /// What to read first, in reading order.
  public var quotations: [Quotation]
  /// What else the sources have, part by part.
  public var parts: [TopicPart]
  /// Ascending by number.
  public var sources: [BriefSource]
  /// What became of each sentence of the sources; empty unless it was asked for (see
  /// `BriefComposer.isExplained`). It is in no Markdown.
  public var considered: [ConsideredSentence] = []

  public init(
    title: String, titleSource: Int?, sharedTerms: [String], isLoose: Bool = false,
    neighbours: [Int] = [], names: [String] = [], earlier: [EarlierDay] = [],
    quotations: [Quotation], parts: [TopicPart] = [], sources: [BriefSource]
  ) {
    self.title = title
    self.titleSource = titleSource
    self.sharedTerms = sharedTerms
    self.isLoose = isLoose
    self.neighbours = neighbours
    self.names = names
    self.earlier = earlier
    self.quotations = quotations
    self.parts = parts
    self.sources = sources
  }

  /// How many articles the sources are: one that was found in several places is one.
  public var articleCount: Int { sources.count { $0.sameArticleAs == nil } }

  /// Which day of its story a brief of some day tells, from 1.
  public func dayNumber(on day: CalendarDay) -> Int {
    guard let last = earlier.last else { return 1 }
    return last.day == day ? last.number : last.number + 1
  }

  /// The sources that tell it, by number: what is near and where an article is once more are none.
  public var members: [BriefSource] {
    sources.filter { $0.sameArticleAs == nil && !neighbours.contains($0.number) }
  }

  /// Names an article as near, with wherever else it is.
  mutating func addNeighbour(_ entry: TopicBrief) {
    sources += entry.sources
    neighbours = (neighbours + [entry.titleSource].compactMap(\.self)).sorted()
  }

  /// The members that its list names: if three outlets tell it all, else those whose headlines do not
  /// stand above it already; of very many those that are quoted and the first.
  ///
  /// - Complexity: O(*n*).
  var listedMembers: [BriefSource] {
    let members = members
    let quoted = Set(allQuotations.map(\.locator.source))
    guard members.count > 1 else { return members.filter { !quoted.contains($0.number) } }
    let heading = members.first { $0.title.utf8.elementsEqual(title.utf8) }
    if members.count > Self.mostNamed {
      var listed = quoted
      if let heading { listed.insert(heading.number) }
      for member in members where listed.count < Self.mostNamed { listed.insert(member.number) }
      return members.filter { listed.contains($0.number) }
    }
    let isCompared = Set(members.map(\.outlet)).count > 2
    return members.filter {
      isCompared || $0.number != heading?.number || !quoted.contains($0.number)
    }
  }

  /// More headlines of one story nobody compares; the others stand in the list of sources only.
  private static let mostNamed = 24

  /// The quotations of the topic and of its parts, in reading order.
  public var allQuotations: [Quotation] { quotations + parts.flatMap(\.quotations) }
}

extension [TopicBrief] {
  /// How many outlets their articles are of.
  var outletCount: Int {
    Set(flatMap(\.sources).filter { $0.sameArticleAs == nil }.map(\.outlet)).count
  }
}

/// Quotations of a topic under a heading of their own.
public struct TopicPart: Sendable, Hashable {
  /// What the quotations have in common.
  public enum Kind: Sendable, Hashable {
    /// Sentences of different sources on one thing, with different numbers: seldom a contradiction,
    /// always worth a look.
    case figures
    /// What no other source has.
    case onlyIn(source: Int)
    /// Quotations of people.
    case spoken
    /// Sentences that name a day after that of the brief, by day.
    case next
    /// What else is worth reading where there is time for it, in reading order.
    case more
    /// Sentences that name a day, by day, in briefs of version 0.1.
    case dates
    /// The sentences of one day, in a roll-up.
    case day(CalendarDay)
  }

  public var kind: Kind
  public var quotations: [Quotation]

  public init(kind: Kind, quotations: [Quotation]) {
    self.kind = kind
    self.quotations = quotations
  }
}

/// A link to an earlier brief of the story.
public struct EarlierDay: Sendable, Hashable {
  public var day: CalendarDay
  /// The brief's file, relative to the folder of this one.
  public var path: String
  /// The heading of the story there as GitHub's renderer names it, for a link.
  public var anchor: String
  /// What the story was headed; empty in briefs of form 1.
  public var title: String
  /// Which day of the story it was, from 1.
  public var number: Int

  public init(
    day: CalendarDay, path: String, anchor: String, title: String = "", number: Int = 1
  ) {
    self.day = day
    self.path = path
    self.anchor = anchor
    self.title = title
    self.number = number
  }
}
