internal import BriefMarkup

/// What some renderer of Markdown reads in quoted lines as said of the text around them.
enum OutwardMarks {
  /// Templates, inclusions, tables of contents, raw markup and footnotes that stand elsewhere.
  private static let anywhere = [
    "{{", "{%", "{#", "{:", "{=", "<%", "![[", "[toc]", "[[toc", "[[_toc", "${toc", "^[", "8<--",
    "<<[", ":::",
  ].map { Array($0.utf8) }
  /// At the start of a line.
  private static let atStart = ["@import", "!include", "::include"].map { Array($0.utf8) }
  private static let fence = Array("---".utf8)

  /// Whether there are any: `[1]: address` over one line or several, `[^1]: note`, `*[word]: hover
  /// text`, `{ .attributes }`, `{{ template }}`, and fields as at the top of a file.
  ///
  /// - Complexity: O(*n*).
  static func areFound(in lines: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    var before = ArraySlice<UInt8>()
    var isOpen = false
    for (index, line) in zip(lines.indices, lines) {
      let text = content(of: line)
      let lowercase = lowercased(text)
      if anywhere.contains(where: { position(of: $0, in: lowercase) != nil })
        || atStart.contains(where: text.starts) || hasAttributes(text)
        || defines(text, after: isOpen)
      {
        return true
      }
      let next = lines.indices.contains(index + 1) ? content(of: lines[index + 1]) : []
      if text.elementsEqual(fence), before.isEmpty, !next.isEmpty { return true }
      // An empty line ends a label that began above.
      isOpen = !text.isEmpty && isLeftOpen(text, isOpen)
      before = text
    }
    return false
  }

  /// A line without the marks of block quotations.
  private static func content(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.drop { [0x3E, 0x20, 0x09].contains($0) }
  }

  private static func lowercased(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.map { 0x41...0x5A ~= $0 ? $0 + 32 : $0 }[...]
  }

  /// Whether a bracket of a line is not closed in it.
  private static func isLeftOpen(_ text: ArraySlice<UInt8>, _ wasOpen: Bool) -> Bool {
    var isOpen = wasOpen
    var isEscaped = false
    for byte in text {
      if byte == 0x5B { isOpen = true }
      if byte == 0x5D, !isEscaped { isOpen = false }
      isEscaped = byte == 0x5C && !isEscaped
    }
    return isOpen
  }

  /// Whether a line, or a label that began in a line above, is a label with a colon as in `[1]: …`;
  /// one of an abbreviation, `*[word] :`, may have a space before it.
  private static func defines(_ text: ArraySlice<UInt8>, after isOpen: Bool) -> Bool {
    // Bullets, numbers and the mark of an abbreviation.
    let start = text.drop {
      [0x2A, 0x2B, 0x2D, 0x2E, 0x29, 0x3E, 0x20, 0x09].contains($0) || isASCIIDigit($0)
    }
    guard isOpen || start.first == 0x5B else { return false }
    let isShort = start.startIndex > text.startIndex && text[start.startIndex - 1] == 0x2A
    var isEscaped = false
    for (index, byte) in zip(start.indices, start) {
      if byte == 0x5D, !isEscaped {
        let rest = start[(index + 1)...]
        return rest.first == 0x3A
          || (isShort && rest.first == 0x20 && rest.dropFirst().first == 0x3A)
      }
      isEscaped = byte == 0x5C && !isEscaped
    }
    return false
  }

  /// Whether braces hold what some read as attributes: `{ .class }`, `{ #name }`, `{ a=b }`, `{-}`.
  ///
  /// They reach from the first brace that is open to the first that closes it.
  private static func hasAttributes(_ text: ArraySlice<UInt8>) -> Bool {
    var open: [Brace] = []
    var isEscaped = false
    for (index, byte) in zip(text.indices, text) {
      if byte == 0x7B, !isEscaped {
        open.append(Brace(index: index, in: text))
      } else if byte == 0x7D, !open.isEmpty {
        if areAttributes(text[..<index], in: open) { return true }
        open = []
      }
      isEscaped = byte == 0x5C && !isEscaped
    }
    // What is not closed goes on in the next line.
    guard let last = open.last else { return false }
    let isAtEnd = text[(last.index + 1)...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    return isAtEnd || areAttributes(text, in: open)
  }

  /// A brace that is open.
  private struct Brace {
    var index: Int
    /// Whether it may be one of a formula, behind `_` or `^`; emphasis ends in them, too.
    var isOfFormula: Bool

    init(index: Int, in text: ArraySlice<UInt8>) {
      self.index = index
      isOfFormula = index > text.startIndex && [0x5F, 0x5E].contains(text[index - 1])
    }
  }

  /// Whether the words behind one of some braces, up to the next, are read as attributes.
  private static func areAttributes(_ text: ArraySlice<UInt8>, in open: [Brace]) -> Bool {
    let ends = open.dropFirst().map(\.index) + [text.endIndex]
    return zip(open, ends).contains { brace, end in
      let words = text[(brace.index + 1)..<end].split { $0 == 0x20 || $0 == 0x09 }
      if words.count == 1, words[0].elementsEqual([0x2D]) { return !brace.isOfFormula }
      return words.contains { isAttribute($0, inFormula: brace.isOfFormula) }
    }
  }

  /// Whether a word is `.class`, `#name` or `name=value`. In a formula one letter is set: `i=1`.
  private static func isAttribute(_ word: ArraySlice<UInt8>, inFormula: Bool) -> Bool {
    let isMarked = word.first == 0x2E || word.first == 0x23
    let name = word.prefix { $0 != 0x3D }
    let rest = word[name.endIndex...]
    let start = isMarked ? name.dropFirst() : name
    // `$0` and `\alpha` are of programs and formulas.
    guard let first = start.first, let last = start.last, !isASCIIDigit(first),
      first != 0x24, first != 0x5C, start.contains(where: isLetter)
    else { return false }
    if isMarked { return true }
    // Neither a comparison nor an operator.
    guard rest.first == 0x3D, rest.dropFirst().first != 0x3D, isLetter(last) || isEndOfName(last)
    else { return false }
    return !inFormula || name.count > 1
  }

  /// A digit, `_`, `]` and `)`.
  private static func isEndOfName(_ byte: UInt8) -> Bool {
    isASCIIDigit(byte) || byte == 0x5F || byte == 0x5D || byte == 0x29
  }

  /// Of ASCII, or a byte of one that is not.
  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 || byte >= 0x80 }
}
