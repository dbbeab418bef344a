extension JSONValue {
  /// Arrays and objects nested deeper than this are refused.
  public static let depthLimit = 128

  /// Reads JSON text (RFC 8259), more leniently than the standard where pages and feeds err.
  ///
  /// A byte order mark, control characters inside strings and commas before a closing bracket are
  /// passed over; a lone surrogate and bytes that are not UTF-8 become U+FFFD; a number of any size
  /// keeps its spelling.
  ///
  /// - Throws: What is wrong and where.
  /// - Complexity: O(*n*) in the bytes; it does not recurse.
  public init(reading bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }
}

/// A reader with a stack of its own for what is open.
private struct JSONReader {
  private struct Container {
    var isObject: Bool
    /// Those that are complete; members of an array have no names.
    var members: [JSONValue.Member] = []
    /// The name that waits for its value.
    var name = ""
  }

  private let bytes: [UInt8]
  private var position = 0
  private var open: [Container] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func document() throws(JSONError) -> JSONValue {
    while true {
      guard let value = try value() else { continue }
      if let whole = try place(value) {
        skipSpace()
        if position < bytes.count { throw error("text after the value") }
        return whole
      }
    }
  }

  /// Reads a value that is complete, or opens a container and returns `nil`.
  private mutating func value() throws(JSONError) -> JSONValue? {
    skipSpace()
    guard let byte = peek() else { throw error("the text ends too soon") }
    switch byte {
    case 0x5B:
      try push(isObject: false)
      return take(0x5D) ? popped() : nil
    case 0x7B:
      try push(isObject: true)
      if take(0x7D) { return popped() }
      try readName()
      return nil
    case 0x22: return .string(try string())
    case 0x2D, 0x30...0x39: return .number(number())
    default: return try word()
    }
  }

  /// Puts a value where it belongs and closes what it completes; the value of the whole text, or
  /// `nil` if more is to come.
  private mutating func place(_ first: JSONValue) throws(JSONError) -> JSONValue? {
    var value = first
    while let last = open.indices.last {
      open[last].members.append(JSONValue.Member(name: open[last].name, value: value))
      let isObject = open[last].isObject
      let end: UInt8 = isObject ? 0x7D : 0x5D
      if take(0x2C), !takes(end) {
        if isObject { try readName() }
        return nil
      }
      guard take(end) else {
        throw error(isObject ? "expected a comma or '}'" : "expected a comma or ']'")
      }
      value = popped()
    }
    return value
  }

  private mutating func push(isObject: Bool) throws(JSONError) {
    position += 1
    guard open.count < JSONValue.depthLimit else {
      throw error("nested more than \(JSONValue.depthLimit) deep")
    }
    open.append(Container(isObject: isObject))
  }

  private mutating func popped() -> JSONValue {
    guard let container = open.popLast() else { return .null }
    return container.isObject
      ? .object(container.members) : .array(container.members.map(\.value))
  }

  private mutating func readName() throws(JSONError) {
    skipSpace()
    guard peek() == 0x22 else { throw error("expected a name in quotes") }
    let name = try string()
    guard take(0x3A) else { throw error("expected ':' after a name") }
    if let last = open.indices.last { open[last].name = name }
  }

  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while position < bytes.count, isMarkupSpace(bytes[position]) { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    skipSpace()
    return peek() == byte
  }

  private func error(_ reason: String) -> JSONError {
    JSONError(reason: reason, offset: position)
  }

  private mutating func number() -> String {
    let start = position
    while let byte = peek(),
      isASCIIDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
        || byte | 0x20 == 0x65
    {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func word() throws(JSONError) -> JSONValue {
    let start = position
    while let byte = peek(), isASCIILetter(byte) { position += 1 }
    switch String(decoding: bytes[start..<position], as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null", "NaN", "Infinity": return .null
    default:
      position = start
      throw error("expected a value")
    }
  }

  private mutating func string() throws(JSONError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = peek() {
      position += 1
      switch byte {
      case 0x22: return String(decoding: text, as: UTF8.self)
      case 0x5C: escape(into: &text)
      default: text.append(byte)
      }
    }
    throw error("a string has no end")
  }

  private mutating func escape(into text: inout [UInt8]) {
    guard let byte = peek() else { return }
    position += 1
    switch byte {
    case 0x6E: text.append(0x0A)
    case 0x74: text.append(0x09)
    case 0x72: text.append(0x0D)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x75: CharacterReferences.append(unicodeEscape(), to: &text)
    default: text.append(byte)
    }
  }

  /// The scalar after `\u`, with the second half of a surrogate pair.
  private mutating func unicodeEscape() -> UInt32 {
    guard let first = fourDigits() else { return 0xFFFD }
    guard first >= 0xD800, first <= 0xDFFF else { return first }
    let start = position
    if first < 0xDC00, peek() == 0x5C, position + 1 < bytes.count, bytes[position + 1] == 0x75 {
      position += 2
      if let second = fourDigits(), second >= 0xDC00, second <= 0xDFFF {
        return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      }
      position = start
    }
    return 0xFFFD
  }

  private mutating func fourDigits() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      let lower = byte | 0x20
      if byte >= 0x30, byte <= 0x39 {
        value = value << 4 | UInt32(byte - 0x30)
      } else if lower >= 0x61, lower <= 0x66 {
        value = value << 4 | UInt32(lower - 0x61 + 10)
      } else {
        return nil
      }
    }
    position += 4
    return value
  }
}
