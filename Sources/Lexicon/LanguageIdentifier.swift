/// Tells what language a text is in.
public enum LanguageIdentifier {
  public static func identify(_ text: [UInt8], hint: Language = .undetermined) -> Language { hint }
}
