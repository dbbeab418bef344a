import BriefMarkup

/// Titles of feeds' items: free of tags, and made of first words where the feed gives none.
enum FeedTitle {
  /// Elements of text level that feeds put into titles.
  private static let tags: Set<String> = [
    "a", "abbr", "b", "big", "cite", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
    "s",
    "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "bdi", "p", "div", "nobr",
  ]
  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹",
    "+": "⁺", "-": "⁻", "−": "⁻",
  ]

  /// A title without tags, its character references decoded; feeds often escape twice.
  ///
  /// A tag is markup only with its end tag: a title may be about a tag, and `a < b` is not a tag.
  static func plain(_ text: String) -> String? {
    let once = withoutTags(text)
    guard let decoded = Names.unescapedHeadline(once) else { return nil }
    return decoded.contains("<") ? Names.headline(withoutTags(decoded)) : decoded
  }

  /// - Complexity: O(*n*) in the text, which is cut where it is too long for a title.
  static func withoutTags(_ text: String) -> String {
    guard text.contains("<"), text.utf8.count <= 16 * Limits.nameLength else { return text }
    let characters = Array(text)
    let marks = self.marks(in: characters)
    guard !marks.isEmpty else { return text }
    var result = ""
    var position = 0
    var raised = 0
    for mark in marks {
      append(characters[position..<mark.range.lowerBound], to: &result, isRaised: raised > 0)
      if mark.name == "sup" { raised += mark.isEnd ? -1 : 1 }
      if mark.name == "br" || mark.name == "p" || mark.name == "div" { result.append(" ") }
      position = mark.range.upperBound
    }
    append(characters[position...], to: &result, isRaised: false)
    return result
  }

  /// Powers keep their meaning: "10⁶", not "106".
  private static func append(
    _ part: ArraySlice<Character>, to result: inout String, isRaised: Bool
  ) {
    if isRaised, part.allSatisfy({ superscripts[$0] != nil }) {
      result += String(part.compactMap { superscripts[$0] })
    } else {
      result += String(part)
    }
  }

  private struct Mark {
    var name: String
    var isEnd: Bool
    var range: Range<Int>
  }

  /// The tags that have a partner, and line breaks, in order.
  private static func marks(in text: [Character]) -> [Mark] {
    var marks: [Mark] = []
    var isPaired: [Bool] = []
    var open: [String: [Int]] = [:]
    var index = 0
    while index < text.count {
      guard text[index] == "<", let mark = mark(at: index, in: text) else {
        index += 1
        continue
      }
      index = mark.range.upperBound
      marks.append(mark)
      isPaired.append(mark.name == "br" || mark.name == "wbr")
      if mark.isEnd {
        if let partner = open[mark.name]?.popLast() {
          isPaired[partner] = true
          isPaired[marks.count - 1] = true
        }
      } else {
        open[mark.name, default: []].append(marks.count - 1)
      }
    }
    return zip(marks, isPaired).filter(\.1).map(\.0)
  }

  private static func mark(at start: Int, in text: [Character]) -> Mark? {
    var index = start + 1
    let isEnd = index < text.count && text[index] == "/"
    if isEnd { index += 1 }
    var name = ""
    while index < text.count, text[index].isASCII, text[index].isLetter, name.count < 8 {
      name.append(Character(text[index].lowercased()))
      index += 1
    }
    guard tags.contains(name) || name == "br" || name == "wbr", index < text.count,
      text[index] == ">" || text[index] == "/" || text[index].isWhitespace
    else { return nil }
    let most = min(text.count, index + 500)
    while index < most, text[index] != ">", text[index] != "<" { index += 1 }
    guard index < most, text[index] == ">" else { return nil }
    return Mark(name: name, isEnd: isEnd, range: start..<index + 1)
  }

  /// How many letters of a text name an item without a title.
  private static let firstLetters = 60

  /// The first words of a text, with an ellipsis if there are more.
  static func firstWords(of text: String) -> String? {
    guard let line = Names.headline(String(text.prefix(8 * firstLetters))) else { return nil }
    guard line.count > firstLetters else { return line }
    let most = line.prefix(firstLetters + 1)
    // After a character where there are no spaces between words.
    let end = most.lastIndex(of: " ") ?? most.index(before: most.endIndex)
    var words = most[..<end]
    while let last = words.last, last.isPunctuation, !")]}»”’\"'!?".contains(last) {
      words.removeLast()
    }
    return words.isEmpty ? String(most) + "…" : words + "…"
  }
}
