import BriefArticles
import BriefLexicon

/// The word before a single full stop decides whether it ends the sentence.
extension Segmenter {
  mutating func endsAtFullStop(_ candidate: Candidate, _ following: Following) -> Bool {
    let token = tokenStart(before: candidate.start)..<candidate.start
    if token.isEmpty { return true }
    if candidate.hasCloser {
      if isWordInParenthesis(token, candidate) { return isStarter(at: following) }
      return !isBracketedAbbreviation(token, candidate) || isStarter(at: following)
    }
    if isListMarker(token) || isBracketed(token) { return false }
    if let isEnd = endsAfterSpaced(token, following) { return isEnd }
    if isNumber(token) {
      if isPartOfDate(token, following) { return false }
      if rules.hasYearStops, isYear(token), following.kind == .upper {
        return isStarter(at: following) || hasClause(ofWords: 3, before: token.lowerBound)
      }
      guard rules.hasOrdinalStops, isOrdinal(token) else { return true }
      return isStarter(at: following) || endsWithNumber(token, following)
    }
    let part = lastPart(of: token)
    if let initial = initial(part), part == token || characterClass(at: initial).contains(.upper) {
      return endsAfterInitial(initial, part, following)
    }
    if isDotted(part) { return endsAfterDotted(part, following) }
    if let isEnd = endsWithUnit(token, following) { return isEnd }
    if contains(token, part, as: .title) || startsWithTitle(token) { return false }
    if contains(token, part, as: .number), following.kind == .digit || isRoman(at: following) {
      return false
    }
    if contains(token, part, as: .closing) { return following.kind != .digit }
    if contains(token, part, as: .other) {
      return isStarter(at: following) || isSalutation(at: following)
    }
    if following.kind == .digit, isShortName(token) { return false }
    if rules.hasOrdinalStops, isRomanNumeral(token) { return isStarter(at: following) }
    return !isIndic(token.lowerBound) || endsIndic(token)
  }

  /// Whether a parenthesis holds nothing but a short word and its full stop: "Gen. (ret.)".
  private func isWordInParenthesis(_ token: Range<Int>, _ candidate: Candidate) -> Bool {
    guard token.lowerBound > start, text[token.lowerBound - 1] == 0x28,
      isByte(0x29, at: candidate.runEnd)
    else { return false }
    return letters(in: token) <= 5
  }

  private func isYear(_ token: Range<Int>) -> Bool {
    token.count == 4 && text[token].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      && (text[token.lowerBound] == 0x31 || text[token.lowerBound] == 0x32)
  }

  /// Where the token starts that ends at an index: after white space or what opens, at most 80
  /// bytes back.
  func tokenStart(before index: Int) -> Int {
    let limit = max(start, index - 80)
    var token = index
    while token > limit {
      let previous = previous(token)
      let value = character(text, at: previous).value
      switch value {
      case 0x22, 0x28, 0x5B, 0x7B, 0x2F, 0xAB, 0xBB, 0xBF, 0xA1, 0x2013, 0x2014, 0x2018, 0x201C,
        0x201D, 0x201E, 0x201A, 0x2026, 0x2C, 0x3A, 0x3B, 0x2A:
        return token
      default: break
      }
      if characterClass(of: value).contains(.space) { return token }
      token = previous
    }
    return token
  }

  /// Folds a range into `word`.
  mutating func setWord(_ range: Range<Int>) {
    word.removeAll(keepingCapacity: true)
    Folding.append(text[range], dotlessI: false, to: &word)
  }

  mutating func isListed(_ token: Range<Int>) -> Bool {
    let part = lastPart(of: token)
    return contains(token, part, as: .title) || contains(token, part, as: .number)
      || contains(token, part, as: .other) || contains(token, part, as: .closing)
  }

  /// Whether a token, or what it ends with after a hyphen or an apostrophe, is an abbreviation.
  mutating func contains(
    _ token: Range<Int>, _ part: Range<Int>, as kind: AbbreviationList.Kind
  ) -> Bool {
    setWord(token)
    let isCapitalized = characterClass(at: token.lowerBound).contains(.upper)
    if rules.abbreviations.contains(word.span, as: kind, isCapitalized: isCapitalized) {
      return true
    }
    if part == token { return false }
    setWord(part)
    return rules.abbreviations.contains(
      word.span, as: kind, isCapitalized: characterClass(at: part.lowerBound).contains(.upper))
  }

  /// What follows the last hyphen or apostrophe of a token.
  private func lastPart(of token: Range<Int>) -> Range<Int> {
    var index = token.upperBound
    while index > token.lowerBound {
      let byte = text[index - 1]
      // The hyphen of "J.-P." joins initials.
      if byte == 0x27
        || (byte == 0x2D && !(index - 2 >= token.lowerBound && text[index - 2] == 0x2E))
      {
        break
      }
      if byte == 0x99, index - 3 >= token.lowerBound, text[index - 2] == 0x80 { break }
      index -= 1
    }
    return index..<token.upperBound
  }

  /// Whether an abbreviation ends what is in a parenthesis within the sentence: "Lopez (Jr.) came".
  private mutating func isBracketedAbbreviation(
    _ token: Range<Int>, _ candidate: Candidate
  ) -> Bool {
    depth > 0 && isByte(0x29, at: candidate.runEnd) && (isListed(token) || isDotted(token))
  }

  /// Whether a bracket opens right before a short word in small letters: "(lat.".
  private func isBracketed(_ token: Range<Int>) -> Bool {
    guard token.lowerBound > start, text[token.lowerBound - 1] == 0x28 else { return false }
    var letters = 0
    var index = token.lowerBound
    while index < token.upperBound {
      let (value, width) = character(text, at: index)
      guard characterClass(of: value).contains(.lower) else { return false }
      letters += 1
      index += width
    }
    return letters <= 5
  }

  /// Whether the sentence is a list item so far: "1.", "3.2.1.", "a.", "iv.".
  private func isListMarker(_ token: Range<Int>) -> Bool {
    guard token.lowerBound == start else { return false }
    let isNumber = text[token].allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
    if isNumber, token.count <= 4 || text[token].contains(0x2E) { return true }
    let (_, width) = character(text, at: token.lowerBound)
    return (width == token.count && characterClass(at: token.lowerBound).contains(.letter))
      || isRomanNumeral(token)
  }

  private func isNumber(_ token: Range<Int>) -> Bool {
    var hasDigit = false
    for index in token {
      let byte = text[index]
      if byte >= 0x30, byte <= 0x39 {
        hasDigit = true
      } else if byte != 0x2E, byte != 0x2C, byte != 0x3A, byte != 0x2D {
        return false
      }
    }
    return hasDigit
  }

  private func isOrdinal(_ token: Range<Int>) -> Bool {
    var digits = 0
    for index in token.reversed() {
      guard text[index] >= 0x30, text[index] <= 0x39 else {
        // "3,5"
        if text[index] == 0x2C { return false }
        break
      }
      digits += 1
    }
    return digits == 1 || digits == 2
  }

  func isRomanNumeral(_ token: Range<Int>) -> Bool {
    guard !token.isEmpty, token.count <= 5 else { return false }
    return text[token].allSatisfy { [0x49, 0x56, 0x58, 0x4C].contains($0) }
      || text[token].allSatisfy { [0x69, 0x76, 0x78].contains($0) }
  }

  private func isRoman(at following: Following) -> Bool {
    isRomanNumeral(following.index..<wordEnd(from: following.index))
  }

  /// Whether the text goes on with a word that starts sentences, rather than a name.
  mutating func isStarter(at following: Following) -> Bool {
    guard following.kind == .upper || following.kind == .letter else { return false }
    let next = following.index..<wordEnd(from: following.index)
    if isAcronym(next) { return false }
    setWord(next)
    if rules.starters.contains(word.span) { return true }
    if rules.words.quantities.contains(word) { return true }
    guard let apostrophe = word.firstIndex(of: 0x27) else { return false }
    word.removeSubrange(apostrophe...)
    return rules.starters.contains(word.span)
  }

  /// Whether a word in capitals is a name, as "US" and "WHO" are; not in a text all in capitals.
  private func isAcronym(_ word: Range<Int>) -> Bool {
    guard word.count > 1, text[word].allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return false }
    let behind = skipWhitespace(from: word.upperBound)
    let next = behind..<wordEnd(from: behind)
    return next.count < 2 || !text[next].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// The index of the only letter of a token.
  private func initial(_ token: Range<Int>) -> Int? {
    guard !token.isEmpty else { return nil }
    let (value, width) = character(text, at: token.lowerBound)
    guard width == token.count, characterClass(of: value).contains(.letter) else { return nil }
    return token.lowerBound
  }

  /// Whether an initial follows: "J. R. R. Tolkien".
  func isInitial(at following: Following) -> Bool {
    guard following.kind == .upper, following.index < end else { return false }
    let next = following.index + character(text, at: following.index).width
    return wordEnd(from: following.index) == next && isByte(0x2E, at: next)
  }

  /// Whether the letter and full stop before or behind an initial are another one, in scripts without
  /// capitals: "א. ב. יהושע".
  private func isOneOfInitials(_ token: Range<Int>, _ following: Following) -> Bool {
    let next = following.index..<wordEnd(from: following.index)
    if isByte(0x2E, at: next.upperBound), letters(in: next) == 1 { return true }
    guard let before = tokenBefore(token), text[before.upperBound - 1] == 0x2E else { return false }
    return letters(in: before) == 1
  }

  private mutating func endsAfterInitial(
    _ initial: Int, _ token: Range<Int>, _ following: Following
  ) -> Bool {
    let initialClass = characterClass(at: initial)
    if initialClass.isDisjoint(with: .cased) {
      if isOneOfInitials(token, following) { return false }
      return !contains(token, token, as: .title)
        && (!isIndic(initial) || endsIndic(token))
    }
    if closesList(token, following) { return true }
    if let isEnd = endsWithUnit(token, following) { return isEnd }
    if contains(token, token, as: .title) { return false }
    if contains(token, token, as: .number), following.kind == .digit { return false }
    // "EU:n", "nro 58:a": an ending, no letter of its own.
    if following.kind == .symbol || (initial > start && text[initial - 1] == 0x3A) { return true }
    if initialClass.contains(.lower), endsAfterSmallLetter(token, following) { return true }
    return !isInitial(at: following) && isStarter(at: following)
  }

  /// Whether a token has a dot within it and no more than two letters on each side: "U.S", "a.m",
  /// "Ph.D", "J.-P".
  private func isDotted(_ token: Range<Int>) -> Bool {
    var dots = 0
    var letters = 0
    var index = token.lowerBound
    while index < token.upperBound {
      let (value, width) = character(text, at: index)
      if value == 0x2E {
        if letters == 0 { return false }
        dots += 1
        letters = 0
      } else if value != 0x2D || letters > 0 {
        let characterClass = characterClass(of: value)
        if characterClass.contains(.mark) {
          index += width
          continue
        }
        guard characterClass.contains(.letter) else { return false }
        letters += 1
        if letters > 2 { return false }
      }
      index += width
    }
    return dots > 0 && letters > 0
  }

  private mutating func endsAfterDotted(_ token: Range<Int>, _ following: Following) -> Bool {
    if contains(token, token, as: .title) || isIndic(token.lowerBound) { return false }
    if contains(token, token, as: .number), following.kind == .digit { return false }
    guard following.kind == .upper || following.kind == .letter else {
      return following.kind == .symbol
    }
    if contains(token, token, as: .closing) { return true }
    setWord(token)
    if rules.words.halvesOfDays.contains(word) {
      setWord(following.index..<wordEnd(from: following.index))
      return !rules.words.behindHours.contains(word) && hasWords(4, before: token.lowerBound)
    }
    return isStarter(at: following) || isSalutation(at: following)
      || (contains(token, token, as: .other) && endsAfterEra(token, following))
  }

  /// Whether the text goes on with "Mr.", which starts a sentence rather than goes on with a name.
  private mutating func isSalutation(at following: Following) -> Bool {
    let nextEnd = wordEnd(from: following.index)
    guard !rules.words.salutations.isEmpty, isByte(0x2E, at: nextEnd) else { return false }
    setWord(following.index..<nextEnd)
    return rules.words.salutations.contains(word)
  }

  /// Whether the sentence has at least a number of words before an index.
  private func hasWords(_ count: Int, before index: Int) -> Bool {
    var words = 0
    var previous: UInt8 = 0x20
    for index in max(start, index - 200)..<index {
      if previous == 0x20, text[index] != 0x20 { words += 1 }
      previous = text[index]
    }
    return words >= count
  }

  /// Whether a token of up to four letters with a capital may be an abbreviation before a number.
  private mutating func isShortName(_ token: Range<Int>) -> Bool {
    guard characterClass(at: token.lowerBound).contains(.upper) else { return false }
    var letters = 0
    for index in token where text[index] & 0xC0 != 0x80 { letters += 1 }
    setWord(token)
    return letters <= 4 && !rules.starters.contains(word.span)
  }

  /// Whether a character is of Devanagari to Sinhala.
  private func isIndic(_ index: Int) -> Bool {
    let value = value(at: index)
    return value >= 0x0900 && value < 0x0E00
  }

  /// Whether the full stop of a word ends a sentence in a script of India, whose own mark is another
  /// or none: behind the name of a Latin letter, or one letter that is no common word, it does not.
  private mutating func endsIndic(_ token: Range<Int>) -> Bool {
    setWord(token)
    if rules.words.letters.contains(word) { return false }
    return letters(in: token) > 1 || rules.starters.contains(word.span)
  }
}
