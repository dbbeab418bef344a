public import ArgumentParser
import BriefConfiguration
public import BriefKit

/// `brief publish`: a static site.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Turn briefs into a static site.",
    usage: "brief publish [<options>] [<folder>]",
    discussion: """
      Examples:
        brief publish                         a site in site/, to open from disk
        brief publish -o public --base-url https://example.org/briefs/
        brief publish --sources quotes        a page for each source, with its quotes
        brief publish --check                 look for broken links and quotes first

      Each brief that is new or changed is proved first, as `brief verify` does; the page of one that \
      does not hold says so. The folder is replaced as a whole. Files in it that are not the program's own stay.
      """)

  @Argument(
    help: ArgumentHelp("The folder with the briefs (default: briefs).", valueName: "folder"),
    completion: .directory)
  var briefs: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The site's folder (default: site).", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp("The site's address; feeds and canonical links need it.", valueName: "url"))
  var baseURL: String?

  @Option(help: "The site's name (default: Daily briefs, in the site's language).")
  var title: String?

  @Flag(help: "Let search engines list the site.")
  var index = false

  @Option(
    help: ArgumentHelp(
      "Templates and a style sheet that take the place of the program's own of the same names.",
      valueName: "folder"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "What to publish of the sources: none, quotes (a page each, with the sentences quoted) or full (with its whole text).",
      valueName: "what"))
  var sources: SiteOptions.SourceDetail?

  @Option(
    help: ArgumentHelp(
      "Show at most so much of a source, in percent of its words, or one sentence (default: \(SiteOptions.defaultMaximumQuotedPercent) with --sources, else no limit).",
      valueName: "n"))
  var maxQuotePercent: Int?

  @Flag(
    inversion: .prefixedNo,
    help:
      "A page with a search, the only one with a script, once there are more than eight briefs (default: --search)."
  )
  var search: Bool?

  @Flag(
    help:
      "Check before anything is written: each brief against its sources, as `brief verify` does, and the pages: links, anchors, headings, weight, and each quotation against its brief. Exit code 1, and nothing written, if anything is wrong."
  )
  var check = false

  @Flag(help: "Take a folder for the site that holds other files; they stay.")
  var force = false

  @OptionGroup var language: LanguageOption

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let maxQuotePercent, !(0...100).contains(maxQuotePercent) {
      throw ValidationError("A percentage is a number from 0 to 100, not \(maxQuotePercent)")
    }
  }

  func run() throws {
    let settings = try Settings(common, in: language)
    let briefs = settings.briefs(briefs)
    let output = output ?? settings.configuration.text(.siteFolder) ?? "site"
    let options = try siteOptions(settings)
    let working = Console.workingFolder
    let target = RelativePath.absolute(output, in: working)
    guard !(working + "/").hasPrefix(target == "/" ? "/" : target + "/") else {
      throw ValidationError("The site needs a folder of its own; '\(output)' holds this one")
    }
    var documents = load(from: briefs)
    let tree = OutputTree(output)
    if !force, let other = tree.othersFile() {
      throw CommandError.othersFolder(path: output, file: other)
    }
    try tree.removeLeftovers()
    // With --check, all pages are made again.
    let earlier =
      check
      ? EarlierSite(notes: [:], program: Self.program) { _ in nil }
      : EarlierSite(notes: tree.notes, program: Self.program) { tree.contents(of: $0) }
    let proofs = try prove(
      &documents, in: briefs, except: earlier.proved, reader: settings.sourceReader)
    if Site.isCurrent(earlier, documents: documents, options: options) {
      let change = OutputTree.Change()
      return report(
        briefs: documents.count, files: earlier.notes.count, change, in: output, options)
    }
    let site = try site(
      of: documents, after: earlier, in: RelativePath.absolute(briefs, in: working),
      options: options, reader: settings.sourceReader)
    for document in site.skipped {
      Console.warn("\(briefs)/\(document.name): skipped: \(document.reason.explanation)")
    }
    guard site.briefCount > 0 else { throw CommandError.noSuchBrief(folder: briefs, day: nil) }
    if check {
      try check(site, of: documents, proofs, in: output)
    }
    let files = site.files + [site.cache].compactMap(\.self)
    let change = try tree.replace(
      with: files.map { ($0.path, $0.bytes) }, notes: site.notes)
    report(briefs: site.briefCount, files: files.count, change, in: output, options)
  }

  /// The program's identity in the notes of pages: if it differs, pages are made again. It is the
  /// same on every machine, since it is part of the site.
  private static var program: String {
    "\(Brief.version) \(Site.pageRevision) \(sha256(Theme.files.flatMap(\.bytes)))"
  }

  private func report(
    briefs: Int, files: Int, _ change: OutputTree.Change, in output: String, _ options: SiteOptions
  ) {
    if options.baseURL == nil {
      common.report("Feeds have relative links and there is no site map: --base-url gives them.")
    }
    common.report(
      "Published \(briefs) \(briefs == 1 ? "brief" : "briefs") in \(output): \(files) files, "
        + "\(change.written) written, \(change.removed) removed.")
  }

  /// What the command line says of the site, and the configuration where it is silent.
  private func siteOptions(_ settings: Settings) throws -> SiteOptions {
    let configuration = settings.configuration
    let theme = theme ?? configuration.text(.siteTheme)
    let configured = configuration.text(.siteSources).flatMap(SiteOptions.SourceDetail.init)
    return SiteOptions(
      title: title ?? configuration.text(.siteTitle) ?? "",
      baseURL: baseURL ?? configuration.text(.siteBaseURL),
      isIndexed: index || configuration.flag(.siteIndex) == true, theme: try themeFiles(theme),
      sources: sources ?? configured ?? .none,
      maximumQuotedPercent: maxQuotePercent ?? configuration.count(.siteMaximumQuotedPercent),
      hasSearch: search ?? configuration.flag(.siteSearch) ?? true,
      language: settings.chosenLanguage)
  }

  private func site(
    of documents: [BriefDocument], after earlier: EarlierSite, in folder: String,
    options: SiteOptions, reader: ArticleReader
  ) throws -> Site {
    let library = SourceLibrary(folder: folder, reader: reader)
    // A source that is not there any more keeps its page, with what is quoted.
    var missing = 0
    let site: Site
    do {
      site = try Site(publishing: documents, options: options, earlier: earlier) { source in
        let article = try? library.article(source)
        if article == nil { missing += 1 }
        return article
      }
    } catch {
      throw CommandError.noSite(error)
    }
    if missing > 0 {
      Console.warn(
        "\(missing) \(missing == 1 ? "source is" : "sources are") not where the briefs say: "
          + "only what is quoted is published")
    }
    return site
  }

  private func themeFiles(_ theme: String?) throws -> [Theme.File] {
    guard let theme else { return [] }
    let files = Theme.files.compactMap { file -> Theme.File? in
      guard let bytes = try? FileContent.bytes(ofFileAt: "\(theme)/\(file.name)") else {
        return nil
      }
      return Theme.File(name: file.name, bytes: bytes)
    }
    guard !files.isEmpty else { throw CommandError.noTheme(folder: theme) }
    return files
  }

  /// Proves each document against its sources but those whose proof held before, and says what came
  /// of it.
  ///
  /// - Returns: What does not hold, a line each.
  private func prove(
    _ documents: inout [BriefDocument], in folder: String, except known: Set<String>,
    reader: ArticleReader
  ) throws -> [String] {
    let briefs = RelativePath.absolute(folder, in: Console.workingFolder)
    let progress = Progress(isWanted: !common.quiet)
    defer { progress.finish() }
    var findings: [String] = []
    var unproved: [String] = []
    var failing: [String] = []
    var converters: Set<String> = []
    for index in documents.indices {
      let document = documents[index]
      if known.contains(document.digest) {
        documents[index].proof = .holds
        continue
      }
      progress.step("Proving \(document.name)")
      // What is read of the sources is kept for one brief only.
      let verification: Verification
      do {
        verification = try Proof(ofBriefsIn: briefs, reader: reader)
          .verification(of: document.markdown)
      } catch {
        // What says that the program made it, and is no brief, was changed.
        let isMeant = EditCheck.isBrief(Array(document.markdown.utf8))
        documents[index].proof = isMeant ? .fails : .noBrief
        if isMeant { failing.append(document.name) }
        if isMeant || Self.isNameOfBrief(document.name) {
          findings.append("\(document.name): \(error.explanation)")
        }
        continue
      }
      converters.formUnion(verification.converters)
      documents[index].proof = BriefProof(verification.result)
      findings += verification.findings.map { "\(document.name): \($0.explanation)" }
      switch verification.result {
      case .holds: break
      case .unproved: unproved.append(document.name)
      case .fails: failing.append(document.name)
      }
    }
    progress.finish()
    for command in converters.sorted() {
      common.report("Sources are read as `\(command)` writes them, which is not proved.")
    }
    for name in failing where !check {
      Console.warn(
        "\(folder)/\(name) fails its proof, and its page says so; `brief verify` says what does not hold"
      )
    }
    if let first = unproved.first, !check {
      Console.warn(
        "\(counted(unproved.count, "brief")) not proved, which the pages say: sources are not where "
          + "the briefs name them, or not as they were (\(folder)/\(first))")
    }
    return findings
  }

  /// Whether a file is called as the brief of a day or of days is.
  private static func isNameOfBrief(_ name: String) -> Bool {
    BriefPeriod(fileName: name) != nil
      || name.hasSuffix(".md") && CalendarDay(name.dropLast(3)) != nil
  }

  /// Prints what does not hold in the briefs and the faults of the site, and stops if there is any.
  private func check(
    _ site: Site, of documents: [BriefDocument], _ proofs: [String], in output: String
  ) throws {
    let tree = OutputTree(output)
    let faults = site.findings(comparedWith: documents) { tree.contains($0) }.map { finding in
      "\(output)/\(finding.path):\(finding.line): \(finding.explanation)"
    }
    let lines = proofs + faults
    try StandardStream.output.write(lines.map { cleanedLine($0) + "\n" }.joined())
    if !lines.isEmpty { throw ExitCode.checkFailed }
  }

  private func load(from briefs: String) -> [BriefDocument] {
    BriefArchive(briefs).markdownFiles.compactMap { name in
      do {
        let bytes = try FileContent.bytes(ofFileAt: "\(briefs)/\(name)")
        return BriefDocument(name: name, markdown: String(decoding: bytes, as: UTF8.self))
      } catch let problem as ReadingError {
        Console.warn("\(problem.path): skipped: \(problem.explanation)")
      } catch {
        Console.warn("\(briefs)/\(name): skipped: \(error)")
      }
      return nil
    }
  }
}

extension SiteOptions.SourceDetail: ExpressibleByArgument {}
