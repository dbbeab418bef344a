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

  /// Those that are in both.
  func intersection(_ other: Speakers) -> Speakers {
    var both = Speakers()
    both.bits = bits & other.bits
    return both
  }

  /// Calls `body` with each row, in their order.
  func forEach(_ body: (Int) -> Void) {
    // Half by half, as a machine counts.
    for start in stride(from: 0, to: Self.most, by: 64) {
      var rest = UInt64(truncatingIfNeeded: bits >> UInt128(start))
      while rest != 0 {
        body(start + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
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

  /// The languages of a word whose hash is known.
  func speakers(of word: Span<UInt8>, hash: UInt32) -> Speakers? {
    table.number(of: word, hash: hash).map { speakers[$0] }
  }
}
