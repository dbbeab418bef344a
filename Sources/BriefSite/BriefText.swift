internal import BriefArticles
internal import BriefFormat
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

/// All that a brief says, which its own page and the feeds show.
struct BriefText: Sendable {
  let outline: BriefOutline
  /// The form of the brief, 1 or 2.
  let form: Int
  /// What the brief says about its stories and articles, in their order, and where they stand.
  let told: [PlacedTopic]
  /// The identifiers of the sections' headings on the page of the day, section by section.
  let sectionNames: [String]
  /// The same by the names that links in the brief's file have.
  let names: [String: String]
  /// The identifiers that the headings of the sections have taken.
  let identifiers: Identifiers

  init(_ outline: BriefOutline, form: Int) {
    self.outline = outline
    self.form = form
    var identifiers = Identifiers()
    let sectionNames = outline.sections.map {
      identifiers.next(for: cleanedLine($0.heading.plainText))
    }
    self.sectionNames = sectionNames
    names = Dictionary(
      zip(outline.anchors.map { percentEncoded($0) }, sectionNames),
      uniquingKeysWith: { first, _ in first })
    self.identifiers = identifiers
    told = PlacedTopic.all(in: outline, form: form)
  }

  /// The text of a document that is known to be a brief.
  init(of document: BriefDocument) {
    let file = BriefFile(document.markdown)
    let tree = try? MarkdownNode(parsing: file.body)
    self.init(BriefOutline(tree ?? MarkdownNode(.document, [])), form: file.form)
  }

  /// The stories and articles without their places.
  var topics: [TopicBrief] { told.map(\.topic) }
}

extension PublishedBrief {
  /// Reads a document; one without front matter has the day that its name begins with, a roll-up
  /// the last of its days.
  static func reading(
    _ document: BriefDocument
  ) -> Result<(brief: PublishedBrief, text: BriefText), SkippedDocument.Reason> {
    let file = BriefFile(document.markdown)
    let last = BriefPeriod(fileName: document.name)?.days.upperBound
    guard let day = file.day ?? CalendarDay(document.name.prefix(10)) ?? last else {
      return .failure(.undated)
    }
    do {
      let tree = try MarkdownNode(parsing: file.body)
      let text = BriefText(BriefOutline(tree), form: file.form)
      return .success((PublishedBrief(document, day, file, text, linkedFiles(in: tree)), text))
    } catch {
      return .failure(.markdown(error))
    }
  }

  private init(
    _ document: BriefDocument, _ day: CalendarDay, _ file: BriefFile, _ text: BriefText,
    _ linkedFiles: [String]
  ) {
    let outline = text.outline
    let heading = cleanedLine(outline.title.plainText)
    let field = cleanedLine(file.title ?? "")
    let language = publishedLanguage(file.language?.tag ?? "en") ?? .english
    let words = SiteWording.of(language)
    let named = !heading.isEmpty ? heading : field
    let title = named.isEmpty ? words.text("brief of", words.date(day)) : named
    let anchors = outline.anchors
    let topics = text.told.map { told in
      PublishedTopic(
        section: told.section, identifier: text.sectionNames[told.section],
        headline: cleanedLine(told.topic.title), isStory: told.kind == nil,
        place: "\(document.name)#\(anchors[told.section])", hasDays: text.form > 1,
        content: told.topic)
    }
    let counts = outline.sections.flatMap(\.blocks).reduce(into: (quotations: 0, sources: 0)) {
      counts, block in
      switch block {
      case .quotations(let items):
        counts.quotations += items.count { $0.locator != nil || $0.name == nil }
      case .sources(let items): counts.sources += items.count
      case .reason, .other: break
      }
    }
    self.init(
      document, day: day, title: title,
      language: language,
      description: Self.description(of: outline, topics.filter(\.isStory).map(\.headline)) ?? title,
      quotationCount: counts.quotations, sourceCount: counts.sources, topics: topics,
      linkedFiles: linkedFiles)
  }

  /// The headings of what the document quotes, of all its sections if it quotes nothing, or its
  /// first words; `nil` if it says nothing.
  private static func description(of outline: BriefOutline, _ headlines: [String]) -> String? {
    let all =
      headlines.isEmpty
      ? outline.sections.prefix(8).map { cleanedLine($0.heading.plainText) } : headlines
    // More headlines than this would be cut off anyway.
    let named = all.prefix(8).filter { !$0.isEmpty }
    let text =
      named.isEmpty
      ? cleanedLine(outline.introduction.plainText) : named.joined(separator: " · ")
    return text.isEmpty ? nil : shortened(text, to: 200)
  }

  /// The files beside the document that it leads to, each once, in their order.
  private static func linkedFiles(in document: MarkdownNode) -> [String] {
    var files: [String] = []
    var seen: Set<String> = []
    var open = [document]
    while let node = open.popLast() {
      if case .link(let destination, _) = node.kind, let file = linkedFile(destination),
        seen.insert(file).inserted
      {
        files.append(file)
      }
      open += node.children.reversed()
    }
    return files
  }
}

/// The file of the same folder that a link leads to; `nil` if it leads elsewhere.
func linkedFile(_ destination: String) -> String? {
  let path = destination.utf8.prefix(256).prefix { $0 != 0x23 && $0 != 0x2F }
  guard path.count < 256,
    path.count == destination.utf8.count || destination.utf8.dropFirst(path.count).first == 0x23,
    let name = percentDecoded(String(decoding: path, as: UTF8.self)), name.hasSuffix(".md")
  else { return nil }
  return name
}

/// The language with a code; `nil` if a page with that code would be invalid.
func publishedLanguage(_ code: String) -> Language? {
  SourceMark.isLanguage(code) && code != "und" ? Language(code: code) : nil
}
