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

/// Where plain text begins and ends: headlines, lines of dates, parts, last paragraphs.
struct PlainTextEdgeTests {
  private func read(_ source: String) throws -> Article {
    try #require(try articles(in: source, named: "a.txt").first)
  }

  // MARK: - Headlines

  private static let headlines = [
    "Diesel/Benzin", "7/7 victims remembered", "«Газпром» снизил добычу газа",
    "Tide gauge | what comes next", "Tide gauge • what comes next", "– Tide gauge to be replaced",
    "— Tide gauge to be replaced", "- Tide gauge to be replaced", "»Pegel« wird ersetzt",
    "Tide gauge is replaced.", "The old tide gauge of the harbour is replaced at last.",
    "Is the tide gauge wrong?",
  ]

  @Test(
    "Signs and stops make no headline less than one",
    arguments: headlines,
    [
      "3 March 2025", "By Mara Ellin\nMarch 3, 2025", "Published: 3 March 2025",
      "Updated 10:45 AM ET, Monday", "3 Mawrth 2025",
    ])
  func headlinesOverDates(headline: String, date: String) throws {
    let article = try read("\(headline)\n\n\(date)\n\n\(lead)\n\n\(second)")
    let shown = headline.drop { "–—- ".contains($0) }
    #expect(article.title == String(shown))
    #expect(article.outline == ["p \(lead)", "p \(second)"])
  }

  @Test(arguments: headlines.filter { !"–—-".contains($0.first ?? " ") && !$0.hasSuffix(".") })
  func headlinesOverDatelines(headline: String) throws {
    let paragraph = "PORT LOWEN, March 3 (LPA) — \(lead)"
    let article = try read("\(headline)\n\n\(paragraph)\n\n\(second)")
    #expect(article.title == headline)
    #expect(article.outline == ["p \(paragraph)", "p \(second)"])
  }

  @Test(
    "A line of a date that is not read names nothing",
    arguments: [
      "Updated 10:45 AM ET, Monday", "Last updated yesterday", "Published 2 hours ago",
      "3 Mawrth 2025", "Aktualisiert: Montag, 10:45 Uhr", "Mis à jour hier à 10:45",
    ])
  func unreadDatesNameNothing(line: String) throws {
    let article = try read("\(line)\n\n\(lead)\n\n\(second)")
    #expect(article.title != line)
    #expect(!article.outline.contains { $0.contains(line) })
    let headed = try read("Tide gauge to be replaced\n\n\(line)\n\n\(lead)\n\n\(second)")
    #expect(headed.title == "Tide gauge to be replaced")
  }

  @Test(
    "Menus are no headlines",
    arguments: ["Home | News | Sport | Weather", "Harbour » News » Gauges", "Home / News / Gauges"])
  func menusAreNoHeadlines(menu: String) throws {
    let article = try read("\(menu)\n\nTide gauge to be replaced\n\n\(lead)\n\n\(second)")
    #expect(article.title == "Tide gauge to be replaced")
  }

  @Test(arguments: ["Updated rules for the harbour", "Published works of a pilot"])
  func wordsOfDatesOpenHeadlinesToo(headline: String) throws {
    #expect(try read("\(headline)\n\n3 March 2025\n\n\(lead)\n\n\(second)").title == headline)
  }

  // MARK: - Parts

  private static let items = [
    "Fish stalls move to the west bank for six weeks from Monday.",
    "The school stays open and buses bring the children over the hill.",
    "The museum shows the steamer Hilda until the end of the summer.",
    "A storm took the roof of the rowing club on Sunday night.",
    "The library lends tools as well as books from the first of May.",
    "Two swans have built a nest beneath the signal tower on the quay.",
  ]

  @Test(
    "A letter of short items goes on behind each line between them",
    arguments: ["* * *", "---", "===", "~~~", "###", "§", "~", "#", "III.", "•••", "⁂", "IV"],
    [6, 12])
  func partsGoOn(separator: String, count: Int) throws {
    let items = (0..<count).map { "Item \($0 + 1): \(Self.items[$0 % 6])" }
    let source = "Harbour letter\n\n" + items.joined(separator: "\n\n\(separator)\n\n") + "\n"
    let article = try read(source)
    #expect(items.allSatisfy { item in article.outline.contains { $0.hasSuffix(item) } })
  }

  @Test func partsOfAFewWordsGoOn() throws {
    let items = [
      "Fish is dear.", "The ferry runs again.", "School is out.", "It rained.", "Swans!",
    ]
    let article = try read(
      "Harbour letter\n\n\(lead)\n\n" + items.joined(separator: "\n\n* * *\n\n"))
    #expect(items.allSatisfy { article.outline.contains("p \($0)") })
  }

  // MARK: - Last paragraphs

  @Test(
    "The last short paragraph stays, whatever stands behind its stop",
    arguments: [
      "He agreed to pay.", "He agreed to pay.¹", "He agreed to pay.[1]", "He agreed to pay. (AP)",
      "He agreed to pay. ■", "He agreed to pay. —Ann Lee", "He agreed to pay. /LPA",
      "“I will pay for it,” he said.", "“I will pay.”", "He agreed to pay for it all in May.²³",
      "သူသဘောတူခဲ့သည်။", "គាត់បានយល់ព្រម។", "เขาตกลงที่จะจ่าย", "他同意付款。", "उसने हामी भर दी।",
      "He agreed to pay for all of it in May, the court heard. (AP)",
    ])
  func lastParagraphsStay(line: String) throws {
    for headline in [
      "Tide gauge to be replaced\n\n", "Tide gauge\n\nBy Mara Ellin\n3 March 2025\n\n",
    ] {
      let article = try read("\(headline)\(lead)\n\n\(second)\n\n\(line)\n")
      #expect(article.outline.last == "p \(line)")
    }
    let note = "# Gauge\n\n\(lead)\n\n\(line)\n"
    #expect(try articles(in: note, named: "a.md").first?.outline.last == "p \(line)")
  }

  @Test func lastParagraphsStayBeforeBoilerplate() throws {
    let article = try read(
      "Tide gauge\n\n\(lead)\n\n\(second)\n\nThe bridge may open on Saturday.\n\n"
        + "Copyright © 2025 Harbour Post\n\nShare this article\n")
    #expect(article.outline.last == "p The bridge may open on Saturday.")
  }

  @Test func shortSentencesBehindCaptionsStay() throws {
    let article = try read(
      "Tide gauge to be replaced\n\nThe gauge on Monday. (Tom Reed/Reuters)\n\nIt was high time.\n\n"
        + "\(lead)\n\n\(second)")
    #expect(article.title == "Tide gauge to be replaced")
    #expect(article.outline.first == "p It was high time.")
  }
}
