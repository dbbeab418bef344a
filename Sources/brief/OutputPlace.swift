import BriefKit

/// Where a brief goes: a file in a folder, or standard output.
struct OutputPlace {
  /// `nil` for standard output.
  var folder: String?
  var name: String
  /// Whether it is the day's file among those of other days.
  var isDaily = false
  /// Whether other commands look there by themselves.
  var isFound = false

  /// The folder of the briefs, none of whose files are articles; `nil` if only one file is written.
  var folderOfBriefs: String? { isDaily ? folder : nil }

  init(_ output: String, day: CalendarDay, format: MakeCommand.Format) {
    name = format == .json ? "\(day).json" : "\(day).md"
    if output == "-" { return }
    if output.hasSuffix(".md") || output.hasSuffix(".json") {
      let parts = output.split(separator: "/", omittingEmptySubsequences: false)
      name = String(parts.last ?? "")
      let folders = parts.dropLast().joined(separator: "/")
      folder = parts.count == 1 ? "." : folders.isEmpty ? "/" : folders
    } else {
      folder = output
      isDaily = true
    }
  }
}
