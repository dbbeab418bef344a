import ArgumentParser
import BriefConfiguration
import BriefKit

/// What stops a command.
enum CommandError: Error {
  /// The first word is no command.
  case noSuchCommand(String, nearest: String?)
  /// A file that the command is about can't be read.
  case unreadable(ReadingError)
  /// A file is no brief.
  case noBrief(path: String, BriefError)
  /// A file is no Markdown that can be shown.
  case noMarkdown(path: String, MarkdownError)
  /// There is no brief of that day, or none at all.
  case noSuchBrief(folder: String, day: CalendarDay?)
  /// No day of a week or month has a brief.
  case noBriefs(folder: String, period: String?)
  /// The brief has no such topic.
  case noSuchTopic(String)
  /// The brief names no such source.
  case noSuchSource(String)
  /// None of the inputs has an article.
  case noArticles
  /// The configuration can't be used; `path` is `nil` for the environment's.
  case configuration(path: String?, ConfigurationError)
  /// A configuration that others can write names programs to start.
  case untrustedCommands(path: String)
  /// The configuration names a program for files that are read as they are.
  case needlessConverter(ending: String)
  /// A list of stopwords can't be used.
  case stopwords(path: String, StopwordList.ReadingError)
  /// A brief has changes of a person's own, which would be lost.
  case editedBrief(path: String)
  /// A brief is longer than one may be that is to be read.
  case longBrief(path: String, bytes: Int)
  /// The options don't make a site.
  case noSite(SiteError)
  /// The folder of the site holds files that no site has.
  case othersFolder(path: String, file: String)
  /// A folder has no file of a theme.
  case noTheme(folder: String)
  /// Some input could not be read, and `--strict` is given.
  case skippedInput(Int)

  var exitCode: Int32 {
    let code: ExitCode =
      switch self {
      case .unreadable(.notFound), .noSuchBrief, .noBriefs, .noSuchTopic, .noSuchSource,
        .noArticles, .noTheme:
        .noInput
      case .unreadable, .noBrief, .noMarkdown, .stopwords, .skippedInput: .badData
      case .editedBrief, .longBrief, .othersFolder: .cannotWrite
      case .configuration, .untrustedCommands, .needlessConverter: .badConfiguration
      case .noSite, .noSuchCommand: .validationFailure
      }
    return code.rawValue
  }
}
