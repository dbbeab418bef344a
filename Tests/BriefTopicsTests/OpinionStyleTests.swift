import BriefArticles
import BriefLexicon
import Testing

@testable import BriefTopics

/// An essay without a label is told from a report by how it is written.
@Suite struct OpinionStyleTests {
  private func isOpinion(_ text: String, _ language: Language = .english) -> Bool {
    Opinion.isFound(in: Article(plainText: SourceText(text), language: language))
  }

  private static let essay = """
    We have been told for years that the harbour must grow. It must not. I grew up beside its sheds, \
    and I know what a wider basin would do to my street and to yours.

    We should ask who gains. It is not the fishers, and it is not the people of the lower town. No \
    plan that I have read says what our children would do with a second crane. The council should \
    never have asked, and you should not vote for it.

    Perhaps you think that I am only afraid of what is new. I am not. I was for the tram, and I was for \
    the library. But we must not dig up our own shore for a port that nobody needs, and we would never \
    forgive ourselves if we did.
    """

  private static let report = """
    The council of Holm voted on Tuesday by 9 to 4 for a wider harbour, the clerk said. The work \
    will cost 41 million crowns and take three years, according to the plan.

    Mayor Ada Holt said on Tuesday evening that the first ships would come in 2029. The fishers' union \
    told reporters that it had asked for a smaller basin, and warned that 60 berths would be lost.

    The state will pay 24 million crowns of the sum, the minister said on Monday, and the town the rest. \
    Diggers arrive in the first week of May. Three houses beside the old quay will be taken down, and \
    the 11 people who live there have been offered flats in the upper town, according to the clerk.
    """

  @Test func essayIsOpinion() {
    #expect(isOpinion(Self.essay))
  }

  @Test func reportIsNone() {
    #expect(!isOpinion(Self.report))
  }

  /// What those say who are quoted is not how the writer argues.
  @Test(arguments: [("“", "”"), ("\"", "\"")])
  func quotedArgumentsAreNone(open: String, close: String) {
    let said = """
      \(open)We must not do this, and I should never have voted for it, and you should not\(close)
      """
    let text = """
      The council of Holm voted on Tuesday for a wider harbour. \(said), Ada Holt told the hall. \
      \(said), Per Lind answered. The hall was full when the vote came, and most people stayed until \
      the clerk had read the names of those who had been there.
      """
    #expect(!isOpinion("\(text) \(text)"))
  }

  @Test func fewWordsHaveNoStyle() {
    #expect(!isOpinion("We should not. I know that you should never, and we must not."))
    let note = "Our keeper closed the fog signal, and our master of the port slept on. "
    #expect(!isOpinion(String(repeating: note, count: 5)))
  }

  /// The weights were measured for English; no other language has words of argument.
  @Test func otherLanguagesAreNotJudged() {
    let text = String(
      repeating: "Wir sollten nicht warten, und ich weiß, dass du es nicht willst. ", count: 12)
    #expect(!isOpinion(text, Language(code: "de")))
  }

  /// What stands far behind the opening does not turn a report into an opinion, however long it is.
  @Test func firstWordsTell() {
    let report = String(repeating: Self.report + "\n\n", count: 10)
    let argument = String(repeating: "I should not. We must never. ", count: 9000)
    #expect(!isOpinion(report + argument))
    #expect(isOpinion(Self.report + "\n\n" + argument))
  }
}
