/// A set of words as UTF-8 bytes, numbered from 0 in the order in which they were added.
///
/// Open addressing over one array of bytes; the seed differs in each process, so that no input can
/// be made whose words all meet in one slot. The numbers don't depend on it.
package struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The hash of a word, and below it its number plus 1, or 0; a power of two of them.
  private var slots: [UInt64]

  /// - Parameter count: How many words there will be, roughly; there may be more.
  package init(expecting count: Int = 0) {
    var size = 64
    while size < 2 * count { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    guard count > 0 else { return }
    bytes.reserveCapacity(8 * count)
    ends.reserveCapacity(count)
  }

  /// How many words there are.
  package var count: Int { ends.count }

  /// The bytes of a word.
  package func word(_ number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

  /// The last byte of a word that is not empty.
  package func lastByte(of number: Int) -> UInt8 { bytes[ends[number] - 1] }

  /// The number of a word, or `nil` if it was not added.
  package func number(of word: Span<UInt8>) -> Int? {
    number(of: word, hash: Self.hash(word))
  }

  /// The number of a word whose hash is known.
  package func number(of word: Span<UInt8>, hash: UInt32) -> Int? {
    let found = slots[slot(of: word, hash: hash)]
    return found == 0 ? nil : Self.number(found)
  }

  /// The number of a word, which is added if it is new.
  package mutating func add(_ word: Span<UInt8>) -> Int {
    add(word, hash: Self.hash(word))
  }

  /// The number of a word whose hash is known.
  package mutating func add(_ word: Span<UInt8>, hash: UInt32) -> Int {
    var slot = slot(of: word, hash: hash)
    if slots[slot] != 0 { return Self.number(slots[slot]) }
    if (ends.count + 1) * 2 > slots.count {
      grow()
      slot = self.slot(of: word, hash: hash)
    }
    for index in word.indices { bytes.append(word[index]) }
    ends.append(bytes.count)
    slots[slot] = UInt64(hash) << 32 | UInt64(UInt32(clamping: ends.count))
    return ends.count - 1
  }

  private static func number(_ slot: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: slot)) - 1 }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// The slot that holds a word, or the empty one where it belongs.
  private func slot(of word: Span<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let found = slots[slot]
      if UInt32(truncatingIfNeeded: found >> 32) == hash,
        isEqual(word, to: range(Self.number(found)))
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isEqual(_ word: Span<UInt8>, to range: Range<Int>) -> Bool {
    guard word.count == range.count else { return false }
    for index in word.indices where word[index] != bytes[range.lowerBound + index] { return false }
    return true
  }

  private mutating func grow() {
    let words = slots.filter { $0 != 0 }
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for word in words {
      var slot = Int(UInt32(truncatingIfNeeded: word >> 32)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = word
    }
  }
}

extension WordTable {
  /// Where the hash of a word starts, to be mixed with its bytes one after the other.
  @usableFromInline package static let seed = UInt64.random(in: .min ... .max)

  /// The hash of a word.
  package static func hash(_ word: Span<UInt8>) -> UInt32 {
    var state = seed
    for index in word.indices { state = mix(state, word[index]) }
    return finish(state)
  }

  /// The state after one more byte.
  @inlinable
  package static func mix(_ state: UInt64, _ byte: UInt8) -> UInt64 {
    (state ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The hash of a state; its high bits depend on all bytes.
  @inlinable
  package static func finish(_ state: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (state ^ (state >> 32)) &* 0xD6E8_FEB8_6659_FD93 >> 32)
  }
}
