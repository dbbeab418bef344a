public import Articles
public import Lexicon

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
  /// Minutes that reading the brief's sentences takes.
  public var minutes: Int
  /// Minutes that reading all the articles would take.
  public var articleMinutes: Int
  /// The most important first.
  public var topics: [TopicBrief]
  /// Phrases of the topics, in lower case, each once.
  public var tags: [String]
  /// The last day before it that has a brief; named if there is nothing new.
  public var previousDay: CalendarDay?
  /// The first digits of a digest of all articles that were there, so that a brief made again knows
  /// whether anything is new; `nil` if it does not say.
  public var batchDigest: String?

  public init(
    title: String, day: CalendarDay, language: Language, articleCount: Int, minutes: Int,
    articleMinutes: Int, topics: [TopicBrief], tags: [String] = [],
    previousDay: CalendarDay? = nil, batchDigest: String? = nil
  ) {
    self.title = title
    self.day = day
    self.language = language
    self.articleCount = articleCount
    self.minutes = minutes
    self.articleMinutes = articleMinutes
    self.topics = topics
    self.tags = tags
    self.previousDay = previousDay
    self.batchDigest = batchDigest
  }

  /// How many sentences the brief quotes.
  public var quotationCount: Int { topics.reduce(0) { $0 + $1.allQuotations.count } }

  /// How many of the articles read the brief names.
  public var sourceCount: Int { topics.reduce(0) { $0 + $1.articleCount } }
}

/// A sentence of a source, letter by letter, and where it stands there.
public struct Quotation: Sendable, Hashable {
  /// On one line: white space collapsed.
  public var text: String
  public var locator: Locator
  /// Sources that have a similar sentence, by number, ascending.
  public var alsoIn: [Int]
  /// A sentence of the same topic to compare the figures with.
  public var comparison: SourceLine?

  public init(text: String, locator: Locator, alsoIn: [Int] = [], comparison: SourceLine? = nil) {
    self.text = text
    self.locator = locator
    self.alsoIn = alsoIn
    self.comparison = comparison
  }
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
