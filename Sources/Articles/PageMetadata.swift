import Lexicon
import Markup

/// What a page says about itself, collected in one walk over its nodes.
///
/// Where sources disagree the earlier wins: JSON-LD (schema.org), then meta elements (OpenGraph,
/// Dublin Core and the like), then marked-up elements, then the address, then a dated line.
struct PageMetadata {
  private(set) var title: String?
  private(set) var authors: [String] = []
  private(set) var published: Timestamp?
  private(set) var modified: Timestamp?
  private(set) var site: String?
  private(set) var url: String?
  private(set) var language: Language?
  private(set) var section: String?
  private(set) var tags: [String] = []
  /// The article's text as JSON-LD repeats it.
  private(set) var articleBody: String?

  private let tree: MarkupTree
  private var metas: [String: String] = [:]
  private var manyMetas: [(name: String, content: String)] = []
  private var headings: [(node: Int, text: String)] = []
  private var pageTitle: String?
  private var times: [(node: Int, value: String, isPublished: Bool)] = []
  private var bylines: [(text: String, rank: Int)] = []
  private var linked = LinkedData()

  /// - Complexity: O(*n*) in the page's bytes.
  init(of tree: MarkupTree, address: String? = nil) {
    self.tree = tree
    collect()
    url =
      Names.address(
        linkCanonical ?? metas["og:url"] ?? linked.url ?? address)
      ?? Names.address(address)
    site =
      Names.unescaped(metas["og:site_name"]) ?? linked.publisher
      ?? Names.unescaped(metas["application-name"])
    if Names.address(site) != nil { site = nil }
    section = linked.section ?? Names.unescaped(metas["article:section"])
    language = language ?? Language(tag: linked.language ?? metas["og:locale"])
    tags = chosenTags()
    title = chosenTitle()
    authors = chosenAuthors()
    published = chosenDate()
    modified =
      linked.modified ?? stamp(of: ["article:modified_time", "og:updated_time", "last-modified"])
    articleBody = linked.articleBody
  }

  private var linkCanonical: String?

  // MARK: - Collecting

  private mutating func collect() {
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      switch tree.nodes[index].tag {
      case .html: language = Language(tag: tree.value(of: .lang, in: index))
      case .meta: readMeta(index)
      case .title where pageTitle == nil: pageTitle = Names.cleaned(tree.text(of: index))
      case .link:
        if linkCanonical == nil, tree.value(of: .rel, in: index)?.lowercased() == "canonical" {
          linkCanonical = tree.value(of: .href, in: index)
        }
      case .script:
        if tree.value(of: .type, in: index)?.lowercased() == "application/ld+json" {
          linked.read(tree.textBytes(of: index))
        }
      case .h1, .h2:
        if headings.count < 50, let text = Names.cleaned(visibleText(of: index)) {
          headings.append((index, text))
        }
      case .time: readTime(index)
      default: readByline(index)
      }
    }
  }

  /// The text of an element; parts of a byline stand in elements of their own without a space.
  private func visibleText(of node: Int, partsApart: Bool = false) -> String {
    var text = InlineText()
    var index = node
    while index < Int(tree.nodes[node].end) {
      let part = tree.nodes[index]
      if part.isText {
        text.append(markup: part.range, of: tree.source)
      } else if part.tag.isNeverRead {
        index = Int(part.end)
        continue
      } else if partsApart || part.tag.isBlock || part.tag == .br {
        text.appendSpace()
      }
      index += 1
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private mutating func readMeta(_ node: Int) {
    let name =
      tree.value(of: .property, in: node) ?? tree.value(of: .name, in: node)
      ?? tree.value(of: .itemprop, in: node)
    guard let name = name?.lowercased(), let content = tree.value(of: .content, in: node),
      !content.isEmpty, manyMetas.count < 1000
    else { return }
    if metas[name] == nil { metas[name] = content }
    manyMetas.append((name, content))
  }

  private mutating func readTime(_ node: Int) {
    guard times.count < 100 else { return }
    let value = tree.value(of: .datetime, in: node) ?? tree.text(of: node)
    let property = tree.value(of: .itemprop, in: node)?.lowercased() ?? ""
    let names = (tree.value(of: .class, in: node) ?? "").lowercased()
    let isPublished =
      property.contains("datepublished") || tree.value(of: .pubdate, in: node) != nil
      || names.contains("publish") || names.contains("entry-date")
    if property.contains("modified") || names.contains("updated") && !isPublished { return }
    times.append((node, value, isPublished))
  }

  private mutating func readByline(_ node: Int) {
    guard bylines.count < 50 else { return }
    var rank: Int?
    if let property = tree.value(of: .itemprop, in: node)?.lowercased(), property == "author" {
      rank = 0
    } else if let rel = tree.value(of: .rel, in: node)?.lowercased(), rel == "author" {
      rank = 1
    } else if let range = tree.rawValue(of: .class, in: node) {
      rank = Self.bylineRank(range, tree.source)
    }
    guard let rank, Int(tree.nodes[node].end) - node < 60,
      let text = Names.cleaned(visibleText(of: node, partsApart: true)), text.utf8.count <= 200
    else { return }
    bylines.append((text, rank))
  }

  private static let bylineNames = NameTable(["byline", "author", "authors", "writer"])
  private static let notBylineNames = NameTable([
    "bio", "box", "image", "avatar", "photo", "comment", "comments", "social", "related", "about",
    "description", "info", "date", "time", "title", "job", "twitter", "email", "widget",
  ])

  private static func bylineRank(_ range: Range<Int>, _ source: [UInt8]) -> Int? {
    var words = NameWords(range)
    var rank: Int?
    while let word = words.next(in: source) {
      if notBylineNames.index(of: word, in: source) != nil { return nil }
      if bylineNames.index(of: word, in: source) != nil { rank = 2 }
    }
    return rank
  }

  // MARK: - Choosing

  private func chosenTags() -> [String] {
    var tags = manyMetas.filter { $0.name == "article:tag" }.map(\.content)
    if tags.isEmpty { tags = linked.keywords }
    if tags.isEmpty {
      let list = metas["news_keywords"] ?? metas["keywords"] ?? metas["parsely-tags"]
      tags = list?.split(separator: ",").map(String.init) ?? []
    }
    return Array(tags.compactMap { Names.unescaped($0) }.uniqued().prefix(Limits.names))
  }

  /// The heading that the declared titles repeat; else a declared title without the site's name.
  private func chosenTitle() -> String? {
    let declared = [
      linked.headline, metas["og:title"], metas["twitter:title"], metas["dc.title"],
      metas["parsely-title"], metas["sailthru.title"], pageTitle,
    ].compactMap { Names.unescaped($0) }
    let declaredWords = declared.map { Set(Names.words($0)) }
    let siteLetters = site.map(Names.letters)
    var best: (text: String, score: Double)?
    for heading in headings where Names.letters(heading.text) != siteLetters {
      let words = Set(Names.words(heading.text))
      guard !words.isEmpty else { continue }
      for other in declaredWords where !other.isEmpty {
        let common = Double(words.intersection(other).count)
        let score = 2 * common / Double(words.count + other.count)
        if score > best?.score ?? 0.5 { best = (heading.text, score) }
      }
    }
    if let best { return best.text }
    if let first = declared.first {
      let title = withoutSite(first)
      return declared.count == 1 && first == title ? withoutTail(title) : title
    }
    let firsts = headings.filter { tree.nodes[$0.node].tag == .h1 }
    return firsts.count == 1 ? firsts.first?.text : nil
  }

  /// The title without the site's name behind (or before) the last separator.
  private func withoutSite(_ title: String) -> String {
    var names = Set([site, metas["application-name"]].compactMap { $0.map(Names.letters) })
    if let host { names.insert(Names.letters(host)) }
    for separator in [" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " • "] {
      let parts = title.components(separatedBy: separator)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if names.contains(Names.letters(last)) {
        return parts.dropLast().joined(separator: separator)
      }
      if names.contains(Names.letters(first)) {
        return parts.dropFirst().joined(separator: separator)
      }
      if separator == " | " { return first }
    }
    return title
  }

  /// The title of a page that names its site nowhere else: a short part behind the last dash.
  private func withoutTail(_ title: String) -> String {
    for separator in [" | ", " - ", " – ", " — "] {
      let parts = title.components(separatedBy: separator)
      guard parts.count > 1, let last = parts.last, Names.words(last).count <= 3 else { continue }
      let head = parts.dropLast().joined(separator: separator)
      if Names.words(head).count >= 3 { return head }
    }
    return title
  }

  /// The host's name without `www` and the top-level domain.
  private var host: String? {
    guard let rest = url?.split(separator: "/", maxSplits: 2).dropFirst().first else { return nil }
    var labels = rest.lowercased().split(separator: ".")
    if labels.first == "www" { labels.removeFirst() }
    return labels.first.map(String.init)
  }

  private func chosenAuthors() -> [String] {
    if !linked.authors.isEmpty { return linked.authors }
    for name in [
      "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
      "article:author_name", "byl", "dcterms.creator", "citation_author",
    ] {
      let named = manyMetas.filter { $0.name == name }
        .flatMap { Names.authors(byline: Names.unescaped($0.content) ?? "") }.uniqued()
      let people = named.filter { Names.letters($0) != site.map(Names.letters) }
      if !people.isEmpty { return people }
    }
    for rank in 0...2 {
      if let byline = bylines.first(where: { $0.rank == rank }) {
        let names = Names.authors(byline: byline.text)
        if !names.isEmpty { return names }
      }
    }
    return []
  }

  private func stamp(of names: [String]) -> Timestamp? {
    for name in names {
      if let value = metas[name], let stamp = Timestamp(parsing: value) { return stamp }
    }
    return nil
  }

  private func chosenDate() -> Timestamp? {
    if let date = linked.published { return date }
    let declared = stamp(of: [
      "article:published_time", "datepublished", "og:published_time", "og:article:published_time",
      "publishdate", "pubdate", "publish_date", "publication_date", "date", "dc.date",
      "dc.date.issued", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date",
      "article.published", "published-date", "cxenseparse:recs:publishtime", "citation_date",
      "article_date_original", "originalpublicationdate",
    ])
    if let declared { return declared }
    let ordered = times.filter(\.isPublished) + times.filter { !$0.isPublished }
    for time in ordered {
      if let stamp = Timestamp(parsing: time.value) { return stamp }
    }
    return url.flatMap(Self.date(inAddress:)) ?? dateAfterTitle()
  }

  /// The day that an address names: `/2026/11/21/` or `/2026-11-21-`.
  static func date(inAddress url: String) -> Timestamp? {
    let parts = url.split(separator: "/").map(String.init)
    for index in parts.indices {
      if index + 2 < parts.count, parts[index].utf8.count == 4, parts[index + 1].utf8.count <= 2,
        parts[index + 2].utf8.count <= 2, let year = Int(parts[index]), year >= 1990,
        let month = Int(parts[index + 1]), let day = Int(parts[index + 2])
      {
        return CalendarDay(year: year, month: month, day: day).map { Timestamp(day: $0) }
      }
      if let day = CalendarDay(String(parts[index].prefix(10))), day.year >= 1990 {
        return Timestamp(day: day)
      }
    }
    return nil
  }

  /// The date in the first short dated text after the title's heading.
  private func dateAfterTitle() -> Timestamp? {
    guard let heading = headings.first(where: { $0.text == title }) else { return nil }
    var texts = 0
    for index in Int(tree.nodes[heading.node].end)..<tree.nodes.count
    where tree.nodes[index].isText && tree.nodes[index].range.count <= 200 {
      let parent = Int(tree.nodes[index].parent)
      if tree.nodes[parent].tag == .script || tree.nodes[parent].tag == .style { continue }
      guard let text = Names.cleaned(tree.text(of: index)) else { continue }
      texts += 1
      if texts > 20 { return nil }
      if text.utf8.count <= 100, let stamp = Timestamp(in: text) { return stamp }
    }
    return nil
  }
}

extension Language {
  /// The language of a tag such as `en-US` or `pt_BR`; `nil` if it names none by two letters.
  init?(tag: String?) {
    guard let tag else { return nil }
    let code = tag.lowercased().prefix { $0 != "-" && $0 != "_" && $0 != "," }
    let letters = code.utf8.filter(isASCIILetter)
    guard letters.count == 2, code.utf8.count == 2 else { return nil }
    self.init(code: String(code))
  }
}

extension String {
  /// The parts between the places where a separator stands.
  func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    var index = rest.startIndex
    while index < rest.endIndex {
      if rest[index...].hasPrefix(separator) {
        parts.append(String(rest[..<index]))
        rest = rest[index...].dropFirst(separator.count)
        index = rest.startIndex
      } else {
        index = rest.index(after: index)
      }
    }
    parts.append(String(rest))
    return parts
  }
}
