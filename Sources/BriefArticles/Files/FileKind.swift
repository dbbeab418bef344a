import BriefMarkup

/// A kind of file that is not read: what users call it, and what helps.
public struct FileKind: Sendable, Hashable {
  /// In a few letters, for a count: "PDF".
  public var name: String
  /// What such files hold.
  public var content: Content
  /// A command that writes the text of one to standard output, with `{}` for the file; `nil` if
  /// none is known.
  public var converter: String?
  /// What else helps, as the end of a sentence; `nil` if nothing is known.
  public var advice: String?

  /// What a file holds, as far as articles go.
  public enum Content: Sendable, Hashable {
    /// It may be an article.
    case text
    /// Addresses of articles, and nothing of their texts.
    case links
    /// No text of an article for certain: pictures, sound, programs.
    case none
  }

  init(
    _ name: String, _ content: Content = .text, converter: String? = nil, advice: String? = nil
  ) {
    self.name = name
    self.content = content
    self.converter = converter
    self.advice = advice
  }

  /// The kind of a file by its name; `nil` if it has no ending.
  public init?(ofFileNamed name: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard !ending.isEmpty else { return nil }
    self = Self.known[ending] ?? FileKind(Self.label(ending), .text)
  }

  private static func label(_ ending: String) -> String {
    let isPlain = ending.utf8.allSatisfy { isASCIILetter($0) || isASCIIDigit($0) }
    return isPlain && ending.utf8.count <= 8 ? ending.uppercased() : "other"
  }

  /// Whether a file of the name is a licence that comes with programs.
  static func isLicence(_ name: String) -> Bool {
    guard let first = name.utf8.first, "lcu".utf8.contains(lowercasedASCII(first)) else {
      return false
    }
    let stem = name.lowercased().prefix { isASCIILetter($0.utf8.first ?? 0) }
    return ["license", "licence", "copying", "unlicense"].contains(String(stem))
      && name.utf8.count <= stem.utf8.count + 12
  }

  /// Whether a folder of the name holds what programs need, and nothing else.
  static func isOfPrograms(folder name: String) -> Bool {
    ["node_modules", "bower_components", "__pycache__"].contains(name)
  }

  // MARK: - Kinds

  static let licence = FileKind("licence", .none)
  /// A page that a server sent in place of an article.
  public static let errorPage = FileKind("error page")
  /// A note that has fields or pictures, and no text.
  public static let noteWithoutText = FileKind("note without text")

  private static let office = "libreoffice or pandoc turns it into text"
  private static let unpack = "unpack it and name the folder"

  private static let known: [String: FileKind] = {
    let pictures = FileKind("picture", .none)
    let sound = FileKind("sound", .none)
    let film = FileKind("film", .none)
    let program = FileKind("program", .none)
    let data = FileKind("data", .none)
    let archive = { FileKind($0, advice: unpack) }
    let book = { FileKind($0, advice: "Calibre's ebook-convert makes an EPUB of it") }
    let text = { FileKind($0, converter: $1) }
    var kinds: [String: FileKind] = [
      "pdf": text("PDF", "pdftotext -nopgbrk {} -"), "ps": text("PS", "ps2ascii {}"),
      "djvu": text("DJVU", "djvutxt {}"), "docx": text("DOCX", "pandoc -t plain {}"),
      "doc": text("DOC", "antiword {}"), "rtf": text("RTF", "pandoc -f rtf -t plain {}"),
      "odt": text("ODT", "pandoc -t plain {}"),
      "jex": FileKind("JEX", advice: "export the notes as Markdown from Joplin instead"),
      "tex": text("TEX", "pandoc -f latex -t plain {}"),
      "ipynb": text("IPYNB", "pandoc -t plain {}"), "fb2": text("FB2", "pandoc -t plain {}"),
      "textile": text("TEXTILE", "pandoc -t plain {}"),
      "mediawiki": text("MEDIAWIKI", "pandoc -f mediawiki -t plain {}"),
      "man": text("MAN", "pandoc -f man -t plain {}"),
      "webarchive": FileKind("WEBARCHIVE", advice: "save the page as HTML or text instead"),
      "enex": FileKind("ENEX", advice: "export the notes as HTML instead"),
      "mobi": book("MOBI"), "azw": book("AZW"), "azw3": book("AZW3"), "lit": book("LIT"),
      "pages": FileKind("PAGES", advice: "export it as EPUB or Word from Pages"),
      "msg": FileKind("MSG", advice: "save the message as .eml"),
      "pst": FileKind("PST", advice: "readpst makes mailboxes of it"),
      "srt": FileKind("subtitles", .none), "vtt": FileKind("subtitles", .none),
      "opml": FileKind("OPML", .links), "url": FileKind("shortcut", .links),
      "webloc": FileKind("shortcut", .links), "desktop": FileKind("shortcut", .links),
      "lnk": FileKind("shortcut", .links), "website": FileKind("shortcut", .links),
      "maff": archive("MAFF"),
    ]
    func add(_ kind: FileKind, _ endings: String) {
      for ending in endings.split(separator: " ") { kinds[String(ending)] = kind }
    }
    add(pictures, "png jpg jpeg gif webp svg bmp tif tiff heic avif ico psd eps xcf raw cr2 nef")
    add(sound, "mp3 m4a ogg oga opus flac wav wma aac aiff mid midi m3u m3u8")
    add(film, "mp4 m4v mkv webm avi mov wmv mpg mpeg ts flv 3gp")
    add(program, "js mjs css map wasm woff woff2 ttf otf eot exe dll so o a class jar pyc bin")
    add(program, "py rb pl php sh bash c h cpp hpp cc rs go java kt swift lua sql vim el scss less")
    add(program, "tsx jsx vue ps1 bat cmd mk cmake gradle lock toml ini cfg conf properties")
    add(data, "db sqlite sqlite3 db-wal db-shm yml yaml msf log bak tmp part crdownload torrent")
    add(data, "tsv parquet npy cdx cdxj idx pem key crt asc sig p7s ics vcf iso img deb rpm apk")
    for ending in ["zip", "tar", "tgz", "bz2", "xz", "zst", "7z", "rar", "wacz"] {
      kinds[ending] = FileKind(ending.uppercased(), advice: unpack)
    }
    for ending in ["xls", "xlsx", "ods", "ppt", "pptx", "odp", "epub3", "numbers", "key"] {
      kinds[ending] = kinds[ending] ?? FileKind(ending.uppercased(), advice: office)
    }
    return kinds
  }()

  /// The kind of a file that a reader refused as binary, by what its first bytes show, or else by
  /// its name.
  public init?(refused kind: String, path: String) {
    let endings = [
      "PDF document": "pdf", "TeX document": "tex", "RTF document": "rtf", "ZIP archive": "zip",
      "Office document": "doc", "PostScript document": "ps",
      "Safari web archive": "webarchive", "Evernote export": "enex", "bzip2 archive": "bz2",
      "xz archive": "xz", "zstd archive": "zst", "7z archive": "7z", "tar archive": "tar",
      "Kindle book": "mobi",
    ]
    let named = Format.ending(of: path)
    // A document that cannot be read is an archive at first sight.
    let isArchive = kind == "ZIP archive" || kind == "tar archive"
    let ending = isArchive && Self.known[named] != nil ? named : endings[kind]
    guard let known = ending.flatMap({ Self.known[$0] }) else { return nil }
    self = known
  }
}

/// A file of a folder that was not read, with its kind.
public struct PassedOver: Sendable, Hashable {
  public var path: String
  public var kind: FileKind

  public init(path: String, kind: FileKind) {
    self.path = path
    self.kind = kind
  }
}
