import BriefMarkup

/// What programs that save a page from a browser write around it.
enum SavedPage {
  /// The address in the comment of SingleFile ("url: …"), in that of Chrome, Firefox and Internet
  /// Explorer ("saved from url=(0045)…"), or in Save Page WE's element; `nil` if there is none.
  static func address(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4_096)
    if let start = position(of: Array("saved from url=(".utf8), in: head),
      let close = head[start...].firstIndex(of: 0x29)
    {
      return address(head[(close + 1)...])
    }
    if let start = position(of: Array("name=\"savepage-url\" content=\"".utf8), in: head) {
      return address(head[(start + 29)...].prefix { $0 != 0x22 })
    }
    guard let start = position(of: Array("saved with SingleFile".utf8), in: head),
      let mark = position(of: Array("url:".utf8), in: head[start...])
    else { return nil }
    return address(head[(mark + 4)...])
  }

  private static func address(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = bytes.drop { $0 == 0x20 }.prefix { $0 > 0x20 }
    return Names.address(String(decoding: text, as: UTF8.self))
  }

  // MARK: - SingleFileZ

  /// Whether the first file of an archive is a page of SingleFileZ.
  static func begins(_ head: [UInt8]) -> Bool {
    ZipArchive.isArchive(head) && head.dropFirst(30).starts(with: "index.html".utf8)
  }

  /// The page in an archive of SingleFileZ: an archive with one page, or such a one inside a page
  /// that opens it in a browser, with the address that stands there.
  ///
  /// - Returns: `nil` if the bytes are no such archive.
  /// - Throws: If the archive holds more than a limit allows.
  static func page(
    in bytes: [UInt8], path: String
  ) throws(ReadingError) -> (page: [UInt8], address: String?)? {
    guard let archive = ZipArchive.isArchive(bytes) ? bytes : inner(bytes),
      let files = try ZipArchive.files(
        in: archive, path: path, where: { $0.hasSuffix(".html") && !$0.hasPrefix("__MACOSX") }),
      let page = files.first(where: { $0.name == "index.html" })
    else { return nil }
    // Frames are pages in folders of their own; several pages side by side are an archive of files.
    guard files.allSatisfy({ $0.name == "index.html" || $0.name.hasPrefix("frames/") }) else {
      return nil
    }
    let text = Charset.decoded(page.bytes).bytes
    return (text, address(in: text) ?? address(in: bytes))
  }

  /// The archive in a page that unpacks itself; `nil` if the bytes are no such page.
  private static func inner(_ bytes: [UInt8]) -> [UInt8]? {
    let head = bytes.prefix(4_096)
    guard bytes.first == 0x3C,
      position(of: Array("SingleFile".utf8), in: head) != nil
        || position(of: Array("data-sfz".utf8), in: head) != nil
    else { return nil }
    return ZipArchive.embedded(in: bytes)
  }
}
