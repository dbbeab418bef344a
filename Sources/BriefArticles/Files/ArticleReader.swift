public import BriefLexicon
import BriefMarkup
import Glibc

/// Reads files of every supported format as articles.
///
///     let reader = ArticleReader()
///     let articles = try reader.articles(at: "saved/harbour.html")
///
/// The format is told by the content first and by the name second: plain text, Markdown with or
/// without front matter, Org, AsciiDoc, reStructuredText, HTML, RSS, Atom, JSON Feed, messages and
/// mailboxes, MHTML, web archives, EPUB, documents of word processors, what programs export that keep
/// articles, and any of the texts compressed with gzip. Page boilerplate is dropped, and listed in
/// `Article.dropped`.
public struct ArticleReader: Sendable {
  /// The language of all articles; `nil` to recognize it for each.
  public var language: Language?
  /// Whether everything that can be read is kept, boilerplate too.
  public var keepAll: Bool
  /// By the ending of a file's name, in lower case, what turns it into text; none unless the user
  /// chose some.
  public var converters: [String: Converter]

  public init(
    language: Language? = nil, keepAll: Bool = false, converters: [String: Converter] = [:]
  ) {
    self.language = language
    self.keepAll = keepAll
    self.converters = converters
  }

  /// Whether files with an ending, in lower case, are text that is read as it is: a program between
  /// would show another one.
  public static func readsText(endingIn ending: String) -> Bool {
    Format.endingsOfText.contains(ending)
  }

  /// Whether a program of the user's reads the file, by the ending of its name.
  public func converts(_ path: String) -> Bool {
    !converters.isEmpty && converters[Format.ending(of: path)] != nil
  }

  /// Reads a regular file of up to `Limits.fileSize` bytes, or of up to `Limits.streamSize` for a
  /// mailbox or a web archive; a feed gives an article for each item.
  ///
  /// Of a file of several articles that is damaged or too long, what can be read is read: lines that
  /// are no JSON are passed over in a list with an article a line.
  ///
  /// - Throws: Why it holds no article.
  public func articles(at path: String) throws(ReadingError) -> [Article] {
    var damage: ReadingError?
    return try articles(at: path, unless: { _ in false }, damage: &damage) ?? []
  }

  /// Reads a file as above, unless its bytes are something else; `nil` then.
  ///
  /// Mailboxes, web archives, and what a converter reads are not asked about. Where a file of
  /// several articles cannot be read whole, `damage` says why, and the rest is read.
  public func articles(
    at path: String, unless isOther: ([UInt8]) -> Bool, damage: inout ReadingError?
  ) throws(ReadingError) -> [Article]? {
    if let converter = converters[Format.ending(of: path)] {
      return try articles(of: path, by: converter)
    }
    let head = FileContent.head(ofFileAt: path)
    if let format = StreamedFormat(head, path: path) {
      let stream = try ByteStream(path: path)
      let found = try readable(articles(in: stream, as: format, path: path), path)
      damage = stream.failure ?? Self.surplus(found, path)
      return found
    }
    let bytes = try FileContent.bytes(ofFileAt: path)
    return isOther(bytes) ? nil : try articles(from: bytes, path: path, damage: &damage)
  }

  /// Why a file is not read to its end that has more articles than are taken.
  private static func surplus(_ found: [Article], _ path: String) -> ReadingError? {
    guard found.count >= Limits.feedItems else { return nil }
    return .partlyRead(path: path, reason: reasonOfSurplus)
  }

  static let reasonOfSurplus =
    "holds more than \(Limits.feedItems) articles; those behind them are left out"

  /// Reads what a converter writes of a file: a page, or plain text.
  private func articles(
    of path: String, by converter: Converter
  ) throws(ReadingError) -> [Article] {
    // Whether the file can be read at all is told in the usual words.
    close(try FileContent.open(path).descriptor)
    let output = try converter.output(forFileAt: path)
    let decoded = Charset.decoded(output)
    let text = decoded.bytes
    if Format.isBinary(text, isDecoded: !decoded.isAsIs) {
      throw .notConverted(
        path: path, command: converter.command, reason: "wrote no text but binary data")
    }
    var origin = Origin(path: path, digest: sha256(output), converter: converter.command)
    origin.guessedCharset = decoded.guessed
    let isPage = (try? Format(of: text, path: "")) == .html
    let article =
      isPage
      ? article(html: text, origin: origin)
      : article(plainText: SourceText(repairing: text), origin: origin)
    return try readable([article], path)
  }

  private func readable(
    _ found: [Article], _ path: String
  ) throws(ReadingError) -> [Article] {
    let readable = found.filter { !$0.blocks.isEmpty }
    guard !readable.isEmpty else {
      throw Format.isMarkdown(path) ? .noteWithoutText(path: path) : .empty(path: path)
    }
    return readable
  }

  /// Reads the bytes of a file; the path tells the format where the content does not, and is the
  /// articles' origin.
  ///
  /// Of several articles in a damaged file those are read that can be, as by `articles(at:)`.
  ///
  /// - Throws: Why they hold no article.
  /// - Complexity: O(*n*) in the bytes, and O(*m* log *m*) in the lines of plain text.
  public func articles(from bytes: [UInt8], path: String) throws(ReadingError) -> [Article] {
    var damage: ReadingError?
    return try articles(from: bytes, path: path, damage: &damage)
  }

  private func articles(
    from bytes: [UInt8], path: String, damage: inout ReadingError?
  ) throws(ReadingError) -> [Article] {
    guard bytes.count <= Limits.fileSize else {
      throw .tooLarge(path: path, limit: Limits.fileSize)
    }
    if let format = StreamedFormat(Array(bytes.prefix(2_048)), path: path) {
      return try readable(articles(in: ByteStream(bytes, path: path), as: format, path: path), path)
    }
    let digest = sha256(bytes)
    var content = bytes
    if Compression.isGzip(bytes) {
      // Servers send pages and feeds compressed, and some programs save them as they were sent; a
      // note that is none is another file under a wrong name.
      if Format.isNote(path) { throw .notText(path: path, kind: "gzip archive") }
      content = try Compression.decompressed(bytes, path: path)
    }
    let origin = Origin(path: path, digest: digest)
    return try readable(articles(in: content, origin: origin, damage: &damage), path)
  }

  private func articles(
    in content: [UInt8], origin: Origin, damage: inout ReadingError?
  ) throws(ReadingError) -> [Article] {
    let path = origin.path
    if EPUB.isBook(content, path: path) { return try articles(book: content, path: path) }
    if let export = try ArchiveExport(content, path: path, keepAll: keepAll) {
      return try articles(exported: export.items, path: path)
    }
    if let document = try OfficeDocument.text(
      of: content, path: path, keepAll: keepAll)
    {
      return [article(office: document, origin: origin)]
    }
    if let saved = try SavedPage.page(in: content, path: path) {
      return [article(html: saved.page, origin: origin, address: saved.address)]
    }
    if Format.ending(of: path) == "webloc" { throw .linkList(path: path) }
    if let kind = Format.binaryKind(content) { throw .notText(path: path, kind: kind) }
    if let message = MailMessage.unwrapped(content, path: path) {
      return articles(message: message, origin: origin)
    }
    if MailMessage.isMessage(content, path: path) {
      return articles(message: content, origin: origin)
    }
    let decoded = Charset.decoded(content)
    let text = decoded.bytes
    if Format.isBinary(text, isDecoded: !decoded.isAsIs) {
      throw .notText(path: path, kind: "binary data")
    }
    if isBlank(text) { throw .empty(path: path) }
    var articles = try articles(of: text, origin: origin, damage: &damage)
    for index in articles.indices { articles[index].origin.guessedCharset = decoded.guessed }
    return articles
  }

  /// The articles of a file's text in UTF-8.
  private func articles(
    of text: [UInt8], origin: Origin, damage: inout ReadingError?
  ) throws(ReadingError) -> [Article] {
    let path = origin.path
    if Format.ending(of: path) == "csv" {
      guard let table = TableExport(text) else { throw .notText(path: path, kind: "table") }
      return try articles(exported: table.items, path: path)
    }
    if ["jsonl", "ndjson"].contains(Format.ending(of: path)) {
      return try feed(jsonLines: text, path, damage: &damage)
    }
    if Format.isLinkList(text) || LinkList.isOne(text, ending: Format.ending(of: path)), !keepAll {
      throw .linkList(path: path)
    }
    if let kind = Format.textualKind(text) { throw .notText(path: path, kind: kind) }
    switch try Format(of: text, path: path) {
    case .plainText:
      if !keepAll, LinkList.isOne(lines: text) { throw .linkList(path: path) }
      return [article(plainText: SourceText(repairing: text), origin: origin)]
    case .markdown: return [article(markdown: text, origin: origin)]
    case .org: return [article(note: OrgNote(text).note, origin: origin)]
    case .asciiDoc: return [article(note: AsciiDocNote(text).note, origin: origin)]
    case .restructuredText: return [article(note: RestructuredNote(text).note, origin: origin)]
    case .html:
      if !keepAll, ErrorPage.isOne(text) { throw .errorPage(path: path) }
      return [article(html: text, origin: origin)]
    case .xmlFeed: return try feed(xml: text, path)
    case .jsonFeed: return try feed(json: text, path)
    case .otherXML("en-export"): throw .notText(path: path, kind: "Evernote export")
    case .otherXML("document") where OpenDocument.isFlat(text):
      return [article(office: OpenDocument(flat: text, keepAll: keepAll).text, origin: origin)]
    case .otherXML("plist") where Format.ending(of: path) == "webarchive":
      throw .notText(path: path, kind: "Safari web archive")
    case .otherXML(let name) where LinkList.elements.contains(name): throw .linkList(path: path)
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
    var metadata = PageMetadata(
      of: tree, boilerplate, address: address ?? SavedPage.address(in: bytes))
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
      language: BriefArticles.language(
        of: text, said: language, declared: metadata.language,
        beside: Self.language(of: page.dropped)),
      text: text, blocks: text.bytes == page.extracted.bytes ? page.extracted.blocks : [],
      gaps: page.extracted.gaps, dropped: page.dropped)
  }

  /// The language of what stands around an article.
  private static func language(of dropped: [Dropped]) -> Language? {
    let text = dropped.prefix(200).map { $0.text.prefix(200) }.joined(separator: "\n")
    let told = LanguageIdentifier.identify(Array(text.utf8))
    return told == .undetermined ? nil : told
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
    let language = BriefArticles.language(of: text, said: language)
    let cleaned = TextCleaner(
      units, of: text.bytes, keepAll: keepAll, isPage: true,
      customs: DateCustoms(languageTag: language.tag))
    return Article(
      origin: origin, title: cleaned.title, authors: cleaned.authors,
      published: cleaned.published,
      language: language, text: text,
      blocks: cleaned.kept.map { Block(kind: units[$0].kind, range: units[$0].range) },
      dropped: cleaned.dropped)
  }
}
