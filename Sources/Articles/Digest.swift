import CDigest

/// SHA-256 of bytes, in 64 lower-case hexadecimal digits (FIPS 180-4).
///
/// - Complexity: O(*n*).
public func sha256(_ bytes: [UInt8]) -> String {
  var context = SHA2_CTX()
  var digest = [UInt8](repeating: 0, count: 32)
  unsafe SHA256Init(&context)
  unsafe bytes.withUnsafeBytes { buffer in
    unsafe SHA256Update(&context, buffer.bindMemory(to: UInt8.self).baseAddress, buffer.count)
  }
  unsafe digest.withUnsafeMutableBufferPointer { buffer in
    unsafe SHA256Final(buffer.baseAddress, &context)
  }
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
