internal import Articles
internal import Briefs
internal import Lexicon
internal import Markup

/// A brief as the site has it.
struct PublishedBrief: Sendable {
  /// The name of its file.
  let name: String
  let day: CalendarDay
  let title: String
  let language: Language
  let outline: BriefOutline
  /// What the brief says about its topics; empty for a document that a person wrote freely.
  let topics: [TopicBrief]

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
      return .success(PublishedBrief(document.name, day, file, outline, document.markdown))
    } catch {
      return .failure(.markdown(error))
    }
  }

  private init(
    _ name: String, _ day: CalendarDay, _ file: BriefFile, _ outline: BriefOutline,
    _ markdown: String
  ) {
    self.name = name
    self.day = day
    self.outline = outline
    let heading = cleanedLine(outline.title.plainText)
    let field = cleanedLine(file.title ?? "")
    title = !heading.isEmpty ? heading : !field.isEmpty ? field : "Brief, \(day.inEnglish)"
    let code = file.language?.code ?? "en"
    // What is no code of two or three letters would make the page invalid.
    let isCode = (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { 0x61...0x7A ~= $0 }
    language = isCode && code != "und" ? Language(code: code) : .english
    topics = (try? Brief(parsing: markdown))?.topics ?? []
    description = Self.description(of: outline) ?? title
  }

  /// The headings of what the document quotes, of all its sections if it quotes nothing, or its
  /// first words; `nil` if it says nothing.
  private static func description(of outline: BriefOutline) -> String? {
    let topics = outline.sections.filter(\.isTopic)
    // What does not fit need not be read.
    let sections = (topics.isEmpty ? outline.sections : topics).prefix(8)
    let headlines = sections.map { cleanedLine($0.heading.plainText) }.filter { !$0.isEmpty }
    let text =
      headlines.isEmpty
      ? cleanedLine(outline.introduction.plainText) : headlines.joined(separator: " · ")
    return text.isEmpty ? nil : shortened(text, to: 200)
  }

  /// `2026/11/21/`.
  var folder: String { "\(day)".split(separator: "-").joined(separator: "/") + "/" }

  var topicCount: Int { outline.sections.count(where: \.isTopic) }

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

/// A text with at most so many characters, cut between words.
func shortened(_ text: String, to limit: Int) -> String {
  guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
    end < text.endIndex
  else { return text }
  let head = text[..<end]
  let cut = head.lastIndex(of: " ").map { head[..<$0] } ?? head
  return cut + "…"
}
