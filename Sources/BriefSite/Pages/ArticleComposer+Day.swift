internal import BriefFormat
internal import BriefMarkup

/// What the page of a day has around its stories: the headlines at a glance, and the second column.
extension ArticleComposer {
  /// The headlines of the day, each with who tells it; of a brief of form 1 the headings alone.
  func contents(_ topics: [(BriefOutline.Section, String)]) -> [MarkdownNode] {
    let headlines = text.outline.headlines.compactMap { headline -> MarkdownNode? in
      guard let name = text.names[headline.anchor] else { return nil }
      return entry(inlines(headline.title), name, note: headline.note)
    }
    let items =
      !headlines.isEmpty
      ? headlines
      : topics.count < 3
        ? []
        : topics.map { section, name in
          entry([MarkdownNode(.text(cleanedLine(section.heading.plainText)))], name, note: "")
        }
    guard !items.isEmpty else { return [] }
    let opening: HTML =
      "<nav class=\"contents\" aria-label=\"\(words.text("topics of day"))\">\n<ol>"
    return [MarkdownNode(.customBlock(opening: opening, closing: "</ol>\n</nav>"), items)]
  }

  private func entry(_ title: [MarkdownNode], _ name: String, note: String) -> MarkdownNode {
    let link = MarkdownNode(
      .customInline(opening: "<a href=\"#\(name)\">", closing: "</a>"),
      [MarkdownNode(.text(cleanedLine(title.plainText)))])
    let direction = directionAttribute(of: title.plainText)
    return MarkdownNode(
      .customBlock(opening: "<li\(direction)>", closing: "</li>"), [link] + spaced(note))
  }

  private func spaced(_ note: String) -> [MarkdownNode] {
    note.isEmpty ? [] : [MarkdownNode(.text(" ")), self.note(note)]
  }

  /// Who tells a story, and which day of it this is.
  private func note(_ text: String) -> MarkdownNode {
    MarkdownNode(
      .customInline(opening: "<span class=\"note\">", closing: "</span>"),
      [MarkdownNode(.text(text))])
  }

  /// The same below the heading of a story; nothing if the brief does not say, or if one outlet tells
  /// it, which each of its sentences names.
  func note(of section: BriefOutline.Section, named name: String) -> [MarkdownNode] {
    let headline = text.outline.headlines.first { text.names[$0.anchor] == name }
    guard let headline, !headline.note.isEmpty else { return [] }
    let note = section.saysItsDay ? headline.teller : headline.note
    guard !section.tellers.allSatisfy({ $0 == note }) else { return [] }
    return [
      MarkdownNode(
        .customBlock(opening: "<p class=\"told\">", closing: "</p>"),
        [MarkdownNode(.text(note))])
    ]
  }

  /// Who covers what, before the sources of a day.
  mutating func coverage() -> [MarkdownNode] {
    guard form == .page, links.coverage != HTML() else { return [] }
    let name = identifiers.next(for: words.text("coverage"))
    let opening: HTML = """
      <section class="part"\(own)><h2 id="\(name)">\(words.text("coverage"))</h2>

      """
    return [
      MarkdownNode(.customBlock(opening: opening + links.coverage, closing: "</section>"))
    ]
  }

  /// The links to the parts and to the day before, below the headlines.
  mutating func then(_ block: MarkdownNode) -> [MarkdownNode] {
    guard form == .page, block.kind == .paragraph, text.form > 1, block.hasLink else {
      return blocks([block])
    }
    return [
      MarkdownNode(
        .customBlock(opening: "<p class=\"then\">", closing: "</p>"),
        inlines(block.children))
    ]
  }

  /// The sections in two columns, if stories come first, and the parts of the day and the sources
  /// next, as the program writes them; else one below the other.
  ///
  /// - Parameters:
  ///   - head: What stands above the stories.
  ///   - sections: The nodes of each section of the brief, in their order.
  /// - Returns: All of them.
  func columns(_ head: [MarkdownNode], _ sections: [[MarkdownNode]]) -> [MarkdownNode] {
    let kinds = text.outline.sections.map(\.kind)
    let stories = kinds.prefix { $0 == .story }.count
    let others = kinds.dropFirst(stories).prefix { $0 != .story && $0 != .other }.count
    guard form == .page, stories > 0, others > 0 else { return head + sections.flatMap(\.self) }
    let end = stories + others
    let columns = [
      MarkdownNode(
        .customBlock(opening: "<div>", closing: "</div>"),
        head + sections[..<stories].flatMap(\.self)),
      MarkdownNode(
        .customBlock(opening: "<div class=\"aside\">", closing: "</div>"),
        sections[stories..<end].flatMap(\.self)),
    ]
    let both = MarkdownNode(
      .customBlock(opening: "<div class=\"columns\">", closing: "</div>"), columns)
    return [both] + sections[end...].flatMap(\.self)
  }

  /// How the outlets put it: their names beside their headlines. Nothing if the items are others.
  mutating func headlines(
    _ items: [ParsedQuotation], _ sources: [Int: QuotedSource]
  ) -> [MarkdownNode] {
    guard form == .page, items.allSatisfy(\.isHeadlineInStory) else { return [] }
    var children: [MarkdownNode] = []
    for item in items {
      guard let name = item.name else { continue }
      let outlet = MarkdownNode(
        .customInline(opening: "<span class=\"mark\">", closing: "</span>"),
        inlines(item.remark.withoutLeadingDash()).flatMap(isolated))
      let title = MarkdownNode(
        .customInline(opening: "<span>", closing: "</span>"),
        self.name(name, sources[name.mark.source], isBold: false))
      children.append(
        MarkdownNode(
          .customBlock(opening: "<li>", closing: "</li>"),
          [outlet, MarkdownNode(.text(" ")), title] + blocks(item.rest)))
    }
    return [
      MarkdownNode(.customBlock(opening: "<ul class=\"put\">", closing: "</ul>"), children)
    ]
  }
}

extension BriefOutline.Section {
  /// Who says each of its sentences.
  fileprivate var tellers: [String] {
    blocks.flatMap { block in
      guard case .quotations(let items) = block else { return [String]() }
      return items.compactMap { $0.locator.map { cleanedLine($0.label.plainText) } }
    }
  }
}

extension ParsedQuotation {
  /// Whether it is a headline of a story, with its outlet and without a sentence.
  fileprivate var isHeadlineInStory: Bool {
    guard let name, quotation.isEmpty, !remark.isEmpty else { return false }
    return name.mark.key == nil || name.mark.key == .near
  }
}

extension MarkdownNode {
  /// Whether a link stands in it.
  var hasLink: Bool {
    children.contains { if case .link = $0.kind { true } else { false } }
  }
}
