import BriefLexicon
import BriefMarkup

/// Files that hold many articles, read one after another however long they are.
enum StreamedFormat {
  case mailbox
  case webArchive

  /// The format of a file by its first bytes, which may be compressed; `nil` for any other.
  init?(_ head: [UInt8], path: String) {
    var head = head
    if Compression.isGzip(head) {
      guard let stream = try? ByteStream(head, path: path) else { return nil }
      var plain: [UInt8] = []
      stream.read(2_048, into: &plain, upTo: 2_048)
      head = plain
    }
    if WebArchive.begins(head) {
      self = .webArchive
    } else if Mailbox.begins(head) {
      self = .mailbox
    } else {
      return nil
    }
  }
}

extension ArticleReader {
  /// Reads the articles of a file that holds many, up to `Limits.feedItems`.
  ///
  /// - Complexity: O(*n*) in the bytes; the memory is that of the articles and of one message or
  ///   page.
  func articles(
    in stream: ByteStream, as format: StreamedFormat, path: String
  ) throws(ReadingError) -> [Article] {
    var found: [Article] = []
    switch format {
    case .mailbox:
      var mailbox = Mailbox(stream)
      while found.count < Limits.feedItems, let message = mailbox.next() {
        found += articles(of: MailMessage(message), path: path)
      }
    case .webArchive:
      var archive = WebArchive(stream)
      while found.count < Limits.feedItems, let page = archive.next() {
        found += article(of: page, path).map { [$0] } ?? []
      }
      if !archive.unread.isEmpty {
        let count = archive.unread.values.reduce(0, +)
        let names = archive.unread.keys.map { String($0.prefix(20)) }.sorted().prefix(3)
        stream.end(
          with: .partlyRead(
            path: path,
            reason: "\(count) \(count == 1 ? "page is" : "pages are") not read, compressed as "
              + "\(names.joined(separator: ", "))"))
      }
    }
    // What was read before the damage is read.
    if let failure = stream.failure, found.isEmpty { throw failure }
    return found
  }

  private func article(of page: WebArchive.Page, _ path: String) -> Article? {
    let bytes = Charset.decoded(page.bytes, declared: page.charset).bytes
    var origin = Origin(path: path, item: page.address, digest: "")
    if page.isHTML, !keepAll, ErrorPage.isOne(bytes) { return nil }
    var article =
      page.isHTML
      ? self.article(html: bytes, origin: origin, address: page.address)
      : self.article(plainText: SourceText(repairing: bytes), origin: origin)
    guard !article.blocks.isEmpty else { return nil }
    origin.item = Names.cleaned(page.address) ?? article.title
    origin.digest = sha256(article.text.bytes)
    article.origin = origin
    if article.url == nil { article.url = Names.address(page.address) }
    return article
  }
}
