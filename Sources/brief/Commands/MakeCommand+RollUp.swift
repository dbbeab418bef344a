import ArgumentParser
import BriefKit

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
      ("--again", again), ("--strict", strict), ("--pin", !wishes.pin.isEmpty),
      ("--drop", !wishes.drop.isEmpty), ("--merge", !wishes.merge.isEmpty),
      ("--split", !wishes.split.isEmpty),
    ]
    if let option = idle.first(where: \.isGiven) {
      throw ValidationError(
        "--week and --month are made of the briefs of the days: \(option.name) says nothing to them"
      )
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
      minutes: settings.minutes(minutes), topicLimit: settings.topics(topics)
    )
    .brief(of: briefs, titled: period.title, on: last)
    try write(brief, to: place, in: try OutputFolder(output))
  }
}
