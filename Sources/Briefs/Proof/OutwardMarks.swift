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
      if anywhere.contains(where: { position(of: $0, in: lowercased(text)) != nil })
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

  /// Whether a line, or a label that began in a line above, is followed by a colon as in `[1]: …`.
  private static func defines(_ text: ArraySlice<UInt8>, after isOpen: Bool) -> Bool {
    // Bullets, numbers and the mark of an abbreviation.
    let start = text.drop {
      [0x2A, 0x2B, 0x2D, 0x2E, 0x29, 0x3E, 0x20, 0x09].contains($0) || isASCIIDigit($0)
    }
    guard isOpen || start.first == 0x5B else { return false }
    var rest = start
    while let end = rest.firstIndex(of: 0x5D) {
      rest = rest[(end + 1)...]
      if rest.drop(while: { $0 == 0x20 || $0 == 0x09 }).first == 0x3A { return true }
    }
    return false
  }

  /// Whether braces hold what some read as attributes: `{ .class }`, `{ #name }`, `{ a=b }`.
  private static func hasAttributes(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let start = rest.firstIndex(of: 0x7B) {
      rest = rest[(start + 1)...]
      let inner = rest.prefix { $0 != 0x7D }
      let first = inner.first { $0 != 0x20 && $0 != 0x09 }
      guard let first else {
        // Empty ones are text; what is not closed goes on in the next line.
        if inner.endIndex == text.endIndex { return true }
        continue
      }
      if inner.contains(0x3D) || [0x2E, 0x23, 0x3A, 0x25, 0x3C, 0x2D].contains(first) {
        return true
      }
    }
    return false
  }
}
