import ArgumentParser
import BriefConfiguration
import BriefKit
import Glibc

/// `brief init`: a configuration to fill in, and what runs the program each morning.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented brief.yml, and print a timer for each morning.",
    usage: "brief init [<options>] [<folder>]",
    discussion: """
      Examples:
        brief init                            brief.yml here; a timer to copy
        brief init ~/notes --at 07:15         for another folder and time

      A brief.yml that is there already is left as it is.
      """)

  @Argument(
    help: ArgumentHelp("The folder to work in.", valueName: "folder"),
    completion: .directory)
  var folder = "."

  @Option(
    help: ArgumentHelp(
      "Write the site's templates and style sheet there instead, to be changed.",
      valueName: "folder"),
    completion: .directory)
  var theme: String?

  @Option(help: ArgumentHelp("When to make the brief each day.", valueName: "hh:mm"))
  var at = "06:30"

  @Flag(help: "Write over files that are there.")
  var force = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard time != nil else { throw ValidationError("'\(at)' is no time; write it as 06:30") }
  }

  func run() throws {
    if let theme { return try writeTheme(to: theme) }
    let home = RelativePath.absolute(folder, in: Console.workingFolder)
    try writeConfiguration()
    guard let time else { return }
    let schedule = Schedule(
      program: Console.program ?? "brief", folder: home, hour: time.hour, minute: time.minute)
    try StandardStream.output.write(schedule.text)
  }

  private func writeConfiguration() throws {
    let name = ConfigurationPlaces.fileName
    let path = folder == "." ? name : "\(folder)/\(name)"
    if !force, unsafe access(path, F_OK) == 0 {
      common.report("\(path) is there already and is left as it is; --force writes it anew.")
      return
    }
    try OutputFolder(folder).write(Array(template.utf8), to: name)
    common.report("Wrote \(path). Take the marks off the settings that you want.")
  }

  /// The configuration with the converters that are installed, as comments.
  private var template: String {
    let commands = ["pdf", "docx", "rtf", "doc", "djvu"].compactMap { ending -> (String, String)? in
      // Documents of Word are read without help.
      guard let command = FileKind(ofFileNamed: "x.\(ending)")?.converter,
        let program = command.split(separator: " ").first, Console.isInstalled(String(program))
      else { return nil }
      return (ending, command)
    }
    return Configuration.template(converters: commands)
  }

  /// Writes the files of the theme that is compiled in; what is there already is left as it is.
  private func writeTheme(to folder: String) throws {
    let target = try OutputFolder(folder)
    for file in Theme.files {
      let path = "\(folder)/\(file.name)"
      if !force, unsafe access(path, F_OK) == 0 {
        common.report("\(path) is there already and is left as it is; --force writes it anew.")
      } else {
        try target.write(file.bytes, to: file.name)
        common.report("Wrote \(path).")
      }
    }
    common.report("Next: brief publish --theme \(folder)")
  }

  private var time: (hour: Int, minute: Int)? {
    let parts = at.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return (hour, minute)
  }
}
