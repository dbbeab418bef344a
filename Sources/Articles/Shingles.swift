internal import Markup

/// The runs of words of a text's blocks, as hashes.
///
/// What two texts share of them says whether one was made of the other (Broder, "On the resemblance
/// and containment of documents", 1997).
package struct Shingles: Sendable {
  /// Ascending, each once.
  package private(set) var hashes: [UInt64] = []

  /// The words of a run, for texts that may be the same.
  static let wordsOfCopies = 4
  private static let fewest = 8
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// - Parameters:
  ///   - article: Read block by block; no run goes from one to the next.
  ///   - length: The words of a run.
  /// - Complexity: O(*n* log *n*) in the bytes.
  package init(of article: Article, wordsInEach length: Int) {
    var words: [UInt64] = []
    for block in article.blocks {
      words.removeAll(keepingCapacity: true)
      Self.read(article.text.bytes[block.range], into: &words)
      guard words.count >= length else { continue }
      for end in length...words.count {
        var hash: UInt64 = 0
        for word in words[(end - length)..<end] {
          hash = (hash ^ word) &* Self.multiplier
          hash ^= hash >> 29
        }
        hashes.append(hash)
      }
    }
    hashes.sort()
    var count = 0
    for hash in hashes where count == 0 || hashes[count - 1] != hash {
      hashes[count] = hash
      count += 1
    }
    hashes.removeLast(hashes.count - count)
  }

  /// Adds the words of a text as hashes; in scripts without spaces each character is a word.
  private static func read(_ bytes: ArraySlice<UInt8>, into words: inout [UInt64]) {
    var word: UInt64 = 0
    for byte in bytes {
      let isPart = byte >= 0x80 || isASCIILetter(byte) || (0x30...0x39).contains(byte)
      if word != 0, !isPart || (byte >= 0xE3 && byte <= 0xED) {
        words.append(word)
        word = 0
      }
      if isPart { word = ((word ^ UInt64(lowercasedASCII(byte))) &* multiplier) | 1 }
    }
    if word != 0 { words.append(word) }
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
