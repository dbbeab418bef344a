internal import BriefMarkup

/// The runs of words of a text, as hashes.
///
/// What two texts share of them says whether one was made of the other (Broder, "On the resemblance
/// and containment of documents", 1997).
package struct Shingles: Sendable {
  /// Ascending, each once.
  package private(set) var hashes: [UInt64] = []

  /// Fewer runs prove nothing.
  private static let fewest = 8
  private static let wordsOfBytes = 4
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init() {}

  /// The runs of four words of a text, as it is written but for the case of ASCII letters; of Han,
  /// Kana and Hangul each character is a word.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes.
  init(_ bytes: [UInt8]) {
    var words: [UInt64] = []
    var word: UInt64 = 0
    for byte in bytes {
      let isPart = byte >= 0x80 || isASCIILetter(byte) || isASCIIDigit(byte)
      if word != 0, !isPart || (byte >= 0xE3 && byte <= 0xED) {
        words.append(word)
        word = 0
      }
      if isPart { word = ((word ^ UInt64(lowercasedASCII(byte))) &* Self.multiplier) | 1 }
    }
    if word != 0 { words.append(word) }
    add(words[...], length: Self.wordsOfBytes)
    finish()
  }

  /// Adds the runs of so many of some words.
  package mutating func add(_ words: ArraySlice<UInt64>, length: Int) {
    guard words.count >= length else { return }
    for end in (words.startIndex + length)...words.endIndex {
      var hash: UInt64 = 0
      for word in words[(end - length)..<end] {
        hash = (hash ^ word) &* Self.multiplier
        hash ^= hash >> 29
      }
      hashes.append(hash)
    }
  }

  /// Sorts the runs, each once; to be called when all are there.
  package mutating func finish() {
    sort()
    var count = 0
    for hash in hashes where count == 0 || hashes[count - 1] != hash {
      hashes[count] = hash
      count += 1
    }
    hashes.removeLast(hashes.count - count)
  }

  /// Sorts by the first byte of each hash, and then those that share one, which are few.
  private mutating func sort() {
    guard hashes.count > Self.few else { return hashes.sort() }
    var ends = [Int](repeating: 0, count: 256)
    for hash in hashes { ends[Int(hash >> 56)] += 1 }
    for byte in 1..<256 { ends[byte] += ends[byte - 1] }
    var sorted = [UInt64](repeating: 0, count: hashes.count)
    var places = [0] + ends.dropLast()
    for hash in hashes {
      sorted[places[Int(hash >> 56)]] = hash
      places[Int(hash >> 56)] += 1
    }
    var start = 0
    for end in ends {
      if end - start > Self.few {
        sorted[start..<end].sort()
      } else {
        Self.sortFew(&sorted, start, end)
      }
      start = end
    }
    hashes = sorted
  }

  private static let few = 32

  private static func sortFew(_ hashes: inout [UInt64], _ start: Int, _ end: Int) {
    var next = start + 1
    while next < end {
      let hash = hashes[next]
      var place = next
      while place > start, hashes[place - 1] > hash {
        hashes[place] = hashes[place - 1]
        place -= 1
      }
      hashes[place] = hash
      next += 1
    }
  }

  /// How much of the smaller of two texts the other has too, in percent; `nil` for texts of few
  /// words, which prove nothing.
  ///
  /// - Complexity: O(*n*) in the runs of both.
  func share(in other: Shingles) -> Int? {
    let fewer = min(hashes.count, other.hashes.count)
    guard fewer >= Self.fewest else { return nil }
    var common = 0
    var place = 0
    for hash in hashes {
      while place < other.hashes.count, other.hashes[place] < hash { place += 1 }
      if place < other.hashes.count, other.hashes[place] == hash { common += 1 }
    }
    return common * 100 / fewer
  }
}
