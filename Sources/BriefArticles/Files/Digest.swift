import CBriefDigest

/// SHA-256 of bytes, in 64 lower-case hexadecimal digits (FIPS 180-4).
///
/// - Complexity: O(*n*).
public func sha256(_ bytes: [UInt8]) -> String {
  var context = sha256_ctx()
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
  unsafe nettle_sha256_init(&context)
  unsafe bytes.withUnsafeBufferPointer { buffer in
    unsafe nettle_sha256_update(&context, buffer.count, buffer.baseAddress)
  }
  unsafe digest.withUnsafeMutableBufferPointer { buffer in
    unsafe nettle_sha256_digest(&context, buffer.count, buffer.baseAddress)
  }
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
