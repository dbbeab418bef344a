import ArgumentParser
import BriefKit
import Glibc

@main
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", version: Brief.version, subcommands: [SummarizeCommand.self, TopicsCommand.self])
}
