import BriefMarkup

/// Tags of HTML among the text of Markdown, and what stands in angle brackets.
extension MarkdownInline {
  /// Raised or lowered text, or a fraction of both.
  struct Raised {
    /// The elements with their tags.
    var whole: Range<Int>
    var inner: Range<Int>
    var isLowered: Bool
    /// The lowered number of a fraction.
    var under: Range<Int>?
  }

  /// Raised texts are short: names of notes, powers, endings.
  private static let longestRaised = 120

  /// Reads what stands at a "<"; how many bytes it has.
  mutating func angle(_ index: Int) -> Int {
    if bytes[index..<range.upperBound].starts(with: "<!--".utf8) { return comment(index) }
    if let end = autolink(index) { return end - index }
    return tag(index)
  }

  private mutating func comment(_ index: Int) -> Int {
    guard let end = end(of: "-->", from: index + 4) else { return 1 }
    omit(index..<end, says: index + 4..<end - 3, MarkdownOmission.comment)
    return end - index
  }

  /// CommonMark 6.5: the text of `<https://a.example>` and `<mara@a.example>` is the address.
  private mutating func autolink(_ index: Int) -> Int? {
    var end = index + 1
    var isMail = false
    var scheme = 0
    while end < range.upperBound, bytes[end] != 0x3E {
      let byte = bytes[end]
      if byte <= 0x20 || byte == 0x3C || end - index > Self.longestAddress { return nil }
      if byte == 0x40 { isMail = true }
      if byte == 0x3A, scheme == 0 { scheme = end - index - 1 }
      end += 1
    }
    guard end < range.upperBound, isASCIILetter(byte(index + 1)) || isMail else { return nil }
    let name = bytes[index + 1..<index + 1 + scheme]
    let isAddress = scheme >= 2 && name.allSatisfy { isASCIILetter($0) || $0 == 0x2B || $0 == 0x2D }
    guard isAddress || (isMail && scheme == 0 && byte(index + 1) != 0x2F) else { return nil }
    drop(index..<index + 1)
    drop(end..<end + 1)
    links.append(index + 1..<end)
    return end + 1
  }

  private static let longestAddress = 2_000

  // MARK: - Tags

  private mutating func tag(_ index: Int) -> Int {
    let next = byte(index + 1)
    guard isASCIILetter(next) || next == 0x2F || next == 0x21, index < noTagEndFrom else {
      return 1
    }
    guard let close = bytes[index..<range.upperBound].firstIndex(of: 0x3E) else {
      noTagEndFrom = index
      return 1
    }
    let end = close + 1
    let name = tagName(index)
    if next != 0x2F, bytes[close - 1] != 0x2F {
      if name == "sup" || name == "sub", let length = raised(index, end, name) { return length }
      if let why = Self.unsaid[name], let length = unsaid(index, end, name, why) { return length }
    }
    drop(index..<end)
    if !Self.inlineNames.contains(name) { drop(index..<index + 1, .space) }
    if name == "a" { lastAnchor = next == 0x2F ? nil : end }
    return end - index
  }

  private func tagName(_ index: Int) -> String {
    let start = byte(index + 1) == 0x2F ? index + 2 : index + 1
    let name = bytes[min(start, range.upperBound)..<range.upperBound].prefix(12).prefix {
      isASCIILetter($0) || isASCIIDigit($0)
    }
    return String(decoding: name.map(lowercasedASCII), as: UTF8.self)
  }

  /// Tags that part no words. Those of raised text that does not end do: "10 6" is no figure.
  private static let inlineNames: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "time", "tt", "u", "var", "wbr",
  ]

  /// Elements whose text is not said, and why.
  private static let unsaid = [
    "del": MarkdownOmission.struck, "s": MarkdownOmission.struck, "strike": MarkdownOmission.struck,
    "figcaption": MarkdownOmission.caption, "script": MarkdownOmission.script,
    "style": MarkdownOmission.script,
  ]

  private mutating func unsaid(_ index: Int, _ start: Int, _ name: String, _ why: String) -> Int? {
    if keepsAll && why != MarkdownOmission.script { return nil }
    guard let close = end(of: "</\(name)>", from: start) else { return nil }
    omit(index..<close, says: start..<close - name.utf8.count - 3, why)
    return close - index
  }

  /// Where the first text of a kind ends; texts that were not found are not looked for again.
  private mutating func end(of needle: String, from start: Int) -> Int? {
    if missing.contains(needle) { return nil }
    let needle = (text: needle, bytes: Array(needle.utf8))
    var index = start
    let last = range.upperBound - needle.bytes.count
    while index <= last {
      if bytes[index] == needle.bytes[0],
        bytes[index..<index + needle.bytes.count].map(lowercasedASCII) == needle.bytes
      {
        return index + needle.bytes.count
      }
      index += 1
    }
    missing.insert(needle.text)
    return nil
  }

  // MARK: - Raised text

  private mutating func raised(_ index: Int, _ start: Int, _ name: String) -> Int? {
    guard let inner = element(name, from: start) else { return nil }
    var raised = Raised(whole: index..<inner.end, inner: inner.text, isLowered: name == "sub")
    if !raised.isLowered, let under = denominator(inner.end) {
      raised.whole = index..<under.end
      raised.under = under.text
    }
    drop(raised.whole)
    drop(index..<index + 1, .raised)
    raisedTexts[index] = raised
    if lastAnchor == index { linkedRaised.insert(index) }
    return raised.whole.count
  }

  /// The text of an element that ends soon, and where its closing tag ends.
  private func element(_ name: String, from start: Int) -> (text: Range<Int>, end: Int)? {
    let limit = min(range.upperBound, start + Self.longestRaised)
    guard start < limit else { return nil }
    let closing = Array("</\(name)>".utf8)
    var index = start
    while index + closing.count <= limit {
      if bytes[index] == 0x3C,
        bytes[index..<index + closing.count].map(lowercasedASCII) == closing
      {
        return (start..<index, index + closing.count)
      }
      index += 1
    }
    return nil
  }

  /// The lowered number behind a bar: `<sup>1</sup>/<sub>2</sub>`.
  private func denominator(_ start: Int) -> (text: Range<Int>, end: Int)? {
    for bar in ["/", "⁄", "&frasl;"] {
      let opening = Array((bar + "<sub>").utf8)
      if bytes[start..<range.upperBound].prefix(opening.count).map(lowercasedASCII) == opening {
        return element("sub", from: start + opening.count)
      }
    }
    return nil
  }

  /// Says what is raised behind the text so far.
  mutating func append(_ raised: Raised, to text: inout InlineText) {
    let inner = plain(raised.inner)
    let start = raised.whole.lowerBound
    let isApart = start > range.lowerBound && isASCIIWhitespace(bytes[start - 1])
    let before = text.bytes[text.start...]
    let written = isApart && !before.isEmpty ? [0x20][...] : before
    if let under = raised.under {
      let lower = plain(under)
      let said = RaisedText.fraction(inner.text, lower.text, after: written)
      return say(said ?? "\(inner.text)/\(lower.text)", in: &text)
    }
    let isLink = inner.isLink || linkedRaised.contains(start)
    let next = byte(raised.whole.upperBound)
    let found =
      raised.isLowered
      ? RaisedText.lowered(inner.text, after: written, isLink: isLink)
      : RaisedText.raised(
        inner.text, after: written, isLink: isLink, isBeforeLetter: isASCIILetter(next))
    switch found {
    case .said(let said): say(said, in: &text)
    case .note where keepsAll: say(RaisedText.mark(inner.text), in: &text)
    case .note: omitted(start, inner.text, MarkdownOmission.noteMark)
    }
  }

  private func say(_ said: String, in text: inout InlineText) {
    let bytes = Array(said.utf8)
    text.append(verbatim: bytes.indices, of: bytes)
  }

  /// Text without tags and targets, and whether it was a link.
  private func plain(_ part: Range<Int>) -> (text: String, isLink: Bool) {
    var text: [UInt8] = []
    var isLink = false
    var index = part.lowerBound
    while index < part.upperBound {
      switch bytes[index] {
      case 0x3C:
        isLink = isLink || (byte(index + 1) | 0x20 == 0x61 && byte(index + 2) <= 0x20)
        index = bytes[index..<part.upperBound].firstIndex(of: 0x3E) ?? part.upperBound
      case 0x28 where text.last == 0x5D:
        isLink = true
        index = bytes[index..<part.upperBound].firstIndex(of: 0x29) ?? part.upperBound
      case 0x5C: break
      default: text.append(bytes[index])
      }
      index += 1
    }
    var inline = InlineText()
    inline.append(markup: text.indices, of: text)
    let found = inline.finish()
    var said = String(decoding: inline.bytes[found], as: UTF8.self)
    // A mark in asterisks or brackets of its own.
    if said.contains(where: { $0.isLetter || $0.isNumber }) { said = said.filter { $0 != "*" } }
    return (said, isLink)
  }
}
