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
