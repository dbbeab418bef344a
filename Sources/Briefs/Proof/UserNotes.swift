internal import BriefLexicon
internal import BriefMarkup

/// A user's own notes in a brief: its last section, headed as the program calls notes, of block
/// quotations only, so that every reader sees whose words they are.
struct UserNotes {
  /// The first line of the section in the Markdown below the fields, from 0.
  let start: Int
  /// The block quotations.
  let count: Int

  /// Finds the notes; `nil` if there are none, or if they hold what could be seen as more than notes:
  /// HTML, pictures, or what acts on the text around it: characters, definitions of links, footnotes and
  /// abbreviations, attributes, and the marks of templates.
  ///
  /// - Complexity: O(*n*).
  init?(in file: BriefFile) {
    // Editors end lines in their own way, and leave spaces at the end.
    let lines = Array(file.body.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
      .map(Self.trimmed)
    let headings = [BriefWording.english, .of(file.language ?? .english)]
      .map { Array("## \($0.notes)".utf8) }
    guard let start = lines.lastIndex(where: { headings.contains(Array($0)) }),
      start == 0 || lines[start - 1].isEmpty
    else { return nil }
    let isQuoted = lines[(start + 1)...].allSatisfy { $0.isEmpty || $0.first == 0x3E }
    let text = String(decoding: Array(lines[start...].joined(separator: [0x0A])), as: UTF8.self)
    guard isQuoted, !text.unicodeScalars.contains(where: isUnsafeControl),
      !OutwardMarks.areFound(in: lines[(start + 1)...]),
      let document = try? MarkdownNode(parsing: text), !document.isMoreThanNotes
    else { return nil }
    let blocks = document.children.dropFirst()
    guard !blocks.isEmpty, blocks.allSatisfy({ $0.kind == .blockQuote }) else { return nil }
    self.start = start
    count = blocks.count
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, [0x0D, 0x20, 0x09].contains(last) { line.removeLast() }
    return line
  }
}

extension MarkdownNode {
  fileprivate var isMoreThanNotes: Bool {
    switch kind {
    case .htmlBlock, .htmlInline, .image, .customBlock, .customInline: true
    case .link(let destination, _) where Self.isNoPlace(destination): true
    default: children.contains { $0.isMoreThanNotes }
    }
  }

  /// Whether an address has a scheme and is none of the web's, as `javascript:` is.
  private static func isNoPlace(_ address: String) -> Bool {
    let start = address.utf8.prefix { ![0x2F, 0x3F, 0x23].contains($0) }
    return start.contains(0x3A) && safeWebAddress(address) == nil
  }
}
