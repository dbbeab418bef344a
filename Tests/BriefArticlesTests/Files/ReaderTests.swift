import BriefArticles
import BriefMarkup
import Foundation
import Testing

/// A new folder that is removed with what was put into it.
struct Folder: ~Copyable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func add(_ name: String, _ content: String = "Some words of an article.") {
    _ = FileManager.default.createFile(atPath: "\(path)/\(name)", contents: Data(content.utf8))
  }

  func addFolder(_ name: String) {
    try? FileManager.default.createDirectory(
      atPath: "\(path)/\(name)", withIntermediateDirectories: true)
  }

  func addLink(_ name: String, to target: String) {
    try? FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: target)
  }

  func addFIFO(_ name: String) { unsafe mkfifo("\(path)/\(name)", 0o644) }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

struct ArticleFolderTests {
  @Test func walksInTheOrderOfBytes() {
    let folder = Folder()
    folder.addFolder("b")
    folder.addFolder(".git")
    folder.addFolder("page_files")
    folder.addFolder("briefs")
    for name in [
      "b/z.md", "a.txt", "B.html", "page.html", "page_files/ad.html", ".hidden.txt", ".git/x.txt",
      "photo.png", "plain", "feed.xml.gz", "briefs/2026-11-21.md", "Mr. Smith",
    ] {
      folder.add(name)
    }
    let found = ArticleFolder(under: [folder.path], excluding: "\(folder.path)/briefs")
    #expect(
      found.files.map { $0.dropFirst(folder.path.count + 1) } == [
        "B.html", "Mr. Smith", "a.txt", "b/z.md", "feed.xml.gz", "page.html", "plain",
      ])
    #expect(found.problems.isEmpty)
  }

  @Test func readsFilesWhoseNamesAreNoUTF8() throws {
    let folder = Folder()
    let name = Array("\(folder.path)/caf".utf8) + [0xE9] + Array(".txt".utf8)
    let cName = name.map { CChar(bitPattern: $0) } + [0]
    let file = unsafe try #require(fopen(cName, "w"))
    unsafe fputs("The harbour is shut.", file)
    unsafe fclose(file)
    let path = try #require(ArticleFolder(under: [folder.path]).files.first)
    #expect(pathBytes(path) == name)
    #expect(ArticleFolder(under: [path]).files == [path])
    #expect(try ArticleReader().articles(at: path).count == 1)
  }

  @Test func namesWhatIsNoFileAndNeverOpensIt() {
    let folder = Folder()
    let outside = Folder()
    outside.add("secret.txt")
    folder.add("a.txt")
    folder.addFIFO("pipe.txt")
    folder.addLink("loop", to: folder.path)
    folder.addLink("again.txt", to: "\(folder.path)/a.txt")
    folder.addLink("dangling.txt", to: "\(folder.path)/nothing")
    folder.addLink("outside.txt", to: "\(outside.path)/secret.txt")
    folder.addLink("zero.txt", to: "/dev/zero")
    let found = ArticleFolder(under: [folder.path])
    #expect(
      found.files.map { $0.dropFirst(folder.path.count + 1) } == ["a.txt", "again.txt"])
    #expect(
      found.problems == [
        .notFound(path: "\(folder.path)/dangling.txt"),
        .notRegularFile(
          path: "\(folder.path)/outside.txt", kind: "symbolic link out of the folder"),
        .notRegularFile(path: "\(folder.path)/pipe.txt", kind: "FIFO"),
        .notRegularFile(path: "\(folder.path)/zero.txt", kind: "device"),
      ])
  }

  @Test func readsNamesThatBeginWithSeveralDots() {
    let folder = Folder()
    let names = ["....txt", "..\\..\\x.txt", "..txt"]
    for name in names + [".hidden.txt"] { folder.add(name) }
    let found = ArticleFolder(under: [folder.path])
    #expect(found.files.map { String($0.dropFirst(folder.path.count + 1)) } == names)
  }

  @Test func takesFilesAsTheyAreNamed() {
    let folder = Folder()
    folder.add("a.png")
    let found = ArticleFolder(under: ["\(folder.path)/a.png", "\(folder.path)/none"])
    #expect(found.files == ["\(folder.path)/a.png"])
    #expect(found.problems == [.notFound(path: "\(folder.path)/none")])
  }
}

struct ReaderTests {
  private func error(_ bytes: [UInt8], _ path: String = "a") -> ReadingError? {
    #expect(throws: ReadingError.self) { try ArticleReader().articles(from: bytes, path: path) }
  }

  @Test(arguments: [
    (Array("\u{89}PNG".unicodeScalars.map { UInt8($0.value) }), "PNG image"),
    (Array("%PDF-1.7\n".utf8), "PDF document"), ([0x7F, 0x45, 0x4C, 0x46, 1, 1], "program"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG image"), (Array("PK\u{3}\u{4}".utf8), "ZIP archive"),
    (Array("text\0and zeros\0".utf8) + [0xE9], "binary data"),
    (Array("a\0b\0\0\u{1}".utf8), "binary data"),
    (Array("\u{1}\u{2}\u{3}\u{4}a".utf8), "binary data"),
  ])
  func namesWhatIsNoText(bytes: [UInt8], kind: String) {
    #expect(error(bytes) == .notText(path: "a", kind: kind))
  }

  @Test func readsTextWithAFewZeros() throws {
    let text = "The pier was\0 closed on Monday by the harbour office."
    let plain = try #require(try articles(in: text, named: "a.txt").first)
    #expect(plain.text.bytes == Array(text.utf8))
    let page = "<html><body><p>\(text)</p><scr\0ipt>x</scr\0ipt></body></html>"
    let article = try #require(try articles(in: page, named: "a.html").first)
    #expect(article.outline.contains("p The pier was closed on Monday by the harbour office."))
  }

  @Test(arguments: [
    "", " \n\t\r\n ", "\u{FEFF}", "<html><body></body></html>", "\u{1}\u{7F}\n",
    " \u{A0}\u{3000}\u{200B}\u{FEFF}\u{2028}\n",
  ])
  func namesWhatIsEmpty(source: String) {
    #expect(error(Array(source.utf8)) == .empty(path: "a"))
  }

  @Test func namesFilesItCannotRead() {
    let folder = Folder()
    let reader = ArticleReader()
    #expect(throws: ReadingError.notFound(path: "\(folder.path)/x")) {
      try reader.articles(at: "\(folder.path)/x")
    }
    #expect(throws: ReadingError.notRegularFile(path: folder.path, kind: "folder")) {
      try reader.articles(at: folder.path)
    }
    folder.addFIFO("f")
    #expect(throws: ReadingError.notRegularFile(path: "\(folder.path)/f", kind: "FIFO")) {
      try reader.articles(at: "\(folder.path)/f")
    }
  }

  @Test func readsAFile() throws {
    let folder = Folder()
    folder.add("a.txt", "abc")
    let article = try #require(try ArticleReader().articles(at: "\(folder.path)/a.txt").first)
    #expect(article.origin.path == "\(folder.path)/a.txt")
    #expect(
      article.origin.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(article.outline == ["p abc"])
  }

  /// "Words in a file.", compressed.
  private static let compressed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x0B, 0xCF, 0x2F, 0x4A,
    0x29, 0x56, 0xC8, 0xCC, 0x53, 0x48, 0x54, 0x48, 0xCB, 0xCC, 0x49, 0xD5, 0x03, 0x00,
    0x79, 0x29, 0x2B, 0x60, 0x10, 0x00, 0x00, 0x00,
  ]

  @Test func readsGzip() throws {
    let article = try ArticleReader().articles(from: Self.compressed, path: "a.txt.gz").first
    #expect(article?.outline == ["p Words in a file."])
    let twice = try ArticleReader().articles(from: Self.compressed + Self.compressed, path: "a.gz")
    #expect(twice.first?.outline == ["p Words in a file.Words in a file."])
  }

  @Test(arguments: ["a.txt", "b.gz/a.MD"])
  func refusesGzipUnderAWrongName(path: String) {
    #expect(throws: ReadingError.notText(path: path, kind: "gzip archive")) {
      try ArticleReader().articles(from: Self.compressed, path: path)
    }
  }

  @Test(arguments: ["a", "a.html", "a.GZ", "a.md.gz"])
  func readsGzipOfPages(path: String) throws {
    #expect(try ArticleReader().articles(from: Self.compressed, path: path).count == 1)
  }

  @Test func refusesDamagedGzip() {
    let head = Array(Self.compressed.prefix(10))
    #expect(
      error(head + [0xFF, 0xFF, 0xFF, 0xFF])
        == .malformed(path: "a", line: 1, reason: "damaged gzip data"))
    #expect(error(head) == .empty(path: "a"))
  }

  @Test(arguments: [
    ("caf\u{E9} \u{93}x\u{94}", "p café “x”"),
    ("<html><meta charset=iso-8859-2><p>\u{B3}\u{F3}d\u{BC} na wodzie", "p łódź na wodzie"),
    (
      "<?xml version='1.0' encoding='koi8-r'?><rss><item><description>\u{F4}\u{C5}\u{CB}\u{D3}\u{D4}"
        + "</description></item></rss>", "p Текст"
    ),
    ("<html><meta charset=shift_jis><p>\u{93}\u{FA}\u{96}\u{7B}", "p 日本"),
    ("\u{FF}\u{FE}H\0i\0!\0", "p Hi!"), ("\u{FE}\u{FF}\0H\0i\0!", "p Hi!"),
    ("h\0i\0d\0d\0e\0n\0 \0a\0", "p hidden a"),
    ("<html><meta charset=iso-2022-jp><p>\u{1B}$B9A\u{1B}(B", "p 港"),
    ("<html><meta charset=no-such-thing><p>caf\u{E9}", "p café"),
    ("\u{FF}\u{FE}\u{0}\u{D8}x\0y\0", "p \u{FFFD}xy"), ("\u{FF}\u{FE}a\0b", "p a\u{FFFD}"),
  ])
  func decodesCharsets(latin1: String, expected: String) throws {
    let bytes = latin1.unicodeScalars.map { UInt8($0.value) }
    #expect(try ArticleReader().articles(from: bytes, path: "a").first?.outline == [expected])
  }

  @Test func repairsDamagedUTF8() throws {
    let bytes = Array("Größe und Maß \u{FF}".utf8.dropLast(2)) + [0xC3] + Array(" Ende".utf8)
    let article = try #require(try ArticleReader().articles(from: bytes, path: "a").first)
    #expect(article.outline == ["p Größe und Maß \u{FFFD} Ende"])
  }
}

/// The two saved pages that everything is shown with, where their folder is at hand.
struct SeedArticleTests {
  private static let folder = ProcessInfo.processInfo.environment["BRIEF_SHARED"].map {
    $0 + "/articles"
  }

  @Test(.enabled(if: folder != nil))
  func losesTheBoilerplateAndNothingElse() throws {
    let found = ArticleFolder(under: [Self.folder ?? ""])
    let articles = try found.files.flatMap { try ArticleReader().articles(at: $0) }
    try #require(articles.count == 2)
    #expect(articles[0].authors.count == 1)
    #expect(!articles[0].outline.contains { $0.contains("views") })
    #expect(articles[0].blocks.count == 30)
    #expect(articles[0].dropped.count == 8)
    #expect(articles[1].blocks.count == 20)
    #expect(articles[1].dropped.count == 14)
    for article in articles {
      let title = try #require(article.title)
      #expect(!article.outline.contains { $0.hasSuffix(title) })
      #expect(article.blocks.filter { $0.kind == .heading(level: 2) }.count >= 3)
    }
  }
}
