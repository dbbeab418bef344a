import BriefMarkup

/// A document in reStructuredText, turned into Markdown (docutils.sourceforge.io/rst.html).
struct RestructuredNote {
  private(set) var note: Note

  private var text: [String] = []
  private var fields: [FrontMatter.Field] = []
  private let lines: [String]
  /// The signs that underline headings, in the order of their levels.
  private var levels: [String] = []
  private var title: String?
  private var isAtHead = true

  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8]) {
    note = Note(converted: [], fields: [])
    lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    var index = 0
    while index < lines.count { index = read(index) }
    note = Note(converted: Array(text.joined(separator: "\n").utf8), fields: fields)
  }

  /// A field as Nikola writes it, a comment of the form ".. date: 2026-05-02".
  private static func nikola(_ line: String) -> FrontMatter.Field? {
    guard line.hasPrefix(".. "), let field = field(":" + line.dropFirst(3)),
      ["title", "author", "date", "tags", "link"].contains(field.name), !field.values.isEmpty
    else { return nil }
    return field
  }

  private func trimmed(_ index: Int) -> String {
    index < lines.count ? lines[index].trimmedASCII : ""
  }

  private func indent(_ index: Int) -> Int { lines[index].prefix { $0 == " " || $0 == "\t" }.count }

  /// Reads the line at an index; the index of the next to read.
  private mutating func read(_ index: Int) -> Int {
    let line = trimmed(index)
    if let next = heading(index, line) { return next }
    if isAtHead, let field = Self.field(line) {
      if !field.values.isEmpty { fields.append(field) }
      return index + 1
    }
    if isAtHead, let field = Self.nikola(line) {
      fields.append(field)
      return index + 1
    }
    if line.hasPrefix(".. ") || line == ".." { return directive(index, line) }
    if line.hasPrefix("__ ") || Self.isBorder(line) {
      text.append("")
      return index + 1
    }
    if !line.isEmpty { isAtHead = false }
    let isQuoted = indent(index) >= 2 && text.last?.isEmpty ?? true && !Self.isItem(line)
    if line.hasSuffix("::"), !line.isEmpty {
      // What is set in below is shown letter by letter.
      let shown = line == "::" ? "" : inline(String(line.dropLast()))
      text += [shown, ""]
      return body(below: index, as: .code)
    }
    let marked = line.hasPrefix("#. ") ? "1. " + line.dropFirst(3) : line
    text.append((isQuoted && !line.isEmpty ? "> " : "") + inline(marked))
    return index + 1
  }

  /// Reads a heading with a line below it, and perhaps one above; `nil` if there is none.
  private mutating func heading(_ index: Int, _ line: String) -> Int? {
    let isOver = Self.isRule(line) && Self.isRule(trimmed(index + 2)) && !trimmed(index + 1).isEmpty
    let words = isOver ? trimmed(index + 1) : line
    let rule = isOver ? line : trimmed(index + 1)
    guard !words.isEmpty, !Self.isRule(words), Self.isRule(rule), rule.count + 1 >= words.count,
      let sign = rule.first
    else { return nil }
    let style = (isOver ? "over" : "") + String(sign)
    if !levels.contains(style) { levels.append(style) }
    let level = (levels.firstIndex(of: style) ?? 0) + 1
    if title == nil {
      title = words
      fields.append(FrontMatter.Field(name: "title", values: [inline(words)]))
    } else {
      isAtHead = false
      text += ["", String(repeating: "#", count: min(level, 6)) + " " + inline(words), ""]
    }
    return index + (isOver ? 3 : 2)
  }

  private static func isRule(_ line: String) -> Bool {
    guard let first = line.first, line.utf8.count >= 3, "=-~^\"'`*+#<>_:.".contains(first) else {
      return false
    }
    return line.allSatisfy { $0 == first }
  }

  /// The borders of a table.
  private static func isBorder(_ line: String) -> Bool {
    line.utf8.count >= 5 && (line.hasPrefix("+-") || line.hasPrefix("+=") || line.hasPrefix("=="))
      && line.allSatisfy { "+-= ".contains($0) }
  }

  private static func isItem(_ line: String) -> Bool {
    ["- ", "* ", "+ ", "#. "].contains { line.hasPrefix($0) } || line.first?.isNumber == true
  }

  /// A field of the document: `:Author: Mara Ellin`.
  private static func field(_ line: String) -> FrontMatter.Field? {
    guard line.hasPrefix(":"), let close = line.dropFirst().firstIndex(of: ":") else { return nil }
    let name = line[line.index(after: line.startIndex)..<close].lowercased()
    let value = line[line.index(after: close)...].trimmedASCII
    guard !name.isEmpty, name.utf8.count <= 40, !name.contains("`") else { return nil }
    return FrontMatter.Field(name: name, values: value.isEmpty ? [] : [value])
  }

  // MARK: - Directives

  private enum Body {
    case code, text, none
  }

  private mutating func directive(_ index: Int, _ line: String) -> Int {
    let rest = line.dropFirst(2).trimmedASCII
    guard let mark = rest.range(ofFirst: "::"), !rest.hasPrefix("["), !rest.hasPrefix("_"),
      !rest.hasPrefix("|")
    else { return body(below: index, as: .none) }
    let name = rest[..<mark.lowerBound]
    let argument = rest[mark.upperBound...].trimmedASCII
    if name == "post" {
      // A weblog made with Sphinx says there when an article was published, and by whom.
      if !argument.isEmpty { fields.append(FrontMatter.Field(name: "date", values: [argument])) }
      var next = index + 1
      while let field = Self.field(trimmed(next)), indent(next) > 0 {
        fields.append(field)
        next += 1
      }
    }
    text.append("")
    if Self.codes.contains(String(name)) { return body(below: index, as: .code) }
    guard Self.texts.contains(String(name)) else { return body(below: index, as: .none) }
    isAtHead = false
    if !argument.isEmpty { text.append(inline(argument)) }
    return body(below: index, as: .text)
  }

  /// Reads the lines that are set in below one; the index of the next.
  private mutating func body(below index: Int, as kind: Body) -> Int {
    let outer = indent(index)
    var end = index + 1
    while end < lines.count, trimmed(end).isEmpty || indent(end) > outer { end += 1 }
    if kind == .code { text.append("```") }
    for inner in index + 1..<end {
      switch kind {
      case .code: text.append(lines[inner].replacing("```", with: "'''"))
      case .text where Self.field(trimmed(inner)) == nil: text.append(inline(trimmed(inner)))
      case .text, .none: break
      }
    }
    if kind == .code { text.append("```") }
    text.append("")
    return end
  }

  private static let codes: Set<String> = [
    "code", "code-block", "sourcecode", "parsed-literal", "math", "highlight", "doctest",
    "productionlist", "prompt",
  ]
  private static let texts: Set<String> = [
    "note", "tip", "hint", "important", "warning", "caution", "attention", "danger", "error",
    "admonition", "topic", "epigraph", "highlights", "pull-quote", "seealso", "versionadded",
    "versionchanged", "deprecated", "rubric", "container", "compound", "sidebar", "abstract",
  ]

  // MARK: - Inline

  private func inline(_ line: String) -> String {
    InlineMarks(line, emphasis: [:]) { rest in
      if rest.hasPrefix("``"), let close = rest.dropFirst(2).range(ofFirst: "``") {
        return (String(rest[..<close.upperBound]), close.upperBound)
      }
      if rest.hasPrefix("["), let close = rest.prefix(40).firstIndex(of: "]") {
        let behind = rest.index(after: close)
        guard behind < rest.endIndex, rest[behind] == "_" else { return nil }
        return ("", rest.index(after: behind))
      }
      var inner = rest
      if rest.hasPrefix(":"), let close = rest.dropFirst().prefix(40).firstIndex(of: ":"),
        rest[rest.index(after: close)...].first == "`"
      {
        inner = rest[rest.index(after: close)...]
      }
      guard inner.hasPrefix("`"), let close = inner.dropFirst().prefix(1_000).firstIndex(of: "`")
      else { return nil }
      let said = inner[inner.index(after: inner.startIndex)..<close]
      var end = inner.index(after: close)
      while end < inner.endIndex, inner[end] == "_" { end = inner.index(after: end) }
      // A text with its target in angles.
      let shown = said.lastIndex(of: "<").map { said[..<$0].trimmedASCII } ?? String(said)
      return (shown.isEmpty ? String(said.filter { $0 != "<" && $0 != ">" }) : shown, end)
    }.text
  }
}
