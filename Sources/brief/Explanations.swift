import BriefConfiguration
import BriefKit

/// The wording of what stops a command: lower case, no full stop, what is wrong and what to do about
/// it. Errors of the library bring their own.

extension CommandError {
  /// What stops the command.
  var explanation: String {
    switch self {
    case .noSuchCommand(let word, let nearest?):
      "there is no command '\(word)'; did you mean `brief \(nearest)`?"
    case .noSuchCommand(let word, nil):
      "there is no command '\(word)'; `brief summarize` and `brief make` read articles, "
        + "`brief --help` names the commands"
    case .unreadable(let error): "\(error.name): \(error.explanation)"
    case .noBrief(let path, let error): "\(path): \(error.explanation)"
    case .noMarkdown(let path, let error): "\(path): \(error.explanation)"
    case .noSuchBrief(let folder, let day):
      BriefArchive.NoSuchBrief(folder: folder, day: day).description
    case .noBriefs(let folder, let period):
      "\(folder): has no brief of a day of \(period ?? "that time")"
    case .noSuchTopic(let topic):
      "the brief has no topic “\(topic)”; `brief read` shows them with their numbers"
    case .noSuchSource(let source):
      "the brief names no source “\(source)”; `brief read --sources` shows them with their numbers"
    case .noArticles: "no article to read; name files or folders that hold some"
    case .configuration(let path, let error):
      (path.map { "\($0):" } ?? "") + (error.position.map { "\($0):" } ?? "")
        + (path == nil ? "" : " ") + error.explanation
    case .untrustedCommands(let path):
      "\(path): sets `convert`, and others than you can write it; `chmod go-w` and own it"
    case .needlessConverter(let ending):
      "`convert` names a program for .\(ending), which `brief` reads as it is: a proof is of the file's "
        + "own text"
    case .stopwords(let path, let error): "\(path): \(error.explanation)"
    case .editedBrief(let path):
      "\(path): was edited by hand and is left as it is; `--force` writes it anew"
    case .longBrief(let path, let bytes):
      "\(path): is not written; it would have \(bytes) bytes, and none that is longer than "
        + "\(MarkdownLimits.bytes) can be read; give fewer articles, topics or minutes"
    case .othersFolder(let path, let file):
      "\(path): is no site yet and holds other files, such as \(file); name a folder of its own, or "
        + "give --force: they stay"
    case .noSite(let error): error.description
    case .noTheme(let folder):
      "\(folder): has no file of a theme; these are its names: "
        + Theme.files.map(\.name).joined(separator: ", ")
    case .skippedInput(let count):
      "\(count) \(count == 1 ? "input" : "inputs") could not be read"
    }
  }
}

extension CommandError {
  /// The line that is wrong, with marks under what is wrong in it; empty if there is none.
  var excerpt: [String] {
    guard case .configuration(_, let error) = self, let place = error.place else { return [] }
    let columns = (StandardStream.error.windowColumns ?? 80) - 3
    return SourceExcerpt(line: place.text, column: place.column, length: place.length)
      .lines(columns: columns)
  }
}

extension ConfigurationError {
  /// The line and the column; `nil` if none is meant.
  var position: String? { place.map { "\($0.line):\($0.column)" } }

  /// What is wrong, without the file and the place.
  var explanation: String {
    switch problem {
    case .unknownKey(let key, let nearest):
      "unknown key '\(key)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    case .badValue(let key, let value, let expected):
      "\(key) is \(expected)" + (value.isEmpty ? "" : ", not '\(value)'")
    case .syntax(let problem): problem
    case .noSettings: "has no settings; write them as key: value"
    case .tooLong(let limit): "is longer than \(limit) bytes"
    case .tooDeep: "nests too deep"
    case .notUTF8: "is not UTF-8"
    }
  }
}
