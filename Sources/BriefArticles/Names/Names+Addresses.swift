import BriefMarkup

extension Names {
  /// The address of which a page in an archive is a copy ("https://web.archive.org/web/2026…/http…",
  /// "https://archive.ph/2026…/http…"), or to which one of a search engine leads on; `nil` for any
  /// other address.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func innerAddress(of url: String) -> String? {
    let parts = url.split(separator: "/", maxSplits: 3)
    guard parts.count > 2 else { return nil }
    let host = parts[1].lowercased()
    let name = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    if name == "google.com", parts[2].hasPrefix("url?") {
      return parameter("url", of: url) ?? parameter("q", of: url)
    }
    guard archives.contains(name), parts.count > 3 else { return nil }
    let path =
      parts[2] == "web" ? parts[3].split(separator: "/", maxSplits: 1) : [parts[2], parts[3]]
    // "20260419100000", "20260419100000if_", "2026.04.19-100000"
    guard let stamp = path.first, path.count > 1, stamp.utf8.prefix(4).allSatisfy(isASCIIDigit),
      let inner = path.last, inner.hasPrefix("http")
    else { return nil }
    return String(inner)
  }

  private static let archives: Set<String> = [
    "web.archive.org", "archive.org", "archive.today", "archive.ph", "archive.is", "archive.li",
    "archive.md", "archive.vn", "archive.fo",
  ]

  private static func parameter(_ name: String, of url: String) -> String? {
    guard let query = url.firstIndex(of: "?") else { return nil }
    for pair in url[url.index(after: query)...].split(separator: "&")
    where pair.hasPrefix(name + "=http") {
      let value = String(pair.dropFirst(name.count + 1))
      return percentDecoded(value) ?? value
    }
    return nil
  }
}
