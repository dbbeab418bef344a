internal import BriefFormat
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

/// What a quotation is shown with.
struct QuotedSource {
  /// The web address of the original.
  var address: String?
  var language: Language?
  /// The first digits of its digest.
  var digest: String?
}

extension QuotedSource {
  /// The sources of a brief, by number.
  static func all(in text: BriefText) -> [Int: QuotedSource] {
    let known = text.topics.flatMap(\.sources).map { ($0.number, $0.language) }
    let languages = Dictionary(known, uniquingKeysWith: { first, _ in first })
    var sources: [Int: QuotedSource] = [:]
    for item in text.outline.sources where sources[item.number] == nil {
      sources[item.number] = QuotedSource(
        address: item.originalAddress, language: languages[item.number],
        digest: item.digest.map { String($0.dropFirst("sha256:".utf8.count)) })
    }
    return sources
  }
}

extension ArticleComposer {
  /// The list of quotations of a topic.
  mutating func quotations(
    _ items: [ParsedQuotation], _ sources: [Int: QuotedSource]
  ) -> MarkdownNode {
    var children: [MarkdownNode] = []
    for item in items { children.append(quotation(item, sources)) }
    let kind: HTML =
      items.contains { $0.label != nil }
      ? " coming" : items.contains { $0.mark?.key == .differs } ? " differing" : ""
    return MarkdownNode(
      .customBlock(opening: "<ul class=\"quotations\(kind)\">", closing: "</ul>"), children)
  }

  private mutating func quotation(
    _ item: ParsedQuotation, _ sources: [Int: QuotedSource]
  ) -> MarkdownNode {
    let words = inlines(item.quotation)
    let name =
      item.name.map { self.name($0, sources[$0.mark.source], isBold: !words.isEmpty) }
      ?? day(of: item)
    guard let locator = item.locator else {
      return MarkdownNode(
        .customBlock(opening: "<li>", closing: "</li>"),
        name + words + outlet(item.remark) + blocks(item.rest))
    }
    let source = sources[locator.source]
    if links.withheld.contains(
      source: locator.source, text: words.plainText, in: brief.name)
    {
      return withheld(name, locator, source)
    }
    // Where who says so leads to the original already, its address is not said twice.
    let isLinked =
      !locator.label.isEmpty && source.flatMap { page(of: $0, at: locator.start) } == nil
    let cite: HTML = isLinked ? "" : source?.address.map { " cite=\"\($0)\"" } ?? ""
    let language: HTML = source?.language.map(languageAttribute) ?? ""
    var children =
      name + [
        MarkdownNode(
          .customInline(opening: "<q\(cite)\(language)>", closing: "</q>"), words),
        MarkdownNode(.text(" ")),
        mark(locator, of: source, saying: words.plainText, isolation(in: words.plainText)),
      ]
    if !item.remark.isEmpty {
      // A remark of form 1 is no parenthesis. Its dot is in an element, so that no line breaks before
      // it.
      let dot: HTML =
        form == .page && locator.label.isEmpty ? "<span class=\"mark\"> ·</span>" : ""
      children += [
        MarkdownNode(.customInline(opening: dot, closing: "")), MarkdownNode(.text(" ")),
        MarkdownNode(
          .customInline(
            opening: "<span class=\"remark\"\(isolation(in: words.plainText))>", closing: "</span>"),
          inlines(item.remark)),
      ]
    }
    let direction = directionAttribute(of: words.plainText)
    return MarkdownNode(
      .customBlock(opening: "<li\(direction)>", closing: "</li>"), children + blocks(item.rest))
  }

  /// What stands for a quotation that would show too much of its source.
  private func withheld(
    _ name: [MarkdownNode], _ locator: ParsedLocator, _ source: QuotedSource?
  ) -> MarkdownNode {
    MarkdownNode(
      .customBlock(opening: "<li class=\"withheld\"\(own)>", closing: "</li>"),
      name + [
        MarkdownNode(
          .text(
            words.text("left out", words.number(links.withheld.limit ?? 0)) + " ")),
        mark(locator, of: source, saying: nil, HTML()),
      ])
  }

  /// Who says so, or in form 1 the visible mark of a locator: a link to the sentence on its source's
  /// page, else in the original, else to the source on this page.
  private func mark(
    _ locator: ParsedLocator, of source: QuotedSource?, saying words: String?, _ isolation: HTML
  ) -> MarkdownNode {
    let label = cleanedLine(locator.label.plainText)
    let text = label.isEmpty ? self.words.place(locator.source, line: locator.line) : label
    switch form {
    case .feed: return MarkdownNode(.text("(\(text))"))
    case .page:
      guard let source else {
        return MarkdownNode(
          .customInline(opening: "<span class=\"mark\"\(isolation)>", closing: "</span>"),
          [MarkdownNode(.text(text))])
      }
      let original = source.address.flatMap { address in
        label.isEmpty ? nil : words.map { addressOfSentence($0, in: address) }
      }
      let address =
        page(of: source, at: locator.start) ?? original ?? address(ofSource: locator.source)
      return MarkdownNode(
        .customInline(
          opening: "<a class=\"mark\" href=\"\(address)\"\(isolation)>", closing: "</a>"),
        [MarkdownNode(.text(text))])
    }
  }

  /// The address of a sentence on its source's page; `nil` if it is not published there.
  private func page(of source: QuotedSource, at start: Int?) -> String? {
    source.digest.flatMap { digest in
      start.flatMap { links.sources.address(of: digest, at: $0) }
    }.map { links.root + $0 }
  }

  /// Where a link to a source leads that a remark has; `nil` if the title says no source of the
  /// brief.
  func address(ofSourceNamedBy title: String) -> String? {
    guard let mark = LinkMark(title), let source = quoted[mark.source] else { return nil }
    return page(of: source, at: mark.place?.bytes?.lowerBound) ?? address(ofSource: mark.source)
  }

  /// The headline of an article, which leads to the original.
  func name(
    _ name: ParsedName, _ source: QuotedSource?, isBold: Bool
  ) -> [MarkdownNode] {
    let words = inlines(name.title)
    let link = source?.address.map { [MarkdownNode(.link(destination: $0, title: ""), words)] }
    let title = link ?? words
    return (isBold ? [MarkdownNode(.strong, title)] : title) + [MarkdownNode(.text(" "))]
  }

  /// The day that a sentence names, before what comes.
  private func day(of item: ParsedQuotation) -> [MarkdownNode] {
    guard let label = item.label else { return [] }
    return [MarkdownNode(.strong, inlines(label)), MarkdownNode(.text(" "))]
  }

  /// What follows a headline without a sentence: its outlet.
  private func outlet(_ nodes: [MarkdownNode]) -> [MarkdownNode] {
    guard !nodes.isEmpty else { return [] }
    let words = inlines(form == .page ? nodes.withoutLeadingDash() : nodes)
    let opening: HTML = form == .page ? "<span class=\"mark outlet\">" : ""
    let closing: HTML = form == .page ? "</span>" : ""
    return [
      MarkdownNode(.text(" ")),
      MarkdownNode(.customInline(opening: opening, closing: closing), words),
    ]
  }

  /// `dir` of the program's own words beside a text that runs the other way.
  private func isolation(in text: String) -> HTML {
    let own = brief.language.direction
    guard let direction = direction(of: text), direction != own else { return HTML() }
    return own == .rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\""
  }

  /// `lang` of a headline that is that of a source in another language.
  func languageAttribute(ofHeadlineOf topic: TopicBrief?) -> HTML {
    let source = topic?.sources.first { $0.number == topic?.titleSource }
    return source.map { languageAttribute($0.language) } ?? ""
  }

  /// `lang` where it is not that of the article.
  private func languageAttribute(_ language: Language) -> HTML {
    language == brief.language || publishedLanguage(language.tag) == nil
      ? "" : " lang=\"\(language.tag)\""
  }

  /// `dir` where it is not that of the article.
  func directionAttribute(of text: String) -> HTML {
    guard let direction = direction(of: text), direction != brief.language.direction
    else { return "" }
    return direction == .rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\""
  }

  /// The list of sources of a topic.
  mutating func sources(
    _ items: [ParsedSource], _ known: [Int: QuotedSource]
  ) -> MarkdownNode {
    guard form == .page else {
      let children = items.map { item in
        MarkdownNode(.item, [MarkdownNode(.paragraph, title(of: item) + details(of: item))])
      }
      return MarkdownNode(.list(start: items.first?.number ?? 1, isTight: true), children)
    }
    var children: [MarkdownNode] = []
    for item in items { children.append(source(item, known[item.number]?.language)) }
    let start: HTML = " start=\"\(items.first?.number ?? 1)\""
    return MarkdownNode(
      .customBlock(
        opening: "<ol class=\"sources\"\(start) aria-label=\"\(words.text("sources"))\">",
        closing: "</ol>"),
      children)
  }

  private mutating func source(_ item: ParsedSource, _ language: Language?) -> MarkdownNode {
    let name = identifiers.source(item.number)
    let identifier: HTML = name.map { " id=\"\($0)\"" } ?? ""
    let attributes =
      (language.map(languageAttribute) ?? "") + directionAttribute(of: item.title.plainText)
    let title = MarkdownNode(
      .customInline(
        opening: "<span class=\"title\"\(attributes)>", closing: "</span>"),
      title(of: item))
    let content = [title] + details(of: item)
    return MarkdownNode(
      .customBlock(
        opening:
          "<li\(identifier)\(Self.citation)><span class=\"number\">\(words.number(item.number))</span><div>",
        closing: "</div></li>"),
      content + blocks(item.rest))
  }

  /// The attribute that marks a source as a citation for programs (schema.org, in microdata). What
  /// is what in its text would take more bytes than the text.
  private static let citation: HTML = " itemprop=\"citation\""

  /// The title, linked to the original address: the saved file is not published.
  private func title(of item: ParsedSource) -> [MarkdownNode] {
    let words = inlines(item.title)
    guard let address = item.originalAddress else { return words }
    return [MarkdownNode(.link(destination: address, title: ""), words)]
  }

  /// Author, site, date, words and digest; without the address, which the title has.
  private func details(of item: ParsedSource) -> [MarkdownNode] {
    var nodes = item.details
    let index = nodes.firstIndex { node in
      guard case .link(let destination, _) = node.kind else { return false }
      return destination == item.originalAddress
    }
    if let index {
      nodes.remove(at: index)
      if nodes.indices.contains(index), nodes[index].kind == .text(", ") { nodes.remove(at: index) }
    }
    guard !nodes.isEmpty else { return [] }
    let comma = words.text("comma")
    let details = inlines(nodes).flatMap { linkedToOutlet($0) ?? isolated($0, comma: comma) }
    return [MarkdownNode(.text(" "))] + details
  }

  /// The name of an outlet or an author as a link to the page of what the briefs have from there;
  /// `nil` for all else.
  private func linkedToOutlet(_ node: MarkdownNode) -> [MarkdownNode]? {
    guard form == .page, node.kind == .emphasis || node.kind == .strong,
      let folder = links.outlets[outletName(cleanedLine(node.plainText))]
    else { return nil }
    return [
      MarkdownNode(
        .customInline(
          opening: "<a href=\"\(links.root)\(percentEncoded(path: folder))index.html\">",
          closing: "</a>"),
        isolated(node))
    ]
  }
}

/// Isolates (`<bdi>`) each part between commas, and emphasized text, if it is written from right to
/// left: else a number behind it would be shown on the wrong side.
func isolated(_ node: MarkdownNode) -> [MarkdownNode] { isolated(node, comma: ", ") }

/// The same with another comma, as the language writes it.
private func isolated(_ node: MarkdownNode, comma: String) -> [MarkdownNode] {
  if node.kind == .emphasis, node.plainText.unicodeScalars.contains(where: runsFromTheRight) {
    return [MarkdownNode(.customInline(opening: "<bdi>", closing: "</bdi>"), [node])]
  }
  guard case .text(let text) = node.kind,
    comma != ", " || text.utf8.contains(where: { $0 >= 0xD6 })
  else { return [node] }
  let parts = text.split(separator: ",", omittingEmptySubsequences: false)
  return parts.enumerated().flatMap { index, part -> [MarkdownNode] in
    let isLast = index + 1 == parts.count
    // The space behind a comma belongs to it.
    let isBehindComma = index > 0 && part.first == " "
    let part = isBehindComma ? part.dropFirst() : part
    let joint = !isLast && parts[index + 1].first == " " ? comma : ","
    let comma = isLast ? [] : [MarkdownNode(.text(joint))]
    let node = MarkdownNode(.text(String(part)))
    let isOther = part.unicodeScalars.contains { runsFromTheRight($0) }
    guard isOther else { return [node] + comma }
    return [MarkdownNode(.customInline(opening: "<bdi>", closing: "</bdi>"), [node])] + comma
  }
}

/// Which way a text runs by its first letter (Unicode Standard Annex 9, P2); `nil` if it has none.
private func direction(of text: String) -> Language.Direction? {
  guard let first = text.unicodeScalars.first(where: \.properties.isAlphabetic) else { return nil }
  return runsFromTheRight(first) ? .rightToLeft : .leftToRight
}

/// Whether a letter is of a script that is written from the right.
private func runsFromTheRight(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
  default: false
  }
}
