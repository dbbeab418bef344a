import Lexicon

/// The language of an article: the one that the user says; else what its text shows; and what the
/// source declares only where that shows nothing, since pages declare the language of their
/// templates.
///
/// A declared language that is not known is ignored: its code can be any text.
func language(of text: SourceText, said: Language?, declared: Language? = nil) -> Language {
  if let said { return said }
  let hint = declared.flatMap { Language.known.contains($0) ? $0 : nil }
  let bytes = text.isMisread ? text.repaired(in: 0..<text.count).bytes : text.bytes
  return LanguageIdentifier.identify(bytes, hint: hint ?? .undetermined)
}
