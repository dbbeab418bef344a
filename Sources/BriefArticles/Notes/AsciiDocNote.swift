import BriefMarkup

/// A document in AsciiDoc, turned into Markdown (docs.asciidoctor.org/asciidoc).
struct AsciiDocNote {
  private(set) var note: Note

  private var text: [String] = []
  private var fields: [FrontMatter.Field] = []
  private var attributes: [String: String] = [:]
  private var end: String?
  private var kind = Delimited.code
  /// Lines of the header that were read; `nil` behind it.
  private var header: Int? = 0

  private enum Delimited {
    case code, quotation, table, dropped
  }

  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8]) {
    note = Note(converted: [], fields: [])
    // Site generators put fields above the document.
    let front = FrontMatter(bytes)
    fields = front?.fields ?? []
    let lines = String(decoding: bytes[(front?.end ?? 0)...], as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var index = 0
    while index < lines.count {
      let isApart = index == 0 || lines[index - 1].allSatisfy(\.isWhitespace)
      if end == nil, isApart, index + 1 < lines.count,
        let level = Self.level(of: lines[index], over: lines[index + 1])
      {
        read(String(repeating: "=", count: level) + " " + lines[index])
        index += 1
      } else {
        read(String(lines[index]))
      }
      index += 1
    }
    note = Note(converted: Array(text.joined(separator: "\n").utf8), fields: fields)
  }

  /// The level of a title with a line below it that is about as long; `nil` for any other line.
  private static func level(of line: Substring, over rule: Substring) -> Int? {
    let rule = rule.trimmedASCII
    guard let sign = rule.first, let level = ["=", "-", "~", "^"].firstIndex(of: sign),
      rule.count >= 2, rule.allSatisfy({ $0 == sign }), abs(line.count - rule.count) <= 2,
      line.contains(where: \.isLetter), let first = line.first, !"[.:|*/=".contains(first)
    else { return nil }
    return level + 1
  }

  private mutating func read(_ line: String) {
    let trimmed = line.trimmedASCII
    if let end { return readDelimited(line, trimmed, upTo: end) }
    if readAttribute(trimmed) || readHeader(trimmed) { return }
    if begin(trimmed) { return }
    if trimmed.hasPrefix("//") { return }
    let level = trimmed.prefix { $0 == "=" }.count
    if level > 0, level <= 6, trimmed.dropFirst(level).first == " " {
      text += [
        "", String(repeating: "#", count: level) + inline(String(trimmed.dropFirst(level))), "",
      ]
    } else if isOmitted(trimmed) {
      text.append("")
    } else {
      text.append(block(trimmed))
    }
  }

  /// What is no text: attributes of a block, titles of listings, pictures, parts from elsewhere.
  private func isOmitted(_ line: String) -> Bool {
    if line == "+" || line == "<<<" || line == "'''" { return true }
    if line.hasPrefix("["), line.hasSuffix("]") { return true }
    if line.hasPrefix("."), let next = line.dropFirst().first, next.isLetter { return true }
    guard let mark = line.range(ofFirst: "::"), line.hasSuffix("]") else { return false }
    return line[..<mark.lowerBound].allSatisfy(\.isLetter)
  }

  private func block(_ line: String) -> String {
    for (sign, mark) in [("*", "- "), ("-", "- "), (".", "1. ")] {
      let count = line.prefix { String($0) == sign }.count
      if count > 0, count <= 5, line.dropFirst(count).first == " " {
        return mark + inline(String(line.dropFirst(count + 1)))
      }
    }
    // "NOTE: …": a paragraph with a label.
    let label = line.prefix { $0.isUppercase }
    if label.count > 2, line.dropFirst(label.count).hasPrefix(": ") {
      return inline(String(line.dropFirst(label.count + 2)))
    }
    return inline(line)
  }

  // MARK: - Header

  private mutating func readAttribute(_ line: String) -> Bool {
    guard line.hasPrefix(":"), let close = line.dropFirst().firstIndex(of: ":") else {
      return false
    }
    let name = line[line.index(after: line.startIndex)..<close].lowercased()
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_!".contains($0) })
    else { return false }
    let value = line[line.index(after: close)...].trimmedASCII
    attributes[name] = value
    let keys = ["author": "author", "authors": "author", "revdate": "date", "date": "date"]
    if let key = keys[name] ?? ["keywords": "tags", "lang": "lang", "url": "url"][name],
      !value.isEmpty
    {
      fields.append(FrontMatter.Field(name: key, values: [value]))
    }
    return true
  }

  /// Reads the title, and the lines of the authors and of the edition right behind it.
  private mutating func readHeader(_ line: String) -> Bool {
    guard let count = header else { return false }
    if count == 0 {
      if line.isEmpty || line.hasPrefix("//") { return true }
      guard line.hasPrefix("= ") else {
        header = nil
        return false
      }
      fields.append(FrontMatter.Field(name: "title", values: [inline(String(line.dropFirst(2)))]))
      header = 1
      return true
    }
    guard !line.isEmpty else {
      header = nil
      return true
    }
    header = count + 1
    let edition = line.split { $0 == "," || $0 == ":" }.map { $0.trimmedASCII }
    if let day = edition.prefix(2).first(where: { Timestamp(parsing: $0) != nil }) {
      fields.append(FrontMatter.Field(name: "date", values: [day]))
    } else if count == 1 {
      let authors = line.split(separator: ";").map { $0.prefix { $0 != "<" }.trimmedASCII }
      fields.append(FrontMatter.Field(name: "author", values: authors))
    }
    return true
  }

  // MARK: - Delimited blocks

  private mutating func begin(_ line: String) -> Bool {
    guard let first = line.first, line.count >= 2,
      line == "|===" || line.allSatisfy({ $0 == first })
    else { return false }
    switch first {
    case "-" where line.count >= 4, "." where line.count >= 4, "`" where line.count == 3:
      kind = .code
      text.append("```")
    case "/" where line.count >= 4, "+" where line.count >= 4: kind = .dropped
    case "_" where line.count >= 4: kind = .quotation
    case "|": kind = .table
    case "=" where line.count >= 4, "*" where line.count >= 4, "-":
      // The text inside is text as any other.
      text.append("")
      return line.count >= 4 || line == "--"
    default: return false
    }
    end = line
    return true
  }

  private mutating func readDelimited(_ line: String, _ trimmed: String, upTo end: String) {
    guard trimmed != end else {
      if kind == .code { text.append("```") }
      text.append("")
      self.end = nil
      return
    }
    switch kind {
    case .code: text.append(line)
    case .dropped: break
    case .quotation: text.append("> " + inline(trimmed))
    case .table:
      let cells = trimmed.split(separator: "|").map { inline($0.trimmedASCII) }
      if !cells.isEmpty { text += [cells.joined(separator: " "), ""] }
    }
  }

  // MARK: - Inline

  private func inline(_ line: String) -> String {
    InlineMarks(line, emphasis: ["#": ""]) { rest in
      if rest.hasPrefix("footnote:"), let close = rest.firstIndex(of: "]") {
        return ("", rest.index(after: close))
      }
      if rest.hasPrefix("<<"), let close = rest.range(ofFirst: ">>") {
        let inner = rest.dropFirst(2)[..<close.lowerBound]
        return (inner.split(separator: ",").last?.trimmedASCII ?? "", close.upperBound)
      }
      if rest.hasPrefix("{"), let close = rest.prefix(60).firstIndex(of: "}"),
        let value = attributes[rest[rest.index(after: rest.startIndex)..<close].lowercased()]
      {
        return (value, rest.index(after: close))
      }
      guard rest.hasPrefix("http") || rest.hasPrefix("link:") || rest.hasPrefix("xref:"),
        let open = rest.prefix(2_000).firstIndex(where: { $0 == "[" || $0.isWhitespace }),
        rest[open] == "[", let close = rest[open...].firstIndex(of: "]")
      else { return nil }
      let shown = rest[rest.index(after: open)..<close].prefix { $0 != "^" }
      return shown.isEmpty
        ? (String(rest[..<open]), rest.index(after: close))
        : (String(shown), rest.index(after: close))
    }.text
  }
}
