import BriefMarkup

/// The pages of a web archive (WARC 1.0 and 1.1, ISO 28500), one after another.
struct WebArchive {
  private let stream: ByteStream
  /// How many pages are compressed in a way that is not read, by the way's name.
  private(set) var unread: [String: Int] = [:]

  /// A page or a text as a server sent it.
  struct Page {
    var address: String?
    var isHTML: Bool
    /// As the server says it; `nil` if it says none.
    var charset: String?
    var bytes: [UInt8]
  }

  /// Bytes of the fields of a record, or of a response.
  private static let longestHead = 1 << 16

  static func begins(_ head: [UInt8]) -> Bool { head.starts(with: "WARC/1.".utf8) }

  init(_ stream: ByteStream) { self.stream = stream }

  /// The next page that was found and sent whole; `nil` at the end.
  mutating func next() -> Page? {
    while let record = nextRecord() {
      if let page = page(record.fields, record.content) { return page }
    }
    return nil
  }

  // MARK: - Records

  private func nextRecord() -> (fields: HTTPFields, content: [UInt8])? {
    // Empty lines part the records; what is damaged is passed over up to the next.
    var line: [UInt8] = []
    repeat {
      line = []
      guard stream.readLine(into: &line, upTo: Self.longestHead) else { return nil }
    } while !line.starts(with: "WARC/".utf8)
    var head: [UInt8] = []
    while true {
      let start = head.count
      guard stream.readLine(into: &head, upTo: Self.longestHead) else { return nil }
      let line = head[start...]
      if line.isEmpty || line.elementsEqual([0x0A]) || line.elementsEqual([0x0D, 0x0A]) { break }
    }
    let fields = HTTPFields(head[...])
    let count = fields["content-length"].flatMap { Int($0) } ?? 0
    var content: [UInt8] = []
    let isWanted = Self.isWanted(fields)
    if count > 0 {
      stream.read(count, into: &content, upTo: isWanted ? Limits.messageSize : 0)
    }
    // A page of which only a part was kept is none.
    return (fields, isWanted && content.count == max(count, 0) ? content : [])
  }

  private static func isWanted(_ fields: HTTPFields) -> Bool {
    switch fields["warc-type"]?.lowercased() {
    case "response": fields["content-type"].map { $0.hasPrefix("application/http") } ?? true
    case "resource", "conversion": kind(of: fields) != nil
    default: false
    }
  }

  /// Whether a type is that of a page, or of a text; `nil` for anything else.
  private static func kind(of fields: HTTPFields) -> (isHTML: Bool, charset: String?)? {
    guard let type = fields["content-type"] else { return nil }
    let parts = type.lowercased().split(separator: ";").map { $0.trimmedASCII }
    let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }
      .map { String($0.dropFirst(8).filter { $0 != "\"" && $0 != "'" }) }
    switch parts.first {
    case "text/html", "application/xhtml+xml": return (true, charset)
    case "text/plain": return (false, charset)
    default: return nil
    }
  }

  private mutating func page(_ fields: HTTPFields, _ content: [UInt8]) -> Page? {
    guard !content.isEmpty else { return nil }
    let address = fields["warc-target-uri"].map { $0.filter { $0 != "<" && $0 != ">" } }
    guard fields["warc-type"]?.lowercased() == "response" else {
      guard let kind = Self.kind(of: fields) else { return nil }
      return Page(
        address: address, isHTML: kind.isHTML, charset: kind.charset, bytes: content)
    }
    guard let response = HTTPResponse(content), response.status == 200,
      let kind = Self.kind(of: response.fields), kind.isHTML
    else { return nil }
    if let encoding = response.unreadEncoding {
      unread[encoding, default: 0] += 1
      return nil
    }
    return Page(address: address, isHTML: true, charset: kind.charset, bytes: response.body)
  }
}

/// Fields of the form `Name: value`, the first of each name.
struct HTTPFields {
  private var values: [String: String] = [:]

  init(_ bytes: ArraySlice<UInt8>) {
    for line in bytes.split(separator: 0x0A).prefix(1_000) {
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).trimmedASCII.lowercased()
      let value = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmedASCII
      if values[name] == nil { values[name] = value }
    }
  }

  subscript(name: String) -> String? { values[name] }
}

/// A server's answer as it was sent (RFC 9112).
struct HTTPResponse {
  private(set) var status: Int
  private(set) var fields: HTTPFields
  /// Without the marks of chunks, and not compressed.
  private(set) var body: [UInt8]
  /// The way in which the body is compressed that is not read; `nil` if it can be.
  private(set) var unreadEncoding: String?

  /// - Returns: `nil` if the bytes are no answer, or are damaged.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "HTTP/".utf8) else { return nil }
    var end = 0
    while end < bytes.count {
      let line = MailHeaders.line(bytes, end, bytes.count)
      end = line.next
      if line.text.isEmpty { break }
    }
    let head = bytes[..<end]
    let first = head.prefix { $0 != 0x0A }.split(separator: 0x20)
    guard first.count > 1, let status = Int(String(decoding: first[1], as: UTF8.self).trimmedASCII)
    else { return nil }
    self.status = status
    fields = HTTPFields(head)
    body = Array(bytes[end...])
    if fields["transfer-encoding"]?.lowercased().hasSuffix("chunked") == true {
      body = Self.joined(body) ?? body
    }
    let encoding = fields["content-encoding"]?.lowercased()
    switch encoding {
    case nil, "", "identity": break
    case "gzip", "x-gzip":
      // Some archives keep the field of what they unpacked.
      if Compression.isGzip(body) {
        guard let plain = try? Compression.decompressed(body, path: "") else { return nil }
        body = plain
      }
    default:
      // A text that begins with a tag was unpacked, and the field of what it was is still there.
      guard body.first(where: { !isASCIIWhitespace($0) }) != 0x3C else { return }
      if encoding == "deflate", let plain = Compression.inflated(body) {
        body = plain
      } else {
        unreadEncoding = encoding
      }
    }
  }

  /// The chunks of a body, one behind another; `nil` if it has none.
  private static func joined(_ body: [UInt8]) -> [UInt8]? {
    var joined: [UInt8] = []
    var place = 0
    while place < body.count {
      let line = MailHeaders.line(body, place, body.count)
      let digits = body[line.text].prefix { isASCIIDigit($0) || isASCIILetter($0) }
      guard let count = Int(String(decoding: digits, as: UTF8.self), radix: 16), count >= 0,
        count <= body.count - line.next
      else { return joined.isEmpty ? nil : joined }
      if count == 0 { return joined }
      joined += body[line.next..<line.next + count]
      place = line.next + count
      // The end of the line behind a chunk.
      place = MailHeaders.line(body, place, body.count).next
    }
    return joined
  }
}
