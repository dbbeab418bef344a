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
  private static let groups = 300
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
  private let ranks: [[[UInt32]: Double]]
  private let functionWords: [Set<[UInt8]>]
  private let headlineWords: [Set<[UInt8]>]
  private let letters: [Set<UInt32>]
  private let special: Set<UInt32>

  private init() {
    let rows = LanguageTable.rows
    scripts = rows.map(\.script)
    let places = rows.map(\.rank)
    order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    let profiles = rows.indices.map(LanguageProfile.at)
    ranks = profiles.map { profile in
      var ranks: [[UInt32]: Double] = [:]
      for (rank, group) in profile.entries(.letterGroups).enumerated() {
        let letters = group.unicodeScalars.map(\.value)
        ranks[letters] = Self.mostFrequent - Self.fall * log(Double(rank + 1))
      }
      return ranks
    }
    functionWords = profiles.map { $0.words(.functionWords) }
    headlineWords = profiles.map { $0.words(.wordsOfHeadlines) }
    letters = rows.map { Set($0.letters.unicodeScalars.map(\.value)) }
    special = letters.reduce(into: []) { $0.formUnion($1) }
  }

  /// The language of a script that a few words are in; `nil` if none of them has letter groups.
  ///
  /// - Complexity: O(*n*) in the bytes, times the languages of the script.
  func language(_ words: [[UInt8]], among script: Script) -> Language? {
    let candidates = order.filter { scripts[$0] == script && !ranks[$0].isEmpty }
    guard !words.isEmpty, !candidates.isEmpty else { return nil }
    var scores = candidates.map { _ in 0.0 }
    let rarest = Self.mostFrequent - Self.fall * log(Double(Self.groups + 1)) - Self.rarer
    for word in words {
      let scalars = String(decoding: word, as: UTF8.self).unicodeScalars.prefix(Self.longestWord)
        .map(\.value)
      let padded = [Self.border] + scalars + [Self.border]
      let foreign = Set(scalars).intersection(special)
      for (place, language) in candidates.enumerated() {
        for start in 0..<max(0, padded.count - 2) {
          scores[place] += ranks[language][Array(padded[start..<start + 3])] ?? rarest
        }
        if functionWords[language].contains(word) { scores[place] += Self.ofFunctionWord }
        if headlineWords[language].contains(word) { scores[place] += Self.ofHeadlineWord }
        scores[place] -= Self.ofForeignLetter * Double(foreign.subtracting(letters[language]).count)
      }
    }
    // Of equal ones that which is more widely written.
    let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) }
    return best.map { LanguageTable.rows[candidates[$0]].language }
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
          if headlineWords[place].contains(word) { hits += length }
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
