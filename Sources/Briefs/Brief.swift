public import Articles
public import Lexicon

/// A brief: the stories of a day, each told in sentences of its sources.
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

  public init(
    title: String, day: CalendarDay, language: Language, articleCount: Int, minutes: Int,
    articleMinutes: Int, topics: [TopicBrief]
  ) {
    self.title = title
    self.day = day
    self.language = language
    self.articleCount = articleCount
    self.minutes = minutes
    self.articleMinutes = articleMinutes
    self.topics = topics
  }

  /// How many sentences the brief quotes.
  public var quotationCount: Int { topics.reduce(0) { $0 + $1.quotations.count } }

  /// How many of the articles read the brief names.
  public var sourceCount: Int { topics.reduce(0) { $0 + $1.sources.count } }
}

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
  /// Sources, by number and ascending, that tell of the subject but of another event; none is quoted.
  public var neighbours: [Int]
  /// In reading order.
  public var quotations: [Quotation]
  /// Ascending by number.
  public var sources: [BriefSource]
  /// What became of each sentence of the sources; empty unless it was asked for (see
  /// `BriefComposer.isExplained`). It is in no Markdown.
  public var considered: [ConsideredSentence] = []

  public init(
    title: String, titleSource: Int?, sharedTerms: [String], isLoose: Bool = false,
    neighbours: [Int] = [], quotations: [Quotation], sources: [BriefSource]
  ) {
    self.title = title
    self.titleSource = titleSource
    self.sharedTerms = sharedTerms
    self.isLoose = isLoose
    self.neighbours = neighbours
    self.quotations = quotations
    self.sources = sources
  }
}

/// A sentence of a source, letter by letter, and where it stands there.
public struct Quotation: Sendable, Hashable {
  /// On one line: white space collapsed.
  public var text: String
  public var locator: Locator
  /// Sources that have a similar sentence, by number, ascending.
  public var alsoIn: [Int]

  public init(text: String, locator: Locator, alsoIn: [Int] = []) {
    self.text = text
    self.locator = locator
    self.alsoIn = alsoIn
  }
}

/// Where in a source a sentence stands.
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
  /// The first digits of the digest of `Origin`, in hexadecimal.
  public var digestPrefix: String
  /// How many digits of the digest a brief shows.
  public static let digestPrefixLength = 12

  public init(
    number: Int, title: String, path: String, item: String?, byline: String?, site: String?,
    published: CalendarDay?, url: String?, language: Language, words: Int, digestPrefix: String
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
    self.digestPrefix = digestPrefix
  }
}
