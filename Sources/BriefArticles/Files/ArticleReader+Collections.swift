import BriefLexicon
import BriefMarkup

extension ArticleReader {
  func feed(xml bytes: [UInt8], _ path: String) throws(ReadingError) -> [Article] {
    let feed = XMLFeed(bytes, keepAll: keepAll)
    guard feed.isFeed else { throw .malformed(path: path, line: 1, reason: "no feed") }
    return articles(feed.items, feed.title, feed.language, feed.authors, path)
  }

  func feed(json bytes: [UInt8], _ path: String) throws(ReadingError) -> [Article] {
    let value: JSONValue
    do {
      value = try JSONValue(reading: bytes)
    } catch {
      let line = bytes.prefix(error.offset).reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
      throw .malformed(path: path, line: line, reason: error.reason)
    }
    return try feed(json: value, path)
  }

  /// Reads a list of articles in JSON, one a line. Lines that cannot be read, and those beyond the
  /// articles that are taken, are passed over; `damage` says so.
  func feed(
    jsonLines bytes: [UInt8], _ path: String, damage: inout ReadingError?
  ) throws(ReadingError) -> [Article] {
    var values: [JSONValue] = []
    var bad: (first: Int, reason: String, count: Int)?
    var reasons: [String] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(isASCIIWhitespace) {
      guard values.count < Limits.feedItems else {
        reasons = [Self.reasonOfSurplus]
        break
      }
      do {
        values.append(try JSONValue(reading: Array(line)))
      } catch {
        bad = (bad?.first ?? index + 1, bad?.reason ?? error.reason, (bad?.count ?? 0) + 1)
      }
    }
    if let bad {
      guard !values.isEmpty else {
        throw .malformed(path: path, line: bad.first, reason: bad.reason)
      }
      let others = bad.count > 1 ? " and \(bad.count - 1) more" : ""
      reasons.insert("line \(bad.first)\(others) left out: \(bad.reason)", at: 0)
    }
    if !reasons.isEmpty {
      damage = .partlyRead(path: path, reason: reasons.joined(separator: "; "))
    }
    return try feed(json: .array(values), path)
  }

  private func feed(json value: JSONValue, _ path: String) throws(ReadingError) -> [Article] {
    let files = Neighbours(of: path)
    if let files, let snapshot = Snapshot(value) {
      guard let article = snapshot.article(beside: files, reader: self, path: path) else {
        throw .empty(path: path)
      }
      return [article]
    }
    let feed = JSONFeed(value, beside: files, keepAll: keepAll)
    guard feed.isFeed else {
      throw .malformed(path: path, line: 1, reason: "JSON without the items of a feed")
    }
    if feed.items.isEmpty, value["items"] == nil { throw .linkList(path: path) }
    return articles(feed.items, feed.title, feed.language, feed.authors, path)
  }

  /// Reads what a program exports that keeps articles for later.
  func articles(exported items: [FeedItem], path: String) throws(ReadingError) -> [Article] {
    let found = articles(items, nil, nil, [], path)
    guard !found.isEmpty else { throw .linkList(path: path) }
    return found
  }

  private func articles(
    _ items: [FeedItem], _ site: String?, _ language: Language?, _ authors: [String],
    _ path: String
  ) -> [Article] {
    // What all items say together tells the language of those that are a headline.
    let all = items.prefix(Self.itemsRead).flatMap { $0.body?.extracted.bytes.prefix(500) ?? [] }
    let shown = language ?? LanguageIdentifier.identify(all)
    let found = items.compactMap { item -> Article? in
      var item = item
      if item.authors.isEmpty { item.authors = authors }
      let origin = Origin(path: path, item: item.name, digest: "")
      guard
        var article = article(item, origin: origin, declared: language, beside: shown)
      else { return nil }
      article.site = site
      return article
    }
    // One of several has to have a name by which it is found again.
    guard found.count > 1 else { return found }
    return found.map { article in
      var article = article
      if article.origin.item == nil {
        article.origin.item = String(article.origin.digest.prefix(Self.digitsOfName))
      }
      return article
    }
  }

  /// Makes an article of an item; `nil` if the item has no text. `beside` is what the other items
  /// of its feed are in.
  func article(
    _ item: FeedItem, origin: Origin, declared: Language?, beside: Language? = nil
  ) -> Article? {
    guard let body = item.body, !body.isEmpty else { return nil }
    let text = SourceText(repairing: body.extracted.bytes)
    guard text.bytes == body.extracted.bytes else { return nil }
    var origin = origin
    origin.digest = sha256(text.bytes)
    return Article(
      origin: origin, title: item.title ?? firstWords(of: text, body.extracted.blocks),
      authors: item.authors, published: item.published, modified: item.modified,
      url: Names.address(item.link), tags: item.tags,
      language: BriefArticles.language(
        of: text, said: language, declared: item.language ?? declared, beside: beside),
      text: text, blocks: body.extracted.blocks, gaps: body.extracted.gaps, dropped: body.dropped)
  }

  /// Makes an article of a document of a word processor.
  func article(office document: OfficeText, origin: Origin) -> Article {
    let text = SourceText(repairing: document.extracted.bytes)
    return Article(
      origin: origin, title: document.title, authors: document.authors,
      published: document.published, modified: document.modified,
      language: BriefArticles.language(of: text, said: language, declared: document.language),
      text: text, blocks: text.bytes == document.extracted.bytes ? document.extracted.blocks : [],
      dropped: document.dropped)
  }

  /// Digits of the digest that an item without a title, an id and an address is called by.
  private static let digitsOfName = 12
  /// Items of a feed that tell its language.
  private static let itemsRead = 40

  /// What an item without a title is called by.
  private func firstWords(of text: SourceText, _ blocks: [Block]) -> String? {
    blocks.lazy.compactMap { block in
      FeedTitle.firstWords(
        of: String(decoding: text.bytes[block.range].prefix(1_000), as: UTF8.self))
    }.first
  }

  // MARK: - Books

  /// Reads each chapter of a book in EPUB as an article.
  func articles(book bytes: [UInt8], path: String) throws(ReadingError) -> [Article] {
    let book = try EPUB(bytes, path: path, keepAll: keepAll)
    return book.chapters.compactMap { chapter in
      let text = SourceText(repairing: chapter.body.extracted.bytes)
      guard text.bytes == chapter.body.extracted.bytes else { return nil }
      return Article(
        origin: Origin(path: path, item: chapter.path, digest: sha256(text.bytes)),
        title: chapter.title ?? book.title,
        authors: chapter.authors.isEmpty ? book.authors : chapter.authors,
        published: book.published,
        site: book.title,
        language: BriefArticles.language(of: text, said: language, declared: book.language),
        text: text, blocks: chapter.body.extracted.blocks, gaps: chapter.body.extracted.gaps,
        dropped: chapter.body.dropped)
    }
  }
}
