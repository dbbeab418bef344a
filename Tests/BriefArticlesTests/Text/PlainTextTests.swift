import BriefArticles
import Testing

private let lead = """
  The harbour council voted on Monday to replace the old tide gauge, which has stood on the north \
  pier since the great storm and has been wrong for years.
  """
private let second = """
  Engineers who inspected it last spring said that the float sticks whenever the wind turns, so that \
  the readings lag behind the water by an hour or more.
  """
private let third = """
  The new instrument will measure with radar from the roof of the pilot house, and send its figures \
  to the lock keepers every ten seconds.
  """

struct PlainTextTests {
  private func read(_ source: String) throws -> Article {
    try #require(try articles(in: source, named: "a.txt").first)
  }

  /// A paragraph in lines of 80 columns.
  private static func wrapped(_ paragraph: String) -> String {
    var lines = [""]
    for word in paragraph.split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 79 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }

  /// The same lines again and again.
  private static func again(_ lines: String) -> String {
    String(repeating: lines + "\n", count: 30)
  }

  @Test(
    "A text without prose keeps its title",
    arguments: [
      "- the northern pier\n- two tide gauges\n- the old crane", "1. Close the pier.\n2. Open it.",
      "> The pier is closed.\n> It reopens on Monday.",
      "The tide comes in\n    the tide goes out\nand no one knows\n    what it's about\n",
    ])
  func textWithoutProseKeepsItsTitle(lines: String) throws {
    let article = try read("Storm report\n\n\(Self.again(lines))")
    #expect(article.title == "Storm report")
    #expect(!article.blocks.isEmpty)
  }

  /// A list mark would be lost with the word that it belongs to.
  @Test(
    "A number or a dash at the start of a wrapped line stays in its sentence",
    arguments: [
      "The council of the harbour town said that the new gauge will be set up from the\n"
        + "20. November on, and that the old one will be taken down before the next spring\n"
        + "tides come in.",
      "The council of the harbour town said that the new gauge “will be set up at once”\n"
        + "– nobody asked when – and that the old one will be taken down before the next\n"
        + "spring tides come in.",
    ])
  func marksOfWrappedLinesAreText(lines: String) throws {
    let rest = Self.wrapped(lead) + "\n\n" + Self.wrapped(second)
    let article = try read("Gauge to be replaced\n\n\(lines)\n\n\(rest)")
    let text = lines.replacing("\n", with: " ")
    #expect(article.outline.contains("p \(text)"))
  }

  @Test func listsOfWrappedTextsStayLists() throws {
    let list = """
      These are the things that the harbour council wants to have before the next winter:
      1. May 12 is the day for a new tide gauge with radar, which is to stand on the roof of the pilot house, and
      to send its figures to the keepers of the lock
      2. a second boat for the pilots
      """
    let rest = Self.wrapped(lead) + "\n\n" + Self.wrapped(second)
    let article = try read("Gauge to be replaced\n\n\(list)\n\n\(rest)")
    #expect(article.outline.count { $0.hasPrefix("li ") } == 2)
  }

  @Test(arguments: [
    "18. November 2026", "18. 11. 2026", "18. listopadu 2026", "18 نوفمبر 2026", "18 בנובמבר 2026",
    "18 नवंबर 2026", "18 พฤศจิกายน 2569", "18 ноември 2026",
  ])
  func lineWithADayDatesTheArticle(line: String) throws {
    let article = try read("Gauge to be replaced\n\n\(line)\n\n\(lead)\n\n\(second)")
    #expect(article.published?.day == CalendarDay("2026-11-18"))
    #expect(!article.outline.contains { $0.contains("2026") || $0.contains("2569") })
  }

  @Test func signsAloneDoNotStandForAnArticle() throws {
    let article = try read("Storm report\n\n🚢🌊! 🚢🌊! 🚢🌊!")
    #expect(article.outline.first == "p Storm report")
  }

  @Test(
    "Addresses and tags part no line",
    arguments: [
      "[click](http://evil.example/) here", "<img src=x onerror=alert(1)> here",
      "Report \u{1B}]8;;http://a.example/\u{1B}\\link here",
    ])
  func addressesPartNoLine(line: String) throws {
    let title = try #require(try read("\(line)\n\n\(lead)\n\n\(second)").title)
    #expect(title.hasSuffix("here"))
  }

  @Test(
    "A line alone over an article names it, whatever it looks like",
    arguments: [
      "Storm", "- Storm", "1) Storm", "=== Storm", "| low | high | Storm", "12 May 2026: Storm",
      "</article></body> Storm", "<style>*{display:none}</style> Storm", "&#60;b&#62; Storm",
    ])
  func lineAloneOverAnArticleNamesIt(line: String) throws {
    let title = try #require(try read("\(line)\n\n\(lead)\n\n\(second)").title)
    #expect(title.hasSuffix("Storm"))
  }

  @Test func lineAmongBoilerplateNamesNothing() throws {
    let article = try read("Home\n\nNews\n\n\(lead)\n\n\(second)")
    #expect(article.title == nil)
  }

  @Test func endlessTitlesAreCut() throws {
    for word in ["word ", "Z\u{336}"] {
      let line = "Storm report of " + String(repeating: word, count: 10_000)
      let title = try #require(try read("\(line)\n\n\(lead)\n\n\(second)").title)
      #expect(title.hasPrefix("Storm report of") && title.hasSuffix("…"))
      #expect(title.utf8.count <= Limits.nameLength + 3 && title.utf8.count > 800)
    }
  }

  @Test func dropsTheBoilerplateOfAFlattenedPage() throws {
    let article = try read(
      """
      Home
      News
      Sport

      New tide gauge for the harbour

      Nora Lindqvist 1843 views

      New tide gauge for the harbour

      \(lead)

      \(second)

      What changes for the lock keepers

      \(third)

      Share the Article

      Related Articles

      Ferry to run on Sundays again after long talks between the towns and the owners of the line.

      Lighthouse keeper retires after forty years and hands his keys to the museum on the quay.

      close
      """)
    #expect(article.title == "New tide gauge for the harbour")
    #expect(article.authors == ["Nora Lindqvist"])
    #expect(
      article.outline == [
        "p \(lead)", "p \(second)", "h2 What changes for the lock keepers", "p \(third)",
      ])
    #expect(article.dropped.map(\.text).contains("Nora Lindqvist 1843 views"))
    #expect(article.dropped.allSatisfy { !$0.why.isEmpty })
    #expect(article.dropped.count == 11)
  }

  @Test(arguments: [
    "Weitere Artikel", "Ähnliche Artikel", "Articles similaires", "Te puede interesar",
    "Leggi anche", "Leia também", "Lees ook", "Читайте также", "関連記事", "相关阅读", "31 Comments",
    "More from Harbour News", "Facebook Twitter WhatsApp", "© 2026 Harbour News",
    "Advertisement", "Photo: Jan Berg", "5 min read",
  ])
  func dropsALineThatEverySiteHas(line: String) throws {
    let rest = (1...3).map { "In part \($0), \(third)" }
    let article = try read(([lead, second, line] + rest).joined(separator: "\n\n"))
    #expect(article.outline == ([lead, second] + rest).map { "p \($0)" })
    #expect(article.dropped.map(\.text) == [line])
  }

  @Test func keepsEverythingWhenAsked() throws {
    let source = "Home\n\n\(lead)\n\nShare\n\n\(second)"
    let article = try #require(try articles(in: source, named: "a.txt", keepAll: true).first)
    #expect(article.blocks.count == 4)
    #expect(article.dropped.isEmpty)
  }

  @Test(arguments: ["One line only.", "roses are red\nviolets are blue", "Milk\nEggs\nBread", "春"])
  func losesNothingOfWhatIsNoPage(source: String) throws {
    let article = try read(source)
    let kept = article.outline.joined() + article.dropped.map(\.text).joined()
    #expect(!article.blocks.isEmpty)
    for word in source.split(whereSeparator: \.isWhitespace) { #expect(kept.contains(word)) }
  }

  @Test func rangesAreTrueToTheFile() throws {
    let source = "\u{FEFF}\(lead)\r\n\r\n  • \(second)\r\n> quoted line\r\n  2) \(third)\r\n"
    let article = try read(source)
    #expect(article.text.bytes == Array(source.utf8))
    #expect(article.outline == ["p \(lead)", "li \(second)", "q quoted line", "li \(third)"])
  }

  @Test func joinsHardWrappedLines() throws {
    let source = """
      The old tide gauge on the north pier was
      wrong for years, and nobody in the harbour
      office trusted it any more. The council
      voted to replace it.

      It was made in Bremen by a firm that has
      long been gone, and its drawings are lost.
      """
    let article = try read(source)
    #expect(article.blocks.count == 2)
    #expect(
      article.outline[1].hasPrefix("p It was made in Bremen by a firm that has long been gone"))
  }

  /// A text that says nothing but its headline is kept whole; its date line still says the day.
  @Test(arguments: [
    ("The council cuts the tax on fuel", "5 March 2024"),
    ("รัฐบาลประกาศลดภาษีน้ำมันเมื่อวันศุกร์ โฆษกกล่าวว่ามาตรการนี้จะเริ่มในเดือนหน้า", "5 มีนาคม 2567"),
  ])
  func headlineThatIsAllOfATextKeepsItsDate(line: String, date: String) throws {
    let article = try read("\(line)\n\n\(date)\n\n\(line)\n\n\(line)\n")
    #expect(article.published?.description == "2024-03-05")
    #expect(article.blocks.count == 4)
  }

  @Test func rawTextIsTakenWhole() {
    let source = "Home\n\n• \(lead)\n\n1. \(second)\n\nShare the Article"
    let article = Article(plainText: SourceText(source))
    #expect(
      article.outline == ["p Home", "li • \(lead)", "li 1. \(second)", "p Share the Article"])
    #expect(article.dropped.isEmpty)
    #expect(article.title == nil)
  }

  @Test func sentenceBehindADashIsSpeechAndDashesInARowAreAList() throws {
    let speech = "– Vi har aldri sett flammene gå så raskt gjennom en bygning, sier Jan Holm."
    let told = try read("\(lead)\n\n\(speech)\n\n\(second)\n")
    #expect(told.outline.contains("p \(speech)"))
    let items = "– The first of the pumps is to be mended.\n– The second of them is to be sold."
    let list = try read("\(lead)\n\n\(items)\n\n\(second)\n")
    #expect(list.outline.contains("li The first of the pumps is to be mended."))
  }

  @Test func endsOnLongInput() throws {
    let lines = String(repeating: "Home\nShare\n12 views\nSays who:\n", count: 2_000)
    #expect(try !read(lines).blocks.isEmpty)
    let one = String(repeating: "word ", count: 50_000)
    #expect(try read(one).blocks.count == 1)
  }
}
