import BriefArticles
import BriefLexicon
import BriefSentences
import BriefSummaries
import Testing

@Suite struct KeyphrasesTests {
  private func article(_ text: String, title: String? = nil) -> Article {
    var article = Article(plainText: SourceText(text), language: .english)
    article.title = title
    return article
  }

  private func phrases(of texts: [String], atMost limit: Int = 10) -> [Keyphrases.Phrase] {
    var vocabulary = Vocabulary()
    return Keyphrases(of: texts.map { article($0) }, atMost: limit, vocabulary: &vocabulary).phrases
  }

  @Test func putsWhatSeveralArticlesSayFirst() {
    let found = phrases(of: [
      "The tidal barrier at Port Ellery held. The tidal barrier is old.",
      "A tidal barrier costs money. Marmots marmots marmots marmots.",
    ])
    #expect(found.first?.text == "tidal barrier")
    #expect(found.first?.articles == 2)
    #expect(found.first?.count == 3)
  }

  @Test func mergesFormsUnderTheOneMostOftenWritten() {
    let found = phrases(of: [
      "He saw tidal barriers. She saw tidal barriers. A tidal barrier is big."
    ])
    let barrier = found.first { $0.text.hasPrefix("tidal") }
    #expect(barrier?.text == "tidal barriers")
    #expect(barrier?.count == 3)
  }

  @Test(arguments: [
    "The port, Ellery and the port.", "A port. Ellery was there.", "In the port (Ellery) it was.",
  ])
  func crossesNoMarkAndNoStopword(text: String) {
    let found = phrases(of: [text]).map { $0.text.lowercased() }
    #expect(found.contains("port"))
    #expect(!found.contains { $0.contains("port") && $0.contains("ellery") })
  }

  @Test func initialsAndEndingsAreNoKeyphrases() {
    let texts = [
      ("M. Ö. spoke of the bridge. M. Ö. saw the bridge.", "en"),
      ("橋の町で橋が落ちた。町の人は橋が落ちたと言った。", "ja"),
    ]
    for (text, code) in texts {
      var article = Article(plainText: SourceText(text))
      article.language = Language(code: code)
      var vocabulary = Vocabulary()
      let phrases = Keyphrases(of: [article], atMost: 9, vocabulary: &vocabulary).phrases
      #expect(phrases.allSatisfy { $0.text.count > 1 && $0.text != "なかっ" }, "\(phrases)")
    }
  }

  @Test func joinsWordsAcrossALineBreakAndAHyphen() {
    let text = "We like tidal\nbarriers. They like tidal barriers. A well-known one, well-known."
    let found = phrases(of: [text]).map(\.text)
    #expect(found.contains("tidal barriers"))
  }

  @Test func leavesOutWhatALongerPhraseSays() {
    let text = String(repeating: "They met in Port Ellery today. ", count: 4)
    let found = phrases(of: [text]).map(\.text)
    #expect(found.contains { $0.contains("Port Ellery") })
    #expect(!found.contains("Port") && !found.contains("Ellery"))
  }

  @Test func takesNoNumbers() {
    let found = phrases(of: ["In 2026 it cost 4.5 and 2026 and 2026 marmots."])
    #expect(!found.contains { $0.text.contains("2") })
  }

  @Test func prefersWordsOfTheTitle() {
    var vocabulary = Vocabulary()
    let text = "Ferries left. Marmots left. Ferries stayed. Marmots stayed."
    let found = Keyphrases(
      of: [article(text, title: "On marmots")], atMost: 1, vocabulary: &vocabulary)
    #expect(found.phrases.map { $0.text.lowercased() } == ["marmots"])
  }

  @Test func findsPhrasesWhereNoSpacesAreWritten() {
    var vocabulary = Vocabulary()
    let text = "港の水門が閉鎖された。港の水門は古い。水門が壊れた。"
    let japanese = Article(plainText: SourceText(text), language: Language(code: "ja"))
    let found = Keyphrases(of: [japanese], atMost: 5, vocabulary: &vocabulary).phrases
    #expect(found.contains { $0.text.contains("水門") })
  }

  @Test(arguments: [-1, 0, 1, 2])
  func givesAsManyAsAreAskedFor(limit: Int) {
    let found = phrases(
      of: ["Ferries and marmots and barriers and harbours."], atMost: limit)
    #expect(found.count == max(0, limit))
  }

  @Test(arguments: ["", " \n", "12 34", "!!!", "the of and"])
  func findsNothingWhereNothingIsSaid(text: String) {
    #expect(phrases(of: [text]).isEmpty)
  }

  @Test func givesTheSameEachTime() {
    let text = "Ann met Bob. Cy met Dee. Eve met Fay. Guy met Hal. Ida met Jon."
    let first = phrases(of: [text])
    #expect((0..<5).allSatisfy { _ in phrases(of: [text]) == first })
  }
}
