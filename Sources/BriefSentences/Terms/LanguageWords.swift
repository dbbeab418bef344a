import BriefLexicon

/// The words of one language that were read so far, and how they become terms.
struct LanguageWords {
  let language: Language
  private let number: Int
  private let stopwords: StopwordList
  private let stemmer: Stemmer
  private let classes = CharacterClass.table
  private let hasElision: Bool
  private let hasDotlessI: Bool
  private var breaker: WordBreaker?

  /// The words as they were written, and for each its term and the bytes that are no part of it.
  private var surfaces = WordTable()
  private var terms: [TermID] = []
  private var elided: [UInt8] = []
  /// Room for the word that becomes a term.
  private var folded: [UInt8] = []
  private var stem: [UInt8] = []

  init(_ language: Language, number: Int, stopwords: StopwordList?) {
    self.language = language
    self.number = number
    self.stopwords = stopwords ?? StopwordList(for: language.isKnown ? language : .english)
    stemmer = Stemmer(for: language)
    hasElision = language.hasElision
    hasDotlessI = language.hasDotlessI
  }

  /// A word as it was written.
  func surface(_ word: Int) -> String {
    String(decoding: surfaces.word(word).dropFirst(Int(elided[word])), as: UTF8.self)
  }

  mutating func forEachWord(
    of text: [UInt8], in range: Range<Int>, _ table: inout TermTable,
    _ body: (Range<Int>, TermID) -> Void
  ) {
    let classes = classes
    let end = min(range.upperBound, text.count)
    var index = max(range.lowerBound, 0)
    let seed = WordTable.seed
    while index < end {
      let first = text[index]
      if first < 0x80 {
        if classes[Int(first)] & 5 == 0 {
          index += 1
          continue
        }
      } else {
        let (value, width) = character(text, at: index)
        let characterClass = value < 0x10000 ? classes[Int(value)] : CharacterClass(value).rawValue
        if characterClass & 5 == 0 {
          index += width
          continue
        }
        if characterClass & 64 != 0 {
          index = forEachUnspacedWord(of: text, index, end, &table, body)
          continue
        }
      }
      let (wordEnd, hash) = WordScanner.scan(text, index, end, classes, seed)
      let word = add(text, index..<wordEnd, hash, &table)
      body(index + Int(elided[word])..<wordEnd, terms[word])
      index = wordEnd
    }
  }

  private mutating func forEachUnspacedWord(
    of text: [UInt8], _ start: Int, _ end: Int, _ table: inout TermTable,
    _ body: (Range<Int>, TermID) -> Void
  ) -> Int {
    var index = start
    while index < end {
      let (value, width) = character(text, at: index)
      let characterClass = value < 0x10000 ? classes[Int(value)] : CharacterClass(value).rawValue
      if characterClass & (64 | 2) == 0 { break }
      index += width
    }
    let run = start..<min(index, end)
    let breaker = breaker ?? WordBreaker()
    self.breaker = breaker
    breaker.forEachWord(of: text, in: run) { range in
      let hash = WordTable.hash(text.span.extracting(range))
      let word = add(text, range, hash, &table)
      body(range, terms[word])
    }
    return run.upperBound
  }

  /// The number of a word, which gets its term if it is new.
  private mutating func add(
    _ text: [UInt8], _ range: Range<Int>, _ hash: UInt32, _ table: inout TermTable
  ) -> Int {
    let word = surfaces.add(text.span.extracting(range), hash: hash)
    if word == terms.count { makeTerm(text[range], word, &table) }
    return word
  }

  private mutating func makeTerm(
    _ surface: ArraySlice<UInt8>, _ word: Int, _ table: inout TermTable
  ) {
    let dropped = hasElision ? Elision.prefix(of: surface) : 0
    var folded: [UInt8] = []
    swap(&folded, &self.folded)
    folded.removeAll(keepingCapacity: true)
    Folding.append(surface.dropFirst(dropped), dotlessI: hasDotlessI, to: &folded)
    var stem: [UInt8] = []
    swap(&stem, &self.stem)
    stem.removeAll(keepingCapacity: true)
    dropPoints(&folded)
    if language == .english, surface.elementsEqual("US".utf8) { folded = Array("u.s".utf8) }
    stemmer.append(folded.span, to: &stem)
    if stem.isEmpty { stem = folded }
    let isStopword = stopwords.contains(folded.span)
    let term = table.term(&stem, isStopword: isStopword, language: number, word: word)
    terms.append(term)
    elided.append(UInt8(clamping: dropped))
    swap(&folded, &self.folded)
    swap(&stem, &self.stem)
  }

  /// Writes "u.k" as "uk", unless that is another word: "u.s" is not "us".
  private func dropPoints(_ folded: inout [UInt8]) {
    guard folded.count > 2, folded[1] == 0x2E, folded[0] >= 0x61 else { return }
    let joined = folded.filter { $0 != 0x2E }
    if !stopwords.contains(joined.span) { folded = joined }
  }
}
