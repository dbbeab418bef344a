import BriefLexicon
import BriefMarkup

/// Cuts plain text into blocks: at blank lines, and at single line breaks unless the text is
/// hard-wrapped there.
struct PlainTextBlocks {
  private(set) var units: [BlockCandidate] = []
  private let bytes: [UInt8]
  private var isWrapped = false
  /// The columns that nearly all lines keep to.
  private var width = 0

  /// Nobody wraps lines at more columns than this.
  private static let widestWrap = 110
  /// A line shorter than this was not broken for its length.
  private static let leastWrap = 30

  private struct Line {
    /// Without white space at the ends.
    var range: Range<Int>
    /// The text behind a list mark or quotation mark.
    var content: Range<Int>
    var mark: Mark
    var indent: Int
  }

  private enum Mark {
    case none, bullet, number, quotation
  }

  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    measure()
    join()
    findSpeech()
    findHeadings()
  }

  // MARK: - Lines

  private var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Reads the line at a position, and moves the position behind its end; `nil` at the end.
  ///
  /// Lines are read again by each pass: kept, they would take more memory than the text.
  private func nextLine(_ position: inout Int) -> Line? {
    guard position < bytes.count else { return nil }
    var end = position
    while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
    let line = line(position..<end)
    let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    position = min(bytes.count, end + (isPair ? 2 : 1))
    return line
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }

  private func line(_ whole: Range<Int>) -> Line {
    let range = trimmed(whole)
    guard !range.isEmpty else {
      return Line(range: range, content: range, mark: .none, indent: 0)
    }
    let indent = range.lowerBound - whole.lowerBound
    let (mark, length) = mark(range, indent)
    let content = trimmed(range.lowerBound + length..<range.upperBound)
    return Line(
      range: range, content: content.isEmpty ? range : content,
      mark: content.isEmpty ? .none : mark,
      indent: indent)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let width = whitespaceWidth(bytes[start..<end], at: start)
      if width == 0 { break }
      start += width
    }
    while end > start {
      if isASCIIWhitespace(bytes[end - 1]) {
        end -= 1
      } else if end - start >= 2, whitespaceWidth(bytes[end - 2..<end], at: end - 2) == 2 {
        end -= 2
      } else if end - start >= 3, whitespaceWidth(bytes[end - 3..<end], at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  private func mark(_ line: Range<Int>, _ indent: Int) -> (Mark, Int) {
    let rest = bytes[line]
    // Text browsers mark lists inside lists with a letter.
    if indent >= 4, rest.starts(with: "o ".utf8) { return (.bullet, 1) }
    for bullet in Self.bullets where rest.starts(with: bullet) {
      let next = line.lowerBound + bullet.count
      guard next < line.upperBound, whitespaceWidth(rest, at: next) > 0 else { continue }
      return (.bullet, bullet.count)
    }
    if rest.first == 0x3E {
      let marks = rest.prefix { $0 == 0x3E || $0 == 0x20 }
      return (.quotation, marks.count)
    }
    var index = line.lowerBound
    while index < line.upperBound, index - line.lowerBound < 3, isASCIIDigit(bytes[index]) {
      index += 1
    }
    guard index > line.lowerBound, index + 1 < line.upperBound else { return (.none, 0) }
    if bytes[index] == 0x2E || bytes[index] == 0x29, isASCIIWhitespace(bytes[index + 1]),
      !isDate(bytes[line])
    {
      return (.number, index + 1 - line.lowerBound)
    }
    return (.none, 0)
  }

  /// Whether a line begins with a day: "18. November 2026", "18. 11. 2026".
  private func isDate(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.prefix(Self.bytesOfDate).split(separator: 0x20)
    guard words.count > 2 else { return false }
    let second = String(decoding: words[1], as: UTF8.self).lowercased()
    let month = second.last.map { ".,،".contains($0) } == true ? String(second.dropLast()) : second
    let year = words[2].prefix(4)
    return year.count == 4 && year.allSatisfy(isASCIIDigit)
      && (MonthNames.monthInDates(month, of: .undetermined) ?? Int(month)).map {
        (1...12).contains($0)
      } ?? false
  }

  private static let bytesOfDate = 40

  private static let bullets: [[UInt8]] =
    ["•", "·", "◦", "▪", "▸", "►", "‣", "●", "○", "■", "*", "-", "–", "+"].map { Array($0.utf8) }

  // MARK: - Wrapping

  /// A file looks wrapped if its lines keep to a width, and long ones often go on: in small
  /// letters, or, in scripts that have none, without an end mark.
  private mutating func measure() {
    var counts = [Int](repeating: 0, count: Self.widestWrap + 2)
    var position = start
    while let line = nextLine(&position) {
      if !line.range.isEmpty { counts[min(columns(line), Self.widestWrap + 1)] += 1 }
    }
    let total = counts.reduce(0, +)
    var seen = 0
    width =
      counts.indices.first { columns in
        seen += counts[columns]
        return seen * 100 > total * 98
      } ?? 0
    guard width <= Self.widestWrap else { return }
    findWrapping()
  }

  private mutating func findWrapping() {
    var pairs = 0
    var goOn = 0
    var position = start
    var previous: Line?
    while let line = nextLine(&position) {
      if let previous, !previous.range.isEmpty, !line.range.isEmpty, line.mark == .none,
        columns(previous) * 10 >= width * 6
      {
        pairs += 1
        if !endsSentence(bytes[previous.range]), isUnraised(line.range.lowerBound) { goOn += 1 }
      }
      previous = line
    }
    isWrapped = goOn > 0 && goOn * 4 >= pairs
  }

  /// How wide a line is on a terminal, where signs of Han, Kana and Hangul take two columns.
  private func columns(_ line: Line) -> Int {
    var columns = line.indent
    for byte in bytes[line.range] where byte & 0xC0 != 0x80 {
      columns += byte >= 0xE3 && byte <= 0xED ? 2 : 1
    }
    return columns
  }

  /// Whether a line starts with a small letter, or a letter of a script without capitals.
  private func isUnraised(_ index: Int) -> Bool {
    BlockCandidate.isSmall(bytes[...], index) || bytes[index] >= 0xD7
  }

  private mutating func join() {
    var position = start
    var open: (first: Line, last: Line)?
    while let line = nextLine(&position) {
      if let block = open {
        if goesOn(block.last, line, in: block.first)
          || (units.count >= Limits.blocks && !line.range.isEmpty)
        {
          open = (block.first, line)
          continue
        }
        if units.count >= Limits.blocks { continue }
        add(block.first, block.last)
      }
      open = line.range.isEmpty ? nil : (line, line)
    }
    if let block = open { add(block.first, block.last) }
  }

  private mutating func add(_ first: Line, _ last: Line) {
    let end = last.range.upperBound
    let kind: Block.Kind =
      switch first.mark {
      case .none: .paragraph
      case .bullet, .number: .listItem
      case .quotation: .quotation
      }
    units.append(
      BlockCandidate(
        first.content.lowerBound..<end, whole: first.range.lowerBound..<end, kind: kind, of: bytes))
  }

  private func goesOn(_ line: Line, _ next: Line, in first: Line) -> Bool {
    guard !next.range.isEmpty, line.mark != .quotation,
      next.mark == .none || isMarkOfText(next, after: line, in: first)
    else { return false }
    let start = next.range.lowerBound
    if BlockCandidate.isSmall(bytes[...], start) {
      return isWrapped || (!endsSentence(bytes[line.range]) && columns(line) >= Self.leastWrap)
    }
    return isWrapped && isFull(line, before: next)
  }

  /// Whether a line had no room for the next word, which otherwise ends its paragraph.
  private func isFull(_ line: Line, before next: Line) -> Bool {
    let word = bytes[next.range].prefix { !isASCIIWhitespace($0) && $0 < 0xE0 }.count
    return columns(line) + 1 + min(word, 20) > width * 3 / 4
  }

  /// Whether a number with a full stop or a dash does not mark a list item but came to the start of
  /// a line with the sentence that it stands in: "ab dem / 20. November", "« … » / – said the
  /// mayor".
  private func isMarkOfText(_ next: Line, after line: Line, in first: Line) -> Bool {
    guard isWrapped, next.mark != first.mark, next.indent == line.indent,
      !endsSentence(bytes[line.range]), bytes[line.range].last != 0x3A, isFull(line, before: next)
    else { return false }
    let rest = bytes[next.range]
    switch next.mark {
    case .number: return rest.prefix(4).contains(0x2E)
    case .bullet: return rest.starts(with: "- ".utf8) || rest.starts(with: "– ".utf8)
    case .none, .quotation: return false
    }
  }

  // MARK: - Speech

  /// A sentence behind a dash that is no item among others is speech, as the papers of many languages
  /// write it: "– We looked, says Ann Lee."
  private mutating func findSpeech() {
    for index in units.indices
    where units[index].kind == .listItem && units[index].endsSentence
      && units[index].words >= Self.wordsOfSpeech
      && bytes[units[index].wholeRange].starts(with: "– ".utf8)
    {
      let isAmongItems = [index - 1, index + 1].contains {
        units.indices.contains($0) && units[$0].kind == .listItem
      }
      let isAnnounced = index > 0 && bytes[units[index - 1].range].last == 0x3A
      guard !isAmongItems, !isAnnounced else { continue }
      let whole = units[index].wholeRange
      units[index] = BlockCandidate(whole, whole: whole, kind: .paragraph, of: bytes)
    }
  }

  private static let wordsOfSpeech = 6

  // MARK: - Headings

  /// A short line without an end mark right before prose is a heading.
  private mutating func findHeadings() {
    for index in units.indices.dropLast()
    where units[index].isShortLine && units[index + 1].isProse {
      units[index].kind = .heading(level: 2)
    }
  }
}
