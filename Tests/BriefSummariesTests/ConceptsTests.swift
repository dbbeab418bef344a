import BriefAnalysis
import BriefArticles
import BriefLexicon
import BriefRanking
import BriefSentences
import BriefTestSupport
import Testing

@testable import BriefSummaries

@Suite struct ConceptsTests {
  private func concepts(of texts: [String]) -> Concepts {
    let articles = texts.map { Article(plainText: SourceText($0), language: .english) }
    var vocabulary = Vocabulary()
    let table = SentenceTable(articles, vocabulary: &vocabulary)
    var numbering = TermNumbering(termCount: vocabulary.count)
    return Concepts(
      of: table, rows: Array(0..<table.count), hasSeveralArticles: texts.count > 1,
      numbering: &numbering)
  }

  private func isClose(_ found: [Double], _ expected: [Double]) -> Bool {
    found.count == expected.count
      && zip(found.sorted(), expected).allSatisfy { abs($0 - $1) < 1e-6 }
  }

  @Test func pairsOfStopwordsAreConceptsOfSeveralArticlesOnly() {
    #expect(concepts(of: ["It was of the."]).concepts.isEmpty)
    let shared = concepts(of: ["It was of the.", "That was of them."])
    // "was of" is in both, the others in one.
    #expect(isClose(shared.weights, [0.3, 0.3, 0.3, 0.3, 4]))
    // Two terms and three pairs.
    #expect(concepts(of: ["The bridge was shut."]).concepts.count == 5)
  }

  @Test func pairsDoNotCrossSentences() {
    #expect(concepts(of: ["Bridges fall. Ferries sink."]).concepts.count == 6)
  }

  @Test func aConceptCountsOnceASentence() {
    let found = concepts(of: ["Bridge crack bridge crack bridge crack."])
    #expect(found.concepts.count == 4)
    #expect(isClose(found.weights, [0.05625, 0.05625, 0.1875, 0.1875]))
  }

  @Test func weightGrowsWithTheSentences() {
    let found = concepts(of: ["Red bridges fall. Red bridges burn. Red bridges sink."])
    // "red bridge" and its terms are in three sentences, the others in one.
    #expect(
      isClose(
        found.weights, [0.05625, 0.05625, 0.05625, 0.1875, 0.1875, 0.1875, 0.525, 0.525, 1.75]))
    #expect(found[0].contains { found[1].contains($0) })
  }

  @Test func weightGrowsWithTheArticles() {
    let found = concepts(of: ["Red bridges fall. Red bridges burn.", "Blue bridges fall."])
    // "red bridge" is twice in one article and weighs little; "bridge fall" is in both.
    #expect(
      isClose(
        found.weights, [0.09, 0.09, 0.135, 0.3, 0.3, 0.45, 1.2, 1.5, 4]))
  }

  @Test func manyPairsAreToldApart() {
    var numbering = ConceptIndex()
    var expected: [SIMD2<Int32>: Int32] = [:]
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<20_000 {
      let pair = SIMD2(
        Int32.random(in: 0..<150, using: &generator), Int32.random(in: 0..<150, using: &generator))
      let number = numbering.number(pair.x, pair.y)
      #expect(number == expected[pair] ?? Int32(expected.count))
      expected[pair] = number
    }
  }

  @Test(arguments: [
    ("They said so.", true), ("“They said so.”", true), ("But no.", true), ("THIS is it.", true),
    ("Theyre here.", false), ("The gate fell.", false), ("", false), ("123", false),
    ("(It fell.)", true),
    ("Otherwise it falls.", true), ("Ito fell.", false),
  ])
  func openingsThatPointBackAreKnown(sentence: String, isDependent: Bool) {
    let bytes = Array(sentence.utf8)
    #expect(DependentOpenings.of(.english).open(bytes[...]) == isDependent)
    #expect(!DependentOpenings.of(Language(code: "zz")).open(bytes[...]))
  }

  private func quality(_ text: String, title: String? = nil) -> SentenceQuality? {
    var article = Article(plainText: SourceText(text), language: .english)
    article.title = title
    return Sentence.all(in: article).first.map { sentence in
      let words = text.split(separator: " ").count
      return SentenceQuality(of: sentence, words: words, in: article)
    }
  }

  @Test(
    "What no editor would print stands worse",
    arguments: [
      "Would the council of the town ever have voted to shut the old bridge on Friday?",
      "The council of the town voted on Friday to shut the old Miller bridge for good",
      "The council of the town voted on Friday to shut the old Miller bridge, that is:",
      "The council of the {{town}} voted on Friday to shut the old Miller bridge for good.",
      "The council voted to shut it.",
      "Maren Holt Maren Anne HoltGate jams at port Town votes on bridge MORE said it would be shut.",
    ])
  func worseSentencesStandWorse(text: String) throws {
    let good = try #require(
      quality("The council of the town voted on Friday to shut the old Miller bridge for good."))
    #expect(good.value == 1)
    #expect(try #require(quality(text)).value < 1)
  }

  @Test(
    "Names with a capital inside are no trace of a page's box",
    arguments: ["YouTube", "McAllister", "PayPal", "HoltWorks"])
  func namesWithCapitalsStand(name: String) throws {
    let text = "\(name) and the council of the town voted on Friday to shut the old bridge."
    #expect(try #require(quality(text)).value == 1)
  }

  @Test func headlineOnceMoreDoesNotStand() throws {
    let text = "COUNCIL of the town votes to shut the old Miller bridge for good, it says here."
    let title = "Council of the town votes to shut the old Miller bridge for good; it says here"
    #expect(try #require(quality(text, title: title)).value == 0)
    let composed = "Élection à Nîmes : le maire sortant est réélu dès le premier tour de scrutin."
    let decomposed = composed.replacing("É", with: "E\u{301}").replacing("é", with: "e\u{301}")
    #expect(try #require(quality(decomposed, title: composed)).value == 0)
  }
}
