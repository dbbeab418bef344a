public import ArgumentParser
public import BriefKit
import Glibc

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "Colours and links: auto, always or never.")
  var color: TerminalCapabilities.ColorOption = .auto

  @Option(
    help: ArgumentHelp("The articles' language: auto, or a code such as en.", valueName: "xx"))
  var lang = "auto"

  @Option(help: ArgumentHelp("A list of stopwords, one a line.", valueName: "file"))
  var stopwords: String?

  @Flag(name: [.short, .long], help: "Tell only what went wrong.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Tell more.")
  var verbose = false

  /// The language that was given; `nil` to tell it from each text.
  var language: Language? { lang == "auto" ? nil : Language(code: lang) }

  mutating func validate() throws {
    if let language, !Language.known.contains(language) {
      let known = Language.known.map(\.code).sorted().joined(separator: " ")
      throw ValidationError("The language '\(lang)' is not known; it is one of: auto \(known)")
    }
  }

  /// The list of stopwords that was given.
  func stopwordList() throws -> StopwordList? {
    guard let stopwords else { return nil }
    do {
      return try StopwordList(file: try FileContent.bytes(ofFileAt: stopwords))
    } catch let error as ReadingError {
      throw CommandError.unreadable(error)
    } catch let error as StopwordList.ReadingError {
      throw CommandError.stopwords(path: stopwords, error)
    }
  }

  /// Tells what was done, unless the user wants quiet.
  func tell(_ message: String) {
    if !quiet { Console.tell(message) }
  }

  /// Names the files that were skipped.
  func warn(of problems: [ReadingError]) {
    for problem in problems {
      Console.warn("\(problem.path): skipped: \(problem.explanation)")
    }
  }

  /// What standard output can show.
  func capabilities(width: Int? = nil) -> TerminalCapabilities {
    TerminalCapabilities(
      environment: Console.environment, isTerminal: StandardStream.output.isTerminal,
      color: color, width: width, windowColumns: StandardStream.output.windowColumns)
  }
}

extension TerminalCapabilities.ColorOption: ExpressibleByArgument {}
