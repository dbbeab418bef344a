import BriefLexicon
import BriefMarkup

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
  ///
  /// What a message says is left out only where something is found that it passes on.
  func articles(of message: MailMessage, path: String) -> [Article] {
    articles(of: message, path, behind: 0)
  }

  /// As above, behind so many articles of the message around it; messages in messages are bounded.
  private func articles(
    of message: MailMessage, _ path: String, behind count: Int
  ) -> [Article] {
    var own = article(of: message, path)
    let name = message.id ?? message.subject ?? "\(count + 1)"
    own.origin.item = name
    let pages = message.isPage ? [] : pages(attachedTo: message, named: name, path)
    let hasOthers = !pages.isEmpty || !message.attached.isEmpty
    let isLeftOut = own.blocks.isEmpty || hasOthers && isNote(own, of: message)
    var found = pages
    for inner in message.attached {
      found += articles(of: inner, path, behind: count + found.count + (isLeftOut ? 0 : 1))
    }
    guard isLeftOut else { return [own] + found }
    guard !found.isEmpty else { return own.blocks.isEmpty ? [] : [own] }
    // A note is listed with what it is about.
    let note = own.blocks.map {
      Dropped(
        text: String(decoding: own.text.bytes[$0.range], as: UTF8.self), why: MailHead.note)
    }
    found[0].dropped = note + own.dropped + found[0].dropped
    return found
  }

  /// Whether what a message says is a note about what is attached to it, be it a page or a message:
  /// a message may have something of its own to say as well.
  private func isNote(_ article: Article, of message: MailMessage) -> Bool {
    let units = article.blocks.map { BlockCandidate($0, of: article.text.bytes) }
    guard units.reduce(0, { $0 + $1.words }) < Self.longestNote else { return false }
    return message.passesOn(in: article.language) || !units.contains(where: \.isProse)
  }

  /// The articles that are attached to a message as pages; a signature or a bill has fewer words.
  private func pages(
    attachedTo message: MailMessage, named name: String, _ path: String
  ) -> [Article] {
    message.pages.enumerated().compactMap { number, page in
      var article = self.article(
        html: page.bytes, origin: Origin(path: path, digest: ""), address: nil)
      guard BlockCandidate.count(article.text.bytes[...]).words >= Self.longestNote else {
        return nil
      }
      article.published = article.published ?? message.date
      article.origin.item = "\(name)#\(number + 1)"
      article.origin.digest = sha256(article.text.bytes)
      return article
    }
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
    part.bytes = unwrapped(part.bytes, of: message, &head, isPage: false)
    let mail = PlainMail(part)
    head.dropped += mail.dropped
    return mail.text
  }

  // MARK: - Messages that are passed on

  /// A part of a message without the headers of messages that it passes on, which `head` takes, and
  /// without the text above them and the messages that the last one answers.
  ///
  /// Once a part has passed a message on, the parts behind it go on with that message, and a header
  /// in them is text of it.
  private func unwrapped(
    _ bytes: [UInt8], of message: MailMessage, _ head: inout MailHead, isPage: Bool
  ) -> [UInt8] {
    guard !head.hasForward else { return bytes }
    var bytes = bytes
    for turn in 0..<Self.mostForwards {
      let lines = isPage ? PageMail.lines(of: MarkupTree(html: bytes)) : Self.lines(of: bytes)
      guard let header = ForwardedHeader(in: lines, of: head.title) else { break }
      let place = header.start > 0 ? lines[header.start - 1].end : 0
      let note = Self.text(of: lines[..<header.start], bytes[..<place], isPage)
      if message.isReply || (turn > 0 && Self.isMoreThanNote(note)) {
        head.drop(Self.text(of: lines[header.start...], bytes[place...], isPage), PlainMail.quoted)
        bytes.removeSubrange(place...)
        break
      }
      head.take(header, above: note)
      bytes =
        isPage
        ? Array(bytes[header.end...]) : Self.unquoted(bytes, from: header.end, below: place)
    }
    return bytes
  }

  /// Lines as they are read: those of a page without its marks.
  private static func text(
    of lines: ArraySlice<ForwardedHeader.Line>, _ bytes: ArraySlice<UInt8>, _ isPage: Bool
  ) -> ArraySlice<UInt8> {
    isPage ? Array(lines.map(\.text).joined(separator: "\n").utf8)[...] : bytes
  }

  /// A message that is passed on and passed on again stands below as many headers.
  private static let mostForwards = 8

  /// Whether a text above a header is a message of its own, and not a note of who passed it on.
  private static func isMoreThanNote(_ text: ArraySlice<UInt8>) -> Bool {
    BlockCandidate.count(text).words >= longestNote
  }

  /// The lines of a text without marks of quotation.
  private static func lines(of bytes: [UInt8]) -> [ForwardedHeader.Line] {
    var lines: [ForwardedHeader.Line] = []
    var start = 0
    while start < bytes.count {
      let line = MailHeaders.line(bytes, start, bytes.count)
      let content = bytes[line.text].prefix(1_001).drop { $0 == 0x3E || $0 == 0x20 }
      lines.append(
        ForwardedHeader.Line(
          text: String(decoding: content, as: UTF8.self).trimmedASCII, end: line.next))
      start = line.next
    }
    return lines
  }

  /// The text behind a header, without the mark of quotation that stands before the header's lines
  /// and its own.
  private static func unquoted(_ bytes: [UInt8], from start: Int, below place: Int) -> [UInt8] {
    var lines = bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false)
    // Some programs put a line of dashes below the message.
    if let last = lines.lastIndex(where: { !isBlank(Array($0)) }), isBorder(lines[last]) {
      lines.removeSubrange(last...)
    }
    let filled = lines.lazy.filter { !isBlank(Array($0)) }
    // Others quote the text, and not the header above it.
    let isQuoted =
      bytes[place..<start].split(separator: 0x0A).last?.first == 0x3E
      || (!filled.isEmpty && filled.allSatisfy { $0.first == 0x3E })
    var text: [UInt8] = []
    for var line in lines {
      if isQuoted {
        if line.first == 0x3E { line = line.dropFirst() }
        if line.first == 0x20, line.dropFirst().first != 0x3E { line = line.dropFirst() }
      }
      text += line + [0x0A]
    }
    return text
  }

  /// Whether a line begins and ends in dashes.
  private static func isBorder(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let last = line.last, isASCIIWhitespace(last) { line.removeLast() }
    let dashes = Array("-----".utf8)
    return line.starts(with: dashes) && line.suffix(5).elementsEqual(dashes)
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
    let mail = PageMail(unwrapped(bytes, of: message, &head, isPage: true))
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
  /// Whether a message was found in its text that it passes on.
  private(set) var hasForward = false
  var dropped: [Dropped] = []

  static let note = "note of who passed the message on"

  /// Whether the text of the message says better than its sender who wrote it: a newsletter is sent
  /// in the name of a paper.
  private(set) var isOfList: Bool
  /// What the letter is called, where the sender is named beside it.
  private(set) var letter: String?

  init(_ message: MailMessage) {
    title = message.subject
    sender = message.sender
    date = message.date
    isOfList = message.isOfList
    // Substack sends in the name of a writer and a letter: "Ada Marsh from Harbour Letters".
    let parts = sender?.components(separatedBy: " from ") ?? []
    if isOfList, parts.count == 2, let name = parts.first, Names.isFullName(name) {
      sender = name
      letter = parts.last
    }
  }

  /// Takes the header of the message that is passed on; the text above it is the passer's.
  mutating func take(_ header: ForwardedHeader, above note: some Sequence<UInt8>) {
    hasForward = true
    isOfList = false
    title = header.subject ?? title.map(MailHeaders.withoutMark)
    sender = header.sender ?? sender
    date = header.date ?? date
    drop(note, Self.note)
  }

  mutating func drop(_ text: some Sequence<UInt8>, _ why: String) {
    let said = collapsedWhitespace(Array(text))
    if !said.isEmpty {
      dropped.append(Dropped(text: String(decoding: said, as: UTF8.self), why: why))
    }
  }
}

extension Article {
  /// The writer of a letter's only story, if a line says who it is: several bylines are those of
  /// several stories.
  private var signed: [String]? {
    let lines = dropped.prefix(40).compactMap { part -> [String]? in
      let line = Array(part.text.utf8)
      let unit = BlockCandidate(line: line)
      guard let names = HeadLine(unit, of: line)?.authors, names.contains(where: Names.isFullName)
      else { return nil }
      return names
    }
    if lines.count > 1 { return nil }
    return authors.contains(where: Names.isFullName) ? authors : lines.first
  }

  /// Takes what a message says of itself.
  fileprivate mutating func take(_ head: MailHead) {
    title = head.title ?? title
    if let sender = head.sender {
      let signed = head.isOfList ? self.signed : nil
      authors = signed ?? Names.authors(byline: sender)
      // The paper that sends a letter is its outlet, whoever wrote it.
      if head.isOfList { site = site ?? head.letter ?? (signed == nil ? nil : sender) }
    }
    published = head.date ?? published
  }
}
