import BriefMarkup

/// The fields that note keepers put into a note outside of front matter: Notion, DEVONthink and
/// MultiMarkdown below or in place of the title, Logseq with two colons, Readwise in a list, Joplin at
/// the end.
struct NoteFields {
  private(set) var fields: [FrontMatter.Field] = []
  /// The lines that are fields, counted from the start of the text.
  private(set) var lines: Set<Int> = []
  private(set) var omissions: [MarkdownOmission] = []
  private(set) var isOfReadwise = false
  /// Whether the note is none: a folder or a tag of Joplin, or one that it keeps in secret.
  private(set) var isNoText = false

  private let bytes: [UInt8]
  private let all: [Range<Int>]

  /// Lines of fields at most.
  private static let most = 64

  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    all = MarkdownBlocks.lines(of: bytes, from: start)
    readHead()
    readPandoc()
    readJoplin()
    readExcerpt()
  }

  private func text(_ index: Int) -> String {
    String(decoding: bytes[all[index]].prefix(2_000), as: UTF8.self).trimmedASCII
  }

  private mutating func take(_ indices: some Sequence<Int>) {
    for index in indices {
      lines.insert(index)
      let text = text(index)
      if !text.isEmpty {
        omissions.append(
          MarkdownOmission(
            position: all[index].lowerBound, text: text, why: MarkdownOmission.fields))
      }
    }
  }

  // MARK: - At the head

  private mutating func readHead() {
    var index = 0
    var hasTitle = false
    while index < min(all.count, 20) {
      let line = text(index)
      if line.isEmpty || line.hasPrefix("![") {
        index += 1
      } else if line.hasPrefix("# "), !hasTitle {
        hasTitle = true
        index += 1
      } else if line == "## Metadata" {
        isOfReadwise = true
        take([index])
        index += 1
      } else {
        break
      }
    }
    var end = index
    var found: [FrontMatter.Field] = []
    // Properties with two colons end where a line has none; no blank line need follow.
    let isOfProperties = end < all.count && Self.isProperty(text(end))
    while end < min(all.count, index + Self.most), let field = Self.field(text(end)),
      !isOfProperties || Self.isProperty(text(end))
    {
      found.append(field)
      end += 1
    }
    let isKnown = found.contains { Self.known.contains($0.name) }
    let isEnded =
      isOfProperties || end == all.count || text(end).isEmpty || text(end).hasPrefix("#")
    guard isOfReadwise || (found.count >= 2 && isKnown && isEnded) else { return }
    fields = found.filter { !$0.values.isEmpty }
    if let title = found.first(where: { $0.name == "full title" || $0.name == "full-title" }) {
      isOfReadwise = true
      fields.removeAll { $0.name == "title" }
      // Logseq puts what has a comma or a number sign in quotation marks.
      let values = title.values.map {
        String($0.drop { $0 == "\"" }.reversed().drop { $0 == "\"" }.reversed())
      }
      fields.append(FrontMatter.Field(name: "title", values: values))
    }
    take(index..<end)
  }

  /// Whether a line is a property in the form of Logseq and Roam: `Name:: value`.
  private static func isProperty(_ line: String) -> Bool {
    field(line) != nil && line.split(separator: ":", maxSplits: 1).last?.utf8.first == 0x3A
  }

  /// The title, the authors and the day as pandoc has them, each behind a percent sign on one of the
  /// first lines. A line alone may be text, "% of voters": a title stands above a blank line, and
  /// has no full stop.
  private mutating func readPandoc() {
    guard let first = all.first, bytes[first].starts(with: "% ".utf8) else { return }
    let names = ["title", "author", "date"]
    var parts: [String] = []
    var end = 0
    while end < min(all.count, 12) {
      let line = text(end)
      if line.hasPrefix("%"), parts.count < names.count {
        parts.append(line.dropFirst().trimmedASCII)
      } else if !line.isEmpty, let last = parts.indices.last, bytes[all[end]].first == 0x20 {
        parts[last] += (last == 1 ? "; " : " ") + line
      } else {
        break
      }
      end += 1
    }
    // An empty field has its sign alone.
    let isParted = end < all.count && text(end).isEmpty
    guard parts.count > 1 || isParted && parts.first?.hasSuffix(".") == false else { return }
    for (name, value) in zip(names, parts) where !value.isEmpty {
      let values = name == "author" ? value.split(separator: ";").map { $0.trimmedASCII } : [value]
      fields.append(FrontMatter.Field(name: name, values: values))
    }
    take(0..<end)
  }

  /// A line `Name: value`, `name:: value`, `- Name: value` or `**Name**: value`.
  private static func field(_ line: String) -> FrontMatter.Field? {
    var rest = line[...]
    if rest.hasPrefix("- ") || rest.hasPrefix("* ") { rest = rest.dropFirst(2) }
    guard let colon = rest.firstIndex(of: ":") else { return nil }
    let name = rest[..<colon].filter { $0 != "*" }.trimmedASCII.lowercased()
    guard !name.isEmpty, name.utf8.count <= 40, name.split(separator: " ").count <= 3,
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " || $0 == "_" || $0 == "-" })
    else { return nil }
    var value = rest[rest.index(after: colon)...]
    if value.first == ":" { value = value.dropFirst() }
    if value.hasPrefix("**") { value = value.dropFirst(2) }
    guard value.isEmpty || value.first == " " || value.first == "\t" else { return nil }
    let text = value.trimmedASCII
    let isList = name == "tags" || name == "keywords"
    let values = isList ? text.split(separator: ",").map { $0.trimmedASCII } : [text]
    return FrontMatter.Field(name: name, values: values.filter { !$0.isEmpty })
  }

  /// A property as Logseq and Dataview write it anywhere in a note, `name:: value`.
  static func property(of line: ArraySlice<UInt8>) -> FrontMatter.Field? {
    var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    if rest.starts(with: "- ".utf8) { rest = rest.dropFirst(2) }
    let name = rest.prefix {
      (0x61...0x7A).contains($0) || isASCIIDigit($0) || $0 == 0x2D || $0 == 0x5F
    }
    guard !name.isEmpty, name.count <= 40, rest[name.endIndex...].starts(with: "::".utf8),
      rest.count == name.count + 2 || rest[name.endIndex + 2] == 0x20,
      // "std:: is a namespace." is a sentence.
      !endsSentence(rest)
    else { return nil }
    return field(String(decoding: rest, as: UTF8.self))
  }

  private static let known: Set<String> = [
    "author", "authors", "title", "full title", "date", "published", "created", "created time",
    "created by", "last edited time", "tags", "keywords", "url", "source", "link", "status",
    "category", "type", "publisher", "full-title",
  ]

  // MARK: - At the end

  /// Joplin writes the title first, and what it knows of a note behind its text.
  private mutating func readJoplin() {
    var end = all.count
    while end > 0, text(end - 1).isEmpty { end -= 1 }
    var start = end
    while start > 0, end - start < Self.most, Self.isJoplin(text(start - 1)) { start -= 1 }
    let names = Dictionary(
      (start..<end).compactMap { index -> (String, String)? in
        let parts = text(index).split(separator: ":", maxSplits: 1)
        return parts.first.map { (String($0), parts.count > 1 ? parts[1].trimmedASCII : "") }
      }, uniquingKeysWith: { first, _ in first })
    guard let type = names["type_"], names["id"]?.utf8.count == 32 else { return }
    isNoText = type != "1" || names["encryption_applied"] == "1"
    for (name, key) in [("author", "author"), ("source_url", "source")] {
      if let value = names[name], !value.isEmpty {
        fields.append(FrontMatter.Field(name: key, values: [value]))
      }
    }
    take(start..<end)
    if let first = (0..<start).first(where: { !text($0).isEmpty }) {
      fields.append(FrontMatter.Field(name: "title", values: [text(first)]))
      lines.insert(first)
    }
  }

  private static func isJoplin(_ line: String) -> Bool {
    guard let colon = line.utf8.firstIndex(of: 0x3A), colon > line.startIndex else { return false }
    return line[..<colon].utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
  }

  // MARK: - Clippings

  /// MarkDownload puts what the page says of itself into a quotation above the text.
  private mutating func readExcerpt() {
    guard
      let first = (0..<min(all.count, 12)).first(where: { text($0) == "> ## Excerpt" })
    else { return }
    var end = first
    while end < all.count, text(end).hasPrefix(">") { end += 1 }
    take(first..<end)
  }
}
