import BriefLexicon
import BriefMarkup

/// A book in EPUB 2 or 3: what it says about itself, and its chapters in reading order (W3C EPUB
/// 3.3, sections 4 and 5).
struct EPUB {
  private(set) var title: String?
  private(set) var authors: [String] = []
  private(set) var published: Timestamp?
  private(set) var language: Language?
  private(set) var chapters: [Chapter] = []

  /// One item of the spine.
  struct Chapter {
    /// The path inside the book.
    var path: String
    var title: String?
    /// Who wrote it, if the book is an issue of articles that a program put together.
    var authors: [String] = []
    var body: ItemBody
  }

  /// Items of the spine beyond this number are left out.
  private static let most = 10_000

  /// Whether an archive is a book, by its first file or by its name.
  static func isBook(_ bytes: [UInt8], path: String) -> Bool {
    guard ZipArchive.isArchive(bytes) else { return false }
    if Format.ending(of: path) == "epub" { return true }
    return bytes.dropFirst(30).starts(with: "mimetypeapplication/epub+zip".utf8)
  }

  /// - Throws: If the archive cannot be read or names no chapters.
  init(_ bytes: [UInt8], path: String, keepAll: Bool) throws(ReadingError) {
    guard let files = try ZipArchive.files(in: bytes, path: path, where: Self.isWanted) else {
      throw .malformed(path: path, line: 1, reason: "damaged archive")
    }
    let contents = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
    guard let package = Self.package(contents), let bytes = contents[package] else {
      throw .malformed(path: path, line: 1, reason: "archive without the package of a book")
    }
    let locked = Self.locked(contents)
    let tree = MarkupTree(xml: Charset.decoded(bytes).bytes)
    readMetadata(tree)
    let folder = package.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    // A book names no chapter twice; one that does would be as long as it likes.
    var seen: Set<String> = []
    let contentsTable = TableOfContents(
      of: tree, in: folder.map(String.init), reading: contents)
    var front: [Dropped] = []
    for reference in Self.spine(of: tree).prefix(Self.most) {
      let name = Self.resolved(reference, in: folder.map(String.init))
      guard let content = contents[name], seen.insert(name).inserted else { continue }
      if locked.contains(name) { throw .notText(path: path, kind: "book that is locked with DRM") }
      let title = contentsTable.titles[name]
      let chapter = Self.chapter(
        content, name, title, keepAll, isOfIssue: !authors.contains(where: Names.isFullName))
      if !keepAll, Self.isIndex(content, of: name, in: contents) {
        front += chapter.body.leftOut(because: "list of the articles of an issue")
        continue
      }
      // A file that the table does not name goes on with the chapter before it.
      if title == nil, let last = chapters.indices.last,
        contentsTable.titles[chapters[last].path] != nil
      {
        chapters[last].body.append(chapter.body)
      } else if !keepAll, title == nil, !contentsTable.titles.isEmpty, Self.isShort(chapter.body) {
        // A cover, a title page, a notice of rights before the first chapter.
        front += chapter.body.leftOut(because: "page before the first chapter of a book")
      } else {
        chapters.append(chapter)
      }
    }
    if !keepAll, contentsTable.titles.isEmpty { front += leaveTitlePagesOut() }
    if !chapters.isEmpty { chapters[0].body.dropped = front + chapters[0].body.dropped }
  }

  /// Whether a page lists the articles of an issue, as Calibre's pages of sections do: items of a
  /// list that begin with a link to another page of the book, with so many words behind each at most.
  private static func isIndex(
    _ bytes: [UInt8], of path: String, in contents: [String: [UInt8]]
  ) -> Bool {
    guard path.hasSuffix("index.html") || path.hasSuffix("index.xhtml") else { return false }
    let tree = MarkupTree(xml: Charset.decoded(bytes).bytes)
    let folder = path.split(separator: "/").dropLast().map(String.init)
    var items = Set<Int>()
    for node in tree.nodes.indices where !tree.nodes[node].isText && tree.nodes[node].tag == .li {
      let first = tree.children(of: node).first {
        !tree.nodes[$0].isText || !isBlank(tree.textBytes(of: $0))
      }
      guard let first, !tree.nodes[first].isText, tree.nodes[first].tag == .a,
        let target = tree.value(of: .href, in: first)
      else { continue }
      let other = resolved(target, in: folder)
      if other != path, contents[other] != nil { items.insert(node) }
    }
    guard !items.isEmpty else { return false }
    // An article may have a list of others below it, or be one. Words count for the innermost item.
    let body = tree.first(.body) ?? 0
    var words: [Int: Int] = [:]
    var open = [body]
    for index in body..<Int(tree.nodes[body].end) {
      while let item = open.last, item != body, Int(tree.nodes[item].end) <= index {
        open.removeLast()
      }
      if items.contains(index) { open.append(index) }
      if tree.nodes[index].isText {
        let count = BlockCandidate.count(tree.textBytes(of: index)[...]).words
        words[open.last ?? body, default: 0] += count
      }
    }
    return words.allSatisfy { $0.value <= ($0.key == body ? wordsBesideList : wordsOfItem) }
  }

  /// Words beside the list of a page of contents at most: its heading, the day, other pages.
  private static let wordsBesideList = 40
  /// Words of an item at most: Calibre cuts what stands below a link at 500 signs, which of Han or Kana
  /// count as 250 words.
  private static let wordsOfItem = 300

  /// The files that only the seller's program can read (EPUB OCF 3.3, 4.2.6.3.2).
  private static func locked(_ contents: [String: [UInt8]]) -> Set<String> {
    guard let list = contents["META-INF/encryption.xml"] else { return [] }
    let tree = MarkupTree(xml: Charset.decoded(list).bytes)
    let names = tree.nodes.indices.lazy
      .filter { !tree.nodes[$0].isText && tree.splitName(of: $0).local == "CipherReference" }
      .compactMap { tree.value(named: "URI", in: $0) ?? tree.value(named: "uri", in: $0) }
    return Set(names.map { resolved($0, in: []) })
  }

  /// Leaves out short pages without a sentence before the first chapter of a book without a table of
  /// contents, which are called as the book or the chapter is.
  private mutating func leaveTitlePagesOut() -> [Dropped] {
    let isText = { (chapter: Chapter) in !Self.isShort(chapter.body) || chapter.body.hasSentence }
    guard let first = chapters.firstIndex(where: isText), first > 0 else { return [] }
    let names = [title, chapters[first].title].compactMap { $0.map(Names.letters) }
    let isFront = chapters[..<first].allSatisfy {
      $0.title.map { names.contains(Names.letters($0)) } ?? true
    }
    guard isFront else { return [] }
    let front = chapters[..<first].flatMap {
      $0.body.leftOut(because: "page before the first chapter of a book")
    }
    chapters.removeSubrange(..<first)
    return front
  }

  private static func isWanted(_ name: String) -> Bool {
    let endings = [".xml", ".opf", ".xhtml", ".html", ".htm", ".ncx"]
    let lower = name.lowercased()
    return endings.contains { lower.hasSuffix($0) }
  }

  private static func isShort(_ body: ItemBody) -> Bool {
    BlockCandidate.count(body.extracted.bytes[...]).words < 60
  }

  // MARK: - Package

  private static func package(_ contents: [String: [UInt8]]) -> String? {
    if let container = contents["META-INF/container.xml"] {
      let tree = MarkupTree(xml: Charset.decoded(container).bytes)
      for node in tree.nodes.indices
      where !tree.nodes[node].isText && tree.splitName(of: node).local == "rootfile" {
        if let path = tree.value(named: "full-path", in: node), contents[path] != nil {
          return path
        }
      }
    }
    return contents.keys.filter { $0.hasSuffix(".opf") }.sorted().first
  }

  private mutating func readMetadata(_ tree: MarkupTree) {
    for node in tree.nodes.indices where !tree.nodes[node].isText {
      switch tree.splitName(of: node) {
      case ("dc", "title"): title = title ?? Names.unescaped(tree.text(of: node))
      case ("dc", "creator"):
        let role = tree.value(named: "opf:role", in: node) ?? "aut"
        if role == "aut", authors.count < Limits.names {
          authors += Names.person(Names.unescaped(tree.text(of: node)) ?? "").map { [$0] } ?? []
        }
      case ("dc", "date"): published = published ?? Timestamp(parsing: tree.text(of: node))
      case ("dc", "language"): language = language ?? Language(tag: tree.text(of: node))
      default: break
      }
    }
    authors = authors.uniqued()
  }

  /// The addresses of the chapters in reading order, without the table of contents.
  private static func spine(of tree: MarkupTree) -> [String] {
    var places: [String: String] = [:]
    var order: [String] = []
    for node in tree.nodes.indices where !tree.nodes[node].isText {
      switch tree.splitName(of: node).local {
      case "item":
        let properties = tree.value(named: "properties", in: node) ?? ""
        if let id = tree.value(named: "id", in: node), let place = tree.value(of: .href, in: node),
          !properties.split(separator: " ").contains("nav"), places[id] == nil
        {
          places[id] = place
        }
      case "itemref":
        if let id = tree.value(named: "idref", in: node) { order.append(id) }
      default: break
      }
    }
    return order.compactMap { places[$0] }
  }

  /// The path inside the archive of an address relative to the package's folder.
  static func resolved(_ reference: String, in folder: [String]) -> String {
    var parts = folder
    let path = String(reference.prefix { $0 != "#" && $0 != "?" })
    for part in (percentDecoded(path) ?? path).split(separator: "/") {
      if part == ".." {
        if !parts.isEmpty { parts.removeLast() }
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  // MARK: - Chapters

  private static func chapter(
    _ bytes: [UInt8], _ path: String, _ named: String?, _ keepAll: Bool, isOfIssue: Bool
  ) -> Chapter {
    let tree = MarkupTree(xml: Charset.decoded(bytes).bytes)
    let body = tree.first(.body) ?? 0
    let heading = tree.nodes.indices.first {
      (tree.nodes[$0].tag.headingLevel ?? 4) <= 3 && Names.cleaned(tree.text(of: $0)) != nil
    }
    let title = named ?? heading.flatMap { Names.cleaned(tree.text(of: $0)) }
    let authors = isOfIssue ? PageMetadata(of: tree, PageBoilerplate(of: tree)).authors : []
    return Chapter(
      path: path, title: title, authors: authors,
      body: ItemBody(tree, below: body, keepAll: keepAll, title: title))
  }
}
