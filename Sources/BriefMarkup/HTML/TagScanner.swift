/// Cuts HTML or XML into tags and text, in one pass and without ever failing.
///
/// A lenient scanner for pages as they are saved: whatever is no tag is text, whatever is not
/// closed ends with the file. It reads no entity declarations, so that none can expand.
///
/// - Complexity: O(*n*) in the bytes: each kind of missing end mark is looked for in vain only
///   once.
struct TagScanner {
  enum Event: Equatable {
    /// Text in which character references are to be decoded.
    case text(Range<Int>)
    /// Text to be taken as it is: a script, a CDATA section.
    case verbatim(Range<Int>)
    /// A start tag; its attributes are in `attributes`.
    case open(HTMLTag, name: Range<Int>, isSelfClosing: Bool)
    case close(HTMLTag, name: Range<Int>)
  }

  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// Attributes of one tag beyond this many are skipped.
  static let attributeLimit = 256

  let bytes: [UInt8]
  let syntax: MarkupTree.Syntax
  /// The attributes of the start tag that was returned last.
  private(set) var attributes: [Attribute] = []
  private(set) var position = 0
  private var rawText: (tag: HTMLTag, name: Range<Int>)?
  private var misses: Set<Needle> = []
  private var hasReadDoctype = false

  init(_ bytes: [UInt8], _ syntax: MarkupTree.Syntax) {
    self.bytes = bytes
    self.syntax = syntax
  }

  /// The next tag or piece of text; `nil` at the end.
  mutating func next() -> Event? {
    if let rawText {
      self.rawText = nil
      let content = rawContent(of: rawText.name, isOpenEnded: rawText.tag == .plaintext)
      let isDecoded = rawText.tag == .title || rawText.tag == .textarea
      if !content.isEmpty { return isDecoded ? .text(content) : .verbatim(content) }
    }
    while position < bytes.count {
      guard bytes[position] == 0x3C, startsMarkup(at: position) else {
        return .text(readText())
      }
      if let event = readMarkup() { return event }
    }
    return nil
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func startsMarkup(at index: Int) -> Bool {
    let next = byte(index + 1)
    return isNameStart(next) || next == 0x2F || next == 0x21 || next == 0x3F
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || (syntax == .xml && (byte >= 0x80 || byte == 0x5F))
  }

  private mutating func readText() -> Range<Int> {
    let start = position
    var index = position + 1
    position = bytes.count
    while let sign = BriefMarkup.position(of: 0x3C, in: bytes, from: index) {
      if startsMarkup(at: sign) {
        position = sign
        break
      }
      index = sign + 1
    }
    return start..<position
  }

  private mutating func readMarkup() -> Event? {
    switch byte(position + 1) {
    case 0x2F:
      if isNameStart(byte(position + 2)) { return readEndTag() }
      skip(past: .greater, from: position + 2)
      return nil
    case 0x21: return readDeclaration()
    case 0x3F:
      if syntax == .xml, let end = find(.instructionEnd, from: position + 2) {
        position = end + 2
      } else {
        skip(past: .greater, from: position + 2)
      }
      return nil
    default: return readStartTag()
    }
  }

  private mutating func readEndTag() -> Event? {
    let name = nameRange(from: position + 2)
    skip(past: .greater, from: name.upperBound)
    return .close(tag(name), name: name)
  }

  private func tag(_ name: Range<Int>) -> HTMLTag {
    if syntax == .html { return HTMLTag(name, in: bytes) }
    let local = bytes[name].firstIndex(of: 0x3A).map { $0 + 1 } ?? name.lowerBound
    return HTMLTag(local..<name.upperBound, in: bytes)
  }

  private func nameRange(from start: Int) -> Range<Int> {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if isMarkupSpace(byte) || byte == 0x2F || byte == 0x3E || byte == 0x3C { break }
      index += 1
    }
    return start..<index
  }

  private mutating func readStartTag() -> Event? {
    let name = nameRange(from: position + 1)
    position = name.upperBound
    attributes.removeAll(keepingCapacity: true)
    var isSelfClosing = false
    while true {
      while position < bytes.count, isMarkupSpace(bytes[position]) { position += 1 }
      // A file that ends inside a tag ends before it, as in browsers.
      guard position < bytes.count else { return nil }
      if bytes[position] == 0x3E {
        position += 1
        break
      }
      if bytes[position] == 0x2F {
        position += 1
        isSelfClosing = byte(position) == 0x3E
        continue
      }
      readAttribute()
    }
    let tag = tag(name)
    if syntax == .html, tag.isRawText { rawText = (tag, name) }
    return .open(tag, name: name, isSelfClosing: isSelfClosing)
  }

  private mutating func readAttribute() {
    let start = position
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if isMarkupSpace(byte) || byte == 0x2F || byte == 0x3E || byte == 0x3D { break }
      position += 1
    }
    let name = start..<position
    var value = position..<position
    var next = position
    while next < bytes.count, isMarkupSpace(bytes[next]) { next += 1 }
    if byte(next) == 0x3D {
      position = next + 1
      while position < bytes.count, isMarkupSpace(bytes[position]) { position += 1 }
      value = readValue()
    }
    if attributes.count < Self.attributeLimit {
      attributes.append(Attribute(name: name, value: value))
    }
  }

  private mutating func readValue() -> Range<Int> {
    let quote = byte(position)
    if quote == 0x22 || quote == 0x27,
      let end = find(quote == 0x22 ? .doubleQuote : .singleQuote, from: position + 1)
    {
      let value = position + 1..<end
      position = end + 1
      return value
    }
    let start = position
    while position < bytes.count, bytes[position] != 0x3E, !isMarkupSpace(bytes[position]) {
      position += 1
    }
    return start..<position
  }

  private mutating func readDeclaration() -> Event? {
    let start = position + 2
    if byte(start) == 0x2D, byte(start + 1) == 0x2D {
      skipComment(from: start + 2)
      return nil
    }
    if syntax == .xml, starts("[CDATA[", at: start) {
      let content = start + 7
      let end = find(.cdataEnd, from: content) ?? bytes.count
      position = min(end + 3, bytes.count)
      return end > content ? .verbatim(content..<end) : nil
    }
    if syntax == .xml, !hasReadDoctype, starts("DOCTYPE", at: start) {
      hasReadDoctype = true
      if skipDoctype(from: start) { return nil }
    }
    skip(past: .greater, from: start)
    return nil
  }

  private mutating func skipComment(from start: Int) {
    if byte(start) == 0x3E {
      position = start + 1
    } else if byte(start) == 0x2D, byte(start + 1) == 0x3E {
      position = start + 2
    } else {
      position = find(.commentEnd, from: start).map { $0 + 3 } ?? bytes.count
    }
  }

  /// Skips a document type with the declarations inside it; `false` if it has no end.
  private mutating func skipDoctype(from start: Int) -> Bool {
    var index = start
    var quote: UInt8 = 0
    var isInside = false
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x5B {
        isInside = true
      } else if byte == 0x5D {
        isInside = false
      } else if byte == 0x3E, !isInside {
        position = index + 1
        return true
      }
      index += 1
    }
    return false
  }

  private func starts(_ word: String, at index: Int) -> Bool {
    index <= bytes.count && bytes[index...].starts(with: word.utf8)
  }

  // MARK: - Looking for end marks

  private enum Needle: Hashable {
    case greater, doubleQuote, singleQuote, commentEnd, cdataEnd, instructionEnd

    /// The bytes of the mark; the first of them is what is looked for.
    var mark: (UInt8, UInt8, UInt8, count: Int) {
      switch self {
      case .greater: (0x3E, 0, 0, 1)
      case .doubleQuote: (0x22, 0, 0, 1)
      case .singleQuote: (0x27, 0, 0, 1)
      case .commentEnd: (0x2D, 0x2D, 0x3E, 3)
      case .cdataEnd: (0x5D, 0x5D, 0x3E, 3)
      case .instructionEnd: (0x3F, 0x3E, 0, 2)
      }
    }
  }

  /// The first place of a mark. A mark that was missed once is missing ever after.
  private mutating func find(_ needle: Needle, from start: Int) -> Int? {
    if !misses.isEmpty, misses.contains(needle) { return nil }
    let mark = needle.mark
    let last = bytes.count - mark.count
    var index = start
    while let sign = BriefMarkup.position(of: mark.0, in: bytes, from: index), sign <= last {
      if mark.count < 2 || bytes[sign + 1] == mark.1, mark.count < 3 || bytes[sign + 2] == mark.2 {
        return sign
      }
      index = sign + 1
    }
    misses.insert(needle)
    return nil
  }

  private mutating func skip(past needle: Needle, from start: Int) {
    position = find(needle, from: start).map { $0 + 1 } ?? bytes.count
  }

  /// The text up to the end tag of a raw text element, which stays to be read.
  private mutating func rawContent(of name: Range<Int>, isOpenEnded: Bool) -> Range<Int> {
    let start = position
    position = bytes.count
    if isOpenEnded { return start..<position }
    var index = start
    while let sign = BriefMarkup.position(of: 0x3C, in: bytes, from: index),
      sign + name.count + 2 <= bytes.count
    {
      if bytes[sign + 1] == 0x2F, spells(name, at: sign + 2) {
        position = sign
        break
      }
      index = sign + 1
    }
    return start..<position
  }

  private func spells(_ name: Range<Int>, at index: Int) -> Bool {
    var position = index
    for byte in bytes[name] {
      if lowercasedASCII(bytes[position]) != lowercasedASCII(byte) { return false }
      position += 1
    }
    let after = self.byte(position)
    return after == 0x3E || after == 0x2F || isMarkupSpace(after) || position >= bytes.count
  }
}
