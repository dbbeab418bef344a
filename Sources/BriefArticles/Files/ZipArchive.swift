import CBriefZip

/// Reading of archives in memory, bounded.
enum ZipArchive {
  /// Entries beyond this number are passed over.
  private static let most = 20_000

  static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  /// The archive that stands in other bytes, without what comes behind it, and without what comes
  /// before it where its places are counted from its own start; `nil` if there is none (APPNOTE
  /// 4.3.16).
  static func embedded(in bytes: [UInt8]) -> [UInt8]? {
    let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    let length = 22
    // The comment at the end has up to 64 KiB.
    var end = bytes.count - length
    let first = max(0, end - 1 << 17)
    while end >= first, !bytes[end...].starts(with: mark) { end -= 1 }
    guard end >= first else { return nil }
    func number(_ place: Int) -> Int {
      bytes[(end + place)..<(end + place + 4)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let start = end - number(12) - number(16)
    guard start >= 0 else { return nil }
    return Array(bytes[start..<(end + length - 2)]) + [0, 0]
  }

  /// The files of an archive whose names are wanted, in the archive's order; a file that is damaged
  /// or encrypted is left out.
  ///
  /// - Returns: `nil` if the bytes are no archive.
  /// - Throws: If the files hold more than `Compression.limit` allows in all.
  static func files(
    in bytes: [UInt8], path: String, where isWanted: (String) -> Bool
  ) throws(ReadingError) -> [(name: String, bytes: [UInt8])]? {
    var isWithin = true
    let found = files(in: bytes, upTo: Compression.limit(of: bytes), &isWithin, where: isWanted)
    guard isWithin else { throw Compression.excess(of: bytes, path: path) }
    return found
  }

  private static func files(
    in bytes: [UInt8], upTo limit: Int, _ isWithin: inout Bool, where isWanted: (String) -> Bool
  ) -> [(name: String, bytes: [UInt8])]? {
    unsafe bytes.withUnsafeBytes { buffer in
      var error = unsafe zip_error_t()
      guard
        let source = unsafe zip_source_buffer_create(
          buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error)
      else { return nil }
      guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
        unsafe zip_source_free(source)
        return nil
      }
      defer { unsafe zip_discard(archive) }
      var files: [(name: String, bytes: [UInt8])] = []
      var total = 0
      let count = unsafe min(Int(zip_get_num_entries(archive, 0)), most)
      for index in 0..<max(count, 0) {
        guard let raw = unsafe zip_get_name(archive, zip_uint64_t(index), 0) else { continue }
        let name = unsafe String(cString: raw)
        guard isWanted(name) else { continue }
        guard let content = unsafe content(of: index, in: archive, upTo: limit - total) else {
          isWithin = false
          return nil
        }
        total += content.count
        files.append((name, content))
      }
      return files
    }
  }

  /// The bytes of a file, none if it is damaged; `nil` if they are more than the limit.
  private static func content(of index: Int, in archive: OpaquePointer, upTo limit: Int) -> [UInt8]?
  {
    guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(index), 0) else { return [] }
    defer { unsafe _ = zip_fclose(file) }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // From libzip 1.11 on the compiler knows that these are never null.
      let got = unsafe buffer.withUnsafeMutableBytes { buffer in
        guard let start = buffer.baseAddress else { return 0 }
        return unsafe Int(zip_fread(file, start, zip_uint64_t(buffer.count)))
      }
      if got < 0 { return [] }
      if got == 0 { return content }
      content += buffer[..<min(got, buffer.count)]
      guard content.count <= limit else { return nil }
    }
  }
}
