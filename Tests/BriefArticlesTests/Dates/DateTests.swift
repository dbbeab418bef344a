import BriefArticles
import Testing

/// When a page was published: its own date, and never another thing's.
struct DateTests {
  private static let text = [
    "The harbour bridge at Port Lowen was closed to lorries on Monday after inspectors found cracks in "
      + "two of its bearings, and the county does not yet know when it will open again.",
    "Engineers measured the cracks at up to fourteen millimetres and asked for steel props before the "
      + "summer traffic starts, according to a report that the council has seen.",
  ].map { "<p>\($0)</p>" }.joined()
  private static let own = "<p>By Ann Lowe <time datetime=\"2025-03-04\">4 March 2025</time></p>"

  private func day(_ top: String, _ line: String, _ end: String, inArticle: String = "") throws
    -> String?
  {
    let page =
      "<!DOCTYPE html><html lang=en><head><title>Bridge closed to lorries</title></head><body>\(top)"
      + "<main><article><h1>Bridge closed to lorries</h1>\(line)\(Self.text)\(inArticle)</article>"
      + "</main>\(end)</body></html>"
    return try articles(in: page, named: "a.html").first?.published?.description
  }

  /// Things that have a date of their own.
  private static let others = [
    "<ul class=ticker><li><time datetime=\"2025-06-01\">1 June 2025</time> Ferry</ul>",
    "<ul><li><a href=/n><time datetime=\"2025-06-01\">1 June</time> Latest news item</a></ul>",
    "<ul><li><a href=/f>Ferry to run on Sundays</a> <time datetime=\"2025-06-01\">1 June</time></ul>",
    "<ul class=menu><li><a href=/m>12M – 12. Mai 2012</a></ul>",
    "<div id=sidebar><p>Tides <time datetime=\"2025-06-01\">1 June 2025</time></p></div>",
    "<aside><time datetime=\"2025-06-01\">1 June 2025</time></aside>",
    "<div class=\"related-card\"><a href=/f>Ferry to run on Sundays again</a> <time datetime=\"2025-06-01\">"
      + "1 June 2025</time></div>",
    "<div class=item><h3><a href=/f>Ferry to run on Sundays</a></h3><time datetime=\"2025-06-01\">1 June "
      + "2025</time></div>",
    "<section id=comments><p>Tom Reed <time datetime=\"2025-06-01\">1 June 2025</time></p></section>",
    "<ol class=commentlist><li>Tom Reed <time datetime=\"2025-06-01\">1 June 2025</time></ol>",
    "<footer><time datetime=\"2025-06-01\">1 June 2025</time></footer>",
    "<nav><a href=/m>12M – 12. Mai 2012</a></nav>",
    "<blockquote class=twitter-tweet>We are closed. <a href=/t>March 12, 2018</a></blockquote>",
    "<blockquote class=instagram-media><time datetime=\"2018-03-12T19:30:00Z\">Mar 12</time></blockquote>",
    "<p>The fair opens on <time datetime=\"2025-08-01\">1 August 2025</time> and closes on Sunday.</p>",
    "<article><h2>Ferry to run</h2><time datetime=\"2025-06-01\">1 June 2025</time></article>",
  ]

  @Test(arguments: others)
  func otherThingsDateNothing(other: String) throws {
    for own in [Self.own, "<p>4 March 2025</p>", "<p class=dateline>4 March 2025</p>"] {
      #expect(try day(other, own, "") == "2025-03-04")
      #expect(try day("", own, other) == "2025-03-04")
      #expect(try day("", own, "", inArticle: other) == "2025-03-04")
    }
    #expect(try day("", "", other) == nil)
    #expect(try day("", "", "", inArticle: other) == nil)
  }

  @Test(arguments: [
    "<p class=description>Ann Lowe, born 28 January 1975, is a writer.</p>",
    "<p>The fair opens on 1 August 2025.</p>", "<p>Born 28 January 1975</p>",
    "<p>Geboren am 28. Januar 1975</p>", "<p>Expires: 1 August 2025</p>",
    "<p>Photo taken 4 March 2015</p>",
  ])
  func birthdaysAndEventsAreNoDates(line: String) throws {
    #expect(try day("", line, "") == nil)
    #expect(try day("", line + "<p>4 March 2025</p>", "") == "2025-03-04")
  }

  @Test(arguments: [
    (
      "<p>Updated <time datetime=\"2025-03-06\">6 March</time>, first published <time "
        + "datetime=\"2025-03-04\">4 March</time></p>", "2025-03-04"
    ),
    ("<p>Updated 6 March 2025, first published 4 March 2025</p>", "2025-03-04"),
    ("<p>Published 4 March 2025. Updated 6 March 2025</p>", "2025-03-04"),
    (
      "<time class=updated datetime=\"2025-03-06\"></time><time class=\"entry-date published\" "
        + "datetime=\"2025-03-04\"></time>", "2025-03-04"
    ),
    ("<p>Last updated: <time datetime=\"2025-03-06\">6 March</time></p>", "2025-03-06"),
    (
      "<p><time datetime=\"2025-03-04\">4 March 2025</time> – Lorries have to go round by Marsh Lane "
        + "from today on, and nobody knows for how long they will have to.</p>", "2025-03-04"
    ),
    (
      "<div><span>Updated:</span> <span>6 March 2025</span> <span>Published:</span> <span>4 March 2025"
        + "</span></div>", "2025-03-04"
    ),
    (
      "<div class=\"entry-meta has-comments\"><time datetime=\"2025-03-04\">4 March</time></div>",
      "2025-03-04"
    ),
    ("<div class=meta><span class=date>4 March 2025</span></div>", "2025-03-04"),
    (
      "<div class=\"byline timestamp\"><time datetime=\"2025-03-04\">4 March</time></div>",
      "2025-03-04"
    ),
    ("<p>Zuletzt aktualisiert am 6. März 2025, veröffentlicht am 4. März 2025</p>", "2025-03-04"),
    ("<p>Mis à jour le 6 mars 2025, publié le 4 mars 2025</p>", "2025-03-04"),
  ])
  func publicationWinsOverChanges(line: String, expected: String) throws {
    #expect(try day("", line, "") == expected)
  }

  @Test func timeNearestToTheHeadlineWins() throws {
    let far = "<div><time datetime=\"2025-06-01\">1 June 2025</time></div>"
    #expect(
      try day(far + String(repeating: "<p>Port Lowen</p>", count: 6), Self.own, far) == "2025-03-04"
    )
  }
}
