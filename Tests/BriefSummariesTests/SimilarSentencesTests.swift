import BriefArticles
import BriefLexicon
import BriefSentences
import BriefSummaries
import Testing

@Suite struct SimilarSentencesTests {
  private func articles(like first: String, among texts: [String]) -> [Int] {
    let articles = ([first] + texts).map { Article(plainText: SourceText($0), language: .english) }
    var vocabulary = Vocabulary()
    let table = SentenceTable(articles, vocabulary: &vocabulary)
    return SimilarSentences(in: table).articles(like: 0, among: Array(articles.indices))
  }

  private static let sentence =
    "The council voted on Friday evening to shut the old Miller bridge after divers found a crack."

  @Test func articlesWithASimilarSentenceAreFound() {
    let found = articles(
      like: Self.sentence,
      among: [
        "A comet holds clay. Divers found a crack and the council voted to shut the Miller bridge.",
        "The council of another town voted on Monday to build a library and a pool near the river.",
        Self.sentence,
      ])
    #expect(found == [1, 3])
  }

  @Test func aFewCommonWordsAreChance() {
    #expect(articles(like: "Divers found a crack.", among: ["Divers found a crack."]).isEmpty)
    #expect(articles(like: Self.sentence, among: ["The Miller bridge council."]).isEmpty)
  }

  @Test func onlyTheMembersAreSearched() {
    let all = [Self.sentence, Self.sentence, Self.sentence]
      .map { Article(plainText: SourceText($0), language: .english) }
    var vocabulary = Vocabulary()
    let similar = SimilarSentences(in: SentenceTable(all, vocabulary: &vocabulary))
    #expect(similar.articles(like: 0, among: [2]) == [2])
    #expect(similar.articles(like: 1, among: [1]).isEmpty)
  }
}
