import BriefArticles
import Testing

/// Tags, addresses and raised figures in Markdown, and what is listed as left out.
struct MarkdownTagTests {
  private func read(_ source: String, keepAll: Bool = false) throws -> Article {
    try #require(try articles(in: source, named: "a.md", keepAll: keepAll).first)
  }

  @Test(
    "Addresses in angle brackets stay in their sentences",
    arguments: [
      (
        "See <https://x.example/a_report_b?c=1&d=2> for the whole report.",
        "See https://x.example/a_report_b?c=1&d=2 for the whole report."
      ),
      ("Write to <ann@c.example> for tickets.", "Write to ann@c.example for tickets."),
      ("Write to <mailto:ann@c.example>.", "Write to mailto:ann@c.example."),
      ("Call <tel:+1-555-0100> at noon.", "Call tel:+1-555-0100 at noon."),
      ("A <b>bold</b> word and 1 <2 and a<b.", "A bold word and 1 <2 and a<b."),
      ("Code `<https://x.example>` stays.", "Code <https://x.example> stays."),
    ])
  func addressesStay(source: String, text: String) throws {
    let article = try read(source)
    #expect(article.outline == ["p \(text)"])
    #expect(article.dropped.isEmpty)
  }

  @Test(
    "Times of a task end where they do",
    arguments: [
      ":LOGBOOK:\nCLOCK: [2026-05-02 Sat 10:00]\n:END:\nThe pier is open.",
      ":LOGBOOK:\nCLOCK: [2026-05-02 Sat 10:00]\nThe pier is open.",
      ":LOGBOOK:\n\nThe pier is open.", ":LOGBOOK:\n:LOGBOOK:\nThe pier is open.",
    ])
  func drawersEnd(source: String) throws {
    #expect(try read(source).outline == ["p The pier is open."])
  }

  @Test(
    "Raised and lowered figures stay what they are",
    arguments: [
      (
        "It saw 10<sup>6</sup> pulses and 10<sup>-9</sup> errors.",
        "It saw 10⁶ pulses and 10⁻⁹ errors."
      ),
      ("A house of 90 m<sup>2</sup> with 3 m<sup>3</sup>.", "A house of 90 m² with 3 m³."),
      ("Of H<sub>2</sub>O and CO<SUB>2</SUB>.", "Of H₂O and CO₂."),
      ("It is 2<sup>1</sup>/<sub>2</sub> miles off.", "It is 2½ miles off."),
      (
        "As Marsh ([2018](#ref-4)) and section [4](#note-4) say.",
        "As Marsh (2018) and section 4 say."
      ),
      (
        "It takes O(2<sup>k</sup>) steps and 10<sup>3.5</sup> s.",
        "It takes O(2^k) steps and 10^3.5 s."
      ),
      ("It is 2<sup>7</sup>&frasl;<sub>16</sub> miles off.", "It is 2 7/16 miles off."),
      ("On the 21<sup>st</sup> of May.", "On the 21st of May."),
      ("The **10<sup>6</sup>** pulses.", "The 10⁶ pulses."),
      ("Dated with <sup>14</sup>C in May.", "Dated with ¹⁴C in May."),
    ])
  func figuresStay(source: String, text: String) throws {
    #expect(try read(source).outline == ["p \(text)"])
  }

  @Test(
    "Marks of notes are no part of figures, and are listed",
    arguments: [
      ("Sales rose to 2,400<sup>3</sup> last year.", "Sales rose to 2,400 last year.", "3"),
      ("Sales rose to 12<sup>[4](#fn4)</sup> boats.", "Sales rose to 12 boats.", "[4]"),
      ("Sales rose to 12[<sup>4</sup>](#fn4) boats.", "Sales rose to 12 boats.", "4"),
      ("Sales rose[4](#fn4) to 12 boats.", "Sales rose to 12 boats.", "4"),
      ("Sales rose[\\[4\\]](#cite_note-4) to 12 boats.", "Sales rose to 12 boats.", "\\[4\\]"),
      ("Sales rose to 12<a href=\"#f\"><sup>4</sup></a> boats.", "Sales rose to 12 boats.", "4"),
      ("Sales rose to 12<sup><a href=\"#f\">4</a></sup> boats.", "Sales rose to 12 boats.", "4"),
      ("It was closed.<sup>1</sup> It rained.", "It was closed. It rained.", "1"),
      ("It was closed.[^long-name] It rained.", "It was closed. It rained.", "[^long-name]"),
      ("<sup>1</sup>See the report of May.", "See the report of May.", "1"),
      ("It was closed.<sup>\\*</sup> It rained.", "It was closed. It rained.", "*"),
    ])
  func marksOfNotesAreListed(source: String, text: String, mark: String) throws {
    let article = try read(source)
    #expect(article.outline == ["p \(text)"])
    #expect(article.dropped == [Dropped(text: mark, why: "mark of a note")])
    let all = try #require(try read(source, keepAll: true).outline.first)
    #expect(!all.contains("2,4003") && !all.contains("124"))
    #expect(all != "p \(text)")
  }

  @Test(
    "What was struck out is not said",
    arguments: [
      "Of <del>three</del> <ins>four</ins> boats.", "Of <s>three</s> four boats.",
      "Of ~~three~~ four boats.", "Of <strike>three</strike> four boats.",
    ])
  func struckTextIsNotSaid(source: String) throws {
    let article = try read(source)
    #expect(article.outline == ["p Of four boats."])
    #expect(article.dropped == [Dropped(text: "three", why: "struck out")])
    #expect(try read(source, keepAll: true).outline == ["p Of three four boats."])
  }

  @Test(
    "What is left out is listed, and kept if all is",
    arguments: [
      ("One <!-- a > b --> two.", "p One two.", "a > b", "comment"),
      ("One two.\n\n<!-- to do:\nmore -->", "p One two.", "to do: more", "comment"),
      ("One two. ![The pier](a.png)", "p One two.", "The pier", "description of a picture"),
      ("One two.\n\n[^1]: The note.", "p One two.", "[^1]: The note.", "note"),
      ("One two. <figcaption>The pier</figcaption>", "p One two.", "The pier", "caption"),
      ("One two. {{< youtube x >}}", "p One two.", "{{< youtube x >}}", "shortcode"),
    ])
  func omissionsAreListed(source: String, block: String, text: String, why: String) throws {
    let article = try read(source)
    #expect(article.outline == [block])
    #expect(article.dropped == [Dropped(text: text, why: why)])
    let all = try read(source, keepAll: true)
    #expect(all.dropped.isEmpty)
    #expect(all.outline.joined(separator: " ").contains(text))
  }

  @Test(arguments: [
    ("un<b>believ</b>able and un*believ*able", "p unbelievable and unbelievable"),
    ("One<br>two<br/>three", "p One two three"),
    ("One <span>two</span>, three", "p One two, three"),
    ("[Mara Ellin]: I was there.", "p [Mara Ellin]: I was there."),
    ("`a <b> c` and <del>open", "p a <b> c and open"), ("10<sup>6 and more", "p 10 6 and more"),
  ])
  func tagsPartNoWords(source: String, block: String) throws {
    #expect(try read(source).outline == [block])
  }

  @Test func droppedIsInTheOrderOfTheInput() throws {
    let article = try read(
      "---\nurl: https://a.example/1\n---\n\n# Pier\n\nOne ~~two~~ three.\n\nPhoto: Ann Lee / LPA\n\n"
        + "<!-- four -->\n\nThe pier is closed[^1] now.")
    #expect(article.dropped.map(\.text) == ["Pier", "two", "Photo: Ann Lee / LPA", "four", "[^1]"])
  }

  @Test(
    "Signs without an end cost no more than their length",
    arguments: ["<sup>", "<del>", "<!--", "<a@", "<s>x</s", "~~a", "<x:", "<sup>1</sup>/<sub>"])
  func endsOnRepetition(piece: String) throws {
    let article = try read(String(repeating: piece, count: 40_000) + " The pier is closed.")
    #expect(!article.blocks.isEmpty)
  }
}
