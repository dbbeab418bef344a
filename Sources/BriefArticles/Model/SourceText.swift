/// The text of an article as valid UTF-8 bytes; every range in the house counts bytes of it.
///
/// For plain text in UTF-8 these are the bytes of the file; for pages, feeds and Markdown they are
/// the extracted text, one block a line, as `brief inspect` prints it.
public struct SourceText: Sendable, Hashable {
  /// Valid UTF-8.
  public let bytes: [UInt8]
  /// Whether the text is UTF-8 that somebody read as Windows-1252: "cafÃ©" (see `repaired(in:)`).
  public let isMisread: Bool

  /// Takes the bytes of a string as they are.
  public init(_ string: String) {
    bytes = Array(string.utf8)
    isMisread = Mojibake.isIn(bytes)
  }

  /// Takes bytes as they are if they are valid UTF-8, or with U+FFFD for what is not.
  ///
  /// - Complexity: O(*n*).
  public init(repairing bytes: [UInt8]) {
    if String(validating: bytes, as: UTF8.self) != nil {
      self.bytes = bytes
    } else {
      self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    isMisread = Mojibake.isIn(self.bytes)
  }

  /// How many bytes the text has.
  public var count: Int { bytes.count }

  /// The text of a range, letter by letter. The range must lie on character borders.
  public subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text of a range on one line: each run of white space is one space, none at the ends.
  ///
  /// Line breaks of hard-wrapped text are no letters of the sentence, so this is the form in which
  /// sentences are printed, written and verified.
  public func line(_ range: Range<Int>) -> String {
    String(decoding: collapsedWhitespace(bytes[range]), as: UTF8.self)
  }
}
