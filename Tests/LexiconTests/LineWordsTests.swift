import Testing

@testable import Lexicon

@Suite struct LineWordsTests {
  @Test(
    "A line is cut at all that is no letter",
    arguments: [
      ("The pier, closed.", ["The", "pier", "closed"]),
      ("don't – 3rd", ["don", "t", "rd"]),
      ("Größe: 3 Ñandú", ["Größe", "Ñandú"]),
      ("...", []),
      ("", []),
    ])
  func cutsAtSigns(_ line: String, _ words: [Substring]) {
    #expect(line.words() == words)
  }

  @Test(
    "Digits and marks belong to words where that is asked for",
    arguments: [
      ("3rd of 12", "", ["3rd", "of", "12"]),
      ("don't 1,200", "'", ["don't", "1", "200"]),
      ("don’t 1,200 Größen", "’,", ["don’t", "1,200", "Größen"]),
    ])
  func keepsWhatIsAskedFor(_ line: String, _ marks: String, _ words: [Substring]) {
    #expect(line.words(withDigits: true, joinedBy: marks) == words)
  }

  /// Lines of ASCII are cut by bytes, others by characters.
  @Test func bytesAndCharactersGiveTheSameWords() {
    let ascii = String(decoding: (0..<0x80).map { UInt8($0) }, as: UTF8.self)
    for withDigits in [false, true] {
      let byCharacters = (ascii + "\u{2014}").words(withDigits: withDigits)
      #expect(ascii.words(withDigits: withDigits) == byCharacters)
    }
  }

  @Test func lowerCaseIsMadeBeforeTheCut() {
    #expect("Pier 4: ÄRGER".lowercasedWords == ["pier", "4", "ärger"])
  }

  @Test func elementsStayWhereTheyComeFirst() {
    #expect(["b", "a", "b", "c", "a"].uniqued() == ["b", "a", "c"])
  }
}
