import Lexicon

/// The language of an article: what its text shows; what the source declares where that shows
/// nothing, since pages declare the language of their templates. A language that is not known is
/// taken from nobody's word: a code can be any text.
func identifiedLanguage(of text: SourceText, declared: Language?) -> Language {
  let hint = declared.flatMap { Language.known.contains($0) ? $0 : nil }
  return LanguageIdentifier.identify(text.bytes, hint: hint ?? .undetermined)
}
