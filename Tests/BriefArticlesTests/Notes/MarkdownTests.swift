import BriefArticles
import BriefLexicon
import Testing

struct MarkdownTests {
  private func read(_ source: String) throws -> Article {
    try #require(try articles(in: source, named: "a.md").first)
  }

  @Test func readsFrontMatter() throws {
    let article = try read(
      """
      ---
      title: The pier reopens
      author: ["[[Ada Marsh]]", Tom Reed]
      published: 2026-11-20T09:15:00+01:00
      source: https://example.org/pier
      site: Harbour News
      tags: [sea, pier]
      lang: en-GB
      ---
      # The pier reopens

      It was closed for a year.
      """)
    #expect(article.title == "The pier reopens")
    #expect(article.authors == ["Ada Marsh", "Tom Reed"])
    #expect(article.published?.description == "2026-11-20T09:15+01:00")
    #expect(article.url == "https://example.org/pier")
    #expect(article.site == "Harbour News")
    #expect(article.tags == ["sea", "pier"])
    #expect(article.language.code == "en")
    #expect(article.outline == ["p It was closed for a year."])
    #expect(article.dropped.map(\.why) == ["title"])
  }

  @Test(arguments: [
    ("A **bold** and *slanted* word.", "p A bold and slanted word."),
    ("A [link](https://x.org \"t\") and [[Page|shown]] text.", "p A link and shown text."),
    ("![alt](a.png) Text [![badge](b.png)](c) end.", "p Text end."),
    ("Code `a*b` and ``c`d`` stay.", "p Code a*b and c`d stay."),
    ("5 * 3 * 2 and snake_case_name stay.", "p 5 * 3 * 2 and snake_case_name stay."),
    ("Escaped \\*stars\\* &amp; &copy; stay.", "p Escaped *stars* & © stay."),
    ("A footnote[^1] here.", "p A footnote here."),
    ("Tags <span class=\"x\">go</span>, a < b stays.", "p Tags go, a < b stays."),
    ("wrapped\nline", "p wrapped line"), ("> quoted\n> twice", "q quoted twice"),
    ("- [x] done", "li done"), ("3) third", "li third"), ("## Part two ##", "h2 Part two"),
    ("Title line\n---", "h2 Title line"), ("```swift\nlet a = 1\n```", "code let a = 1"),
    ("    indented code", "code indented code"), ("{{< youtube x >}} Text.", "p Text."),
    ("==marked== and ~~struck~~", "p marked and"), ("# \n\ntext", "p text"),
    ("[unclosed and **open", "p [unclosed and **open"),
  ])
  func stripsMarkup(source: String, expected: String) throws {
    #expect(try read(source).outline == [expected])
  }

  @Test(arguments: [
    // A heading above prose, as in a note without marks.
    ("Storm report\n\nThe pier was closed [today](x) by the harbour master.", "Storm report"),
    // Several headings of level 1 name parts.
    ("Storm report\n\n# North\n\nIt blew.\n\n# South\n\nIt rained.", "Storm report"),
    ("# Storm report\n\nIt blew.\n\n# South\n\nIt rained.", "Storm report"),
    ("Storm report\n\n```\nx = 1\n```", "Storm report"),
    // Sentences are no titles.
    ("It blew.\n\nIt rained.", nil),
    ("+++\ntitle = \"x\"\n+++\n\n# Storm report\n\nIt blew.", "Storm report"),
    (
      "---\ntitle: !!python/object/apply:os.system ['x']\n---\n\n# Storm report\n\nIt blew.",
      "Storm report"
    ),
  ])
  func titlesOfNotes(source: String, title: String?) throws {
    #expect(try read(source).title == title)
  }

  @Test func aNoteOfSignsSaysItsTitle() throws {
    #expect(try read("# Storm report\n\n... !!! ???").outline.first == "h1 Storm report")
  }

  @Test func readsTablesAndLists() throws {
    let article = try read(
      "Intro.\n\n| Pier | Year |\n|---|---|\n| North | 1902 |\n\n- one\n  more\n- two\n\n1. three")
    #expect(
      article.outline == [
        "p Intro.", "tr Pier Year", "tr North 1902", "li one more", "li two", "li three",
      ])
    #expect(
      String(decoding: article.text.bytes, as: UTF8.self)
        == "Intro.\n\nPier\tYear\nNorth\t1902\n\none more\ntwo\nthree")
  }

  @Test func isToldFromPlainTextByItsMarks() throws {
    let source = "# The pier\n\nIt was [closed](https://x.org).\n\n## The lock\n\nIt *works*."
    let article = try #require(try articles(in: source, named: "note.txt").first)
    #expect(article.title == "The pier")
    #expect(article.outline == ["p It was closed.", "h2 The lock", "p It works."])
  }

  @Test(arguments: [
    "![[](", "[", "](", "`", "``", "*a ", "_a ", "<a ", "> ", "- ", "- - ", "\\", "&", "[[", "{{",
    "|a|b|\n|-|-|\n", "# ", "[a](", "<!--", "    ", "```\n",
  ])
  func endsOnRepetition(piece: String) throws {
    let source = "Some words first.\n\n" + String(repeating: piece, count: 30_000)
    #expect(try !read(source).blocks.isEmpty)
  }
}
