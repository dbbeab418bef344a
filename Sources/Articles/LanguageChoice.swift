import Lexicon

/// The language of an article: the user's, else what the source declares.
func identifiedLanguage(of text: SourceText, declared: Language?) -> Language {
  declared ?? .undetermined
}
