import ArgumentParser
import BriefKit
import Configuration

/// `brief publish`: a static site.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Turn briefs into a static site.",
    usage: "brief publish [<options>] [<folder>]",
    discussion: """
      Examples:
        brief publish                         briefs/ becomes site/, to open from disk
        brief publish -o public --base-url https://example.org/briefs/

      The folder is replaced as a whole. Files in it that are not the program's own stay.
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

  @Option(help: "The site's name (default: Daily briefs).")
  var title: String?

  @Flag(help: "Let search engines list the site.")
  var index = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let settings = try Settings(common)
    let briefs = settings.briefs(briefs)
    let output = output ?? settings.configuration.text(.siteFolder) ?? "site"
    let title = title ?? settings.configuration.text(.siteTitle) ?? "Daily briefs"
    let baseURL = baseURL ?? settings.configuration.text(.siteBaseURL)
    let working = Console.workingFolder
    let target = RelativePath.absolute(output, in: working)
    guard !(working + "/").hasPrefix(target == "/" ? "/" : target + "/") else {
      throw ValidationError("The site needs a folder of its own; '\(output)' holds this one")
    }
    let documents = load(from: briefs)
    let site: Site
    do {
      site = try Site(
        publishing: documents,
        options: SiteOptions(
          title: title, baseURL: baseURL,
          isIndexed: index || settings.configuration.flag(.siteIndex) == true))
    } catch {
      throw CommandError.noSite(error)
    }
    for document in site.skipped {
      Console.warn("\(briefs)/\(document.name): skipped: \(document.reason.explanation)")
    }
    guard site.briefCount > 0 else { throw CommandError.noSuchBrief(folder: briefs, day: nil) }
    let change = try OutputTree(output).replace(with: site.files.map { ($0.path, $0.bytes) })
    if baseURL == nil {
      common.tell("Feeds have relative links and there is no site map: --base-url gives them.")
    }
    common.tell(
      "Published \(site.briefCount) briefs in \(output): \(site.files.count) files, "
        + "\(change.written) written, \(change.removed) removed.")
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
