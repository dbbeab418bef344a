import BriefMarkup
import Testing

/// What an escaped text looks like in the file, and in renderers that know less than CommonMark.
@Suite struct MarkdownEscapingTests {
  @Test(
    "Marks that mean nothing where they stand are left alone",
    arguments: [
      "AT&T and R&D cost $5 million, then $6; about ~30 came.",
      "See https://b.example/a_b?c=1&d=2_3#e and www.c.example/~user/x_y now.",
      "snake_case_name is one word", "Issue a/#b and C# and F#.", "Pier shut | The Herald", "5 < 6",
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
      "ftp://b.example/a*b",
    ])
  func otherAddressesAreNoLinks(text: String) throws {
    let escaped = escapedForMarkdown(text)
    #expect(escaped.contains("\\://") || escaped.contains("www\\."), "\(escaped)")
    #expect(try MarkdownNode(parsing: escaped).plainText == text)
  }
}
