import BriefMarkup
import Glibc

/// Decoding of files to UTF-8.
///
/// The order: byte order mark, valid UTF-8, what the file declares, the charset in which it has words
/// of a language, Windows-1252. A file that declares Latin-1 means Windows-1252 (WHATWG Encoding
/// Standard).
enum Charset {
  /// A text in UTF-8.
  struct Decoded {
    var bytes: [UInt8]
    /// Whether these are the bytes of the file as they are.
    var isAsIs = false
    /// The charset that the text was taken for, since the file declares none.
    var guessed: String?

    init(_ bytes: [UInt8], isAsIs: Bool = false, guessed: String? = nil) {
      self.bytes = bytes
      self.isAsIs = isAsIs
      self.guessed = guessed
    }
  }

  /// The text of a file in UTF-8.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func decoded(_ bytes: [UInt8], declared: String? = nil) -> Decoded {
    if let wide = wideCharset(bytes) {
      return Decoded(
        converted(bytes, from: wide) ?? Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
    if let name = escapingCharset(bytes, declared), let text = converted(bytes, from: name) {
      return Decoded(text)
    }
    if String(validating: bytes, as: UTF8.self) != nil { return Decoded(bytes, isAsIs: true) }
    let name = (declared ?? declaration(in: bytes))?.lowercased()
    if let name, name == "utf-8" || name == "utf8" || bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return Decoded(Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
    if let name, !isWindows1252(name), let text = converted(bytes, from: name) {
      return Decoded(text)
    }
    // A few bad bytes in what is otherwise UTF-8 with signs beyond ASCII are damage, no other
    // charset.
    if declared == nil, name == nil, isMostlyUTF8(bytes) {
      return Decoded(Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
    if name != nil { return Decoded(windows1252(bytes)) }
    if let guess = CharsetGuess(bytes), let text = converted(bytes, from: guess.name) {
      return Decoded(text, guessed: guess.name)
    }
    return Decoded(windows1252(bytes), guessed: CharsetGuess.westEuropean)
  }

  /// UTF-16 or UTF-32 by its mark, or by the zeros that ASCII has in it.
  private static func wideCharset(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let head = bytes.prefix(64)
    guard head.count >= 8 else { return nil }
    let even = head.enumerated().filter { $0.offset % 2 == 0 && $0.element == 0 }.count
    let odd = head.enumerated().filter { $0.offset % 2 == 1 && $0.element == 0 }.count
    if odd * 10 >= head.count * 4, even == 0 { return "UTF-16LE" }
    if even * 10 >= head.count * 4, odd == 0 { return "UTF-16BE" }
    return nil
  }

  /// A charset that switches alphabets by escape sequences, and so looks like ASCII.
  private static func escapingCharset(_ bytes: [UInt8], _ declared: String?) -> String? {
    guard position(of: 0x1B, in: bytes, from: 0) != nil,
      let name = (declared ?? declaration(in: bytes))?.lowercased(),
      name.hasPrefix("iso-2022-")
    else { return nil }
    return name
  }

  private static func isWindows1252(_ name: String) -> Bool {
    ["iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252", "cp1252"]
      .contains(name)
  }

  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      if scalar.value == 0xFFFD { bad += 1 } else { good += 1 }
    }
    return good > bad
  }

  /// How many bytes a declaration is looked for in: as browsers do, beyond long lists of scripts.
  private static let firstBytes = 8_192

  /// The name after `charset=` or `encoding=` within the first bytes of the file.
  static func declaration(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(firstBytes).map(lowercasedASCII)
    for mark in ["charset=", "encoding="] {
      let mark = Array(mark.utf8)
      guard head.count > mark.count else { continue }
      for start in 0..<head.count - mark.count where head[start...].starts(with: mark) {
        let rest = head[(start + mark.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
        let name = rest.prefix {
          isASCIILetter($0) || isASCIIDigit($0) || $0 == 0x2D || $0 == 0x5F
        }
        if !name.isEmpty { return String(decoding: name.prefix(40), as: UTF8.self) }
      }
    }
    return nil
  }

  /// Windows-1252, in which every byte is a character.
  static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let isOwn = byte >= 0x80 && byte < 0xA0
      let scalar = isOwn ? CharacterReferences.windows1252[Int(byte - 0x80)] : UInt32(byte)
      CharacterReferences.append(scalar, to: &text)
    }
    return text
  }

  /// The text of a charset that the C library knows, U+FFFD for what is invalid; `nil` for any
  /// other.
  static func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    let aliases = [
      "shift-jis": "CP932", "shift_jis": "CP932", "sjis": "CP932", "x-sjis": "CP932",
      "gb2312": "GB18030", "gbk": "GB18030", "euc-kr": "CP949", "ks_c_5601-1987": "CP949",
      "iso-8859-9": "CP1254", "x-mac-roman": "MACINTOSH", "big5": "BIG5-HKSCS",
    ]
    let descriptor = unsafe iconv_open("UTF-8", aliases[name] ?? name)
    guard unsafe descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { unsafe _ = iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    let unit = name.hasPrefix("UTF-16") ? 2 : name.hasPrefix("UTF-32") ? 4 : 1
    var consumed = 0
    while consumed < input.count {
      var left = input.count - consumed
      var room = buffer.count
      let size = buffer.count
      var isStuck = false
      let start = consumed
      unsafe input.withUnsafeMutableBufferPointer { from in
        unsafe buffer.withUnsafeMutableBufferPointer { to in
          var next = unsafe from.baseAddress.map { unsafe $0 + start }
          var target = to.baseAddress
          let result = unsafe iconv(descriptor, &next, &left, &target, &room)
          isStuck = result == -1
        }
      }
      consumed = input.count - left
      text += buffer[..<(size - room)].map { UInt8(bitPattern: $0) }
      if isStuck, room == size || errno != E2BIG {
        if errno == E2BIG { continue }
        text += [0xEF, 0xBF, 0xBD]
        consumed += unit
      }
    }
    return Array(String(decoding: text, as: UTF8.self).utf8)
  }
}
