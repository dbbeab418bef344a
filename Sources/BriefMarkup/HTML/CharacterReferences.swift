/// Decoding of character references (`&amp;`, `&#8217;`, `&eacute;`).
public enum CharacterReferences {
  /// Where a reference stands: a bare `&copy=` in an address is no reference.
  public enum Place: Sendable {
    case text
    case attribute
  }

  /// The text of a range of markup with its references decoded; controls and bytes that are not
  /// UTF-8 are left as they are.
  public static func decoded(
    _ range: Range<Int>, of bytes: [UInt8], in place: Place = .text
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == 0x26,
        let reference = reference(at: index, of: bytes, upTo: range.upperBound, in: place)
      {
        append(reference.scalar, to: &result)
        index = reference.end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// The scalar that the reference at an ampersand stands for, and where the reference ends; `nil`
  /// if the ampersand starts none.
  public static func reference(
    at start: Int, of bytes: [UInt8], upTo limit: Int, in place: Place = .text
  ) -> (scalar: UInt32, end: Int)? {
    guard start + 1 < limit else { return nil }
    if bytes[start + 1] == 0x23 { return number(from: start + 2, of: bytes, upTo: limit) }
    return name(from: start + 1, of: bytes, upTo: limit, in: place)
  }

  /// Appends a scalar in UTF-8.
  @inlinable
  public static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 12) & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }

  private static func number(
    from start: Int, of bytes: [UInt8], upTo limit: Int
  ) -> (scalar: UInt32, end: Int)? {
    var index = start
    let isHexadecimal = index < limit && bytes[index] | 0x20 == 0x78
    if isHexadecimal { index += 1 }
    let firstDigit = index
    var value: UInt32 = 0
    while index < limit, let digit = digit(bytes[index], isHexadecimal) {
      // Beyond Unicode the value only has to stay beyond it.
      if value <= 0x10FFFF { value = value * (isHexadecimal ? 16 : 10) + digit }
      index += 1
    }
    guard index > firstDigit else { return nil }
    if index < limit, bytes[index] == 0x3B { index += 1 }
    return (meant(by: value), index)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if byte >= 0x30, byte <= 0x39 { return UInt32(byte - 0x30) }
    let lower = byte | 0x20
    guard isHexadecimal, lower >= 0x61, lower <= 0x66 else { return nil }
    return UInt32(lower - 0x61) + 10
  }

  /// What browsers show for a number: C1 controls are meant as Windows-1252.
  private static func meant(by value: UInt32) -> UInt32 {
    if value >= 0x80, value <= 0x9F {
      return windows1252[Int(value - 0x80)]
    }
    if value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF) { return 0xFFFD }
    return value
  }

  private static func name(
    from start: Int, of bytes: [UInt8], upTo limit: Int, in place: Place
  ) -> (scalar: UInt32, end: Int)? {
    var index = start
    let stop = min(limit, start + 32)
    while index < stop, isASCIILetter(bytes[index]) || isASCIIDigit(bytes[index]) {
      index += 1
    }
    guard index > start else { return nil }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    if index < limit, bytes[index] == 0x3B, let scalar = NamedCharacters.scalars[name] {
      return (scalar, index + 1)
    }
    if place == .attribute {
      guard index == limit || bytes[index] != 0x3D,
        NamedCharacters.unterminated.contains(name), let scalar = NamedCharacters.scalars[name]
      else { return nil }
      return (scalar, index)
    }
    // The longest name that text may leave open: `&ampersand` is read as `&` and `ersand`.
    var prefix = name.prefix(6)
    while prefix.utf8.count >= 2 {
      if NamedCharacters.unterminated.contains(String(prefix)),
        let scalar = NamedCharacters.scalars[String(prefix)]
      {
        return (scalar, start + prefix.utf8.count)
      }
      prefix = prefix.dropLast()
    }
    return nil
  }

  /// The scalars of the bytes 0x80 to 0x9F of Windows-1252, as the Encoding Standard has them.
  public static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}
