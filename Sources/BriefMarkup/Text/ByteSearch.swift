import Glibc

/// Where some bytes stand first in others; `nil` if nowhere.
///
/// - Complexity: O(*n* · *m*) at worst, O(*n*) for needles whose first byte is rare.
public func position(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
  guard let first = needle.first, bytes.count >= needle.count else { return nil }
  let last = bytes.endIndex - needle.count
  var index = bytes.startIndex
  while index <= last {
    if bytes[index] == first {
      var offset = 1
      while offset < needle.count, bytes[index + offset] == needle[offset] { offset += 1 }
      if offset == needle.count { return index }
    }
    index += 1
  }
  return nil
}

/// Where a byte stands first at an index or behind it; `nil` if nowhere.
///
/// - Complexity: O(*n*), at the speed of memory.
public func position(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
  guard start < bytes.count else { return nil }
  return unsafe bytes.withUnsafeBytes { buffer in
    guard let base = buffer.baseAddress,
      let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
    else { return nil }
    return unsafe found - UnsafeMutableRawPointer(mutating: base)
  }
}

extension StringProtocol {
  /// Whether a text stands in this one, byte by byte.
  ///
  /// - Complexity: As `position(of:in:)`.
  public func has(_ text: String) -> Bool {
    text.isEmpty || position(of: Array(text.utf8), in: Array(utf8)[...]) != nil
  }
}
