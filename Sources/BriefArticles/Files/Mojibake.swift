import BriefMarkup

/// UTF-8 that somebody read as Windows-1252 and saved so: "cafÃ©" for "café".
///
/// Quotations keep the text as it was saved; words and language are read from the repaired text.
enum Mojibake {
  /// Fewer characters than this may be meant: an article about them.
  private static let fewest = 2

  /// Whether a text was misread.
  ///
  /// - Complexity: O(*n*).
  static func isIn(_ bytes: [UInt8]) -> Bool {
    var count = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0xC3, let found = character(at: index, in: bytes) else {
        index += 1
        continue
      }
      count += 1
      if count == fewest { return true }
      index += found.length
    }
    return false
  }

  /// The character that was meant at an index, and how many bytes stand for it; `nil` if what
  /// stands there is meant.
  static func character(at index: Int, in bytes: [UInt8]) -> (meant: [UInt8], length: Int)? {
    guard index + 2 < bytes.count, bytes[index] == 0xC3, (0x82...0xB4).contains(bytes[index + 1])
    else { return nil }
    let lead = 0xC0 | (bytes[index + 1] & 0x3F)
    // A space that may not break is saved as one that may.
    if lead == 0xC3, bytes[index + 2] == 0x20 { return ([0xC3, 0xA0], 2) }
    var meant = [lead]
    var end = index + 2
    for _ in 0..<(lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3) {
      guard let (byte, width) = continuation(at: end, in: bytes) else { return nil }
      meant.append(byte)
      end += width
    }
    guard String(validating: meant, as: UTF8.self) != nil else { return nil }
    return (meant, end - index)
  }

  /// The byte 0x80 to 0xBF that Windows-1252 shows as the character at an index.
  private static func continuation(
    at index: Int, in bytes: [UInt8]
  ) -> (byte: UInt8, width: Int)? {
    guard index + 1 < bytes.count, bytes[index] >= 0xC2 else { return nil }
    let width = bytes[index] < 0xE0 ? 2 : 3
    guard index + width <= bytes.count else { return nil }
    let scalar = bytes[index..<index + width].dropFirst()
      .reduce(UInt32(bytes[index] & (width == 2 ? 0x1F : 0x0F))) { $0 << 6 | UInt32($1 & 0x3F) }
    if (0x80...0xBF).contains(scalar) { return (UInt8(truncatingIfNeeded: scalar), width) }
    guard let place = CharacterReferences.windows1252.firstIndex(of: scalar) else { return nil }
    return (0x80 + UInt8(truncatingIfNeeded: place), width)
  }
}

/// A repaired part of a misread text, with the origin of each byte.
public struct RepairedText: Sendable {
  /// Valid UTF-8.
  public let bytes: [UInt8]
  /// By byte, and once more for the end: the byte of the text as it was saved.
  private let origins: [Int]

  /// - Complexity: O(*n*) in the bytes of the range.
  init(_ range: Range<Int>, of saved: [UInt8]) {
    var bytes: [UInt8] = []
    var origins: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if saved[index] == 0xC3, let found = Mojibake.character(at: index, in: saved),
        index + found.length <= range.upperBound
      {
        for byte in found.meant {
          bytes.append(byte)
          origins.append(index)
        }
        index += found.length
      } else {
        bytes.append(saved[index])
        origins.append(index)
        index += 1
      }
    }
    self.bytes = bytes
    self.origins = origins + [range.upperBound]
  }

  /// The bytes of the text as it was saved in which a range of these bytes stands.
  public func saved(_ range: Range<Int>) -> Range<Int> {
    origins[range.lowerBound]..<origins[range.upperBound]
  }
}

extension SourceText {
  /// Repairs a part of a misread text.
  ///
  /// - Complexity: O(*n*) in the bytes of the range.
  public func repaired(in range: Range<Int>) -> RepairedText {
    RepairedText(range.clamped(to: 0..<count), of: bytes)
  }
}
