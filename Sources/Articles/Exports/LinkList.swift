import Markup

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
    let page = entry["content"] ?? entry
    return (page["url"] ?? page["href"] ?? page["link"] ?? entry["given_url"])
      .flatMap { Names.address($0.string) }
  }

  /// Whether a text is a shortcut, or lines of nothing but addresses.
  static func isOne(_ text: [UInt8], ending: String) -> Bool {
    if text.starts(with: "[InternetShortcut]".utf8) { return true }
    guard ["url", "webloc", "desktop"].contains(ending) else { return false }
    return position(of: Array("://".utf8), in: text.prefix(1 << 16)) != nil
  }
}
