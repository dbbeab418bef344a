import Markup

/// A newsletter as mail programs save it (`.eml`), or a page as browsers do (MHTML, RFC 2557).
struct MailMessage {
  private(set) var subject: String?
  /// The sender's name, without the address.
  private(set) var sender: String?
  private(set) var date: Timestamp?
  /// The address that a saved page came from.
  private(set) var address: String?
  /// Whether it is a page that a browser saved: sender and date are then those of the saving.
  private(set) var isPage: Bool
  /// The text chosen among the parts, in UTF-8: HTML before plain text, attachments never.
  private(set) var text: [UInt8] = []
  private(set) var isHTML = false

  private let bytes: [UInt8]
  private var leaves: [Leaf] = []

  private struct Leaf {
    var body: Range<Int>
    var isHTML: Bool
    var charset: String?
    var encoding: String?
    var address: String?
  }

  /// Parts inside parts beyond this depth, and parts beyond this number, are passed over.
  private static let depth = 16
  private static let most = 1_000

  /// Whether the bytes are a message; without a telling name it takes fields that only mail has.
  static func isMessage(_ bytes: [UInt8], path: String) -> Bool {
    let known = MailHeaders.known(at: bytes)
    if ["eml", "mht", "mhtml"].contains(Format.ending(of: path)) { return !known.isEmpty }
    return known.count >= 3
      && !known.isDisjoint(with: ["mime-version", "message-id", "received"])
  }

  /// - Complexity: O(*n*) in the bytes, for each level of parts.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let headers = MailHeaders(bytes, in: 0..<bytes.count)
    subject = headers.text("subject")
    sender = Self.sender(headers.text("from"))
    date = headers["date"].flatMap { Timestamp(parsing: $0) }
    let snapshot = headers["snapshot-content-location"]
    isPage = snapshot != nil
    collect(headers)
    let ordered = leaves.filter(\.isHTML) + leaves.filter { !$0.isHTML }
    for leaf in ordered {
      let decoded = TransferEncoding.decoded(bytes[leaf.body], from: leaf.encoding)
      text = Charset.decoded(decoded, declared: leaf.charset).bytes
      isHTML = leaf.isHTML
      address = Names.address(snapshot) ?? Names.address(leaf.address)
      if isHTML, address != nil { isPage = true }
      if text.contains(where: { $0 > 0x20 }) { return }
    }
  }

  /// The name before an address in angles, or in round brackets behind it.
  private static func sender(_ field: String?) -> String? {
    guard let field else { return nil }
    if let open = field.firstIndex(of: "<") {
      return Names.cleaned(String(field[..<open].filter { $0 != "\"" }))
    }
    guard let open = field.firstIndex(of: "("), let close = field.lastIndex(of: ")"), open < close
    else { return field.contains("@") ? nil : field }
    return Names.cleaned(String(field[field.index(after: open)..<close]))
  }

  // MARK: - Parts

  private mutating func collect(_ headers: MailHeaders) {
    var waiting = [(headers: headers, end: bytes.count, depth: 0)]
    while let part = waiting.popLast(), leaves.count < Self.most {
      let type = part.headers.parameters(of: "content-type")
      let body = min(part.headers.end, part.end)..<part.end
      if type.value.hasPrefix("multipart/") {
        guard part.depth < Self.depth, let boundary = type.parameters["boundary"] else { continue }
        let inner = parts(of: body, boundary: boundary)
        waiting += inner.reversed().map {
          (MailHeaders(bytes, in: $0), $0.upperBound, part.depth + 1)
        }
      } else {
        add(part.headers, type.value, type.parameters["charset"], body)
      }
    }
  }

  private mutating func add(
    _ headers: MailHeaders, _ type: String, _ charset: String?, _ body: Range<Int>
  ) {
    let isHTML = type == "text/html" || type == "application/xhtml+xml"
    guard isHTML || type == "text/plain" || type.isEmpty else { return }
    guard headers.parameters(of: "content-disposition").value != "attachment" else { return }
    leaves.append(
      Leaf(
        body: body, isHTML: isHTML, charset: charset,
        encoding: headers["content-transfer-encoding"], address: headers["content-location"]))
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
