import BriefLexicon

/// The language of an article: the one that the user says; else what its text shows; and what the
/// source declares as far as the text does not contradict it, since pages declare the language of
/// their templates. `beside` is what the feed or the page around a short article shows that declares
/// nothing.
func language(
  of text: SourceText, said: Language?, declared: Language? = nil,
  beside: @autoclosure () -> Language? = nil
) -> Language {
  if let said { return said }
  let bytes = text.isMisread ? text.repaired(in: 0..<text.count).bytes : text.bytes
  let declared = declared.flatMap { $0 == .undetermined ? nil : $0 }
  let hint = declared ?? (LanguageIdentifier.isShort(bytes) ? beside() : nil)
  return LanguageIdentifier.identify(bytes, hint: hint ?? .undetermined)
}
