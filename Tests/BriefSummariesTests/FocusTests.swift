import BriefArticles
import BriefLexicon
import BriefRanking
import BriefSentences
import BriefSummaries
import Testing

@Suite struct FocusTests {
  private let articles = [
    Article(
      plainText: SourceText(
        """
        The tidal barrier failed on Tuesday night and the sea came into the lower town. \
        The barrier was built in the last century and the authority runs it with two people. \
        Seven schools in the lower town are shut until Monday because their cellars are full. \
        The authority said that the barrier failed since a seal of the gate was old.
        """), language: .english)
  ]

  private func summary(on words: String?) -> String {
    var vocabulary = Vocabulary()
    let table = SentenceTable(articles, vocabulary: &vocabulary)
    var numbering = TermNumbering(termCount: vocabulary.count)
    var summarizer = Summarizer(budget: .sentences(1))
    if let words { summarizer.focus(on: words, in: articles, vocabulary: &vocabulary) }
    let chosen = summarizer.summary(of: [0], in: articles, table: table, numbering: &numbering)
    return chosen.sentences.map { articles[0].text[table.sentences[$0.sentence].range] }.joined()
  }

  @Test(arguments: ["school", "the Schools?", "SCHOOL cellars", "closing of a school"])
  func choosesWhatTheFocusIsAbout(words: String) {
    #expect(summary(on: words).hasPrefix("Seven schools"))
  }

  @Test(arguments: ["", "marmots", "?!"])
  func changesNothingWithoutAWordOfTheText(words: String) {
    #expect(summary(on: words) == summary(on: nil))
  }

  @Test(arguments: [
    ("schools", true), ("a school", true), ("marmots", false), ("", false),
    ("Tuesday marmot", true),
  ])
  func tellsWhetherTheTextHasAWordOfTheFocus(words: String, isFound: Bool) {
    #expect(Summarizer.finds(words, in: articles) == isFound)
  }
}
