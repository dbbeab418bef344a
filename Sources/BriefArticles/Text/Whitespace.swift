/// Whether a byte is white space of ASCII: space, tab, line feed, vertical tab, form feed, return.
@inlinable
public func isASCIIWhitespace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
}

/// The bytes with each run of white space as one space, and none at the ends.
///
/// White space is ASCII's and U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F,
/// U+205F and U+3000.
///
/// - Complexity: O(*n*).
public func collapsedWhitespace(_ bytes: some Collection<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var pending = false
  var index = bytes.startIndex
  while index != bytes.endIndex {
    let width = whitespaceWidth(bytes, at: index)
    if width > 0 {
      pending = true
      index = bytes.index(index, offsetBy: width)
    } else {
      if pending, !result.isEmpty { result.append(0x20) }
      pending = false
      result.append(bytes[index])
      index = bytes.index(after: index)
    }
  }
  return result
}

/// How many bytes the white space character at an index has; 0 if there is none.
@inlinable
public func whitespaceWidth<Bytes: Collection<UInt8>>(
  _ bytes: Bytes, at index: Bytes.Index
) -> Int {
  let first = bytes[index]
  if first < 0x80 { return isASCIIWhitespace(first) ? 1 : 0 }
  guard first == 0xC2 || first == 0xE1 || first == 0xE2 || first == 0xE3 else { return 0 }
  let next = bytes.index(after: index)
  guard next != bytes.endIndex else { return 0 }
  let second = bytes[next]
  if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
  let last = bytes.index(after: next)
  guard last != bytes.endIndex else { return 0 }
  let third = bytes[last]
  switch (first, second) {
  case (0xE1, 0x9A): return third == 0x80 ? 3 : 0
  case (0xE2, 0x80):
    return (third >= 0x80 && third <= 0x8A) || third == 0xA8 || third == 0xA9 || third == 0xAF
      ? 3 : 0
  case (0xE2, 0x81): return third == 0x9F ? 3 : 0
  case (0xE3, 0x80): return third == 0x80 ? 3 : 0
  default: return 0
  }
}
