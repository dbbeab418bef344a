/// Finds the number of a name among a fixed list of names, whatever the case of its ASCII letters.
///
/// Open addressing over FNV-1a; one probe for most names, no allocation.
public struct NameTable: Sendable {
  private var slots: [UInt8]
  /// By the last five bits of a name's first byte, a bit for each length that a name has.
  private var lengths = Array(repeating: UInt32(0), count: 32)
  private let names: [[UInt8]]

  /// Takes up to 255 names in lower case.
  public init(_ names: [String]) {
    self.names = names.prefix(255).map { Array($0.utf8) }
    slots = Array(repeating: 0, count: 1024)
    for (index, name) in self.names.enumerated() {
      var slot = Int(truncatingIfNeeded: Self.hash(name, name.indices) & 1023)
      while slots[slot] != 0 { slot = (slot + 1) & 1023 }
      slots[slot] = UInt8(index + 1)
      if let first = name.first { lengths[Int(first & 31)] |= 1 << UInt32(min(name.count, 31)) }
    }
  }

  /// The index of the name that the range spells, or `nil`.
  public func index(of range: Range<Int>, in bytes: [UInt8]) -> Int? {
    guard range.count <= 24, !range.isEmpty,
      lengths[Int(bytes[range.lowerBound] & 31)] & (1 << UInt32(range.count)) != 0
    else { return nil }
    var slot = Int(truncatingIfNeeded: Self.hash(bytes, range) & 1023)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if matches(names[index], range, bytes) { return index }
      slot = (slot + 1) & 1023
    }
    return nil
  }

  private func matches(_ name: [UInt8], _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard name.count == range.count else { return false }
    var position = range.lowerBound
    for byte in name {
      if lowercasedASCII(bytes[position]) != byte { return false }
      position += 1
    }
    return true
  }

  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in range {
      hash = (hash ^ UInt32(lowercasedASCII(bytes[index]))) &* 16_777_619
    }
    return hash ^ (hash >> 15)
  }
}

/// The lower-case form of an ASCII letter; any other byte as it is.
@inlinable
public func lowercasedASCII(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}

/// Whether a byte is a letter of ASCII.
@inlinable
public func isASCIILetter(_ byte: UInt8) -> Bool {
  let lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7A
}

/// Whether a byte is a digit of ASCII.
@inlinable
public func isASCIIDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// Whether a byte is white space between the parts of a tag.
@inlinable
public func isMarkupSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}
