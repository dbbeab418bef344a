public import BriefArticles
public import BriefLexicon
internal import BriefMarkup

extension ReadingError: CustomStringConvertible {
  /// The sentence that the command prints.
  public var description: String { "\(name): \(explanation)" }
}

extension ReadingError {
  /// What the user calls the file.
  package var name: String { path.isEmpty || path == "-" ? "standard input" : visiblePath(path) }

  /// What became of the file.
  package var outcome: String {
    if case .partlyRead = self { "read in part" } else { "skipped" }
  }

  /// What is wrong with the file, without its name.
  package var explanation: String {
    switch self {
    case .notFound(let path) where isWebAddress(path):
      "nothing is fetched; save the page, or pipe it in: curl -s \(name) | brief summarize"
    case .notFound: "no such file"
    case .notRegularFile(_, let kind): "is a \(kind), not a file"
    case .tooLarge(_, let limit): "is larger than the limit of \(limit >> 20) MiB"
    case .unpacksTooFar(_, let ratio):
      "unpacks to more than \(ratio) times its size, as no article does; unpack it yourself"
    case .notText(let path, let kind):
      "is no text (\(kind))" + (FileKind(refused: kind, path: path)?.help(path: path) ?? "")
    case .unreadable(_, let code): systemMessage(code)
    case .malformed(_, let line, let reason): "line \(line): \(reason)"
    case .partlyRead(_, let reason): reason
    case .errorPage: "is a page that a server sent in place of an article"
    case .notConverted(_, let command, let reason): "`\(command)` \(reason)"
    case .linkList: "is a list of links and holds no text of articles"
    case .empty, .noteWithoutText: "has no text of an article"
    }
  }
}

extension FileKind {
  /// What turns a file of the kind into text, as the end of a message; empty if nothing is known.
  func help(path: String) -> String {
    if let converter {
      let file = path.isEmpty || path == "-" ? "FILE" : visiblePath(path)
      return "; `\(converter.replacing("{}", with: file))` turns it into text, and `convert:` in "
        + "brief.yml does so each time"
    }
    return advice.map { "; \($0)" } ?? ""
  }
}

extension StopwordList.ReadingError: CustomStringConvertible {
  /// The sentence that the command prints, without the name of the file.
  public var description: String { explanation }
}

extension StopwordList.ReadingError {
  /// What is wrong with the list.
  package var explanation: String {
    switch self {
    case .invalidUTF8(let line): "line \(line): is not UTF-8"
    case .severalWords(let line): "line \(line): has more than one word"
    case .noWords: "has no words"
    }
  }
}

private func isWebAddress(_ path: String) -> Bool {
  ["http://", "https://"].contains { path.lowercased().hasPrefix($0) }
}
