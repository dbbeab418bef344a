/// A text that is part of the program, read where it lies.
@safe struct CompiledText: @unchecked Sendable {
  // Constant data of the program: there as long as it runs, and written by nobody.
  private let buffer: UnsafeBufferPointer<UInt8>

  /// Takes a text that ends with a zero byte.
  init(_ start: UnsafePointer<UInt8>?) {
    guard let start = unsafe start else {
      unsafe buffer = UnsafeBufferPointer(start: nil, count: 0)
      return
    }
    var count = 0
    while unsafe start[count] != 0 { count += 1 }
    unsafe buffer = UnsafeBufferPointer(start: start, count: count)
  }

  /// Calls `body` with each line that is not empty, and its number from 1.
  func forEachLine(_ body: (Span<UInt8>, Int) -> Void) {
    unsafe Lexicon.forEachLine(of: buffer.span, body)
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
