/// Whether a sentence says what someone says, and who.
enum Speech {
  private static let verbs: Set<String> = [
    "said", "says", "told", "added", "adds", "asked", "wrote", "writes", "warned", "argued",
    "explained", "insisted", "replied", "stated", "announced", "called", "tweeted", "recalled",
    "sagte", "sagt", "erklärte", "betonte", "schrieb", "warnte", "déclaré", "dit", "affirmé",
    "expliqué", "dijo", "afirmó", "declaró", "explicó", "disse", "afirmou", "detto", "dichiarato",
    "zei", "zegt",
  ]
  /// Fewer words in quotation marks are a term, no speech.
  private static let fewestWords = 5

  /// Whether a whole quotation of some length, a verb of saying and a name beside it are there.
  ///
  /// - Complexity: O(*n*).
  static func isAttributed(_ sentence: String) -> Bool {
    var outside = ""
    var quoted = ""
    var longest = 0
    var isInside = false
    for character in sentence {
      switch character {
      case "“", "„", "«": isInside = true
      case "”", "»": isInside = false
      case "\"": isInside.toggle()
      default:
        if isInside { quoted.append(character) } else { outside.append(character) }
        continue
      }
      longest = max(longest, quoted.split(separator: " ").count)
      quoted = ""
      outside += " "
    }
    guard !isInside, longest >= fewestWords else { return false }
    let words = outside.split { !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "-" }
    return words.contains { verbs.contains($0.lowercased()) }
      && words.dropFirst(sentence.first?.isLetter == true ? 1 : 0).contains {
        $0.count > 1 && $0.first?.isUppercase == true
      }
  }
}
