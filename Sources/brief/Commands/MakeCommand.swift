import ArgumentParser
import BriefKit
import Configuration
import Glibc

/// `brief make`: the day's brief.
struct MakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: "Make the day's brief of saved articles.",
    discussion: """
      Examples:
        brief make ~/Articles                 write briefs/YYYY-MM-DD.md
        brief make inbox --minutes 3 -o -     print a shorter one

      Folders are read through; hidden files and the output folder are passed over. Articles that \
      tell one story become one topic. A file that can't be read is named and skipped.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown
    case json
  }

  @Argument(
    help: ArgumentHelp("Files and folders (default: the working folder).", valueName: "path"))
  var paths: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A folder, a file ending in .md, or - to print it (default: briefs).", valueName: "place"))
  var output: String?

  @Option(help: ArgumentHelp("The day of the brief (default: today).", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: "Minutes that reading it may take (default: 5).")
  var minutes: Double?

  @Option(help: "Topics at most (default: 12).")
  var topics: Int?

  @Option(help: ArgumentHelp("Sentences of a topic at most.", valueName: "sentences"))
  var perTopic: Int?

  @Option(help: "markdown or json.")
  var format: Format = .markdown

  @Flag(help: "Write over a brief that was edited by hand.")
  var force = false

  @Flag(help: "End with exit code 65 if a file was skipped.")
  var strict = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let date, CalendarDay(date) == nil {
      throw ValidationError("'\(date)' is no day; write it as 2026-11-21")
    }
    guard minutes.map({ $0 > 0 && $0.isFinite }) ?? true, topics.map({ $0 > 0 }) ?? true,
      perTopic.map({ $0 > 0 }) ?? true
    else {
      throw ValidationError("--minutes, --topics and --per-topic must be above 0")
    }
  }

  func run() throws {
    guard let day = date.flatMap({ CalendarDay($0) }) ?? Console.today else {
      throw ValidationError("The clock shows no day; give one with --date")
    }
    let settings = try Settings(common)
    let place = OutputPlace(settings.briefs(output), day: day)
    let progress = Progress(isWanted: !common.quiet)
    let batch = ArticleBatch(
      under: settings.articles(paths), excluding: place.folder,
      reader: ArticleReader(language: settings.language)
    ) { progress.read($0, of: $1) }
    progress.finish()
    common.warn(of: batch.problems)
    guard !batch.articles.isEmpty || batch.problems.isEmpty else { throw CommandError.noArticles }
    let working = Console.workingFolder
    let home = RelativePath.absolute(place.folder ?? ".", in: working)
    let composer = BriefComposer(
      minutes: minutes ?? settings.configuration.number(.minutes) ?? 5,
      topicLimit: topics ?? settings.configuration.count(.topics) ?? 12,
      sentencesPerTopic: perTopic ?? settings.configuration.count(.perTopic),
      stopwords: try settings.stopwordList())
    let composing = Progress(isWanted: !common.quiet)
    composing.step("Composing a brief of \(batch.articles.count) articles")
    let brief = composer.brief(of: batch.articles, on: day) { origin in
      RelativePath.from(home, to: RelativePath.absolute(origin.path, in: working))
    }
    composing.finish()
    tellMore(of: batch)
    let text = format == .json ? brief.json.serialized + "\n" : brief.markdown
    if let folder = place.folder {
      try write(text, to: place.name, in: folder)
      tell(of: brief, at: "\(folder)/\(place.name)")
    } else {
      try StandardStream.output.write(text)
    }
    if strict, !batch.problems.isEmpty { throw CommandError.skippedInput(batch.problems.count) }
  }

  /// Writes the brief, unless a person's own changes would be lost.
  private func write(_ text: String, to name: String, in folder: String) throws {
    let path = "\(folder)/\(name)"
    if format == .markdown, !force, let old = try? FileContent.bytes(ofFileAt: path) {
      let text = String(decoding: old, as: UTF8.self)
      let isOurs = (try? Brief(parsing: text)).map { $0.markdown == text } ?? false
      if !isOurs, !text.isEmpty { throw CommandError.editedBrief(path: path) }
    }
    try OutputFolder(folder).write(Array(text.utf8), to: name)
  }

  private func tellMore(of batch: ArticleBatch) {
    let dropped = batch.articles.reduce(0) { $0 + $1.dropped.count }
    common.tellMore(
      "Read \(batch.articles.count) articles of \(batch.fileCount) files; left out \(dropped) pieces "
        + "of page furniture, which `brief inspect` shows.")
  }

  private func tell(of brief: Brief, at path: String) {
    common.tell(
      "Wrote \(path): \(brief.articleCount) articles, \(brief.topics.count) topics, "
        + "\(brief.quotationCount) sentences; \(brief.minutes) min instead of "
        + "\(brief.articleMinutes).")
    common.tell("Next: brief read | brief verify \(path) | brief publish")
  }
}

/// Where a brief goes: a file in a folder, or standard output.
private struct OutputPlace {
  /// `nil` for standard output.
  var folder: String?
  var name: String

  init(_ output: String, day: CalendarDay) {
    name = "\(day).md"
    if output == "-" { return }
    if output.hasSuffix(".md") || output.hasSuffix(".json") {
      let parts = output.split(separator: "/", omittingEmptySubsequences: false)
      name = String(parts.last ?? "")
      let folders = parts.dropLast().joined(separator: "/")
      folder = parts.count == 1 ? "." : folders.isEmpty ? "/" : folders
    } else {
      folder = output
    }
  }
}
