public import BriefArticles
package import BriefLexicon

extension Verification {
  /// What does not hold.
  public enum Finding: Sendable, Hashable {
    /// The source does not have the sentence. `found` is the sentence that stands where the locator
    /// points, if one does.
    case sentenceChanged(Quotation, found: String?)
    /// The sentence is in the source, but not where the locator points; `actual` is where.
    case locatorElsewhere(Quotation, actual: Locator)
    /// The source's digest is not the one that the brief names.
    case sourceChanged(BriefSource, digest: String)
    /// What a converter writes of the source has not the digest that the brief names.
    case conversionChanged(BriefSource, command: String, digest: String)
    /// The source can't be read; why.
    case sourceMissing(BriefSource, reason: SourceProblem)
    /// The brief has a text where sentences of sources stand, without a locator to a source.
    case unsourced(String)
    /// The headline is not that of the source that it names.
    case headlineChanged(String, source: BriefSource, found: String?)
    /// The source does not have a detail that the brief names; `found` is what it has instead.
    case detailChanged(BriefSource, Detail, said: String, found: String?)
    /// Two sources that are said to be one article are two.
    case notSame(BriefSource)
    /// A source is the same article as an earlier one, and is not said to be.
    case doubled(BriefSource)
    /// A term or a tag that the brief lists is in no source.
    case unfounded(String)
    /// A line of the file that no part of the brief is written as; its number is from 1.
    case unwritten(String, line: Int)
    /// A line that the brief is written with, and the file lacks.
    case missingLine(String)
    /// A line of the file that stands before or behind its place.
    case misplaced(String, line: Int)
    /// A brief says that a source has a similar sentence at a place where it has none.
    case nothingSimilar(Quotation, at: Locator)
    /// What the brief says of itself, by the name of the field, is not so.
    case fieldChanged(String, said: String, found: String)
    /// A sentence under what comes does not name the day that stands with it.
    case dayElsewhere(Quotation, said: CalendarDay, found: CalendarDay?)
    /// Stories, parts or sources do not stand in the order in which they are told.
    case outOfOrder(String)
    /// A sentence is not what the heading of its part says, or differs from one that is not told.
    case elsewhereInParts(Quotation)
    /// A sentence of a roll-up does not stand in the brief of its day.
    case notTold(Quotation, by: String)
    /// The earlier brief that a brief or a story leads to is another file, or has another story or day.
    case earlierChanged(EarlierDay)
    /// The earlier brief that a brief or a story leads to is not there any more.
    case earlierMissing(EarlierDay)
    /// A brief of a day that comes between the days that a field names; it may have been made later.
    case passedOver(CalendarDay, field: String)
    /// The file that a source was read from has another name.
    case renamed(BriefSource, found: String)
  }

  /// What it comes to.
  ///
  /// - Complexity: O(*n*) in the findings.
  public var result: Result {
    if holds { return .holds }
    let gone = Set(findings.compactMap(\.goneSource))
    return findings.allSatisfy { Self.isExcused($0, without: gone) } ? .unproved : .fails
  }

  /// Whether a finding may follow from a source that is not there, or is not as it was.
  private static func isExcused(_ finding: Finding, without gone: Set<Int>) -> Bool {
    switch finding {
    case .sourceMissing(_, reason: .isBrief): false
    case .sourceMissing, .sourceChanged, .conversionChanged, .earlierMissing, .passedOver: true
    case .sentenceChanged(let quotation, _), .locatorElsewhere(let quotation, _),
      .dayElsewhere(let quotation, _, _):
      gone.contains(quotation.locator.source)
    case .nothingSimilar(let quotation, let place):
      gone.contains(quotation.locator.source) || gone.contains(place.source)
    case .elsewhereInParts(let quotation):
      gone.contains(quotation.locator.source)
        || gone.contains(quotation.comparison?.source ?? 0)
    case .headlineChanged(_, let source, _), .detailChanged(let source, _, _, _),
      .notSame(let source), .doubled(let source):
      gone.contains(source.number)
    case .unfounded: !gone.isEmpty
    case .unsourced, .unwritten, .missingLine, .misplaced, .fieldChanged, .outOfOrder,
      .notTold, .earlierChanged, .renamed:
      false
    }
  }

  /// What a brief says of a source besides its headline.
  public enum Detail: String, Sendable, Hashable {
    case byline, site, date, language, address, words
  }

  /// What a brief says and no proof covers, because it follows from a choice or from articles that
  /// the brief does not name.
  public static let unproved = unproved(in: .english)

  /// The same in a language; in English if no words are known in it.
  package static func unproved(in language: Language) -> [String] {
    let words = BriefWording.of(language)
    return (1...10).map { words.text("unproved \($0)") }
  }
}

extension Verification.Finding {
  /// The number of a source that is not there, or has another digest.
  fileprivate var goneSource: Int? {
    switch self {
    case .sourceMissing(let source, _), .sourceChanged(let source, _),
      .conversionChanged(let source, _, _):
      source.number
    default: nil
    }
  }
}
