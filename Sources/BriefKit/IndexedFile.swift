internal import BriefArticles

/// What an index knows of a file.
struct IndexedFile {
  var path: String
  var stamp: FileStamp
  var content: Content

  /// What was found in it.
  enum Content: Sendable {
    case articles([ArticleEntry])
    case brief
    case passedOver(Kind)
  }

  /// Files that hold no article for what they are.
  enum Kind: UInt8 {
    case errorPage = 2
    case noteWithoutText = 3

    /// `nil` for a problem that the user is told.
    init?(_ problem: ReadingError) {
      switch problem {
      case .errorPage: self = .errorPage
      case .noteWithoutText: self = .noteWithoutText
      default: return nil
      }
    }

    var kind: FileKind {
      switch self {
      case .errorPage: .errorPage
      case .noteWithoutText: .noteWithoutText
      }
    }
  }
}

/// Writes what is known of files: numbers of variable length, and bytes behind their number.
struct IndexWriter {
  private(set) var bytes: [UInt8]

  init(_ head: [UInt8]) {
    bytes = head
  }

  mutating func add(_ file: IndexedFile) {
    add(file.path)
    add(UInt64(bitPattern: file.stamp.size))
    add(file.stamp.node)
    addWord(UInt64(bitPattern: file.stamp.modified))
    addWord(UInt64(bitPattern: file.stamp.changed))
    switch file.content {
    case .articles(let entries):
      add(0)
      add(UInt64(entries.count))
      for entry in entries { add(entry) }
    case .brief: add(1)
    case .passedOver(let kind): add(UInt64(kind.rawValue))
    }
  }

  private mutating func add(_ entry: ArticleEntry) {
    add(entry.origin.item)
    add(entry.origin.guessedCharset)
    add(entry.origin.digest)
    // 0 for none.
    add(entry.published.map { UInt64($0.daysSince1970 + IndexReader.daysBefore1970) } ?? 0)
    add(UInt64(entry.droppedCount))
    add(UInt64(entry.keys.count))
    for key in entry.keys { addWord(key) }
    add(entry.rank.host)
    addWord(UInt64(bitPattern: Int64(entry.rank.time)))
  }

  private mutating func add(_ text: String?) {
    guard let text else { return add(0) }
    add(1)
    add(text)
  }

  private mutating func add(_ text: String) {
    add(UInt64(text.utf8.count))
    bytes += text.utf8
  }

  private mutating func add(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func addWord(_ number: UInt64) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }
}

/// Reads what `IndexWriter` wrote, and ends where bytes are none of its own.
struct IndexReader {
  private let bytes: [UInt8]
  private var place: Int

  /// More than lie between 1 January of the year 1 and 1970.
  static let daysBefore1970 = 800_000

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    place = start
  }

  /// The next file; `nil` at the end.
  mutating func file() -> IndexedFile? {
    guard place < bytes.count, let path = text(), let size = number(), let node = number(),
      let modified = word(), let changed = word(), let kind = number()
    else { return nil }
    let stamp = FileStamp(
      size: Int64(bitPattern: size), node: node, modified: Int64(bitPattern: modified),
      changed: Int64(bitPattern: changed))
    guard let content = content(kind, of: path) else { return nil }
    return IndexedFile(path: path, stamp: stamp, content: content)
  }

  private mutating func content(_ kind: UInt64, of path: String) -> IndexedFile.Content? {
    if kind == 1 { return .brief }
    guard kind == 0 else {
      return UInt8(exactly: kind).flatMap(IndexedFile.Kind.init).map { .passedOver($0) }
    }
    guard let count = number(), count <= UInt64(bytes.count - place) else { return nil }
    var entries: [ArticleEntry] = []
    entries.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let entry = entry(of: path) else { return nil }
      entries.append(entry)
    }
    return .articles(entries)
  }

  private mutating func entry(of path: String) -> ArticleEntry? {
    guard let item = optionalText(), let charset = optionalText(), let digest = text(),
      let day = number(), let dropped = number().flatMap(Int.init(exactly:)), let count = number(),
      count <= UInt64(bytes.count - place) / 8
    else { return nil }
    var keys: [UInt64] = []
    keys.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let key = word() else { return nil }
      keys.append(key)
    }
    guard let host = text(), let time = word() else { return nil }
    var origin = Origin(path: path, item: item.text, digest: digest)
    origin.guessedCharset = charset.text
    let published =
      day == 0
      ? nil
      : Int(exactly: day).flatMap { CalendarDay(daysSince1970: $0 - Self.daysBefore1970) }
    return ArticleEntry(
      origin: origin, published: published, keys: keys,
      rank: DuplicateRank(host: host, time: Int(Int64(bitPattern: time))), droppedCount: dropped)
  }

  private mutating func optionalText() -> (text: String?, Void)? {
    guard let isThere = number() else { return nil }
    if isThere == 0 { return (nil, ()) }
    return text().map { ($0, ()) }
  }

  private mutating func text() -> String? {
    guard let count = number(), count <= UInt64(bytes.count - place) else { return nil }
    defer { place += Int(count) }
    return String(decoding: bytes[place..<place + Int(count)], as: UTF8.self)
  }

  private mutating func number() -> UInt64? {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    return nil
  }

  private mutating func word() -> UInt64? {
    guard bytes.count - place >= 8 else { return nil }
    var number: UInt64 = 0
    for offset in 0..<8 { number |= UInt64(bytes[place + offset]) << (8 * UInt64(offset)) }
    place += 8
    return number
  }
}
