internal import Articles
internal import Briefs
internal import Lexicon
internal import Markup

/// A brief as the site has it.
struct PublishedBrief: Sendable {
  /// The name of its file.
  let name: String
  /// SHA-256 of the file's text.
  let digest: String
  let day: CalendarDay
  let title: String
  let language: Language
  let outline: BriefOutline
  /// What the brief says about its topics; empty for a document that a person wrote freely.
  let topics: [PublishedTopic]
  /// The identifiers of the sections' headings on the page of the day, section by section.
  let sectionNames: [String]
  /// The identifiers that the headings of the sections have taken.
  let identifiers: Identifiers

  /// The first headlines, or the first words, in one line.
  let description: String

  /// Reads a document; one without front matter has the day that its name begins with.
  static func reading(
    _ document: BriefDocument
  ) -> Result<PublishedBrief, SkippedDocument.Reason> {
    let file = BriefFile(document.markdown)
    guard let day = file.day ?? CalendarDay(document.name.prefix(10)) else {
      return .failure(.undated)
    }
    do {
      let outline = BriefOutline(try MarkdownNode(parsing: file.body))
      return .success(PublishedBrief(document, day, file, outline))
    } catch {
      return .failure(.markdown(error))
    }
  }

  private init(
    _ document: BriefDocument, _ day: CalendarDay, _ file: BriefFile, _ outline: BriefOutline
  ) {
    name = document.name
    digest = sha256(Array(document.markdown.utf8))
    self.day = day
    self.outline = outline
    let heading = cleanedLine(outline.title.plainText)
    let field = cleanedLine(file.title ?? "")
    title = !heading.isEmpty ? heading : !field.isEmpty ? field : "Brief, \(day.inEnglish)"
    let code = file.language?.code ?? "en"
    // What is no code of two or three letters would make the page invalid.
    let isCode = (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { 0x61...0x7A ~= $0 }
    language = isCode && code != "und" ? Language(code: code) : .english
    var identifiers = Identifiers()
    let headings = outline.sections.map { cleanedLine($0.heading.plainText) }
    let names = headings.map { identifiers.next(for: $0) }
    topics = outline.sections.indices.filter { outline.sections[$0].isTopic }.map { index in
      PublishedTopic(
        section: index, identifier: names[index], headline: headings[index],
        content: TopicBrief(outline.sections[index]))
    }
    sectionNames = names
    self.identifiers = identifiers
    description = Self.description(of: outline, topics.map(\.headline)) ?? title
  }

  /// The headings of what the document quotes, of all its sections if it quotes nothing, or its
  /// first words; `nil` if it says nothing.
  private static func description(of outline: BriefOutline, _ headlines: [String]) -> String? {
    let all =
      headlines.isEmpty
      ? outline.sections.prefix(8).map { cleanedLine($0.heading.plainText) } : headlines
    // What does not fit need not be read.
    let named = all.prefix(8).filter { !$0.isEmpty }
    let text =
      named.isEmpty
      ? cleanedLine(outline.introduction.plainText) : named.joined(separator: " · ")
    return text.isEmpty ? nil : shortened(text, to: 200)
  }

  /// `2026/11/21/`.
  var folder: String { "\(day)".split(separator: "-").joined(separator: "/") + "/" }

  var topicCount: Int { topics.count }

  var quotationCount: Int {
    outline.sections.flatMap(\.blocks).reduce(0) { count, block in
      if case .quotations(let items) = block { count + items.count } else { count }
    }
  }

  var sourceCount: Int {
    outline.sections.flatMap(\.blocks).reduce(0) { count, block in
      if case .sources(let items) = block { count + items.count } else { count }
    }
  }
}

/// A topic of a brief as the site has it.
struct PublishedTopic: Sendable {
  /// The number of the section in the brief, from 0.
  let section: Int
  /// The identifier of its heading on the page of the day.
  let identifier: String
  let headline: String
  let content: TopicBrief
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
