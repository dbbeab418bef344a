internal import BriefLexicon

/// The words that the terminal adds to those of a brief, in the language of the brief; in English if
/// none are known in it.
struct TerminalWording {
  private let texts: [String: String]
  private let digits: [Character]

  init(in language: Language) {
    let texts = LanguageProfile.of(language).values(.wordingOfBriefs)
    self.texts = texts.isEmpty ? LanguageProfile.of(.english).values(.wordingOfBriefs) : texts
    let digits = Array(texts["digits"] ?? "")
    self.digits = digits.count == 10 ? digits : Array("0123456789")
  }

  /// Said of a source that only a headline is shown of.
  var notQuoted: String { texts["not quoted"] ?? "" }

  /// Where in its source a sentence stands.
  func line(_ number: Int) -> String {
    let number = String("\(number)".map { $0.wholeNumberValue.map { digits[$0] } ?? $0 })
    let text = texts["line"] ?? ""
    return (text.contains("{}") ? text.replacing("{}", with: number) : text + number)
      .replacing(" ", with: "\u{A0}")
  }
}
