import BriefArticles
import BriefLexicon

extension Segmenter {
  /// What the text goes on with after a candidate.
  struct Following {
    enum Kind {
      case upper
      case lower
      /// A letter of a script without capitals.
      case letter
      case digit
      /// What continues a sentence: a comma, a colon, a bracket that closes.
      case continuation
      case symbol
      case nothing
    }

    var kind: Kind
    /// Where the first letter or digit is, after quotation marks, brackets and dashes that open.
    var index: Int
  }

  /// Where the sentence ends, if it does at a candidate.
  mutating func sentenceEnd(_ candidate: Candidate) -> Int? {
    if candidate.next >= end || isOnlyDots(candidate) { return nil }
    if candidate.isFull { return endsAtFull(candidate) ? candidate.end : nil }
    if !candidate.hasSpace { return endsWithoutSpace(candidate) ? candidate.end : nil }
    if isInsideBrackets(candidate) || isInsideParenthesis(candidate) { return nil }
    if isOmission(candidate) { return nil }
    let following = following(from: candidate.next)
    switch following.kind {
    case .continuation, .nothing: return nil
    case .lower:
      return endsBeforeApostrophe(candidate) || endsBeforeSmallLetter(candidate)
        || endsBeforeQuotation(candidate, following)
        ? candidate.end : nil
    case .upper, .letter, .digit, .symbol: break
    }
    if candidate.isEmoticon { return endsAtEmoticon(candidate, following) ? candidate.end : nil }
    if candidate.hasExclamation {
      return endsAtExclamation(candidate, following) ? candidate.end : nil
    }
    if candidate.dots > 1 { return endOfEllipsis(candidate, following) }
    return endsAtFullStop(candidate, following) ? candidate.end : nil
  }

  /// Whether nothing but dots stands before the end of a candidate in the sentence, or behind it in
  /// the block.
  private func isOnlyDots(_ candidate: Candidate) -> Bool {
    if candidate.isEllipsis, candidate.start == start { return true }
    let limit = min(block.upperBound, candidate.next + 64)
    var index = candidate.next
    while index < limit {
      let (value, width) = character(text, at: index)
      guard value == 0x2E || value == 0x2026 || characterClass(of: value).contains(.space) else {
        return false
      }
      index += width
    }
    return index >= block.upperBound
  }

  /// Whether an ellipsis in brackets leaves something out within a sentence, or before it.
  private func isOmission(_ candidate: Candidate) -> Bool {
    guard candidate.isEllipsis, candidate.start > block.lowerBound else { return false }
    switch text[candidate.start - 1] {
    case 0x5B: return isByte(0x5D, at: candidate.runEnd)
    case 0x28: return candidate.start - 1 == start && isByte(0x29, at: candidate.runEnd)
    default: return false
    }
  }

  func following(from index: Int) -> Following {
    // A mark that stands alone ends the sentence itself; two commas open a quotation.
    let isAlone = isSpaceOrEnd(at: index + 1)
    if isAlone, isByte(0x2E, at: index) || isByte(0x21, at: index) || isByte(0x3F, at: index) {
      return Following(kind: .continuation, index: index)
    }
    var index = isByte(0x2C, at: index) && isByte(0x2C, at: index + 1) ? index + 2 : index
    for _ in 0..<8 {
      guard index < end else { return Following(kind: .nothing, index: end) }
      let (value, width) = character(text, at: index)
      let characterClass = characterClass(of: value)
      if characterClass.contains(.upper) { return Following(kind: .upper, index: index) }
      if characterClass.contains(.lower) { return Following(kind: .lower, index: index) }
      if characterClass.contains(.letter) { return Following(kind: .letter, index: index) }
      // "No." and a paragraph's sign stand before a number.
      let isNumberSign = value == 0x2116 || value == 0xA7
      if characterClass.contains(.digit) || isNumberSign {
        return Following(kind: .digit, index: index)
      }
      switch value {
      case 0x2C, 0x3B, 0x3A, 0x2F, 0x25, 0x29, 0x5D, 0x26, 0x60C, 0x61B:
        return Following(kind: .continuation, index: index)
      case 0x22, 0x27, 0x28, 0x2A, 0x2D, 0x5B, 0x5F, 0x60, 0x7B, 0xA1, 0xAB, 0xBB, 0xBF,
        0x2010...0x201F, 0x2039, 0x203A, 0x2022:
        index += width
      default:
        guard characterClass.contains(.space) else { return Following(kind: .symbol, index: index) }
        index += width
      }
    }
    return Following(kind: .symbol, index: index)
  }

  private mutating func endsAtFull(_ candidate: Candidate) -> Bool {
    if isInsideBrackets(candidate) { return false }
    if candidate.hasCornerBracketAfter, !candidate.hasSpace, isQuotingParticle(at: candidate.next) {
      return false
    }
    if candidate.hasTitleBracketAfter, !candidate.hasSpace { return false }
    if candidate.hasQuoteAfter || candidate.hasCornerBracketAfter, !candidate.hasSpace,
      isSpeaker(at: candidate.next)
    {
      return false
    }
    let isPoint = value(at: candidate.start) == 0xFF0E
    return !(isPoint && characterClass(at: candidate.next).contains(.digit))
  }

  /// Whether nothing but a few letters and a verb of saying follows a quotation: “你来吗？”他问。
  private func isSpeaker(at index: Int) -> Bool {
    guard !rules.words.sayings.isEmpty else { return false }
    var letters = 0
    var index = index
    while index < end, letters <= Self.lettersOfSpeaker {
      let (value, width) = character(text, at: index)
      guard characterClass(of: value).contains(.letter) else { break }
      letters += 1
      index += width
    }
    guard (2...Self.lettersOfSpeaker).contains(letters) else { return false }
    return rules.words.sayings.contains { word in
      word.count < index - start && text[index - word.count..<index].elementsEqual(word)
    }
  }

  private static let lettersOfSpeaker = 12

  /// Whether a Japanese particle joins a quotation to the sentence around it.
  private func isQuotingParticle(at index: Int) -> Bool {
    switch value(at: index) {
    case 0x3068, 0x3063, 0x306A, 0x306E, 0x306F, 0x304C, 0x3092, 0x306B, 0x3067, 0x3082, 0x3084:
      true
    default: false
    }
  }

  private mutating func endsWithoutSpace(_ candidate: Candidate) -> Bool {
    let next = character(text, at: candidate.next)
    let nextClass = characterClass(of: next.value)
    if nextClass.contains(.unspaced), next.value >= 0x2E80 {
      return characterClass(before: candidate.start).contains(.unspaced)
        && !isInsideBrackets(candidate)
    }
    if next.value >= 0x0590, isGluedWithoutCapitals(candidate) { return true }
    let first = glued(at: candidate.next)
    let firstClass = characterClass(at: first)
    guard candidate.dots < 2, !candidate.isEmoticon, firstClass.contains(.upper) else {
      return false
    }
    if candidate.hasCloser { return endsGlued(candidate, first) }
    let last = previous(candidate.start)
    if [0x22, 0x29, 0x201D, 0xBB].contains(value(at: last)) { return endsGlued(candidate, first) }
    guard characterClass(at: last).contains(.lower), characterClass(before: last).contains(.lower)
    else { return false }
    let token = tokenStart(before: candidate.start)
    for index in token..<candidate.start where [0x2E, 0x2F, 0x40, 0x3A, 0x5F].contains(text[index])
    {
      return false
    }
    let wordEnd = wordEnd(from: first)
    guard isSpaceOrEnd(at: wordEnd) || isByte(0x2C, at: wordEnd) else { return false }
    setWord(first..<wordEnd)
    if rules.starters.contains(word.span) { return true }
    let second = first + character(text, at: first).width
    return characterClass(at: second).contains(.lower) && !SentenceWords.domains.contains(word)
  }

  /// Whether a new word is glued to a mark in a script without capitals: both words are whole, and
  /// no parts of an address or of an abbreviation.
  private mutating func isGluedWithoutCapitals(_ candidate: Candidate) -> Bool {
    guard !candidate.hasCloser, candidate.dots < 2, !candidate.isEmoticon,
      isCaseless(characterClass(at: candidate.next))
    else { return false }
    let token = tokenStart(before: candidate.start)..<candidate.start
    let next = candidate.next..<wordEnd(from: candidate.next)
    guard !token.isEmpty, isCaseless(characterClass(at: token.lowerBound)),
      !text[token].contains(0x2E), !isByte(0x2E, at: next.upperBound), !isListed(token)
    else { return false }
    if isAfterHangul(candidate.start) { return endsKoreanWord(candidate, next) }
    setWord(token)
    if rules.words.letters.contains(word) { return false }
    return letters(in: next) > 1 && (letters(in: token) > 1 || rules.starters.contains(word.span))
  }

  private func isCaseless(_ characterClass: CharacterClass) -> Bool {
    characterClass.contains(.letter) && characterClass.isDisjoint(with: .cased)
      && !characterClass.contains(.unspaced)
  }

  /// How many letters a range has, marks not counted.
  func letters(in range: Range<Int>) -> Int {
    var letters = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, width) = character(text, at: index)
      if characterClass(of: value).contains(.letter) { letters += 1 }
      index += width
    }
    return letters
  }

  /// Whether a new word is glued to the quotation mark or bracket after a mark: `know?"He`.
  private func endsGlued(_ candidate: Candidate, _ first: Int) -> Bool {
    let word = first..<wordEnd(from: first)
    let second = first + character(text, at: first).width
    guard characterClass(at: second).contains(.lower), isSpaceOrEnd(at: word.upperBound) else {
      return false
    }
    // Not "size().Value".
    return !isByte(0x28, at: previous(previous(candidate.start)))
  }

  /// Where the first letter is of what is glued to a mark: after a quotation mark that opens.
  private func glued(at index: Int) -> Int {
    let (value, width) = character(text, at: index)
    let opens =
      value == 0x22 ? straightQuotes % 2 == 0 : [0x201C, 0x201E, 0xAB].contains(value)
    return opens ? index + width : index
  }

  private mutating func endsBeforeSmallLetter(_ candidate: Candidate) -> Bool {
    if candidate.dots > 1 || candidate.isEmoticon { return false }
    if candidate.hasExclamation {
      return !candidate.hasCloser
        && (writesCasually()
          || (rules.isEnglish && characterClass(at: candidate.next).contains(.lower)
            && characterClass(at: tokenStart(before: candidate.start)).contains(.lower)))
    }
    guard !candidate.hasCloser else { return false }
    let token = tokenStart(before: candidate.start)
    if isListed(token..<candidate.start) { return false }
    var letters = 0
    var index = token
    while index < candidate.start {
      let (value, width) = character(text, at: index)
      guard characterClass(of: value).contains(.lower) else { return false }
      letters += 1
      index += width
    }
    return letters >= (writesCasually() ? 2 : rules.longWord)
  }

  /// Whether a quotation opens with a small letter after a full stop, as some papers write.
  private mutating func endsBeforeQuotation(
    _ candidate: Candidate, _ following: Following
  ) -> Bool {
    guard candidate.dots == 1, !candidate.hasCloser, following.index > candidate.next,
      characterClass(at: following.index).contains(.lower), opensQuotation(candidate)
    else { return false }
    let token = tokenStart(before: candidate.start)..<candidate.start
    return !isListed(token) && token.count > 1 && !text[token].contains(0x2E)
  }

  private func opensQuotation(_ candidate: Candidate) -> Bool {
    switch value(at: candidate.next) {
    case 0x22: straightQuotes % 2 == 0
    case 0xAB, 0x201C, 0x201E: true
    default: false
    }
  }

  /// Whether the block starts with a small letter or has a lone English "i".
  private mutating func writesCasually() -> Bool {
    if let isCasual { return isCasual }
    let first = skipWhitespace(from: block.lowerBound, limit: block.upperBound)
    var casual = characterClass(at: first).contains(.lower)
    if !casual, rules.isEnglish, block.count > 2 {
      for index in block.lowerBound..<block.upperBound - 2
      where text[index] == 0x20 && text[index + 1] == 0x69 && text[index + 2] == 0x20 {
        casual = true
        break
      }
    }
    isCasual = casual
    return casual
  }

  private mutating func endsAtExclamation(_ candidate: Candidate, _ following: Following) -> Bool {
    guard rules.isEnglish, following.kind == .upper else { return true }
    let nameEnd = wordEnd(from: following.index)
    setWord(following.index..<nameEnd)
    if !candidate.hasCloser, rules.words.companies.contains(word) { return false }
    guard candidate.hasQuoteAfter, following.index == candidate.next, isByte(0x20, at: nameEnd)
    else { return true }
    // "?" Smith said: the sentence goes on, unless a starter stands where the name would.
    if rules.starters.contains(word.span), word != Array("he".utf8), word != Array("she".utf8) {
      return true
    }
    setWord(nameEnd + 1..<wordEnd(from: nameEnd + 1))
    return !rules.words.sayings.contains(word)
  }

  private mutating func endOfEllipsis(_ candidate: Candidate, _ following: Following) -> Int? {
    // Hebrew and Arabic have no capitals to show that a new sentence follows.
    let isSemitic = (0x0590..<0x0800).contains(value(at: following.index))
    if following.kind == .digit || isSemitic { return nil }
    if candidate.isSpaced {
      if candidate.dots < 4 { return nil }
      // "word. . . . Next": the first dot is the full stop, if it is attached to the word.
      let isAttached = !characterClass(before: candidate.start).isDisjoint(with: .word)
      return isAttached && candidate.firstEnd < candidate.runEnd
        ? candidate.firstEnd : candidate.end
    }
    if rules.isEnglish, value(at: following.index) == 0x49 {
      setWord(following.index..<wordEnd(from: following.index))
      if word.first == 0x69, word.count == 1 || word[1] == 0x27 { return nil }
    }
    return candidate.end
  }
}

extension Segmenter {
  private mutating func isInsideBrackets(_ candidate: Candidate) -> Bool {
    // The quotation marks of China are those of English, whose sentences end inside them.
    brackets.isInside(
      text, after: candidate.runEnd..<candidate.end, limit: block.upperBound,
      orQuoted: text[candidate.start] >= 0xE3)
  }

  /// Whether a parenthesis that opened within the sentence closes soon after a candidate.
  private mutating func isInsideParenthesis(_ candidate: Candidate) -> Bool {
    guard let parenthesis, parenthesis > start,
      !text[candidate.runEnd..<candidate.end].contains(0x29)
    else { return false }
    if parenthesisEnd < candidate.end {
      parenthesisEnd =
        text[candidate.end..<block.upperBound].firstIndex(of: 0x29) ?? Int.max
    }
    return parenthesisEnd - candidate.end <= 300
  }
}
