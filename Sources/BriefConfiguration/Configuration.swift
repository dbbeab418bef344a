/// The settings of a file or of the environment.
///
///     let file = try Configuration(yaml: bytes, folder: "/home/ann/notes", home: "/home/ann")
///     let settings = environment.over(file)
///     let minutes = settings.number(.minutes) ?? 5
public struct Configuration: Sendable, Hashable {
  enum Value: Sendable, Hashable {
    case text(String)
    case texts([String])
    case groups([[String]])
    case commands([String: String])
    case count(Int)
    case number(Double)
    case flag(Bool)
  }

  var values: [Setting: Value] = [:]

  /// Nothing set.
  public init() {}

  /// These settings, and for what they leave open the ones of another.
  public func over(_ lower: Configuration) -> Configuration {
    var result = self
    result.values.merge(lower.values) { own, _ in own }
    return result
  }

  /// A text, a choice or a path that is set; `nil` if it is not.
  public func text(_ setting: Setting) -> String? {
    if case .text(let text) = values[setting] { text } else { nil }
  }

  /// Paths or texts that are set; `nil` if none are.
  public func texts(_ setting: Setting) -> [String]? {
    if case .texts(let texts) = values[setting] { texts } else { nil }
  }

  /// Groups of texts that are set; `nil` if none are.
  public func groups(_ setting: Setting) -> [[String]]? {
    if case .groups(let groups) = values[setting] { groups } else { nil }
  }

  /// Commands that are set, by the ending of a file's name in lower case; none if they are not.
  public func commands(_ setting: Setting) -> [String: String] {
    if case .commands(let commands) = values[setting] { commands } else { [:] }
  }

  /// A count that is set; `nil` if it is not.
  public func count(_ setting: Setting) -> Int? {
    if case .count(let count) = values[setting] { count } else { nil }
  }

  /// A number that is set; `nil` if it is not.
  public func number(_ setting: Setting) -> Double? {
    if case .number(let number) = values[setting] { number } else { nil }
  }

  /// Whether a flag is set or unset; `nil` if neither was said.
  public func flag(_ setting: Setting) -> Bool? {
    if case .flag(let flag) = values[setting] { flag } else { nil }
  }
}

/// Why a configuration can't be used.
public struct ConfigurationError: Error, Sendable, Hashable {
  /// What is wrong.
  public var problem: Problem
  /// Where in a file; `nil` for the environment, and where the file is wrong as a whole.
  public var place: Place?

  /// A place in a file.
  public struct Place: Sendable, Hashable {
    /// From 1.
    public var line: Int
    /// In characters of Unicode, from 1.
    public var column: Int
    /// How many characters are meant, at least 1.
    public var length: Int
    /// The line as it stands in the file, without its end.
    public var text: String
  }

  /// What can be wrong.
  public enum Problem: Sendable, Hashable {
    case unknownKey(String, nearest: String?)
    case badValue(key: String, value: String, expected: String)
    /// What YAML's reader says.
    case syntax(String)
    case noSettings
    case tooLong(limit: Int)
    case tooDeep
    case notUTF8
  }
}
