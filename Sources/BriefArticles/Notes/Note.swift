import BriefMarkup

/// A note in Markdown, without what the program that keeps it puts in: fields, comments, marks of
/// blocks, labels.
struct Note {
  /// Markdown; what comes before `start` is front matter.
  private(set) var text: [UInt8]
  private(set) var start: Int
  private(set) var fields: FrontMatter?
  private(set) var omissions: [MarkdownOmission] = []

  /// Takes the text as it is.
  init(whole bytes: [UInt8]) {
    text = bytes
    fields = FrontMatter(bytes)
    start = fields?.end ?? 0
  }

  /// Takes Markdown that another form was turned into, with the fields that stood in it.
  init(converted text: [UInt8], fields: [FrontMatter.Field], omissions: [MarkdownOmission] = []) {
    self.text = text
    start = 0
    self.fields = fields.isEmpty ? nil : FrontMatter(fields: fields, end: 0)
    self.omissions = omissions
  }

  /// Reads the note of a file.
  ///
  /// - Complexity: O(*n*) in the bytes.
  init(markdown bytes: [UInt8], path: String) {
    self.init(whole: bytes)
    let head = NoteFields(bytes, from: start)
    var lines = NoteLines(bytes, from: start, without: head.lines)
    lines.isOfReadwise = head.isOfReadwise
    lines.hasComponents = path.lowercased().hasSuffix(".mdx")
    lines.read()
    if !head.lines.isEmpty || lines.isChanged {
      text = Array(bytes[..<start]) + lines.text
      omissions = head.omissions + lines.omissions
    }
    add(head.fields)
    if head.isNoText { text = Array(bytes[..<start]) }
    takeName(path)
  }

  /// Adds fields after those of front matter, which are meant to be read.
  private mutating func add(_ found: [FrontMatter.Field]) {
    guard !found.isEmpty else { return }
    fields = FrontMatter(fields: (fields?.fields ?? []) + found, end: start)
  }

  /// Takes the day and the title that a name such as `2026-05-02-pier-to-be-rebuilt.md` gives, as
  /// Jekyll does, where the fields leave them open.
  private mutating func takeName(_ path: String) {
    let name = String(path.split(separator: "/").last ?? "")
    guard name.utf8.count > 12, let day = CalendarDay(name.prefix(10)),
      name.dropFirst(10).first == "-"
    else { return }
    let slug = name.dropFirst(11).prefix { $0 != "." }
    if fields?.values(of: "date", "published", "publishdate", "pubdate", "date_published").isEmpty
      ?? true
    {
      add([FrontMatter.Field(name: "date", values: [day.description])])
    }
    let isTitled = !(fields?.values(of: "title").isEmpty ?? true)
    let hasHeading = text[start...].split(separator: 0x0A, maxSplits: 40).prefix(40)
      .contains { $0.starts(with: "# ".utf8) }
    guard start > 0, !isTitled, !hasHeading, slug.contains("-") else { return }
    let words = slug.split(separator: "-").joined(separator: " ")
    add([
      FrontMatter.Field(name: "title", values: [words.prefix(1).uppercased() + words.dropFirst()])
    ])
  }
}

/// The lines of a note, with what is no Markdown taken out.
private struct NoteLines {
  private(set) var text: [UInt8] = []
  private(set) var omissions: [MarkdownOmission] = []
  private(set) var isChanged = false
  var isOfReadwise = false
  /// Whether programs stand between the paragraphs, as in MDX.
  var hasComponents = false
  /// Whether the line before is blank, or the first line is still to come.
  private var isBehindBlank = true
  /// Whether the line before is one of a program, which goes up to a blank line.
  private var isInProgram = false
  private var isOfOmnivore = false

  private let bytes: [UInt8]
  private let lines: [Range<Int>]
  private let left: Set<Int>
  /// The last line with two percent signs: none after it ends a comment.
  private let lastSigns: Int

  init(_ bytes: [UInt8], from start: Int, without left: Set<Int>) {
    self.bytes = bytes
    self.left = left
    lines = MarkdownBlocks.lines(of: bytes, from: start)
    lastSigns = lines.lastIndex { position(of: [0x25, 0x25], in: bytes[$0]) != nil } ?? -1
  }

  mutating func read() {
    var fence: ArraySlice<UInt8>?
    var comment: [UInt8]?
    var drawerEnd = 0
    for (index, line) in lines.enumerated() where !left.contains(index) {
      let content = bytes[line].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
      if let open = comment {
        // A comment over several lines.
        let end = position(of: [0x25, 0x25], in: bytes[line])
        comment = open + bytes[line.lowerBound..<(end ?? line.upperBound)] + [0x0A]
        if let end {
          omit(comment ?? [], line.lowerBound, MarkdownOmission.comment)
          comment = nil
          put(bytes[(end + 2)..<line.upperBound])
        }
        continue
      }
      if let open = fence {
        put(bytes[line])
        if content.starts(with: open), content.dropFirst(open.count).allSatisfy(isASCIIWhitespace) {
          fence = nil
        }
        continue
      }
      if index < drawerEnd || Self.opensDrawer(content) {
        omit(content, line.lowerBound, MarkdownOmission.fields)
        if index >= drawerEnd { drawerEnd = self.drawerEnd(from: index) }
        continue
      }
      if content.starts(with: "```".utf8) || content.starts(with: "~~~".utf8) {
        fence = content.prefix { $0 == content.first }
        put(bytes[line])
      } else if content.starts(with: [0x25, 0x25]), index < lastSigns,
        position(of: [0x25, 0x25], in: content.dropFirst(2)) == nil
      {
        isChanged = true
        comment = Array(content.dropFirst(2)) + [0x0A]
      } else {
        read(line, content)
      }
    }
  }

  /// Whether a line begins what Logseq notes of the times of a task, up to a line ":END:".
  private static func opensDrawer(_ content: ArraySlice<UInt8>) -> Bool {
    content.starts(with: ":LOGBOOK:".utf8)
  }

  /// The line behind a drawer: that behind its ":END:", or, if the drawer is not closed before a
  /// blank line or the next one, that behind its times.
  private func drawerEnd(from index: Int) -> Int {
    var (end, times) = (index + 1, index + 1)
    while end < lines.count {
      let content = bytes[lines[end]].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
      if content.starts(with: ":END:".utf8) { return end + 1 }
      if content.allSatisfy(isASCIIWhitespace) || Self.opensDrawer(content) { break }
      if times == end, content.starts(with: "CLOCK:".utf8) { times = end + 1 }
      end += 1
    }
    return times
  }

  /// Whether a line has nothing but tags: `#moor #water/cold`.
  private static func isOfTags(_ content: ArraySlice<UInt8>) -> Bool {
    guard content.first(where: { !isASCIIWhitespace($0) }) == 0x23 else { return false }
    let words = content.split(whereSeparator: isASCIIWhitespace)
    return !words.isEmpty
      && words.allSatisfy { word in
        word.count > 1 && word.first == 0x23 && word.dropFirst().first != 0x23
          && word.dropFirst().contains { $0 >= 0x80 || isASCIILetter($0) }
      }
  }

  private mutating func put(_ line: some Sequence<UInt8>) {
    text += line
    text.append(0x0A)
  }

  private mutating func omit(_ said: some Sequence<UInt8>, _ position: Int, _ why: String) {
    isChanged = true
    let said = collapsedWhitespace(Array(said))
    guard !said.isEmpty else { return }
    omissions.append(
      MarkdownOmission(position: position, text: String(decoding: said, as: UTF8.self), why: why))
  }

  /// Reads a line outside of code and comments.
  private mutating func read(_ line: Range<Int>, _ content: ArraySlice<UInt8>) {
    if hasComponents, takeProgram(line, content) { return }
    if isCallout(line, content) { return }
    if NoteFields.property(of: bytes[line]) != nil {
      return omit(content, line.lowerBound, MarkdownOmission.fields)
    }
    if content.starts(with: "{:".utf8), content.last == 0x7D {
      // The classes of a paragraph, for Kramdown.
      return omit(content, line.lowerBound, MarkdownOmission.shortcode)
    }
    if Self.isOfTags(content) {
      return omit(content, line.lowerBound, MarkdownOmission.fields)
    }
    if hasComponents, let (tags, said) = MDX.component(content) {
      omit(tags, line.lowerBound, MarkdownOmission.script)
      // Tags alone on a line part paragraphs, others stand in one. What is set in is no code.
      let marks = bytes[line.lowerBound..<content.startIndex]
      let rest = said.drop(while: isASCIIWhitespace)
      return put(marks.contains(0x3E) ? marks + rest : rest)
    }
    if isOfOmnivoreLabel(content) {
      return omit(content, line.lowerBound, MarkdownOmission.label)
    }
    if isOfReadwise, isLabel(content) {
      return omit(content, line.lowerBound, MarkdownOmission.label)
    }
    var rest = withoutComments(bytes[line])
    // A quotation or a heading in an item of Logseq's outline.
    let isHeading =
      content.starts(with: "- #".utf8)
      && content.dropFirst(2).prefix(8).drop { $0 == 0x23 }.first == 0x20
    if isHeading || content.starts(with: "- > ".utf8), rest.count == line.count {
      isChanged = true
      rest = bytes[(content.startIndex + 2)..<line.upperBound]
    }
    rest = withoutBlockMark(rest)
    rest = withoutReferences(rest)
    if isOfReadwise { rest = withoutPlace(rest) }
    put(rest)
  }

  /// Takes a line of a program out.
  private mutating func takeProgram(_ line: Range<Int>, _ content: ArraySlice<UInt8>) -> Bool {
    let isBlank = content.allSatisfy(isASCIIWhitespace)
    isInProgram = !isBlank && (isInProgram || isBehindBlank && MDX.isOfProgram(content))
    isBehindBlank = isBlank
    if isInProgram { omit(content, line.lowerBound, MarkdownOmission.script) }
    return isInProgram
  }

  /// Whether a line is one of those that Omnivore puts around an article: links to it, and the
  /// headings behind them.
  private mutating func isOfOmnivoreLabel(_ content: ArraySlice<UInt8>) -> Bool {
    if content.starts(with: "[Read on Omnivore](".utf8) {
      isOfOmnivore = true
      return true
    }
    guard isOfOmnivore else { return false }
    return content.starts(with: "[Read Original](".utf8)
      || ["## Content", "## Highlights"].contains { content.elementsEqual($0.utf8) }
  }

  /// Whether a line begins a callout: `> [!note] Title`. The title is a paragraph of its own.
  private mutating func isCallout(_ line: Range<Int>, _ content: ArraySlice<UInt8>) -> Bool {
    let marks = bytes[line.lowerBound..<content.startIndex]
    guard marks.contains(0x3E), content.starts(with: "[!".utf8),
      let close = content.prefix(40).firstIndex(of: 0x5D)
    else { return false }
    isChanged = true
    let title = content[(close + 1)...].drop { $0 == 0x2B || $0 == 0x2D || $0 == 0x20 }
    put(marks)
    put(Array(marks) + Array(title))
    put(marks)
    return true
  }

  private mutating func withoutComments(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard var open = position(of: [0x25, 0x25], in: line) else { return line }
    var kept: [UInt8] = []
    var rest = line
    while let close = position(of: [0x25, 0x25], in: rest[(open + 2)...]) {
      kept += rest[..<open]
      omit(rest[(open + 2)..<close], open, MarkdownOmission.comment)
      rest = rest[(close + 2)...]
      guard let next = position(of: [0x25, 0x25], in: rest) else { break }
      open = next
    }
    return (kept + rest)[...]
  }

  /// Without the name of the block at the end: `… ten years. ^worms`.
  private mutating func withoutBlockMark(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.endIndex
    while end > line.startIndex, isASCIIWhitespace(line[end - 1]) { end -= 1 }
    let mark = line[..<end].suffix(40).reversed().prefix {
      isASCIILetter($0) || isASCIIDigit($0) || $0 == 0x2D
    }.count
    let sign = end - mark - 1
    guard mark > 0, sign >= line.startIndex, line[sign] == 0x5E,
      sign == line.startIndex || line[sign - 1] == 0x20
    else { return line }
    isChanged = true
    return line[..<max(line.startIndex, sign - 1)]
  }

  /// Without references to blocks as Logseq writes them: two brackets around an identifier.
  private mutating func withoutReferences(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard var open = position(of: Array("((".utf8), in: line) else { return line }
    var kept: [UInt8] = []
    var rest = line
    while true {
      let name = rest[(open + 2)...].prefix(36)
      let isOne =
        name.count == 36 && rest[name.endIndex...].starts(with: "))".utf8)
        && name.allSatisfy { isASCIIDigit($0) || (0x61...0x66).contains($0) || $0 == 0x2D }
      if isOne {
        isChanged = true
        kept += rest[..<open]
        rest = rest[(name.endIndex + 2)...]
      } else {
        kept += rest[..<(open + 2)]
        rest = rest[(open + 2)...]
      }
      guard let next = position(of: Array("((".utf8), in: rest) else { break }
      open = next
    }
    return (kept + rest)[...]
  }

  // MARK: - Readwise

  private func isLabel(_ content: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: content.prefix(80), as: UTF8.self)
    return text.hasPrefix("## Highlights") || text.hasPrefix("## Full Document")
      || text.hasPrefix("## New highlights added") || text.hasPrefix("[[Full Document Contents")
      || text.hasPrefix("### Highlights first synced by")
      || text.hasPrefix("- Highlights first synced by")
      || text.hasPrefix("- Note: ")
      || text.hasPrefix("- Tags: ")
  }

  /// Without the link to the place of a highlight: `([View Highlight](https://…))`.
  private mutating func withoutPlace(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let start = position(of: Array(" ([".utf8), in: line),
      let target = position(of: Array("](https://read".utf8), in: line[start...]),
      let close = position(of: Array("))".utf8), in: line[target...])
    else { return line }
    isChanged = true
    return (Array(line[..<start]) + line[(close + 2)...])[...]
  }
}
