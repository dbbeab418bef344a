public import Lexicon
import Markup

/// Reads files of every supported format as articles.
///
///     let reader = ArticleReader()
///     let articles = try reader.articles(at: "saved/harbour.html")
///
/// The format is told by the content first and by the name second: plain text, Markdown with or
/// without front matter, HTML, RSS, Atom, JSON Feed, and any of them compressed with gzip. Page
/// furniture is dropped, and listed in `Article.dropped`.
public struct ArticleReader: Sendable {
  /// The language of all articles; `nil` to tell it for each.
  public var language: Language?
  /// Whether everything that can be read is kept, furniture too.
  public var keepAll: Bool

  public init(language: Language? = nil, keepAll: Bool = false) {
    self.language = language
    self.keepAll = keepAll
  }

  /// Reads a regular file of up to `Limits.fileSize` bytes; a feed gives an article for each item.
  ///
  /// - Throws: Why it holds no article.
  public func articles(at path: String) throws(ReadingError) -> [Article] {
    try articles(from: FileContent.bytes(ofFileAt: path), path: path)
  }

  /// Reads the bytes of a file; the path tells the format where the content does not, and is the
  /// articles' origin.
  ///
  /// - Throws: Why they hold no article.
  /// - Complexity: O(*n*) in the bytes, and O(*m* log *m*) in the lines of plain text.
  public func articles(from bytes: [UInt8], path: String) throws(ReadingError) -> [Article] {
    guard bytes.count <= Limits.fileSize else {
      throw .tooLarge(path: path, limit: Limits.fileSize)
    }
    let digest = sha256(bytes)
    var content = bytes
    if Compression.isGzip(bytes) { content = try Compression.decompressed(bytes, path: path) }
    if let kind = Format.binaryKind(content) { throw .notText(path: path, kind: kind) }
    let text = Charset.decoded(content).bytes
    if Format.isBinary(text) { throw .notText(path: path, kind: "binary data") }
    guard text.contains(where: { $0 > 0x20 }) else { throw .empty(path: path) }
    let origin = Origin(path: path, digest: digest)
    let articles: [Article]
    switch try Format(of: text, path: path) {
    case .plainText: articles = [article(plainText: SourceText(repairing: text), origin: origin)]
    case .markdown: articles = [article(markdown: text, origin: origin)]
    case .html: articles = [article(html: text, origin: origin)]
    case .xmlFeed: articles = try feed(xml: text, path)
    case .jsonFeed: articles = try feed(json: text, path)
    case .otherXML(let name):
      throw .malformed(path: path, line: 1, reason: "neither a page nor a feed but <\(name)>")
    }
    let readable = articles.filter { !$0.blocks.isEmpty }
    guard !readable.isEmpty else { throw .empty(path: path) }
    return readable
  }

  // MARK: - Pages

  /// Reads an HTML page in UTF-8.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public func article(html bytes: [UInt8], origin: Origin, address: String? = nil) -> Article {
    let tree = MarkupTree(html: bytes)
    let metadata = PageMetadata(of: tree, address: address)
    let page: PageArticle
    if keepAll {
      page = PageArticle(all: PageBlocks(tree), of: tree)
    } else {
      page = self.page(tree, metadata)
    }
    let text = SourceText(repairing: page.extracted.bytes)
    return Article(
      origin: origin, title: metadata.title, authors: metadata.authors,
      published: metadata.published, modified: metadata.modified, site: metadata.site,
      url: metadata.url, section: metadata.section, tags: metadata.tags,
      language: Articles.language(of: text, said: language, declared: metadata.language),
      text: text, blocks: text.bytes == page.extracted.bytes ? page.extracted.blocks : [],
      dropped: page.dropped)
  }

  private func page(_ tree: MarkupTree, _ metadata: PageMetadata) -> PageArticle {
    let content = MainContent(of: tree)
    if content.weightKept < 600, let body = metadata.articleBody,
      body.utf8.count > 2 * content.weightKept + 200
    {
      return PageArticle(declared: Array(body.utf8), content, of: tree)
    }
    return PageArticle(content, of: tree, title: metadata.title)
  }

  // MARK: - Text

  /// Reads plain text and drops the furniture of the page that it may have been.
  ///
  /// - Complexity: O(*n*) in the bytes, and O(*m* log *m*) in the lines.
  public func article(plainText text: SourceText, origin: Origin) -> Article {
    let units = PlainTextUnits(text.bytes).units
    let cleaned = CleanedText(units, of: text.bytes, keepAll: keepAll, isPage: true)
    return Article(
      origin: origin, title: cleaned.title, authors: cleaned.authors,
      published: cleaned.published,
      language: Articles.language(of: text, said: language), text: text,
      blocks: cleaned.kept.map { Block(kind: units[$0].kind, range: units[$0].range) },
      dropped: cleaned.dropped)
  }

  /// Reads Markdown in UTF-8, with the front matter that note keepers and site generators write.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public func article(markdown bytes: [UInt8], origin: Origin) -> Article {
    let front = FrontMatter(bytes)
    let markdown = MarkdownUnits(bytes, from: front?.end ?? 0)
    let units = markdown.units
    // Links on lines of their own in number: a page's menus and teasers came along.
    let isPage = front == nil && markdown.linkUnits >= 5 && markdown.linkUnits * 6 >= units.count
    let cleaned = CleanedText(
      units, of: markdown.text.bytes, keepAll: keepAll, isPage: isPage,
      title: Names.cleaned(front?.values(of: "title").first))
    var extracted = ExtractedText()
    var last: Block.Kind?
    for index in cleaned.kept {
      let kind = units[index].kind
      let isJoined = kind == last && (kind == .listItem || kind == .tableRow)
      extracted.append(markdown.text.bytes[units[index].range], as: kind, joined: isJoined)
      last = kind
    }
    let text = SourceText(repairing: extracted.bytes)
    var article = Article(
      origin: origin, title: cleaned.title, authors: cleaned.authors,
      published: cleaned.published, text: text,
      blocks: text.bytes == extracted.bytes ? extracted.blocks : [], dropped: cleaned.dropped)
    if let front { article.take(front) }
    let declared = Language(tag: front?.values(of: "lang", "language").first)
    article.language = Articles.language(of: text, said: language, declared: declared)
    return article
  }

  // MARK: - Feeds

  private func feed(xml bytes: [UInt8], _ path: String) throws(ReadingError) -> [Article] {
    let feed = XMLFeed(bytes, keepAll: keepAll)
    guard feed.isFeed else { throw .malformed(path: path, line: 1, reason: "no feed") }
    return articles(feed.items, feed.title, feed.language, path)
  }

  private func feed(json bytes: [UInt8], _ path: String) throws(ReadingError) -> [Article] {
    let value: JSONValue
    do {
      value = try JSONValue(reading: bytes)
    } catch {
      let line = bytes.prefix(error.offset).reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
      throw .malformed(path: path, line: line, reason: error.reason)
    }
    let feed = JSONFeed(value, keepAll: keepAll)
    guard feed.isFeed else {
      throw .malformed(path: path, line: 1, reason: "JSON without the items of a feed")
    }
    return articles(feed.items, feed.title, feed.language, path)
  }

  private func articles(
    _ items: [FeedItem], _ site: String?, _ language: Language?, _ path: String
  ) -> [Article] {
    items.compactMap { item in
      guard let body = item.body, !body.isEmpty else { return nil }
      let text = SourceText(repairing: body.extracted.bytes)
      guard text.bytes == body.extracted.bytes else { return nil }
      return Article(
        origin: Origin(path: path, item: item.name, digest: sha256(text.bytes)),
        title: item.title, authors: item.authors, published: item.published,
        modified: item.modified, site: site, url: Names.address(item.link ?? item.id),
        tags: item.tags,
        language: Articles.language(
          of: text, said: self.language, declared: item.language ?? language),
        text: text, blocks: body.extracted.blocks, dropped: body.dropped)
    }
  }
}

extension Article {
  /// Takes what front matter says: the names of Obsidian Web Clipper, Hugo and Jekyll.
  fileprivate mutating func take(_ front: FrontMatter) {
    let names = front.values(of: "author", "authors", "by", "byline", "creator")
      .flatMap { Names.authors(byline: Self.withoutBrackets($0)) }
    if !names.isEmpty { authors = Array(names.uniqued().prefix(Limits.names)) }
    let dates = front.values(of: "published", "date", "publishdate", "pubdate", "date_published")
    published = dates.lazy.compactMap { Timestamp(parsing: $0) }.first ?? published
    modified =
      front.values(of: "lastmod", "modified", "updated", "last_modified_at")
      .lazy.compactMap { Timestamp(parsing: $0) }.first
    site = Names.cleaned(front.values(of: "site", "publisher", "publication").first)
    url = Names.address(
      front.values(of: "source", "url", "link", "canonical", "canonicalurl").first)
    section = Names.cleaned(front.values(of: "section", "category", "categories").first)
    tags = Array(
      front.values(of: "tags", "keywords").compactMap { Names.cleaned($0) }.uniqued()
        .prefix(Limits.names))
  }

  /// `[[Name]]`, as Obsidian links persons.
  private static func withoutBrackets(_ text: String) -> String {
    String(text.filter { $0 != "[" && $0 != "]" })
  }
}
