internal import BriefLexicon

/// Finds who speaks: the name beside a verb of saying.
///
/// Where names have capitals it is the next name, with the words for an office before it; elsewhere
/// what stands beside the verb, without small words.
struct Speaker {
  /// The words of the name as they are written; `nil` if nobody is named.
  private(set) var name: String?
  /// Whether a pronoun speaks.
  private(set) var isPronoun = false

  private let words: SpeechWords
  private let stopwords: StopwordList

  /// Words of a name with its office.
  private static let mostWords = 8
  /// Words between the verb and the name that follows it: "said on Tuesday Ann Lee".
  private static let mostBefore = 4
  private static let borders: Set<Character> = [
    ",", ";", ":", "(", ")", "–", "—", "，", "、", "：", "；", "。", "،", "؛", "।", "۔", "?", "!", "？",
    "！", QuoteAttribution.gap,
  ]

  /// - Parameters:
  ///   - frame: A sentence with `QuoteAttribution.gap` where its quotations stand.
  ///   - words: Those of its language.
  ///   - language: That of the sentence.
  init(in frame: Substring, _ words: SpeechWords, of language: Language) {
    self.words = words
    stopwords = StopwordList(for: language.isKnown ? language : .english)
    let parts = frame.split { Self.borders.contains($0) }
      .filter { $0.contains(where: \.isLetter) }
    guard let place = parts.firstIndex(where: hasVerb) else { return }
    let previous = place > 0 ? parts[place - 1] : ""
    if words.hasSpaces {
      let part = parts[place].split(separator: " ")
      if let subject = subject(before: place, of: parts, in: frame), isFirst(of: part) {
        name = text(of: subject)
      } else {
        read(part, after: previous.split(separator: " "))
      }
    } else {
      readUnspaced(parts[place], after: previous)
    }
  }

  private func hasVerb(_ part: Substring) -> Bool {
    words.hasSpaces
      ? part.split(separator: " ").contains { words.isVerb(Self.bare($0)) }
      : words.verb(within: part) != nil
  }

  private static func bare(_ word: Substring) -> Substring {
    var word = word
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
    return word
  }

  // MARK: - Words with spaces

  /// Whether a verb of saying opens a part, perhaps behind small words.
  private func isFirst(of part: [Substring]) -> Bool {
    let verb = part.firstIndex { words.isVerb(Self.bare($0)) }
    return verb.map { trimmed(part[..<$0]).isEmpty } ?? false
  }

  /// The name before an apposition: “…,” Ann Lee, the mayor, told the council.
  ///
  /// Nothing but commas stands between the name and the verb, and nothing but the name between it and
  /// the quotation.
  private func subject(
    before place: Int, of parts: [Substring], in frame: Substring
  ) -> ArraySlice<Substring>? {
    guard words.hasCapitals else { return nil }
    var first = place
    while first > 0,
      frame[parts[first - 1].endIndex..<parts[first].startIndex]
        .allSatisfy({ $0 == "," || $0 == " " })
    {
      first -= 1
    }
    for part in parts[first..<place].dropLast() {
      let all = part.split(separator: " ")
      let found = capitals(in: all[...], isAfter: true)
      // What opens a sentence has a capital anyway.
      let isOpening = part.startIndex == frame.startIndex && all.count == 1
      if !found.isEmpty, found.count == all.count, !isOpening { return found }
    }
    return nil
  }

  private mutating func read(_ part: [Substring], after previous: [Substring]) {
    guard let verb = part.firstIndex(where: { words.isVerb(Self.bare($0)) }) else { return }
    let before = trimmed(part[..<verb])
    let after = part[(verb + 1)...]
    let isFirst = before.isEmpty
    var places = [before, trimmed(previous[...]), after]
    if isFirst { places = [after, trimmed(previous[...])] }
    for (index, place) in places.enumerated() {
      let isAfter = isFirst ? index == 0 : index == 2
      let found = words.hasCapitals ? capitals(in: place, isAfter: isAfter) : plain(place, isAfter)
      guard !found.isEmpty else { continue }
      isPronoun = found.allSatisfy { words.pronouns.contains(Self.bare($0).lowercased()) }
      if !isPronoun { name = text(of: found) }
      return
    }
    let near = (before.isEmpty ? after.prefix(1) : before.suffix(1)) + part[..<verb].suffix(1)
    isPronoun = near.contains { words.pronouns.contains(Self.bare($0).lowercased()) }
  }

  private func text(of found: ArraySlice<Substring>) -> String? {
    guard let first = found.first, let last = found.last else { return nil }
    var text = first.base[first.startIndex..<last.endIndex]
    while let end = text.last, !end.isLetter, !end.isNumber, end != ")" { text.removeLast() }
    while let start = text.first, !start.isLetter, !start.isNumber { text.removeFirst() }
    let name = words.hasCapitals ? text : words.withoutParticles(text)
    return name.isEmpty ? nil : String(name)
  }

  private func isSmall(_ word: Substring) -> Bool {
    let bare = Self.bare(word).lowercased()
    return bare.isEmpty || stopwords.contains(bare) || words.verbs.contains(bare)
  }

  /// Without stopwords at the ends; a pronoun stays.
  private func trimmed(_ part: ArraySlice<Substring>) -> ArraySlice<Substring> {
    var part = part
    let isDropped = { (word: Substring) in
      (isSmall(word) || words.particles.contains(String(word)))
        && !words.pronouns.contains(Self.bare(word).lowercased())
    }
    while let last = part.last, isDropped(last), !QuoteAttribution.isName(Self.bare(last)) {
      part.removeLast()
    }
    while let first = part.first, isDropped(first) { part.removeFirst() }
    return part
  }

  /// The name in some words, with what is written in small letters before it.
  private func capitals(in part: ArraySlice<Substring>, isAfter: Bool) -> ArraySlice<Substring> {
    let isName = { (word: Substring) in QuoteAttribution.isName(Self.bare(word)) }
    let isJoint = { (word: Substring) in words.namePieces.contains(Self.bare(word).lowercased()) }
    let trimmed = trimmed(part)
    let start =
      isAfter
      ? trimmed.firstIndex(where: isName)
      : trimmed.lastIndex(where: isName).map { last in
        var first = last
        while first > trimmed.startIndex,
          isName(trimmed[first - 1])
            || first - 1 > trimmed.startIndex && isJoint(trimmed[first - 1])
        {
          first -= 1
        }
        return first
      }
    guard let start, !isAfter || start - trimmed.startIndex <= Self.mostBefore else { return [] }
    var end = start + 1
    while end < trimmed.endIndex, end - start < Self.mostWords,
      isName(trimmed[end])
        || isJoint(trimmed[end]) && end + 1 < trimmed.endIndex && isName(trimmed[end + 1])
    {
      end += 1
    }
    var first = start
    while first > trimmed.startIndex, !isSmall(trimmed[first - 1]), !isName(trimmed[first - 1]) {
      first -= 1
    }
    return trimmed[first..<end]
  }

  /// The words beside a verb in a script without capitals.
  private func plain(_ part: ArraySlice<Substring>, _ isAfter: Bool) -> ArraySlice<Substring> {
    let part = trimmed(part)
    guard isAfter else { return trimmed(part.suffix(Self.mostWords)) }
    let end = part.firstIndex(where: isSmall) ?? part.endIndex
    return part[..<end].prefix(Self.mostWords)
  }

  // MARK: - Scripts without spaces

  private mutating func readUnspaced(_ part: Substring, after previous: Substring) {
    guard let verb = words.verb(within: part) else { return }
    for place in [part[..<verb.lowerBound], previous, part[verb.upperBound...]] {
      var text = place
      while let end = text.last, !end.isLetter, !end.isNumber { text.removeLast() }
      while let start = text.first, !start.isLetter, !start.isNumber { text.removeFirst() }
      let found = words.withoutParticles(text)
      guard !found.isEmpty, !words.particles.contains(String(found)) else { continue }
      isPronoun = words.pronouns.contains(String(found))
      if !isPronoun { name = String(found) }
      return
    }
  }
}
