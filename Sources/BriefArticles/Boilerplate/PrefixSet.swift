/// A set of prefixes of lines, found by their first bytes. `NeedleSet` would find them anywhere,
/// and not say where.
struct PrefixSet: Sendable {
  private let prefixes: [[UInt8]: [[UInt8]]]

  private static let bytesOfKey = 3

  /// - Parameter texts: In lower case, of at least three bytes each.
  init(_ texts: [String]) {
    prefixes = Dictionary(
      grouping: texts.map { Array($0.utf8) }, by: { Array($0.prefix(Self.bytesOfKey)) })
  }

  /// All of them.
  var texts: [String] { prefixes.values.joined().map { String(decoding: $0, as: UTF8.self) } }

  /// Bytes of the longest of them that a text in lower case begins with; `nil` if there is none.
  ///
  /// - Complexity: O(1) in the text's length.
  func length(in text: some Collection<UInt8>) -> Int? {
    prefixes[Array(text.prefix(Self.bytesOfKey))]?.filter { text.starts(with: $0) }.map(\.count)
      .max()
  }

  /// Whether a text in lower case begins with one of them.
  ///
  /// - Complexity: O(1) in the text's length.
  func begins(_ text: some Collection<UInt8>) -> Bool {
    prefixes[Array(text.prefix(Self.bytesOfKey))]?.contains { text.starts(with: $0) } ?? false
  }
}
