internal import Sentences

/// Numbers terms and pairs of terms from 0 in the order in which they come.
struct PairNumbering {
  /// Both terms of each pair; of a term alone the second half is all ones.
  private var keys: [UInt64] = []
  /// The number of a pair plus 1, or 0; a power of two of them.
  private var slots: [Int32]

  private static let noTerm: TermID = -1

  init() {
    slots = [Int32](repeating: 0, count: 1024)
  }

  /// The number of a pair, a new one if it has none yet.
  mutating func number(_ first: TermID, _ second: TermID) -> Int32 {
    let key = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    let slot = slot(of: key)
    if slots[slot] != 0 { return slots[slot] - 1 }
    keys.append(key)
    let number = Int32(truncatingIfNeeded: keys.count)
    slots[slot] = number
    if keys.count * 2 > slots.count { grow() }
    return number - 1
  }

  /// The number of a term alone.
  mutating func number(_ term: TermID) -> Int32 { number(term, Self.noTerm) }

  /// The terms that have a number, one or two.
  func terms(of number: Int32) -> [TermID] {
    let key = keys[Int(number)]
    let second = TermID(bitPattern: UInt32(truncatingIfNeeded: key))
    let first = TermID(bitPattern: UInt32(truncatingIfNeeded: key >> 32))
    return second == Self.noTerm ? [first] : [first, second]
  }

  /// Linear probing after a multiplicative hash (Knuth, TAOCP 3, section 6.4).
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: index + 1)
    }
  }
}
