import BriefLexicon

/// The words of a text that have letters beyond ASCII, and how well a language knows them.
struct ForeignWords {
  private var words: [[UInt8]] = []
  /// Letters beyond ASCII by their values.
  private var letters: [UInt32: Int] = [:]
  /// How many characters beyond ASCII there are, marks of punctuation not counted.
  private var count = 0
  /// Characters that stand in no text: what could not be converted, controls.
  private var bad = 0
  private var isUnspaced = false

  /// What the share of letters of the language counts against that of its words.
  private static let weightOfLetters = 0.5

  init(_ text: [UInt8]) {
    var index = 0
    var word: [UInt8] = []
    var isForeign = false
    while index < text.count {
      let (value, width) = character(text, at: index)
      let kind = CharacterClass(value)
      if !kind.isDisjoint(with: .spelling) || value == 0x27 || value == 0x2019 {
        word += text[index..<min(index + width, text.count)]
        if value >= 0x80, value != 0x2019 {
          isForeign = true
          letters[value, default: 0] += 1
          count += 1
          // Korean has spaces, but particles glued to its words.
          if kind.contains(.unspaced) || (0xAC00...0xD7A3).contains(value) { isUnspaced = true }
        }
      } else {
        end(&word, isForeign)
        isForeign = false
        note(value)
      }
      index += width
    }
    end(&word, isForeign)
  }

  private mutating func end(_ word: inout [UInt8], _ isForeign: Bool) {
    if isForeign {
      if isMixed(word) { bad += 1 }
      var folded: [UInt8] = []
      Folding.append(word[...], dotlessI: false, to: &folded)
      words.append(folded)
    }
    word.removeAll(keepingCapacity: true)
  }

  /// Whether a word has letters of ASCII and such of Greek, Cyrillic, Hebrew or Arabic.
  private func isMixed(_ word: [UInt8]) -> Bool {
    var index = 0
    var (hasASCII, hasOther) = (false, false)
    while index < word.count {
      let (value, width) = character(word, at: index)
      if value | 0x20 >= 0x61, value | 0x20 <= 0x7A { hasASCII = true }
      if (0x370..<0x700).contains(value) { hasOther = true }
      index += width
    }
    return hasASCII && hasOther
  }

  private mutating func note(_ value: UInt32) {
    switch value {
    case 0xFFFD, 0x80...0x84, 0x86...0x9F, 0xE000...0xF8FF:
      bad += 1
      count += 1
    // Spaces, signs and marks that stand in texts of all languages.
    case 0..<0x80, 0x85, 0xA0, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB, 0x2010...0x203A, 0x20AC,
      0x2116, 0x2122, 0x3000...0x3011, 0xFF00...0xFF1F, 0x060C, 0x061B, 0x061F:
      break
    default: count += 1
    }
  }

  /// Whether hardly a character stands in no text.
  var isText: Bool { count > 0 && bad * 100 <= count }

  /// How well a language fits.
  struct Fit {
    /// By words and letters together, from 0 to 1.5.
    var value = 0.0
    /// How many words it knows.
    var hits = 0
    /// The share of the letters beyond ASCII that are its own...
    var letters = 0.0
    /// ...and how many there are of any language.
    var count = 0
  }

  /// How well a language knows the words and letters.
  func fit(to language: Language) -> Fit {
    let known = StopwordList(for: language)
    let own = LanguageProfile.of(language).words(.functionWords)
    var hits = 0
    var share = 0.0
    if isUnspaced {
      let found = words.map { covered($0, by: known) }
      hits = found.reduce(0) { $0 + $1.words }
      share = Double(found.reduce(0) { $0 + $1.letters }) / Double(max(count, 1))
    } else {
      hits = words.count { known.contains($0.span) || own.contains($0) }
      share = Double(hits) / Double(max(words.count, 1))
    }
    let letters = lettersOf(language)
    return Fit(
      value: share + Self.weightOfLetters * letters, hits: hits, letters: letters, count: count)
  }

  /// The share of characters that are letters of a language: those that its alphabet has beyond
  /// ASCII, or for another script all of that script.
  private func lettersOf(_ language: Language) -> Double {
    let alphabet = Alphabet.of(language)
    let own = letters.reduce(0) { sum, letter in
      alphabet.contains(letter.key) ? sum + letter.value : sum
    }
    return Double(own) / Double(max(count, 1))
  }

  /// The longest common word that is looked for in a run without spaces, in characters.
  private static let longest = 4

  /// How many letters of a run are those of common words, the longest first at each place; and how
  /// many words these are.
  private func covered(_ run: [UInt8], by list: StopwordList) -> (letters: Int, words: Int) {
    var starts = run.indices.filter { run[$0] & 0xC0 != 0x80 }
    starts.append(run.count)
    var (letters, words, place) = (0, 0, 0)
    while place < starts.count - 1 {
      let most = min(Self.longest, starts.count - 1 - place)
      let length = stride(from: most, to: 0, by: -1).first {
        list.contains(run.span.extracting(starts[place]..<starts[place + $0]))
      }
      if let length {
        letters += length
        words += 1
      }
      place += length ?? 1
    }
    return (letters, words)
  }
}
