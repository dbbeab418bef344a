import BriefMarkup

/// A reference to an address, in the parts of RFC 3986, 3:
/// `scheme://authority/path?query#fragment`.
struct AddressReference: Equatable {
  var scheme: Substring?
  var authority: Substring?
  var path: Substring
  var query: Substring?
  var fragment: Substring?

  init(_ text: String) {
    var rest = text[...]
    if let mark = rest.firstIndex(of: "#") {
      fragment = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(where: { $0 == ":" || $0 == "/" }), rest[colon] == ":",
      Self.isScheme(rest[..<colon])
    {
      scheme = rest[..<colon]
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    }
    path = rest
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || isASCIIDigit($0) || $0 == 0x2B || $0 == 0x2D
        || $0 == 0x2E
    }
  }

  /// The address that a reference means where a base is in force (RFC 3986, 5.2); without a base
  /// the reference as it is.
  static func resolved(_ reference: String, against base: String?) -> String {
    guard let base else { return reference }
    let known = AddressReference(base)
    var target = AddressReference(reference)
    // A base without a scheme is no base.
    guard known.scheme != nil else { return reference }
    if target.scheme == nil {
      target.scheme = known.scheme
      if target.authority == nil {
        target.authority = known.authority
        if target.path.isEmpty {
          target.path = known.path
          target.query = target.query ?? known.query
          return target.text
        }
        if !target.path.hasPrefix("/") { target.path = known.merged(with: target.path)[...] }
      }
    }
    target.path = withoutDots(target.path)[...]
    return target.text
  }

  /// The path up to its last slash, and the other behind it (RFC 3986, 5.2.3).
  private func merged(with other: Substring) -> String {
    if authority != nil, path.isEmpty { return "/" + other }
    guard let slash = path.lastIndex(of: "/") else { return String(other) }
    return String(path[...slash] + other)
  }

  /// A path without `.` and `..` (RFC 3986, 5.2.4).
  private static func withoutDots(_ path: Substring) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    let isAbsolute = path.hasPrefix("/")
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > (isAbsolute ? 1 : 0) { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(part)
      }
    }
    return kept.joined(separator: "/")
  }

  /// The reference as it is written (RFC 3986, 5.3).
  var text: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }
}
