internal import BriefSentences

/// Numbers the concepts, terms and pairs of terms alike, from 0 in the order in which they come.
struct ConceptIndex {
  /// The terms of each concept; of a term alone the second half is all ones.
  private var keys: [UInt64] = []
  /// The concept of each term alone, by the term's number, or -1.
  private var ofTerms: [Int32] = []
  /// For each pair half of its hash and its concept; a power of two of them. Small, since in a long
  /// text most of the time goes into memory that was not touched before.
  private var slots: [UInt64]
  private var pairCount = 0
  /// How many high bits of a hash are no part of a slot's number.
  private var shift = 54

  /// Differs in each process, so that no text can be made whose pairs all meet in one slot; the
  /// numbers of concepts don't depend on it.
  private static let multiplier = UInt64.random(in: .min ... .max) | 1
  private static let free = UInt64.max
  private static let noTerm: TermID = -1

  /// - Parameter termCount: How many terms will come, about.
  init(termCount: Int = 0) {
    keys.reserveCapacity(termCount)
    slots = [UInt64](repeating: Self.free, count: 1024)
  }

  /// The concept of a term alone, which has a number from 0.
  mutating func number(_ term: TermID, at number: Int) -> Int32 {
    while ofTerms.count <= number { ofTerms.append(-1) }
    if ofTerms[number] < 0 { ofTerms[number] = append(Self.key(term, Self.noTerm)) }
    return ofTerms[number]
  }

  /// What may be the concept of each term of a sentence and its predecessor, or -1.
  ///
  /// All slots are asked for before the first answer is needed, so that the memory brings many at
  /// once: to wait for one after the other takes several times as long.
  func guesses(_ sentence: ArraySlice<TermID>, _ concepts: inout [Int32]) {
    concepts.removeAll(keepingCapacity: true)
    var previous = Self.noTerm
    for term in sentence {
      let hash = Self.hash(of: Self.key(previous, term))
      let slot = slots[home(of: hash)]
      concepts.append(Self.half(of: hash) == slot >> 32 ? Self.concept(in: slot) : -1)
      previous = term
    }
  }

  /// The concept of a pair of terms, which may be the one that was guessed; -1 for no guess.
  mutating func number(_ first: TermID, _ second: TermID, guess: Int32 = -1) -> Int32 {
    let key = Self.key(first, second)
    if guess >= 0, keys[Int(guess)] == key { return guess }
    let hash = Self.hash(of: key)
    let slot = slot(of: key, hash)
    if slots[slot] != Self.free { return Self.concept(in: slots[slot]) }
    let concept = append(key)
    slots[slot] = Self.slot(hash, concept)
    pairCount += 1
    if pairCount > slots.count / 4 * 3 { grow() }
    return concept
  }

  /// The terms that a concept is, one or two.
  func terms(of concept: Int32) -> [TermID] {
    let (first, second) = pair(of: Int(concept))
    return second.map { [first, $0] } ?? [first]
  }

  /// The term that a concept is, or both of them.
  func pair(of concept: Int) -> (first: TermID, second: TermID?) {
    let key = keys[concept]
    let second = TermID(bitPattern: UInt32(truncatingIfNeeded: key))
    return (
      TermID(bitPattern: UInt32(truncatingIfNeeded: key >> 32)),
      second == Self.noTerm ? nil : second
    )
  }

  private static func key(_ first: TermID, _ second: TermID) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  private mutating func append(_ key: UInt64) -> Int32 {
    keys.append(key)
    return Int32(truncatingIfNeeded: keys.count - 1)
  }

  /// By multiplication with a random number (Dietzfelbinger and others, "A reliable randomized
  /// algorithm for the closest-pair problem", 1997).
  private static func hash(of key: UInt64) -> UInt64 { key &* multiplier }

  private static func half(of hash: UInt64) -> UInt64 { hash >> 16 & 0xFFFF_FFFF }

  private static func slot(_ hash: UInt64, _ concept: Int32) -> UInt64 {
    half(of: hash) << 32 | UInt64(UInt32(bitPattern: concept))
  }

  private static func concept(in slot: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: slot)
  }

  private func home(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> shift) }

  /// Where a key is or would be, by linear probing.
  private func slot(of key: UInt64, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    let half = Self.half(of: hash)
    var slot = home(of: hash)
    while slots[slot] != Self.free {
      if slots[slot] >> 32 == half, keys[Int(Self.concept(in: slots[slot]))] == key { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    shift -= 1
    slots = [UInt64](repeating: Self.free, count: slots.count * 2)
    let mask = slots.count - 1
    for (concept, key) in keys.enumerated() where pair(of: concept).second != nil {
      let hash = Self.hash(of: key)
      var slot = home(of: hash)
      while slots[slot] != Self.free { slot = (slot + 1) & mask }
      slots[slot] = Self.slot(hash, Int32(truncatingIfNeeded: concept))
    }
  }
}
