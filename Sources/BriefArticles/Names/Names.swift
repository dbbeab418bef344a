import BriefMarkup

/// Cleans the names that files declare: titles, authors, sites, tags.
enum Names {
  /// A text on one line without controls; `nil` if nothing is left or it is too long to be a name.
  static func cleaned(_ text: String?) -> String? { name(line(of: text, isMarkup: false)) }

  /// As `cleaned`, with character references decoded: feeds and pages often escape twice.
  static func unescaped(_ text: String?) -> String? { name(line(of: text, isMarkup: true)) }

  /// As `cleaned`, for a headline: one that is too long is cut, with an ellipsis.
  static func headline(_ text: String?) -> String? { cut(line(of: text, isMarkup: false)) }

  /// As `unescaped`, for a headline: one that is too long is cut, with an ellipsis.
  static func unescapedHeadline(_ text: String?) -> String? { cut(line(of: text, isMarkup: true)) }

  /// A text on one line without controls.
  private static func line(of text: String?, isMarkup: Bool) -> ArraySlice<UInt8> {
    guard let text else { return [] }
    var inline = InlineText()
    let bytes = Array(text.utf8)
    if isMarkup {
      inline.append(markup: 0..<bytes.count, of: bytes)
    } else {
      inline.append(verbatim: 0..<bytes.count, of: bytes)
    }
    let range = inline.finish()
    return inline.bytes[range]
  }

  private static func name(_ line: ArraySlice<UInt8>) -> String? {
    guard !line.isEmpty, line.count <= Limits.nameLength else { return nil }
    return String(decoding: line, as: UTF8.self)
  }

  /// An absolute `http` or `https` address without white space or controls; `nil` otherwise.
  ///
  /// Of a copy in an archive, or of a page that leads on to another, it is the address of that one.
  static func address(_ text: String?) -> String? {
    guard let url = plainAddress(text) else { return nil }
    return innerAddress(of: url).flatMap(plainAddress) ?? url
  }

  private static func plainAddress(_ text: String?) -> String? {
    guard let text else { return nil }
    let trimmed = collapsedWhitespace(Array(text.utf8))
    guard trimmed.count <= 4 * Limits.nameLength,
      !trimmed.contains(where: {
        $0 <= 0x20 || $0 == 0x7F || $0 == 0x3C || $0 == 0x3E || $0 == 0x22
      })
    else { return nil }
    let url = String(decoding: trimmed, as: UTF8.self)
    let scheme = url.prefix(8).lowercased()
    let rest: Substring
    if scheme.hasPrefix("http://") {
      rest = url.dropFirst(7)
    } else if scheme == "https://" {
      rest = url.dropFirst(8)
    } else {
      return nil
    }
    guard let first = rest.utf8.first, first != 0x2F, first != 0x3F, first != 0x23 else {
      return nil
    }
    return url
  }

  private static func cut(_ line: ArraySlice<UInt8>) -> String? {
    guard line.count > Limits.nameLength else { return name(line) }
    let most = line.prefix(Limits.nameLength)
    // After a character where a word is too long.
    let space = most.lastIndex(of: 0x20).flatMap { most.endIndex - $0 <= 100 ? $0 : nil }
    let end = space ?? most.lastIndex { $0 & 0xC0 != 0x80 } ?? most.endIndex
    return String(decoding: most[..<end], as: UTF8.self) + "…"
  }

  /// The letters and digits of a text in lower case, for telling whether two lines say the same.
  static func letters(_ text: String) -> String {
    let bytes = Array(text.lowercased().utf8)
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if isASCIILetter(byte) || isASCIIDigit(byte) { letters.append(byte) }
        index += 1
        continue
      }
      let end = min(bytes.count, index + (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2))
      if !isSign(bytes[index..<end]) { letters += bytes[index..<end] }
      index = end
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Signs of Latin-1, general punctuation, and the punctuation of Han and Kana.
  private static func isSign(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let second = bytes.dropFirst().first else { return true }
    switch first {
    case 0xC2: return true
    case 0xE2: return second <= 0xBC
    case 0xE3: return second == 0x80
    case 0xEF: return second == 0xBC || second == 0xBB
    default: return false
    }
  }
}
