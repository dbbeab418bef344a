import BriefArticles
import Testing

/// gitignore(5), as ripgrep reads it too.
struct IgnoreRuleTests {
  @Test(arguments: [
    ("*.md", "a.md", true), ("*.md", "x/y/a.md", true), ("*.md", "a.md.txt", false),
    ("a.md", "x/a.md", true), ("/a.md", "x/a.md", false), ("/a.md", "a.md", true),
    ("x/a.md", "x/a.md", true), ("x/a.md", "y/x/a.md", false), ("x/*.md", "x/a.md", true),
    ("x/*.md", "x/y/a.md", false), ("**/a.md", "x/y/a.md", true), ("**/a.md", "a.md", true),
    ("x/**", "x/y/a.md", true), ("x/**", "x", false), ("x/**/a.md", "x/a.md", true),
    ("x/**/a.md", "x/y/z/a.md", true), ("x/**/a.md", "xy/a.md", false), ("a?.md", "ab.md", true),
    ("a?.md", "a/.md", false), ("[a-c].md", "b.md", true), ("[a-c].md", "d.md", false),
    ("[!a-c].md", "d.md", true), ("[]x].md", "].md", true), ("\\#a", "#a", true),
    ("#a", "#a", false), ("\\!a", "!a", true), ("a\\ ", "a ", true), ("a ", "a", true),
    ("[a", "[a", true), ("**a", "xa", true), ("a**", "ax", true), ("*", "anything", true),
    ("a\\*b", "a*b", true), ("a\\*b", "axb", false), ("ü*", "übung", true), ("", "a", false),
    ("x/***", "x/y/a.md", true), ("***/a.md", "x/y/a.md", true), ("x**y/a", "xay/a", true),
    ("x**y/a", "x/y/a", false), ("a/", "a", false), ("/*.md", "x/a.md", false),
  ])
  func fits(pattern: String, path: String, isIgnored: Bool) {
    let rules = IgnoreRules(file: Array((pattern + "\r\n").utf8))
    #expect((rules.ignores(path, isFolder: false) ?? false) == isIgnored)
  }

  @Test func theLastThatFitsDecides() {
    let rules = IgnoreRules(patterns: ["*.md", "!keep.md", "build/"])
    #expect(rules.ignores("a.md", isFolder: false) == true)
    #expect(rules.ignores("x/keep.md", isFolder: false) == false)
    #expect(rules.ignores("build", isFolder: true) == true)
    #expect(rules.ignores("build", isFolder: false) == nil)
    #expect(rules.ignores("a.txt", isFolder: false) == nil)
  }

  @Test func manyStarsCostTheirLength() {
    let rules = IgnoreRules(patterns: [String(repeating: "*a", count: 400) + "b"])
    #expect(rules.ignores(String(repeating: "a", count: 4_000), isFolder: false) == nil)
  }
}
