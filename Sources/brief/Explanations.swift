import BriefConfiguration
import BriefKit
import Glibc

/// The wording of everything that can go wrong: lower case, no full stop, what is wrong and what to
/// do about it.

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
      "\(folder): has no brief\(day.map { " of \($0)" } ?? ""); `brief make` writes one"
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
    case .stopwords(let path, let error): "\(path): \(error.explanation)"
    case .editedBrief(let path):
      "\(path): was edited by hand and is left as it is; `--force` writes it anew"
    case .longBrief(let path, let bytes):
      "\(path): is not written; it would have \(bytes) bytes, and none that is longer than "
        + "\(MarkdownLimits.bytes) can be read; give fewer articles, topics or minutes"
    case .othersFolder(let path, let file):
      "\(path): is no site yet and holds other files, such as \(file); name a folder of its own, or "
        + "give --force: they stay"
    case .noSite(.badBaseURL(let address)):
      "'\(address)' is no address of a site; write it as https://host/path/"
    case .noSite(.badTemplate(let name, let reason)): "template \(name): \(reason)"
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

extension StopwordList.ReadingError {
  /// What is wrong with the list.
  var explanation: String {
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

extension ReadingError {
  /// What the user calls the file.
  var name: String { path.isEmpty || path == "-" ? "standard input" : visiblePath(path) }

  /// What became of the file.
  var outcome: String {
    if case .partlyRead = self { "read in part" } else { "skipped" }
  }

  /// What is wrong with the file, without its name.
  var explanation: String {
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

extension WritingError {
  /// What could not be done, with the name of the file or folder.
  var explanation: String {
    let place = path.isEmpty ? "standard output" : visiblePath(path)
    if operation == .keepForeign {
      return "\(place): is there and no file of the site; move it away, or choose another folder"
    }
    if operation == .followLink { return "\(place): is a link that leads nowhere" }
    // The folder of a mount can't be exchanged.
    if operation == .replace, code == EBUSY {
      return "\(place): cannot replace the folder: it is a mount point; choose a folder in it"
    }
    let failure =
      switch operation {
      case .keepForeign, .followLink: "cannot write over the file"
      case .createFolder: "cannot make or open the folder"
      case .lockFolder: "cannot lock the folder"
      case .create: "cannot create the file"
      case .write: "cannot write"
      case .replace: "cannot replace the file"
      case .remove: "cannot remove the file"
      }
    return "\(place): \(failure): \(systemMessage(code))"
  }
}

extension BriefError {
  /// What is wrong with the file, without its name.
  var explanation: String {
    switch self {
    case .undated: "is no brief: it has no \"date: YYYY-MM-DD\" at its top"
    case .withoutQuotations: "is no brief: it quotes no sentence with its place"
    case .markdown(let error): error.explanation
    case .ofNewerForm(let form):
      "is of form \(form), which a newer brief wrote; this one reads forms 1 to \(Brief.form)"
    }
  }
}

extension BriefArchive.Failure {
  /// What is wrong with the file, without its name.
  var explanation: String {
    switch self {
    case .unreadable(let error): error.explanation
    case .noBrief(let error): error.explanation
    }
  }
}

extension MarkdownError {
  /// What is wrong with the text.
  var explanation: String {
    switch self {
    case .tooLong(let bytes):
      "has \(bytes) bytes of Markdown; the limit is \(MarkdownLimits.bytes)"
    case .tooDeep(let line):
      "line \(line): nests lists and quotations deeper than \(MarkdownLimits.markersOnALine)"
    case .tooManyImages(let line):
      "line \(line): has more than \(MarkdownLimits.imageOpenings) images"
    }
  }
}

extension SkippedDocument.Reason {
  /// What is wrong with the document.
  var explanation: String {
    switch self {
    case .undated: "says no day, neither at its top nor in its name"
    case .markdown(let error): error.explanation
    case .sameDay(let other): "has the same day as \(other)"
    }
  }
}

extension SiteFinding {
  /// What is wrong, without the place.
  var explanation: String {
    switch problem {
    case .brokenLink(let link): "the link \(link) leads nowhere"
    case .brokenAnchor(let link): "the link \(link) leads to no part of the page"
    case .doubleIdentifier(let name): "the identifier \(name) comes twice"
    case .headingGap(let from, let to): "a heading of level \(to) follows one of level \(from)"
    case .mainHeadings(let count): "has \(count) headings of level 1 instead of one"
    case .heavy(let bytes): "has \(bytes) bytes; a page is to have \(SiteFinding.pageLimit) at most"
    case .strayQuotation(let text, let brief):
      "quotation is not in \(brief ?? "any brief"): “\(text)”"
    case .missingQuotation(let text, let brief):
      "quotation of \(brief) is missing: “\(text)”"
    }
  }
}

extension Verification.SourceProblem {
  /// What is wrong with the source.
  var explanation: String {
    switch self {
    case .unreadable(let error): error.explanation
    case .noSuchItem: "the feed has no such item"
    case .isFeed: "the file holds several articles now"
    }
  }
}

/// The system's own words for an error number.
private func systemMessage(_ code: Int32) -> String {
  guard let message = unsafe strerror(code) else { return "error \(code)" }
  return unsafe String(cString: message).lowercased()
}
