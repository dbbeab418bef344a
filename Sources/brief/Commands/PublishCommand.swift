import ArgumentParser
import BriefKit

/// `brief publish`: the site.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "publish")
  @OptionGroup var common: CommonOptions
  func run() throws {}
}
