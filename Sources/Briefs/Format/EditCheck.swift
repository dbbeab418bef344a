internal import BriefArticles
internal import BriefMarkup

/// Checks whether a brief's file is unedited, by the digest of its text in the front matter.
///
/// The digest covers all other lines, so that a newer version of the program can check it too.
public enum EditCheck {
  private static let key = "digest: "
  private static let generatorKey = "generator: "
  private static let mark = "---\n"
  /// In bytes; front matter is shorter.
  private static let mostRead = 65_536

  /// A file with its digest added as the last line of the front matter.
  static func withDigest(_ markdown: String) -> String {
    guard let end = end(of: markdown) else { return markdown }
    var bytes = Array(markdown.utf8)
    let line = "\(key)\"\(digest(of: bytes))\"\n"
    bytes.insert(contentsOf: Array(line.utf8), at: end)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digest that a file has if some program wrote it.
  ///
  /// - Complexity: O(*n*).
  static func digest(of markdown: String, by generator: String) -> String {
    guard let end = end(of: markdown) else { return "" }
    var bytes = Array(markdown.utf8)
    if let line = line(of: key, in: bytes[..<end]) { bytes.removeSubrange(line) }
    if let line = line(of: generatorKey, in: bytes[..<min(end, bytes.count)]) {
      bytes.replaceSubrange(line, with: Array("\(generatorKey)\(yamlString(generator))\n".utf8))
    }
    return digest(of: bytes)
  }

  /// Whether a file is unedited.
  ///
  /// A file without a digest, of an early version, is compared with what the program would write
  /// for the brief in it.
  ///
  /// - Complexity: O(*n*).
  public static func isUnedited(_ markdown: String) -> Bool {
    var bytes = Array(markdown.utf8)
    guard let end = end(of: markdown), let line = line(of: key, in: bytes[..<end]) else {
      return withoutDigest(try? Brief(parsing: markdown).markdown) == markdown
    }
    let said = bytes[line]
    bytes.removeSubrange(line)
    return Array("\(key)\"\(digest(of: bytes))\"\n".utf8).elementsEqual(said)
  }

  /// Whether a file says that the program made it.
  ///
  /// - Complexity: O(1).
  public static func isBrief(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: mark.utf8.prefix(3)) else { return false }
    let head = String(decoding: bytes.prefix(mostRead).filter { $0 != 0x0D }, as: UTF8.self)
    guard let end = end(of: head) else { return false }
    let front = Array(head.utf8)[..<end]
    guard let line = line(of: generatorKey, in: front) else { return false }
    // Editors of fields write them without quotation marks, or with others.
    return ["\"", "'", ""].contains {
      front[line].starts(with: Array("\(generatorKey)\($0)\(BriefWording.program) ".utf8))
    }
  }

  private static func withoutDigest(_ markdown: String?) -> String? {
    guard let markdown, let end = end(of: markdown) else { return markdown }
    var bytes = Array(markdown.utf8)
    if let line = line(of: key, in: bytes[..<end]) { bytes.removeSubrange(line) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digest(of bytes: [UInt8]) -> String {
    String(sha256(bytes).prefix(BriefSource.digestPrefixLength))
  }

  /// Where the line that closes the front matter starts; `nil` without front matter.
  private static func end(of markdown: String) -> Int? {
    let bytes = Array(markdown.utf8)
    let mark = Array(mark.utf8)
    guard bytes.starts(with: mark) else { return nil }
    return position(of: [0x0A] + mark, in: bytes.dropFirst(mark.count - 1)).map { $0 + 1 }
  }

  /// The last line that starts with a key, its end included.
  private static func line(of key: String, in front: ArraySlice<UInt8>) -> Range<Int>? {
    let key = Array(key.utf8)
    var found: Range<Int>?
    var start = front.startIndex
    while start < front.endIndex {
      let end = front[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? front.endIndex
      if front[start..<end].starts(with: key) { found = start..<end }
      start = end
    }
    return found
  }
}
