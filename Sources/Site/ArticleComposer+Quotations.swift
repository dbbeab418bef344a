internal import Briefs
internal import Lexicon
internal import Markup

/// What a quotation is shown with.
struct QuotedSource {
  /// The web address of the original.
  var address: String?
  var language: Language?
  /// The first digits of its digest.
  var digest: String?
}

extension ArticleComposer {
  /// The sources of a section, by number.
  func quotedSources(
    of section: BriefOutline.Section, _ topic: TopicBrief?
  ) -> [Int: QuotedSource] {
    let known = topic?.sources.map { ($0.number, $0.language) } ?? []
    let languages = Dictionary(known, uniquingKeysWith: { first, _ in first })
    var sources: [Int: QuotedSource] = [:]
    for case .sources(let items) in section.blocks {
      for item in items where sources[item.number] == nil {
        sources[item.number] = QuotedSource(
          address: item.originalAddress, language: languages[item.number],
          digest: item.digest.map { String($0.dropFirst("sha256:".utf8.count)) })
      }
    }
    return sources
  }

  /// The list of quotations of a topic.
  mutating func quotations(
    _ items: [OutlinedQuotation], _ sources: [Int: QuotedSource]
  ) -> MarkdownNode {
    var children: [MarkdownNode] = []
    for item in items { children.append(quotation(item, sources)) }
    return MarkdownNode(
      .customBlock(opening: "<ul class=\"quotations\">", closing: "</ul>"), children)
  }

  private mutating func quotation(
    _ item: OutlinedQuotation, _ sources: [Int: QuotedSource]
  ) -> MarkdownNode {
    let words = inlines(item.quotation)
    guard let locator = item.locator else {
      return MarkdownNode(
        .customBlock(opening: "<li>", closing: "</li>"), words + blocks(item.rest))
    }
    let source = sources[locator.source]
    if links.withheld.contains(
      source: locator.source, text: words.plainText, in: brief.name)
    {
      return withheld(locator, source)
    }
    let cite: HTML = source?.address.map { " cite=\"\($0)\"" } ?? ""
    let language: HTML = source?.language.map(languageAttribute) ?? ""
    var children = [
      MarkdownNode(
        .customInline(opening: "<q\(cite)\(language)>", closing: "</q>"), words),
      MarkdownNode(.text(" ")),
      mark(locator, of: source),
    ]
    if !item.remark.isEmpty {
      // The dot stays with the mark at the end of a line.
      let dot: HTML = form == .page ? "<span class=\"mark\"> ·</span>" : ""
      children += [
        MarkdownNode(.customInline(opening: dot, closing: "")), MarkdownNode(.text(" ")),
        MarkdownNode(
          .customInline(opening: "<span class=\"remark\">", closing: "</span>"),
          inlines(item.remark)),
      ]
    }
    let direction = directionAttribute(of: words.plainText)
    return MarkdownNode(
      .customBlock(opening: "<li\(direction)>", closing: "</li>"), children + blocks(item.rest))
  }

  /// What stands for a quotation that would show too much of its source.
  private func withheld(_ locator: OutlinedLocator, _ source: QuotedSource?) -> MarkdownNode {
    MarkdownNode(
      .customBlock(opening: "<li class=\"withheld\" lang=\"en\">", closing: "</li>"),
      [
        MarkdownNode(
          .text(
            "A sentence is left out: this site shows \(links.withheld.limit ?? 0) % of an article. "
          )),
        mark(locator, of: source),
      ])
  }

  /// The visible mark of a locator, which leads to the sentence on the page of its source, or to the
  /// source on the same page.
  private func mark(_ locator: OutlinedLocator, of source: QuotedSource?) -> MarkdownNode {
    let text = "source \(locator.source), line \(locator.line)"
    switch form {
    case .feed: return MarkdownNode(.text("(\(text))"))
    case .page:
      guard let source else {
        return MarkdownNode(
          .customInline(opening: "<span class=\"mark\">", closing: "</span>"),
          [MarkdownNode(.text(text))])
      }
      let page = source.digest.flatMap { digest in
        locator.start.flatMap { links.sources.address(of: digest, at: $0) }
      }
      let address = page.map { links.root + $0 } ?? "#source-\(locator.source)"
      return MarkdownNode(
        .customInline(opening: "<a class=\"mark\" href=\"\(address)\">", closing: "</a>"),
        [MarkdownNode(.text(text))])
    }
  }

  /// `lang` where it is not that of the article.
  private func languageAttribute(_ language: Language) -> HTML {
    language == brief.language ? "" : " lang=\"\(language.code)\""
  }

  /// `dir` where it is not that of the article.
  func directionAttribute(of text: String) -> HTML {
    guard let direction = direction(of: text), direction != brief.language.direction
    else { return "" }
    return direction == .rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\""
  }

  /// The list of sources of a topic.
  mutating func sources(_ items: [OutlinedSource]) -> MarkdownNode {
    guard form == .page else {
      let children = items.map { item in
        MarkdownNode(.item, [MarkdownNode(.paragraph, title(of: item) + details(of: item))])
      }
      return MarkdownNode(.list(start: items.first?.number ?? 1, isTight: true), children)
    }
    var children: [MarkdownNode] = []
    for item in items { children.append(source(item)) }
    let start: HTML = " start=\"\(items.first?.number ?? 1)\""
    return MarkdownNode(
      .customBlock(
        opening: "<ol class=\"sources\"\(start) aria-label=\"Sources\">", closing: "</ol>"),
      children)
  }

  private mutating func source(_ item: OutlinedSource) -> MarkdownNode {
    let name = identifiers.source(item.number)
    let attributes: HTML = name.map { " id=\"\($0)\"" } ?? ""
    let direction = directionAttribute(of: item.title.plainText)
    let title = MarkdownNode(
      .customInline(
        opening: "<span class=\"title\" itemprop=\"headline\"\(direction)>", closing: "</span>"),
      title(of: item))
    let content = [title] + details(of: item)
    return MarkdownNode(
      .customBlock(
        opening:
          "<li\(attributes)\(Self.citation)><span class=\"number\">\(item.number)</span><div>",
        closing: "</div></li>"),
      content + blocks(item.rest))
  }

  /// What a source is to programs that read the page (schema.org, as microdata: no script is needed).
  private static let citation: HTML =
    " itemprop=\"citation\" itemscope itemtype=\"https://schema.org/NewsArticle\""

  /// The title leads to the original; the saved file is not published.
  private func title(of item: OutlinedSource) -> [MarkdownNode] {
    let words = inlines(item.title)
    guard let address = item.originalAddress else { return words }
    guard form == .page else {
      return [MarkdownNode(.link(destination: address, title: ""), words)]
    }
    return [
      MarkdownNode(
        .customInline(opening: "<a itemprop=\"url\" href=\"\(address)\">", closing: "</a>"), words)
    ]
  }

  /// Author, site, date, words and digest; without the address, which the title has.
  private func details(of item: OutlinedSource) -> [MarkdownNode] {
    var nodes = item.details
    let index = nodes.firstIndex { node in
      guard case .link(let destination, _) = node.kind else { return false }
      return destination == item.originalAddress
    }
    if let index {
      nodes.remove(at: index)
      if nodes.indices.contains(index), nodes[index].kind == .text(", ") { nodes.remove(at: index) }
    }
    return nodes.isEmpty ? [] : [MarkdownNode(.text(" "))] + inlines(nodes)
  }
}

/// Which way a text runs by its first letter (Unicode Standard Annex 9, P2); `nil` if it has none.
private func direction(of text: String) -> Language.Direction? {
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      if scalar.properties.isAlphabetic { return .rightToLeft }
    default:
      if scalar.properties.isAlphabetic { return .leftToRight }
    }
  }
  return nil
}
