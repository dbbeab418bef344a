/// Classifies texts by language, within one script: for each function word, ending and letter, the
/// languages that use it.
struct LanguageClassifier: Sendable {
  static let shared = LanguageClassifier()

  /// What a special letter is worth against a function word.
  private static let letterWeight = 0.5
  /// What a stopword is worth, besides.
  private static let stopwordWeight = 0.25
  /// What the ending of a word is worth.
  private static let endingWeight = 0.5
  /// How many letters an ending has at most, and how many stand before it at least.
  private static let longestEnding = 5
  private static let shortestStem = 2

  private var words = SpokenWords(expecting: 4_096)
  private var stopwords = SpokenWords(expecting: 16_384)
  private var endings = SpokenWords(expecting: 1_024)
  /// By the last byte of an ending and by the one before it, 0 for none: most words end otherwise.
  private var lastBytes = [Bool](repeating: false, count: 1 << 16)
  /// The rows of languages, those that win ties first.
  private let order: [Int]
  private var letters: [UInt32: Speakers] = [:]
  private let scripts: [Script?]
  /// The languages of each script, by its number.
  private let ofScript: [Speakers]

  private init() {
    let scripts = LanguageTable.rows.map(\.script)
    self.scripts = scripts
    ofScript = Script.allCases.map { script in
      scripts.indices.filter { scripts[$0] == script }
        .reduce(into: Speakers()) { $0.insert($1) }
    }
    let ranks = LanguageTable.rows.map(\.rank)
    order = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    for (language, row) in LanguageTable.rows.enumerated() {
      LanguageProfile.at(language).forEachEntry(of: .functionWords) { add($0, of: language) }
      row.stopwords.forEachLine { word, _ in stopwords.add(word, of: language) }
      for letter in row.letters.unicodeScalars {
        letters[letter.value, default: Speakers()].insert(language)
      }
    }
  }

  /// Adds a function word, or an ending with a hyphen before it.
  private mutating func add(_ line: Span<UInt8>, of language: Int) {
    if line[0] == 0x2D, line.count > 1 {
      endings.add(line.extracting(1..<line.count), of: language)
      lastBytes[Self.place(line[line.count - 1], line.count > 2 ? line[line.count - 2] : 0)] = true
    } else {
      words.add(line, of: language)
    }
  }

  private static func place(_ last: UInt8, _ before: UInt8) -> Int { Int(before) << 8 | Int(last) }

  /// The words of a sample, folded.
  func words(of text: [UInt8], in sample: [Range<Int>]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    for piece in sample {
      var index = piece.lowerBound
      while index < piece.upperBound {
        let end = wordEnd(text, index, piece.upperBound, CharacterClass.table)
        if end == index {
          index += character(text, at: index).width
          continue
        }
        var word: [UInt8] = []
        Folding.append(text[index..<end], dotlessI: false, to: &word)
        // Numbers are of all languages.
        if word.contains(where: { !(0x30...0x39 ~= $0) }) { words.append(word) }
        index = end
      }
    }
    return words
  }

  /// The share of some words that are function words or stopwords of a language.
  func coverage(of words: [[UInt8]], by language: Language) -> Double {
    guard let row = LanguageTable.place(of: language), !words.isEmpty else { return 0 }
    let count = words.count { word in
      self.words.speakers(of: word.span)?.contains(row) ?? false
        || stopwords.speakers(of: word.span)?.contains(row) ?? false
    }
    return Double(count) / Double(words.count)
  }

  /// The languages that are written in a script.
  func languages(of script: Script) -> [Language] {
    scripts.indices.filter { scripts[$0] == script }.map { LanguageTable.rows[$0].language }
  }

  /// What the winner of a certain vote has at least, and how many times what the next one has.
  private static let certainVotes = 20.0
  private static let certainLead = 1.5

  /// The language of a script with the most votes; with equal votes, the one that is more widely
  /// written. `nil` without any vote, or if a certain vote is asked for and this one is not.
  func vote(
    _ text: [UInt8], _ sample: [Range<Int>], among script: Script, isCertain: Bool = false
  ) -> Language? {
    var votes = [Double](repeating: 0, count: scripts.count)
    let classes = CharacterClass.table
    var word: [UInt8] = []
    for piece in sample {
      var index = piece.lowerBound
      while index < piece.upperBound {
        let end = wordEnd(text, index, piece.upperBound, classes)
        if end == index {
          index += character(text, at: index).width
          continue
        }
        word.removeAll(keepingCapacity: true)
        Folding.append(text[index..<end], dotlessI: false, to: &word)
        count(word, script, &votes)
        index = end
      }
    }
    guard let most = votes.max(), most > 0, let winner = order.first(where: { votes[$0] == most })
    else { return nil }
    if isCertain {
      votes[winner] = 0
      let next = votes.max() ?? 0
      guard most >= Self.certainVotes, most >= Self.certainLead * next else { return nil }
    }
    return LanguageTable.rows[winner].language
  }

  private func count(_ word: [UInt8], _ script: Script, _ votes: inout [Double]) {
    let hash = WordTable.hash(word.span)
    if let speakers = words.speakers(of: word.span, hash: hash) {
      add(1, to: speakers, script, &votes)
    }
    if let speakers = stopwords.speakers(of: word.span, hash: hash) {
      add(Self.stopwordWeight, to: speakers, script, &votes)
    }
    countEndings(word, script, &votes)
    var index = 0
    while index < word.count {
      let (value, width) = character(word, at: index)
      if value >= 0x80, let languages = letters[value] {
        add(Self.letterWeight, to: languages, script, &votes)
      }
      index += width
    }
  }

  private func countEndings(_ word: [UInt8], _ script: Script, _ votes: inout [Double]) {
    var letters = 0
    for byte in word where byte & 0xC0 != 0x80 { letters += 1 }
    var index = word.count
    for length in 1...Self.longestEnding where letters - length >= Self.shortestStem {
      index -= 1
      while index > 0, word[index] & 0xC0 == 0x80 { index -= 1 }
      let isOneByte = index == word.count - 1
      let last = Self.place(word[word.count - 1], isOneByte ? 0 : word[word.count - 2])
      // What is longer ends in the same two bytes.
      if !lastBytes[last], !isOneByte { return }
      if let speakers = endings.speakers(of: word.span.extracting(index..<word.count)) {
        add(Self.endingWeight, to: speakers, script, &votes)
      }
    }
  }

  private func add(
    _ weight: Double, to languages: Speakers, _ script: Script, _ votes: inout [Double]
  ) {
    let share = weight / Double(languages.count)
    languages.intersection(ofScript[script.rawValue]).forEach { votes[$0] += share }
  }

  /// Where the word ends that starts at an index; the index if none does.
  private func wordEnd(
    _ text: [UInt8], _ index: Int, _ limit: Int, _ classes: [UInt8]
  ) -> Int {
    var index = index
    let start = index
    while index < limit {
      let (value, width) = character(text, at: index)
      let isApostrophe = value == 0x27 || value == 0x2019
      let isWord = value < 0x10000 && classes[Int(value)] & 3 != 0
      if !isWord && !(isApostrophe && index > start) { break }
      index += width
    }
    return min(index, limit)
  }
}
