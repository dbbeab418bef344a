/// Words as ROUGE counts them, numbered: runs of the letters a to z and digits in lower case; those
/// of more than three letters stemmed.
struct RougeTokenizer {
  private var numbers: [[UInt8]: Int32] = [:]
  private var stems: [[UInt8]: Int32] = [:]
  private var stemmer = PorterStemmer()

  /// Words of more letters are stemmed.
  private static let longestUnstemmed = 3

  /// The tokens of a text; equal numbers are equal stems.
  ///
  /// - Complexity: O(*n*) in the bytes.
  mutating func tokens(of text: some StringProtocol) -> [Int32] {
    var tokens: [Int32] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: word.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: word.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      // Of all other characters two are written with such a letter in lower case: the sign for
      // kelvin, and the capital I with a dot, whose dot ends the word.
      case 0x212A: word.append(0x6B)
      case 0x130:
        word.append(0x69)
        end(&word, &tokens)
      default: end(&word, &tokens)
      }
    }
    end(&word, &tokens)
    return tokens
  }

  private mutating func end(_ word: inout [UInt8], _ tokens: inout [Int32]) {
    guard !word.isEmpty else { return }
    tokens.append(number(of: word))
    word.removeAll(keepingCapacity: true)
  }

  private mutating func number(of word: [UInt8]) -> Int32 {
    if let known = numbers[word] { return known }
    let stem = word.count > Self.longestUnstemmed ? stemmer.stem(word) : word
    let number = stems[stem] ?? Int32(truncatingIfNeeded: stems.count)
    stems[stem] = number
    numbers[word] = number
    return number
  }
}
