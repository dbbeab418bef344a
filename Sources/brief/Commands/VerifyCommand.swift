import ArgumentParser
import BriefKit

/// `brief verify`: the proof of a brief.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove that each sentence of a brief stands in its source, letter by letter.",
    usage: "brief verify [<options>] <file> ...",
    discussion: """
      Examples:
        brief verify briefs/*.md              exit code 0 if all holds, 1 if not
        brief verify b.md --sources ~/moved   look there for sources that moved
      """)

  @Argument(
    help: ArgumentHelp("The briefs.", valueName: "file"), completion: .file(extensions: ["md"]))
  var files: [String]

  @Option(
    help: ArgumentHelp("Folders in which moved sources are looked for.", valueName: "folder"),
    completion: .directory)
  var sources: [String] = []

  @Option(help: "text or json.")
  var format: TextFormat = .text

  @OptionGroup var language: LanguageOption

  @OptionGroup var common: CommonOptions

  func run() throws {
    let reader = try Settings(common, in: language).sourceReader
    var hold = true
    var failure: CommandError?
    for file in files {
      let verification: Verification
      do throws(CommandError) {
        verification = try verify(file, reader)
      } catch {
        // With several files, one that is no brief does not stop the others.
        if files.count == 1 { throw error }
        Console.warn(error.explanation)
        failure = failure ?? error
        continue
      }
      hold = hold && verification.holds
      switch format {
      case .text: try report(verification, of: file)
      case .json: try StandardStream.output.write(json(verification, of: file).serialized + "\n")
      }
    }
    if common.verbose, format == .text {
      let list = Verification.unproved.map { "  \($0)\n" }.joined()
      try Console.show("What no proof covers:\n" + list)
    }
    if !hold { throw ExitCode.checkFailed }
    if let failure { throw ExitCode(failure.exitCode) }
  }

  private func verify(
    _ file: String, _ reader: ArticleReader
  ) throws(CommandError) -> Verification {
    let bytes: [UInt8]
    do {
      bytes = try FileContent.bytes(ofFileAt: file)
    } catch {
      throw CommandError.unreadable(error)
    }
    do {
      return try Proof(ofBriefsIn: Self.folder(of: file), searching: sources, reader: reader)
        .verification(of: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw CommandError.noBrief(path: file, error)
    }
  }

  private static func folder(of file: String) -> String {
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
    return RelativePath.absolute(folder, in: Console.workingFolder)
  }

  private func report(_ verification: Verification, of file: String) throws {
    var text = ""
    for finding in verification.findings {
      text += cleanedLine("\(file): \(finding.explanation)") + "\n"
    }
    if !common.quiet {
      let findings = verification.findings.count
      let result = findings == 0 ? "all hold" : counted(findings, "finding")
      text +=
        cleanedLine(
          "\(file): \(counted(verification.sentenceCount, "sentence")) from "
            + "\(counted(verification.sourceCount, "source")): \(result)") + "\n"
      if verification.noteCount > 0 {
        let notes = counted(verification.noteCount, "note")
        text += cleanedLine("\(file): \(notes) of the user's own, not proved") + "\n"
      }
      for command in verification.converters {
        text += cleanedLine("\(file): read as `\(command)` writes it, not proved") + "\n"
      }
    }
    try Console.show(text)
  }

  private func json(_ verification: Verification, of file: String) -> JSONValue {
    .object([
      "schema": .number(1),
      "file": .string(file),
      "holds": .bool(verification.holds),
      "sentences": .number(verification.sentenceCount),
      "sources": .number(verification.sourceCount),
      "notes": .number(verification.noteCount),
      "converters": .array(verification.converters.map { .string($0) }),
      "findings": .array(
        verification.findings.map { finding in
          .object(["kind": .string(finding.kind), "text": .string(finding.explanation)])
        }),
    ])
  }
}
