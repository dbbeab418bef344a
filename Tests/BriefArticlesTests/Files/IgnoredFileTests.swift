import BriefArticles
import BriefTestSupport
import Testing

/// Files of rules in the folders that are walked, and above them.
struct IgnoredFileTests {
  private func found(_ files: [String: String], under root: String = "") throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.put(text, at: name) }
    let start = "\(folder.path)/"
    return ArticleFolder(under: [start + root]).files.map { String($0.dropFirst(start.count)) }
  }

  @Test func innerRulesDecideOverOuterOnes() throws {
    let found = try found([
      ".gitignore": "*.md\n!/keep.md\n", "a.md": "a", "keep.md": "a", "x/keep.md": "a",
      "x/.gitignore": "!a.md\n", "x/a.md": "a", "x/y/a.md": "a", "x/y/b.md": "a",
    ])
    #expect(found == ["keep.md", "x/a.md", "x/y/a.md"])
  }

  @Test func nothingInsideOfAnIgnoredFolderComesBack() throws {
    let found = try found([
      ".gitignore": "x/\n!x/a.md\ny/*\n!y/a.md\n", "x/a.md": "a", "x/b.md": "a", "y/a.md": "a",
      "y/b.md": "a",
    ])
    #expect(found == ["y/a.md"])
  }

  @Test func ownRulesDecideOverThoseOfGit() throws {
    let found = try found([
      ".gitignore": "a.md\n", ".briefignore": "!a.md\nb.md\n", "a.md": "a", "b.md": "a",
    ])
    #expect(found == ["a.md"])
  }

  @Test func patternsAreAnchoredWhereTheirFileStands() throws {
    let found = try found([
      "x/.gitignore": "/a.md\ny/b.md\n", "a.md": "a", "x/a.md": "a", "x/y/a.md": "a",
      "x/y/b.md": "a", "y/b.md": "a",
    ])
    #expect(found == ["a.md", "x/y/a.md", "y/b.md"])
  }

  @Test func rulesAboveTheFolderHoldInIt() throws {
    let files = [
      ".briefignore": "/in/x/a.md\nb.md\nin/\n", ".gitignore": "*\n", "in/x/a.md": "a",
      "in/x/b.md": "a", "in/x/c.md": "a", "in/c.md": "a",
    ]
    // The folder that is named is walked whatever a rule says of it.
    #expect(try found(files, under: "in") == ["in/c.md", "in/x/c.md"])
    #expect(try found(files, under: "in/x/") == ["in/x/c.md"])
  }
}
