internal import Yams

/// The text of a configuration, to be read and to be pointed at.
struct ConfigurationFile {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The file's one document; `nil` if it has none.
  func root() throws(ConfigurationError) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw self.error(error)
    } catch {
      throw ConfigurationError(problem: .syntax("can't be read"))
    }
  }

  /// The value of a setting.
  func value(
    of setting: Setting, _ node: Node, _ context: Configuration.PathContext
  ) throws(ConfigurationError) -> Configuration.Value {
    if setting.kind == .groups { return try groups(of: setting, node) }
    if setting.kind == .commands { return try commands(of: setting, node) }
    var texts: [String?] = [node.scalar?.string]
    if setting.kind == .paths || setting.kind == .texts, let sequence = node.sequence {
      texts = sequence.map { $0.scalar?.string }
    }
    let known = texts.compactMap(\.self)
    guard known.count == texts.count,
      let value = Configuration.value(of: setting.kind, known, context)
    else {
      // Of a list the entry that is wrong is meant.
      let wrong = node.sequence?.first { ($0.scalar?.string ?? "").isEmpty } ?? node
      throw badValue(of: setting, at: wrong)
    }
    return value
  }

  /// The groups of a setting: a list of lists, or one list of texts alone.
  private func groups(
    of setting: Setting, _ node: Node
  ) throws(ConfigurationError) -> Configuration.Value {
    guard let entries = node.sequence.map(Array.init), !entries.isEmpty else {
      throw badValue(of: setting, at: node)
    }
    let lists = entries.contains { $0.sequence != nil } ? entries : [node]
    var groups: [[String]] = []
    for list in lists {
      let texts = (list.sequence.map(Array.init) ?? []).compactMap { $0.scalar?.string }
      guard texts.count == list.sequence?.count, let value = Configuration.groups([texts]),
        case .groups(let group) = value
      else { throw badValue(of: setting, at: list) }
      groups += group
    }
    return .groups(groups)
  }

  /// The commands of a setting: a mapping of endings to commands.
  private func commands(
    of setting: Setting, _ node: Node
  ) throws(ConfigurationError) -> Configuration.Value {
    guard let mapping = node.mapping else { throw badValue(of: setting, at: node) }
    var entries: [(String, String)] = []
    for (key, value) in mapping {
      let entry = (key.scalar?.string ?? "", value.scalar?.string ?? "")
      guard Configuration.commands([entry]) != nil else { throw badValue(of: setting, at: value) }
      entries.append(entry)
    }
    guard let value = Configuration.commands(entries) else { throw badValue(of: setting, at: node) }
    return value
  }

  private func badValue(of setting: Setting, at node: Node) -> ConfigurationError {
    let shown = node.scalar?.string ?? ""
    return error(
      .badValue(key: setting.rawValue, value: shown, expected: setting.kind.wording), at: node,
      length: shown.unicodeScalars.count)
  }

  /// An error at a node.
  func error(
    _ problem: ConfigurationError.Problem, at node: Node, length: Int = 1
  ) -> ConfigurationError {
    ConfigurationError(problem: problem, place: node.mark.flatMap { place($0, length) })
  }

  private func error(_ error: YamlError) -> ConfigurationError {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      ConfigurationError(problem: .syntax(problem), place: telling(mark, context?.mark))
    case .reader(let problem, _, _, _):
      ConfigurationError(problem: .syntax(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      ConfigurationError(
        problem: .syntax("the key '\(keys.sorted().first ?? "")' stands twice"),
        place: place(context.mark, 1))
    default: ConfigurationError(problem: .syntax("can't be read"))
    }
  }

  /// Where the problem is, or, if there is nothing to be seen, what it began with.
  private func telling(_ mark: Mark, _ context: Mark?) -> ConfigurationError.Place? {
    let found = place(mark, 1)
    guard let context, found?.text.isEmpty ?? true else { return found }
    return place(context, 1)
  }

  private func place(_ mark: Mark, _ length: Int) -> ConfigurationError.Place? {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard mark.line >= 1, mark.column >= 1 else { return nil }
    // The end of the file is the end of its last line.
    let number = min(mark.line, lines.count)
    var line = lines[number - 1]
    if line.last == "\r" { line.removeLast() }
    let column = number < mark.line ? line.count + 1 : mark.column
    return ConfigurationError.Place(
      line: number, column: column, length: max(1, min(length, line.count - column + 1)),
      text: String(line))
  }
}
