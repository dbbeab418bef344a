import BriefMarkup

/// A key that duplicates share: only articles with a common key are compared.
struct DuplicateKey: Hashable {
  enum Kind: UInt8 {
    case address, item, title, text
  }

  let kind: Kind
  /// Of the kind and of what the articles share, by its bytes.
  let hash: UInt64

  private init(_ kind: Kind, _ bytes: some Sequence<UInt8>) {
    self.kind = kind
    // FNV-1a, 64 bits.
    var hash: UInt64 = 14_695_981_039_346_656_037
    hash = (hash ^ UInt64(kind.rawValue)) &* 1_099_511_628_211
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    self.hash = hash
  }

  /// The keys of an article.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func all(of article: Article) -> [DuplicateKey] {
    var keys: [DuplicateKey] = []
    if let address = article.url.flatMap(address) {
      keys.append(DuplicateKey(.address, address.utf8))
    }
    if let item = article.origin.item { keys.append(DuplicateKey(.item, item.utf8)) }
    let title = article.title.map(Names.letters) ?? ""
    if title.utf8.count >= 12 { keys.append(DuplicateKey(.title, title.utf8)) }
    if article.text.count >= fewestBytes {
      keys.append(DuplicateKey(.text, article.text.bytes))
    }
    return keys
  }

  /// Texts with fewer bytes may be equal and yet not the same.
  static let fewestBytes = 80

  /// An address without the parts that articles do not differ in: scheme, `www`, tracking,
  /// fragment; `nil` for the front page of a site.
  static func address(_ url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let rest = url[scheme.upperBound...].prefix { $0 != "#" }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path = parts[0].split(separator: "/").map(String.init)
    guard let host = path.first else { return nil }
    path[0] = hostName(host)
    if path.last?.lowercased() == "amp" { path.removeLast() }
    let query = parts.count < 2 ? [] : parts[1].split(separator: "&").filter { !isTracking($0) }
    guard path.count > 1 || !query.isEmpty else { return nil }
    return path.joined(separator: "/")
      + (query.isEmpty ? "" : "?" + query.sorted().joined(separator: "&"))
  }

  /// The host of an address, without the prefix of pages for small screens.
  static func host(_ url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? nil : hostName(String(host))
  }

  private static func hostName(_ text: String) -> String {
    var host = text.lowercased()
    for label in ["www.", "m.", "amp.", "mobile."] where host.hasPrefix(label) {
      host = String(host.dropFirst(label.count))
    }
    return host
  }

  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || tracking.contains(name)
  }

  private static let tracking: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref", "referrer",
    "source",
    "cmpid", "ncid", "smid", "amp", "outputtype", "share", "from",
  ]
}
