public import BriefArticles
public import BriefLexicon

/// The number of a term: words with the same stem have the same one.
public typealias TermID = Int32

/// The terms of a batch of articles, numbered from 0 in the order in which they were first read.
///
/// Words share a term if their stems are equal, in whatever languages they were read; only a
/// stopword never shares one with another word.
public struct Vocabulary: ~Copyable {
  private var terms = TermTable()
  private var languages: [LanguageWords] = []
  private let stopwords: StopwordList?

  /// Starts empty.
  ///
  /// - Parameter stopwords: the list to use for every language instead of its own.
  public init(stopwords: StopwordList? = nil) {
    self.stopwords = stopwords
  }

  /// How many terms there are.
  public var count: Int { terms.count }

  /// Whether a term is a stopword of the language in which it was first read.
  public func isStopword(_ term: TermID) -> Bool { terms.isStopword(term) }

  /// The stem that the term's words share.
  public func stem(of term: TermID) -> String { terms.stem(term) }

  /// The word with which the term was first read, as it was written.
  public func surface(of term: TermID) -> String {
    let (language, word) = terms.origin(of: term)
    return languages[language].surface(word)
  }

  /// Calls `body` with the byte range and the term of each word in a range of a text, in order.
  ///
  /// A word is a run of letters, marks and digits, with apostrophes and a number's separators
  /// within it; compounds with a hyphen are several; where no spaces are written ICU's dictionaries
  /// tell words apart. An elided article ("l'eau") is no part of the range. Words of a misread text
  /// are those that were meant.
  ///
  /// - Complexity: O(*n*) in the bytes of the range.
  public mutating func forEachWord(
    of text: SourceText, in range: Range<Int>, language: Language,
    _ body: (Range<Int>, TermID) -> Void
  ) {
    let index = number(of: language)
    guard text.isMisread else {
      return languages[index].forEachWord(of: text.bytes, in: range, &terms, body)
    }
    let meant = text.repaired(in: range)
    languages[index].forEachWord(of: meant.bytes, in: 0..<meant.bytes.count, &terms) {
      body(meant.saved($0), $1)
    }
  }

  private mutating func number(of language: Language) -> Int {
    if let index = languages.firstIndex(where: { $0.language == language }) { return index }
    languages.append(LanguageWords(language, number: languages.count, stopwords: stopwords))
    return languages.count - 1
  }
}
