/// Languages by their rows: those that have a word.
struct Speakers: Sendable, Hashable {
  /// More languages than a set can hold there are not in the table; a test counts them.
  static let most = 128

  private var bits: UInt128 = 0

  /// How many languages there are.
  var count: Int { bits.nonzeroBitCount }

  mutating func insert(_ row: Int) {
    guard row < Self.most else { return }
    bits |= 1 << UInt128(row)
  }

  func contains(_ row: Int) -> Bool { row < Self.most && bits >> UInt128(row) & 1 == 1 }

  /// Calls `body` with each row, in their order.
  func forEach(_ body: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}

/// Words, each with the languages that have it.
struct SpokenWords: Sendable {
  private var table: WordTable
  private var speakers: [Speakers] = []

  /// - Parameter count: How many words there will be, roughly.
  init(expecting count: Int) {
    table = WordTable(expecting: count)
    speakers.reserveCapacity(count)
  }

  mutating func add(_ word: Span<UInt8>, of row: Int) {
    let number = table.add(word)
    if number == speakers.count { speakers.append(Speakers()) }
    speakers[number].insert(row)
  }

  /// The languages of a word, or `nil` if no language has it.
  func speakers(of word: Span<UInt8>) -> Speakers? {
    table.number(of: word).map { speakers[$0] }
  }
}
