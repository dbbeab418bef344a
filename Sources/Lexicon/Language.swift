/// A language, by its ISO 639-1 code.
public struct Language: Hashable, Sendable {
  /// Two lower-case letters, or `und`.
  public let code: String

  public init(code: String) {
    self.code = code
  }

  /// A language that is not known.
  public static let undetermined = Language(code: "und")
  public static let english = Language(code: "en")
}
