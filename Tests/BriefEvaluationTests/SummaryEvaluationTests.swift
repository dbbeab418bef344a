import BriefArticles
import BriefEvaluation
import BriefLexicon
import Testing

@Suite struct SummaryEvaluationTests {
  @Test func summariesAreCutAtTheMeanLengthOfTheReferences() {
    var evaluation = SummaryEvaluation(systems: ["long", "short"], cut: .reference)
    evaluation.add(
      summaries: ["one two three\nfour five six seven", "one two three\nfour"],
      references: ["one two three four", "one two\nthree four"])
    #expect(evaluation.count == 1)
    #expect(evaluation.estimate(of: .words, system: 0).mean == 1)
    #expect(evaluation.difference(of: .words, 0, less: 1).mean == 0)
  }

  @Test func aNumberOfWordsIsScoredByRecall() {
    var evaluation = SummaryEvaluation(systems: ["one"], cut: .words(2))
    evaluation.add(summaries: ["rain fell hard"], references: ["rain fell hard today"])
    #expect(evaluation.estimate(of: .words, system: 0).mean == 0.5)
  }

  @Test func anUncutSummaryIsTakenWhole() {
    var evaluation = SummaryEvaluation(systems: ["one"], cut: .none)
    evaluation.add(summaries: ["rain fell"], references: ["rain"])
    #expect(abs(evaluation.estimate(of: .words, system: 0).mean - 2.0 / 3) < 1e-12)
  }

  @Test func scoresAreTheMeanOverTheReferences() {
    var evaluation = SummaryEvaluation(systems: ["one"], cut: .none)
    evaluation.add(summaries: ["rain"], references: ["rain", "snow"])
    #expect(evaluation.estimate(of: .words, system: 0).mean == 0.5)
  }

  @Test func intervalsHoldTheMeanAndAreTheSameEachTime() {
    let values = (0..<50).map { Double(($0 * 37) % 11) / 10 }
    let estimate = Estimate(meanOf: values)
    #expect(estimate.low < estimate.mean && estimate.mean < estimate.high)
    #expect(estimate == Estimate(meanOf: values))
    // The normal approximation: 1.96 standard errors to each side.
    let variance = values.reduce(0) { $0 + ($1 - estimate.mean) * ($1 - estimate.mean) } / 50
    let half = 1.96 * (variance / 50).squareRoot()
    #expect(abs(estimate.high - estimate.mean - half) < 0.15 * half)
    #expect(abs(estimate.mean - estimate.low - half) < 0.15 * half)
  }

  @Test func nothingHasNoInterval() {
    #expect(Estimate(meanOf: []) == Estimate(meanOf: [0]))
  }

  private static func article(_ text: String) -> Article {
    Article(plainText: SourceText(text), language: .english)
  }

  @Test func leadTakesTheArticlesInTurn() {
    let articles = [
      Self.article("Rain fell here. Wind blew there. Snow came."), Self.article("Boats sank."),
    ]
    #expect(
      BaselineSummary.lead.text(of: articles, words: 7)
        == "Rain fell here.\nBoats sank.\nWind blew there.")
    #expect(BaselineSummary.lead.text(of: [], words: 7).isEmpty)
  }

  @Test func randomIsTheSameEachTimeAndOfTheSameSentences() {
    let articles = [Self.article("Rain fell here. Wind blew there. Snow came. Boats sank.")]
    let text = BaselineSummary.random.text(of: articles, words: 100)
    #expect(text == BaselineSummary.random.text(of: articles, words: 100))
    #expect(
      text.split(separator: "\n").sorted()
        == ["Boats sank.", "Rain fell here.", "Snow came.", "Wind blew there."])
  }
}
