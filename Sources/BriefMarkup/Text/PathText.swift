/// Paths as text. To Linux a file's name is bytes, most often UTF-8 and sometimes not: a byte that
/// is not stands in the text as the private character U+F700 plus the byte, U+F780 to U+F7FF, and
/// so does each byte of such a character in a name.

/// The text of a path; UTF-8 is taken as it is.
///
/// - Complexity: O(*n*).
public func pathText(_ bytes: [UInt8]) -> String {
  if let text = String(validating: bytes, as: UTF8.self), !mayHaveBytes(text) { return text }
  var text = String.UnicodeScalarView()
  var index = 0
  while index < bytes.count {
    let width = min(characterWidth(bytes[index]), bytes.count - index)
    let character = bytes[index..<index + width]
    if let scalar = String(validating: character, as: UTF8.self)?.unicodeScalars.first,
      !isByte(scalar)
    {
      text.append(scalar)
      index += width
    } else {
      text.append(Unicode.Scalar(0xF700 + UInt32(bytes[index])) ?? "\u{FFFD}")
      index += 1
    }
  }
  return String(text)
}

/// The bytes of a path whose text `pathText` gave, or a person.
///
/// - Complexity: O(*n*).
public func pathBytes(_ path: String) -> [UInt8] {
  guard mayHaveBytes(path) else { return Array(path.utf8) }
  return path.unicodeScalars.flatMap { scalar in
    isByte(scalar)
      ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(String(scalar).utf8)
  }
}

/// The path for a person to read: a byte that is no UTF-8 as `\xE9`.
public func visiblePath(_ path: String) -> String {
  guard mayHaveBytes(path) else { return path }
  return path.unicodeScalars.reduce(into: "") { text, scalar in
    if isByte(scalar) {
      text += "\\x" + String(scalar.value & 0xFF, radix: 16, uppercase: true)
    } else {
      text.unicodeScalars.append(scalar)
    }
  }
}

/// The path of a file as an address has it (RFC 3986), by its bytes.
public func percentEncoded(path: String) -> String { percentEncoded(pathBytes(path)) }

/// The path of which `percentEncoded(path:)` gives the address; `nil` if the address is malformed.
public func percentDecoded(path: String) -> String? { percentDecodedBytes(path).map(pathText) }

/// Whether a character stands for a byte.
private func isByte(_ scalar: Unicode.Scalar) -> Bool { 0xF780...0xF7FF ~= scalar.value }

/// Whether a path may have such characters, by the byte that they begin with.
package func mayHaveBytes(_ path: String) -> Bool { path.utf8.contains(0xEF) }

/// How many bytes a character has by its first one.
private func characterWidth(_ first: UInt8) -> Int {
  first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
}
