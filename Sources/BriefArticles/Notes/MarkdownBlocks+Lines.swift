import BriefMarkup

/// What single lines are: headings, rules, list items, rows of tables.
extension MarkdownBlocks {
  func headingLevel(_ content: Range<Int>) -> Int? {
    let count = bytes[content].prefix { $0 == 0x23 }.count
    guard (1...6).contains(count) else { return nil }
    let next = content.lowerBound + count
    return next == content.upperBound || isASCIIWhitespace(bytes[next]) ? count : nil
  }

  func withoutClosingHashes(_ content: Range<Int>) -> Int {
    var end = content.upperBound
    while end > content.lowerBound, bytes[end - 1] == 0x23 { end -= 1 }
    let isClosing = end > content.lowerBound && isASCIIWhitespace(bytes[end - 1])
    return isClosing || end == content.lowerBound ? end : content.upperBound
  }

  func isRule(_ content: Range<Int>) -> Bool {
    let sign = bytes[content.lowerBound]
    guard sign == 0x2D || sign == 0x3D || sign == 0x2A || sign == 0x5F else { return false }
    var count = 0
    for byte in bytes[content] {
      if byte == sign {
        count += 1
      } else if !isASCIIWhitespace(byte) {
        return false
      }
    }
    return count >= 3 || (sign == 0x3D && !paragraph.isEmpty)
  }

  mutating func underlineOrRule(_ index: Int, _ content: Range<Int>) -> Int {
    let sign = bytes[content.lowerBound]
    if !paragraph.isEmpty, kind == .paragraph, sign == 0x2D || sign == 0x3D, paragraph.count <= 2 {
      kind = .heading(level: sign == 0x3D ? 1 : 2)
    }
    flush()
    kind = .paragraph
    return index + 1
  }

  enum Definition {
    case link, note
  }

  /// What a line in brackets with a colon behind them defines: "[1]: https://…", "[^1]: …". A
  /// sentence there makes it a line of a conversation: "[Mara Ellin]: I was there."
  func definition(_ content: Range<Int>) -> Definition? {
    guard let close = bytes[content].prefix(200).firstIndex(of: 0x5D),
      close + 1 < content.upperBound, bytes[close + 1] == 0x3A
    else { return nil }
    if bytes[content.lowerBound + 1] == 0x5E { return .note }
    let rest = bytes[trimmed(close + 2..<content.upperBound)]
    guard let space = rest.firstIndex(where: isASCIIWhitespace) else { return .link }
    let title = rest[space...].first { !isASCIIWhitespace($0) }
    return title == 0x22 || title == 0x27 || title == 0x28 ? .link : nil
  }

  func listMark(_ content: Range<Int>) -> Int? {
    let first = bytes[content.lowerBound]
    let next = content.lowerBound + 1
    if first == 0x2D || first == 0x2A || first == 0x2B {
      return next == content.upperBound || isASCIIWhitespace(bytes[next]) ? 1 : nil
    }
    if bytes[content].starts(with: "• ".utf8) { return 3 }
    let digits = bytes[content].prefix(9).prefix(while: isASCIIDigit).count
    let sign = content.lowerBound + digits
    guard digits > 0, sign + 1 < content.upperBound, bytes[sign] == 0x2E || bytes[sign] == 0x29,
      isASCIIWhitespace(bytes[sign + 1])
    else { return nil }
    // In the middle of a paragraph only a list that begins at one is a list.
    if !paragraph.isEmpty, kind == .paragraph, !(digits == 1 && bytes[sign - 1] == 0x31) {
      return nil
    }
    return digits + 1
  }

  func withoutTaskBox(_ content: Range<Int>) -> Range<Int> {
    guard content.count > 4, bytes[content.lowerBound] == 0x5B,
      bytes[content.lowerBound + 2] == 0x5D,
      isASCIIWhitespace(bytes[content.lowerBound + 3])
    else { return content }
    return trimmed(content.lowerBound + 4..<content.upperBound)
  }

  func isTableStart(_ index: Int, _ content: Range<Int>) -> Bool {
    guard index + 1 < lines.count, bytes[content].contains(0x7C) else { return false }
    return isDelimiterRow(trimmed(lines[index + 1]))
  }

  func isDelimiterRow(_ line: Range<Int>) -> Bool {
    guard !line.isEmpty, bytes[line].contains(0x2D), bytes[line].contains(0x7C) else {
      return false
    }
    return bytes[line].allSatisfy {
      $0 == 0x2D || $0 == 0x7C || $0 == 0x3A || isASCIIWhitespace($0)
    }
  }

  mutating func table(_ index: Int) -> Int {
    flush()
    var row = index
    while row < lines.count {
      let line = trimmed(lines[row])
      guard !line.isEmpty, bytes[line].contains(0x7C) else { break }
      if !isDelimiterRow(line) { addRow(line) }
      row += 1
    }
    kind = .paragraph
    return row
  }

  mutating func addRow(_ line: Range<Int>) {
    var cells: [[UInt8]] = []
    var start = bytes[line.lowerBound] == 0x7C ? line.lowerBound + 1 : line.lowerBound
    for index in start..<line.upperBound + 1 {
      let isBorder = index < line.upperBound && bytes[index] == 0x7C && bytes[index - 1] != 0x5C
      guard isBorder || index == line.upperBound else { continue }
      if index == line.upperBound, start >= line.upperBound { break }
      var cell = InlineText()
      inline(start..<index, to: &cell)
      cells.append(cell.bytes)
      start = index + 1
    }
    let before = text.bytes.count
    text.bytes += cells.joined(separator: [0x09])
    if text.bytes[before...].allSatisfy(isASCIIWhitespace) {
      text.bytes.removeSubrange(before...)
    } else {
      finish(.tableRow, links: 0)
    }
  }
}
