/// Text as it is safe in HTML and XML, in an element's text and in a quoted attribute value.
///
/// Escapes `&`, `<`, `>`, `"` and `'`, and leaves out characters that a reader must not get (see
/// `isUnsafeControl`).
///
/// - Complexity: O(*n*).
public func escapedForHTML(_ text: String) -> String {
  let known = SafeText(text)
  if known.isFree {
    return known.hasMarks ? String(decoding: escapedBytes(of: text), as: UTF8.self) : text
  }
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default:
      if !isUnsafeControl(scalar) { result.unicodeScalars.append(scalar) }
    }
  }
  return result
}

/// The same for a text without unsafe control characters.
private func escapedBytes(of text: String) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count + 24)
  for byte in text.utf8 {
    switch byte {
    case 0x26: result += "&amp;".utf8
    case 0x3C: result += "&lt;".utf8
    case 0x3E: result += "&gt;".utf8
    case 0x22: result += "&quot;".utf8
    case 0x27: result += "&#39;".utf8
    default: result.append(byte)
    }
  }
  return result
}

/// A text on one line: white space collapsed, unsafe control characters left out.
public func cleanedLine(_ text: String) -> String {
  let known = SafeText(text)
  if known.isFree, known.isLine { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count)
  var isPending = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      isPending = true
    } else if !isUnsafeControl(scalar) {
      if isPending, !result.isEmpty { result += " " }
      isPending = false
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A text without unsafe control characters; white space stays.
public func cleanedText(_ text: String) -> String {
  if SafeText(text).isFree { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars where !isUnsafeControl(scalar) {
    result.unicodeScalars.append(scalar)
  }
  return result
}

/// Whether a character is one that no output may hold: it acts on the terminal or on the direction
/// of other text instead of being read.
///
/// These are the C0 controls except tab and line feed, DEL, the C1 controls, the bidirectional
/// embeddings, overrides and isolates, the tag characters, interlinear annotations, the byte order
/// mark and noncharacters.
public func isUnsafeControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F: true
  case 0x202A...0x202E, 0x2066...0x2069, 0x206A...0x206F: true
  case 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: true
  case 0xE0000...0xE007F: true
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}

/// A path or text as a part of an address: everything but unreserved characters and `/` as `%XX`
/// (RFC 3986).
public func percentEncoded(_ text: String) -> String { percentEncoded(Array(text.utf8)) }

func percentEncoded(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var result: [UInt8] = []
  for byte in bytes {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
      result.append(byte)
    default:
      result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The text of which `percentEncoded` gives the address; `nil` if the address is malformed or does
/// not encode UTF-8.
public func percentDecoded(_ address: String) -> String? {
  percentDecodedBytes(address).flatMap { String(validating: $0, as: UTF8.self) }
}

/// The bytes that an address encodes; `nil` if it is malformed.
func percentDecodedBytes(_ address: String) -> [UInt8]? {
  var result: [UInt8] = []
  var bytes = address.utf8.makeIterator()
  while let byte = bytes.next() {
    guard byte == 0x25 else {
      result.append(byte)
      continue
    }
    guard let high = bytes.next().flatMap(hexadecimal), let low = bytes.next().flatMap(hexadecimal)
    else { return nil }
    result.append(high << 4 | low)
  }
  return result
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}

/// An address as a link may have it: `http` or `https`, with nothing that could end the link or
/// hide where it leads; `nil` for every other.
public func safeWebAddress(_ address: String) -> String? {
  guard address.utf8.count <= 2048, hasWebScheme(address), hasHost(address) else { return nil }
  if address.utf8.allSatisfy(isSafeInAddress) { return address }
  let isSafe = address.unicodeScalars.allSatisfy { scalar in
    switch scalar {
    case "<", ">", "\"", "'", "(", ")", "\\", "`", "{", "}", "|", "^": false
    default: !scalar.properties.isWhitespace && !isUnsafeControl(scalar)
    }
  }
  return isSafe ? address : nil
}

private func hasWebScheme(_ address: String) -> Bool {
  let start = address.utf8.prefix(8).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
  return start.starts(with: "http://".utf8) || start.starts(with: "https://".utf8)
}

/// Whether a host follows the scheme, with brackets around an address of IPv6 and nowhere else
/// (RFC 3986, section 3.2).
private func hasHost(_ address: String) -> Bool {
  guard let colon = address.utf8.firstIndex(of: 0x3A) else { return false }
  let authority = address.utf8[colon...].dropFirst(3).prefix {
    $0 != 0x2F && $0 != 0x3F && $0 != 0x23
  }
  let host = authority.split(separator: 0x40, omittingEmptySubsequences: false).last ?? authority
  guard host.first == 0x5B else {
    return !host.isEmpty && !authority.contains { $0 == 0x5B || $0 == 0x5D }
  }
  guard let end = host.firstIndex(of: 0x5D) else { return false }
  let literal = host[..<end].dropFirst()
  let port = host[end...].dropFirst()
  return literal.contains(0x3A)
    && literal.allSatisfy { $0 == 0x3A || $0 == 0x2E || hexadecimal($0) != nil }
    && (port.isEmpty || (port.first == 0x3A && port.dropFirst().allSatisfy(isASCIIDigit)))
}

/// Whether a byte is an ASCII character that can stand in a safe address.
private func isSafeInAddress(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x22, 0x27, 0x28, 0x29, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: false
  default: 0x21...0x7E ~= byte
  }
}
