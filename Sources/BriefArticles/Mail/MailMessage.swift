import BriefLexicon
import BriefMarkup

/// A message as mail programs save it (`.eml`, a part of a mailbox), or a page as browsers do
/// (MHTML, RFC 2557).
struct MailMessage {
  private(set) var subject: String?
  /// The sender's name, without the address.
  private(set) var sender: String?
  private(set) var date: Timestamp?
  /// What names the message among others (RFC 5322, 3.6.4).
  private(set) var id: String?
  /// The address that a saved page came from.
  private(set) var address: String?
  /// Whether it is a page that a browser saved: sender and date are then those of the saving.
  private(set) var isPage: Bool
  /// Whether the message answers another.
  private(set) var isReply: Bool
  /// Whether it was sent to all who wanted to have it.
  private(set) var isOfList: Bool
  /// The texts that are shown one below another, in UTF-8; attachments never.
  private(set) var texts: [Text] = []
  /// The pages that are attached to it, in UTF-8.
  private(set) var pages: [Text] = []
  /// The messages in it, in their order.
  private(set) var attached: [MailMessage] = []

  /// One text of a message.
  struct Text {
    var bytes: [UInt8]
    var isHTML: Bool
    /// Whether a line that ends in a space goes on in the next (RFC 3676).
    var isFlowed = false
    /// Whether that space is no part of the text.
    var deletesSpace = false
    /// Whether its message was sent to all who wanted to have it.
    var isOfList = false

    var isBlank: Bool { !bytes.contains { $0 > 0x20 } }
  }

  private let bytes: [UInt8]
  private var partCount = 0

  /// Parts inside parts beyond this depth, and parts beyond this number, are passed over.
  private static let depth = 16
  private static let most = 1_000

  /// Whether the bytes are a message; without a telling name it takes fields that only mail has.
  static func isMessage(_ bytes: [UInt8], path: String) -> Bool {
    if ["eml", "emlx", "mht", "mhtml"].contains(Format.ending(of: path)) {
      return !MailHeaders.known(at: bytes, broken: 8).isEmpty
    }
    let known = MailHeaders.known(at: bytes)
    return known.count >= 3
      && !known.isDisjoint(with: ["mime-version", "message-id", "received"])
  }

  /// - Complexity: O(*n*) in the bytes, for each level of parts.
  init(_ bytes: [UInt8]) {
    self.init(bytes, in: MailHeaders.start(in: bytes)..<bytes.count, depth: 0)
  }

  /// The message in a file of Apple Mail (`.emlx`): the number of its bytes on a line, the message,
  /// and what the program knows of it; `nil` if the bytes are no such file.
  static func unwrapped(_ bytes: [UInt8], path: String) -> [UInt8]? {
    guard Format.ending(of: path) == "emlx" else { return nil }
    let line = MailHeaders.line(bytes, 0, min(bytes.count, 32))
    let digits = String(decoding: bytes[line.text], as: UTF8.self).trimmedASCII
    guard let count = Int(digits), count > 0, count <= bytes.count - line.next else { return nil }
    return Array(bytes[line.next..<line.next + count])
  }

  private init(_ bytes: [UInt8], in range: Range<Int>, depth: Int) {
    self.bytes = bytes
    let headers = MailHeaders(bytes, in: range)
    subject = headers.text("subject")
    sender = Self.sender(headers.text("from"))
    date = headers["date"].flatMap { Timestamp(parsing: $0) }
    id = headers["message-id"].flatMap { Names.cleaned($0.filter { $0 != "<" && $0 != ">" }) }
    isOfList = headers["list-unsubscribe"] != nil || headers["list-id"] != nil
    isReply = MailHeaders.isReply(subject: subject ?? "")
    let snapshot = headers["snapshot-content-location"]
    isPage = snapshot != nil
    texts = read(Part(headers: headers, end: range.upperBound, depth: depth))
    for index in texts.indices { texts[index].isOfList = isOfList }
    // "VS: Pier" is an answer in Finnish, and passes something on in Danish. What is answered below may
    // be in any language: only one that passes on so takes the answer back.
    if isReply, MailHeaders.isForward(subject: subject ?? "") {
      isReply = !MailHeaders.isForward(subject: subject ?? "", in: language)
    }
    // Each part of a saved page names its address; the first text is the page.
    if isPage || texts.first?.isHTML == true, pageAddress != nil || isPage {
      address = Names.address(snapshot) ?? Names.address(pageAddress)
      if address != nil { isPage = true }
      texts = Array(texts.prefix(1))
    }
  }

  private var pageAddress: String?

  /// The language of its first text.
  private var language: Language {
    guard let first = texts.first else { return .undetermined }
    return LanguageIdentifier.identify(
      first.isHTML ? MarkupTree(html: first.bytes).textBytes(of: 0) : first.bytes)
  }

  /// Whether it says that it passes on what is attached to it: by its subject, which may be that of
  /// a message in it. A mark counts in a text of its language alone: "TR: the film" is about a film.
  func passesOn(in language: Language) -> Bool {
    guard let subject, !isReply else { return false }
    if MailHeaders.isForward(subject: subject, in: language) { return true }
    let letters = Names.letters(subject)
    return attached.contains { message in
      ForwardedHeader.repeats(message.subject.map(Names.letters) ?? "", letters)
    }
  }

  /// The name before an address in angles, or in round brackets behind it.
  static func sender(_ field: String?) -> String? {
    guard let field else { return nil }
    if let open = field.firstIndex(of: "<") {
      return Names.cleaned(String(field[..<open].filter { $0 != "\"" }))
    }
    guard let open = field.firstIndex(of: "("), let close = field.lastIndex(of: ")"), open < close
    else { return field.contains("@") ? nil : Names.cleaned(field) }
    return Names.cleaned(String(field[field.index(after: open)..<close]))
  }

  // MARK: - Parts

  private struct Part {
    var headers: MailHeaders
    var end: Int
    var depth: Int
    /// What a part is that does not say it.
    var usualType = "text/plain"

    var body: Range<Int> { min(headers.end, end)..<end }
  }

  private mutating func read(_ part: Part) -> [Text] {
    partCount += 1
    guard partCount <= Self.most, part.depth <= Self.depth else { return [] }
    let declared = part.headers.parameters(of: "content-type")
    let type = declared.value.isEmpty ? part.usualType : declared.value
    if type.hasPrefix("multipart/") {
      guard let boundary = declared.parameters["boundary"] else { return [] }
      let usual = type == "multipart/digest" ? "message/rfc822" : "text/plain"
      let inner = parts(of: part.body, boundary: boundary).map {
        Part(
          headers: MailHeaders(bytes, in: $0), end: $0.upperBound, depth: part.depth + 1,
          usualType: usual)
      }
      return read(inner, of: type)
    }
    if type == "message/rfc822" || type == "message/global" {
      let message = attachedMessage(part)
      partCount += message.partCount
      attached.append(message)
      return []
    }
    return text(part, type, declared.parameters).map { [$0] } ?? []
  }

  /// The message that is a part; some programs encode it, which no part of the kind should be (RFC
  /// 2046, 5.2.1).
  private func attachedMessage(_ part: Part) -> MailMessage {
    let encoding = part.headers["content-transfer-encoding"]
    guard ["base64", "quoted-printable"].contains(encoding?.lowercased() ?? "") else {
      return MailMessage(bytes, in: part.body, depth: part.depth + 1)
    }
    let decoded = TransferEncoding.decoded(bytes[part.body], from: encoding)
    return MailMessage(decoded, in: 0..<decoded.count, depth: part.depth + 1)
  }

  private mutating func read(_ parts: [Part], of type: String) -> [Text] {
    switch type {
    case "multipart/alternative":
      // The last that can be shown is the best (RFC 2046, 5.1.4); pages before plain text.
      var best: [Text] = []
      for part in parts {
        let texts = read(part)
        guard texts.contains(where: { !$0.isBlank }) else { continue }
        if texts.contains(where: \.isHTML) || !best.contains(where: \.isHTML) { best = texts }
      }
      return best
    case "multipart/related":
      // The first is the page, the others are what it shows (RFC 2387).
      for part in parts {
        let texts = read(part)
        if texts.contains(where: { !$0.isBlank }) { return texts }
      }
      return []
    default: return parts.flatMap { read($0) }
    }
  }

  private mutating func text(
    _ part: Part, _ type: String, _ parameters: [String: String]
  ) -> Text? {
    let isHTML = type == "text/html" || type == "application/xhtml+xml"
    let isAttached = part.headers.parameters(of: "content-disposition").value == "attachment"
    guard isHTML || type == "text/plain" && !isAttached else { return nil }
    let decoded = TransferEncoding.decoded(
      bytes[part.body], from: part.headers["content-transfer-encoding"])
    let text = Self.withoutMarks(Charset.decoded(decoded, declared: parameters["charset"]).bytes)
    guard text.contains(where: { $0 > 0x20 }) else { return nil }
    if isAttached {
      pages.append(Text(bytes: text, isHTML: true))
      return nil
    }
    if isHTML, pageAddress == nil { pageAddress = part.headers["content-location"] }
    return Text(
      bytes: text, isHTML: isHTML, isFlowed: parameters["format"]?.lowercased() == "flowed",
      deletesSpace: parameters["delsp"]?.lowercased() == "yes")
  }

  /// A text without marks of byte order, which some programs put before what they quote.
  private static func withoutMarks(_ text: [UInt8]) -> [UInt8] {
    let mark = Array("\u{FEFF}".utf8)
    guard var place = position(of: mark, in: text[...]) else { return text }
    var kept: [UInt8] = []
    var start = 0
    while true {
      kept += text[start..<place]
      start = place + mark.count
      guard let next = position(of: mark, in: text[start...]) else { break }
      place = next
    }
    return kept + text[start...]
  }

  /// What stands between the lines of a boundary.
  private func parts(of body: Range<Int>, boundary: String) -> [Range<Int>] {
    let mark = Array("--".utf8) + Array(boundary.utf8)
    var parts: [Range<Int>] = []
    var open: Int?
    var start = body.lowerBound
    while start < body.upperBound, parts.count < Self.most {
      let line = MailHeaders.line(bytes, start, body.upperBound)
      if bytes[line.text].starts(with: mark) {
        if let open { parts.append(open..<max(open, start)) }
        let isLast = bytes[line.text].dropFirst(mark.count).starts(with: "--".utf8)
        open = isLast ? nil : line.next
        if isLast { return parts }
      }
      start = line.next
    }
    // A message that was cut off.
    if let open { parts.append(open..<body.upperBound) }
    return parts
  }
}
