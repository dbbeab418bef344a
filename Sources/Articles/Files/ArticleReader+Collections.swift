import Lexicon
import Markup

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
    let feed = JSONFeed(value, keepAll: keepAll)
    guard feed.isFeed else {
      throw .malformed(path: path, line: 1, reason: "JSON without the items of a feed")
    }
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
    items.compactMap { item in
      guard let body = item.body, !body.isEmpty else { return nil }
      let text = SourceText(repairing: body.extracted.bytes)
      guard text.bytes == body.extracted.bytes else { return nil }
      return Article(
        origin: Origin(path: path, item: item.name, digest: sha256(text.bytes)),
        title: item.title ?? firstWords(of: text, body.extracted.blocks),
        authors: item.authors.isEmpty ? authors : item.authors, published: item.published,
        modified: item.modified, site: site, url: Names.address(item.link),
        tags: item.tags,
        language: Articles.language(
          of: text, said: self.language, declared: item.language ?? language),
        text: text, blocks: body.extracted.blocks, gaps: body.extracted.gaps, dropped: body.dropped)
    }
  }

  /// What an item without a title is called by.
  private func firstWords(of text: SourceText, _ blocks: [Block]) -> String? {
    blocks.lazy.compactMap { block in
      FeedTitle.firstWords(
        of: String(decoding: text.bytes[block.range].prefix(1_000), as: UTF8.self))
    }.first
  }

  // MARK: - Messages

  /// Reads a newsletter or a page saved as MHTML.
  func article(message bytes: [UInt8], origin: Origin) -> Article {
    let message = MailMessage(bytes)
    guard message.isHTML else {
      var article = article(plainText: SourceText(repairing: message.text), origin: origin)
      article.take(message)
      return article
    }
    var article = article(
      html: message.text, origin: origin, address: message.address,
      subject: message.isPage ? nil : message.subject)
    article.take(message)
    return article
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
        title: chapter.title ?? book.title, authors: book.authors, published: book.published,
        site: book.title,
        language: Articles.language(of: text, said: language, declared: book.language),
        text: text, blocks: chapter.body.extracted.blocks, gaps: chapter.body.extracted.gaps,
        dropped: chapter.body.dropped)
    }
  }
}

extension Article {
  /// Takes what a message says of itself; a page that was saved as one says the rest in its markup.
  fileprivate mutating func take(_ message: MailMessage) {
    title = message.isPage ? title ?? message.subject : message.subject ?? title
    guard !message.isPage else { return }
    if let sender = message.sender { authors = Names.authors(byline: sender) }
    published = message.date ?? published
  }
}
