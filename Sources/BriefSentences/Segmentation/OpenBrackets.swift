/// Keeps track of open brackets and quotation marks in Chinese and Japanese text, and of where they
/// close.
///
/// A sentence does not end inside brackets that close soon.
struct OpenBrackets {
  /// How far away, in bytes, the bracket that closes may be: 200 characters of Han.
  private static let reach = 600

  /// A bit for each kind.
  private var open: UInt8 = 0
  /// For each kind, the next place where it closes as far as it is known: each place is searched
  /// once.
  private var closes = InlineArray<6, Int>(repeating: -1)

  /// Notes the bracket at an index, if there is one.
  mutating func note(_ text: [UInt8], at index: Int) {
    guard text[index] >= 0xE2, let found = Self.bracket(text, at: index) else { return }
    if found.opens { open |= 1 << found.kind } else { open &= ~(1 << found.kind) }
  }

  /// Notes the brackets of a range.
  mutating func note(_ text: [UInt8], in range: Range<Int>) {
    for index in range { note(text, at: index) }
  }

  /// The kind of quotation marks.
  private static let quotation = 5

  /// Whether the text behind some closers is inside brackets that close soon, before a limit;
  /// quotation marks count only with `orQuoted`.
  mutating func isInside(
    _ text: [UInt8], after closers: Range<Int>, limit: Int, orQuoted: Bool
  ) -> Bool {
    guard open != 0 else { return false }
    var after = self
    after.note(text, in: closers)
    if !orQuoted { after.open &= ~(1 << Self.quotation) }
    for kind in closes.indices where after.open & (1 << kind) != 0 {
      if closes[kind] < closers.upperBound {
        closes[kind] = Self.close(kind, text, in: closers.upperBound..<limit)
      }
      if closes[kind] - closers.upperBound <= Self.reach { return true }
    }
    return false
  }

  private static func close(_ kind: Int, _ text: [UInt8], in range: Range<Int>) -> Int {
    for index in range where text[index] >= 0xE2 {
      if let found = bracket(text, at: index), found.kind == kind, !found.opens { return index }
    }
    return Int.max
  }

  private static func bracket(_ text: [UInt8], at index: Int) -> (kind: Int, opens: Bool)? {
    guard index + 2 < text.count else { return nil }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x8C): return (0, true)
    case (0xE3, 0x80, 0x8D): return (0, false)
    case (0xE3, 0x80, 0x8E): return (1, true)
    case (0xE3, 0x80, 0x8F): return (1, false)
    case (0xE3, 0x80, 0x8A): return (2, true)
    case (0xE3, 0x80, 0x8B): return (2, false)
    case (0xE3, 0x80, 0x90): return (3, true)
    case (0xE3, 0x80, 0x91): return (3, false)
    case (0xEF, 0xBC, 0x88): return (4, true)
    case (0xEF, 0xBC, 0x89): return (4, false)
    case (0xE2, 0x80, 0x9C): return (5, true)
    case (0xE2, 0x80, 0x9D): return (5, false)
    default: return nil
    }
  }
}
