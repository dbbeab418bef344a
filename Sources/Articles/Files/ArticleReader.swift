public import Lexicon
import Markup

/// Reads files of every supported format as articles.
///
///     let reader = ArticleReader()
///     let articles = try reader.articles(at: "saved/harbour.html")
///
/// The format is told by the content first and by the name second: plain text, Markdown with or
/// without front matter, HTML, RSS, Atom, JSON Feed, and any of them compressed with gzip. Page
/// boilerplate is dropped, and listed in `Article.dropped`.
public struct ArticleReader: Sendable {
  /// The language of all articles; `nil` to recognize it for each.
  public var language: Language?
  /// Whether everything that can be read is kept, boilerplate too.
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
    if Compression.isGzip(bytes) {
      // Servers send pages and feeds compressed, and some programs save them as they were sent; a
      // note that is none is another file under a wrong name.
      if Format.isNote(path) { throw .notText(path: path, kind: "gzip archive") }
      content = try Compression.decompressed(bytes, path: path)
    }
    let found = try articles(in: content, origin: Origin(path: path, digest: digest))
    let readable = found.filter { !$0.blocks.isEmpty }
    guard !readable.isEmpty else { throw .empty(path: path) }
    return readable
  }

  private func articles(in content: [UInt8], origin: Origin) throws(ReadingError) -> [Article] {
    let path = origin.path
    if EPUB.isBook(content, path: path) { return try articles(book: content, path: path) }
    if let export = ArchiveExport(content, keepAll: keepAll) {
      return try articles(exported: export.items, path: path)
    }
    if let kind = Format.binaryKind(content) { throw .notText(path: path, kind: kind) }
    if MailMessage.isMessage(content, path: path) {
      return [article(message: content, origin: origin)]
    }
    let (text, isAsIs) = Charset.decoded(content)
    if Format.isBinary(text, isDecoded: !isAsIs) { throw .notText(path: path, kind: "binary data") }
    if isBlank(text) { throw .empty(path: path) }
    if Format.ending(of: path) == "csv" {
      guard let table = TableExport(text) else { throw .notText(path: path, kind: "table") }
      return try articles(exported: table.items, path: path)
    }
    if Format.isLinkList(text), !keepAll { throw .linkList(path: path) }
    switch try Format(of: text, path: path) {
    case .plainText: return [article(plainText: SourceText(repairing: text), origin: origin)]
    case .markdown: return [article(markdown: text, origin: origin)]
    case .html: return [article(html: text, origin: origin)]
    case .xmlFeed: return try feed(xml: text, path)
    case .jsonFeed: return try feed(json: text, path)
    case .otherXML(let name):
      throw .malformed(path: path, line: 1, reason: "neither a page nor a feed but <\(name)>")
    }
  }

  // MARK: - Pages

  /// Reads an HTML page in UTF-8.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public func article(html bytes: [UInt8], origin: Origin, address: String? = nil) -> Article {
    article(html: bytes, origin: origin, address: address, subject: nil)
  }

  /// Reads an HTML page. A subject, of a mail, is its title in place of the page's own.
  func article(
    html bytes: [UInt8], origin: Origin, address: String?, subject: String?
  ) -> Article {
    let tree = MarkupTree(html: bytes)
    let boilerplate = PageBoilerplate(of: tree)
    var metadata = PageMetadata(of: tree, boilerplate, address: address)
    metadata.title = subject ?? metadata.title
    let page: PageArticle
    if keepAll {
      page = PageArticle(all: PageBlocks(tree, boilerplate, reading: .everything), of: tree)
    } else {
      page = self.page(tree, boilerplate, metadata)
    }
    let text = SourceText(repairing: page.extracted.bytes)
    return Article(
      origin: origin, title: metadata.title, authors: metadata.authors,
      published: metadata.published, modified: metadata.modified, site: metadata.site,
      url: metadata.url, section: metadata.section, tags: metadata.tags,
      language: Articles.language(of: text, said: language, declared: metadata.language),
      text: text, blocks: text.bytes == page.extracted.bytes ? page.extracted.blocks : [],
      gaps: page.extracted.gaps, dropped: page.dropped)
  }

  private func page(
    _ tree: MarkupTree, _ boilerplate: PageBoilerplate, _ metadata: PageMetadata
  ) -> PageArticle {
    let content = MainContent(of: tree, boilerplate)
    if content.weightKept < 600, let body = metadata.articleBody,
      body.utf8.count > 2 * content.weightKept + 200
    {
      return PageArticle(declared: Array(body.utf8), content, of: tree)
    }
    return PageArticle(content, of: tree, title: metadata.title)
  }

  // MARK: - Text

  /// Reads plain text and drops the boilerplate of the page that it may have been.
  ///
  /// - Complexity: O(*n*) in the bytes, and O(*m* log *m*) in the lines.
  public func article(plainText text: SourceText, origin: Origin) -> Article {
    let units = PlainTextBlocks(text.bytes).units
    let cleaned = TextCleaner(units, of: text.bytes, keepAll: keepAll, isPage: true)
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
    let markdown = MarkdownBlocks(bytes, from: front?.end ?? 0, keepsAll: keepAll)
    let units = markdown.units
    // Links on lines of their own in number: a page's menus and teasers came along.
    let isPage = front == nil && markdown.linkUnits >= 5 && markdown.linkUnits * 6 >= units.count
    let cleaned = TextCleaner(
      units, of: markdown.text.bytes, keepAll: keepAll, isPage: isPage,
      isClipped: front?.address != nil, title: Names.cleaned(front?.values(of: "title").first),
      omissions: markdown.omissions)
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
}
