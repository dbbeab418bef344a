import ArgumentParser
import BriefKit

/// `brief search`: stories of all briefs that have some words.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find the stories of your briefs that have some words.",
    usage: "brief search [<options>] <word> ...",
    discussion: """
      Examples:
        brief search flood gate               the latest first
        brief search harbour --format json    a story a line

      All words have to be in a story: its headline, its sentences, its sources. \
      The exit code is 1 if no story has them.
      """)

  @Argument(help: ArgumentHelp("Words, or parts of words.", valueName: "word"))
  var words: [String]

  @Option(
    help: ArgumentHelp("The folder with the briefs (default: briefs).", valueName: "folder"),
    completion: .directory)
  var briefs: String?

  @Option(help: "text or json.")
  var format: TextFormat = .text

  @Option(help: ArgumentHelp("Columns to fill.", valueName: "columns"))
  var width: Int?

  @Flag(help: "Print all at once.")
  var noPager = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let width, width < 1 { throw ValidationError("--width must be above 0") }
    guard words.contains(where: { !cleanedLine($0).isEmpty }) else {
      throw ValidationError("Name a word to look for")
    }
  }

  func run() throws {
    let settings = try Settings(common)
    let folder = settings.briefs(briefs)
    let archive = BriefArchive(folder)
    guard !archive.days.isEmpty else {
      throw CommandError.noSuchBrief(folder: folder, day: nil)
    }
    let search = BriefSearch(for: words)
    let briefs = archive.briefs {
      _ in
      true
    } whatFailed: { path, why in
      Console.warn("\(path): skipped: \(why.explanation)")
    }
    let stories = briefs.reversed().flatMap { path, brief in
      search.stories(in: brief, named: String(path.dropLast(3)))
    }
    guard !stories.isEmpty else {
      common.report("No story of \(counted(archive.days.count, "brief")) has that.")
      throw ExitCode.checkFailed
    }
    switch format {
    case .text:
      let renderer = TerminalRenderer(settings.capabilities(width: width))
      try Pager(isWanted: !noPager).show(
        SearchResults(stories).lines(in: renderer).joined(separator: "\n") + "\n")
    case .json:
      for story in stories { try StandardStream.output.write(json(story).serialized + "\n") }
    }
  }

  private func json(_ story: SearchResults.Story) -> JSONValue {
    .object([
      .init(name: "schema", value: .number("1")),
      .init(name: "brief", value: .string(story.brief + ".md")),
      .init(name: "title", value: .string(story.title)),
      .init(name: "url", value: story.address.map { .string($0) } ?? .null),
      .init(
        name: "sentences",
        value: .array(
          story.sentences.map { sentence in
            .object([
              .init(name: "text", value: .string(sentence.text)),
              .init(name: "outlet", value: .string(sentence.outlet)),
            ])
          })),
    ])
  }
}
