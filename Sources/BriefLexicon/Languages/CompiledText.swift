internal import Glibc

/// A text that is part of the program, read where it lies.
@safe struct CompiledText: @unchecked Sendable {
  // Constant data of the program: it is valid for its whole run and never changes.
  private let buffer: UnsafeBufferPointer<UInt8>

  /// Takes a text that ends with a zero byte.
  init(_ start: UnsafePointer<UInt8>?) {
    guard let start = unsafe start else {
      unsafe buffer = UnsafeBufferPointer(start: nil, count: 0)
      return
    }
    let count = unsafe strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
    unsafe buffer = UnsafeBufferPointer(start: start, count: count)
  }

  /// Calls `body` with the bytes.
  func read(_ body: (Span<UInt8>) -> Void) { unsafe body(buffer.span) }

  /// Calls `body` with each line that is not empty, and its number from 1.
  func forEachLine(_ body: (Span<UInt8>, Int) -> Void) {
    read { BriefLexicon.forEachLine(of: $0, body) }
  }

  /// The lines `key: value` up to the first empty one.
  func head() -> [(key: String, value: String)] {
    var pairs: [(key: String, value: String)] = []
    read { bytes in
      var start = 0
      for index in bytes.indices where bytes[index] == 0x0A {
        guard index > start else { return }
        if let colon = (start..<index).first(where: { bytes[$0] == 0x3A }), colon + 1 < index {
          pairs.append((text(bytes, start..<colon), text(bytes, colon + 2..<index)))
        }
        start = index + 1
      }
    }
    return pairs
  }

  private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: range.map { bytes[$0] }, as: UTF8.self)
  }
}

/// Calls `body` with each line that is not empty, and its number from 1.
func forEachLine(of text: Span<UInt8>, _ body: (Span<UInt8>, Int) -> Void) {
  var start = 0
  var number = 1
  for index in text.indices where text[index] == 0x0A {
    if index > start { body(text.extracting(start..<index), number) }
    start = index + 1
    number += 1
  }
  if start < text.count { body(text.extracting(start..<text.count), number) }
}
