import BriefLexicon
import BriefMarkup

extension Language {
  /// The language of a tag such as `en-US` or `pt_BR`; `nil` if it names none by two letters.
  init?(tag: String?) {
    guard let tag else { return nil }
    let code = tag.lowercased().prefix { $0 != "-" && $0 != "_" && $0 != "," }
    let letters = code.utf8.filter(isASCIILetter)
    guard letters.count == 2, code.utf8.count == 2 else { return nil }
    self.init(code: String(tag.prefix { $0 != "," }))
  }
}
