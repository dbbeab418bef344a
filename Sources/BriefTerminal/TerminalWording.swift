internal import BriefLexicon

/// The words that the terminal adds to those of a brief, in the language of the brief; in English if
/// none are known in it.
struct TerminalWording: Sendable {
  private let texts: [String: String]
  private let digits: [Character]

  static func of(_ language: Language) -> TerminalWording {
    let own = lists[language]
    return own.texts.isEmpty ? lists[.english] : own
  }

  private static let lists = LanguageLists { TerminalWording($0) }

  private init(_ profile: LanguageProfile) {
    texts = profile.values(.wordingOfBriefs)
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
