import ArgumentParser
import BriefKit

/// What the user wants of the topics, whatever the program finds.
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

  var rules: TopicRules {
    TopicRules(
      pin: pin, drop: drop, merge: merge.map { $0.split(separator: ",").map(String.init) },
      split: split)
  }
}
