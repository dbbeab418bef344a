import BriefArticles
import BriefLexicon
import Testing

@testable import BriefAnalysis
@testable import Briefs

@Suite struct FigureTests {
  private func values(_ line: String, _ code: String) -> [String] {
    FigureReader(in: Language(code: code)).figures(in: line).map { "\($0.value) \($0.unit)" }
  }

  @Test(
    "Numbers are read as their language writes them",
    arguments: [
      ("About 3,100 homes were evacuated.", "en", ["3100.0 home"]),
      ("Rund 3.100 Häuser wurden geräumt.", "de", ["3100.0 haus"]),
      ("Environ 3 100 logements ont été évacués.", "fr", ["3100.0 log"]),
      ("Se evacuaron 3.100 viviendas.", "es", ["3100.0 viviend"]),
      ("The plant costs €4.2bn.", "en", ["4200000000.0 €"]),
      ("The plant costs 4.2 billion euros.", "en", ["4200000000.0 €"]),
      ("Das Werk kostet 4,2 Milliarden Euro.", "de", ["4200000000.0 €"]),
      ("L'usine coûte 4,2 milliards d'euros.", "fr", ["4200000000.0 €"]),
      ("Shares rose 3.4 percent.", "en", ["3.4 %"]),
      ("Shares rose 3.4 per cent in Frankfurt.", "en", ["3.4 %"]),
      ("Die Aktie stieg um 3,4 Prozent.", "de", ["3.4 %"]),
      ("Le titre a gagné 3,4 % jeudi.", "fr", ["3.4 %"]),
      ("Ungefähr 1.200 Menschen kamen.", "de", ["1200.0 people"]),
      ("3万5000人が避難した。", "ja", ["35000.0 人"]), ("被害額は2億5000万円に上る。", "ja", ["250000000.0 円"]),
      ("死者は2024年3月に14人だった。", "ja", ["14.0 人"]), ("주민 1200여 명이 대피했다.", "ko", ["1200.0 명"]),
      ("Ulanlar yüzde 14 arttı.", "tr", ["14.0 %"]),
      ("Kerugian Rp2,5 miliar.", "id", ["2500000000.0 Rp"]),
      ("नुकसान १,२०,००० रुपये का है।", "hi", ["120000.0 ₹"]),
      ("Au fost evacuați 24 de oameni.", "ro", ["24.0 people"]),
      ("It cost 5 million euros 12 days later.", "en", ["5000000.0 €"]),
      ("They were paid in euros 12 days later.", "en", []),
      ("Kerugian Rp 5 juta.", "id", ["5000000.0 Rp"]),
      ("损失3亿，57人死亡。", "zh", ["57.0 人"]),
      ("Some 2,000 litres of diesel leaked.", "en", ["2000.0 litr diesel"]),
      ("Twelve passengers were treated.", "en", ["12.0 passeng"]),
      ("The vote was 5–4 on Nov. 12, 2026, at 9:47 p.m.", "en", []),
      ("Gate No. 4 and Gate 5 were built in 2009.", "en", []),
      ("Teale, 44, a 61-year-old and 30 years of it.", "en", []),
      ("", "en", []),
    ])
  func numbersAreRead(line: String, code: String, expected: [String]) {
    #expect(values(line, code) == expected)
  }

  @Test(arguments: [
    (3100.0, 3400.0, false), (40, 43, false), (2000, 1950, true), (1.2, 1.15, true),
    (6.25, 6.3, true), (212, 209, false), (3100, 3100, true), (0, 5, false),
  ])
  func roundNumbersAgree(first: Double, second: Double, agree: Bool) {
    let left = Figure(value: first, unit: "home")
    let right = Figure(value: second, unit: "home")
    #expect(left.agrees(with: right) == agree)
    #expect(right.agrees(with: left) == agree)
  }

  @Test func boundsAgreeWithWhatTheyAllow() {
    let least = Figure(value: 300, unit: "home", precision: .least)
    #expect(least.agrees(with: Figure(value: 400, unit: "home")))
    #expect(!least.agrees(with: Figure(value: 200, unit: "home")))
    let most = Figure(value: 300, unit: "home", precision: .most)
    #expect(most.agrees(with: Figure(value: 200, unit: "home")))
    #expect(!most.agrees(with: Figure(value: 400, unit: "home")))
  }

  private static let more: [@Sendable (String) -> String] = [
    { "Nobody on the quay had missed any \($0) since the spring." },
    { "Each shop in the upper town sells \($0) of wood or of tin." },
    { "Whoever was young here once played with \($0) under the pines." },
  ]

  /// Reports on one thing, in a language, told as one topic.
  private func topic(_ texts: [String], _ code: String) throws -> TopicBrief {
    let articles = texts.enumerated().map { number, text in
      let things = ["anchors", "barrels", "candles", "drums", "eels", "flags", "gulls", "hats"]
      let rest = things.map(Self.more[number])
      var article = Article.plain(
        text + "\n\n" + rest.joined(separator: "\n\n"), path: "\(number).txt",
        title: "Sild Skerra Tangen Holm")
      article.language = Language(code: code)
      return article
    }
    let composer = BriefComposer(
      minutes: 20, rules: TopicRules(merge: [articles.map(\.origin.path)]))
    let brief = try Brief.made(of: articles, by: composer)
    return try #require(brief.topics.count == 1 ? brief.topics.first : nil)
  }

  private func comparisons(_ texts: [String], _ code: String) throws -> Int {
    try topic(texts, code).allQuotations.count { $0.comparison != nil }
  }

  @Test(
    "Different figures for one thing are set side by side",
    arguments: [
      (
        "The ferry Sild ran onto the Tangen reef off Skerra in thick fog. "
          + "The coast guard said that about 2,000 litres of diesel had leaked into the sound.",
        "The Sild was lifted off the Tangen reef by two tugs from Holm. "
          + "About 5,000 litres of diesel are in the water, according to the harbour master.",
        "en", 1
      ),
      (
        "The ferry Sild ran onto the Tangen reef off Skerra in thick fog. "
          + "The coast guard said that about 2,000 litres of diesel had leaked into the sound.",
        "The Sild was lifted off the Tangen reef by two tugs from Holm. "
          + "About 2,000 litres of diesel are in the water, according to the harbour master.",
        "en", 0
      ),
      (
        "Die Fähre Sild lief vor Skerra im Nebel auf das Riff Tangen. "
          + "Aus dem Hafenviertel mussten nach Angaben der Polizei 3.100 Häuser geräumt werden.",
        "Zwei Schlepper aus Holm zogen die Sild am Abend vom Riff. "
          + "Geräumt wurden nach Angaben der Polizei im Hafenviertel 3.400 Häuser.",
        "de", 1
      ),
      (
        "The ferry Sild of Skerra carried 48,000 passengers to Holm, and not the 61,000 of its plan.",
        "The plan of the ferry Sild of Skerra was of 61,000 passengers a year to Holm.",
        "en", 0
      ),
      (
        "Färjan Sild av Skerra tog 48 000 passagerare till Holm, inte de 61 000 som planerats.",
        "Planen för färjan Sild av Skerra var 61 000 passagerare om året till Holm.",
        "sv", 0
      ),
      (
        "The ferry Sild of Skerra carried 48,000 passengers to Holm, and not the 61 thousand of its "
          + "plan.",
        "The plan of the ferry Sild of Skerra was of 61,000 passengers a year to Holm.",
        "en", 0
      ),
      (
        "Färjan Sild av Skerra tog 48 000 passagerare till Holm, räknar hamnen.",
        "Färjan Sild av Skerra tog 61 000 passagerare till Holm, räknar ägaren.",
        "sv", 1
      ),
      (
        "The ferry Sild of Skerra carried 48,000 passengers to Holm, as the harbour board counts.",
        "The ferry Sild of Skerra carried 61,000 passengers to Holm, as its owner counts.",
        "en", 1
      ),
    ])
  func differentFiguresAreCompared(
    first: String, second: String, code: String, count: Int
  ) throws {
    #expect(try comparisons([first, second], code) == count)
  }

  @Test(arguments: [
    (
      "The council says 84 homes by the Halden canal had to be emptied on Friday.", "84", "97", "en"
    ),
    ("金曜日の大雨で運河沿いの住宅84世帯に避難指示が出され消防団が夜通し警戒した。", "84", "97", "ja"),
    ("قال المجلس إن 84 منزلا قرب القناة أخليت يوم الجمعة بعد المطر الغزير.", "84", "97", "ar"),
  ])
  func sentencesWithOtherFiguresAreNotSimilar(
    sentence: String, figure: String, other: String, code: String
  ) throws {
    for (second, isSimilar) in [(figure, true), (other, false)] {
      let texts = [sentence, sentence.replacing(figure, with: second)]
      let quotations = try topic(texts, code).quotations
      #expect(quotations.contains { !$0.alsoIn.isEmpty } == isSimilar, "\(quotations)")
    }
  }

  private static let speech =
    "“We have apologised to the people who lived beside a hole for four years,” said Marit Oss, "
    + "the head of the harbour board."

  @Test(arguments: [
    (
      speech, "Marit Oss, the head of the harbour board, said that the fault was in the locks.",
      "en",
      false
    ),
    (
      speech, "The board apologised to the people who lived beside a hole for four years.", "en",
      true
    ),
    // Speakers with marks in their names.
    (
      "“We have mended each of these locks since Friday,” said Ann O’Neil-Brae, vice-chair of the "
        + "Skerra-Holm-Tangen board.",
      "Ann O’Neil-Brae, vice-chair of the Skerra-Holm-Tangen board, looked at locks.", "en",
      false
    ),
    // What is said has other endings where it is reported.
    (
      "„Viele kleine Häfen entschuldigten sich bei betroffenen Anwohnern“, sagte Marit Oss.",
      "Ein kleiner Hafen entschuldigt sich bei einem betroffenen Anwohner, sagte Marit Oss.", "de",
      true
    ),
    // Nothing parts its words.
    (
      "「港の水門を金曜日までに全部修理して住民に謝罪する」とマリト・オスさんは話した。",
      "港の水門を金曜日までに全部修理して住民に謝罪するとマリト・オスさんは話した。", "ja", true
    ),
  ])
  func nameOfASpeakerIsNoReportOfWhatIsSaid(
    quotation: String, other: String, code: String, isSaid: Bool
  ) throws {
    let quotations = try topic([quotation, other], code).allQuotations
    let alike = quotations.filter { [quotation, other].contains($0.text) && !$0.alsoIn.isEmpty }
    #expect(alike.isEmpty != isSaid, "\(quotations.map(\.text))")
  }

  @Test(arguments: [("2,000", 1), ("3,500", 2)])
  func figureOfTwoIsComparedOnce(third: String, count: Int) throws {
    let texts = [
      "The ferry Sild ran onto the Tangen reef off Skerra in thick fog. "
        + "The coast guard said that about 2,000 litres of diesel had leaked into the sound.",
      "The Sild was lifted off the Tangen reef by two tugs from Holm. "
        + "About 5,000 litres of diesel are in the water, according to the harbour master.",
      "Two tugs from Holm have lifted the ferry. Some \(third) litres of diesel were lost.",
    ]
    #expect(try comparisons(texts, "en") == count)
  }
}
