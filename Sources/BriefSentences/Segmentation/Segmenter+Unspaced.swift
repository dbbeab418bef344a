import BriefLexicon

/// Ends of sentences in Thai, which has no full stop: a space stands between sentences, but also
/// between clauses, around numbers and between the names of one person.
///
/// Words decide: what opens a sentence behind the space, and what cannot end one before it. Two
/// sentences that stay together do less harm than a name cut in halves.
extension Segmenter {
  /// Bytes of a letter of these scripts.
  private static let letter = 3
  /// Letters of a sentence before a word that opens nothing but sentences, and before any other.
  private static let (fewLetters, manyLetters) = (40, 90)
  /// Letters of what may be an item of a list.
  private static let lettersOfItem = 25
  /// How many bytes back a quotation may have opened.
  private static let reach = 900

  /// Whether a sentence ends before the space at an index.
  func isEndOfUnspaced(at space: Int) -> Bool {
    let words = rules.words.unspaced
    let length = (space - start) / Self.letter
    guard length >= Self.fewLetters, !words.openings.isEmpty, isByte(0x20, at: space), depth == 0
    else { return false }
    let next = skipWhitespace(from: space)
    guard isUnspacedOrQuotation(at: next), straightQuotes % 2 == 0 else { return false }
    if endsQuotation(at: space) {
      return length >= Self.manyLetters && isLedTo(quotationEndingAt: space)
    }
    if isInQuotation(at: space) || words.leadOn.contains(where: { hasSuffix($0, at: space) })
      || words.noOpenings.contains(where: { hasPrefix($0, at: next) })
    {
      return false
    }
    if words.openings.contains(where: { hasPrefix($0, at: next) }) { return true }
    guard length >= Self.manyLetters,
      words.laterOpenings.contains(where: { hasPrefix($0, at: next) })
    else { return false }
    return !isClause(before: space) && !isItem(at: next)
  }

  private func isUnspacedOrQuotation(at index: Int) -> Bool {
    guard index < end else { return false }
    let value = value(at: index)
    return value == 0x22 || value == 0x201C || characterClass(of: value).contains(.unspaced)
  }

  /// Whether the last words before a space only lead to a sentence: "when the rain stopped".
  private func isClause(before space: Int) -> Bool {
    var first = space
    while first > start, text[first - 1] != 0x20 { first -= 1 }
    return rules.words.unspaced.clauses.contains { hasPrefix($0, at: first) }
  }

  /// Whether a short phrase is followed by what joins the last item to a list.
  private func isItem(at index: Int) -> Bool {
    let limit = min(end, index + Self.lettersOfItem * Self.letter)
    guard let space = text[index..<limit].firstIndex(of: 0x20) else { return false }
    let next = skipWhitespace(from: space)
    return rules.words.unspaced.noOpenings.contains { hasPrefix($0, at: next) }
  }

  private func endsQuotation(at space: Int) -> Bool {
    isByte(0x22, at: space - 1) || (space - 3 >= start && value(at: space - 3) == 0x201D)
  }

  /// Whether a word stands before a quotation that says that somebody speaks: who it is then does
  /// not follow.
  private func isLedTo(quotationEndingAt space: Int) -> Bool {
    let width = isByte(0x22, at: space - 1) ? 1 : 3
    guard let opener = opener(before: space - width, isStraight: width == 1) else { return false }
    let before = trimWhitespace(before: opener)
    return rules.words.unspaced.beforeQuotations.contains { hasSuffix($0, at: before) }
  }

  private func opener(before index: Int, isStraight: Bool) -> Int? {
    var index = index
    let limit = max(start, index - Self.reach)
    while index > limit {
      index -= 1
      if isStraight ? text[index] == 0x22 : text[index] == 0xE2 && value(at: index) == 0x201C {
        return index
      }
    }
    return nil
  }

  private func isInQuotation(at space: Int) -> Bool {
    var index = space
    let limit = max(start, space - Self.reach)
    while index > limit {
      index -= 1
      guard text[index] == 0xE2 else { continue }
      let value = value(at: index)
      if value == 0x201C || value == 0x201D { return value == 0x201C }
    }
    return false
  }

  private func hasPrefix(_ word: [UInt8], at index: Int) -> Bool {
    index + word.count <= end && word.indices.allSatisfy { word[$0] == text[index + $0] }
  }

  private func hasSuffix(_ word: [UInt8], at index: Int) -> Bool {
    index - word.count >= start
      && word.indices.allSatisfy { word[$0] == text[index - word.count + $0] }
  }
}

/// The words that tell where a sentence starts in a script that has no full stop.
struct UnspacedWords: Sendable {
  let openings: [[UInt8]]
  let laterOpenings: [[UInt8]]
  let noOpenings: [[UInt8]]
  let clauses: [[UInt8]]
  let leadOn: [[UInt8]]
  let beforeQuotations: [[UInt8]]

  init(_ profile: LanguageProfile) {
    func words(_ section: LanguageSection) -> [[UInt8]] {
      profile.entries(section).map { Array($0.utf8) }
    }
    openings = words(.openingsBehindSpaces)
    laterOpenings = words(.openingsBehindLongSentences)
    noOpenings = words(.wordsThatOpenNothing)
    clauses = words(.openingsOfClauses)
    leadOn = words(.endingsThatLeadOn)
    beforeQuotations = words(.wordsBeforeQuotations)
  }
}
