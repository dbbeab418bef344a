internal import BriefLexicon

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
      guard let value = Self.value(of: setting.kind, variable: text, context) else {
        throw ConfigurationError(
          problem: .badValue(
            key: setting.variable, value: text, expected: setting.kind.wording))
      }
      values[setting] = value
    }
  }

  /// The value of a variable; `nil` if it has none of that kind.
  private static func value(
    of kind: Setting.Kind, variable text: String, _ context: PathContext
  ) -> Value? {
    let parts = text.split(separator: ":").map(String.init)
    switch kind {
    case .paths, .texts: return value(of: kind, parts, context)
    case .groups: return groups(parts.map { $0.split(separator: ",").map(String.init) })
    case .commands:
      return commands(
        text.split(separator: ";").map { entry in
          let sides = entry.split(separator: "=", maxSplits: 1).map(String.init)
          return sides.count == 2 ? (sides[0], sides[1]) : (String(entry), "")
        })
    default: return value(of: kind, [text], context)
    }
  }

  /// Groups of two texts or more; `nil` if one has fewer, or an empty one.
  static func groups(_ groups: [[String]]) -> Value? {
    groups.allSatisfy { $0.count > 1 && !$0.contains("") } && !groups.isEmpty
      ? .groups(groups) : nil
  }

  /// Commands by endings; `nil` if an ending is none, or a command has no `{}` behind its name.
  static func commands(_ entries: [(ending: String, command: String)]) -> Value? {
    var commands: [String: String] = [:]
    for (ending, command) in entries {
      let ending = ending.filter { $0 != " " && $0 != "." }.lowercased()
      let words = command.split(whereSeparator: \.isWhitespace)
      guard !ending.isEmpty, ending.allSatisfy({ $0.isLetter || $0.isNumber }),
        words.dropFirst().contains(where: { $0.contains("{}") }), words[0].contains("{}") == false
      else { return nil }
      commands[ending] = command
    }
    return commands.isEmpty ? nil : .commands(commands)
  }

  /// The value that texts say; `nil` if they say none of that kind.
  static func value(of kind: Setting.Kind, _ texts: [String], _ context: PathContext) -> Value? {
    if kind == .paths || kind == .texts {
      guard !texts.contains(""), !texts.isEmpty else { return nil }
      return .texts(kind == .paths ? texts.map(context.resolved) : texts)
    }
    guard texts.count == 1, let text = texts.first, !text.isEmpty else { return nil }
    switch kind {
    case .text: return .text(text)
    case .path: return .text(context.resolved(text))
    case .paths, .texts, .groups, .commands: return nil
    case .count: return Int(text).flatMap { $0 > 0 ? .count($0) : nil }
    case .number:
      return Double(text).flatMap { $0 > 0 && $0.isFinite ? .number($0) : nil }
    case .percent:
      return Int(text).flatMap { (0...100).contains($0) ? .count($0) : nil }
    case .flag: return flags[text.lowercased()].map { .flag($0) }
    case .language:
      return text == "auto" || Language(code: text).isKnown ? .text(text) : nil
    case .choice(let choices): return choices.contains(text) ? .text(text) : nil
    }
  }

  private static let flags = [
    "true": true, "yes": true, "on": true, "1": true, "false": false, "no": false, "off": false,
    "0": false,
  ]
}
