import ArgumentParser
import BriefConfiguration
import BriefKit
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
        brief make --week                     roll the briefs of the week up

      Folders are read through; hidden files and the output folder are passed over. Articles that \
      tell one story become one topic; any other has a line. What the briefs in the output folder told is not told again; \
      made again on the same day, a brief gets what is new. A file that can't be read is named and \
      skipped.
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

  @Option(parsing: .unconditional, help: "Minutes that reading it may take (default: 5).")
  var minutes: Double?

  @Option(
    parsing: .unconditional,
    help: "Stories at most; any other article has a line (default: 20).")
  var topics: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Sentences of a topic at most.", valueName: "sentences"))
  var perTopic: Int?

  @Option(
    help: ArgumentHelp(
      """
      Tell what is new since that day, whatever briefs told since (default: what no brief named and \
      is dated in the last \(NewArticles.days) days or not at all, and the \
      \(NewArticles.mostOlder) newest of what is older).
      """, valueName: "yyyy-mm-dd"))
  var since: String?

  @Flag(help: "Roll up the briefs of the week, from the briefs themselves.")
  var week = false

  @Flag(help: "Roll up the briefs of the month, from the briefs themselves.")
  var month = false

  @Flag(help: "Tell also what earlier briefs told.")
  var again = false

  @OptionGroup var topicOptions: TopicOptions

  @Option(help: "markdown or json.")
  var format: Format = .markdown

  @Flag(help: "Make the brief anew, also one that was edited by hand.")
  var force = false

  @Flag(help: "End with exit code 65 if a file was skipped.")
  var strict = false

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Keep what is known of the files, to read only what has changed the next time.",
      discussion: "Default: from \(ArticleIndex.fewestFiles) files on."))
  var index: Bool?

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    for date in [date, since].compactMap({ $0 }) where CalendarDay(date) == nil {
      throw ValidationError("'\(date)' is no day; write it as 2026-11-21")
    }
    guard output?.isEmpty != true else {
      throw ValidationError("-o names a folder, a file or -; '' is none")
    }
    try validateRollUp()
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
    let settings = try Settings(common, reading)
    if isRollUp { return try rollUp(around: day, settings) }
    var place = OutputPlace(settings.briefs(output), day: day, format: format)
    place.isFound = place.folder == settings.briefs(nil)
    let known = knownFiles(under: paths, settings)
    let catalog = self.catalog(excluding: place.folderOfBriefs, known, settings)
    common.warn(of: catalog.batch.problems)
    common.warn(ofCharsetsIn: catalog.entries.lazy.map(\.origin))
    defer { common.report(passedOver: catalog.batch.passedOver) }
    guard !catalog.entries.isEmpty else {
      // Why there are none is no detail.
      report(passedOver: catalog.batch, by: common.report)
      throw CommandError.noArticles
    }
    if paths.isEmpty, settings.configuration.texts(.articles) == nil {
      common.report(
        "Read this folder and all below it: name the articles' folder, or set `articles:` in brief.yml, "
          + "to read another.")
    }
    reportDetails(of: catalog)
    topicOptions.warn(unlessIn: catalog.batch.articles)
    do {
      try make(of: catalog, on: day, in: place, settings)
    } catch is ArticleCatalog.StaleIndex {
      // All is read, so that nothing is taken from the index.
      try make(
        of: self.catalog(excluding: place.folderOfBriefs, nil, settings), on: day, in: place,
        settings)
    }
    let problems = catalog.batch.problems.count
    if strict, problems > 0 { throw CommandError.skippedInput(problems) }
  }

  private func catalog(
    excluding output: String?, _ index: ArticleIndex?, _ settings: Settings
  ) -> ArticleCatalog {
    let progress = Progress(isWanted: !common.quiet)
    defer { progress.finish() }
    return ArticleCatalog(
      under: settings.articles(paths), excluding: output, ignoring: settings.ignored,
      reader: settings.reader(), index: index
    ) { progress.read($0, of: $1) }
  }

  private func make(
    of catalog: ArticleCatalog, on day: CalendarDay, in place: OutputPlace, _ settings: Settings
  ) throws {
    let entries = catalog.entries
    let working = Console.workingFolder
    let home = RelativePath.absolute(place.folder ?? ".", in: working)
    var composer = BriefComposer(
      minutes: settings.minutes(minutes), topicLimit: settings.topics(topics),
      sentencesPerTopic: perTopic ?? settings.configuration.count(.perTopic),
      stopwords: try settings.stopwordList(), rules: topicOptions.rules(settings),
      since: since.flatMap { CalendarDay($0) })
    composer.language = settings.readerLanguage
    let progress = Progress(isWanted: !common.quiet)
    progress.step("Composing a brief of \(entries.count) articles")
    defer { progress.finish() }
    func locate(_ origin: Origin) -> String {
      RelativePath.from(home, to: RelativePath.absolute(origin.path, in: working))
    }
    var leftOut: NewArticles?
    func brief(by composer: BriefComposer, after history: BriefHistory) throws -> Brief {
      let new = composer.newArticles(of: entries, on: day, after: history)
      let brief = try composer.brief(
        of: entries, on: day, after: history, telling: new, locate: locate,
        reading: catalog.articles(at:))
      progress.finish()
      leftOut = new
      return brief
    }
    guard let folder = place.folder else {
      let brief = try brief(by: composer, after: BriefHistory())
      report(leftOut: leftOut)
      return try StandardStream.output.write(text(of: brief))
    }
    // Locked until the end, so that no other run writes a brief in between.
    let output = try OutputFolder(folder) {
      common.report("Waiting for another run that writes into \(folder)")
    }
    let archive = BriefArchive(folder)
    let isRemembering = place.isDaily && !again
    let history =
      isRemembering
      ? archive.history(before: day, forgettingFrom: composer.since, whatFailed: warnOfBrief)
      : BriefHistory()
    guard let old = try existing(place), isRemembering else {
      let brief = try brief(by: composer, after: history)
      report(leftOut: leftOut)
      return try write(brief, to: place, in: output)
    }
    let fresh = try brief(by: composer, after: history)
    let moved = old.relocated(to: entries, locate)
    // The new brief replaces the earlier one of the day only if it has all of its sentences.
    if fresh.covers(allOf: moved, among: entries, locate) {
      return try write(fresh, to: place, in: output)
    }
    if old.batchDigest == BriefComposer.digest(of: entries) {
      // Of the same articles with other wishes, the brief is made as if it were not there.
      return try write(wishes.isEmpty ? moved : fresh, to: place, in: output)
    }
    if !wishes.isEmpty {
      common.report(
        "What \(place.name) told stays as it is: \(wishes.joined(separator: ", ")) "
          + "\(wishes.count == 1 ? "is" : "are") for what is new. --force makes all of it anew.")
    }
    let later = try brief(
      by: composer.composer(after: moved), after: history.adding(moved, at: place.name))
    try write(moved.adding(later), to: place, in: output)
  }

  /// The options that say how the brief is to be.
  private var wishes: [String] {
    let given: [(name: String, isGiven: Bool)] = [
      ("--minutes", minutes != nil), ("--topics", topics != nil), ("--per-topic", perTopic != nil),
    ]
    return given.filter(\.isGiven).map(\.name) + topicOptions.given
  }

  /// Names a brief that can't be read.
  private func warnOfBrief(_ path: String, _ why: BriefArchive.Failure) {
    Console.warn("\(path): \(why.explanation); what it told may be told again")
  }

  /// The brief that is there already, if it is not to be written over.
  ///
  /// - Throws: `CommandError.editedBrief` if a person's own changes would be lost, and
  ///   `CommandError.unreadable` if they might be.
  func existing(_ place: OutputPlace) throws -> Brief? {
    guard !force else { return nil }
    let path = "\(place.folder ?? ".")/\(place.name)"
    let bytes: [UInt8]
    do {
      bytes = try FileContent.bytes(ofFileAt: path)
    } catch {
      if case .notFound = error { return nil }
      throw CommandError.unreadable(error)
    }
    guard !bytes.isEmpty else { return nil }
    if format == .json {
      guard let value = try? JSONValue(reading: bytes), Brief.isJSON(value) else {
        throw CommandError.editedBrief(path: path)
      }
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let brief = try? Brief(parsing: text), EditCheck.isUnedited(text) else {
      throw CommandError.editedBrief(path: path)
    }
    return brief
  }

  private func text(of brief: Brief) -> String {
    format == .json ? brief.json.serialized + "\n" : brief.markdown
  }

  func write(_ brief: Brief, to place: OutputPlace, in folder: OutputFolder) throws {
    let path = "\(place.folder ?? ".")/\(place.name)"
    let bytes = Array(text(of: brief).utf8)
    guard format == .json || bytes.count <= MarkdownLimits.bytes else {
      throw CommandError.longBrief(path: path, bytes: bytes.count)
    }
    try folder.write(bytes, to: place.name)
    report(of: brief, at: path, place)
  }

  /// Says what is left out since it is older, and how it is told.
  private func report(leftOut new: NewArticles?) {
    guard let new, new.olderCount > 0, let oldest = new.oldestDay else { return }
    common.report(
      "Left out \(counted(new.olderCount, "older article")); --since \(oldest) tells "
        + "\(new.olderCount == 1 ? "it" : "them") too.")
  }

  private func reportDetails(of catalog: ArticleCatalog) {
    let batch = catalog.batch
    report(passedOver: batch, by: common.reportDetails)
    let dropped = catalog.entries.reduce(0) { $0 + $1.droppedCount }
    common.reportDetails(
      "Read \(catalog.entries.count) articles of \(batch.fileCount) files; left out \(dropped) pieces "
        + "of page furniture, which `brief inspect` shows.")
  }

  private func report(passedOver batch: ArticleBatch, by report: (String) -> Void) {
    for path in batch.briefs { report("Passed over \(path): a brief, no article.") }
    for path in batch.sites { report("Passed over \(path): a site of briefs.") }
    for path in batch.ignored {
      report("Passed over \(path): a rule of .gitignore, .briefignore or exclude names it.")
    }
    for path in batch.links {
      report("Passed over \(path): a link to a folder, which is read if it is named.")
    }
  }

  /// A path as a shell takes it for one word.
  private static func quotedForShell(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x80 || isASCIILetter(byte) || (0x2B...0x3A).contains(byte) || byte == 0x5F
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  private func report(of brief: Brief, at path: String, _ place: OutputPlace) {
    common.report(
      "Wrote \(path): \(counted(brief.articleCount, "article")), "
        + "\(counted(brief.topics.count, "topic")), "
        + "\(counted(brief.quotationCount, "sentence")); \(brief.minutes) min instead of "
        + "\(brief.articleMinutes).")
    // The next commands read Markdown only.
    guard format == .markdown else { return }
    let file = Self.quotedForShell(path)
    guard place.isFound else {
      return common.report("Next: brief read \(file) | brief verify \(file)")
    }
    // Without a name, the latest day is read.
    let archive = BriefArchive(place.folder ?? ".")
    let name = String(place.name.prefix { $0 != "." })
    let read =
      archive.days.last?.description == name
      ? "brief read" : "brief read \(archive.names.contains(name) ? name : file)"
    common.report("Next: \(read) | brief verify \(file) | brief publish")
  }
}

/// A number with its noun, in the plural unless it is one.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}

extension MakeCommand {
  /// Whether the briefs of several days are rolled up.
  var isRollUp: Bool { week || month }

  /// - Throws: What does not go with a roll-up, which is made of the briefs of a folder.
  func validateRollUp() throws {
    guard isRollUp else { return }
    guard !week || !month else { throw ValidationError("choose --week or --month") }
    guard output != "-", output?.hasSuffix(".md") != true else {
      throw ValidationError("--week and --month read the briefs of a folder: give it with -o")
    }
    let idle: [(name: String, isGiven: Bool)] = [
      ("articles", !paths.isEmpty), ("--since", since != nil), ("--per-topic", perTopic != nil),
      ("--again", again), ("--strict", strict),
    ]
    if let option = idle.first(where: \.isGiven)?.name ?? topicOptions.given.first {
      throw ValidationError(
        "--week and --month are made of the briefs of the days: \(option) says nothing to them")
    }
  }

  func rollUp(around day: CalendarDay, _ settings: Settings) throws {
    let output = settings.briefs(output)
    let period = week ? BriefPeriod(weekOf: day) : BriefPeriod(monthOf: day)
    let archive = BriefArchive(output)
    let briefs = archive.briefs {
      period?.days.contains($0) ?? false
    } whatFailed: { path, why in
      Console.warn("\(path): skipped: \(why.explanation)")
    }
    guard let period, let last = briefs.last?.brief.day else {
      throw CommandError.noBriefs(folder: output, period: period?.title)
    }
    var place = OutputPlace(output, day: day, format: format)
    place.isFound = place.folder == settings.briefs(nil)
    place.name = format == .json ? "\(period.fileName.dropLast(3)).json" : period.fileName
    _ = try existing(place)
    let brief = BriefRollUp(
      minutes: settings.minutes(minutes), topicLimit: settings.topics(topics),
      language: settings.readerLanguage
    )
    .brief(of: briefs, for: period, on: last)
    try write(brief, to: place, in: try OutputFolder(output))
  }
}
