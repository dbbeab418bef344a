import BriefArticles
import Testing

/// What feeds put around the texts of their items.
struct FeedBoilerplateTests {
  private static let text = "The bridge at Port Lowen is closed to lorries, the county said."
  private static let foot = "The post Bridge closed appeared first on The Lowen Courier."

  @Test(arguments: [
    rss(
      "<title>Bridge closed</title><description>&lt;p&gt;\(text)&lt;/p&gt;&lt;p&gt;The post &lt;a "
        + "href=\"/b\"&gt;Bridge closed&lt;/a&gt; appeared first on &lt;a href=\"/\"&gt;The Lowen "
        + "Courier&lt;/a&gt;.&lt;/p&gt;</description>"),
    rss("<title>Bridge closed</title><description>\(text)\n\n\(foot)</description>"),
    atom("<title>Bridge closed</title><content type=\"text\">\(text)\n\n\(foot)</content>"),
  ])
  func footsOfWeblogsAreDroppedFromItems(feed: String) throws {
    let article = try #require(try articles(in: feed, named: "feed.xml").first)
    #expect(article.outline == ["p \(Self.text)"])
    #expect(article.dropped.map(\.text) == [Self.foot])
    let all = try #require(try articles(in: feed, named: "feed.xml", keepAll: true).first)
    #expect(all.outline == ["p \(Self.text)", "p \(Self.foot)"])
  }

  @Test func anItemThatIsAFootAloneIsRead() throws {
    let feed = rss("<title>Bridge closed</title><description>\(Self.foot)</description>")
    #expect(
      try #require(try articles(in: feed, named: "feed.xml").first).outline == ["p \(Self.foot)"])
  }

  /// A part may be called by a question; most of the lines of a report are sentences.
  @Test(
    arguments: [
      ("0:00 Intro / 1:20 Who pays? / 3:10 The vote", true),
      ("0:00 It begins. / 1:20 Ada Marsh leads. / 3:10 The vote", false),
    ], ["</p><p>", "<br>", " "])
  func partsOfAFilmMayBeQuestions(_ lines: (text: String, areParts: Bool), between: String) throws {
    let list = lines.text.replacing(" / ", with: between)
    let item = "<title>Pier</title><description><![CDATA[<p>\(Self.text)</p><p>\(list)</p>]]>"
    let article = try #require(
      try articles(in: rss("\(item)</description>"), named: "f.xml").first)
    #expect(article.outline.joined().contains("1:20") == !lines.areParts)
  }

  @Test(arguments: [
    "--- Support this podcast: https://podcasters.example/lowen/support",
    "Support this podcast: https://podcasters.example/lowen/support",
    "— Hosted on Acast. See acast.com/privacy for more information.",
    "[contains quote post or other embedded content]",
  ])
  func linesOfServicesAreLeftOut(line: String) throws {
    let item = "<title>Pier</title><description><![CDATA[<p>\(Self.text)</p><p>\(line)</p>]]>"
    let article = try #require(
      try articles(in: rss("\(item)</description>"), named: "f.xml").first)
    #expect(article.outline == ["p \(Self.text)"])
    #expect(article.dropped.map(\.text) == [line])
  }

  @Test func figuresOfItemsWithoutParagraphsStay() throws {
    let feed = rss(
      "<title>Pulses</title><description>The detector saw 10&lt;sup&gt;6&lt;/sup&gt; pulses, and "
        + "&lt;del&gt;three&lt;/del&gt; &lt;b&gt;four&lt;/b&gt; errors, it said.</description>")
    let article = try #require(try articles(in: feed, named: "feed.xml").first)
    #expect(article.outline == ["p The detector saw 10⁶ pulses, and four errors, it said."])
    #expect(article.dropped.map(\.text) == ["three"])
  }
}
