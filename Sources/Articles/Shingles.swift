import Markup

/// The runs of four words of a text, as hashes.
struct Shingles {
  private var hashes: Set<UInt64> = []

  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8]) {
    var recent: [UInt64] = []
    var word: UInt64 = 0
    func take(_ word: UInt64, _ hashes: inout Set<UInt64>, _ recent: inout [UInt64]) {
      recent.append(word)
      if recent.count > 4 { recent.removeFirst() }
      if recent.count == 4 {
        hashes.insert(recent.reduce(0) { ($0 ^ $1) &* 1_099_511_628_211 })
      }
    }
    for byte in bytes {
      let isPart = byte >= 0x80 || isASCIILetter(byte) || (0x30...0x39).contains(byte)
      // Scripts without spaces: each character is a word.
      if word != 0, !isPart || (byte >= 0xE3 && byte <= 0xED) {
        take(word, &hashes, &recent)
        word = 0
      }
      if isPart { word = ((word ^ UInt64(lowercasedASCII(byte))) &* 1_099_511_628_211) | 1 }
    }
    if word != 0 { take(word, &hashes, &recent) }
  }

  /// How much of the smaller of two texts the other has too, in percent; `nil` for texts of few
  /// words, which prove nothing.
  func share(in other: Shingles) -> Int? {
    let (small, large) = hashes.count < other.hashes.count ? (self, other) : (other, self)
    guard small.hashes.count >= 8 else { return nil }
    return small.hashes.count(where: large.hashes.contains) * 100 / small.hashes.count
  }
}
