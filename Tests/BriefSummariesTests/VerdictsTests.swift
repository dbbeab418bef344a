import BriefArticles
import BriefLexicon
import BriefRanking
import BriefSentences
import Testing

@testable import BriefSummaries

@Suite struct VerdictsTests {
  private static let story = [
    "The council voted on Friday evening to shut the old Miller bridge after divers found a crack.",
    "Divers found a crack in the old Miller bridge and the council voted on Friday to shut it now.",
    "A ferry will carry people over the river every ten minutes until a new bridge is built there.",
    "It rained.",
    "Shop owners on both banks asked the town for help with their rents and wages until the spring.",
  ]

  private struct Explained {
    let summary: Summary
    let table: SentenceTable

    init(
      _ texts: [String], _ budget: Budget, _ change: (inout Summarizer) -> Void = { _ in }
    ) {
      let articles = texts.map { Article(plainText: SourceText($0), language: .english) }
      var vocabulary = Vocabulary()
      table = SentenceTable(articles, vocabulary: &vocabulary)
      var numbering = TermNumbering(termCount: vocabulary.count)
      var summarizer = Summarizer(budget: budget)
      summarizer.isExplained = true
      change(&summarizer)
      summary = summarizer.summary(
        of: Array(articles.indices), in: articles, table: table, numbering: &numbering)
    }
  }

  @Test func everySentenceHasAVerdict() {
    let explained = Explained([Self.story.joined(separator: " ")], .sentences(2))
    let verdicts = explained.summary.verdicts
    #expect(verdicts.map(\.sentence) == [0, 1, 2, 3, 4])
    #expect(verdicts.map(\.scoreRank).sorted() == [0, 1, 2, 3, 4])
    #expect(abs(verdicts.reduce(0) { $0 + $1.score } - 1) < 1e-9)
    let chosen = verdicts.filter { if case .chosen = $0.outcome { true } else { false } }
    #expect(Set(chosen.map(\.sentence)) == Set(explained.summary.sentences.map(\.sentence)))
    #expect(verdicts[3].outcome == .unfit)
  }

  @Test func aSentenceThatRepeatsLostToTheOneThatItRepeats() {
    let verdicts = Explained([Self.story.joined(separator: " ")], .sentences(2)).summary.verdicts
    guard case .chosen(let rank) = verdicts[0].outcome,
      case .covered(let winner, let share) = verdicts[1].outcome
    else {
      Issue.record("\(verdicts.map(\.outcome))")
      return
    }
    #expect(rank == 0 && winner == 0 && share > 0.5 && share <= 1)
    #expect(verdicts[1].conceptCount < verdicts[0].conceptCount)
  }

  @Test func conceptsAreTheHeaviestFirstAndEachIsBroughtOnce() {
    let explained = Explained([Self.story.joined(separator: " ")], .sentences(5))
    var seen = Set<[TermID]>()
    for verdict in explained.summary.verdicts {
      #expect(verdict.concepts.count == min(5, verdict.conceptCount))
      for concept in verdict.concepts { #expect(seen.insert(concept).inserted) }
    }
  }

  @Test func nothingIsExplainedUnasked() {
    #expect(
      Explained(Self.story, .sentences(2)) { $0.isExplained = false }.summary.verdicts.isEmpty)
  }

  // MARK: - Other ways to choose

  @Test func marginalRelevancePassesOverRepetition() {
    let summary = Explained([Self.story.joined(separator: " ")], .sentences(2)) {
      $0.method = .marginalRelevance
    }.summary
    let chosen = Set(summary.sentences.map(\.sentence))
    #expect(chosen.count == 2 && !chosen.isSuperset(of: [0, 1]) && !chosen.contains(3))
  }

  @Test(
    "Marginal relevance keeps to the budget", arguments: [Budget.wordsAtMost(40), .sentences(3)])
  func marginalRelevanceKeepsToTheBudget(budget: Budget) {
    let summary = Explained(Self.story, budget) { $0.method = .marginalRelevance }.summary
    #expect(!summary.sentences.isEmpty && summary.sentences.count <= 3 && summary.wordCount <= 60)
  }

  @Test func theLeadPriorRaisesFirstSentences() {
    let text = Self.story.joined(separator: " ")
    let plain = Explained([text], .sentences(1)).summary.verdicts
    let lead = Explained([text], .sentences(1)) { $0.prior = .lead }.summary.verdicts
    #expect(lead[0].score > plain[0].score && lead[4].score < plain[4].score)
  }
}
