import Testing

@testable import BriefLexicon

struct LanguageIdentifierTests {
  @Test(arguments: [
    ("en", "The shipping delays are worsening"), ("es", "Nuevas elecciones municipales"),
    ("fi", "Rantakadulla liukkaissa olosuhteissa"), ("de", "Zeitung meldet Überschwemmungen"),
    ("ru", "Активное движение транспорта"), ("pt", "Novas negociações"),
    ("pl", "Nowego mostu brak"),
  ])
  func endingsTellTheLanguageOfATitle(_ code: String, _ text: String) {
    #expect(LanguageIdentifier.identify(Array(text.utf8)).code == code)
  }

  @Test func threeWordsWithOneEndingAreTooFew() {
    withKnownIssue("The groups of letters are as good Norwegian.") {
      #expect(
        LanguageIdentifier.identify(Array("Shipping delays worsening".utf8)) == .english)
    }
  }

  @Test func equalVotesGoToTheLanguageOfMoreUse() {
    #expect(LanguageIdentifier.identify(Array("в США".utf8)).code == "ru")
  }

  @Test func shortTextTakesTheHintOfItsScript() {
    let text = Array("Bonjour Berlin".utf8)
    #expect(LanguageIdentifier.identify(text, hint: Language(code: "de")).code == "de")
    let russian = Array("Да, это так".utf8)
    #expect(LanguageIdentifier.identify(russian, hint: Language(code: "de")).code == "ru")
  }

  @Test func longTextOverrulesTheHint() {
    let text = String(repeating: "The bridge is closed and they will not open it. ", count: 10)
    #expect(LanguageIdentifier.identify(Array(text.utf8), hint: Language(code: "de")) == .english)
  }

  @Test func textWithoutLettersIsUndetermined() {
    for text in ["", "123 456", "!!!", "\u{FFFD}", "😀😀"] {
      #expect(LanguageIdentifier.identify(Array(text.utf8)) == .undetermined)
    }
  }

  @Test func longTextIsSampledThroughout() {
    let noise = String(repeating: "xqz ", count: 50_000)
    let text = noise + String(repeating: "Der Mann ist nicht mehr da. ", count: 5000)
    #expect(LanguageIdentifier.identify(Array(text.utf8)).code == "de")
  }

  @Test func brokenBytesAreNoDanger() {
    let bytes: [UInt8] = [0xE0, 0xFF, 0xF4, 0x90, 0xED, 0xA0, 0x80, 0xF0, 0x9F]
    for start in bytes.indices {
      #expect(LanguageIdentifier.identify(Array(bytes[start...])) == .undetermined)
    }
  }
}
