internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

/// A published brief: what pages other than its own show of it.
struct PublishedBrief: Sendable, Hashable {
  let document: BriefDocument
  /// The last day that it tells of.
  let day: CalendarDay
  let title: String
  let language: Language
  /// The first headlines, or the first words, in one line.
  let description: String
  let quotationCount: Int
  let sourceCount: Int
  /// What the brief says about its topics; empty for a document that a person wrote freely.
  let topics: [PublishedTopic]
  /// The files beside it that it leads to.
  let linkedFiles: [String]
  /// The days that a roll-up is of; `nil` for the brief of a day.
  let period: BriefPeriod?
  /// `2026/11/21/`, `2026/w47/`, `2026/11/`.
  let folder: String

  /// The name of its file.
  var name: String { document.name }
  var topicCount: Int { topics.count(where: \.isStory) }
  /// The words of its pages.
  var words: SiteWording { .of(language) }

  init(
    _ document: BriefDocument, day: CalendarDay, title: String, language: Language,
    description: String, quotationCount: Int, sourceCount: Int, topics: [PublishedTopic],
    linkedFiles: [String]
  ) {
    self.document = document
    self.day = day
    self.title = title
    self.language = language
    self.description = description
    self.quotationCount = quotationCount
    self.sourceCount = sourceCount
    self.topics = topics
    self.linkedFiles = linkedFiles
    period = BriefPeriod(fileName: document.name)
    let place = period.map { String($0.fileName.dropLast(3)).lowercased() } ?? "\(day)"
    folder = place.split(separator: "-").joined(separator: "/") + "/"
  }
}

extension PublishedBrief {
  /// The name that `brief make` gives the file.
  var usualName: String { period?.fileName ?? "\(day).md" }
}

/// A topic of a brief as the site has it.
struct PublishedTopic: Sendable, Hashable {
  /// The number of the section in the brief, from 0.
  let section: Int
  /// The identifier of its heading on the page of the day.
  let identifier: String
  let headline: String
  /// Whether it has a section of its own, and is not a line among others.
  let isStory: Bool
  /// Where it stands in its file, as links of later briefs name it: `2026-11-20.md#dam-gives-way`,
  /// and of a line with its headline: `2026-11-20.md#in-brief Dam gives way`.
  let place: String
  /// The places of the same story on days before, each as a story's and as a line's; `nil` in briefs
  /// of form 1, which name but days.
  let earlier: [String]?
  /// The terms that put it together, the strongest first.
  let terms: [String]
  /// An article that was found in several places counts once.
  let articleCount: Int
  let sentenceCount: Int
  let sources: [Source]
  /// The first quotation that is no longer than `Lead.limit`.
  let lead: Lead?

  /// An article that it has sentences from.
  struct Source: Sendable, Hashable {
    /// The name of its publication.
    let outlet: String
    let title: String
    let sentenceCount: Int
  }

  /// A quotation that stands for the topic on other pages.
  struct Lead: Sendable, Hashable {
    /// Quotations with more bytes stand on the page of the day only.
    static let limit = 400

    let text: String
    let outlet: String
    let language: Language?

    init(text: String, outlet: String, language: Language?) {
      self.text = text
      self.outlet = outlet
      self.language = language
    }

    /// The first quotation of a topic that may be shown; `nil` if there is none.
    init?(of topic: TopicBrief, where mayShow: (Quotation) -> Bool = { _ in true }) {
      let first = topic.allQuotations.first {
        $0.text.utf8.count <= Self.limit && mayShow($0)
      }
      guard let first else { return nil }
      let source = topic.sources.first { $0.number == first.locator.source }
      text = cleanedLine(first.text)
      outlet = source.map(outletName) ?? ""
      language = source?.language
    }
  }

  init(
    section: Int, identifier: String, headline: String, isStory: Bool, place: String,
    earlier: [String]?, terms: [String], articleCount: Int, sentenceCount: Int, sources: [Source],
    lead: Lead?
  ) {
    self.section = section
    self.identifier = identifier
    self.headline = headline
    self.isStory = isStory
    self.place = place
    self.earlier = earlier
    self.terms = terms
    self.articleCount = articleCount
    self.sentenceCount = sentenceCount
    self.sources = sources
    self.lead = lead
  }

  init(
    section: Int, identifier: String, headline: String, isStory: Bool, place: String,
    hasDays: Bool, content: TopicBrief
  ) {
    let quotations = content.allQuotations
    var counts: [Int: Int] = [:]
    for quotation in quotations { counts[quotation.locator.source, default: 0] += 1 }
    let earlier = content.earlier.flatMap { day in
      let place = "\(day.path)#\(day.anchor)"
      return [place, "\(place) \(day.title)"].map(cleanedLine)
    }
    self.init(
      section: section, identifier: identifier, headline: headline, isStory: isStory,
      place: cleanedLine(isStory ? place : "\(place) \(headline)"),
      earlier: hasDays ? earlier : nil,
      terms: content.sharedTerms.map(cleanedLine), articleCount: content.articleCount,
      sentenceCount: quotations.count,
      sources: content.sources.map { source in
        Source(
          outlet: outletName(source), title: cleanedLine(source.title),
          sentenceCount: counts[source.number, default: 0])
      }, lead: Lead(of: content))
  }
}

/// A text with at most so many characters, cut between words.
func shortened(_ text: String, to limit: Int) -> String {
  // Each character has a byte at least.
  if text.utf8.count <= limit { return text }
  guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
    end < text.endIndex
  else { return text }
  let head = text[..<end]
  let cut = head.lastIndex(of: " ").map { head[..<$0] } ?? head
  return cut + "…"
}
