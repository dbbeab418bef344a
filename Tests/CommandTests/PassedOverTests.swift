import Foundation
import Testing

/// What a folder holds besides articles: counted in a line, ignored by rules, or read by a program
/// of the user's choice.
@Suite struct PassedOverTests {
  private static let arguments = ["--date", "2026-11-21", "-o", "-"]

  @Test(arguments: ["make", "topics", "inspect"])
  func kindsThatAreNotReadAreCountedInALine(command: String) throws {
    let place = try Workplace()
    try place.putArticles()
    for name in ["a.pdf", "b.PDF", "sub/c.pdf", "d.rtf", "e.zip", "photo.jpg", "LICENSE"] {
      try place.put("x", at: "in/\(name)")
    }
    try place.put("---\ntitle: Nothing\n---\n", at: "in/empty.md")
    let words = command == "make" ? Self.arguments : []
    let run = try place.shell("$BRIEF \(command) in \(words.joined(separator: " "))")
    #expect(run.code == 0)
    #expect(
      run.messages == """
        6 files of kinds that are not read: 3 PDF, 1 RTF, 1 ZIP, 1 note without text; `convert:` in \
        brief.yml reads PDF, RTF, `brief init` shows how; -v names them

        """)
    let verbose = try place.shell("$BRIEF \(command) -v in \(words.joined(separator: " "))")
    #expect(verbose.messages.contains("Passed over in/photo.jpg: picture, which is not read."))
    #expect(verbose.messages.contains("8 files of kinds that are not read: 3 PDF, "))
  }

  @Test func whyThereIsNoArticleIsSaid() throws {
    let place = try Workplace()
    try place.putArticles()
    _ = try place.brief("make", "in", "--date", "2026-11-20")
    for name in ["briefs/2026-11-20.md", "briefs"] {
      let run = try place.brief("make", name, "--date", "2026-11-21")
      #expect(run.code == 66)
      #expect(
        run.messages.contains("Passed over briefs/2026-11-20.md: a brief, no article."),
        "\(run.messages)")
    }
  }

  @Test func rulesNameWhatIsNoArticle() throws {
    let place = try Workplace()
    try place.putArticles()
    try place.put("/sub\n*.tmp\n", at: "in/.gitignore")
    try place.put("comet.*\n", at: "in/.briefignore")
    try place.put(
      "A page that no rule names was put here by hand.\n", at: "in/node_modules/a/x.txt")
    let run = try place.brief("make", "in", "--date", "2026-11-21", "-o", "-")
    #expect(run.output.contains("1 article"))
    try place.put("exclude: [bridge*]\n", at: "brief.yml")
    let none = try place.brief("make", "in", "--date", "2026-11-21", "-o", "-")
    #expect(!none.output.lowercased().contains("bridge"))
  }

  // MARK: - Converters

  private static let program = """
    #!/bin/sh
    # Writes what stands behind the first line, as a program for PDF would.
    tail -n +2 "$1"
    """

  private func workplace(_ program: String = program) throws -> Workplace {
    let place = try Workplace()
    try place.put(program, at: "tool")
    try place.put("convert:\n  pdf: \"\(place.path)/tool {}\"\n", at: "brief.yml")
    _ = try place.shell("chmod 755 tool; chmod 644 brief.yml")
    for number in 1...40 {
      try place.put(
        """
        %PDF-1.4
        Ferry number \(number) returns

        The ferry number \(number) came back to the harbour on Friday after \(number + 2) weeks in the yard.

        Its crew of \(number + 5) people had spent the time in painting the hull and the two masts.

        """, at: "in/-\(number).pdf")
    }
    return place
  }

  @Test func aConverterReadsWhatIsNoText() throws {
    let place = try workplace()
    let run = try place.brief("make", "in", "--date", "2026-11-21")
    #expect(run.messages.hasPrefix("Wrote briefs/2026-11-21.md: 40 articles"))
    let proof = try place.brief("verify", "briefs/2026-11-21.md")
    #expect(proof.code == 0)
    #expect(proof.output.contains("all hold"))
  }

  @Test func withoutOneALineSaysIt() throws {
    let place = try workplace()
    try place.put("\n", at: "brief.yml")
    let run = try place.brief("make", "in", "--date", "2026-11-21", "-o", "-")
    #expect(
      run.messages.contains("40 files of kinds that are not read: 40 PDF; `convert:` in brief.yml"))
  }

  @Test func theProofSaysThatTheOutputChanged() throws {
    let place = try workplace()
    _ = try place.brief("make", "in", "--date", "2026-11-21")
    try place.put("#!/bin/sh\ntail -n +2 \"$1\"; echo\n", at: "tool")
    let proof = try place.brief("verify", "briefs/2026-11-21.md")
    #expect(proof.code == 1)
    #expect(proof.output.contains("/tool {}` writes another text of it now"))
    try place.put("\n", at: "brief.yml")
    let without = try place.brief("verify", "briefs/2026-11-21.md")
    #expect(without.code == 1)
    #expect(without.output.contains("is no text (PDF document); `pdftotext"))
  }

  @Test(arguments: [
    ("exit 3", "ended with exit code 3"), ("kill -9 $$", "was ended by a signal"),
    ("printf '\\000\\001\\002\\003\\000\\000'", "wrote no text but binary data"),
    ("cat /dev/zero", "wrote more than 64 MiB"),
  ])
  func aFailureCostsTheFileAlone(line: String, reason: String) throws {
    let place = try workplace(
      "#!/bin/sh\ncase $1 in *-7.pdf) \(line);; *) tail -n +2 \"$1\";; esac\n")
    let run = try place.brief("make", "in", "--date", "2026-11-21", "-o", "-")
    #expect(run.code == 0)
    #expect(run.messages.contains("in/-7.pdf: skipped: `"))
    #expect(run.messages.contains(reason))
    #expect(run.output.contains("39 articles"))
  }

  @Test func othersCannotChooseThePrograms() throws {
    let place = try workplace()
    _ = try place.shell("chmod 666 brief.yml")
    let run = try place.brief("make", "in", "--date", "2026-11-21", "-o", "-")
    #expect(run.code == 78)
    #expect(run.messages.contains("brief.yml: sets `convert`, and others than you can write it"))
  }

  @Test(arguments: [
    "convert: pdftotext", "convert: {pdf: \"pdftotext x -\"}", "convert: {pdf: \"{}\"}",
    "convert: {\"\": \"cat {}\"}",
  ])
  func aCommandWithoutAFileIsNone(settings: String) throws {
    let place = try Workplace()
    try place.putArticles()
    try place.put(settings + "\n", at: "brief.yml")
    let run = try place.brief("make", "in", "-o", "-")
    #expect(run.code == 78)
    #expect(run.messages.contains("convert is endings of files, each with a command that has {}"))
  }
}
