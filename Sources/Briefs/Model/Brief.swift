public import BriefArticles
public import BriefLexicon
internal import BriefMarkup

/// A brief: the stories of a day, each in sentences of its sources.
///
/// The Markdown file is the product: a brief is written to it and read from it without loss (see
/// `BriefWriter` and `Brief(parsing:)`).
public struct Brief: Sendable, Hashable {
  public var title: String
  public var day: CalendarDay
  /// The language of the brief's own words and of most of its sentences.
  public var language: Language
  /// How many articles were read for the brief, also those that it has no room for.
  public var articleCount: Int
  /// How many outlets they are of.
  public var outletCount: Int
  /// Minutes that reading the brief's sentences takes.
  public var minutes: Int
  /// Minutes that reading all the articles would take.
  public var articleMinutes: Int
  /// Those that stand under headings of their own, the most important first.
  public var topics: [TopicBrief]
  /// What comes, by day.
  public var next: [ComingDay]
  /// What else was read, in the order of the brief.
  public var parts: [BriefPart]
  /// How many articles are not even named.
  public var unnamedCount: Int
  /// Phrases of the topics, in lower case, each once.
  public var tags: [String]
  /// The days that a roll-up is of; `nil` for the brief of one day.
  public var days: ClosedRange<CalendarDay>?
  /// The last day before it that has a brief.
  public var previousDay: CalendarDay?
  /// The first digits of a digest of all articles that were there, so that a brief made again knows
  /// whether anything is new; `nil` if it does not say.
  public var batchDigest: String?

  public init(
    title: String, day: CalendarDay, language: Language, articleCount: Int, outletCount: Int = 0,
    minutes: Int, articleMinutes: Int, topics: [TopicBrief], next: [ComingDay] = [],
    parts: [BriefPart] = [], unnamedCount: Int = 0, tags: [String] = [],
    days: ClosedRange<CalendarDay>? = nil, previousDay: CalendarDay? = nil,
    batchDigest: String? = nil
  ) {
    self.title = title
    self.day = day
    self.language = language
    self.articleCount = articleCount
    self.outletCount = outletCount
    self.minutes = minutes
    self.articleMinutes = articleMinutes
    self.topics = topics
    self.next = next
    self.parts = parts
    self.unnamedCount = unnamedCount
    self.tags = tags
    self.days = days
    self.previousDay = previousDay
    self.batchDigest = batchDigest
  }

  /// Its stories, then the articles of its parts, each as a story that one source tells.
  public var allTopics: [TopicBrief] { topics + parts.flatMap(\.topics) }

  /// The sentences of all stories and parts, in reading order.
  public var allQuotations: [Quotation] {
    topics.flatMap(\.allQuotations) + next.map(\.quotation)
      + parts.flatMap(\.topics).flatMap(\.allQuotations)
  }

  /// How many sentences the brief quotes.
  public var quotationCount: Int {
    allTopics.reduce(next.count) { $0 + $1.allQuotations.count }
  }

  /// How many of the articles read the brief names.
  public var sourceCount: Int { allTopics.reduce(0) { $0 + $1.articleCount } }
}

/// A sentence that names a day after that of the brief.
public struct ComingDay: Sendable, Hashable {
  public var day: CalendarDay
  /// Of a source of one of the stories.
  public var quotation: Quotation

  public init(day: CalendarDay, quotation: Quotation) {
    self.day = day
    self.quotation = quotation
  }
}

/// A list of articles, each in a line: its headline, and a sentence of it if there is time for one.
public struct BriefPart: Sendable, Hashable {
  /// What its articles have in common.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// News that no story tells.
    case brief
    case opinion
    /// Articles that take long to read.
    case long
    /// Headlines for whose sentences there is no time, or no fit one.
    case headlines
  }

  public var kind: Kind
  /// Each of one article, with one sentence at most.
  public var topics: [TopicBrief]

  public init(kind: Kind, topics: [TopicBrief]) {
    self.kind = kind
    self.topics = topics
  }
}

/// A sentence of a source, letter by letter, and where it stands there.
public struct Quotation: Sendable, Hashable {
  /// On one line: white space collapsed.
  public var text: String
  public var locator: Locator
  /// Places in other sources that have a similar sentence, by number of the source.
  public var also: [Locator]
  /// A sentence of the same topic to compare the figures with.
  public var comparison: SourceLine?

  public init(text: String, locator: Locator, also: [Locator] = [], comparison: SourceLine? = nil) {
    self.text = text
    self.locator = locator
    self.also = also
    self.comparison = comparison
  }

  /// The sources that have a similar sentence, by number.
  public var alsoIn: [Int] { also.map(\.source) }
}

/// A line of a source.
public struct SourceLine: Sendable, Hashable {
  /// The number of the source in the brief, from 1.
  public var source: Int
  /// From 1.
  public var line: Int

  public init(source: Int, line: Int) {
    self.source = source
    self.line = line
  }
}

/// A locator: the place of a sentence in a source.
public struct Locator: Sendable, Hashable {
  /// The number of the source in the brief, from 1.
  public var source: Int
  /// The line of the source's text, from 1: of the file for plain text, else of the extracted text.
  /// 0 if a brief of form 1 names the source only.
  public var line: Int
  /// Bytes of the same text.
  public var bytes: Range<Int>

  public init(source: Int, line: Int, bytes: Range<Int>) {
    self.source = source
    self.line = line
    self.bytes = bytes
  }
}

/// An article that a brief quotes.
public struct BriefSource: Sendable, Hashable {
  /// The number by which the brief names it, from 1.
  public var number: Int
  /// The article's headline, or its file's name if it has none.
  public var title: String
  /// Relative to the folder of the brief's file.
  public var path: String
  /// The item of a feed; `nil` if the file is the article.
  public var item: String?
  /// The authors as one text, without "by"; `nil` if the article names none.
  public var byline: String?
  /// The publication's name.
  public var site: String?
  /// `nil` is written "undated".
  public var published: CalendarDay?
  /// The address that it was published at.
  public var url: String?
  public var language: Language
  public var words: Int
  /// The source whose text it has too, wholly or for the most part; that one is quoted.
  public var copyOf: Int?
  /// The source that is the same article with its newest text, saved under another name, address or
  /// feed; that one is quoted.
  public var sameArticleAs: Int?
  /// The first digits of the digest of `Origin`, in hexadecimal.
  public var digestPrefix: String
  /// How many digits of the digest a brief shows.
  public static let digestPrefixLength = 12

  /// Who says what it says: the publication, else the authors, else the host of its address, else
  /// the file's name.
  public var outlet: String { knownOutlet ?? Self.fileName(path) }

  /// Who says what it says; `nil` if only the file's name tells.
  public var knownOutlet: String? {
    let site = site.map(cleanedLine) ?? ""
    guard site.isEmpty else { return site }
    let byline = byline.map(cleanedLine) ?? ""
    return byline.isEmpty ? host : byline
  }

  private var host: String? {
    guard let host = url?.split(separator: "/").dropFirst().first?.lowercased() else { return nil }
    return cleanedLine(host.hasPrefix("www.") ? String(host.dropFirst(4)) : host)
  }

  public init(
    number: Int, title: String, path: String, item: String?, byline: String?, site: String?,
    published: CalendarDay?, url: String?, language: Language, words: Int, copyOf: Int? = nil,
    sameArticleAs: Int? = nil, digestPrefix: String
  ) {
    self.number = number
    self.title = title
    self.path = path
    self.item = item
    self.byline = byline
    self.site = site
    self.published = published
    self.url = url
    self.language = language
    self.words = words
    self.copyOf = copyOf
    self.sameArticleAs = sameArticleAs
    self.digestPrefix = digestPrefix
  }
}
