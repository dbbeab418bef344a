import BriefConfiguration
import BriefKit
import Glibc

/// The settings of a run: its options, and the configuration for those that are not given.
struct Settings {
  let options: CommonOptions
  private let reading: ReadingOptions?
  private let languageOption: String?
  let configuration: Configuration
  /// The files that the configuration came from, the strongest first.
  let files: [String]

  /// Reads the configuration: the environment, then `--config` or `BRIEF_CONFIG`, or else the
  /// project's file and the user's.
  ///
  /// - Throws: `CommandError` for a configuration that can't be used.
  init(
    _ options: CommonOptions, _ reading: ReadingOptions? = nil, in language: LanguageOption? = nil
  ) throws {
    self.options = options
    self.reading = reading
    languageOption = reading?.lang ?? language?.lang
    for (name, meant) in Setting.mistypedVariables(among: Console.variableNames) {
      Console.warn("\(name): there is no such setting; did you mean \(meant)?")
    }
    let home = Console.variable("HOME")
    let working = Console.workingFolder
    var result: Configuration
    do {
      result = try Configuration(environment: Console.variable, home: home)
    } catch {
      throw CommandError.configuration(path: nil, error)
    }
    var files: [String] = []
    if let path = options.config ?? Console.variable("BRIEF_CONFIG") {
      result = result.over(try Self.read(path, working, home))
      files.append(path)
    } else {
      let user = ConfigurationPlaces.user(Console.variable, home: home)
      let project = ConfigurationPlaces.project(from: working)
        .map { RelativePath.from(working, to: $0) }
      for places in [project.filter(Self.isTrusted)] + user.map({ [$0] }) {
        guard let (path, found) = try Self.first(of: places, working, home) else { continue }
        result = result.over(found)
        files.append(path)
      }
    }
    if let ending = result.commands(.convert).keys.sorted()
      .first(where: ArticleReader.readsText)
    {
      throw CommandError.needlessConverter(ending: ending)
    }
    configuration = result
    self.files = files
    if options.verbose {
      for file in files { options.report("Configuration: \(file)") }
    }
  }

  /// The articles' language that was given; `nil` to tell it from each text.
  var language: Language? {
    let code = languageOption ?? configuration.text(.articleLanguage) ?? "auto"
    return code == "auto" ? nil : Language(code: code)
  }

  /// The language of the configuration for the program's own words; English if there are no words
  /// in it, `nil` if the configuration leaves it open.
  var chosenLanguage: Language? {
    guard let code = configuration.text(.language), code != "auto" else { return nil }
    let language = Language(code: code)
    if Brief.languages.contains(where: { $0.code == language.code }) { return language }
    Console.warn(
      "there are no words of a brief in \(language.name); it is worded in English. `brief "
        + "languages` lists what there is")
    return .english
  }

  /// The language of a brief's own words: the configuration's, else the system's; English if there
  /// are no words in it.
  var readerLanguage: Language {
    if let chosenLanguage { return chosenLanguage }
    let known = Set(Brief.languages.map(\.code))
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Console.variable).first ?? ""
    let language = Language(code: String(locale.prefix { $0 != "." && $0 != "@" }))
    return known.contains(language.code) ? language : .english
  }

  /// Reads articles as the configuration has it.
  ///
  /// - Parameter keepAll: Whether nothing is dropped.
  /// - Returns: The reader.
  func reader(keepAll: Bool = false) -> ArticleReader {
    ArticleReader(
      language: language, keepAll: keepAll,
      converters: configuration.commands(.convert).compactMapValues { Converter($0) })
  }

  /// Reads sources to prove them: their languages are told as when the briefs were made.
  var sourceReader: ArticleReader { reader() }

  /// What is not looked at below folders.
  var ignored: IgnoreRules { IgnoreRules(patterns: configuration.texts(.exclude) ?? []) }

  /// The list of stopwords that was given.
  func stopwordList() throws -> StopwordList? {
    guard let path = reading?.stopwords ?? configuration.text(.stopwords) else { return nil }
    do {
      return try StopwordList(file: try FileContent.bytes(ofFileAt: path))
    } catch let error as ReadingError {
      throw CommandError.unreadable(error)
    } catch let error as StopwordList.ReadingError {
      throw CommandError.stopwords(path: path, error)
    }
  }

  /// What standard output can show.
  ///
  /// - Parameters:
  ///   - width: The columns that the command line asks for.
  ///   - color: What the command asks for instead of the options.
  /// - Returns: The terminal as the options, the configuration and the environment make it.
  func capabilities(
    width: Int? = nil, color: TerminalCapabilities.ColorOption? = nil
  ) -> TerminalCapabilities {
    let configured = configuration.text(.color).flatMap(TerminalCapabilities.ColorOption.init)
    return TerminalCapabilities(
      environment: Console.environment, isTerminal: StandardStream.output.isTerminal,
      color: color ?? options.color ?? .auto, usualColor: configured ?? .auto,
      width: width ?? configuration.count(.width),
      windowColumns: StandardStream.output.windowColumns)
  }

  /// The reading time of a brief: the option's, else the configuration's.
  func minutes(_ option: Double?) -> Double {
    option ?? configuration.number(.minutes) ?? BriefComposer.defaultMinutes
  }

  /// How many topics a brief has at most: the option's, else the configuration's.
  func topics(_ option: Int?) -> Int {
    option ?? configuration.count(.topics) ?? BriefComposer.defaultTopicLimit
  }

  /// The folder of the briefs.
  func briefs(_ option: String?) -> String {
    option ?? configuration.text(.briefs) ?? "briefs"
  }

  /// Where articles are looked for.
  func articles(_ arguments: [String]) -> [String] {
    arguments.isEmpty ? configuration.texts(.articles) ?? ["."] : arguments
  }

  /// Whether a project's file is the user's own, the machine's, or of who owns the working folder;
  /// another's, in a folder above, would say what to leave out and where to write.
  private static func isTrusted(_ path: String) -> Bool {
    var status = stat()
    var owners: Set<uid_t> = [geteuid(), 0]
    if unsafe stat(".", &status) == 0 { owners.insert(status.st_uid) }
    // Both a link and what it leads to. What is not there has no owner.
    let name = pathBytes(path).map { CChar(bitPattern: $0) } + [0]
    var isOthers = false
    if unsafe lstat(name, &status) == 0 { isOthers = !owners.contains(status.st_uid) }
    if unsafe stat(name, &status) == 0 { isOthers = isOthers || !owners.contains(status.st_uid) }
    if isOthers {
      Console.warn(
        "\(visiblePath(path)): belongs to another user and is passed over; "
          + "`--config` with its path uses it")
    }
    return !isOthers
  }

  /// Whether nothing can be seen at a path: a folder in it may not be entered.
  private static func isHidden(_ path: String) -> Bool {
    var status = stat()
    let name = pathBytes(path).map { CChar(bitPattern: $0) } + [0]
    return unsafe stat(name, &status) != 0 && errno == EACCES
  }

  /// The first of some places that has a configuration.
  private static func first(
    of places: [String], _ working: String, _ home: String?
  ) throws -> (String, Configuration)? {
    for place in places where !isHidden(place) {
      do {
        return (place, try read(place, working, home))
      } catch CommandError.unreadable(.notFound), CommandError.unreadable(.notRegularFile) {
        continue
      }
    }
    return nil
  }

  private static func read(
    _ path: String, _ working: String, _ home: String?
  ) throws -> Configuration {
    let folder = RelativePath.absolute(path + "/..", in: working)
    do {
      let found = try Configuration(
        yaml: try FileContent.bytes(ofFileAt: path), folder: folder == working ? nil : folder,
        home: home)
      // Who can write the file can have any program started.
      if !found.commands(.convert).isEmpty, !Console.isOfUser(path) {
        throw CommandError.untrustedCommands(path: path)
      }
      return found
    } catch let error as ReadingError {
      throw CommandError.unreadable(error)
    } catch let error as ConfigurationError {
      throw CommandError.configuration(path: path, error)
    }
  }
}
