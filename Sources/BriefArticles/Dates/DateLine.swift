/// Reads the words before a date: whether the line is a date line, such as "Published on", or a
/// sentence that has a date.
struct DateLine {
  private(set) var words: [String] = []
  private(set) var kind = PageTime.Kind.unsaid
  /// Whether the words are labels, names, days: nothing that a sentence about an event has.
  private(set) var isDateLine = true

  /// Whether the words say that the date is another thing's: "Opens", "Born".
  private(set) var tellsOfEvent = false

  /// Names that a line has before its date at most, in words.
  private static let mostNames = 8

  init(_ text: String) {
    var parts: [Substring] = []
    for word in text.split(separator: " ") {
      // Words before a bar do not belong to the date.
      if !word.contains(where: { $0.isLetter || $0.isNumber }) {
        parts = []
      } else {
        parts.append(word)
      }
    }
    words = parts.map(BylineWords.normal)
    if text.contains("©") { isDateLine = false }
    var names = 0
    var index = 0
    var labelEnd = -1
    while index < words.count {
      let rest = words[index...]
      if isEvent(rest, at: index) {
        isDateLine = false
        tellsOfEvent = true
      }
      let published = BylineWords.published.length(of: rest)
      let updated = BylineWords.updated.length(of: rest)
      if max(published, updated) > 0 {
        // "on" alone says nothing of what was said before it.
        let isPreposition = published >= updated && words[index].count <= 3
        if !isPreposition { kind = published >= updated ? .published : .updated }
        index += max(published, updated)
      } else if let length = Self.harmless(rest) {
        index += length
        if BylineWords.labels.length(of: rest) > 0 { labelEnd = index }
      } else {
        let word = parts[index]
        // "@ada" is an account's name, and so is "submitted by ada".
        if word.first?.isLowercase ?? false, index != labelEnd { isDateLine = false }
        // "来源：新华社" is a label with what it labels.
        if !word.contains("：") { names += 1 }
        index += 1
      }
    }
    if words.count == 1, MonthNames.beginsWeekday(words[0]) { isDateLine = true }
    if names > Self.mostNames || text.utf8.count > 160 { isDateLine = false }
    if names > 2, let first = words.first, !Names.isCased(first[...]) { isDateLine = false }
    if let last = parts.last, last.last == "." && last.count > 5 { isDateLine = false }
  }

  /// Whether what stands behind a date goes on with a sentence: "3 May 1871 the first stone was
  /// laid".
  static func isSentence(_ behind: String) -> Bool {
    guard let first = behind.first, first.isLetter || first == "," else { return false }
    var rest = behind.split(separator: " ").prefix(30)[...]
    var unknown = 0
    while let word = rest.first {
      let words = rest.prefix(4).map { BylineWords.normal($0) }
      let length =
        max(
          harmless(words[...]) ?? 0, BylineWords.published.length(of: words),
          BylineWords.updated.length(of: words), BylineWords.tails.length(of: words))
      if length == 0, word.first?.isLowercase ?? false { unknown += 1 }
      rest = rest.dropFirst(max(1, length))
    }
    return unknown >= 3
  }

  /// Whether a word is that of an event. "by" and "from" are labels of names, but not before a
  /// date.
  private func isEvent(_ rest: ArraySlice<String>, at index: Int) -> Bool {
    let length = BylineWords.events.length(of: rest)
    guard length > 0, BylineWords.published.length(of: rest) == 0 else { return false }
    guard let word = rest.first, word.count <= 4 else { return true }
    return index + length == words.count
  }

  private static func harmless(_ words: ArraySlice<String>) -> Int? {
    let lists: [BylineWords] = [.labels, .dateWords, .particles, .conjunctions, .buttons, .roles]
    let length = lists.reduce(0) { max($0, $1.length(of: words)) }
    if length > 0 { return length }
    guard let first = words.first else { return nil }
    let isOfDates =
      first.count > 3 && MonthNames.weekday(first) != nil || MonthNames.month(first) != nil
    return isOfDates || first.contains(where: \.isNumber) ? 1 : nil
  }
}
