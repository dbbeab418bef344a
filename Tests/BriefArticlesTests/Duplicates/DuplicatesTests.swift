import BriefArticles
import Testing

private let first = """
  The harbour office closed the old pier on Monday after divers found cracks in two of its pillars.
  Boats that used to land there will be sent to the north quay until the spring, the office said.
  """

private func article(
  _ path: String, _ text: String, title: String? = nil, url: String? = nil, item: String? = nil,
  day: Int? = nil
) -> Article {
  Article(
    origin: Origin(path: path, item: item, digest: ""), title: title,
    published: day.flatMap { CalendarDay(year: 2026, month: 11, day: $0) }.map {
      Timestamp(day: $0)
    },
    url: url, text: SourceText(text), blocks: [Block(kind: .paragraph, range: 0..<text.utf8.count)])
}

struct DuplicatesTests {
  @Test(arguments: [
    // The same text saved twice.
    (article("a", first), article("b", first)),
    // The same address, in its variants, with the same title.
    (
      article("a", first, title: "Pier", url: "https://www.example.org/pier/?utm_source=x"),
      article("b", "Short news.", title: "Pier", url: "http://example.org/pier#top")
    ),
    // The same address, an updated text under another title.
    (
      article("a", first, title: "Pier", url: "https://example.org/1"),
      article(
        "b", first + " Work starts soon.", title: "Old pier shut", url: "https://example.org/1")
    ),
    // Two feeds with the same item.
    (
      article("a", first, title: "Pier", item: "id-1"),
      article("b", first + " More to follow.", title: "Pier shut", item: "id-1")
    ),
    // The same title and nearly the same text.
    (
      article("a", first, title: "The old pier is closed"),
      article("b", "Update. " + first, title: "The old pier is closed!")
    ),
  ])
  func foldsCopies(one: Article, other: Article) {
    let deduplicated = [one, other].deduplicated()
    #expect(deduplicated.count == 1)
    let places = deduplicated.flatMap { [$0.article] + $0.copies }.map(\.origin)
    #expect(Set(places) == [one.origin, other.origin])
  }

  @Test(arguments: [
    // Other articles of one site whose feed links to the front page.
    (
      article("a", first, title: "Pier", url: "https://example.org/"),
      article(
        "b", "Rain fell on the town for nine hours.", title: "Rain", url: "https://example.org")
    ),
    // A column that has the same title each week.
    (
      article("a", first, title: "The week at the harbour"),
      article(
        "b", "Rain fell on the town for nine hours, and the market stayed empty all of Tuesday.",
        title: "The week at the harbour")
    ),
    // Small numbers as ids in different feeds.
    (
      article("a", first, title: "Pier", item: "1"),
      article(
        "b", "Rain fell on the town for nine hours, and the market stayed empty.", title: "Rain",
        item: "1")
    ),
    // Different queries name different articles.
    (
      article("a", first, title: "Pier", url: "https://example.org/?p=1"),
      article("b", "Rain fell.", title: "Pier", url: "https://example.org/?p=2")
    ),
    (article("a", "Yes.", title: "A"), article("b", "Yes.", title: "B")),
    // An agency's report in two newspapers.
    (
      article("a", first, title: "The old pier is closed", url: "https://example.org/1"),
      article("b", first, title: "The old pier is closed", url: "https://example.net/9")
    ),
    // A page that answers every address with one canonical address and one title.
    (
      article("a", first, title: "Harbour news", url: "https://example.org/app"),
      article(
        "b", "Rain fell on the town for nine hours, and the market stayed empty on all of Tuesday.",
        title: "Harbour news", url: "https://example.org/app")
    ),
  ])
  func keepsDifferentArticles(one: Article, other: Article) {
    #expect([one, other].deduplicated() == [one, other].map { DeduplicatedArticle(article: $0) })
  }

  @Test func keepsTheNewestTextWhereTheFirstCopyWas() throws {
    let old = article("old", first, title: "Pier", url: "https://example.org/1", day: 19)
    let between = article("x", "Rain fell on the town for nine hours.", title: "Rain")
    let new = article(
      "new", first + " It reopens in May.", title: "Pier", url: "https://example.org/1", day: 21)
    let older = article(
      "older", first + " Anglers are angry.", title: "Pier", url: "https://example.org/1", day: 20)
    let deduplicated = [old, between, new, older].deduplicated()
    #expect(deduplicated.map(\.article.origin.path) == ["new", "x"])
    #expect(deduplicated[0].copies.map(\.origin.path) == ["old", "older"])
  }

  @Test func prefersTheArticleToALaterTeaser() {
    let whole = article("page", first, title: "The old pier is closed", day: 19)
    let teaser = article(
      "feed",
      "The harbour office closed the old pier on Monday after divers found cracks in two of its pillars.",
      title: "The old pier is closed", url: "https://example.org/1", day: 20)
    let deduplicated = [whole, teaser].deduplicated()
    #expect(deduplicated.map(\.article.origin.path) == ["page"])
    #expect(deduplicated.first?.article.url == "https://example.org/1")
  }

  /// A headline is proved against its own file.
  @Test func borrowsNoHeadline() {
    let bare = article("a.txt", first + " It reopens in May.", day: 21)
    var page = article("b.html", first, title: "The old pier is closed", day: 20)
    page.url = "https://example.org/1"
    var other = bare
    other.url = page.url
    let deduplicated = [page, other].deduplicated()
    #expect(deduplicated.count == 1)
    #expect(deduplicated.first?.article.title == nil)
  }

  @Test func doesNotDependOnTheOrder() {
    let address = "https://example.org/1"
    var all = (1...12).map { day in
      article(
        "pier-\(day)", "Day \(day): \(first)", title: "The old pier is closed",
        url: day.isMultiple(of: 3) ? nil : address, day: day)
    }
    all += [
      article("copy", first), article("other copy", first),
      article("teaser", "Divers found cracks.", title: "Divers found cracks", url: address),
      article("rain", "Rain fell on the town for nine hours.", title: "Rain"),
    ]
    let expected = Set(all.deduplicated())
    #expect(expected.count == 4)
    for turn in 1..<all.count {
      let turned = Array(all[turn...] + all[..<turn])
      #expect(Set(turned.deduplicated()) == expected)
      #expect(Set(Array(turned.reversed()).deduplicated()) == expected)
    }
  }
}
