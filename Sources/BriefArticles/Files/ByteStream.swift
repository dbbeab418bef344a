import BriefMarkup
import CBriefZlib
import Glibc

/// The bytes of a file or of memory, a piece at a time; what is compressed with gzip comes out as it
/// was before, member after member.
///
/// Never holds more than two buffers, however long the file is.
final class ByteStream {
  /// Why the bytes end early; `nil` if they end where the file does.
  private(set) var failure: ReadingError?

  private let path: String
  private var descriptor: CInt = -1
  private var memory: [UInt8] = []
  private var place = 0
  private var inflater: Inflater?
  private var buffer: [UInt8] = []
  private var start = 0
  private var total = 0
  /// Of those the ones that stand in the file.
  private var taken = 0

  private static let size = 1 << 18

  /// Opens a regular file.
  init(path: String) throws(ReadingError) {
    self.path = path
    descriptor = try FileContent.open(path).descriptor
    try begin()
  }

  /// Takes bytes; the path is for messages.
  init(_ bytes: [UInt8], path: String) throws(ReadingError) {
    self.path = path
    memory = bytes
    try begin()
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  private func begin() throws(ReadingError) {
    buffer = raw()
    guard Compression.isGzip(buffer) else { return }
    guard let inflater = Inflater() else { throw .unreadable(path: path, errno: ENOMEM) }
    inflater.input = buffer
    self.inflater = inflater
    buffer = []
  }

  // MARK: - Filling

  /// The next bytes as they stand in the file; none at its end.
  private func raw() -> [UInt8] {
    let bytes = unread()
    taken += bytes.count
    return bytes
  }

  private func unread() -> [UInt8] {
    guard descriptor >= 0 else {
      let end = min(memory.count, place + Self.size)
      defer { place = end }
      return Array(memory[place..<end])
    }
    var bytes = [UInt8](repeating: 0, count: Self.size)
    while true {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = .unreadable(path: path, errno: errno) }
      return Array(bytes.prefix(max(0, got)))
    }
  }

  /// Replaces the buffer, all of which was taken; whether there was more.
  private func fill() -> Bool {
    guard failure == nil, total <= Limits.streamSize else {
      failure = failure ?? .tooLarge(path: path, limit: Limits.streamSize)
      return false
    }
    start = 0
    if let inflater {
      buffer = []
      while buffer.isEmpty {
        if inflater.isDrained { inflater.input = raw() }
        if inflater.isDrained { break }
        guard let piece = inflater.next() else {
          failure = .malformed(path: path, line: 1, reason: "damaged gzip data")
          break
        }
        buffer = piece
        if inflater.isFinished { break }
      }
    } else {
      buffer = raw()
    }
    total += buffer.count
    if inflater != nil, total > max(Limits.unpackedFreely, taken * Limits.unpackedRatio) {
      failure = failure ?? .unpacksTooFar(path: path, ratio: Limits.unpackedRatio)
      buffer = []
    }
    return !buffer.isEmpty
  }

  /// Says why not all of the bytes could be read, unless that is known.
  func end(with failure: ReadingError) { self.failure = self.failure ?? failure }

  // MARK: - Taking

  /// Whether all was taken.
  var isAtEnd: Bool { start == buffer.count && !fill() }

  /// Appends a line with its end, as far as the text stays within a limit; the rest of the line is
  /// passed over.
  ///
  /// - Returns: Whether there was a line.
  func readLine(into text: inout [UInt8], upTo limit: Int) -> Bool {
    var isFound = false
    while !isAtEnd {
      isFound = true
      let end = position(of: 0x0A, in: buffer, from: start).map { $0 + 1 }
      append(to: &text, end ?? buffer.count, limit)
      if end != nil { break }
    }
    return isFound
  }

  /// Appends a number of bytes, as far as the text stays within a limit; fewer where the file ends.
  func read(_ count: Int, into text: inout [UInt8], upTo limit: Int) {
    var left = count
    while left > 0, !isAtEnd {
      let piece = min(left, buffer.count - start)
      append(to: &text, start + piece, limit)
      left -= piece
    }
  }

  private func append(to text: inout [UInt8], _ end: Int, _ limit: Int) {
    let room = max(0, limit - text.count)
    text += buffer[start..<min(end, start + room)]
    start = end
  }
}

/// Inflates gzip members one after another.
@safe private final class Inflater {
  /// Compressed bytes that were not taken yet.
  var input: [UInt8] = [] {
    didSet { consumed = 0 }
  }
  private(set) var isFinished = false
  /// Nothing can be inflated any more.
  private var isDamaged = false

  private var consumed = 0
  private let stream: UnsafeMutablePointer<z_stream>
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)

  var isDrained: Bool { consumed >= input.count || isFinished }

  init?() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard
      unsafe inflateInit2_(
        stream, 16 + MAX_WBITS, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// The next bytes, perhaps none; `nil` if the data is damaged.
  func next() -> [UInt8]? {
    guard !isDamaged else { return nil }
    var status = Z_OK
    var produced = 0
    let available = input.count - consumed
    let size = buffer.count
    let from = consumed
    unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe buffer.withUnsafeMutableBufferPointer { output in
        unsafe stream.pointee.next_in = input.baseAddress.map { unsafe $0 + from }
        unsafe stream.pointee.avail_in = uInt(available)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = uInt(size)
        unsafe status = inflate(stream, Z_NO_FLUSH)
        produced = unsafe size - Int(stream.pointee.avail_out)
      }
    }
    consumed = unsafe input.count - Int(stream.pointee.avail_in)
    if status == Z_STREAM_END {
      // What follows the last member is no gzip.
      if consumed < input.count, input[consumed] != 0x1F {
        isFinished = true
      } else {
        unsafe inflateReset(stream)
      }
    } else if status != Z_OK, status != Z_BUF_ERROR {
      // What came before the damage is whole.
      isDamaged = true
      if produced == 0 { return nil }
    }
    return Array(buffer[..<produced])
  }
}
