import BriefMarkup

/// What programs that keep articles for later write as a table of comma-separated values (RFC
/// 4180): lists of links of Pocket, Instapaper and others, and the highlights of Readwise.
struct TableExport {
  /// An item for each article of which the table has text, in the order of the table.
  private(set) var items: [FeedItem] = []

  /// Where the columns are that count.
  private struct Columns {
    var title: Int?
    var address: Int?
    var author: Int?
    var text: Int?

    /// - Returns: `nil` if the header names no addresses, and no texts with titles.
    init?(_ header: [String]) {
      let names = header.map(Names.letters)
      func column(_ wanted: String...) -> Int? {
        wanted.lazy.compactMap { names.firstIndex(of: $0) }.first
      }
      text = column("highlight", "selection", "content", "text")
      title = column("booktitle", "title")
      address = column("url", "link", "href")
      author = column("bookauthor", "author")
      guard title != nil, address != nil || text != nil else { return nil }
    }
  }

  /// Whether a table's first line is that of an export.
  static func begins(_ head: [UInt8]) -> Bool { start(of: head) != nil }

  /// Commas part the fields, or semicolons or tabs, as programs have it in some languages.
  private static let separators: [UInt8] = [0x2C, 0x3B, 0x09]

  private static func start(of bytes: [UInt8]) -> (records: TableRecords, columns: Columns)? {
    for separator in separators {
      var records = TableRecords(bytes, separator: separator)
      if let columns = records.next().flatMap(Columns.init) { return (records, columns) }
    }
    return nil
  }

  /// - Returns: `nil` if the first line names no titles with addresses or texts.
  init?(_ bytes: [UInt8]) {
    guard let start = Self.start(of: bytes) else { return nil }
    var records = start.records
    let columns = start.columns
    guard let text = columns.text else { return }
    var places: [[String]: Int] = [:]
    var texts: [String] = []
    while let record = records.next() {
      func value(_ column: Int?) -> String? {
        column.flatMap { record.indices.contains($0) ? record[$0] : nil }
      }
      guard let passage = value(text), !isBlank(Array(passage.utf8)) else { continue }
      let key = [columns.title, columns.address, columns.author].map { value($0) ?? "" }
      if let place = places[key] {
        texts[place] += "\n\n" + passage
        continue
      }
      guard items.count < Limits.feedItems else { break }
      places[key] = items.count
      texts.append(passage)
      var item = FeedItem()
      item.title = Names.cleaned(key[0])
      item.link = key[1].isEmpty ? nil : key[1]
      item.authors = Names.authors(byline: key[2])
      items.append(item)
    }
    for index in items.indices {
      let text = Array(texts[index].utf8)
      // wallabag writes pages, Readwise passages.
      items[index].body =
        position(of: Array("</p>".utf8), in: text[...]) != nil
        ? ItemBody(html: text, keepAll: true) : ItemBody(plainText: text, keepAll: true)
    }
  }
}

/// The records of a table, one after another.
struct TableRecords {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0

  init(_ bytes: [UInt8], separator: UInt8 = 0x2C) {
    self.bytes = bytes
    self.separator = separator
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The fields of the next record; `nil` at the end.
  ///
  /// - Complexity: O(*n*) in the bytes of the record.
  mutating func next() -> [String]? {
    guard index < bytes.count else { return nil }
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x22 where isQuoted && index < bytes.count && bytes[index] == 0x22:
        field.append(0x22)
        index += 1
      case 0x22 where isQuoted || field.isEmpty: isQuoted.toggle()
      case separator where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
      case 0x0D where !isQuoted && index < bytes.count && bytes[index] == 0x0A: break
      case 0x0A where !isQuoted:
        return fields + [String(decoding: field, as: UTF8.self)]
      default: field.append(byte)
      }
    }
    return fields + [String(decoding: field, as: UTF8.self)]
  }
}
