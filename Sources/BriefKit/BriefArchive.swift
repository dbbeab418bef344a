public import Articles
internal import Output

/// The briefs of a folder, by the days in their names: `YYYY-MM-DD.md`.
public struct BriefArchive: Sendable {
  let folder: String
  /// The names that end in `.md` and are not hidden, in the order of their bytes.
  public let markdownFiles: [String]
  /// Ascending.
  public let days: [CalendarDay]

  /// The folder has no brief of that day, or none at all if `day` is `nil`.
  public struct NoSuchBrief: Error, Sendable {
    public var day: CalendarDay?
  }

  /// Looks through a folder; one that can't be read has no briefs.
  public init(_ folder: String) {
    self.folder = folder
    markdownFiles = ((try? FileSystem.names(in: folder)) ?? [])
      .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    days = markdownFiles.compactMap { CalendarDay($0.dropLast(3)) }.sorted()
  }

  /// The path of the brief that a user means: `latest`, `yesterday`, a day, or a file.
  ///
  /// - Parameters:
  ///   - name: What the user said.
  ///   - today: The day that "yesterday" is told from.
  /// - Returns: The path of the file; of a name that is no day, the name.
  /// - Throws: `NoSuchBrief` if there is none.
  public func path(of name: String, today: CalendarDay?) throws(NoSuchBrief) -> String {
    let day: CalendarDay?
    switch name {
    case "latest": day = days.last
    case "today": day = today
    case "yesterday": day = today?.adding(days: -1)
    default:
      guard let named = CalendarDay(name) else { return name }
      day = named
    }
    guard let day, days.contains(day) else { throw NoSuchBrief(day: day) }
    return "\(folder)/\(day).md"
  }
}
