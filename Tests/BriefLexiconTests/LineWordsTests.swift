import Testing

@testable import BriefLexicon

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

  /// Lines in Latin letters are cut by scalars, others by characters.
  @Test func scalarsAndCharactersGiveTheSameWords() {
    let scalars = [0..<0x300, 0x2000..<0x2070, 0x20A0..<0x20D0].joined()
      .compactMap(Unicode.Scalar.init(_:))
    for withDigits in [false, true] {
      for scalar in scalars {
        let line = "a\(scalar)b1\(scalar)2 \(scalar)\(scalar)c"
        let byCharacters = line.split { !$0.isLetter && !(withDigits && $0.isNumber) }
        #expect(
          line.words(withDigits: withDigits) == byCharacters, "U+\(String(scalar.value, radix: 16))"
        )
      }
    }
  }

  @Test func lowerCaseIsMadeBeforeTheCut() {
    #expect("Pier 4: ÄRGER".lowercasedWords == ["pier", "4", "ärger"])
  }

  @Test func elementsStayWhereTheyComeFirst() {
    #expect(["b", "a", "b", "c", "a"].uniqued() == ["b", "a", "c"])
  }
}
