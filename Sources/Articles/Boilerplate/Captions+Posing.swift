import Markup

/// The rule of the first paragraph.
extension Captions {
  private static let mostWordsOfPose = 60
  /// Where the verb stands at the latest.
  private static let verbWithin = 25

  /// Whether a text that comes first says, in the present, what someone does on a full date: "Mara
  /// Ellin speaks in Port Lowen, Monday, Dec. 9, 2019."
  ///
  /// English only: the verbs are.
  static func isPose(_ text: String, words count: Int) -> Bool {
    guard count < mostWordsOfPose, text.utf8.contains(where: { (0x30...0x39).contains($0) }),
      !text.has(") —"), !text.has(") -")
    else {
      return false
    }
    let words = text.split(separator: " ").map(String.init)
    guard hasFullDate(words) else { return false }
    let told = words.contains { CaptionWords.tellsNews.contains($0.lowercased()) }
    return !told && words.prefix(verbWithin).indices.contains { isPosing($0, words) }
  }

  private static func isPosing(_ index: Int, _ words: [String]) -> Bool {
    guard index > 0, index + 1 < words.count else { return false }
    let (before, verb, next) = (words[index - 1], words[index], words[index + 1].lowercased())
    if CaptionWords.greeting.contains(verb) { return true }
    let isPhrase = CaptionWords.prepositions.contains(next)
    if CaptionWords.posing.contains(verb) { return isPhrase }
    // What could be a noun has a name or a comma before it.
    guard CaptionWords.posingOrNoun.contains(verb), index > 1 else { return false }
    return (before.hasSuffix(",") || before.first?.isUppercase ?? false)
      && (isPhrase || CaptionWords.determiners.contains(next))
  }

  /// Whether a month, a day and a year stand together, in either order of day and month.
  private static func hasFullDate(_ words: [String]) -> Bool {
    let plain = words.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
    return plain.indices.contains { index in
      guard MonthNames.month(plain[index]) != nil else { return false }
      let isDay = { (place: Int) in
        plain.indices.contains(place) && Int(plain[place]).map { (1...31).contains($0) } ?? false
      }
      let isYear = { (place: Int) in
        plain.indices.contains(place) && plain[place].utf8.count == 4
          && Int(plain[place]).map { (1800...2200).contains($0) } ?? false
      }
      return (isDay(index + 1) && isYear(index + 2)) || (isDay(index - 1) && isYear(index + 1))
    }
  }
}
