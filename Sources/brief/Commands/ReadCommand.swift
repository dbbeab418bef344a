import ArgumentParser
import BriefKit
import Glibc

/// `brief read`: a brief in the terminal.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read a brief in the terminal.",
    discussion: """
      Examples:
        brief read                            the latest brief
        brief read 2026-11-20 --topic 2       one topic of a day

      Any other Markdown file is shown as well.
      """)

  @Argument(help: ArgumentHelp("latest, a day, a file, or -.", valueName: "brief"))
  var brief = "latest"

  @Option(help: ArgumentHelp("The folder with the briefs.", valueName: "folder"))
  var briefs = "briefs"

  @Flag(help: "List the briefs instead.")
  var list = false

  @Option(
    help: ArgumentHelp("Only the topic of that number or with that text.", valueName: "topic"))
  var topic: String?

  @Flag(help: "Show all that is known of the sources.")
  var sources = false

  @Option(help: ArgumentHelp("Columns to fill.", valueName: "columns"))
  var width: Int?

  @Flag(help: "No colours, no links, no pager.")
  var plain = false

  @Flag(help: "Print all at once.")
  var noPager = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    if list { return try printList() }
    let (text, folder) = try load()
    let document: MarkdownNode
    do {
      document = try MarkdownNode(parsing: BriefFile(text).body)
    } catch {
      throw CommandError.noMarkdown(path: brief, error)
    }
    var lines = try renderer(in: folder).lines(of: document, topic: topic)
    if StandardStream.output.isTerminal, !plain, !common.quiet {
      lines += ["", "brief read --topic 1   one topic     brief read --list   other days"]
    }
    let screen = lines.joined(separator: "\n") + "\n"
    try Pager(isWanted: !plain && !noPager).show(screen)
  }

  private func renderer(in folder: String) -> TerminalRenderer {
    var options = common
    if plain { options.color = .never }
    return TerminalRenderer(
      options.capabilities(width: width), sources: sources ? .full : .compact
    ) { target in
      guard let path = percentDecoded(String(target.prefix { $0 != "#" })), !path.isEmpty
      else { return nil }
      return "file://" + percentEncoded(RelativePath.absolute(path, in: folder))
    }
  }

  /// The brief's text, and its folder as an absolute path.
  private func load() throws -> (String, String) {
    let working = Console.workingFolder
    do {
      if brief == "-" {
        let bytes = try FileContent.bytesOfStandardInput()
        return (String(decoding: bytes, as: UTF8.self), working)
      }
      let path = try BriefArchive(briefs).path(of: brief, today: Console.today)
      let bytes = try FileContent.bytes(ofFileAt: path)
      let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      return (String(decoding: bytes, as: UTF8.self), RelativePath.absolute(folder, in: working))
    } catch let error as ReadingError {
      throw CommandError.unreadable(error)
    } catch let error as BriefArchive.NoSuchBrief {
      throw CommandError.noSuchBrief(folder: briefs, day: error.day)
    }
  }

  private func printList() throws {
    let days = BriefArchive(briefs).days
    guard !days.isEmpty else { throw CommandError.noSuchBrief(folder: briefs, day: nil) }
    for day in days.reversed() {
      let path = "\(briefs)/\(day).md"
      guard let bytes = try? FileContent.bytes(ofFileAt: path),
        let brief = try? Brief(parsing: String(decoding: bytes, as: UTF8.self))
      else {
        Console.warn("\(path): skipped: is no brief")
        continue
      }
      let titles = brief.topics.prefix(3).map(\.title).joined(separator: " · ")
      try StandardStream.output.write(
        cleanedLine("\(day)  \(brief.minutes) min  \(brief.topics.count) topics  \(titles)") + "\n")
    }
  }
}

extension TerminalRenderer {
  /// The lines of a document, or of one topic of a brief.
  fileprivate func lines(of document: MarkdownNode, topic: String?) throws -> [String] {
    guard let topic else { return lines(of: document) }
    let outline = BriefOutline(document)
    guard let number = Int(topic) ?? outline.topic(matching: topic),
      let selected = outline.selecting(topic: number)
    else { throw CommandError.noSuchTopic(topic) }
    return lines(of: selected, firstTopic: number)
  }
}
