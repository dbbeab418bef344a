import BriefMarkup

/// What stands between the paragraphs of a note in MDX: lines of a program, and components.
enum MDX {
  /// Whether a line begins a program, by its grammar (ECMA-262, 16.2): an import from a file in
  /// quotation marks or of names in braces, or the export of a value. "Import of timber" is prose.
  static func isOfProgram(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: "import ".utf8) {
      let rest = line.dropFirst(7).drop { $0 == 0x20 }
      if rest.first == 0x7B || rest.last(where: { !isASCIIWhitespace($0) }) == 0x7B { return true }
      guard endsInQuotation(rest), let first = rest.first(where: { $0 != 0x20 }) else {
        return false
      }
      return isQuote(first) || position(of: Array(" from ".utf8), in: rest) != nil
        || position(of: Array("} from".utf8), in: rest) != nil
    }
    guard line.starts(with: "export ".utf8) else { return false }
    let rest = line.dropFirst(7).drop { $0 == 0x20 }
    if rest.first == 0x7B || rest.first == 0x2A { return true }
    let word = rest.prefix { (0x61...0x7A).contains($0) }
    let isSigned = rest.contains(0x3D) || rest.contains(0x7B)
    // "export default Layout" names a value, and nothing follows.
    if word.elementsEqual("default".utf8) {
      return isSigned || rest.split(whereSeparator: isASCIIWhitespace).count == 2
    }
    return isSigned && declarations.contains { word.elementsEqual($0.utf8) }
  }

  private static let declarations = ["const", "let", "var", "function", "class", "async"]

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }

  private static func endsInQuotation(_ line: ArraySlice<UInt8>) -> Bool {
    let last = line.last { !isASCIIWhitespace($0) && $0 != 0x3B }
    return last.map(isQuote) ?? false
  }

  /// The tags of components in a line that begins with one, and what else it says; `nil` if it
  /// begins with none, or with one that goes on in the next line.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func component(_ line: ArraySlice<UInt8>) -> (tags: [UInt8], rest: [UInt8])? {
    guard isTag(line, at: line.startIndex) else { return nil }
    var tags: [UInt8] = []
    var rest: [UInt8] = []
    var index = line.startIndex
    let lastMarks = lastMarks(in: line)
    while index < line.endIndex {
      if line[index] == 0x60 {
        // What stands between marks of code is what the line says.
        let end = codeEnd(line, from: index, lastMarks)
        rest += line[index..<end]
        index = end
        continue
      }
      guard line[index] == 0x3C, isTag(line, at: index) else {
        rest.append(line[index])
        index += 1
        continue
      }
      guard let end = tagEnd(line, from: index) else {
        if tags.isEmpty { return nil }
        rest += line[index...]
        break
      }
      tags += line[index..<end]
      index = end
    }
    return (tags, rest)
  }

  /// Where the last run of so many marks of code begins.
  private static func lastMarks(in line: ArraySlice<UInt8>) -> [Int: Int] {
    var last: [Int: Int] = [:]
    var index = line.startIndex
    while let next = line[index...].firstIndex(of: 0x60) {
      index = line[next...].prefix { $0 == 0x60 }.endIndex
      last[index - next] = next
    }
    return last
  }

  /// Where code ends that begins at an index, or the marks alone if no such marks close it.
  private static func codeEnd(
    _ line: ArraySlice<UInt8>, from index: Int, _ lastMarks: [Int: Int]
  ) -> Int {
    let marks = line[index...].prefix { $0 == 0x60 }
    guard let last = lastMarks[marks.count], last > index else { return marks.endIndex }
    var place = marks.endIndex
    while let next = line[place...].firstIndex(of: 0x60) {
      let others = line[next...].prefix { $0 == 0x60 }
      if others.count == marks.count { return others.endIndex }
      place = others.endIndex
    }
    return marks.endIndex
  }

  /// Whether a tag of a component begins at an index: its name has a capital.
  private static func isTag(_ line: ArraySlice<UInt8>, at index: Int) -> Bool {
    guard line[index...].first == 0x3C else { return false }
    var name = line[(index + 1)...]
    if name.first == 0x2F { name = name.dropFirst() }
    return name.first.map { (0x41...0x5A).contains($0) } ?? false
  }

  /// Where a tag ends, whose values may have its sign in quotation marks or braces.
  private static func tagEnd(_ line: ArraySlice<UInt8>, from index: Int) -> Int? {
    var quote: UInt8?
    var braces = 0
    for place in index..<line.endIndex {
      let byte = line[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if isQuote(byte) {
        quote = byte
      } else if byte == 0x7B {
        braces += 1
      } else if byte == 0x7D {
        braces -= 1
      } else if byte == 0x3E, braces <= 0 {
        return place + 1
      }
    }
    return nil
  }
}
