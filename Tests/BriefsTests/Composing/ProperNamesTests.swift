import BriefArticles
import BriefLexicon
import BriefSentences
import Testing

@testable import BriefAnalysis
@testable import Briefs

@Suite struct ProperNamesTests {
  private func names(_ texts: [String], code: String = "en") -> [String] {
    let articles = texts.map { text in
      var article = Article.plain(text, title: nil)
      article.language = Language(code: code)
      return article
    }
    var vocabulary = Vocabulary()
    let table = SentenceTable(articles, vocabulary: &vocabulary)
    return ProperNames(in: Array(articles.indices), of: articles, table: table)
      .names(besides: "A title of the Bank and Steele", and: ["Holm"])
  }

  @Test func personIsOneWithAndWithoutOfficeAndFirstName() {
    let found = names([
      "Skerra's mayor, Berit Solheim, opened the hall. Later Solheim spoke.",
      "On the quay Mayor Berit Solheim told us that it was late.",
    ])
    #expect(found == ["Berit Solheim"])
  }

  @Test func nameAtTheStartOrTheEndOfASentenceIsOne() {
    let found = names([
      "Ingrid Aune was pouring coffee when the floor jumped.",
      "The cup was held by Ingrid Aune.",
    ])
    #expect(found == ["Ingrid Aune"])
  }

  @Test func officesAreNoNamesButTheirNamesAre() {
    let found = names([
      "It was the Office of Product Hazards that said so, and the Council agreed. The council met.",
      "A report of the Office of Product Hazards came to the Council on Friday.",
    ])
    #expect(found == ["Office of Product Hazards"])
  }

  @Test func peoplesDaysAndKnownNamesAreNone() {
    let found = names([
      "All Iranian ships left Iran on Friday for Holm and for Oman.",
      "No Iranian ship came from Iran to Holm in March or to Oman.",
    ])
    #expect(found == ["Iran", "Oman"])
  }

  @Test func whoIsInTheHeadlineIsNotNamedAgain() {
    let found = names([
      "It was Chairman Michael Steele who spoke of Rick Perry of Texas. Later Rick Perry spoke.",
      "Then Chairman Michael Steele met Rick Perry, and the Bank heard of it from Oman.",
      "An election-harried Senate met, and all Election-harried Democrats came from Oman.",
    ])
    #expect(found == ["Rick Perry", "Oman"])
  }

  @Test func nameOfOneArticleIsNotNamed() {
    #expect(names(["It was Tor Brekke who came.", "It was late at night."]).isEmpty)
  }

  @Test func germanNounsAreNoNames() {
    let text = "Am Abend kam der Zug mit dem Wagen aus der Stadt."
    #expect(names([text, text], code: "de").isEmpty)
  }
}
