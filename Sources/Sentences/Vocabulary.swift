public import Articles
public import Lexicon

/// The number of a term: words with the same stem have the same one.
public typealias TermID = Int32

/// The terms of a batch of articles, numbered from 0 in the order in which they were first read.
public struct Vocabulary: ~Copyable {
  private var ids: [String: TermID] = [:]
  private var stems: [String] = []
  private var stop: [Bool] = []
  private let stopwords: Set<String> = ["the", "a", "of", "and", "to", "in", "is", "that", "was"]

  public init() {}

  /// How many terms there are.
  public var count: Int { stems.count }

  /// Whether a term is a stopword of the language in which it was first read.
  public func isStopword(_ term: TermID) -> Bool { stop[Int(term)] }

  /// The stem that the term's words share.
  public func stem(of term: TermID) -> String { stems[Int(term)] }

  /// Calls `body` with the byte range and the term of each word in a range of a text, in order.
  ///
  /// - Complexity: O(*n*) in the bytes of the range.
  public mutating func forEachWord(
    of text: SourceText, in range: Range<Int>, language: Language,
    _ body: (Range<Int>, TermID) -> Void
  ) {
    var start: Int?
    for position in range.lowerBound...range.upperBound {
      let isLetter =
        position < range.upperBound
        && (text.bytes[position] >= 0x80 || (text.bytes[position] | 0x20) >= 0x61
          || (0x30...0x39).contains(text.bytes[position]))
        && text.bytes[position] != 0x5F
      if isLetter {
        if start == nil { start = position }
      } else if let first = start {
        let word = text[first..<position].lowercased()
        let term: TermID
        if let known = ids[word] {
          term = known
        } else {
          term = TermID(stems.count)
          ids[word] = term
          stems.append(word)
          stop.append(stopwords.contains(word))
        }
        body(first..<position, term)
        start = nil
      }
    }
  }
}
