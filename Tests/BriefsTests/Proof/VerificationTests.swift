import BriefArticles
import Briefs
import Testing

@Suite struct VerificationTests {
  private static let sentences = [
    "The council voted on Friday to close the old bridge for good.",
    "Engineers had found a crack in its northern pier in the spring.",
    "A new crossing would cost nineteen million and take four years.",
    "The ferry will run every ten minutes until then, the mayor said.",
    "Shop owners on both banks asked for help with their rents.",
    "Nobody was hurt when a stone fell from the arch last winter.",
  ]
  private static let article = Article.plain(sentences.joined(separator: "\n\n"))

  private func markdown() throws -> String { try Brief.made(of: [Self.article]).markdown }

  private func findings(
    of markdown: String, against article: Article? = article
  ) throws -> [Verification.Finding] {
    try Verification(of: markdown) { source throws(Verification.SourceProblem) in
      guard let article else { throw .unreadable(.notFound(path: source.path)) }
      return article
    }.findings
  }

  /// The brief after one change of its first quotation's line.
  private func changed(_ change: (inout Quotation) -> Void) throws -> Brief {
    var brief = try Brief.made(of: [Self.article])
    change(&brief.topics[0].quotations[0])
    return brief
  }

  @Test func whatIsIntactHolds() throws {
    let verification = try Verification(of: try markdown()) { _ in Self.article }
    #expect(verification.holds)
    #expect(verification.sentenceCount == (try Brief.made(of: [Self.article])).quotationCount)
    #expect(verification.sourceCount == 1)
  }

  @Test func everyLetterCounts() throws {
    let original = try Brief.made(of: [Self.article]).topics[0].quotations[0].text
    for index in original.indices where original[index] != "q" {
      let brief = try changed { $0.text.replaceSubrange(index...index, with: "q") }
      let found = try findings(of: brief.markdown)
      guard case .sentenceChanged(_, let actual)? = found.first, found.count == 1 else {
        Issue.record("\(brief.topics[0].quotations[0].text): \(found)")
        continue
      }
      #expect(actual == original)
    }
  }

  @Test func sentencesThatAreNotWholeAreNeitherQuotedNorProved() throws {
    let brief = try Brief.made(of: [Self.article])
    let first = try #require(brief.topics[0].quotations.first).text
    var broken = Self.article
    let block = try #require(broken.blocks.first { broken.text[$0.range] == first })
    broken.gaps = [block.range.lowerBound + 4]
    let findings = try findings(of: brief.markdown, against: broken)
    #expect(
      findings.contains {
        if case .sentenceChanged(let quotation, _) = $0 { quotation.text == first } else { false }
      })
    let quoted = try Brief.made(of: [broken]).topics.flatMap(\.allQuotations).map(\.text)
    #expect(!quoted.isEmpty)
    #expect(!quoted.contains(first))
  }

  @Test func shortenedSentenceIsNoSentence() throws {
    let brief = try changed { quotation in
      quotation.text.removeLast(11)
      quotation.locator.bytes =
        quotation.locator.bytes.lowerBound..<quotation.locator.bytes.upperBound - 11
    }
    guard case .sentenceChanged? = try findings(of: brief.markdown).first else {
      Issue.record("a part of a sentence passed for one")
      return
    }
  }

  @Test func twoSentencesAreNotOne() throws {
    let brief = try changed { quotation in
      quotation.text = Self.sentences[0] + " " + Self.sentences[1]
      quotation.locator = Locator(
        source: 1, line: 1, bytes: 0..<(Self.sentences[0] + Self.sentences[1]).utf8.count + 2)
    }
    #expect(try findings(of: brief.markdown).count == 1)
  }

  @Test("A locator that points elsewhere is found", arguments: 0..<4)
  func movedLocatorIsFound(kind: Int) throws {
    let brief = try changed { quotation in
      let bytes = quotation.locator.bytes
      switch kind {
      case 0: quotation.locator.line += 1
      case 1: quotation.locator.bytes = bytes.lowerBound + 1..<bytes.upperBound
      case 2: quotation.locator.bytes = bytes.lowerBound..<bytes.upperBound + 1
      default: quotation.locator.bytes = 900_000_000..<900_000_001
      }
    }
    let found = try findings(of: brief.markdown)
    guard case .locatorElsewhere(let quotation, let actual)? = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
    #expect(quotation.locator != actual)
    #expect(actual == (try Brief.made(of: [Self.article])).topics[0].quotations[0].locator)
  }

  @Test func locatorToAnotherSourceIsFound() throws {
    let brief = try changed { $0.locator.source = 2 }
    guard case .unsourced? = try findings(of: brief.markdown).first else {
      Issue.record("a source that is not listed was found")
      return
    }
  }

  @Test func changedSourceIsFound() throws {
    let other = Article.plain(Self.sentences.joined(separator: "\n\n") + " ")
    let found = try findings(of: try markdown(), against: other)
    guard case .sourceChanged(_, let digest)? = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
    #expect(digest == other.origin.digest)
  }

  @Test func changedSentenceOfASourceIsFoundBesidesItsDigest() throws {
    let other = Article.plain(
      Self.sentences.reversed().joined(separator: "\n\n") + " Then it rained.")
    let found = try findings(of: try markdown(), against: other)
    #expect(found.contains { if case .sourceChanged = $0 { true } else { false } })
    #expect(found.contains { if case .locatorElsewhere = $0 { true } else { false } })
  }

  @Test func missingSourceIsFoundOnce() throws {
    let found = try findings(of: try markdown(), against: nil)
    #expect(found.count == 1)
    guard case .sourceMissing(_, .unreadable(.notFound))? = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test(
    "What names no source is found",
    arguments: [
      "- The mayor resigned.", "- The mayor resigned. [1:1](a.txt)",
      "- The mayor resigned. [1:1](a.txt \"bytes\")", "The mayor resigned.",
      "> The mayor resigned.",
      "### The mayor resigned.", "  - The mayor resigned.", "  The mayor resigned.",
      "\n    The mayor resigned.", "```\nThe mayor resigned.\n```", "1. The mayor resigned.",
      "<p>The mayor resigned.</p>", "* The mayor resigned. [1:1](a.txt \"bytes 900-901\")",
    ])
  func unsourcedTextIsFound(line: String) throws {
    let lines = try markdown().split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix("- ") })
    for offset in [1, 0] {
      var edited = lines
      edited.insert(
        contentsOf: line.split(separator: "\n", omittingEmptySubsequences: false),
        at: first + offset)
      let markdown = edited.joined(separator: "\n")
      #expect(try !findings(of: markdown).isEmpty, "\(markdown)")
    }
  }

  @Test func changedHeadlineIsFound() throws {
    var brief = try Brief.made(of: [Self.article, Self.other])
    #expect(brief.topics.count == 1)
    brief.topics[0].title += " again"
    let found = try Verification(of: brief.markdown) { source in
      source.path == "a.txt" ? Self.article : Self.other
    }.findings
    // It is the headline of none of its sources, and its list of sources names none of its name.
    #expect(found == [.unsourced(brief.topics[0].title)])
  }

  @Test func changedHeadlineOfASingleArticleIsFound() throws {
    let markdown = try markdown()
    for edited in [
      markdown.replacing("## A headline", with: "## Another headline"),
      markdown.replacing("A headline", with: "Another headline"),
      markdown.replacing("[A headline]", with: "[Another headline]"),
    ] {
      #expect(try !findings(of: edited).isEmpty, "\(edited)")
    }
  }

  private static let other = Article.plain(
    (sentences + ["The vote was nine to four."]).joined(separator: "\n\n"), path: "b.txt",
    title: "Old bridge to close for good after vote")

  @Test func hardWrappedSentenceHolds() throws {
    let article = Article.plain(
      Self.sentences.joined(separator: " ").split(separator: " ").enumerated().map { index, word in
        (index % 9 == 8 ? "\n" : index == 0 ? "" : " ") + word
      }.joined())
    let brief = try Brief.made(of: [article])
    #expect(brief.quotationCount > 0)
    #expect(try findings(of: brief.markdown, against: article).isEmpty)
  }

  @Test func sectionThatQuotesNothingIsFound() throws {
    let text = try markdown() + "\n## Mayor resigns\n\nShe stole it all.\n\n- She said so.\n"
    let found = try findings(of: text).compactMap { finding -> String? in
      guard case .unwritten(let text, _) = finding else { return nil }
      return text
    }
    #expect(found == ["## Mayor resigns", "She stole it all.", "- She said so."])
  }

  @Test func otherCountsAreFound() throws {
    let text = try markdown()
    let count = try #require(text.firstMatch(of: /[0-9]+ minutes?/)).output
    #expect(try findings(of: text.replacing(count, with: "90 minutes")).count == 1)
    #expect(try findings(of: text.replacing(" instead of", with: " <b> instead of")).count > 0)
  }

  @Test func linkToAnotherFileIsFound() throws {
    let text = try markdown()
    let place = try #require(text.firstMatch(of: /\(a\.txt "1:[0-9]+/)).output
    let changed = text.replacing(
      place, with: place.replacing("a.txt", with: "b.txt"), maxReplacements: 1)
    guard case .unwritten? = try findings(of: changed).first else {
      Issue.record("\(try findings(of: changed))")
      return
    }
  }

  @Test func nameOfAnOutletIsThatOfItsSource() throws {
    let text = try markdown()
    let changed = text.replacing("— [a.txt](", with: "— [The Daily Planet](")
    #expect(changed != text)
    #expect(try !findings(of: changed).isEmpty)
  }

  @Test func placeThatSaysTheSameMustHaveASentence() throws {
    var brief = try Brief.made(
      of: [Self.article, Self.other],
      by: BriefComposer(rules: TopicRules(merge: [["a.txt", "b.txt"]])))
    let copy = try #require(brief.topics[0].quotations.first).locator
    let other = copy.source == 1 ? 2 : 1
    for (line, bytes) in [(copy.line, copy.bytes), (copy.line + 1, copy.bytes), (1, 3..<9)] {
      brief.topics[0].quotations[0].also = [Locator(source: other, line: line, bytes: bytes)]
      let found = try Verification(of: brief.markdown) { source in
        source.path == "a.txt" ? Self.article : Self.other
      }.findings
      #expect(found.isEmpty == (line == copy.line && bytes == copy.bytes), "\(found)")
    }
  }

  @Test func shortenedDigestIsFound() throws {
    let text = try markdown()
    let digest = try #require(text.firstMatch(of: /sha256:([0-9a-f]+)/)).output
    let changed = text.replacing(digest.0, with: "sha256:\(digest.1.prefix(3))")
    guard case .sourceChanged? = try findings(of: changed).first else {
      Issue.record("\(try findings(of: changed))")
      return
    }
  }

  @Test func noBriefIsAnError() {
    #expect(throws: BriefError.self) { try Verification(of: "# A") { _ in Self.article } }
  }
}
