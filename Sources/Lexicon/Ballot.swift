/// Which languages each function word and each special letter speaks for.
struct Ballot: Sendable {
  static let shared = Ballot()

  /// What a special letter is worth against a function word.
  private static let letterWeight = 0.5

  private var words = WordTable()
  /// For each word, the languages that have it.
  private var speakers: [[Int]] = []
  private var letters: [UInt32: [Int]] = [:]
  private let scripts: [Script?]

  private init() {
    scripts = LanguageTable.rows.map(Self.script)
    for (language, row) in LanguageTable.rows.enumerated() {
      row.functionWords.forEachLine { word, _ in
        let number = words.add(word)
        if number == speakers.count { speakers.append([]) }
        speakers[number].append(language)
      }
      for letter in row.letters.unicodeScalars {
        letters[letter.value, default: []].append(language)
      }
    }
  }

  /// The languages that are written in a script.
  func languages(of script: Script) -> [Language] {
    scripts.indices.filter { scripts[$0] == script }.map { LanguageTable.rows[$0].language }
  }

  /// The language of a script that most speaks for; the first by code if several do equally;
  /// `nil` if nothing speaks for any.
  func vote(_ text: [UInt8], _ sample: [Range<Int>], among script: Script) -> Language? {
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
    guard let most = votes.max(), most > 0, let winner = votes.firstIndex(of: most) else {
      return nil
    }
    return LanguageTable.rows[winner].language
  }

  private func count(_ word: [UInt8], _ script: Script, _ votes: inout [Double]) {
    if let number = words.number(of: word.span) {
      add(1, to: speakers[number], script, &votes)
    }
    var index = 0
    while index < word.count {
      let (value, width) = character(word, at: index)
      if value >= 0x80, let languages = letters[value] {
        add(Self.letterWeight, to: languages, script, &votes)
      }
      index += width
    }
  }

  private func add(
    _ weight: Double, to languages: [Int], _ script: Script, _ votes: inout [Double]
  ) {
    for language in languages where scripts[language] == script {
      votes[language] += weight / Double(languages.count)
    }
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

  /// The script of most letters of a language's stopwords.
  private static func script(of row: LanguageTable.Row) -> Script? {
    var bytes: [UInt8] = []
    row.stopwords.forEachLine { line, _ in
      for index in line.indices { bytes.append(line[index]) }
    }
    return Script.majority(of: Script.counts(in: bytes, 0..<bytes.count))
  }
}
