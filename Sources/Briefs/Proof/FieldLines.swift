internal import BriefMarkup

/// The lines of a brief's front matter beside the fields that the program writes there.
///
/// What a field says is one thing, how YAML can say it another: a field of the program's stands once,
/// on one line or as a list, with its value and nothing else. A user's own fields have plain names.
/// All else is a finding: comments, references, TOML, or an end that other readers see earlier.
struct FieldLines {
  private(set) var findings: [Verification.Finding] = []
  private let expected: [String: [String]]
  private var seen: Set<String> = []
  /// The field that lines farther in belong to.
  private var last = ""
  /// What is left to stand in the list of the last field; `nil` if that is a user's own.
  private var items: [String]?

  /// What the program writes where there is something to say.
  private static let keys: Set<String> = [
    "title", "date", "lang", "format", "tags", "read", "outlets", "minutes", "instead-of",
    "unnamed", "days", "previous", "articles", "generator", "digest",
  ]
  /// Keys whose values are any of a form.
  private static let ofForm: [String: @Sendable (String) -> Bool] = [
    "generator": isGenerator, "digest": isDigest, "articles": isDigest,
  ]

  /// - Complexity: O(*n*).
  init(of markdown: String, beside written: FrontMatter) {
    expected = Dictionary(
      written.fields.map { ($0.name, $0.values) }, uniquingKeysWith: { first, _ in first })
    let lines = markdown.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      var text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      let isFence = text == "---"
      if index > 0, isFence { break }
      if index == 0 ? !isFence : !holds(&text) {
        findings.append(.unwritten(text, line: index + 1))
        // Without the line that opens them there are no fields.
        if index == 0 { break }
      }
    }
  }

  private mutating func holds(_ text: inout String) -> Bool {
    guard !text.unicodeScalars.contains(where: Self.breaksLines) else { return false }
    let line = Array(text.utf8)
    guard let first = line.first else { return true }
    if first == 0x20 || first == 0x09 || line.starts(with: [0x2D, 0x20]) {
      guard var left = items else { return !last.isEmpty }
      let item = text.drop { $0 == " " || $0 == "\t" }
      guard item.hasPrefix("- "), let next = left.first,
        Self.says(String(item.dropFirst(2)), next)
      else { return false }
      left.removeFirst()
      items = left
      return true
    }
    guard let colon = line.firstIndex(of: 0x3A), colon > 0,
      line[..<colon].allSatisfy(Self.isOfName),
      colon + 1 == line.count || line[colon + 1] == 0x20
    else { return false }
    last = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    items = nil
    // A field that the writer leaves out says what nothing proves.
    guard let values = expected[last] else { return !Self.keys.contains(last) }
    guard seen.insert(last).inserted else { return false }
    let value = String(decoding: line[(colon + 1)...].drop { $0 == 0x20 }, as: UTF8.self)
    if let isRight = Self.ofForm[last] {
      items = []
      return isRight(Self.unquoted(value))
    }
    return holds(value, values)
  }

  /// Whether the value of a field is as it is written, or, as other programs write it, without the
  /// quotation marks, or a list below.
  private mutating func holds(_ value: String, _ values: [String]) -> Bool {
    if last == "tags" {
      if value.isEmpty {
        items = values
        return true
      }
      let quoted = values.map(yamlString).joined(separator: ", ")
      return ["[\(quoted)]", "[\(values.joined(separator: ", "))]"].contains {
        $0.utf8.elementsEqual(value.utf8)
      }
    }
    items = []
    return values.count == 1 && Self.says(value, values[0])
  }

  private static func says(_ value: String, _ text: String) -> Bool {
    [yamlString(text), text, "'\(text)'"].contains { $0.utf8.elementsEqual(value.utf8) }
  }

  private static func unquoted(_ value: String) -> String {
    let marks = [UInt8(0x22), 0x27]
    guard let first = value.utf8.first, marks.contains(first), value.utf8.last == first,
      value.utf8.count > 1
    else { return value }
    return String(decoding: Array(value.utf8.dropFirst().dropLast()), as: UTF8.self)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isASCIIDigit(byte) || byte == 0x2D || byte == 0x5F
  }

  /// Some readers of YAML end a line there.
  private static func breaksLines(_ scalar: Unicode.Scalar) -> Bool {
    isUnsafeControl(scalar) || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  /// Whether a text is what a version of the program calls itself.
  private static func isGenerator(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    let own = BriefWording.generator.split(
      separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    return words.count == 3 && words[0] == own[0] && words[2].utf8.elementsEqual(own[2].utf8)
      && words[1].utf8.count < 24
      && words[1].utf8.allSatisfy { isASCIIDigit($0) || $0 == 0x2E }
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count <= 64 && text.utf8.allSatisfy { isASCIIDigit($0) || 0x61...0x66 ~= $0 }
  }
}
