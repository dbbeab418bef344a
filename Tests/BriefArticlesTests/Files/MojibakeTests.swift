import BriefArticles
import BriefLexicon
import BriefMarkup
import Testing

/// UTF-8 as a program shows it that takes it for Windows-1252.
func misread(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.utf8.compactMap { byte in
        let isOwn = (0x80..<0xA0).contains(byte)
        return Unicode.Scalar(
          isOwn ? CharacterReferences.windows1252[Int(byte) - 0x80] : UInt32(byte))
      }))
}

struct MojibakeTests {
  @Test(arguments: [
    "café crème", "“quoted” – and ‘more’ …", "Ünder größter Mühe", "Привет, мир", "日本語の文章",
    "ħ ŷ € 😀 naïve", "déjà là, çà et là",
  ])
  func misreadTextIsToldAndMeant(text: String) {
    let saved = SourceText(misread(text))
    #expect(saved.isMisread)
    #expect(saved.bytes == Array(misread(text).utf8))
    let meant = saved.repaired(in: 0..<saved.count)
    #expect(String(decoding: meant.bytes, as: UTF8.self) == text)
    #expect(meant.saved(0..<meant.bytes.count) == 0..<saved.count)
  }

  @Test(arguments: [
    "café crème, déjà là", "SÃO PAULO, AÇÃO, Ã, Â, À LA CARTE", "Привет, мир", "日本語の文章",
    "naïve — £20, ¿qué?",
    "â ê î ô û Ã", "He wrote “cafÃ©” for it.", "", "Ã", "Ã©",
  ])
  func textAsItIsMeantIsLeft(text: String) {
    #expect(!SourceText(text).isMisread)
  }

  @Test func placesAreThoseOfTheTextAsSaved() throws {
    let saved = SourceText(misread("né à Brême, zoë"))
    let meant = saved.repaired(in: 0..<saved.count)
    let found = try #require(meant.bytes.firstRange(of: Array("Brême".utf8)))
    #expect(saved[meant.saved(found)] == "BrÃªme")
    // Inside a character, and outside the text.
    for start in 0..<saved.count { _ = saved.repaired(in: start..<saved.count + 9) }
  }

  @Test func languageIsThatOfWhatWasMeant() throws {
    let text = """
      Шторм обрушился на побережье в ночь на понедельник. Рыбаки вернули лодки в гавань до рассвета.
      Городской совет обещал починить старый причал к весне.
      """
    let article = try #require(
      try articles(in: misread(text), named: "a.txt").first)
    #expect(article.language == Language(code: "ru"))
    #expect(article.text.bytes == Array(misread(text).utf8))
  }

  @Test func spaceThatMayNotBreakWasLost() {
    let saved = SourceText("voilÃ  l'Ã©tÃ©, Ã Paris Ã  midi")
    let meant = saved.repaired(in: 0..<saved.count).bytes
    #expect(String(decoding: meant, as: UTF8.self).hasPrefix("voilà  l'été"))
  }
}
