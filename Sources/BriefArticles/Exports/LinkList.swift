import BriefMarkup

/// Lists of links that browsers and programs for reading later write: no text of articles.
enum LinkList {
  /// Whether a value in JSON is the bookmarks of Chrome or Firefox, an export of Pocket or Pinboard,
  /// or any other list of things with addresses.
  static func isOne(_ value: JSONValue) -> Bool {
    if value["roots"]?["bookmark_bar"] != nil || value["roots"]?["other"] != nil { return true }
    if value["children"] != nil, value["type"]?.string?.hasPrefix("text/x-moz-place") == true {
      return true
    }
    if case .object(let members)? = value["list"] {
      return members.contains { $0.value["resolved_url"] != nil || $0.value["given_url"] != nil }
    }
    let entries = value["bookmarks"]?.elements ?? value["links"]?.elements ?? value.elements
    return !entries.isEmpty && entries.allSatisfy { address(of: $0) != nil }
  }

  /// The address of an entry.
  static func address(of entry: JSONValue) -> String? {
    // A page's text is called its content too.
    let page = entry["content"].flatMap { $0.string == nil ? $0 : nil } ?? entry
    return (page["url"] ?? page["href"] ?? page["link"] ?? entry["given_url"])
      .flatMap { Names.address($0.string) }
  }

  /// What the outermost elements of such lists in XML are called: OPML, Pinboard's export, XBEL, a
  /// site's map.
  static let elements: Set<String> = ["opml", "posts", "xbel", "urlset", "sitemapindex"]

  /// Whether a text has nothing but addresses, one a line.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func isOne(lines text: [UInt8]) -> Bool {
    var count = 0
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let content = line.drop { isASCIIWhitespace($0) }
      if content.isEmpty { continue }
      guard content.starts(with: "https://".utf8) || content.starts(with: "http://".utf8),
        !content.drop(while: { $0 > 0x20 }).contains(where: { $0 > 0x20 })
      else { return false }
      count += 1
    }
    return count > 0
  }

  /// Whether a text is a shortcut.
  static func isOne(_ text: [UInt8], ending: String) -> Bool {
    if text.starts(with: "[InternetShortcut]".utf8) { return true }
    guard ["url", "webloc", "desktop", "website"].contains(ending) else { return false }
    return position(of: Array("://".utf8), in: text.prefix(1 << 16)) != nil
  }
}
