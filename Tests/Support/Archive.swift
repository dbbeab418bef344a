/// An archive with its files stored as they are (APPNOTE.TXT, section 4.3).
public func archive(_ files: [(name: String, text: String)]) -> [UInt8] {
  archive(files.map { ($0.name, Array($0.text.utf8)) })
}

/// As above, of bytes.
public func archive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
  func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  var bytes: [UInt8] = []
  var directory: [UInt8] = []
  for file in files {
    let content = file.bytes
    let name = Array(file.name.utf8)
    let common =
      number(0, 2) + number(0, 2) + number(0, 4) + number(Int(checksum(content)), 4)
      + number(content.count, 4) + number(content.count, 4) + number(name.count, 2) + number(0, 2)
    directory += [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + common
    directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(bytes.count, 4)
    directory += name
    bytes += [0x50, 0x4B, 3, 4] + number(20, 2) + common + name + content
  }
  let end =
    [0x50, 0x4B, 5, 6] + number(0, 4) + number(files.count, 2) + number(files.count, 2)
    + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  return bytes + directory + end
}

private func checksum(_ bytes: [UInt8]) -> UInt32 {
  var rest: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    rest ^= UInt32(byte)
    for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  }
  return ~rest
}
