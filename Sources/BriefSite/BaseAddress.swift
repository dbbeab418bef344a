internal import BriefMarkup

/// The address that a site will have.
struct BaseAddress: Sendable, Hashable {
  /// With a slash at its end; `nil` if it is not known.
  let address: String?

  init(_ text: String?) throws(SiteError) {
    guard let text, !text.isEmpty else {
      address = nil
      return
    }
    guard let safe = safeWebAddress(text), safe.utf8.allSatisfy({ $0 < 0x80 }),
      !safe.contains("?"), !safe.contains("#"), !safe.contains("@"), !Self.host(of: safe).isEmpty
    else { throw .badBaseURL(text) }
    address = safe.hasSuffix("/") ? safe : safe + "/"
  }

  /// The name that makes the feeds' identifiers unique (RFC 4151).
  var authority: String {
    guard let address else { return "brief.invalid" }
    let host = Self.host(of: address)
    return host.split(separator: ":").first.map(String.init) ?? host
  }

  /// What stands before a name in the feeds' identifiers, so that two sites of one host differ.
  var namespace: String { path.map { String($0.dropFirst()) } ?? "" }

  /// The part of the address after the host, `/` at least.
  var path: String? {
    guard let address else { return nil }
    let rest = address.dropFirst(Self.scheme(of: address) + Self.host(of: address).utf8.count)
    return rest.isEmpty ? "/" : String(rest)
  }

  /// The full address of a page; relative to the root of the site if the base is not known.
  func address(of path: String) -> String { (address ?? "") + percentEncoded(path: path) }

  private static func scheme(of address: String) -> Int {
    address.lowercased().hasPrefix("https://") ? 8 : 7
  }

  private static func host(of address: String) -> String {
    String(address.dropFirst(scheme(of: address)).prefix { $0 != "/" }).lowercased()
  }
}
