import BriefLexicon
import BriefMarkup

/// The text of a document of a word processor, and what it says about itself.
struct OfficeText {
  var title: String?
  var authors: [String] = []
  var published: Timestamp?
  var modified: Timestamp?
  var language: Language?
  private(set) var extracted = ExtractedText()

  private var open: [Paragraph] = []
  private var lastList = false
  /// Lines between the title and the text that say who wrote it when.
  private var headLines = 0
  /// Those of them that stay in the text.
  private var linesOfHeadThatStay = 0
  private(set) var dropped: [Dropped] = []
  /// Whether lines below the title are kept whatever they say.
  private let keepsAll: Bool

  init(keepsAll: Bool) { self.keepsAll = keepsAll }

  /// A paragraph that was begun.
  struct Paragraph {
    /// The node behind it.
    var end: Int
    var kind: Block.Kind = .paragraph
    /// Whether its style calls it the title.
    var isTitle = false
    /// Whether its style calls it a line of the table of contents.
    var isOmitted = false
    var text = InlineText()
  }

  /// Whether a paragraph is open: text outside of any is none of the document.
  var isOpen: Bool { !open.isEmpty }

  mutating func begin(_ paragraph: Paragraph) { open.append(paragraph) }

  /// Ends the paragraphs that do not reach a node.
  mutating func end(before node: Int) {
    while let last = open.last, last.end <= node { close() }
  }

  /// Changes the paragraph that is open.
  mutating func change(_ body: (inout Paragraph) -> Void) {
    guard let last = open.indices.last else { return }
    body(&open[last])
  }

  private mutating func close() {
    guard var paragraph = open.popLast() else { return }
    let range = paragraph.text.finish()
    guard !range.isEmpty, !paragraph.isOmitted else { return }
    let bytes = paragraph.text.bytes[range]
    let line = Names.headline(String(decoding: bytes, as: UTF8.self))
    if paragraph.isTitle, title == nil { title = line }
    if paragraph.isTitle, line == title { return }
    if paragraph.kind == .heading(level: 1), extracted.blocks.isEmpty, title == nil || line == title
    {
      title = line
      return
    }
    if !keepsAll, paragraph.kind == .paragraph, extracted.blocks.count == linesOfHeadThatStay,
      headLines < 2, title != nil, takeHead(bytes)
    {
      return
    }
    let isList = paragraph.kind == .listItem || paragraph.kind == .tableRow
    extracted.append(bytes, as: paragraph.kind, joined: isList && lastList)
    lastList = isList
  }

  /// Takes what a line below the title says of author and day: what stands there is meant to be
  /// read, and the properties of a file name whoever made it.
  private mutating func takeHead(_ line: ArraySlice<UInt8>) -> Bool {
    let line = Array(line)
    let unit = BlockCandidate(line: line)
    guard let head = HeadLine(unit, of: line) else { return false }
    headLines += 1
    if !head.authors.isEmpty { authors = head.authors }
    published = head.published ?? published
    if head.isText {
      linesOfHeadThatStay += 1
      return false
    }
    dropped.append(Dropped(text: String(decoding: line, as: UTF8.self), why: head.why))
    return true
  }

  /// Takes a title that the file declares, unless it is the name of a file.
  mutating func take(title text: String?) {
    guard let text = Names.headline(text), !text.hasPrefix("Microsoft Word - "),
      ![".doc", ".docx", ".odt", ".dot", ".dotx"].contains(where: {
        text.lowercased().hasSuffix($0)
      })
    else { return }
    title = text
  }

  mutating func take(author text: String) {
    for name in Names.authors(byline: text) where authors.count < Limits.names {
      if !authors.contains(name) { authors.append(name) }
    }
  }
}

/// A document of a word processor: Office Open XML (ECMA-376), or OpenDocument (ISO 26300).
enum OfficeDocument {
  /// Reads an archive's text; macros, and what it refers to outside of itself, are not touched.
  ///
  /// - Returns: `nil` if the archive is no document.
  /// - Throws: If the archive holds more than a limit allows.
  /// - Complexity: O(*n*) in the bytes of the text.
  static func text(of bytes: [UInt8], path: String, keepAll: Bool) throws(ReadingError)
    -> OfficeText?
  {
    guard ZipArchive.isArchive(bytes) else { return nil }
    guard let files = try ZipArchive.files(in: bytes, path: path, where: isWanted) else {
      return nil
    }
    let parts = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
    let main = parts.keys.filter(isMain).sorted().first
    if let main = main.flatMap({ parts[$0] }) { return WordDocument(main, parts, keepAll).text }
    guard let content = parts["content.xml"], let type = parts["mimetype"],
      type.starts(with: "application/vnd.oasis.opendocument.text".utf8)
    else { return nil }
    return OpenDocument(content, parts["meta.xml"], keepAll).text
  }

  /// Word on the web numbers the part that has the text: `word/document2.xml`.
  private static func isMain(_ name: String) -> Bool {
    let number = name.dropFirst(13).prefix { $0.isNumber }
    return name.hasPrefix("word/document") && name.dropFirst(13 + number.count) == ".xml"
  }

  private static func isWanted(_ name: String) -> Bool {
    isMain(name) || name == "word/styles.xml" || name == "docProps/core.xml"
      || name == "content.xml" || name == "meta.xml" || name == "mimetype"
  }
}
