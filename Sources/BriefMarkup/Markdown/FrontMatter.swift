import Yams

/// The fields at the top of a saved note: YAML between lines of `---`, TOML between lines of `+++` as
/// far as it is one `key = value` a line, or an object in JSON.
public struct FrontMatter: Sendable, Hashable {
  /// A field with its value, or its values if it holds a list.
  public struct Field: Sendable, Hashable {
    /// In lower case.
    public var name: String
    public var values: [String]

    public init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// In the order of the file.
  public var fields: [Field]
  /// Where the text after the fields begins.
  public var end: Int

  /// Front matter longer than this is text.
  public static let sizeLimit = 65_536
  /// Brackets and dashes nested deeper than this make front matter text.
  public static let depthLimit = 64

  /// Takes fields that stand in a file in a form of their own.
  public init(fields: [Field], end: Int) {
    self.fields = fields
    self.end = end
  }

  /// Finds the fields at the start of a file; `nil` if it has none or they cannot be read.
  ///
  /// - Complexity: O(*n*) in the bytes up to `sizeLimit`.
  public init?(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard start + 3 < bytes.count else { return nil }
    if bytes[start] == 0x7B {
      guard let object = Self.json(bytes, start) else { return nil }
      self = object
      return
    }
    let fence = bytes[start]
    guard fence == 0x2D || fence == 0x2B,
      let first = Self.lineEnd(bytes, start), Self.isFence(bytes[start..<first], fence)
    else { return nil }
    let content = first + 1
    var line = content
    while line < bytes.count, line - content <= Self.sizeLimit {
      let end = Self.lineEnd(bytes, line) ?? bytes.count
      if Self.isFence(bytes[line..<end], fence)
        // The end of a document in YAML, as pandoc has it.
        || fence == 0x2D && Self.isFence(bytes[line..<end], 0x2E)
      {
        guard
          let fields = fence == 0x2D
            ? Self.yaml(bytes[content..<line]) : Self.toml(bytes[content..<line])
        else { return nil }
        self.fields = fields
        self.end = min(end + 1, bytes.count)
        return
      }
      line = end + 1
    }
    return nil
  }

  /// The first field of any of these names that has a value.
  public func values(of names: String...) -> [String] {
    for name in names {
      if let field = fields.first(where: { $0.name == name && !$0.values.isEmpty }) {
        return field.values
      }
    }
    return []
  }

  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start <= sizeLimit {
      if bytes[index] == 0x0A { return index }
      index += 1
    }
    return nil
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ fence: UInt8) -> Bool {
    var count = 0
    for byte in line {
      if byte == fence, count < 3 {
        count += 1
      } else if !isMarkupSpace(byte) || count < 3 {
        return false
      }
    }
    return count == 3
  }

  // MARK: - YAML

  private static func yaml(_ bytes: ArraySlice<UInt8>) -> [Field]? {
    guard isShallow(bytes) else { return nil }
    let text = String(decoding: bytes.filter { $0 >= 0x20 || isMarkupSpace($0) }, as: UTF8.self)
    // All scalars are texts here, and the environment has no say in how bytes are read.
    guard let composed = try? Yams.compose(yaml: text, .basic, .default, .utf8) else {
      return looseFields(text)
    }
    guard let mapping = composed.mapping else { return nil }
    return mapping.compactMap { key, value in
      key.scalar.map { Field(name: $0.string.lowercased(), values: values(of: value)) }
    }
  }

  /// Whether a tag says that a value is meant for some program, such as `!!python/object/apply`.
  private static func isForeign(_ tag: Tag) -> Bool {
    let name = tag.rawValue.utf8
    let core = "tag:yaml.org,2002:".utf8
    if name.isEmpty || name.elementsEqual("!".utf8) { return false }
    return !name.starts(with: core)
      || !name.dropFirst(core.count).allSatisfy { 0x61...0x7A ~= $0 }
  }

  private static func values(of node: Node) -> [String] {
    if isForeign(node.tag) { return [] }
    if let scalar = node.scalar { return isNothing(scalar) ? [] : [scalar.string] }
    if let sequence = node.sequence { return sequence.flatMap(entry) }
    return entry(node)
  }

  /// A scalar, or the name in a mapping such as `{name: …, email: …}`.
  private static func entry(_ node: Node) -> [String] {
    if isForeign(node.tag) { return [] }
    if let scalar = node.scalar { return isNothing(scalar) ? [] : [scalar.string] }
    guard let mapping = node.mapping else { return [] }
    for (key, value) in mapping where key.scalar?.string.lowercased() == "name" {
      return value.scalar.map { [$0.string] } ?? []
    }
    return []
  }

  private static func isNothing(_ scalar: Node.Scalar) -> Bool {
    let text = scalar.string
    return text.isEmpty || (scalar.style == .plain && (text == "~" || text.lowercased() == "null"))
  }

  /// Whether reading cannot go deep: the library's reader calls itself for each level.
  package static func isShallow(_ bytes: ArraySlice<UInt8>) -> Bool {
    var brackets = 0
    var dashes = 0
    for byte in bytes {
      switch byte {
      case 0x5B, 0x7B: brackets += 1
      case 0x5D, 0x7D: brackets -= 1
      case 0x2D, 0x3F, 0x3A: dashes += 1
      case 0x0A: dashes = 0
      case 0x20, 0x09: break
      default: dashes = 0
      }
      if brackets > depthLimit || dashes > depthLimit { return false }
    }
    return true
  }

  // MARK: - JSON

  /// Reads an object that ends its line, and names a title or a day: other braces are text.
  private static func json(_ bytes: [UInt8], _ start: Int) -> FrontMatter? {
    var depth = 0
    var isQuoted = false
    var index = start
    while index < bytes.count, index - start <= sizeLimit {
      switch bytes[index] {
      case 0x5C where isQuoted: index += 1
      case 0x22: isQuoted.toggle()
      case 0x7B where !isQuoted: depth += 1
      case 0x7D where !isQuoted: depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { break }
    }
    guard depth == 0, index <= bytes.count,
      let end = lineEnd(bytes, index), bytes[index..<end].allSatisfy(isMarkupSpace),
      case .object(let members)? = try? JSONValue(reading: Array(bytes[start..<index]))
    else { return nil }
    let fields = members.map { member in
      Field(name: member.name.lowercased(), values: values(of: member.value))
    }
    guard fields.contains(where: { $0.name == "title" || $0.name == "date" }) else { return nil }
    return FrontMatter(fields: fields, end: end + 1)
  }

  private static func values(of value: JSONValue) -> [String] {
    var entries = value.elements
    if case .array = value {} else { entries = [value] }
    return entries.compactMap { $0.string ?? $0["name"]?.string }.filter { !$0.isEmpty }
  }

  // MARK: - TOML

  private static func toml(_ bytes: ArraySlice<UInt8>) -> [Field]? {
    var fields: [Field] = []
    for line in bytes.split(separator: 0x0A) {
      let text = String(decoding: line, as: UTF8.self)
      // A table begins: what follows is no field of the note itself.
      if text.utf8.first == 0x5B { break }
      guard let equals = text.firstIndex(of: "=") else { continue }
      let name = unquoted(text[..<equals]).lowercased()
      let value = text[text.index(after: equals)...]
      let trimmed = String(value.drop { $0 == " " })
      let isList = trimmed.utf8.first == 0x5B
      let parts =
        isList ? trimmed.dropFirst().split { $0 == "," || $0 == "]" } : [trimmed[...]]
      fields.append(Field(name: name, values: parts.map(unquoted).filter { !$0.isEmpty }))
    }
    return fields
  }

  private static func unquoted(_ text: Substring) -> String {
    let isTrimmed = { (character: Character) in
      character.isWhitespace || character == "\"" || character == "'"
    }
    var text = text.drop(while: isTrimmed)
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }
}

extension FrontMatter {
  /// The fields of what is meant as YAML and is none, as with a colon in a title without quotation
  /// marks: `key: value` a line, or items of a list below a key; of a key that comes twice the last
  /// value. `nil` if a line is neither.
  ///
  /// - Complexity: O(*n*).
  static func looseFields(_ text: String) -> [Field]? {
    var fields: [Field] = []
    var places: [String: Int] = [:]
    var last: Int?
    for line in text.split(whereSeparator: \.isNewline) {
      let content = line.drop { $0 == " " || $0 == "\t" }
      if content.isEmpty || content.hasPrefix("#") { continue }
      if content.hasPrefix("- "), let last {
        fields[last].values += values(of: content.dropFirst(2))
        continue
      }
      // What stands farther in belongs to a field that has a form of its own.
      if content.startIndex != line.startIndex, !fields.isEmpty { continue }
      guard let colon = content.firstIndex(of: ":"), isName(content[..<colon]) else { return nil }
      let value = trimmed(content[content.index(after: colon)...])
      // What goes on over lines can't be read a line at a time.
      let isOpen = (value.hasPrefix("[") && !value.hasSuffix("]")) || value.hasPrefix("{")
      if isOpen { return nil }
      let field = Field(name: content[..<colon].lowercased(), values: values(of: value))
      last = places[field.name] ?? fields.count
      if let known = places[field.name] {
        fields[known] = field
      } else {
        places[field.name] = fields.count
        fields.append(field)
      }
    }
    return fields.isEmpty ? nil : fields
  }

  private static func isName(_ text: Substring) -> Bool {
    text.first?.isLetter == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
      && text.split(separator: " ").count <= 2
  }

  /// One value, or those of a list in brackets; without the quotation marks around each.
  private static func values(of text: Substring) -> [String] {
    let text = trimmed(text)
    let isList = text.count > 1 && text.hasPrefix("[") && text.hasSuffix("]")
    let parts = isList ? text.dropFirst().dropLast().split(separator: ",") : [text]
    return parts.map { part in
      let part = trimmed(part)
      let isQuoted = part.count > 1 && (part.first == "\"" || part.first == "'")
      return String(isQuoted && part.last == part.first ? part.dropFirst().dropLast() : part)
    }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
