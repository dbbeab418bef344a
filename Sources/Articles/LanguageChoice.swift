import Lexicon

/// The language of an article: the one that the user says; else what its text shows; and what the
/// source declares only where that shows nothing, since pages declare the language of their
/// templates.
func language(of text: SourceText, said: Language?, declared: Language? = nil) -> Language {
  said ?? LanguageIdentifier.identify(text.bytes, hint: declared ?? .undetermined)
}
