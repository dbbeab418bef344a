/// A line of light markup, with emphasis and links turned into Markdown's.
struct InlineMarks {
  private(set) var text = ""

  /// Characters between marks of emphasis at most.
  private static let longest = 400

  /// - Parameters:
  ///   - line: The line.
  ///   - emphasis: What Markdown has for a sign around a word.
  ///   - link: Reads what stands at the start of the rest of a line: its text in Markdown, and where
  ///     it ends; `nil` for anything else.
  /// - Complexity: O(*n*) in the line, for each sign of emphasis `longest` at most.
  init(
    _ line: String, emphasis: [Character: String],
    link: (Substring) -> (text: String, end: String.Index)?
  ) {
    var index = line.startIndex
    var before: Character = " "
    while index < line.endIndex {
      if let found = link(line[index...]) {
        text += found.text
        index = found.end
        before = "]"
        continue
      }
      let sign = line[index]
      let next = line.index(after: index)
      if let mark = emphasis[sign], !before.isLetter, !before.isNumber, next < line.endIndex,
        let close = Self.close(of: sign, in: line[next...])
      {
        text += mark + line[next..<close] + mark
        index = line.index(after: close)
        before = sign
        continue
      }
      text.append(sign)
      before = sign
      index = next
    }
  }

  /// Where emphasis ends: at a sign behind a letter and before none.
  private static func close(of sign: Character, in rest: Substring) -> String.Index? {
    guard let first = rest.first, !first.isWhitespace, first != sign else { return nil }
    var index = rest.startIndex
    var before = first
    var count = 0
    while index < rest.endIndex, count < longest {
      let character = rest[index]
      if character == sign, !before.isWhitespace, index > rest.startIndex {
        let next = rest.index(after: index)
        if next == rest.endIndex || !(rest[next].isLetter || rest[next].isNumber) { return index }
      }
      before = character
      index = rest.index(after: index)
      count += 1
    }
    return nil
  }
}

extension StringProtocol {
  /// The first place of an ASCII text within 2,000 bytes.
  func range(ofFirst needle: String) -> Range<String.Index>? {
    let wanted = Array(needle.utf8)
    var index = startIndex
    var count = 0
    while index < endIndex, count < 2_000 {
      if utf8[index...].starts(with: wanted) {
        return index..<utf8.index(index, offsetBy: wanted.count)
      }
      index = utf8.index(after: index)
      count += 1
    }
    return nil
  }
}
