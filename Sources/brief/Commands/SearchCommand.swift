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

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: ArgumentHelp("Words, or parts of words.", valueName: "word"))
  var words: [String]

  @Option(
    help: ArgumentHelp("The folder with the briefs (default: briefs).", valueName: "folder"),
    completion: .directory)
  var briefs: String?

  @Option(help: "text or json.")
  var format: Format = .text

  @Option(help: ArgumentHelp("Columns to fill.", valueName: "columns"))
  var width: Int?

  @Flag(help: "Print all at once.")
  var noPager = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let settings = try Settings(common)
    let folder = settings.briefs(briefs)
    let archive = BriefArchive(folder)
    guard !archive.days.isEmpty else {
      throw CommandError.noSuchBrief(folder: folder, day: nil)
    }
    let search = BriefSearch(for: words)
    let hits = archive.days.reversed().flatMap { day -> [BriefSearch.Hit] in
      do throws(BriefArchive.Failure) {
        return search.hits(in: try archive.brief(named: "\(day).md"), of: "\(day).md")
      } catch {
        Console.warn("\(folder)/\(day).md: skipped: \(error.explanation)")
        return []
      }
    }
    guard !hits.isEmpty else {
      common.report("No story of \(counted(archive.days.count, "brief")) has that.")
      throw ExitCode.checkFailed
    }
    switch format {
    case .text: try show(hits, settings)
    case .json:
      for hit in hits { try StandardStream.output.write(json(hit).serialized + "\n") }
    }
  }

  private func show(_ hits: [BriefSearch.Hit], _ settings: Settings) throws {
    let stories = hits.map { hit in
      SearchResults.Story(
        brief: String(hit.file.dropLast(3)), title: hit.title, address: hit.address,
        lines: hit.sentences.map { SearchResults.Sentence(text: $0.text, outlet: $0.outlet) })
    }
    let lines = SearchResults(stories).lines(
      in: TerminalRenderer(settings.capabilities(width: width)))
    try Pager(isWanted: !noPager).show(lines.joined(separator: "\n") + "\n")
  }

  private func json(_ hit: BriefSearch.Hit) -> JSONValue {
    .object([
      .init(name: "schema", value: .number("1")),
      .init(name: "brief", value: .string(hit.file)),
      .init(name: "title", value: .string(hit.title)),
      .init(name: "url", value: hit.address.map { .string($0) } ?? .null),
      .init(
        name: "sentences",
        value: .array(
          hit.sentences.map { sentence in
            .object([
              .init(name: "text", value: .string(sentence.text)),
              .init(name: "outlet", value: .string(sentence.outlet)),
            ])
          })),
    ])
  }
}
