internal import Glibc

/// Whether a text comes before another, byte by byte: the order of names and ties everywhere, since
/// it is the same on every machine.
package func byteOrder(_ left: String, _ right: String) -> Bool {
  let order = orderOfCommonBytes(left, right)
  return order == 0 ? left.utf8.count < right.utf8.count : order < 0
}

/// Whether two texts have the same bytes: two ways to write a letter are two texts.
package func hasSameBytes(_ left: String, _ right: String) -> Bool {
  left.utf8.count == right.utf8.count && orderOfCommonBytes(left, right) == 0
}

/// The order of the bytes that two texts have before the shorter one ends.
private func orderOfCommonBytes(_ left: String, _ right: String) -> CInt {
  let one = left.utf8.span
  let other = right.utf8.span
  return unsafe one.withUnsafeBytes { one in
    unsafe other.withUnsafeBytes { other in
      guard let first = one.baseAddress, let second = other.baseAddress else { return 0 }
      return unsafe memcmp(first, second, min(one.count, other.count))
    }
  }
}
