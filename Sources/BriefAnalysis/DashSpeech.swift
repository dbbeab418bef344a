internal import BriefLexicon

/// Speech that a dash opens, as the papers of many languages write it: "– We looked, says Ann."
///
/// It ends before a verb of saying that stands behind a comma, a dash or an end mark, perhaps with a
/// small word between them; a further dash opens it again.
struct DashSpeech {
  /// The words that are spoken.
  let words: Int
  /// What is spoken before it is said by whom.
  let spoken: Substring
  /// What tells who speaks.
  let frame: Substring

  private static let dashes: Set<Character> = ["–", "—", "―", "-"]
  private static let marks: Set<Character> = [",", "!", "?", "…", "–", "—", "―"]
  /// Words behind a mark among which the verb is: "a déclaré".
  private static let wordsBeforeVerb = 3
  /// Characters behind a mark that are looked at: a text may be all marks.
  private static let lookedAt = 80

  /// `nil` if no dash opens the sentence, or nobody speaks.
  init?(_ sentence: String, _ words: SpeechWords) {
    guard let first = sentence.first, Self.dashes.contains(first), words.hasCapitals else {
      return nil
    }
    let text = sentence.dropFirst()
    // A hyphen without a space is part of a word.
    guard first != "-" || text.first == " " else { return nil }
    var count = WordCount()
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      let isMark = Self.marks.contains(character) || character == "-" && text[next...].first == " "
      if isMark {
        let rest = text[next...].prefix(Self.lookedAt)
          .drop { Self.dashes.contains($0) || $0 == " " || $0 == "," }
        if Self.opensWithVerb(rest, words) {
          guard count.count > 0 else { return nil }
          self.words = count.count
          spoken = text[..<index]
          frame = Self.untilDash(text[rest.startIndex...])
          return
        }
      }
      count.add(character)
      index = next
    }
    return nil
  }

  private static func opensWithVerb(_ text: Substring, _ words: SpeechWords) -> Bool {
    let start = text.prefix { !marks.contains($0) }
    guard start.first?.isLowercase == true else { return false }
    return start.words(joinedBy: "'’-").prefix(wordsBeforeVerb).contains(
      where: words.isVerb)
  }

  /// What stands before a dash between spaces.
  private static func untilDash(_ text: Substring) -> Substring {
    for dash in [" – ", " — ", " ― "] {
      if let range = text.firstRange(of: dash) { return text[..<range.lowerBound] }
    }
    return text
  }
}
