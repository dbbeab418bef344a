import Lexicon
import Markup

extension ArticleReader {
  /// Reads a message, a newsletter, or a page saved as MHTML; the messages in it are articles of
  /// their own.
  func articles(message bytes: [UInt8], origin: Origin) -> [Article] {
    let found = articles(of: MailMessage(bytes), path: origin.path)
    guard found.count == 1, var only = found.first else { return found }
    only.origin = origin
    return [only]
  }

  /// The articles of a message and of those in it, in their order.
  func articles(of message: MailMessage, path: String) -> [Article] {
    var found: [Article] = []
    var waiting = [message]
    while let next = waiting.popLast() {
      waiting += next.attached.reversed()
      var article = article(of: next, path)
      // What is said of the messages below it is no article.
      let words = article.blocks.reduce(0) {
        $0 + BlockCandidate.count(article.text.bytes[$1.range]).words
      }
      if article.blocks.isEmpty || (!next.attached.isEmpty && words < Self.longestNote) { continue }
      article.origin.item = next.id ?? next.subject ?? "\(found.count + 1)"
      found.append(article)
    }
    return found
  }

  /// Words of a note above a message that is passed on.
  private static let longestNote = 60

  private func article(of message: MailMessage, _ path: String) -> Article {
    var head = MailHead(message)
    var article: Article
    if message.isPage, let page = message.texts.first {
      article = self.article(
        html: page.bytes, origin: Origin(path: path, digest: ""), address: message.address)
      article.title = article.title ?? message.subject
    } else if message.texts.contains(where: \.isHTML) {
      article = self.article(
        html: page(of: message, &head), origin: Origin(path: path, digest: ""), address: nil,
        subject: head.title)
      article.take(head)
    } else {
      let text = SourceText(repairing: plainText(of: message, &head))
      article = self.article(plainText: text, origin: Origin(path: path, digest: ""))
      article.take(head)
    }
    article.origin.digest = sha256(article.text.bytes)
    article.dropped = head.dropped + article.dropped
    return article
  }

  // MARK: - Plain text

  private func plainText(of message: MailMessage, _ head: inout MailHead) -> [UInt8] {
    var text: [UInt8] = []
    for part in message.texts {
      if !text.isEmpty { text += [0x0A, 0x0A] }
      text += keepAll ? part.bytes : plainText(of: part, message, &head)
    }
    return text
  }

  private func plainText(
    of part: MailMessage.Text, _ message: MailMessage, _ head: inout MailHead
  ) -> [UInt8] {
    var part = part
    if !head.isForward, let header = ForwardedHeader(in: Self.lines(of: part), of: message.subject)
    {
      let place = Self.startOfLine(header.start, in: part.bytes)
      if message.isReply {
        head.drop(part.bytes[place...], PlainMail.quoted)
        part.bytes.removeSubrange(place...)
      } else {
        head.take(header, above: part.bytes[..<place])
        part.bytes = Self.unquoted(part.bytes, from: header.end, below: place)
      }
    }
    let mail = PlainMail(part)
    head.dropped += mail.dropped
    return mail.text
  }

  /// The lines of a text without marks of quotation.
  private static func lines(of part: MailMessage.Text) -> [ForwardedHeader.Line] {
    var lines: [ForwardedHeader.Line] = []
    var start = 0
    while start < part.bytes.count {
      let line = MailHeaders.line(part.bytes, start, part.bytes.count)
      let content = part.bytes[line.text].prefix(1_001).drop { $0 == 0x3E || $0 == 0x20 }
      lines.append(
        ForwardedHeader.Line(
          text: String(decoding: content, as: UTF8.self).trimmedASCII, end: line.next))
      start = line.next
    }
    return lines
  }

  private static func startOfLine(_ number: Int, in bytes: [UInt8]) -> Int {
    var start = 0
    for _ in 0..<number { start = MailHeaders.line(bytes, start, bytes.count).next }
    return start
  }

  /// The text behind a header, without the mark of quotation that stands before the header's lines
  /// and its own.
  private static func unquoted(_ bytes: [UInt8], from start: Int, below place: Int) -> [UInt8] {
    guard bytes[place..<start].split(separator: 0x0A).last?.first == 0x3E else {
      return Array(bytes[start...])
    }
    var text: [UInt8] = []
    for line in bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false) {
      var line = line
      if line.first == 0x3E { line = line.dropFirst() }
      if line.first == 0x20, line.dropFirst().first != 0x3E { line = line.dropFirst() }
      text += line + [0x0A]
    }
    return text
  }

  // MARK: - Pages

  /// The parts of a message as one page, without the messages that it answers.
  private func page(of message: MailMessage, _ head: inout MailHead) -> [UInt8] {
    var page: [UInt8] = []
    for part in message.texts {
      guard part.isHTML else {
        page += Self.markup(keepAll ? part.bytes : plainText(of: part, message, &head))
        continue
      }
      page += keepAll ? part.bytes : self.page(of: part.bytes, message, &head)
    }
    return page
  }

  private func page(
    of bytes: [UInt8], _ message: MailMessage, _ head: inout MailHead
  ) -> [UInt8] {
    var bytes = bytes
    if !head.isForward {
      let lines = PageMail.lines(of: MarkupTree(html: bytes))
      if let header = ForwardedHeader(in: lines, of: message.subject) {
        let above = header.start > 0 ? lines[header.start - 1].end : 0
        if message.isReply {
          head.drop(
            lines[header.start...].map(\.text).joined(separator: "\n").utf8, PlainMail.quoted)
          bytes.removeSubrange(above...)
        } else {
          head.take(
            header, above: lines[..<header.start].map(\.text).joined(separator: "\n").utf8)
          bytes.removeSubrange(..<header.end)
        }
      }
    }
    let mail = PageMail(bytes)
    head.dropped += mail.dropped
    return mail.page
  }

  /// Paragraphs of plain text in HTML.
  private static func markup(_ text: [UInt8]) -> [UInt8] {
    let text = SourceText(repairing: text)
    return PlainTextBlocks(text.bytes).units.reduce(into: []) { page, unit in
      page += "<p>".utf8
      page += escapedForHTML(text.line(unit.wholeRange)).utf8
      page += "</p>\n".utf8
    }
  }
}

/// What a message says of itself, or the one that it passes on.
struct MailHead {
  private(set) var title: String?
  private(set) var sender: String?
  private(set) var date: Timestamp?
  /// Whether it passes another message on.
  private(set) var isForward = false
  var dropped: [Dropped] = []

  init(_ message: MailMessage) {
    title = message.subject
    sender = message.sender
    date = message.date
  }

  /// Takes the header of the message that is passed on; the text above it is the passer's.
  mutating func take(_ header: ForwardedHeader, above note: some Sequence<UInt8>) {
    isForward = true
    // "Fwd: Pier" is about "Pier".
    let behind = title?.split(separator: ":", maxSplits: 1).last.map { $0.trimmedASCII }
    title = header.subject ?? behind ?? title
    sender = header.sender ?? sender
    date = header.date ?? date
    drop(note, "note of who passed the message on")
  }

  mutating func drop(_ text: some Sequence<UInt8>, _ why: String) {
    let said = collapsedWhitespace(Array(text))
    if !said.isEmpty {
      dropped.append(Dropped(text: String(decoding: said, as: UTF8.self), why: why))
    }
  }
}

extension Article {
  /// Takes what a message says of itself.
  fileprivate mutating func take(_ head: MailHead) {
    title = head.title ?? title
    if let sender = head.sender { authors = Names.authors(byline: sender) }
    published = head.date ?? published
  }
}
