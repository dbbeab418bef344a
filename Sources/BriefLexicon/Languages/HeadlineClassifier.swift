internal import Glibc

/// Tells the language of a headline, within one script: by the groups of three letters that its
/// words are made of, by words of news and function words, and by letters that a language does not
/// have.
///
/// Naive Bayes over letter groups, after Cavnar and Trenkle, "N-Gram-Based Text Categorization"
/// (1994): the probability of a group follows from its rank, so that the language files need no
/// numbers. Made when the first headline is asked for: longer texts do without.
struct HeadlineClassifier: Sendable {
  static let shared = HeadlineClassifier()

  /// The logarithm of the probability of the most frequent group, and how it falls with that of the
  /// rank.
  private static let mostFrequent = -4.0
  private static let fall = 0.75
  /// Ranks that are listed.
  private static let groupsListed = 300
  /// How much rarer than the last listed group any other one is.
  private static let rarer = 1.0
  /// What words are worth.
  private static let ofFunctionWord = 2.5
  private static let ofHeadlineWord = 5.0
  /// What a letter costs that other languages have and this one has not.
  private static let ofForeignLetter = 3.0
  /// Letters of a word that are read.
  private static let longestWord = 40

  private let scripts: [Script?]
  private let order: [Int]
  private let groups: [LetterGroups]
  private var functionWords = SpokenWords(expecting: 4_096)
  private var headlineWords = SpokenWords(expecting: 4_096)
  private let letters: [Set<UInt32>]
  private let special: Set<UInt32>

  private init() {
    let rows = LanguageTable.rows
    let scripts = rows.map(\.script)
    self.scripts = scripts
    let places = rows.map(\.rank)
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    self.order = order
    groups = Script.allCases.map { script in
      LetterGroups(of: order.filter { scripts[$0] == script })
    }
    for row in rows.indices {
      let profile = LanguageProfile.at(row)
      for word in profile.words(.functionWords) { functionWords.add(word.span, of: row) }
      for word in profile.words(.wordsOfHeadlines) { headlineWords.add(word.span, of: row) }
    }
    letters = rows.map { Set($0.letters.unicodeScalars.map(\.value)) }
    special = letters.reduce(into: []) { $0.formUnion($1) }
  }

  /// How probable the groups of three letters are in each language of a script.
  private struct LetterGroups: Sendable {
    /// The rows of those that have groups.
    var languages: [Int] = []
    /// The logarithm of the probability of a group that is not listed.
    static let rarest = mostFrequent - fall * log(Double(groupsListed + 1)) - rarer
    private var places: [UInt64: Int] = [:]
    /// Of each group, in the order of the languages.
    private var probabilities: [Double] = []

    init(of rows: [Int]) {
      let listed = rows.map { LanguageProfile.at($0).entries(.letterGroups) }
      languages = rows.indices.filter { !listed[$0].isEmpty }.map { rows[$0] }
      for (language, groups) in listed.filter({ !$0.isEmpty }).enumerated() {
        for (rank, group) in groups.enumerated() {
          let letters = group.unicodeScalars.map(\.value)
          guard letters.count == 3 else { continue }
          let place = places[Self.key(letters[...]), default: places.count]
          if place == places.count {
            places[Self.key(letters[...])] = place
            probabilities += languages.map { _ in Self.rarest }
          }
          probabilities[place * languages.count + language] =
            mostFrequent - fall * log(Double(rank + 1))
        }
      }
    }

    private static func key(_ letters: ArraySlice<UInt32>) -> UInt64 {
      letters.reduce(0) { $0 << 21 | UInt64($1) }
    }

    /// Adds those of a group to the scores of the languages.
    func add(_ group: ArraySlice<UInt32>, to scores: inout [Double]) {
      guard let place = places[Self.key(group)] else {
        for language in scores.indices { scores[language] += Self.rarest }
        return
      }
      let start = place * languages.count
      for language in scores.indices { scores[language] += probabilities[start + language] }
    }
  }

  /// The language of a script that a few words are in; `nil` if none of them has letter groups.
  ///
  /// - Complexity: O(*n*) in the bytes, times the languages of the script.
  func language(_ words: [[UInt8]], among script: Script) -> Language? {
    let groups = groups[script.rawValue]
    guard !words.isEmpty, !groups.languages.isEmpty else { return nil }
    var scores = groups.languages.map { _ in 0.0 }
    for word in words {
      let scalars = String(decoding: word, as: UTF8.self).unicodeScalars.prefix(Self.longestWord)
        .map(\.value)
      let padded = [Self.border] + scalars + [Self.border]
      for start in 0..<max(0, padded.count - 2) {
        groups.add(padded[start..<start + 3], to: &scores)
      }
      let speakers = functionWords.speakers(of: word.span)
      let reporters = headlineWords.speakers(of: word.span)
      let foreign = Set(scalars.lazy.filter(special.contains))
      guard speakers != nil || reporters != nil || !foreign.isEmpty else { continue }
      for (place, language) in groups.languages.enumerated() {
        if speakers?.contains(language) ?? false { scores[place] += Self.ofFunctionWord }
        if reporters?.contains(language) ?? false { scores[place] += Self.ofHeadlineWord }
        guard !foreign.isEmpty else { continue }
        scores[place] -= Self.ofForeignLetter * Double(foreign.subtracting(letters[language]).count)
      }
    }
    // Of equal ones that which is more widely written.
    let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) }
    return best.map { LanguageTable.rows[groups.languages[$0]].language }
  }

  /// Chinese or Japanese, of a text in Han: by letters and words that only one of them has.
  ///
  /// - Complexity: O(*n*) in the letters.
  func languageOfHan(_ text: String) -> Language? {
    var scores: [(language: Language, hits: Int)] = []
    for place in order where scripts[place] == .han || scripts[place] == .kana {
      var hits = 0
      for start in text.indices {
        for length in 1...Self.lettersOfHanWord {
          let word = Array(text[start...].prefix(length).utf8)
          if headlineWords.speakers(of: word.span)?.contains(place) ?? false { hits += length }
        }
      }
      scores.append((LanguageTable.rows[place].language, hits))
    }
    guard let most = scores.map(\.hits).max(), most > 0 else { return nil }
    let best = scores.filter { $0.hits == most }
    return best.count == 1 ? best[0].language : nil
  }

  private static let lettersOfHanWord = 3
  /// A group's mark for where a word begins or ends.
  private static let border: UInt32 = 0x20
}
