internal import Markup

/// A user's own notes in a brief: its last section, headed as the program calls notes, of block
/// quotations only, so that every reader sees whose words they are.
struct UserNotes {
  /// The first line of the section in the Markdown below the fields, from 0.
  let start: Int
  /// The block quotations.
  let count: Int

  /// Finds the notes; `nil` if there are none, or if they hold what could be seen as more than notes:
  /// HTML, pictures, or characters that act on the text around them.
  ///
  /// - Complexity: O(*n*).
  init?(in file: BriefFile) {
    let lines = Array(file.body.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    let heading = Array("## \(BriefWording.notes)".utf8)
    guard let start = lines.lastIndex(where: { $0.elementsEqual(heading) }),
      start == 0 || lines[start - 1].isEmpty
    else { return nil }
    let isQuoted = lines[(start + 1)...].allSatisfy { $0.isEmpty || $0.first == 0x3E }
    let text = String(decoding: Array(lines[start...].joined(separator: [0x0A])), as: UTF8.self)
    guard isQuoted, !text.unicodeScalars.contains(where: isUnsafeControl),
      let document = try? MarkdownNode(parsing: text), !document.isMoreThanNotes
    else { return nil }
    let blocks = document.children.dropFirst()
    guard !blocks.isEmpty, blocks.allSatisfy({ $0.kind == .blockQuote }) else { return nil }
    self.start = start
    count = blocks.count
  }
}

extension MarkdownNode {
  fileprivate var isMoreThanNotes: Bool {
    switch kind {
    case .htmlBlock, .htmlInline, .image, .customBlock, .customInline: true
    default: children.contains { $0.isMoreThanNotes }
    }
  }
}
