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
