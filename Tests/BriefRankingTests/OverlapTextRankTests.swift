import BriefArticles
import BriefLexicon
import BriefRanking
import BriefSentences
import Testing

@Suite struct OverlapTextRankTests {
  private func scores(of sentences: [String]) -> [Double] {
    let article = Article(
      plainText: SourceText(sentences.joined(separator: "\n\n")), language: .english)
    var vocabulary = Vocabulary()
    let table = SentenceTable([article], vocabulary: &vocabulary)
    return OverlapTextRank().scores(of: table, rows: Array(0..<table.count))
  }

  @Test func theSentenceThatSharesMostIsFirst() {
    let scores = scores(of: [
      "Divers found a crack.", "The bridge was shut after divers found a crack.",
      "A ferry replaces the bridge.", "Grapes were picked early.",
    ])
    #expect(abs(scores.reduce(0, +) - 1) < 1e-9)
    #expect(scores.max() == scores[1] && scores.min() == scores[3])
  }

  @Test func twoLikeSentencesShareEvenly() {
    let scores = scores(of: ["Rain fell hard.", "Rain fell hard."])
    #expect(abs(scores[0] - 0.5) < 1e-9 && abs(scores[1] - 0.5) < 1e-9)
    #expect(self.scores(of: []).isEmpty)
  }
}
