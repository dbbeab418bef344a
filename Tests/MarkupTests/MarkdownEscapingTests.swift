import Markup
import Testing

/// What an escaped text looks like in the file, and in renderers that know less than CommonMark.
@Suite struct MarkdownEscapingTests {
  @Test(
    "Marks that mean nothing where they stand are left alone",
    arguments: [
      "AT&T and R&D cost $5 million, then $6; about ~30 came.",
      "See https://b.example/a_b?c=1&d=2_3#e and www.c.example/~user/x_y now.",
      "snake_case_name is one word", "Issue a/#b and C# and F#.",
    ])
  func proseIsLeftAlone(text: String) {
    #expect(escapedForMarkdown(text) == text)
  }

  @Test(
    "What opens a tag of a template is broken up",
    arguments: [
      "{% if x %}", "{%- x -%}", "{{ x }}", "{{% x %}}", "<% x %>", "<%= x %>", "{# x #}",
    ])
  func templatesSeeNoTags(text: String) throws {
    let escaped = escapedForMarkdown(text)
    for opening in ["{%", "{{", "<%", "{#", "${"] { #expect(!escaped.contains(opening)) }
    #expect(try MarkdownNode(parsing: escaped).plainText == text)
  }

  @Test(
    "An address that has to be escaped is no link",
    arguments: [
      "https://b.example/_next", "HTTP://b.example/a*b", "www.b.example/a__b",
      "ftp://b.example/a|b",
    ])
  func otherAddressesAreNoLinks(text: String) throws {
    let escaped = escapedForMarkdown(text)
    #expect(!escaped.lowercased().contains("://") && !escaped.lowercased().contains("www."))
    #expect(try MarkdownNode(parsing: escaped).plainText == text)
  }

  /// The marks that a backslash escapes in every Markdown.
  @Test func aBackslashStandsOnlyWhereEveryMarkdownReadsIt() {
    let known = Set("\\`*_{}[]()>#+-.!")
    for text in NastyText.table + NastyText.random(5_000, seed: 41) {
      var characters = Array(escapedForMarkdown(text).unicodeScalars)[...]
      while let first = characters.popFirst() {
        guard first == "\\" else { continue }
        let next = characters.popFirst().map { Character($0) }
        #expect(next.map(known.contains) ?? false, "\(text)")
      }
    }
  }
}
