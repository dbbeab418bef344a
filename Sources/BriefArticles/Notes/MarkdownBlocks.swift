import BriefMarkup

/// Cuts Markdown into blocks, leniently and in one pass: no nesting is followed, so that none can
/// cost more than its length.
struct MarkdownBlocks {
  private(set) var units: [BlockCandidate] = []
  /// The text of the blocks, inline markup stripped.
  var text = InlineText()
  /// How many links stand on lines of their own, a sign of a flattened page.
  private(set) var linkUnits = 0
  /// What is no part of the text, in the order of the source.
  private(set) var omissions: [MarkdownOmission] = []

  /// Whether comments, notes and struck text are kept as well.
  let keepsAll: Bool
  let bytes: [UInt8]
  let lines: [Range<Int>]
  var paragraph: [Range<Int>] = []
  var kind = Block.Kind.paragraph
  var isAfterBlank = true

  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8], from start: Int = 0, keepsAll: Bool = false) {
    self.bytes = bytes
    self.keepsAll = keepsAll
    lines = Self.lines(of: bytes, from: start)
    var index = 0
    while index < lines.count { index = read(index) }
    flush()
  }

  static func lines(of bytes: [UInt8], from start: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) ? start + 3 : start
    for index in start..<max(start, bytes.count) {
      if bytes[index] == 0x0A
        || (bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] != 0x0A)
      {
        lines.append(start..<index)
        start = index + 1
      }
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  func trimmed(_ line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, isASCIIWhitespace(bytes[start]) { start += 1 }
    while end > start, isASCIIWhitespace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  // MARK: - Blocks

  /// Reads the line at an index; the index of the next line to read.
  mutating func read(_ index: Int) -> Int {
    let line = lines[index]
    var content = trimmed(line)
    guard !content.isEmpty else {
      flush()
      isAfterBlank = true
      return index + 1
    }
    defer { isAfterBlank = false }
    let indent = columns(line.lowerBound..<content.lowerBound)
    // Outlines are set in with tabs, also where the item above them is a field.
    let isOfOutline = bytes[line.lowerBound] == 0x09 && listMark(content) != nil
    if indent >= 4, isAfterBlank, paragraph.isEmpty, kind != .listItem, !isOfOutline {
      return indentedCode(index)
    }
    if isFence(content) { return fencedCode(index) }
    var isQuoted = false
    while bytes[content.lowerBound] == 0x3E {
      isQuoted = true
      content = trimmed(content.lowerBound + 1..<content.upperBound)
      if content.isEmpty {
        flush()
        return index + 1
      }
    }
    if isQuoted, kind != .quotation { flush() }
    if !isQuoted, kind == .quotation, isAfterBlank { flush() }
    if let skipped = rawBlock(index, content) { return skipped }
    if let level = headingLevel(content) {
      flush()
      let end = withoutClosingHashes(content)
      add(min(content.lowerBound + level, end)..<end, .heading(level: level))
      kind = .paragraph
      return index + 1
    }
    if isRule(content) { return underlineOrRule(index, content) }
    if bytes[content.lowerBound] == 0x5B, let definition = definition(content) {
      flush()
      if definition == .note {
        if keepsAll { add(content, .paragraph) } else { omit(content, MarkdownOmission.note) }
      }
      return index + 1
    }
    if isTableStart(index, content) { return table(index) }
    if let mark = listMark(content) {
      flush()
      kind = .listItem
      content = trimmed(content.lowerBound + mark..<content.upperBound)
      content = withoutTaskBox(content)
      if !content.isEmpty { paragraph.append(content) }
      return index + 1
    }
    if paragraph.isEmpty {
      kind = isQuoted ? .quotation : (indent >= 2 && kind == .listItem ? .listItem : .paragraph)
    }
    paragraph.append(content)
    return index + 1
  }

  func columns(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (bytes[$1] == 0x09 ? 4 : 1) }
  }

  mutating func flush() {
    if let first = paragraph.first, let last = paragraph.last {
      add(first.lowerBound..<last.upperBound, kind)
      paragraph = []
    }
  }

  /// Adds a block whose lines may still have quotation marks of Markdown at their starts.
  mutating func add(_ range: Range<Int>, _ kind: Block.Kind) {
    guard !range.isEmpty else { return }
    var links = 0
    // Taken out while it is written to.
    var text = InlineText()
    swap(&text, &self.text)
    let pieces = paragraph.isEmpty || kind == .tableRow ? [range] : paragraph
    if pieces.count == 1 || kind != .quotation {
      let inline = inline(range, to: &text)
      for link in inline.links { links += BlockCandidate.count(bytes[link]).words }
    } else {
      for piece in pieces {
        inline(piece, to: &text)
        text.appendSpace()
      }
    }
    swap(&text, &self.text)
    finish(kind, links: links)
  }

  /// Reads the inline markup of a block or of a part of one, and appends its text.
  @discardableResult
  mutating func inline(_ range: Range<Int>, to text: inout InlineText) -> MarkdownInline {
    var inline = MarkdownInline(bytes, range, keepsAll: keepsAll)
    inline.append(to: &text)
    for omission in inline.omissions.sorted(by: { $0.position < $1.position }) {
      omit(omission)
    }
    return inline
  }

  mutating func omit(_ omission: MarkdownOmission) {
    var omission = omission
    omission.unit = units.count
    omissions.append(omission)
  }

  mutating func omit(_ part: Range<Int>, _ why: String) {
    let text = collapsedWhitespace(bytes[part])
    guard !text.isEmpty else { return }
    omit(
      MarkdownOmission(
        position: part.lowerBound, text: String(decoding: text, as: UTF8.self), why: why))
  }

  mutating func finish(_ kind: Block.Kind, links: Int) {
    let range = text.finish()
    guard !range.isEmpty else { return }
    var unit = BlockCandidate(range, whole: range, kind: kind, of: text.bytes)
    unit.linkWords = min(links, unit.words)
    unit.isMarked = kind != .paragraph && kind != .listItem
    if unit.linkWords * 10 > unit.words * 8 { linkUnits += 1 }
    units.append(unit)
  }

  mutating func addVerbatim(_ range: Range<Int>) {
    let start = text.bytes.count
    text.bytes += bytes[range].filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 }
    while text.bytes.count > start, isASCIIWhitespace(text.bytes[text.bytes.count - 1]) {
      text.bytes.removeLast()
    }
    finish(.code, links: 0)
  }

  // MARK: - Code, tags

  func isFence(_ content: Range<Int>) -> Bool {
    let first = bytes[content.lowerBound]
    guard first == 0x60 || first == 0x7E else { return false }
    let count = bytes[content].prefix { $0 == first }.count
    return count >= 3 && (first == 0x7E || !bytes[content].dropFirst(count).contains(0x60))
  }

  mutating func fencedCode(_ index: Int) -> Int {
    flush()
    let fence = trimmed(lines[index])
    let sign = bytes[fence.lowerBound]
    let count = bytes[fence].prefix { $0 == sign }.count
    var end = index + 1
    while end < lines.count {
      let line = trimmed(lines[end])
      if line.count >= count, bytes[line].allSatisfy({ $0 == sign }) { break }
      end += 1
    }
    if end > index + 1 { addVerbatim(lines[index + 1].lowerBound..<lines[end - 1].upperBound) }
    kind = .paragraph
    return end + 1
  }

  mutating func indentedCode(_ index: Int) -> Int {
    var end = index
    var last = index
    while end < lines.count {
      let content = trimmed(lines[end])
      if !content.isEmpty {
        guard columns(lines[end].lowerBound..<content.lowerBound) >= 4 else { break }
        last = end
      }
      end += 1
    }
    addVerbatim(trimmed(lines[index]).lowerBound..<lines[last].upperBound)
    return last + 1
  }

  /// Skips a comment, script or style that begins a line; `nil` if none does.
  mutating func rawBlock(_ index: Int, _ content: Range<Int>) -> Int? {
    guard bytes[content.lowerBound] == 0x3C else { return nil }
    let rest = bytes[content].prefix(8).map(lowercasedASCII)
    for (opening, closing) in [("<!--", "-->"), ("<script", "</script"), ("<style", "</style")]
    where rest.starts(with: opening.utf8) {
      let needle = Array(closing.utf8)
      for end in index..<min(lines.count, index + 2_000) where contains(lines[end], needle) {
        flush()
        raw(content.lowerBound..<trimmed(lines[end]).upperBound, isComment: opening == "<!--")
        return end + 1
      }
    }
    return nil
  }

  /// Lists a comment or a script, or keeps it as text.
  private mutating func raw(_ part: Range<Int>, isComment: Bool) {
    let marks = isComment && part.count >= 7 && bytes[part].suffix(3).elementsEqual("-->".utf8)
    let inner = marks ? trimmed(part.lowerBound + 4..<part.upperBound - 3) : part
    if keepsAll {
      text.append(verbatim: inner, of: bytes)
      finish(.paragraph, links: 0)
    } else {
      omit(inner, isComment ? MarkdownOmission.comment : MarkdownOmission.script)
    }
  }

  func contains(_ line: Range<Int>, _ needle: [UInt8]) -> Bool {
    guard line.count >= needle.count else { return false }
    return (line.lowerBound...line.upperBound - needle.count).contains { start in
      bytes[start...].prefix(needle.count).map(lowercasedASCII).elementsEqual(needle)
    }
  }
}
