import BriefArticles
import BriefLexicon
import Testing

@testable import Briefs

/// What a brief says of two sentences: that one says the same, or has other numbers.
@Suite struct LikenessTests {
  private static let said =
    "The council of Holm voted on Monday to close the old ferry line to Brae."
  private static let saidToo =
    "On Monday the council of Holm voted to close the old ferry line to Brae, the clerk said."
  private static let saidNot = "The council of Holm has nine members and meets in the old school."
  private static let counted =
    "The ferry line to Brae carried 4,100 passengers in the year, Holm said."
  private static let countedToo =
    "The ferry line to Brae carried 5,200 passengers in the year, Brae said."

  private static let quoted =
    "“We have mended all of the broken locks for free,” said Marit Oss, the owner of the old ferry line of "
    + "Skerra and the head of the harbour board of Holm."
  private static let named =
    "Marit Oss, the owner of the old ferry line of Skerra and the head of the harbour board of Holm, "
    + "was in Brae."
  private static let countedByBoth =
    "The ferry line to Brae carried 5,200 passengers in the year, and not 4,100 as planned."

  private static let own = Article.plain(
    [said, counted, quoted].joined(separator: "\n\n"), path: "a.txt", title: "Ferry line closes",
    site: "Post")
  private static let other = Article.plain(
    [saidToo, saidNot, countedToo, named, countedByBoth].joined(separator: "\n\n"), path: "b.txt",
    title: "Ferry closes",
    site: "Herald")

  /// Where a sentence stands in one of the two.
  private static func place(of sentence: String, in text: [String], _ number: Int) -> Locator {
    let before = text.prefix { $0 != sentence }
    let start = before.reduce(0) { $0 + $1.utf8.count + 2 }
    return Locator(
      source: number, line: before.count * 2 + 1, bytes: start..<start + sentence.utf8.count)
  }

  private static func own(_ sentence: String) -> Locator {
    place(of: sentence, in: [said, counted, quoted], 1)
  }

  private static func other(_ sentence: String) -> Locator {
    place(of: sentence, in: [saidToo, saidNot, countedToo, named, countedByBoth], 2)
  }

  private func findings(
    of sentence: String, also: [Locator] = [], comparison: SourceLine? = nil,
    beside told: String = countedToo
  ) throws -> [Verification.Finding] {
    let day = try #require(CalendarDay("2026-11-21"))
    let topic = TopicBrief(
      title: "Ferry line closes", titleSource: 1, sharedTerms: [],
      quotations: [
        Quotation(
          text: sentence, locator: Self.own(sentence), also: also, comparison: comparison),
        Quotation(text: told, locator: Self.other(told)),
      ],
      sources: [
        BriefSource(Self.own, at: "a.txt", words: Self.own.wordCount, number: 1),
        BriefSource(Self.other, at: "b.txt", words: Self.other.wordCount, number: 2),
      ])
    let brief = Brief(
      title: BriefWording.english.title(of: day), day: day, language: .english, articleCount: 2,
      outletCount: 2, minutes: 1, articleMinutes: 1, topics: [topic])
    return try Verification(of: brief.markdown) { source in
      source.path == "a.txt" ? Self.own : Self.other
    }.findings
  }

  @Test func whoSaysSoTooSaysTheSame() throws {
    #expect(try findings(of: Self.said, also: [Self.other(Self.saidToo)]) == [])
    let found = try findings(of: Self.said, also: [Self.other(Self.saidNot)])
    guard case .nothingSimilar(_, let place)? = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
    #expect(place == Self.other(Self.saidNot))
  }

  @Test func whoOnlyNamesASpeakerDoesNotSayTheSame() throws {
    let found = try findings(of: Self.quoted, also: [Self.other(Self.named)])
    #expect(found.count == 1)
    guard case .nothingSimilar? = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test func sentencesThatAreSaidToDifferHaveOtherNumbers() throws {
    let line = SourceLine(source: 2, line: Self.other(Self.countedToo).line)
    #expect(try findings(of: Self.counted, comparison: line) == [])
    let found = try findings(of: Self.said, comparison: line)
    guard case .elsewhereInParts? = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
  }

  @Test func sentencesWithOneNumberInCommonAreNotSaidToDiffer() throws {
    let line = SourceLine(source: 2, line: Self.other(Self.countedByBoth).line)
    let found = try findings(of: Self.counted, comparison: line, beside: Self.countedByBoth)
    guard case .elsewhereInParts? = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
  }

  @Test func whoSaysSoTooIsNamedOnce() throws {
    let place = Self.other(Self.saidToo)
    #expect(try findings(of: Self.said, also: [place, place]).count == 2)
    #expect(try !findings(of: Self.said, also: [Self.own(Self.said)]).isEmpty)
  }
}
