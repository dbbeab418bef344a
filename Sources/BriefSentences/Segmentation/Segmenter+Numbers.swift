import BriefLexicon

/// Numbers, units and single letters before a full stop, where a capital follows.
extension Segmenter {
  /// Whether a number with a full stop that may be an ordinal ends its sentence before a capital.
  ///
  /// Where nouns and months have small letters, what an ordinal belongs to mostly has one as well;
  /// with a name it has a function word before it: "na 2. Floridzie".
  mutating func endsWithNumber(_ token: Range<Int>, _ following: Following) -> Bool {
    guard following.kind == .upper else { return false }
    if isSecondOfTwo(token) { return rules.hasSmallOrdinals }
    guard let before = tokenBefore(token) else { return false }
    let last = text[before.upperBound - 1]
    if last == 0x2E, before.count > 1 {
      // "24. 8. Praha" is a date's day and month; "str. 24. Praha" counts from one.
      if isDigit(text[before.lowerBound]) { return rules.hasSmallOrdinals }
      let word = before.lowerBound..<before.upperBound - 1
      if contains(word, word, as: .number) { return true }
    }
    guard rules.hasSmallOrdinals, last != 0x2C, last != 0x3A else { return false }
    setWord(before)
    return !rules.starters.contains(word.span)
  }

  /// Whether a number is the year, the month or the day of a date in numbers, where dates begin with
  /// the year: "2024. 5. 3. 서울에서".
  func isPartOfDate(_ token: Range<Int>, _ following: Following) -> Bool {
    guard rules.hasYearsFirst, following.kind == .letter || following.kind == .digit else {
      return false
    }
    guard text[token].allSatisfy(isDigit) else {
      // "2024.5.3."
      let parts = text[token].split(separator: 0x2E)
      return parts.count == 3 && parts.allSatisfy { $0.allSatisfy(isDigit) }
        && parts.first.map { isYearOfDate($0.startIndex..<$0.endIndex) } == true
    }
    if isYearOfDate(token) {
      guard following.kind == .digit else { return false }
      let month = text[following.index..<end].prefix(3).prefix(while: isDigit)
      return month.count <= 2 && isByte(0x2E, at: month.endIndex)
    }
    // The month stands between the day and the year.
    var number = token
    for _ in 0..<2 {
      guard number.count <= 2, let before = numberBefore(number) else { return false }
      if isYearOfDate(before) { return true }
      number = before
    }
    return false
  }

  private func isYearOfDate(_ number: Range<Int>) -> Bool {
    number.count == 4 && (text[number.lowerBound] == 0x31 || text[number.lowerBound] == 0x32)
  }

  /// The digits before a number, with a full stop and white space between them.
  private func numberBefore(_ number: Range<Int>) -> Range<Int>? {
    let stop = trimWhitespace(before: number.lowerBound) - 1
    guard stop > start, stop < number.lowerBound - 1, text[stop] == 0x2E else { return nil }
    var first = stop
    while first > start, stop - first < 5, isDigit(text[first - 1]) { first -= 1 }
    return first < stop ? first..<stop : nil
  }

  /// Whether the last number of a token comes after another and a hyphen or dash: "2-1", "2–1".
  private func isSecondOfTwo(_ token: Range<Int>) -> Bool {
    var index = token.upperBound
    while index > token.lowerBound, isDigit(text[index - 1]) { index -= 1 }
    let dash = previous(index)
    guard dash > start, index > dash, value(at: dash) == 0x2D || value(at: dash) == 0x2013 else {
      return false
    }
    return isDigit(text[dash - 1])
  }

  /// Whether an abbreviated unit or year ends its sentence before a capital; `nil` if there is no
  /// number before it.
  ///
  /// It does not so soon after the start of a clause that it may only lead to its subject, as in
  /// "W 2000 r. Nowak".
  mutating func endsWithUnit(_ token: Range<Int>, _ following: Following) -> Bool? {
    guard rules.hasSmallNouns, !rules.isEnglish, following.kind == .upper,
      !isInitial(at: following),
      isSpace(at: previous(following.index)), characterClass(at: token.lowerBound).contains(.lower),
      let before = tokenBefore(token), contains(token, token, as: .other)
    else { return nil }
    var number = before
    if before.count > 1, text[before.upperBound - 1] == 0x2E {
      // "25 mil. lv."
      number = tokenBefore(before) ?? before
    }
    guard isDigit(text[number.upperBound - 1]) || isRomanNumeral(number) else { return nil }
    return isStarter(at: following) || hasClause(ofWords: 5, before: token.lowerBound)
  }

  /// Whether a single small letter is the last of those that close a list: "и т. д.".
  mutating func closesList(_ token: Range<Int>, _ following: Following) -> Bool {
    guard following.kind == .upper, let before = tokenBefore(token), before.count <= 5,
      text[before.upperBound - 1] == 0x2E
    else { return false }
    word.removeAll(keepingCapacity: true)
    Folding.append(text[before], dotlessI: false, to: &word)
    Folding.append(text[token], dotlessI: false, to: &word)
    return rules.abbreviations.contains(word.span, as: .closing, isCapitalized: false)
  }

  /// Whether a single small letter is a word, as in Russian "я".
  mutating func endsAfterSmallLetter(_ token: Range<Int>, _ following: Following) -> Bool {
    guard following.kind == .upper || following.kind == .letter else { return false }
    if contains(token, token, as: .other) || contains(token, token, as: .number) { return false }
    // "(figure 3). e. Take": an item.
    if let before = tokenBefore(token), text[before.upperBound - 1] == 0x2E { return false }
    setWord(token)
    return rules.starters.contains(word.span)
  }

  /// Whether a title stands before a point within a token in small letters: "dr.phil".
  mutating func startsWithTitle(_ token: Range<Int>) -> Bool {
    guard let point = text[token].firstIndex(of: 0x2E), point > token.lowerBound,
      token.upperBound - point > 2,
      text[point + 1..<token.upperBound].allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return false }
    let first = token.lowerBound..<point
    return contains(first, first, as: .title)
  }

  /// The token before another, with a full stop or comma that it ends with; not before the
  /// sentence.
  func tokenBefore(_ token: Range<Int>) -> Range<Int>? {
    let tokenEnd = trimWhitespace(before: token.lowerBound)
    guard tokenEnd > start, tokenEnd < token.lowerBound else { return nil }
    let last = previous(tokenEnd)
    let first = min(tokenStart(before: last), last)
    return first..<tokenEnd
  }

  /// Whether at least a number of words stand before an index since the last comma or the start.
  func hasClause(ofWords count: Int, before index: Int) -> Bool {
    var words = 0
    var following: UInt8 = 0x20
    for index in (max(start, index - 200)..<index).reversed() {
      let byte = text[index]
      if following == 0x20, byte == 0x2C || byte == 0x3A || byte == 0x3B { return false }
      if byte == 0x20, following != 0x20 {
        words += 1
        if words >= count { return true }
      }
      following = byte
    }
    return words + 1 >= count
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
