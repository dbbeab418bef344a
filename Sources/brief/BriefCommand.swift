import ArgumentParser
import BriefConfiguration
import BriefKit
internal import CBriefBuild
import Glibc

/// The program: parses the command line, runs the command, and turns what went wrong into a message
/// and an exit code.
@main
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Summarizes saved articles and writes daily briefings, offline.",
    discussion: """
      Examples:
        brief make ~/Articles                 write briefs/YYYY-MM-DD.md
        brief read                            read the latest brief
        brief summarize article.html          summarize one article
        brief publish                         turn briefs/ into a site
        brief verify briefs/*.md              prove every sentence

      Every sentence of a summary or brief is copied letter by letter from an article, with the \
      place where it stands. Nothing is fetched and nothing is sent.

      `man brief` has all commands, settings, JSON and exit codes; the README leads to more: how \
      sentences are chosen and stories found, schemas of JSON, hosting, adding a language.
      """,
    version: version,
    subcommands: [
      MakeCommand.self, ReadCommand.self, SummarizeCommand.self, PublishCommand.self,
      VerifyCommand.self, SearchCommand.self, TopicsCommand.self, InspectCommand.self,
      EvaluateCommand.self, InitCommand.self, LanguagesCommand.self,
    ])

  /// The version, and what was built: `0.2.0 (3a544ad2f)`.
  private static var version: String {
    let commit = unsafe String(cString: brief_commit())
    return commit.isEmpty ? Brief.version : "\(Brief.version) (\(commit))"
  }

  static func main() {
    // A closed pipe and a file that is too large are reported by `write` instead of ending the
    // program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    do {
      try checkCommand(arguments.first)
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let error as CommandError {
      Console.warn(error.explanation)
      Console.report(lines: error.excerpt)
      Glibc.exit(error.exitCode)
    } catch let error as WritingError {
      if error.isClosedPipe { Glibc.exit(0) }
      Console.warn(error.explanation)
      Glibc.exit(ExitCode.cannotWrite.rawValue)
    } catch let error where exitCode(for: error).isSuccess {
      exit(withError: error)
    } catch {
      let lines = complaint(of: error).split(separator: "\n").map { printableText(String($0)) }
      if let problem = lines.first { Console.warn(problem) }
      Console.report(lines: Array(lines.dropFirst()))
      Glibc.exit(exitCode(for: error).rawValue)
    }
  }
}

extension BriefCommand {
  /// What the parser says is wrong, in the style of all other messages.
  private static func complaint(of error: any Error) -> String {
    let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, first.hasPrefix(parserPrefix) else { return message(for: error) }
    let problem = first.dropFirst(parserPrefix.count)
    let help = lines.dropFirst().map { "\n\($0)" }.joined()
    // A name, such as that of an option, keeps its letters.
    let isWord = problem.dropFirst().first.map { $0.isLowercase || $0 == " " } ?? false
    return (isWord ? problem.prefix(1).lowercased() + problem.dropFirst() : String(problem)) + help
  }

  private static let parserPrefix = "Error: "

  /// The arguments. `CommandLine.arguments` loses bytes that are not valid UTF-8, which names of
  /// files may have.
  private static var arguments: [String] {
    let count = max(1, Int(CommandLine.argc))
    return (1..<count).compactMap { index in
      guard let word = unsafe CommandLine.unsafeArgv[index] else { return nil }
      return unsafe pathText(Array(UnsafeRawBufferPointer(start: word, count: strlen(word))))
    }
  }

  /// Throws if the first word is no command: the parser would not suggest the nearest one.
  private static func checkCommand(_ word: String?) throws {
    guard let word, !word.hasPrefix("-") else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    if word == "help" { return try arguments.count > 1 ? checkCommand(arguments[1]) : () }
    if names.contains(word) { return }
    throw CommandError.noSuchCommand(word, nearest: nearestWord(to: word, among: names))
  }
}

extension ExitCode {
  /// A check said no.
  static let checkFailed = ExitCode(1)
  /// The input is broken (`EX_DATAERR`).
  static let badData = ExitCode(65)
  /// The input is not there (`EX_NOINPUT`).
  static let noInput = ExitCode(66)
  /// The output can't be written (`EX_CANTCREAT`).
  static let cannotWrite = ExitCode(73)
  /// The configuration is broken (`EX_CONFIG`).
  static let badConfiguration = ExitCode(78)
}
