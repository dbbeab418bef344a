import BriefMarkup

/// What a file is read as: by its content first, by its name where the content could be several.
enum Format: Equatable {
  case plainText
  case markdown
  case org
  case asciiDoc
  case restructuredText
  case html
  case xmlFeed
  case jsonFeed
  /// XML that is no feed and no page, with the name of its outermost element.
  case otherXML(String)

  /// - Throws: If the bytes are no text.
  init(of bytes: [UInt8], path: String) throws(ReadingError) {
    let ending = Self.ending(of: path)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, isMarkupSpace(bytes[start]) { start += 1 }
    let first = start < bytes.count ? bytes[start] : 0
    if let markup = Self.lightMarkups[ending] {
      self = markup
      return
    }
    let isNamedMarkdown = Self.isMarkdown(path)
    if first == 0x3C, let markup = Self.markup(bytes, ending) {
      self = markup == .html && isNamedMarkdown && !Self.isWholePage(bytes) ? .markdown : markup
    } else if first == 0x7B || first == 0x5B,
      ending == "json" || Self.mentionsItems(bytes) || (!isNamedMarkdown && Self.isJSON(bytes))
    {
      self = .jsonFeed
    } else if isNamedMarkdown {
      self = .markdown
    } else if ["html", "htm", "xhtml", "xht", "shtml"].contains(ending) || Self.isWholePage(bytes) {
      self = .html
    } else if FrontMatter(bytes) != nil || Self.looksLikeMarkdown(bytes) {
      self = .markdown
    } else if ["rss", "atom", "rdf"].contains(ending) {
      self = .xmlFeed
    } else if ending == "json" {
      self = .jsonFeed
    } else {
      self = .plainText
    }
  }

  private static let lightMarkups: [String: Format] = [
    "org": .org, "adoc": .asciiDoc, "asciidoc": .asciiDoc, "asc": .asciiDoc,
    "rst": .restructuredText, "rest": .restructuredText,
  ]

  /// Whether a text in brackets or braces is one value in JSON.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let last = bytes.last { !isASCIIWhitespace($0) }
    guard last == 0x7D || last == 0x5D else { return false }
    return (try? JSONValue(reading: bytes)) != nil
  }

  /// Endings of files of text that hold articles for the most part; tables (`csv`) seldom do, and
  /// are read if they are named.
  static let endingsOfArticles: Set<String> = endingsOfMarkdown.union([
    "txt", "text", "html", "htm", "xhtml", "xht", "shtml", "xml", "rss", "atom", "rdf", "json",
    "jsonl", "ndjson", "mhtml", "mht", "eml", "emlx", "mbox", "mbx", "org", "adoc", "asciidoc",
    "rst",
  ])

  /// Endings of files whose text programs alone show: packed, or among much else.
  static let endingsOfDocuments: Set<String> = ["docx", "epub", "fodt", "gz", "odt", "warc"]

  /// Endings of files whose text anybody can look at, and which are read as they are.
  static let endingsOfText = endingsOfArticles.union(lightMarkups.keys)

  private static let endingsOfMarkdown: Set<String> = [
    "md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd",
  ]

  /// Whether a file's name ends as those of notes in Markdown do.
  static func isMarkdown(_ path: String) -> Bool { endingsOfMarkdown.contains(ending(of: path)) }

  /// Whether a file's name ends as those of notes and saved texts do.
  static func isNote(_ path: String) -> Bool {
    !path.lowercased().hasSuffix(".gz")
      && (["txt", "text"].contains(ending(of: path)) || isMarkdown(path))
  }

  /// The letters after the last dot of the name, in lower case, a final "gz" left aside.
  static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    var parts = name.split(separator: ".").map { $0.lowercased() }
    if parts.last == "gz" { parts.removeLast() }
    return parts.count > 1 ? parts.last ?? "" : ""
  }

  /// The kind of file that starts with these bytes, if it is not a text format.
  static func binaryKind(_ bytes: [UInt8]) -> String? {
    for (magic, kind) in magics where bytes.starts(with: magic) { return kind }
    if bytes.count > 12, bytes.starts(with: Array("RIFF".utf8)) { return "media file" }
    if bytes.count > 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return "media file" }
    if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) { return "tar archive" }
    if bytes.count > 68, bytes[60..<68].elementsEqual("BOOKMOBI".utf8) { return "Kindle book" }
    return nil
  }

  /// The kind of file that a text is which is made for programs: a document in TeX, subtitles.
  static func textualKind(_ bytes: [UInt8]) -> String? {
    let lines = bytes.prefix(8_192).split(separator: 0x0A).lazy
      .map { $0.drop(while: isMarkupSpace) }.filter { !$0.isEmpty }
    // Comments stand above the class of a document.
    if let first = lines.first(where: { $0.first != 0x25 }),
      first.starts(with: "\\documentclass".utf8)
    {
      return "TeX document"
    }
    guard let first = lines.first else { return nil }
    for (opening, kind) in textOpenings where isOpening(first, opening) { return kind }
    let arrow = Array(" --> ".utf8)
    // A header may say more: "WEBVTT - Kind: captions".
    if first.starts(with: "WEBVTT ".utf8),
      lines.prefix(12).contains(where: { position(of: arrow, in: $0) != nil })
    {
      return "subtitles"
    }
    guard let second = lines.dropFirst().first else { return nil }
    let isNumber = first.prefix { $0 != 0x0D }.allSatisfy(isASCIIDigit)
    let hasTimes = position(of: arrow, in: second) != nil
    return hasTimes && isNumber && second.first.map(isASCIIDigit) == true ? "subtitles" : nil
  }

  /// Whether a line is an opening and nothing else, or begins with one that ends in a sign.
  private static func isOpening(_ line: some Collection<UInt8>, _ opening: String) -> Bool {
    guard line.starts(with: opening.utf8) else { return false }
    return opening.hasSuffix("/") || opening.hasSuffix("-")
      || line.dropFirst(opening.utf8.count).allSatisfy(isASCIIWhitespace)
  }

  /// How texts begin that are made for programs.
  private static let textOpenings = [
    ("WEBVTT", "subtitles"), ("%!PS-", "PostScript document"), ("%!PS", "PostScript document"),
    ("BEGIN:VCARD", "address card"), ("BEGIN:VCALENDAR", "calendar"),
    ("[Desktop Entry]", "shortcut of a desktop"), ("filedesc://", "web archive in the ARC format"),
  ]

  private static let magics: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "PNG image"), ([0xFF, 0xD8, 0xFF], "JPEG image"),
    (Array("GIF8".utf8), "GIF image"), (Array("%PDF-".utf8), "PDF document"),
    ([0x7F, 0x45, 0x4C, 0x46], "program"), ([0x50, 0x4B, 0x03, 0x04], "ZIP archive"),
    ([0xD0, 0xCF, 0x11, 0xE0], "Office document"), ([0x42, 0x5A, 0x68], "bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz archive"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd archive"),
    (Array("SQLite format 3".utf8), "database"), (Array("OggS".utf8), "media file"),
    (Array("ID3".utf8), "media file"), ([0x37, 0x7A, 0xBC, 0xAF], "7z archive"),
    (Array("{\\rtf".utf8), "RTF document"), (Array("bplist00".utf8), "Safari web archive"),
    ([0xCA, 0xFE, 0xBA, 0xBE], "program"), (Array("mozLz40".utf8), "backup of bookmarks"),
  ]

  /// Whether decoded text is binary data: it has many control characters, or zeros and is not valid
  /// UTF-8.
  ///
  /// A few zeros are damage, or meant to slip something past a filter; the rest can be read.
  static func isBinary(_ bytes: [UInt8], isDecoded: Bool) -> Bool {
    var controls = 0
    var zeros = 0
    for byte in bytes.prefix(65_536) {
      if byte == 0 { zeros += 1 }
      if byte < 0x20, !isMarkupSpace(byte), byte != 0x1B, byte != 0x08 { controls += 1 }
    }
    if isDecoded, zeros > 0 { return true }
    return controls * (isDecoded ? 10 : 3) > min(bytes.count, 65_536)
  }

  /// What a file is whose first sign is `<`, by its first element.
  private static func markup(_ bytes: [UInt8], _ ending: String) -> Format? {
    guard let root = rootElement(of: bytes) else { return nil }
    switch root.local {
    case "rss", "feed", "RDF", "channel", "item", "entry": return .xmlFeed
    case "html": return .html
    default:
      if root.isHTML, isWholePage(bytes) || hasManyTags(bytes) { return .html }
      let declared = bytes.prefix(64).map(lowercasedASCII)
      let isXML = ending == "xml" || declared.drop(while: isMarkupSpace).starts(with: "<?xml".utf8)
      return isXML ? .otherXML(String(root.local.prefix(80))) : nil
    }
  }

  private static func rootElement(of bytes: [UInt8]) -> (local: String, isHTML: Bool)? {
    // A document type may be long; an element comes soon after it.
    var tree = MarkupTree(xml: Array(bytes.prefix(1_024)))
    var root = tree.children(of: 0).first { !tree.nodes[$0].isText }
    if root == nil {
      tree = MarkupTree(xml: Array(bytes.prefix(65_536)))
      root = tree.children(of: 0).first { !tree.nodes[$0].isText }
    }
    guard let node = root else { return isWholePage(bytes) ? ("html", true) : nil }
    let local = tree.splitName(of: node).local
    if local.lowercased() == "html" { return ("html", true) }
    let feeds: Set = ["rss", "feed", "RDF", "channel", "item", "entry"]
    return (local, tree.nodes[node].tag != .other && !feeds.contains(local))
  }

  /// Whether an end tag of HTML comes every few lines, and not only at the start. Scripts and
  /// styles mark no text up.
  private static func hasManyTags(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(65_536)
    var ends = 0
    for index in head.indices.dropLast(2)
    where head[index] == 0x3C && head[index + 1] == 0x2F && isASCIILetter(head[index + 2]) {
      let name = head[(index + 2)...].prefix(6).map(lowercasedASCII)
      if name != Array("script".utf8), !name.starts(with: "style".utf8) { ends += 1 }
    }
    return ends * 1_000 >= head.count
  }

  private static func isWholePage(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1_024).map(lowercasedASCII)[...]
    for mark in ["<!doctype html", "<html", "<head>", "<body"] {
      if position(of: Array(mark.utf8), in: head) != nil { return true }
    }
    return false
  }

  /// Whether a page declares itself a list of bookmarks, or an export of Pocket or Instapaper.
  static func isLinkList(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1_024).map(lowercasedASCII)[...]
    return [
      "<!doctype netscape-bookmark-file", "<title>pocket export</title>",
      "<title>instapaper: export</title>",
    ].contains { position(of: Array($0.utf8), in: head) != nil }
  }

  private static func mentionsItems(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4_096)
    for mark in ["jsonfeed.org", "\"items\"", "\"is_archived\""] {
      if position(of: Array(mark.utf8), in: head) != nil { return true }
    }
    return false
  }

  /// Whether text without an ending that says so has the marks of Markdown in number.
  private static func looksLikeMarkdown(_ bytes: [UInt8]) -> Bool {
    var headings = 0
    var links = 0
    var fences = 0
    var isLineStart = true
    let end = min(bytes.count, 262_144)
    for index in 0..<end {
      let byte = bytes[index]
      if isLineStart, byte == 0x23 {
        let rest = bytes[index..<end].prefix(7).drop { $0 == 0x23 }
        if rest.first == 0x20, rest.dropFirst().first ?? 0x20 > 0x20 { headings += 1 }
      }
      if isLineStart, byte == 0x60, bytes[index..<end].starts(with: [0x60, 0x60, 0x60]) {
        fences += 1
      }
      if byte == 0x5D, index + 5 < end, bytes[index + 1] == 0x28,
        bytes[index + 2] == 0x2F || bytes[(index + 2)...].starts(with: "http".utf8)
          || bytes[index + 2] == 0x3C
      {
        links += 1
      }
      isLineStart = byte == 0x0A
    }
    return headings >= 2 || links >= 3 || fences >= 2
  }
}
