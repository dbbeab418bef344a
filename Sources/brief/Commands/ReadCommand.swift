import ArgumentParser
import BriefKit

/// `brief read`: a brief in the terminal.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read a brief in the terminal.",
    discussion: """
      Examples:
        brief read                            the latest brief
        brief read yesterday --topic 2        one topic of a day

      Any other Markdown file is shown as well.
      """)

  @Argument(
    help: ArgumentHelp("latest, today, yesterday, a day, a file, or -.", valueName: "brief"),
    completion: .file(extensions: ["md"]))
  var brief = "latest"

  @Option(
    help: ArgumentHelp("The folder with the briefs (default: briefs).", valueName: "folder"),
    completion: .directory)
  var briefs: String?

  @Flag(help: "List the briefs instead.")
  var list = false

  @Option(
    help: ArgumentHelp("Only the topic of that number or with that text.", valueName: "topic"))
  var topic: String?

  @Flag(help: "Show all that is known of the sources.")
  var sources = false

  @Option(help: ArgumentHelp("Columns to fill.", valueName: "columns"))
  var width: Int?

  @Flag(help: "No colours, no links, no pager, no line of what to do next.")
  var plain = false

  @Flag(help: "Print all at once.")
  var noPager = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if list, topic != nil { throw ValidationError("Give one of --list and --topic") }
    if let width, width < 1 { throw ValidationError("--width must be above 0") }
  }

  func run() throws {
    let settings = try Settings(common)
    let folder = settings.briefs(briefs)
    let lines: [String]
    if list {
      lines = BriefList(try entries(in: folder)).lines(in: renderer(settings))
    } else {
      lines = try renderer(settings).lines(
        of: try load(from: folder), named: brief, topic: topic, isHinting: isHinting)
    }
    guard !lines.isEmpty else { return }
    try Pager(isWanted: !plain && !noPager).show(lines.joined(separator: "\n") + "\n")
  }

  /// Whether to show next commands: standard output is a terminal.
  private var isHinting: Bool { StandardStream.output.isTerminal && !plain && !common.quiet }

  private func renderer(_ settings: Settings) -> TerminalRenderer {
    TerminalRenderer(
      settings.capabilities(width: width, color: plain ? .never : nil),
      sources: sources ? .full : .compact)
  }

  /// The brief's text.
  private func load(from briefs: String) throws -> String {
    do {
      let bytes =
        brief == "-"
        ? try FileContent.bytesOfStandardInput()
        : try FileContent.bytes(
          ofFileAt: try BriefArchive(briefs).path(of: brief, today: Console.today))
      return String(decoding: bytes, as: UTF8.self)
    } catch let error as ReadingError {
      throw CommandError.unreadable(error)
    } catch let error as BriefArchive.NoSuchBrief {
      throw CommandError.noSuchBrief(folder: briefs, day: error.day)
    }
  }

  /// The briefs of a folder, the latest first.
  private func entries(in folder: String) throws -> [BriefList.Entry] {
    let days = BriefArchive(folder).days
    guard !days.isEmpty else { throw CommandError.noSuchBrief(folder: folder, day: nil) }
    return days.reversed().compactMap { day in
      let path = "\(folder)/\(day).md"
      guard let bytes = try? FileContent.bytes(ofFileAt: path),
        let brief = try? Brief(parsing: String(decoding: bytes, as: UTF8.self))
      else {
        Console.warn("\(path): skipped: is no brief")
        return nil
      }
      return BriefList.Entry(
        day: day.description, minutes: brief.minutes, topics: brief.topics.map(\.title))
    }
  }
}

extension TerminalRenderer {
  /// The lines of a document, or of one topic of a brief, and what one can do next.
  fileprivate func lines(
    of text: String, named name: String, topic: String?, isHinting: Bool
  ) throws -> [String] {
    let document: MarkdownNode
    do {
      document = try MarkdownNode(parsing: BriefFile(text).body)
    } catch {
      throw CommandError.noMarkdown(path: name, error)
    }
    let outline = BriefOutline(document)
    let day = name == "latest" || name == "-" ? "" : " " + name
    guard let topic else {
      let closing = ClosingLine(
        outline.isBrief ? "End of brief." : "",
        commands: ["brief read\(day) --topic 1", "brief read --list", "brief publish"])
      let isClosed = isHinting && outline.isBrief
      return lines(of: document) + (isClosed ? [""] + closing.lines(in: self) : [])
    }
    guard let number = Int(topic) ?? outline.topic(matching: topic),
      let selected = outline.selecting(topic: number)
    else { throw CommandError.noSuchTopic(topic) }
    let count = outline.sections.count(where: \.isTopic)
    let next = number < count ? ["brief read\(day) --topic \(number + 1)"] : []
    let closing = ClosingLine(
      "Topic \(number) of \(count).",
      commands: next + ["brief read\(day)", "brief read\(day) --topic \(number) --sources"])
    return lines(of: selected, firstTopic: number)
      + (isHinting ? [""] + closing.lines(in: self) : [])
  }
}
