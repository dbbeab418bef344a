internal import Sentences

/// What the sentences of a topic are about: pairs of neighbouring terms, at least one of them no
/// stopword, each with a weight.
///
/// The weight of a pair is the number of sentences that have it, and a quarter of that if only one
/// article has it (of a single article: only one sentence). Pairs as concepts: Gillick and Favre,
/// "A Scalable Global Model for Summarization" (2009).
struct Concepts {
  /// Where each sentence's concepts start; one more entry than sentences.
  let offsets: [Int]
  /// The concepts of the sentences, each once a sentence.
  let concepts: [Int32]
  let weights: [Double]

  private static let weightOfUnshared = 0.25

  /// - Complexity: O(*n*) in the terms of the rows.
  init(of table: SentenceTable, rows: [Int], hasSeveralArticles: Bool) {
    var numbers = PairNumbering()
    var offsets = [0]
    var concepts: [Int32] = []
    var counts: [Int32] = []
    var lastRow: [Int32] = []
    var firstArticle: [Int32] = []
    var isShared: [Bool] = []
    for (index, row) in rows.enumerated() {
      let terms = table.terms(of: row)
      let article = table.articleOfSentence[row]
      for (first, second) in zip(terms, terms.dropFirst()) {
        if table.isStopword[Int(first)], table.isStopword[Int(second)] { continue }
        let concept = Int(numbers.number(first, second))
        if concept == counts.count {
          counts.append(0)
          lastRow.append(-1)
          firstArticle.append(article)
          isShared.append(false)
        }
        if lastRow[concept] == index { continue }
        lastRow[concept] = Int32(truncatingIfNeeded: index)
        counts[concept] += 1
        if hasSeveralArticles ? firstArticle[concept] != article : counts[concept] > 1 {
          isShared[concept] = true
        }
        concepts.append(Int32(truncatingIfNeeded: concept))
      }
      offsets.append(concepts.count)
    }
    self.offsets = offsets
    self.concepts = concepts
    weights = zip(counts, isShared).map { count, isShared in
      Double(count) * (isShared ? 1 : Self.weightOfUnshared)
    }
  }

  /// The concepts of a sentence, by its index in the rows.
  subscript(row: Int) -> ArraySlice<Int32> {
    concepts[offsets[row]..<offsets[row + 1]]
  }
}

/// Numbers pairs of terms from 0 in the order in which they come.
struct PairNumbering {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private var count: Int32 = 0

  private static let free = UInt64.max

  init() {
    keys = [UInt64](repeating: Self.free, count: 1024)
    numbers = [Int32](repeating: 0, count: 1024)
  }

  /// The number of a pair, a new one if it has none yet.
  mutating func number(_ first: TermID, _ second: TermID) -> Int32 {
    let key = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    let slot = slot(of: key)
    if keys[slot] == key { return numbers[slot] }
    let number = count
    keys[slot] = key
    numbers[slot] = number
    count += 1
    if Int(count) * 2 > keys.count { grow() }
    return number
  }

  /// Linear probing after a multiplicative hash (Knuth, TAOCP 3, section 6.4).
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while keys[slot] != Self.free, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, numbers)
    keys = [UInt64](repeating: Self.free, count: keys.count * 2)
    numbers = [Int32](repeating: 0, count: keys.count)
    for (key, number) in old where key != Self.free {
      let slot = slot(of: key)
      keys[slot] = key
      numbers[slot] = number
    }
  }
}
