public import BriefArticles
internal import BriefCores
internal import BriefLexicon
internal import BriefOutput
public import Briefs

/// The briefs of a folder, by the days in their names: `YYYY-MM-DD.md`.
public struct BriefArchive: Sendable {
  let folder: String
  /// The names that end in `.md` and are not hidden, in the order of their bytes.
  public let markdownFiles: [String]
  /// Ascending.
  public let days: [CalendarDay]

  /// The names of all briefs without their ending, roll-ups behind the last day that they are of.
  public var names: [String] {
    let periods = markdownFiles.compactMap { BriefPeriod(fileName: $0) }
    let all =
      days.map { (last: $0, length: 1, name: $0.description) }
      + periods.map { period in
        (
          last: period.days.upperBound,
          length: period.days.upperBound.daysSince1970 - period.days.lowerBound.daysSince1970 + 1,
          name: String(period.fileName.dropLast(3))
        )
      }
    return all.sorted { ($0.last, $0.length) < ($1.last, $1.length) }.map(\.name)
  }

  /// The folder has no brief of that day, or none at all if `day` is `nil`.
  public struct NoSuchBrief: Error, Sendable {
    public var folder: String
    public var day: CalendarDay?

    package init(folder: String, day: CalendarDay?) {
      self.folder = folder
      self.day = day
    }
  }

  /// Looks through a folder; one that can't be read has no briefs.
  public init(_ folder: String) {
    self.folder = folder
    markdownFiles = ((try? FileSystem.names(in: folder)) ?? [])
      .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }
      .sorted(by: byteOrder)
    days = markdownFiles.compactMap { CalendarDay($0.dropLast(3)) }.sorted()
  }

  /// The path of the brief that a user means: `latest`, `yesterday`, a day, or a file.
  ///
  /// - Parameters:
  ///   - name: What the user said.
  ///   - today: The day before which "yesterday" is.
  /// - Returns: The path of the file; of a name that is no day, the name.
  /// - Throws: `NoSuchBrief` if there is none.
  public func path(of name: String, today: CalendarDay?) throws(NoSuchBrief) -> String {
    let day: CalendarDay?
    switch name {
    case "latest": day = days.last
    case "today": day = today
    case "yesterday": day = today?.adding(days: -1)
    default:
      // Of a week or a month, its roll-up.
      if BriefPeriod(fileName: "\(name).md") != nil, markdownFiles.contains("\(name).md") {
        return "\(folder)/\(name).md"
      }
      guard let named = CalendarDay(name) else { return name }
      day = named
    }
    guard let day, days.contains(day) else { throw NoSuchBrief(folder: folder, day: day) }
    return "\(folder)/\(day).md"
  }
}

extension BriefArchive {
  /// Why a file with the name of a brief is skipped.
  public enum Failure: Error, Sendable, Hashable {
    case unreadable(ReadingError)
    case noBrief(BriefError)
  }

  /// The briefs of some days, with their files' names; what can't be read is passed over.
  ///
  /// - Parameters:
  ///   - isWanted: Whether a day is one of them.
  ///   - whatFailed: Is told the path of each file that is passed over, and why.
  /// - Returns: By day, ascending.
  /// - Complexity: O(*n*) in the bytes of the files.
  public func briefs(
    where isWanted: (CalendarDay) -> Bool, whatFailed: (String, Failure) -> Void = { _, _ in }
  ) -> [(path: String, brief: Brief)] {
    let names = days.filter(isWanted).map { "\($0).md" }
    let read = concurrentMap(names.count) { number in
      Result { () throws(Failure) in try brief(named: names[number]) }
    }
    return zip(names, read).compactMap { name, result in
      switch result {
      case .success(let brief): return (path: name, brief: brief)
      case .failure(let why):
        whatFailed("\(folder)/\(name)", why)
        return nil
      }
    }
  }

  /// The history of the briefs before a day.
  ///
  /// - Parameters:
  ///   - day: The day of the brief to be made.
  ///   - start: Briefs of this day and later are ignored; none if `nil`.
  ///   - whatFailed: Called with the path of each file that is skipped, and why.
  /// - Returns: The history.
  public func history(
    before day: CalendarDay, forgettingFrom start: CalendarDay?,
    whatFailed: (String, Failure) -> Void = { _, _ in }
  ) -> BriefHistory {
    var failed: Set<String> = []
    let read = briefs(where: { $0 < min(day, start ?? day) }) { path, why in
      failed.insert(path)
      whatFailed(path, why)
    }
    return BriefHistory(
      read, lastDay: days.last { $0 < day && !failed.contains("\(folder)/\($0).md") })
  }

  /// A brief of the folder.
  public func brief(named name: String) throws(Failure) -> Brief {
    let bytes: [UInt8]
    do {
      bytes = try FileContent.bytes(ofFileAt: "\(folder)/\(name)")
    } catch {
      throw .unreadable(error)
    }
    do {
      return try Brief(parsing: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw .noBrief(error)
    }
  }
}
