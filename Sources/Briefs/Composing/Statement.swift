internal import BriefAnalysis
internal import BriefArticles
internal import BriefLexicon
internal import BriefSentences
internal import BriefTopics

/// What tells of a sentence whether a similar one reports the same.
struct Statement {
  /// Its figures and names.
  let slots: TemplateSlots
  private let isExpected: Bool
  private let isDenied: Bool
  /// Those that are no stopwords.
  private let terms: Set<TermID>
  /// The terms of what it quotes; none if that is short.
  private let quoted: Set<TermID>

  private static let fewestWordsOfQuotation = 6

  /// - Complexity: O(*n*).
  init(of text: String, in language: Language, vocabulary: inout Vocabulary) {
    slots = TemplateSlots(of: text, in: language)
    isExpected = Expectation.isFound(in: text, of: language, isHeadline: false)
    isDenied = Negation.isFound(in: text, of: language)
    terms = vocabulary.contentTerms(of: text, language)
    let speech = QuoteAttribution(of: text, in: language)
    quoted =
      speech.longestQuotation < Self.fewestWordsOfQuotation
      ? [] : vocabulary.contentTerms(of: speech.quoted, language)
  }

  /// Whether two similar sentences may report the same.
  func agrees(with other: Statement) -> Bool {
    hasSameSlots(as: other) && other.says(quotationOf: self) && says(quotationOf: other)
  }

  /// Whether two similar sentences have the same figures and names, and expect or deny alike.
  func hasSameSlots(as other: Statement) -> Bool {
    slots.agree(with: other.slots) && isExpected == other.isExpected && isDenied == other.isDenied
  }

  /// Whether it has half of what another one quotes, if that quotes at length: the speaker's name and
  /// office alone are no report of it.
  private func says(quotationOf other: Statement) -> Bool {
    other.quoted.count(where: terms.contains) * 2 >= other.quoted.count
  }
}

/// The statements of sentences; each is read once, since many may be alike.
final class Statements<Key: Hashable> {
  private var vocabulary = Vocabulary()
  private var known: [Key: Statement] = [:]

  /// The statement of a sentence, whose text is asked for once.
  func of(_ key: Key, in language: Language, _ text: () -> String) -> Statement {
    if let statement = known[key] { return statement }
    let statement = Statement(of: text(), in: language, vocabulary: &vocabulary)
    known[key] = statement
    return statement
  }
}
