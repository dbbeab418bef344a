import BriefLexicon

/// Terms by their stems, for all languages together.
struct TermTable {
  /// Stems, each with a byte at its end that marks stopwords.
  private var stems = WordTable()
  private var origins: [(language: Int32, word: Int32)] = []

  var count: Int { stems.count }

  func isStopword(_ term: TermID) -> Bool { stems.lastByte(of: Int(term)) == 1 }

  func stem(_ term: TermID) -> String {
    String(decoding: stems.word(Int(term)).dropLast(), as: UTF8.self)
  }

  /// The language and the number of the word with which a term was first read.
  func origin(of term: TermID) -> (language: Int, word: Int) {
    let origin = origins[Int(term)]
    return (Int(origin.language), Int(origin.word))
  }

  /// The term of a stem; `stem` gets a byte more.
  mutating func term(
    _ stem: inout [UInt8], isStopword: Bool, language: Int, word: Int
  ) -> TermID {
    stem.append(isStopword ? 1 : 0)
    let number = stems.add(stem.span)
    if number == origins.count {
      origins.append((Int32(clamping: language), Int32(clamping: word)))
    }
    return TermID(clamping: number)
  }
}
