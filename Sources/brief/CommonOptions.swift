public import ArgumentParser
public import BriefKit

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "Colours and links: auto, always or never.")
  var color: TerminalCapabilities.ColorOption?

  @Option(
    help: ArgumentHelp(
      "The configuration (default: brief.yml here or above, then ~/.config/brief/).",
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Flag(name: [.short, .long], help: "Tell only what went wrong.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Tell more.")
  var verbose = false

  mutating func validate() throws {
    if quiet, verbose { throw ValidationError("Give one of --quiet and --verbose") }
  }

  /// Reports what was done, unless `--quiet` is given.
  func report(_ message: String) {
    if !quiet { Console.report(message) }
  }

  /// Reports details if `--verbose` is given.
  func reportDetails(_ message: String) {
    if verbose { Console.report(message) }
  }

  /// Names the files that were skipped.
  func warn(of problems: [ReadingError]) {
    for problem in problems {
      Console.warn("\(problem.name): \(problem.outcome): \(problem.explanation)")
    }
  }

  /// Says of files that declare no charset what they were taken for.
  func warn(ofCharsetsIn origins: some Sequence<Origin>) {
    var last: String?
    for origin in origins {
      guard let charset = origin.guessedCharset, origin.path != last else { continue }
      last = origin.path
      let name = origin.path.isEmpty ? "standard input" : visiblePath(origin.path)
      Console.warn(
        "\(name): names no charset and is no UTF-8; read as \(charset). If that is wrong, convert it "
          + "with iconv")
    }
  }
}

/// What commands take that read articles as they come. Briefs know what their sources are in.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var language: LanguageOption

  @Option(
    help: ArgumentHelp("A list of stopwords, one a line.", valueName: "file"), completion: .file())
  var stopwords: String?

  var lang: String? { language.lang }
}

/// In which language articles are read.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The articles' language: auto, or a code such as en.", valueName: "xx"))
  var lang: String?

  mutating func validate() throws {
    if let lang, lang != "auto", !Language(code: lang).isKnown {
      let known = Language.known.map(\.code).sorted().joined(separator: " ")
      throw ValidationError("The language '\(lang)' is not known; it is one of: auto \(known)")
    }
  }
}

/// What commands print: lines for people, or JSON for programs.
enum TextFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

extension TerminalCapabilities.ColorOption: ExpressibleByArgument {}
