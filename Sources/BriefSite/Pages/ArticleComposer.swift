internal import BriefArticles
internal import BriefFormat
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

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
  /// The sources of the brief, by number.
  let quoted: [Int: QuotedSource]
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
    quoted = QuotedSource.all(in: text)
  }

  /// The site's own words, in the language of the brief if they are known in it.
  var words: SiteWording { brief.words }
  /// `lang` of the site's own words, where the brief is in another language.
  var own: HTML { words.attributes(in: brief.language) }

  /// The article as HTML.
  ///
  /// - Complexity: O(*n*) in the nodes.
  mutating func html() -> HTML {
    let sections = text.outline.sections
    let names = text.sectionNames
    var head = form == .page ? contents(Array(zip(sections, names).filter(\.0.isTopic))) : []
    for block in introductionRest { head += then(block) }
    let topics = Dictionary(
      text.told.filter { $0.kind == nil }.map { ($0.section, $0.topic) },
      uniquingKeysWith: { first, _ in first })
    var parts: [[MarkdownNode]] = []
    for (index, section) in sections.enumerated() {
      let nodes = self.section(
        section, names[index], topics[index], quoted, links.stories[index])
      parts.append((section.kind == .sources ? coverage() : []) + nodes)
    }
    let title = form == .page ? [header()] : proofNotice
    return MarkdownNode(.document, title + columns(head, parts)).html()
  }

  // MARK: - Head

  /// The counts at the start of a brief, which the header shows; `nil` if a person wrote other
  /// words there.
  private var introductionHead: MarkdownNode? {
    text.outline.introduction.first.flatMap { block in
      let words = block.plainText
      // Where the number stands, and in which digits, is up to the language; form 1 is in English.
      let isCounts =
        text.form > 1
        ? !block.hasLink && words.unicodeScalars.contains { $0.properties.numericType == .decimal }
        : words.utf8.first.map { isASCIIDigit($0) } == true
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
    let weekday = words.weekday(day)
    let name =
      brief.period.map { words.text($0.isWeek ? "week in one" : "month in one") }
      ?? (!brief.title.has(words.date(day))
        ? words.day(day) : brief.title.has(weekday) ? words.text("daily brief") : weekday)
    let time: HTML = """
      <time itemprop="datePublished" datetime="\(day.description)">\(name)</time>
      """
    let opening: HTML = "<header>\n<p class=\"kicker\"\(own)>\(time)</p>"
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
    return MarkdownNode(
      .customBlock(opening: opening, closing: "</header>"), children + proofNotice)
  }

  private var proofNotice: [MarkdownNode] {
    let notice = brief.proofNotice
    return notice == HTML() ? [] : [MarkdownNode(.customBlock(opening: notice, closing: ""))]
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
      children += note(of: section, named: name)
    case .feed:
      children.append(MarkdownNode(.heading(level: 2), heading))
    }
    if section.kind == .sources, let list = sourceListLink {
      children.append(list)
    }
    let isApart = section.kind == .sources && sourceListLink != nil
    for block in section.blocks where !isApart {
      switch block {
      case .reason(let nodes): children.append(reason(nodes, isOpen: text.form > 1))
      case .quotations(let items):
        let compared = headlines(items, sources)
        children += compared.isEmpty ? [quotations(items, sources)] : compared
      case .sources(let items): children.append(self.sources(items, sources))
      case .other(let block): children += blocks([block])
      }
    }
    guard form == .page else { return children }
    if let stories {
      children.append(MarkdownNode(.customBlock(opening: stories, closing: "")))
    }
    let kind: HTML =
      switch section.kind {
      case .story: " class=\"topic\""
      case .part: " class=\"part\""
      case .sources: " class=\"all-sources\""
      case .other: HTML()
      }
    return [
      MarkdownNode(
        .customBlock(
          opening: "<section\(kind)>", closing: "</section>"), children)
    ]
  }

  /// What the brief says of a story before it tells it: of form 1, why its articles belong together;
  /// else which day of it this is.
  private func reason(_ nodes: [MarkdownNode], isOpen: Bool) -> MarkdownNode {
    let text = inlines(nodes).flatMap(isolated)
    if form == .page, isOpen {
      return MarkdownNode(
        .customBlock(opening: "<p class=\"earlier\">", closing: "</p>"), text)
    }
    guard form == .page else {
      return MarkdownNode(.paragraph, [MarkdownNode(.emphasis, text)])
    }
    return MarkdownNode(
      .customBlock(
        opening:
          "<details class=\"reason\">\n<summary>\(words.text("why together"))</summary>\n<p>",
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
  /// The folders of outlets, by their names.
  var outlets: [String: String] = [:]
  /// The picture of who covers what.
  var coverage = HTML()
  var sources: SourcePages
  /// The page that has the list of sources, if it is not on the article's own.
  var sourceList: String?
  var withheld: QuotationLimit
}
