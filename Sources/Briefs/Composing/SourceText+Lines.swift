internal import BriefArticles

extension SourceText {
  /// The numbers, from 1, of the lines that some bytes stand on.
  ///
  /// - Parameter offsets: Of the bytes, ascending.
  /// - Returns: As many numbers.
  /// - Complexity: O(*n*) in the bytes of the text and the offsets together.
  func lineNumbers(at offsets: [Int]) -> [Int32] {
    var line: Int32 = 1
    var start = 0
    return offsets.map { offset in
      let end = min(max(offset, start), bytes.count)
      for byte in bytes[start..<end] where byte == 0x0A { line &+= 1 }
      start = end
      return line
    }
  }
}
