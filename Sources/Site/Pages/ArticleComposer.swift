internal import Articles
internal import BriefFormat
internal import Briefs
internal import Lexicon
internal import Markup

/// Composes the article of a brief as a tree with the site's own markup around what the brief says.
///
/// Text of the brief becomes text nodes, which libcmark escapes. The markup around it is written in
/// the program, and every value in it is escaped.
struct ArticleComposer {
  let brief: PublishedBrief
  let text: BriefText
  let form: Form
  let links: ArticleLinks
  var identifiers: Identifiers
  /// The level of the heading before.
  var level = 1

  /// What the article is for.
  enum Form {
    /// A page of the site, with identifiers and links within it.
    case page
    /// An entry of a feed, which is read far from the page.
    case feed
  }

  init(_ brief: PublishedBrief, _ text: BriefText, form: Form, links: ArticleLinks) {
    self.brief = brief
    self.text = text
    self.form = form
    self.links = links
    identifiers = text.identifiers
  }

  /// The article as HTML.
  ///
  /// - Complexity: O(*n*) in the nodes.
  mutating func html() -> HTML {
    var children: [MarkdownNode] = []
    let sections = text.outline.sections
    let names = text.sectionNames
    if form == .page {
      children.append(header())
      children += contents(zip(sections, names).filter(\.0.isTopic))
    }
    children += blocks(introductionRest)
    let topics = Dictionary(
      text.told.filter { $0.kind == nil }.map { ($0.section, $0.topic) },
      uniquingKeysWith: { first, _ in first })
    let sources = quotedSources()
    for (index, section) in sections.enumerated() {
      children += self.section(
        section, names[index], topics[index], sources, links.stories[index])
    }
    return MarkdownNode(.document, children).html()
  }

  // MARK: - Head

  /// The counts at the start of a brief, which the header shows; `nil` if a person wrote other
  /// words there.
  private var introductionHead: MarkdownNode? {
    text.outline.introduction.first.flatMap { block in
      let isCounts = block.plainText.utf8.first.map { isASCIIDigit($0) } == true
      return block.kind == .paragraph && isCounts ? block : nil
    }
  }

  private var introductionRest: [MarkdownNode] {
    // The list of headlines is the page's own.
    let blocks = text.outline.introduction.filter { block in
      guard case .list = block.kind else { return true }
      return !block.isOfLinksWithin
    }
    return form == .page && introductionHead != nil ? Array(blocks.dropFirst()) : blocks
  }

  private func header() -> MarkdownNode {
    let day = brief.day
    let title = inlines(text.outline.title)
    let isNamed = brief.title.has(day.inEnglish)
    let weekday = brief.title.has(day.weekdayInEnglish) ? "Daily brief" : day.weekdayInEnglish
    let name =
      brief.period.map { $0.isWeek ? "The week in one" : "The month in one" }
      ?? (isNamed ? weekday : "\(day.weekdayInEnglish) \(day.inEnglish)")
    let time: HTML = """
      <time itemprop="datePublished" datetime="\(day.description)">\(name)</time>
      """
    let opening: HTML = "<header>\n<p class=\"kicker\" lang=\"en\">\(time)</p>"
    var children = [
      MarkdownNode(
        .customBlock(opening: "<h1 itemprop=\"headline\">", closing: "</h1>"),
        title.plainText.isEmpty ? [MarkdownNode(.text(brief.title))] : title)
    ]
    if let introductionHead {
      children.append(
        MarkdownNode(
          .customBlock(opening: "<p class=\"counts\">", closing: "</p>"),
          inlines(introductionHead.children)))
    }
    return MarkdownNode(.customBlock(opening: opening, closing: "</header>"), children)
  }

  private func contents(_ topics: [(BriefOutline.Section, String)]) -> [MarkdownNode] {
    guard topics.count > 2 else { return [] }
    let items: [MarkdownNode] = topics.map { section, name in
      MarkdownNode(
        .customBlock(
          opening: "<li><a href=\"#\(name)\">", closing: "</a></li>"),
        [MarkdownNode(.text(cleanedLine(section.heading.plainText)))])
    }
    return [
      MarkdownNode(
        .customBlock(
          opening: "<nav class=\"contents\" aria-label=\"Topics of the day\">\n<ol>",
          closing: "</ol>\n</nav>"),
        items)
    ]
  }

  // MARK: - Sections

  private mutating func section(
    _ section: BriefOutline.Section, _ name: String, _ topic: TopicBrief?,
    _ sources: [Int: QuotedSource], _ stories: HTML?
  ) -> [MarkdownNode] {
    level = 2
    let heading = inlines(section.heading)
    var children: [MarkdownNode] = []
    switch form {
    case .page:
      let attributes =
        languageAttribute(ofHeadlineOf: topic) + directionAttribute(of: heading.plainText)
      children.append(
        MarkdownNode(
          .customBlock(opening: "<h2 id=\"\(name)\"\(attributes)>", closing: "</h2>"), heading))
    case .feed:
      children.append(MarkdownNode(.heading(level: 2), heading))
    }
    for block in section.blocks {
      switch block {
      case .reason(let nodes): children.append(reason(nodes))
      case .quotations(let items): children.append(quotations(items, sources))
      case .sources(let items): children.append(self.sources(items, sources))
      case .other(let block): children += blocks([block])
      }
    }
    guard form == .page else { return children }
    if let stories {
      children.append(MarkdownNode(.customBlock(opening: stories, closing: "")))
    }
    let kind: HTML = section.isTopic ? " class=\"topic\"" : ""
    return [
      MarkdownNode(
        .customBlock(
          opening: "<section\(kind) aria-labelledby=\"\(name)\">", closing: "</section>"),
        children)
    ]
  }

  private func reason(_ nodes: [MarkdownNode]) -> MarkdownNode {
    let text = inlines(nodes).flatMap(isolated)
    guard form == .page else {
      return MarkdownNode(.paragraph, [MarkdownNode(.emphasis, text)])
    }
    return MarkdownNode(
      .customBlock(
        opening: "<details class=\"reason\">\n<summary>Why these belong together</summary>\n<p>",
        closing: "</p>\n</details>"),
      text)
  }
}

/// The targets of links out of the article, and the quotations that it leaves out.
struct ArticleLinks: Sendable {
  /// From the page to the root of the site.
  var root = ""
  /// The folders of all briefs, by the names of their files.
  var folders: [String: String]
  /// The stories that a section belongs to, by the section's number.
  var stories: [Int: HTML] = [:]
  var sources: SourcePages
  var withheld: QuotationLimit
}
