import BriefMarkup

/// The ways in which mail puts bytes into lines of ASCII (RFC 2045, section 6).
enum TransferEncoding {
  /// The bytes that a part means; as they are for an encoding that needs no decoding.
  ///
  /// - Complexity: O(*n*).
  static func decoded(_ bytes: ArraySlice<UInt8>, from name: String?) -> [UInt8] {
    switch name?.lowercased() {
    case "quoted-printable": quotedPrintable(bytes)
    case "base64": base64(bytes)
    default: Array(bytes)
    }
  }

  /// `=` without two digits behind it stays as it is.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isWord: Bool = false) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x5F, isWord {
        text.append(0x20)
        index += 1
      } else if byte != 0x3D {
        text.append(byte)
        index += 1
      } else if let end = softBreak(bytes, index) {
        index = end
      } else if index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        text.append(high << 4 | low)
        index += 3
      } else {
        text.append(byte)
        index += 1
      }
    }
    return text
  }

  /// The end of a `=` that only breaks the line, with the white space that mail programs put there.
  private static func softBreak(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
    var index = start + 1
    while index < bytes.endIndex, index - start < 80,
      bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D
    {
      index += 1
    }
    return index < bytes.endIndex && bytes[index] == 0x0A ? index + 1 : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// Bytes outside the alphabet are skipped.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      guard let value = value(byte) else { continue }
      bits = (bits << 6 | value) & 0xFF_FFFF
      count += 6
      if count >= 8 {
        count -= 8
        text.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return text
  }

  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte) - 0x41
    case 0x61...0x7A: UInt32(byte) - 0x61 + 26
    case 0x30...0x39: UInt32(byte) - 0x30 + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }
}

/// Words of a header beyond ASCII: `=?charset?encoding?text?=` (RFC 2047).
enum EncodedWords {
  /// A header's text with such words decoded; white space between two of them is no part of it.
  ///
  /// - Complexity: O(*n*).
  static func decoded(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var pendingSpace: [UInt8] = []
    var isAfterWord = false
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x3D, let word = word(bytes, index) {
        if !isAfterWord { text += pendingSpace }
        pendingSpace = []
        text += word.text
        isAfterWord = true
        index = word.end
      } else if isASCIIWhitespace(bytes[index]) {
        pendingSpace.append(0x20)
        index += 1
      } else {
        text += pendingSpace + [bytes[index]]
        pendingSpace = []
        isAfterWord = false
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func word(_ bytes: [UInt8], _ start: Int) -> (text: [UInt8], end: Int)? {
    guard start + 1 < bytes.count, bytes[start + 1] == 0x3F else { return nil }
    var marks: [Int] = []
    var index = start + 2
    while index < bytes.count, index - start < 1_000, marks.count < 3 {
      if bytes[index] == 0x3F { marks.append(index) }
      index += 1
    }
    guard marks.count == 3, marks[2] + 1 < bytes.count, bytes[marks[2] + 1] == 0x3D,
      marks[1] == marks[0] + 2
    else { return nil }
    let charset = String(decoding: bytes[(start + 2)..<marks[0]], as: UTF8.self)
      .prefix { $0 != "*" }
    let content = bytes[(marks[1] + 1)..<marks[2]]
    let decoded: [UInt8]
    switch bytes[marks[0] + 1] {
    case 0x42, 0x62: decoded = TransferEncoding.base64(content)
    case 0x51, 0x71: decoded = TransferEncoding.quotedPrintable(content, isWord: true)
    default: return nil
    }
    return (Charset.decoded(decoded, declared: String(charset)).bytes, marks[2] + 2)
  }
}
