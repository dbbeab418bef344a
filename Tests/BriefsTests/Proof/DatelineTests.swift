import BriefArticles
import BriefSentences
import Testing

@testable import BriefAnalysis
@testable import Briefs

@Suite struct DatelineTests {
  private static let rest = "Two trains collided outside the town on Monday night."

  @Test(
    "A dateline is no part of the sentence",
    arguments: [
      "LONDON (Meridian) - ", "LONDON, Nov 18 (Meridian) - ", "CORRIN FALLS — ",
      "OSTRAVA, Czech Republic (CEN) -- ", "CORRIN FALLS, Ohio—", "Frankfurt am Main (dpa) – ",
      "ST. PAUL, Minn. (AP) — ", "PARIS, 18 novembre (AFP) - ", "SÃO PAULO – ",
      "CORRIN FALLS— ", "(NWR) -- ", "(Meridian) - ", "(CNN) ", "Corrin Falls (CNN) ",
      "Oslo (NTB) ", "(CNN Business) ",
    ])
  func datelineIsFound(dateline: String) {
    let bytes = Array((dateline + Self.rest).utf8)
    #expect(Dateline.length(in: bytes[...]) == dateline.utf8.count)
  }

  @Test(
    "What only looks like one stays",
    arguments: [
      "", "The gate — the oldest of six — was shut. ", "NASA — the space agency — said so. ",
      "Holt said (and meant it) - ", "It was cold - ", "WE — ", "LONDON – and not only there. ",
      "A senator (D) - ", "LONDON - Yes.", "Corrin Falls (CFX) ", "Ambler Alpine (AA) ",
      "The agency (AP) ", "Holt said (and meant it) ", "The word (Pool) ",
    ])
  func otherOpeningsStay(opening: String) {
    let bytes = Array((opening + (opening.hasSuffix("Yes.") ? "" : Self.rest)).utf8)
    #expect(Dateline.length(in: bytes[...]) == 0)
  }

  @Test func briefQuotesWhatStandsAfterIt() throws {
    let article = Article.plain(
      "HOLM (Norwire) — \(Self.rest)\n\nNobody was hurt in the collision of the two trains.")
    let brief = try Brief.made(of: [article])
    let quotation = try #require(brief.topics.first?.quotations.first)
    #expect(quotation.text == Self.rest)
    #expect(article.text[quotation.locator.bytes] == Self.rest)
    let verification = try Verification(of: brief.markdown) {
      _ throws(Verification.SourceProblem) in article
    }
    #expect(verification.findings.isEmpty)
    // A brief of the whole sentence holds as well.
    var whole = brief
    whole.topics[0].quotations[0].text = "HOLM (Norwire) — \(Self.rest)"
    whole.topics[0].quotations[0].locator.bytes = 0..<quotation.locator.bytes.upperBound
    let second = try Verification(of: whole.markdown) {
      _ throws(Verification.SourceProblem) in article
    }
    #expect(second.findings.isEmpty)
  }
}
