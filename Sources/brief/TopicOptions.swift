import ArgumentParser
import BriefConfiguration
import BriefKit

/// The user's constraints on topics: what to merge, split, pin or drop. Those of the configuration
/// hold too, unless the command line says otherwise.
struct TopicOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Tell topics with this word or phrase first.", valueName: "phrase"))
  var pin: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave out articles with this word or phrase in the headline.", valueName: "phrase"))
  var drop: [String] = []

  @Option(help: ArgumentHelp("Put these files into one topic.", valueName: "file,file"))
  var merge: [String] = []

  @Option(help: ArgumentHelp("Keep this file in a topic of its own.", valueName: "file"))
  var split: [String] = []

  /// The names of the options that are given.
  var given: [String] {
    [("--pin", pin), ("--drop", drop), ("--merge", merge), ("--split", split)]
      .filter { !$0.1.isEmpty }.map(\.0)
  }

  /// The constraints of the command line and of the configuration together. A file that the command
  /// line splits off leaves the configuration's groups, and the other way round.
  func rules(_ settings: Settings) -> TopicRules {
    let configuration = settings.configuration
    let own = groups
    let merged = (configuration.groups(.merge) ?? []).map { $0.filter { !split.contains($0) } }
    let parted = (configuration.texts(.split) ?? []).filter { name in
      !own.contains { $0.contains(name) }
    }
    return TopicRules(
      pin: pin + (configuration.texts(.pin) ?? []), drop: drop + (configuration.texts(.drop) ?? []),
      merge: own + merged, split: split + parted)
  }

  private var groups: [[String]] { merge.map { $0.split(separator: ",").map(String.init) } }

  /// Warns of files on the command line that have no article. Those of the configuration may be
  /// files of another day.
  func warn(unlessIn batch: [Article]) {
    for name in TopicRules(merge: groups, split: split).unknownNames(in: batch) {
      Console.warn("\(name): no article that was read has this name or headline")
    }
  }
}
