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
        brief read --source 3                 what a source says

      Any other Markdown file is shown as well.
      """)

  @Argument(
    help: ArgumentHelp(
      "latest, today, yesterday, a day, a week (2026-W48), a month, a file, or -.",
      valueName: "brief"),
    completion: .file(extensions: ["md"]))
  var brief = "latest"

  @Option(
    help: ArgumentHelp("The folder with the briefs (default: briefs).", valueName: "folder"),
    completion: .directory)
  var briefs: String?

  @Flag(help: "List the briefs instead.")
  var list = false

  @Option(
    help: ArgumentHelp(
      "Only the topic of that number, or topics and lines with that text.", valueName: "topic"))
  var topic: String?

  @Option(
    help: ArgumentHelp(
      "Only what is quoted of the source of that number, or of those with that text.",
      valueName: "source"))
  var source: String?

  @Flag(help: "Show all that is known of the sources.")
  var sources = false

  @Option(help: "text or json: a brief as `make --format json` writes it.")
  var format: TextFormat = .text

  @Option(help: ArgumentHelp("Columns to fill.", valueName: "columns"))
  var width: Int?

  @Flag(help: "No colours, no links, no pager, no line of what to do next.")
  var plain = false

  @Flag(help: "Print all at once.")
  var noPager = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isChosen = [list, topic != nil, source != nil].count { $0 }
    if isChosen > 1 { throw ValidationError("Give one of --list, --topic and --source") }
    if format == .json, isChosen > 0 {
      throw ValidationError("--format json gives the whole brief")
    }
    if let width, width < 1 { throw ValidationError("--width must be above 0") }
  }

  func run() throws {
    let settings = try Settings(common)
    let folder = settings.briefs(briefs)
    if format == .json { return try writeJSON(from: folder) }
    let lines: [String]
    if list {
      lines = BriefList(try entries(in: folder)).lines(
        in: renderer(settings), upTo: settings.capabilities(width: width).columns)
    } else {
      let text = try load(from: folder)
      var renderer = renderer(settings)
      renderer.language = BriefFile(text).language ?? .english
      lines = try renderer.lines(
        of: text, named: brief, only: selection, isHinting: isHinting)
    }
    guard !lines.isEmpty else { return }
    try Pager(isWanted: !plain && !noPager).show(lines.joined(separator: "\n") + "\n")
  }

  /// The part of the brief that was asked for; `nil` for all of it.
  fileprivate enum Selection {
    case topic(String)
    case source(String)
  }

  private var selection: Selection? {
    topic.map { .topic($0) } ?? source.map { .source($0) }
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

  private func writeJSON(from folder: String) throws {
    let text = try load(from: folder)
    let parsed: Brief
    do {
      parsed = try Brief(parsing: text)
    } catch {
      throw CommandError.noBrief(path: brief, error)
    }
    try StandardStream.output.write(parsed.json.serialized + "\n")
  }

  /// The briefs of a folder, the latest first; above the last day of a week or a month its roll-up.
  private func entries(in folder: String) throws -> [BriefList.Entry] {
    let names = BriefArchive(folder).names
    guard !names.isEmpty else { throw CommandError.noSuchBrief(folder: folder, day: nil) }
    return names.reversed().compactMap { name in
      let path = "\(folder)/\(name).md"
      guard let bytes = try? FileContent.bytes(ofFileAt: path),
        let brief = try? Brief(parsing: String(decoding: bytes, as: UTF8.self))
      else {
        Console.warn("\(path): skipped: is no brief")
        return nil
      }
      return BriefList.Entry(
        day: name, minutes: brief.minutes, topics: brief.topics.map(\.title))
    }
  }
}

extension TerminalRenderer {
  /// The lines of a document, or of a part of a brief, and what one can do next.
  fileprivate func lines(
    of text: String, named name: String, only selection: ReadCommand.Selection?, isHinting: Bool
  ) throws -> [String] {
    let document: MarkdownNode
    do {
      document = try MarkdownNode(parsing: BriefFile(text).body)
    } catch {
      throw CommandError.noMarkdown(path: name, error)
    }
    let outline = BriefOutline(document)
    let command = "brief read" + (name == "latest" || name == "-" ? "" : " " + name)
    let shown: [String]
    let closing: ClosingLine
    switch selection {
    case nil:
      shown = lines(of: document)
      guard outline.isBrief else { return shown }
      closing = ClosingLine(
        outline.headlines.isEmpty ? "End of brief." : "+2: two more say so.",
        commands: ["\(command) --topic 1", "brief read --list", "brief publish"])
    case .topic(let topic):
      (shown, closing) = try lines(of: topic, in: outline, command)
    case .source(let source):
      let found = outline.sources(matching: source)
      guard !found.isEmpty else { throw CommandError.noSuchSource(source) }
      shown = lines(of: found, in: outline)
      closing = ClosingLine(
        "\(found.count) of \(outline.sources.count) sources.",
        commands: [command, "\(command) --sources"])
    }
    return shown + (isHinting ? [""] + closing.lines(in: self) : [])
  }

  /// A story by its number or headline, or the lines of the other parts that have a text.
  private func lines(
    of topic: String, in outline: BriefOutline, _ command: String
  ) throws -> ([String], ClosingLine) {
    let count = outline.sections.count(where: \.isTopic)
    if let number = Int(topic) ?? outline.topic(matching: topic),
      let selected = outline.selecting(topic: number)
    {
      let next = number < count ? ["\(command) --topic \(number + 1)"] : []
      let closing = ClosingLine(
        "Topic \(number) of \(count).",
        commands: next + [command, "\(command) --topic \(number) --sources"])
      return (lines(of: selected, firstTopic: number), closing)
    }
    guard let selected = outline.selecting(linesWith: topic) else {
      throw CommandError.noSuchTopic(topic)
    }
    return (lines(of: selected), ClosingLine("", commands: [command, "\(command) --sources"]))
  }
}
