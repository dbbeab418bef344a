import BriefLexicon

/// Sentences that open with a word in small letters and an apostrophe, and abbreviations that are
/// written with spaces.
extension Segmenter {
  /// Whether a sentence ends before a word such as Dutch "'s" or Afrikaans "'n".
  mutating func endsBeforeApostrophe(_ candidate: Candidate) -> Bool {
    guard !rules.words.apostrophes.isEmpty, let opened = apostropheWord(at: candidate.next),
      !candidate.isEmoticon
    else { return false }
    if candidate.hasExclamation || candidate.dots > 1 { return true }
    let token = tokenStart(before: candidate.start)..<candidate.start
    let letters = text[token].count { $0 & 0xC0 != 0x80 }
    guard letters > 1, !contains(token, token, as: .title) else { return false }
    if characterClass(at: opened).contains(.upper) { return !text[token].contains(0x2E) }
    return letters > 2 && !isListed(token) && characterClass(at: token.lowerBound).contains(.letter)
  }

  /// Where the word after such a one starts: behind a space or a hyphen.
  private mutating func apostropheWord(at index: Int) -> Int? {
    let (value, width) = index < end ? character(text, at: index) : (0, 1)
    guard value == 0x27 || value == 0x2018 || value == 0x2019 || value == 0x60 else { return nil }
    let wordEnd = wordEnd(from: index + width)
    guard wordEnd > index + width else { return nil }
    setWord(index + width..<wordEnd)
    word.insert(0x27, at: 0)
    guard rules.words.apostrophes.contains(word) else { return nil }
    if isByte(0x2D, at: wordEnd) { return wordEnd + 1 }
    return isSpace(at: wordEnd) ? skipWhitespace(from: wordEnd) : nil
  }

  /// The most characters of a part of such an abbreviation, and the most parts before the last.
  private static let (longestPart, mostParts) = (4, 3)

  /// Whether a full stop ends a sentence behind an abbreviation of several words, each with its
  /// full stop: "30 n. Chr.", "300 a. C."; `nil` if it is behind no such one.
  mutating func endsAfterSpaced(_ token: Range<Int>, _ following: Following) -> Bool? {
    guard isPart(token) else { return nil }
    let parts = partsBefore(token)
    if leadsOn(parts + [token], following) { return false }
    for first in parts.indices {
      var whole: [UInt8] = []
      for part in parts[first...] { append(part, to: &whole) }
      append(token, to: &whole)
      let range = parts[first].lowerBound..<token.upperBound
      if isKnown(whole, as: .title) { return false }
      if isKnown(whole, as: .closing) { return following.kind != .digit }
      if isKnown(whole, as: .other) {
        if isStarter(at: following) { return true }
        return endsAfterEra(range, following)
      }
      if isKnown(whole, as: .number) { return following.kind == .digit ? false : nil }
    }
    return nil
  }

  /// Whether the parts so far are the start of a known abbreviation whose next part follows.
  private mutating func leadsOn(_ parts: [Range<Int>], _ following: Following) -> Bool {
    let next = following.index..<wordEnd(from: following.index)
    guard following.index < end, isByte(0x2E, at: next.upperBound), isPart(next),
      isSpace(at: previous(following.index))
    else { return false }
    for first in parts.indices {
      var whole: [UInt8] = []
      for part in parts[first...] { append(part, to: &whole) }
      append(next, to: &whole)
      let kinds: [AbbreviationList.Kind] = [.title, .number, .other, .closing]
      if kinds.contains(where: { isKnown(whole, as: $0) }) { return true }
      // "p. n. e.": two more parts follow.
      let third = skipWhitespace(from: next.upperBound + 1)
      let last = third..<wordEnd(from: third)
      guard third < end, isPart(last), isByte(0x2E, at: last.upperBound) else { continue }
      append(last, to: &whole)
      if kinds.contains(where: { isKnown(whole, as: $0) }) { return true }
    }
    return false
  }

  /// Behind a year a capital starts a sentence, unless the year only leads to the subject.
  func endsAfterEra(_ range: Range<Int>, _ following: Following) -> Bool {
    guard following.kind == .upper, !isInitial(at: following), rules.hasSmallNouns,
      !rules.isEnglish, let before = tokenBefore(range)
    else { return false }
    // "300 г. до н. э."
    let isUnit = before.count > 1 && text[before.upperBound - 1] == 0x2E
    guard let number = isUnit ? tokenBefore(before) : before, let last = text[number].last,
      last >= 0x30, last <= 0x39
    else { return false }
    return hasClause(ofWords: 5, before: range.lowerBound)
  }

  private func isPart(_ token: Range<Int>) -> Bool {
    var letters = 0
    var index = token.lowerBound
    while index < token.upperBound {
      let (value, width) = character(text, at: index)
      guard value == 0x2E || !characterClass(of: value).isDisjoint(with: .spelling) else {
        return false
      }
      letters += 1
      index += width
    }
    return letters > 0 && letters <= Self.longestPart
  }

  /// The short words with a full stop that stand before a token, from left to right.
  private func partsBefore(_ token: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var last = token
    while parts.count < Self.mostParts, let before = tokenBefore(last), before.count > 1,
      text[before.upperBound - 1] == 0x2E
    {
      let part = before.lowerBound..<before.upperBound - 1
      guard isPart(part) else { break }
      parts.insert(part, at: 0)
      last = before
    }
    return parts
  }

  /// Appends a part, folded, with a full stop between it and those before.
  private func append(_ part: Range<Int>, to whole: inout [UInt8]) {
    if !whole.isEmpty { whole.append(0x2E) }
    Folding.append(text[part], dotlessI: false, to: &whole)
  }

  private func isKnown(_ whole: [UInt8], as kind: AbbreviationList.Kind) -> Bool {
    rules.abbreviations.contains(whole.span, as: kind, isCapitalized: true)
  }
}
