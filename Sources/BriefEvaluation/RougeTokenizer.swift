import BriefLexicon

/// Words as ROUGE counts them, numbered.
struct RougeTokenizer {
  /// What counts as a word.
  enum Words {
    /// Runs of the letters a to z and digits in lower case; those of more than three letters
    /// stemmed: as the package `rouge-score` counts them in English.
    case english
    /// Runs of letters, marks and digits of any script in lower case; words by ICU's dictionaries
    /// where none are set apart by spaces.
    case ofAnyScript

    /// Those of a text: English ones unless it is of another language that writes with more letters.
    init(of text: String) {
      var (letters, foreign) = (0, 0)
      for scalar in text.unicodeScalars where CharacterClass(scalar.value).contains(.letter) {
        letters += 1
        if scalar.value >= 0x80 { foreign += 1 }
      }
      let isForeign =
        foreign * 100 >= max(letters, 1)
        && LanguageIdentifier.identify(Array(text.utf8)) != .english
      self = isForeign ? .ofAnyScript : .english
    }
  }

  private var numbers: [[UInt8]: Int32] = [:]
  private var stems: [[UInt8]: Int32] = [:]
  private var stemmer = PorterStemmer()
  private let breaker = WordBreaker()

  /// Words of more letters are stemmed.
  private static let longestUnstemmed = 3

  /// The tokens of a text; equal numbers are equal stems.
  ///
  /// - Complexity: O(*n*) in the bytes.
  mutating func tokens(of text: some StringProtocol, as words: Words) -> [Int32] {
    switch words {
    case .english: englishTokens(of: text)
    case .ofAnyScript: tokensOfAnyScript(of: Array(text.utf8))
    }
  }

  private mutating func englishTokens(of text: some StringProtocol) -> [Int32] {
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
    let number = number(ofStem: stem)
    numbers[word] = number
    return number
  }

  private mutating func number(ofStem stem: [UInt8]) -> Int32 {
    let number = stems[stem] ?? Int32(truncatingIfNeeded: stems.count)
    stems[stem] = number
    return number
  }

  private mutating func tokensOfAnyScript(of text: [UInt8]) -> [Int32] {
    var tokens: [Int32] = []
    CountedWords(breaker).forEach(in: text) { range in
      var folded: [UInt8] = []
      Folding.append(text[range], dotlessI: false, to: &folded)
      tokens.append(number(ofStem: folded))
    }
    return tokens
  }
}

/// The words of a text in any script.
struct CountedWords {
  private let breaker: WordBreaker

  init(_ breaker: WordBreaker = WordBreaker()) { self.breaker = breaker }

  /// Calls `body` with the range of each word: a run of letters, marks and digits, or what ICU finds
  /// in one where no spaces stand between words.
  ///
  /// - Complexity: O(*n*) in the bytes.
  func forEach(in text: [UInt8], _ body: (Range<Int>) -> Void) {
    var start = 0
    var index = 0
    var isUnspaced = false
    func end() {
      guard index > start else { return }
      if isUnspaced {
        breaker.forEachWord(of: text, in: start..<index, body)
      } else {
        body(start..<index)
      }
    }
    while index < text.count {
      let (value, width) = character(text, at: index)
      let kind = CharacterClass(value)
      let isWord = !kind.isDisjoint(with: .word)
      if !isWord || kind.contains(.unspaced) != isUnspaced {
        end()
        start = index
      }
      isUnspaced = isWord && kind.contains(.unspaced)
      index = min(index + width, text.count)
      if !isWord { start = index }
    }
    end()
  }
}
