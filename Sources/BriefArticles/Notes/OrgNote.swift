import BriefMarkup

/// A note in Org's markup, turned into Markdown (orgmode.org/worg/org-syntax.html).
struct OrgNote {
  private(set) var note: Note

  private let lines: [String]
  /// The last line with each end of a block, in small letters: what is not closed is no block.
  private var lastEnds: [String: Int] = [:]
  private var text: [String] = []
  private var fields: [FrontMatter.Field] = []
  /// What ends the block that is open, in small letters.
  private var end: String?
  private var isQuoted = false
  private var isDropped = false
  /// The states of tasks that may open a heading: Org's own, or those that the file declares.
  private var taskStates: Set<String> = ["TODO", "DONE"]
  private var hasOwnStates = false

  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8]) {
    note = Note(converted: [], fields: [])
    lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    for (index, line) in lines.enumerated() {
      let lower = Self.folded(line)
      if lower.hasPrefix("#+end_") { lastEnds[lower] = index }
    }
    for index in lines.indices { read(index) }
    note = Note(converted: Array(text.joined(separator: "\n").utf8), fields: fields)
  }

  /// The beginning of a line in small letters: marks of Org are no longer.
  private static func folded(_ line: String) -> String { line.trimmedASCII.prefix(80).lowercased() }

  private mutating func read(_ index: Int) {
    let line = lines[index]
    let trimmed = line.trimmedASCII
    let lower = Self.folded(line)
    if let end {
      guard lower != end else {
        if !isDropped, !isQuoted { text.append("```") }
        (self.end, isQuoted, isDropped) = (nil, false, false)
        return
      }
      if !isDropped { text.append(isQuoted ? "> " + inline(trimmed) : line) }
      return
    }
    if lower.hasPrefix("#+begin_") { return begin(lower, at: index) }
    if lower.hasPrefix("#+") { return readKeyword(trimmed) }
    if trimmed == "#" || trimmed.hasPrefix("# ") { return }
    if Self.opensDrawer(lower) {
      if isClosed(drawerAt: index) {
        (end, isDropped) = (":end:", true)
        if lower == ":properties:", !hasProperties { readProperties(below: index) }
      }
      return
    }
    if lower.hasPrefix("scheduled:") || lower.hasPrefix("deadline:") || lower.hasPrefix("closed:")
      || lower.hasPrefix("clock:")
    {
      return
    }
    if let level = Self.level(ofHeading: line) {
      text += ["", heading(String(line.dropFirst(level)), level), ""]
    } else if trimmed.hasPrefix("|") {
      text.append(trimmed.hasPrefix("|-") ? trimmed.replacing("+", with: "|") : inline(trimmed))
    } else {
      text.append(inline(line))
    }
  }

  /// How many stars open a heading; `nil` for another line.
  private static func level(ofHeading line: String) -> Int? {
    let stars = line.prefix { $0 == "*" }.count
    return stars > 0 && line.dropFirst(stars).first == " " ? stars : nil
  }

  private static func opensDrawer(_ lower: String) -> Bool {
    lower == ":properties:" || lower == ":logbook:"
  }

  /// Whether a drawer has an end before the next heading or drawer: of one without it, what follows
  /// is text.
  private func isClosed(drawerAt index: Int) -> Bool {
    for line in lines[(index + 1)...] {
      let lower = Self.folded(line)
      if lower == ":end:" { return true }
      if Self.opensDrawer(lower) || Self.level(ofHeading: line) != nil { return false }
    }
    return false
  }

  /// Whether the first drawer of properties was read, which is that of the note or of its first
  /// heading.
  private var hasProperties = false

  /// Takes what the properties of a clipping say of the article, where no keyword does.
  private mutating func readProperties(below index: Int) {
    hasProperties = true
    for line in lines[(index + 1)...] {
      let parts = line.trimmedASCII.split(separator: ":", maxSplits: 1)
      guard Self.folded(line) != ":end:" else { return }
      guard parts.count == 2, let name = Self.properties[parts[0].lowercased()],
        !fields.contains(where: { $0.name == name })
      else { continue }
      let value = parts[1].trimmedASCII
      if !value.isEmpty { fields.append(FrontMatter.Field(name: name, values: [Self.day(value)])) }
    }
  }

  private static let properties = [
    "author": "author", "source": "source", "url": "source", "roam_refs": "source",
    "published": "date", "date": "date",
  ]

  /// "<2026-05-02 Sat>", a day with its name, or the text as it is.
  private static func day(_ value: String) -> String {
    let day = value.drop { "<[".contains($0) }.prefix { $0 != " " && $0 != ">" && $0 != "]" }
    return CalendarDay(String(day)) != nil ? String(day) : value
  }

  private mutating func begin(_ lower: String, at index: Int) {
    let name = lower.dropFirst(8).prefix { $0 != " " }
    let end = "#+end_\(name)"
    guard let last = lastEnds[end], last > index else { return }
    self.end = end
    isQuoted = ["quote", "verse", "center"].contains(name)
    isDropped = name == "comment" || name == "export"
    if !isQuoted, !isDropped { text.append("```") }
    if isQuoted { text.append("") }
  }

  private mutating func readKeyword(_ line: String) {
    let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return }
    let value = parts[1].trimmedASCII
    switch parts[0].lowercased() {
    case "title": fields.append(FrontMatter.Field(name: "title", values: [value]))
    case "author": fields.append(FrontMatter.Field(name: "author", values: [value]))
    case "language": fields.append(FrontMatter.Field(name: "lang", values: [value]))
    case "date": fields.append(FrontMatter.Field(name: "date", values: [Self.day(value)]))
    case "filetags", "keywords":
      let tags = value.split { $0 == ":" || $0 == " " || $0 == "," }.map(String.init)
      fields.append(FrontMatter.Field(name: "tags", values: tags))
    case "todo", "seq_todo", "typ_todo":
      if !hasOwnStates { taskStates = [] }
      hasOwnStates = true
      // "WAIT(w@/!)": behind the state stands what the editor does with it.
      taskStates.formUnion(
        value.split(separator: " ").map { String($0.prefix { $0 != "(" }) }.filter { $0 != "|" })
    default: break
    }
  }

  /// A heading without the state of a task, its priority and its tags.
  private func heading(_ line: String, _ level: Int) -> String {
    var words = line.split(separator: " ").map(String.init)
    if let first = words.first, taskStates.contains(first) { words.removeFirst() }
    if words.first?.hasPrefix("[#") == true { words.removeFirst() }
    if let last = words.last, last.count > 2, last.hasPrefix(":"), last.hasSuffix(":") {
      words.removeLast()
    }
    return String(repeating: "#", count: min(level, 6)) + " "
      + inline(words.joined(separator: " "))
  }

  /// Links and emphasis as Markdown has them.
  private func inline(_ line: String) -> String {
    InlineMarks(line, emphasis: ["/": "*", "=": "`", "~": "`", "+": "~~"]) { rest in
      guard rest.hasPrefix("["), rest.dropFirst().first == "[" || rest.hasPrefix("[fn:") else {
        return nil
      }
      if rest.hasPrefix("[fn:") {
        return rest.firstIndex(of: "]").map { ("", rest.index(after: $0)) }
      }
      guard let close = rest.range(ofFirst: "]]") else { return nil }
      let inner = rest[rest.index(rest.startIndex, offsetBy: 2)..<close.lowerBound]
      let shown = inner.range(ofFirst: "][").map { inner[$0.upperBound...] } ?? inner
      return (String(shown), close.upperBound)
    }.text
  }
}
