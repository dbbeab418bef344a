internal import Sentences

/// Numbers the concepts, terms and pairs of terms alike, from 0 in the order in which they come.
struct ConceptTerms {
  /// The terms of each concept; of a term alone the second half is all ones.
  private var keys: [UInt64] = []
  /// The concept of each term alone, by the term's number, or -1.
  private var ofTerms: [Int32] = []
  /// Pairs and their concepts, beside each other since they are looked at together; a power of two
  /// of them.
  private var slots: [Slot]
  private var pairCount = 0
  /// How many high bits of a hash are no part of a slot's number.
  private var shift = 54

  private struct Slot {
    var key: UInt64
    var concept: Int32
  }

  /// Differs in each process, so that no text can be made whose pairs all meet in one slot; the
  /// numbers of concepts don't depend on it.
  private static let multiplier = UInt64.random(in: .min ... .max) | 1
  private static let free = Slot(key: .max, concept: -1)
  private static let noTerm: TermID = -1

  init() {
    slots = [Slot](repeating: Self.free, count: 1024)
  }

  /// The concept of a term alone, which has a number from 0.
  mutating func number(_ term: TermID, at number: Int) -> Int32 {
    while ofTerms.count <= number { ofTerms.append(-1) }
    if ofTerms[number] < 0 { ofTerms[number] = append(Self.key(term, Self.noTerm)) }
    return ofTerms[number]
  }

  /// The concept of a pair of terms.
  mutating func number(_ first: TermID, _ second: TermID) -> Int32 {
    let key = Self.key(first, second)
    let slot = slot(of: key)
    if slots[slot].key == key { return slots[slot].concept }
    let concept = append(key)
    slots[slot] = Slot(key: key, concept: concept)
    pairCount += 1
    if pairCount * 2 > slots.count { grow() }
    return concept
  }

  /// The terms that a concept is, one or two.
  func terms(of concept: Int32) -> [TermID] {
    let key = keys[Int(concept)]
    let first = TermID(bitPattern: UInt32(truncatingIfNeeded: key >> 32))
    let second = TermID(bitPattern: UInt32(truncatingIfNeeded: key))
    return second == Self.noTerm ? [first] : [first, second]
  }

  private static func key(_ first: TermID, _ second: TermID) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  private mutating func append(_ key: UInt64) -> Int32 {
    keys.append(key)
    return Int32(truncatingIfNeeded: keys.count - 1)
  }

  /// Linear probing after a hash by multiplication with a random number (Dietzfelbinger and others,
  /// "A reliable randomized algorithm for the closest-pair problem", 1997).
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* Self.multiplier) >> shift)
    while slots[slot].key != Self.free.key, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    shift -= 1
    slots = [Slot](repeating: Self.free, count: old.count * 2)
    for entry in old where entry.key != Self.free.key { slots[slot(of: entry.key)] = entry }
  }
}
