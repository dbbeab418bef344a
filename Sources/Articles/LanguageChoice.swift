import Lexicon

/// The language of an article: what its text shows; what the source declares where that shows
/// nothing, since pages declare the language of their templates.
func identifiedLanguage(of text: SourceText, declared: Language?) -> Language {
  LanguageIdentifier.identify(text.bytes, hint: declared ?? .undetermined)
}
