internal import Articles

extension SourceText {
  /// The number, from 1, of the line that a byte stands on.
  ///
  /// - Complexity: O(*n*) in the bytes before it.
  func lineNumber(at offset: Int) -> Int {
    bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}
