import BriefMarkup

/// Takes the text out of the inline markup of one Markdown block: links and emphasis keep their
/// text, images and tags go.
///
/// Decides for each byte whether it is markup, with stacks instead of look-ahead, so that no
/// nesting of brackets or asterisks costs more than its length.
struct MarkdownInline {
  enum Fate: UInt8 {
    case text, markup, space, raised
  }

  private struct Delimiter {
    var byte: UInt8
    var start: Int
    var count: Int
  }

  let bytes: [UInt8]
  let range: Range<Int>
  /// Whether what is not said is kept as well.
  let keepsAll: Bool
  private var fates: [Fate]
  private var brackets: [(position: Int, isImage: Bool)] = []
  private var delimiters: [Delimiter] = []
  private var lastTicks: [Int: Int] = [:]
  private var noParenthesisBefore = 0
  var noTagEndFrom = Int.max
  /// Closing tags that are not there.
  var missing: Set<String> = []
  /// Raised and lowered texts, by their places.
  var raisedTexts: [Int: Raised] = [:]
  /// Where the text of the open link of HTML begins.
  var lastAnchor: Int?
  /// Raised texts that are links as a whole, by their places.
  var linkedRaised: Set<Int> = []
  /// Texts of links, in the order of their ends.
  var links: [Range<Int>] = []
  /// The pieces that are not read as text.
  private(set) var omissions: [MarkdownOmission] = []

  private static let bracketDepth = 32

  init(_ bytes: [UInt8], _ range: Range<Int>, keepsAll: Bool = false) {
    self.bytes = bytes
    self.range = range
    self.keepsAll = keepsAll
    fates = Array(repeating: .text, count: range.count)
    findTicks()
    scan()
  }

  /// Appends the block's text.
  mutating func append(to text: inout InlineText) {
    var start = range.lowerBound
    for index in range {
      let fate = fates[index - range.lowerBound]
      if fate == .text { continue }
      if index > start { text.append(markup: start..<index, of: bytes) }
      if fate == .space { text.appendSpace() }
      if fate == .raised, let raised = raisedTexts[index] { append(raised, to: &text) }
      start = index + 1
    }
    if start < range.upperBound { text.append(markup: start..<range.upperBound, of: bytes) }
  }

  /// Leaves out a part, and lists what it says.
  mutating func omit(_ part: Range<Int>, says inner: Range<Int>, _ why: String) {
    if keepsAll {
      drop(part.lowerBound..<inner.lowerBound)
      drop(inner.upperBound..<part.upperBound)
      return
    }
    drop(part)
    // No space is left before a mark that stood behind it.
    if ".,;:!?".utf8.contains(byte(part.upperBound)), isASCIIWhitespace(byte(part.lowerBound - 1)) {
      drop(part.lowerBound - 1..<part.lowerBound)
    }
    let text = collapsedWhitespace(bytes[inner.clamped(to: range)])
    if !text.isEmpty { omitted(part.lowerBound, String(decoding: text, as: UTF8.self), why) }
  }

  mutating func omitted(_ position: Int, _ text: String, _ why: String) {
    omissions.append(MarkdownOmission(position: position, text: text, why: why))
  }

  func byte(_ index: Int) -> UInt8 { range.contains(index) ? bytes[index] : 0 }

  mutating func drop(_ part: Range<Int>, _ fate: Fate = .markup) {
    for index in part.clamped(to: range) { fates[index - range.lowerBound] = fate }
  }

  private func runLength(at index: Int) -> Int {
    var end = index
    while end < range.upperBound, bytes[end] == bytes[index] { end += 1 }
    return end - index
  }

  private mutating func findTicks() {
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == 0x60 else {
        index += 1
        continue
      }
      let count = runLength(at: index)
      lastTicks[count] = index
      index += count
    }
  }

  private mutating func scan() {
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case 0x5C: index += escape(index)
      case 0x60: index += codeSpan(index)
      case 0x21 where byte(index + 1) == 0x5B:
        open(index, isImage: true)
        index += 2
      case 0x5B: index += openBracket(index)
      case 0x5D: index += closeBracket(index)
      case 0x3C: index += angle(index)
      case 0x2A, 0x5F, 0x7E, 0x3D: index += emphasis(index)
      case 0x7B where byte(index + 1) == 0x7B || byte(index + 1) == 0x25: index += shortcode(index)
      default: index += 1
      }
    }
  }

  private mutating func escape(_ index: Int) -> Int {
    let next = byte(index + 1)
    let isSign = next > 0x20 && next < 0x7F && !isASCIILetter(next) && !isASCIIDigit(next)
    if isSign || next == 0x0A { drop(index..<index + 1) }
    return isSign ? 2 : 1
  }

  private mutating func codeSpan(_ index: Int) -> Int {
    let count = runLength(at: index)
    guard let last = lastTicks[count], last > index else { return count }
    var position = index + count
    while position < range.upperBound {
      if bytes[position] == 0x60 {
        let run = runLength(at: position)
        if run == count {
          drop(index..<index + count)
          drop(position..<position + count)
          return position + count - index
        }
        position += run
      } else {
        position += 1
      }
    }
    return count
  }

  // MARK: - Links

  private mutating func open(_ index: Int, isImage: Bool) {
    if brackets.count < Self.bracketDepth { brackets.append((index, isImage)) }
  }

  private mutating func openBracket(_ index: Int) -> Int {
    if byte(index + 1) == 0x5E, let end = closing(index + 2, within: 40) {
      omit(index..<end + 1, says: index..<end + 1, MarkdownOmission.noteMark)
      return end + 1 - index
    }
    open(index, isImage: false)
    return 1
  }

  private func closing(_ start: Int, within limit: Int) -> Int? {
    (start..<min(start + limit, range.upperBound)).first { bytes[$0] == 0x5D }
  }

  private mutating func closeBracket(_ index: Int) -> Int {
    guard let bracket = brackets.popLast() else { return 1 }
    let inner = bracket.position + (bracket.isImage ? 2 : 1)
    guard let end = destination(index + 1, inner..<index) else { return 1 }
    if bracket.isImage {
      omit(bracket.position..<end, says: inner..<index, MarkdownOmission.picture)
    } else if isNoteMark(bracket.position, inner..<index, index + 1..<end) {
      omit(bracket.position..<end, says: inner..<index, MarkdownOmission.noteMark)
    } else {
      drop(bracket.position..<inner)
      drop(index..<end)
      links.append(inner..<index)
      if raisedTexts[inner]?.whole == inner..<index {
        linkedRaised.insert(inner)
      }
    }
    return end - index
  }

  /// Whether a link is the mark of a note: a number right behind a word that leads to a note.
  private func isNoteMark(_ start: Int, _ inner: Range<Int>, _ target: Range<Int>) -> Bool {
    guard (1...longestMark).contains(inner.count), !isASCIIWhitespace(byte(start - 1)),
      start > range.lowerBound, !"([{/-".utf8.contains(byte(start - 1)),
      byte(target.lowerBound) == 0x28,
      MarkupTree.isTargetOfNote(bytes[(target.lowerBound + 1)..<target.upperBound])
    else { return false }
    let text = String(decoding: bytes[inner], as: UTF8.self).filter { $0 != "\\" }
    return text.contains { $0.isNumber } && MarkupTree.isMark(text)
  }

  /// Bytes of a note's number, with its brackets.
  private var longestMark: Int { 10 }

  /// Where the target behind a bracket ends; `nil` if there is none.
  private mutating func destination(_ start: Int, _ inner: Range<Int>) -> Int? {
    switch byte(start) {
    case 0x28: return parenthesis(start)
    case 0x5B:
      guard let end = closing(start + 1, within: 200) else { return nil }
      return end + 1
    case 0x5D
    where byte(inner.lowerBound) == 0x5B
      || brackets.last.map { $0.position == inner.lowerBound - ($0.isImage ? 3 : 2) } ?? false:
      return wikiLink(start, inner)
    default: return nil
    }
  }

  /// The end of `[[Page|shown]]`, whose page name is dropped if something else is shown.
  private mutating func wikiLink(_ start: Int, _ inner: Range<Int>) -> Int? {
    guard let outer = brackets.last, outer.position == inner.lowerBound - (outer.isImage ? 3 : 2)
    else { return nil }
    brackets.removeLast()
    if outer.isImage {
      drop(outer.position..<start + 1)
    } else {
      drop(outer.position..<inner.lowerBound)
      if let bar = inner.last(where: { bytes[$0] == 0x7C }) { drop(inner.lowerBound..<bar + 1) }
    }
    return start + 1
  }

  private mutating func parenthesis(_ start: Int) -> Int? {
    if start < noParenthesisBefore { return nil }
    var depth = 0
    var index = start
    let limit = min(range.upperBound, start + 4_000)
    while index < limit {
      switch bytes[index] {
      case 0x5C: index += 1
      case 0x28: depth += 1
      case 0x29:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    noParenthesisBefore = limit
    return nil
  }

  // MARK: - Shortcodes and emphasis

  private mutating func shortcode(_ index: Int) -> Int {
    let close: UInt8 = byte(index + 1) == 0x7B ? 0x7D : 0x25
    let limit = min(range.upperBound - 1, index + 500)
    guard index + 2 < limit,
      let end = (index + 2..<limit).first(where: { bytes[$0] == close && bytes[$0 + 1] == 0x7D })
    else { return 2 }
    omit(index..<end + 2, says: index..<end + 2, MarkdownOmission.shortcode)
    return end + 2 - index
  }

  private mutating func emphasis(_ index: Int) -> Int {
    let sign = bytes[index]
    let count = runLength(at: index)
    if sign == 0x7E || sign == 0x3D, count != 2 { return count }
    let before = index > range.lowerBound ? bytes[index - 1] : 0x20
    let after = index + count < range.upperBound ? bytes[index + count] : 0x20
    var canOpen = !isASCIIWhitespace(after)
    var canClose = !isASCIIWhitespace(before)
    if sign == 0x5F {
      canOpen = canOpen && !isWordByte(before)
      canClose = canClose && !isWordByte(after)
    }
    if canClose, let place = delimiters.lastIndex(where: { $0.byte == sign }) {
      let opener = delimiters[place]
      let common = min(opener.count, count)
      if sign == 0x7E {
        omit(
          opener.start..<index + count, says: opener.start + opener.count..<index,
          MarkdownOmission.struck)
        delimiters.removeSubrange(place...)
        return count
      }
      drop(opener.start + opener.count - common..<opener.start + opener.count)
      drop(index..<index + common)
      delimiters.removeSubrange(place...)
    } else if canOpen, delimiters.count < Self.bracketDepth {
      delimiters.append(Delimiter(byte: sign, start: index, count: count))
    }
    return count
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isASCIIDigit(byte) || byte >= 0x80
  }
}
