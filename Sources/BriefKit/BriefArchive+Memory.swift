public import Articles
public import Briefs

extension BriefArchive {
  /// Why a file with the name of a brief tells nothing.
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
    days.filter(isWanted).compactMap { day in
      do throws(Failure) {
        return (path: "\(day).md", brief: try brief(named: "\(day).md"))
      } catch {
        whatFailed("\(folder)/\(day).md", error)
        return nil
      }
    }
  }

  /// What the briefs before a day told.
  ///
  /// - Parameters:
  ///   - day: The day of the brief to be made.
  ///   - start: What was told from this day on counts as not told; all counts if `nil`.
  ///   - whatFailed: Is told the path of each file that tells nothing, and why.
  /// - Returns: What they told.
  public func history(
    before day: CalendarDay, forgettingFrom start: CalendarDay?,
    whatFailed: (String, Failure) -> Void = { _, _ in }
  ) -> BriefHistory {
    BriefHistory(
      briefs(where: { $0 < min(day, start ?? day) }, whatFailed: whatFailed),
      lastDay: days.last { $0 < day })
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
