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
  }

  /// `2026/11/21/`.
  var folder: String { "\(day)".split(separator: "-").joined(separator: "/") + "/" }

  /// The headings of what it quotes; of all sections if it quotes nothing.
  var headlines: [String] {
    let topics = outline.sections.filter(\.isTopic)
    let sections = topics.isEmpty ? outline.sections : topics
    return sections.map { cleanedLine($0.heading.plainText) }.filter { !$0.isEmpty }
  }

  /// The first headlines, or the first words, in one line.
  var description: String {
    let text =
      headlines.isEmpty
      ? cleanedLine(outline.introduction.plainText) : headlines.joined(separator: " · ")
    return shortened(text.isEmpty ? title : text, to: 200)
  }

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
