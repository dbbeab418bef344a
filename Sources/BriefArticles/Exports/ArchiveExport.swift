import BriefLexicon
import BriefMarkup

/// What Omnivore exports: an archive of metadata in JSON, and a page of each article's text.
struct ArchiveExport {
  private(set) var items: [FeedItem] = []

  /// - Returns: `nil` if the bytes are no archive of that form.
  /// - Throws: If the archive holds more than a limit allows.
  init?(_ bytes: [UInt8], path: String, keepAll: Bool) throws(ReadingError) {
    guard ZipArchive.isArchive(bytes),
      let files = try ZipArchive.files(in: bytes, path: path, where: Self.isWanted)
    else { return nil }
    let contents = Dictionary(
      files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    var isExport = false
    // A page that many entries name is read once.
    var seen: Set<String> = []
    for (name, bytes) in files where name.hasSuffix(".json") {
      guard let list = try? JSONValue(reading: bytes), case .array(let entries) = list else {
        continue
      }
      isExport = isExport || entries.contains { $0["slug"]?.string != nil }
      for entry in entries where items.count < Limits.feedItems {
        if let slug = entry["slug"]?.string, !seen.insert(slug).inserted { continue }
        if let item = OmnivoreEntry.item(entry, keepAll, file: { contents[$0] }) {
          items.append(item)
        }
      }
    }
    guard isExport else { return nil }
  }

  /// Whether the first file of an archive is one of an export.
  static func begins(_ head: [UInt8]) -> Bool {
    let name = head.dropFirst(30)
    return ZipArchive.isArchive(head)
      && (name.starts(with: "metadata".utf8) || name.starts(with: "content/".utf8))
  }

  private static func isWanted(_ name: String) -> Bool {
    (name.hasPrefix("metadata") && name.hasSuffix(".json"))
      || (name.hasPrefix("content/") && (name.hasSuffix(".html") || name.hasSuffix(".md")))
  }
}
