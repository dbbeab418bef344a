import Markup

/// What programs that save a page from a browser write around it.
enum SavedPage {
  /// The address in the comment of SingleFile ("url: …"), or of Chrome, Firefox and Internet
  /// Explorer ("saved from url=(0045)…"); `nil` if there is none.
  static func address(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4_096)
    if let start = position(of: Array("saved from url=(".utf8), in: head),
      let close = head[start...].firstIndex(of: 0x29)
    {
      return address(head[(close + 1)...])
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

  /// The page in an archive of SingleFileZ: an archive with one page, or such a one behind a page
  /// that opens it in a browser.
  ///
  /// - Returns: `nil` if the bytes are no such archive.
  /// - Throws: If the archive holds more than a limit allows.
  static func page(in bytes: [UInt8], path: String) throws(ReadingError) -> [UInt8]? {
    let isPage =
      !ZipArchive.isArchive(bytes)
      && position(of: Array("SingleFileZ".utf8), in: bytes.prefix(4_096)) != nil
      && bytes.suffix(1 << 17).contains(0)
    guard ZipArchive.isArchive(bytes) || isPage,
      let files = try ZipArchive.files(
        in: bytes, path: path, where: { $0.hasSuffix(".html") && !$0.hasPrefix("__MACOSX") }),
      let page = files.first(where: { $0.name == "index.html" })
    else { return nil }
    // Frames are pages in folders of their own; several pages side by side are an archive of files.
    guard files.allSatisfy({ $0.name == "index.html" || $0.name.hasPrefix("frames/") }) else {
      return nil
    }
    return Charset.decoded(page.bytes).bytes
  }
}
