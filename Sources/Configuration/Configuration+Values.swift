internal import Lexicon

extension Configuration {
  /// Paths as they are meant where they stand.
  struct PathContext {
    /// Where relative paths start; `nil` if they stay as they are.
    var folder: String?
    var home: String?

    func resolved(_ path: String) -> String {
      if path == "~", let home { return home }
      if path.hasPrefix("~/"), let home { return home + path.dropFirst() }
      guard let folder, !path.hasPrefix("/") else { return path }
      return folder + "/" + path
    }
  }

  /// Reads the settings of the environment: `BRIEF_MINUTES=3`.
  ///
  /// - Parameters:
  ///   - variable: The value of a variable; `nil` if it is unset or empty.
  ///   - home: The user's home, for `~/`.
  /// - Throws: `ConfigurationError` that names the variable.
  public init(
    environment variable: (String) -> String?, home: String?
  ) throws(ConfigurationError) {
    let context = PathContext(folder: nil, home: home)
    for setting in Setting.allCases {
      guard let text = variable(setting.variable) else { continue }
      let parts =
        setting.kind == .paths ? text.split(separator: ":").map(String.init) : [text]
      guard let value = Self.value(of: setting.kind, parts, context) else {
        throw ConfigurationError(
          problem: .badValue(
            key: setting.variable, value: text, expected: setting.kind.wording))
      }
      values[setting] = value
    }
  }

  /// The value that texts say; `nil` if they say none of that kind.
  static func value(of kind: Setting.Kind, _ texts: [String], _ context: PathContext) -> Value? {
    if kind == .paths {
      return texts.contains("") || texts.isEmpty ? nil : .texts(texts.map(context.resolved))
    }
    guard texts.count == 1, let text = texts.first, !text.isEmpty else { return nil }
    switch kind {
    case .text: return .text(text)
    case .path, .paths: return .text(context.resolved(text))
    case .count: return Int(text).flatMap { $0 > 0 ? .count($0) : nil }
    case .number:
      return Double(text).flatMap { $0 > 0 && $0.isFinite ? .number($0) : nil }
    case .percent:
      return Int(text).flatMap { (0...100).contains($0) ? .count($0) : nil }
    case .flag: return flags[text.lowercased()].map { .flag($0) }
    case .language:
      return text == "auto" || Language.known.contains(Language(code: text)) ? .text(text) : nil
    case .choice(let choices): return choices.contains(text) ? .text(text) : nil
    }
  }

  private static let flags = [
    "true": true, "yes": true, "on": true, "1": true, "false": false, "no": false, "off": false,
    "0": false,
  ]
}
