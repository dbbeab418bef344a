/// The words that the terminal adds to those of a brief.
enum TerminalWording {
  /// Said of a source that only a headline is shown of.
  static let notQuoted = "No sentence of it is quoted."

  /// Where in its source a sentence stands.
  static func line(_ number: Int) -> String { "line\u{A0}\(number)" }
}
