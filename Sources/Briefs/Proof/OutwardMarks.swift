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
  /// Those of formulas, behind a sign, are none.
  private static func hasAttributes(_ text: ArraySlice<UInt8>) -> Bool {
    var open: Int?
    for (index, byte) in zip(text.indices, text) {
      if byte == 0x7B {
        let isOfFormula = index > text.startIndex && [0x5F, 0x5E, 0x5C].contains(text[index - 1])
        open = isOfFormula ? nil : index
      } else if byte == 0x7D, let start = open {
        if areAttributes(text[(start + 1)..<index]) { return true }
        open = nil
      }
    }
    // What is not closed goes on in the next line.
    return open.map { start in
      let rest = text[(start + 1)...]
      return rest.allSatisfy { $0 == 0x20 || $0 == 0x09 } || areAttributes(rest)
    } ?? false
  }

  private static func areAttributes(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split { $0 == 0x20 || $0 == 0x09 }
    if words.count == 1, words[0].elementsEqual([0x2D]) { return true }
    return words.contains { word in
      let isMarked = word.first == 0x2E || word.first == 0x23
      let name = word.dropFirst(isMarked ? 1 : 0).prefix {
        isLetter($0) || isASCIIDigit($0) || $0 == 0x2D
      }
      guard let first = name.first, isLetter(first) else { return false }
      return isMarked ? name.endIndex == word.endIndex : word[name.endIndex...].first == 0x3D
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
}
