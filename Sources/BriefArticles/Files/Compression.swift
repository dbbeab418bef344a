import CBriefZlib
import Glibc

/// Decompression of gzip files, and what compressed files may hold.
enum Compression {
  /// How many bytes a compressed file may hold.
  static func limit(of bytes: [UInt8]) -> Int {
    min(Limits.fileSize, max(Limits.unpackedFreely, bytes.count * Limits.unpackedRatio))
  }

  /// Why a file that holds more is refused.
  static func excess(of bytes: [UInt8], path: String) -> ReadingError {
    limit(of: bytes) < Limits.fileSize
      ? .unpacksTooFar(path: path, ratio: Limits.unpackedRatio)
      : .tooLarge(path: path, limit: Limits.fileSize)
  }

  static func isGzip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x1F, 0x8B, 0x08])
  }

  /// What a gzip file holds, all of its members one after another.
  ///
  /// - Throws: If it is damaged, or holds more than `limit` allows.
  static func decompressed(_ bytes: [UInt8], path: String) throws(ReadingError) -> [UInt8] {
    try decompressed(bytes, path: path, windowBits: 16 + MAX_WBITS)
  }

  /// What servers call `deflate`: data of zlib, or bare (RFC 9110, 8.4.1.2); `nil` if it is neither,
  /// or holds more than `limit` allows.
  static func inflated(_ bytes: [UInt8]) -> [UInt8]? {
    for bits in [MAX_WBITS, -MAX_WBITS] {
      if let plain = try? decompressed(bytes, path: "", windowBits: bits) { return plain }
    }
    return nil
  }

  private static func decompressed(
    _ bytes: [UInt8], path: String, windowBits: CInt
  ) throws(ReadingError) -> [UInt8] {
    var stream = unsafe z_stream()
    let started = unsafe inflateInit2_(
      &stream, windowBits, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    guard started == Z_OK else { throw .unreadable(path: path, errno: ENOMEM) }
    defer { unsafe _ = inflateEnd(&stream) }
    let limit = Self.limit(of: bytes)
    var input = bytes
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var consumed = 0
    var status = Z_OK
    while consumed < input.count {
      let available = input.count - consumed
      let size = buffer.count
      var produced = 0
      let start = consumed
      unsafe input.withUnsafeMutableBufferPointer { from in
        unsafe buffer.withUnsafeMutableBufferPointer { to in
          unsafe stream.next_in = from.baseAddress.map { unsafe $0 + start }
          unsafe stream.avail_in = uInt(available)
          unsafe stream.next_out = to.baseAddress
          unsafe stream.avail_out = uInt(size)
          unsafe status = inflate(&stream, Z_NO_FLUSH)
          produced = unsafe size - Int(stream.avail_out)
          consumed = unsafe start + available - Int(stream.avail_in)
        }
      }
      output += buffer[..<produced]
      guard output.count <= limit else { throw Self.excess(of: bytes, path: path) }
      if status == Z_STREAM_END {
        guard Self.isGzip(Array(input[consumed...].prefix(3))) else { break }
        unsafe inflateReset(&stream)
      } else if status != Z_OK {
        throw .malformed(path: path, line: 1, reason: "damaged gzip data")
      }
    }
    return output
  }
}
