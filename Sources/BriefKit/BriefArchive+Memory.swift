public import Articles
public import Briefs

extension BriefArchive {
  /// The briefs of some days, with their files' names; what can't be read is passed over.
  ///
  /// - Complexity: O(*n*) in the bytes of the files.
  public func briefs(
    where isWanted: (CalendarDay) -> Bool
  ) -> [(path: String, brief: Brief)] {
    days.filter(isWanted).compactMap { day in
      brief(named: "\(day).md").map { (path: "\(day).md", brief: $0) }
    }
  }

  /// What the briefs before a day told.
  ///
  /// - Parameters:
  ///   - day: The day of the brief to be made.
  ///   - start: What was told from this day on counts as not told; all counts if `nil`.
  /// - Returns: What they told.
  public func history(before day: CalendarDay, forgettingFrom start: CalendarDay?) -> BriefHistory {
    BriefHistory(
      briefs { $0 < min(day, start ?? day) }, lastDay: days.last { $0 < day })
  }

  /// The text of a file of the folder; `nil` if it can't be read.
  public func text(ofFileNamed name: String) -> String? {
    (try? FileContent.bytes(ofFileAt: "\(folder)/\(name)"))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// A brief of the folder; `nil` if the file is none.
  public func brief(named name: String) -> Brief? {
    text(ofFileNamed: name).flatMap { try? Brief(parsing: $0) }
  }
}
