import BriefArticles
import BriefLexicon
import Testing

/// Atom (RFC 4287).
struct AtomTests {
  @Test(arguments: [
    ("<content>Text.</content>", "Text. |  | - | - | - | p Text."),
    ("<content type=\"text\">a &lt;b&gt; c</content>", "a <b> c |  | - | - | - | p a <b> c"),
    (
      "<content type=\"html\">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.</content>",
      "One. |  | - | - | - | p One. / p Two."
    ),
    (
      "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>One.</p><p>Two.</p></div></content>",
      "One. |  | - | - | - | p One. / p Two."
    ),
    (
      "<content type=\"xhtml\"><x:div xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:p>One.</x:p>"
        + "<x:p>Two.</x:p></x:div></content>", "One. |  | - | - | - | p One. / p Two."
    ),
    ("<summary>S</summary><content>Full.</content>", "Full. |  | - | - | - | p Full."),
    (
      "<summary>S</summary><content src=\"https://e.org/x.png\" type=\"image/png\"/>",
      "S |  | - | - | - | p S"
    ),
    (
      "<title type=\"html\">A &amp;amp; B</title><summary>x</summary>",
      "A & B |  | - | - | A & B | p x"
    ),
    ("<id>tag:e.org,2026:1</id><summary>x</summary>", "x |  | - | - | tag:e.org,2026:1 | p x"),
    (
      "<link href=\"https://e.org/1\"/><summary>x</summary>",
      "x |  | - | https://e.org/1 | https://e.org/1 | p x"
    ),
    (
      "<link rel=\"self\" href=\"https://e.org/s\"/><link rel=\"alternate\" href=\"https://e.org/1\"/>"
        + "<summary>x</summary>", "x |  | - | https://e.org/1 | https://e.org/1 | p x"
    ),
    (
      "<link rel=\"enclosure\" href=\"https://e.org/s\"/><summary>x</summary>",
      "x |  | - | - | - | p x"
    ),
    (
      "<author><name>Ada Marsh</name><email>a@e.org</email></author><summary>x</summary>",
      "x | Ada Marsh | - | - | - | p x"
    ),
    (
      "<author><name>Ada Marsh</name></author><author><name>Tom Reed</name></author><summary>x</summary>",
      "x | Ada Marsh, Tom Reed | - | - | - | p x"
    ),
    (
      "<published>2026-11-20T08:00:00Z</published><updated>2026-11-21T08:00:00Z</updated><summary>x</summary>",
      "x |  | 2026-11-20T08:00Z | - | - | p x"
    ),
    (
      "<updated>2026-11-21T08:00:00Z</updated><summary>x</summary>",
      "x |  | 2026-11-21T08:00Z | - | - | p x"
    ),
    ("<issued>2026-11-20</issued><summary>x</summary>", "x |  | 2026-11-20 | - | - | p x"),
    ("<summary type=\"html\">&lt;b&gt;x&lt;/b&gt;</summary>", "x |  | - | - | - | p x"),
  ])
  func readsAnEntry(entry: String, expected: String) throws {
    #expect(try items(of: atom(entry)) == [expected])
  }

  @Test func readsPrefixedAtom() throws {
    let source = """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Port</a:title><a:entry>
      <a:title>One</a:title><a:content>Text.</a:content></a:entry></a:feed>
      """
    #expect(try items(of: source) == ["One |  | - | - | One | p Text."])
  }

  @Test func entrysLanguageWins() throws {
    let source = atom("<summary xml:lang=\"it\">x</summary>")
    #expect(try articles(in: source, named: "f").first?.language.code == "fr")
  }

  @Test func readsCategories() throws {
    let source = atom(
      "<category term=\"sea\" label=\"The sea\"/><category term=\"pier\"/><summary>x</summary>")
    #expect(try articles(in: source, named: "f").first?.tags == ["The sea", "pier"])
  }
}
