internal import BriefLexicon
internal import BriefMarkup

/// Lines of a few words.
extension BoilerplatePhrases {
  static func shortRole(_ text: String, _ unit: BlockCandidate) -> BoilerplateFilter.Role? {
    let letters = Names.letters(text)
    let lower = text.lowercased()
    if isLabel(text) { return .junk(label) }
    if !unit.endsSentence || lower.hasSuffix(":"), unit.words <= 8,
      isStop(letters) || isMoreOfKind(lower)
    {
      return .stop
    }
    if isCounter(lower, unit.words) { return .junk("counter") }
    if text.utf8.contains(where: isASCIIDigit), Timestamp(in: text) != nil,
      unit.words <= 8, !unit.endsSentence || unit.words <= 6
    {
      return .junk("date")
    }
    if !unit.endsSentence, isUnreadDate(lower) { return .junk("date") }
    if isSharing(lower, unit) { return .junk("share bar") }
    return nil
  }

  /// Whether a line only labels a part of the page.
  static func isLabel(_ text: String) -> Bool {
    guard let first = text.first, !QuotationMarks.openingOrApostrophe.contains(first), first != "「"
    else { return false }
    return labels.contains(Names.letters(text))
  }

  /// Whether a short line heads a list of other articles.
  static func isHeadingOfOthers(_ unit: BlockCandidate, in bytes: [UInt8]) -> Bool {
    guard unit.words > 0, unit.words <= 8, !unit.endsSentence || bytes[unit.range].last == 0x3A
    else { return false }
    let text = String(decoding: bytes[unit.range], as: UTF8.self)
    let letters = Names.letters(text)
    return !labels.contains(letters) && (isStop(letters) || isMoreOfKind(text.lowercased()))
  }

  /// "More great Harbour Post stories".
  private static func isMoreOfKind(_ lower: String) -> Bool {
    let words = lower.lowercasedWords
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    return more.contains(String(first)) && texts.contains(String(last))
  }

  private static func isStop(_ letters: String) -> Bool {
    stops[Array(letters.utf8.prefix(3))]?.contains { stop in
      guard letters.utf8.starts(with: stop.utf8) else { return false }
      // "Comments (12)", and not "Comments by the mayor draw anger".
      let rest = letters.utf8.dropFirst(stop.utf8.count)
      return !wholeStops.contains(stop) || rest.allSatisfy(isASCIIDigit)
    } ?? false
  }

  /// A number and what it counts, perhaps with a name before it: "2256 views", "5 min read".
  private static func isCounter(_ lower: String, _ words: Int) -> Bool {
    let parts = lower.words(withDigits: true, joinedBy: ".,")
    for (index, part) in parts.enumerated() where counted.contains(String(part)) {
      let before = index > 0 ? parts[index - 1] : ""
      let after = index + 1 < parts.count ? parts[index + 1] : ""
      let isNumber = { (word: Substring) in
        word.first?.isNumber ?? false
          || (index > 1 && word.count <= 2 && parts[index - 2].first?.isNumber ?? false)
      }
      if words <= 10, isNumber(before) || (isNumber(after) && index + 2 == parts.count) {
        return true
      }
    }
    return false
  }

  /// At least two names of networks and little else, or a line that begins with "share".
  private static func isSharing(_ lower: String, _ unit: BlockCandidate) -> Bool {
    let words = lower.lowercasedWords
    let named = words.filter { networks.contains(String($0)) }.count
    if named >= 2, named * 2 >= words.count { return true }
    guard let first = words.first, sharing.contains(String(first)) else { return false }
    return !unit.endsSentence || named > 0
  }

  // MARK: - Dates that are not read

  /// "Updated 10:45 AM ET, Monday", "Published yesterday", "3 Mawrth 2025": a line that says when,
  /// in words that no date is read from.
  static func isUnreadDate(_ lower: String) -> Bool {
    let words = lower.lowercasedWords
    if isDay(words) { return true }
    guard dateLabels.begins(lower.utf8) else { return false }
    return words.dropFirst().contains { word in
      timeWords.contains(String(word)) || MonthNames.month(String(word)) != nil
    } || lower.contains { $0 == ":" && hasTime(lower) }
  }

  /// Digits on both sides of a colon.
  private static func hasTime(_ lower: String) -> Bool {
    let parts = lower.split(separator: ":", omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).contains { before, after in
      before.last?.isNumber ?? false && after.first?.isNumber ?? false
    }
  }

  /// A day, a word and a year, perhaps with a weekday before them.
  private static func isDay(_ words: [Substring]) -> Bool {
    let day = words.suffix(3)
    guard day.count == 3, words.count <= 4, let first = day.first, let year = day.last else {
      return false
    }
    guard words.count == 3 || words[0].allSatisfy(\.isLetter), year.utf8.count == 4,
      let number = Int(year), (1900...2100).contains(number), let date = Int(first),
      (1...31).contains(date)
    else { return false }
    return day.dropFirst().first.map { $0.allSatisfy(\.isLetter) && $0.utf8.count > 2 } ?? false
  }
}
