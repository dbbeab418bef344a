/// The trace that a box of a page leaves in the text of a sentence: what it shows when a reader
/// points at a name follows the name without a space, as in "Maren Holt Maren A. HoltGate jams MORE
/// said".
enum GluedName {
  /// In bytes; initials are glued for other reasons.
  private static let shortest = 3
  /// More are no names that a page explains.
  private static let mostTried = 8

  /// Whether a word begins with a name that stands before it in the same sentence: "HoltGate", but
  /// not "YouTube".
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func isFound(in bytes: ArraySlice<UInt8>) -> Bool {
    var start = bytes.startIndex
    var tried = 0
    var previous: UInt8 = 0x20
    for (index, byte) in zip(bytes.indices, bytes) {
      defer { previous = byte }
      guard isLetter(byte) else {
        start = index + 1
        continue
      }
      guard isCapital(byte), isSmall(previous), index - start >= shortest, isCapital(bytes[start])
      else { continue }
      if stands(bytes[start..<index], in: bytes[bytes.startIndex..<start]) { return true }
      tried += 1
      if tried == mostTried { return false }
    }
    return false
  }

  /// Whether a word stands among others.
  private static func stands(_ word: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split { !isLetter($0) }.contains { $0.elementsEqual(word) }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }
  private static func isSmall(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte || byte >= 0x80 }
  private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte) || isSmall(byte) }
}
