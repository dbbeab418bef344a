import BriefArticles
import Briefs
import Testing

@Suite struct EditCheckTests {
  private func markdown() throws -> String {
    try Brief.made(of: Array(Samples.articles.prefix(4))).markdown
  }

  @Test func holdsForWhatTheProgramWrote() throws {
    #expect(EditCheck.isUnedited(try markdown()))
    #expect(EditCheck.isBrief(Array(try markdown().utf8)))
  }

  @Test func holdsForAnyVersionAndAnyForm() throws {
    // A later version may write other words, and seal them.
    let text = try markdown().replacing("Similar in", with: "Much like")
      .replacing("generator: \"brief ", with: "generator: \"brief 9")
    #expect(!EditCheck.isUnedited(text))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("digest: ") }
    let body = Array(lines.joined(separator: "\n").utf8)
    let seal = "digest: \"\(sha256(body).prefix(12))\"\n---\n\n#"
    let sealed = String(decoding: body, as: UTF8.self).replacing("---\n\n#", with: seal)
    #expect(EditCheck.isUnedited(sealed))
  }

  @Test(arguments: [
    ("The ", "the "), ("- ", "- A note. "), ("date: 2026", "date: 2025"), ("\n", "\n\n"),
    ("digest: \"", "digest: \"0"),
  ])
  func isBrokenByAnyEdit(old: String, new: String) throws {
    let text = try markdown().replacing(old, with: new, maxReplacements: 1)
    #expect(text != (try markdown()))
    #expect(!EditCheck.isUnedited(text))
  }

  @Test func earlyBriefsWithoutASealAreComparedAsAWhole() throws {
    let lines = try markdown().split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("digest: ") }
    let text = lines.joined(separator: "\n")
    #expect(EditCheck.isUnedited(text))
    #expect(!EditCheck.isUnedited(text + "A note.\n"))
  }

  @Test(arguments: [
    "", "# A\n", "---\ntitle: a\n---\n", "---\ngenerator: \"Hugo 1\"\n---\n", "---\n",
  ])
  func otherFilesAreNoBriefs(text: String) {
    #expect(!EditCheck.isBrief(Array(text.utf8)))
  }
}
