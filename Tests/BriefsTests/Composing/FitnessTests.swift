import BriefArticles
import BriefLexicon
import BriefRanking
import BriefSentences
import Testing

@testable import Briefs

@Suite struct FitnessTests {
  /// The fitness of the last sentence of a text.
  private func fitness(
    of text: String, title: String? = nil, _ language: Language = .english
  ) throws -> Fitness {
    var article = Article(plainText: SourceText(text), language: language)
    article.title = title
    article.published = CalendarDay("2026-11-20").map { Timestamp(day: $0, minute: nil) }
    var vocabulary = Vocabulary()
    let table = SentenceTable([article], vocabulary: &vocabulary)
    var numbering = TermNumbering(termCount: vocabulary.count)
    let all = Fitness.all(
      of: [article], table: table, numbering: &numbering, vocabulary: &vocabulary)
    return try #require(all[table.count - 1])
  }

  @Test(
    "A sentence depends on what was said before it",
    arguments: [
      ("For example, the council of Brenn sold two of its ferries in the spring.", "en"),
      ("As a result, the council of Brenn sold two of its ferries in the spring.", "en"),
      ("Later in a statement the council of Brenn said that it had sold two ferries.", "en"),
      ("The first, from the council of Brenn, asked for two new ferries by spring.", "en"),
      ("Voters, in other words, found it easy to sell two of the ferries of Brenn.", "en"),
      ("Sure, the council of Brenn sold two ferries and nobody asked for the money.", "en"),
      ("See, none of this would have happened if the council had sold two ferries.", "en"),
      ("When he came home to Brenn, the council had sold two of its ferries.", "en"),
      ("Zum Beispiel verkaufte der Rat von Brenn im Frühjahr zwei seiner Fähren.", "de"),
      ("Par exemple, le conseil de Brenn a vendu deux de ses bacs au printemps.", "fr"),
      ("Por ejemplo, el consejo de Brenn vendió dos de sus barcos en primavera.", "es"),
    ])
  func someLean(line: String, code: String) throws {
    #expect(try fitness(of: line, Language(code: code)).dependsOnPrevious)
  }

  @Test(
    "A sentence stands alone",
    arguments: [
      "The council of Brenn sold two of its ferries in the spring, and kept the third.",
      "Mayor Ada Holt said that she would sell two of the ferries in the spring.",
      "Firstborn lambs were shown at the fair of Brenn, where two ferries were sold.",
    ])
  func othersStand(line: String) throws {
    let fitness = try fitness(of: line, title: "Council of Brenn sells ferries")
    #expect(
      !fitness.dependsOnPrevious && fitness.hasShape && !fitness.isCaption && !fitness.isPersonal)
    #expect(fitness.isPrintable)
  }

  @Test func whatTheArticleToldBeforeIsKnownThereOnly() throws {
    let first = "Two clips of the ferry were shown at the trial on Monday. "
    let second = "The clips moved the court of Brenn, and the captain wept as he saw them again."
    #expect(try fitness(of: first + second, title: "Captain on trial in Brenn").isDefinite)
    #expect(try !fitness(of: first + second, title: "Clips of ferry shown at trial").isDefinite)
    #expect(try !fitness(of: second, title: "Captain on trial in Brenn").isDefinite)
  }

  @Test func surnameNeedsAnIntroduction() throws {
    let first = "Ada Holt, the mayor of Brenn, opened the trial of the captain on Monday. "
    let second = "On the way to the court Holt asked for a ferry that runs in the winter as well."
    #expect(try fitness(of: first + second, title: "Captain on trial").namesBySurname)
    #expect(try !fitness(of: first + second, title: "Holt opens trial").namesBySurname)
    #expect(try !fitness(of: second, title: "Captain on trial").namesBySurname)
  }

  /// "Mr." tells that somebody was introduced.
  @Test(arguments: [
    ("Mr. Holt asked the court of Brenn for a ferry that runs in the winter as well.", true),
    ("Mr. Joost Holt asked the court of Brenn for a ferry that runs in the winter.", false),
    ("“The ferry of Brenn has to run in winter,” the harbour board said on Monday.", false),
    ("“The ferry of Brenn has to run in the winter,” police in London said.", false),
    ("“The ferry of Brenn has to run in the winter,” Mr. Holt told Reuters on Monday.", true),
  ])
  func whoSpeaksIsIntroduced(line: String, namesBySurname: Bool) throws {
    #expect(try fitness(of: line, title: "Captain on trial").namesBySurname == namesBySurname)
    #expect(try !fitness(of: line, title: "Holt opens trial").namesBySurname)
    let behind = try fitness(of: "Both ferries were sold in spring. " + line).afterPredecessor
    #expect(behind.namesBySurname == namesBySurname)
    let introduced = try fitness(of: "Mayor Ada Holt sold both ferries in spring. " + line)
    #expect(!introduced.afterPredecessor.namesBySurname)
  }

  /// Behind the sentence that introduces somebody, and behind those that follow on it.
  @Test func whoWasIntroducedStaysKnownInARow() throws {
    let first = "Mayor Ada Holt sold both ferries of Brenn on the first day of spring. "
    let second = "Holt asked the court for a ferry that runs in the winter as well. "
    let third = "“It has to run as well as now,” Holt told Reuters on Monday in the court."
    let other = "Both ferries of Brenn were sold to a yard on the first day of spring. "
    #expect(try fitness(of: first + second + third).namesBySurname)
    #expect(try !fitness(of: first + second + third).afterPredecessor.namesBySurname)
    #expect(try fitness(of: first + other + third).afterPredecessor.namesBySurname)
  }

  @Test func nameInAHeadlineThatNobodySeesIntroducesNobody() throws {
    var articles = ["Captain on trial", "Holt opens trial"].map { title in
      Article.plain(
        "Ada Holt, the mayor of Brenn, opened the trial of the captain on Monday.\n\nOn the way to the "
          + "court Holt asked for a ferry that runs in the winter as well.", title: title)
    }
    articles[1].origin.path = "b.txt"
    var vocabulary = Vocabulary()
    let table = SentenceTable(articles, vocabulary: &vocabulary)
    for (headline, needs) in [("Captain on trial", true), ("Holt opens trial", false)] {
      let fitness = Fitness.all(
        in: table, of: articles, titles: [0: [], 1: []], under: headline, ranks: [:])
      #expect(fitness[1]?.namesBySurname == needs && fitness[3]?.namesBySurname == needs)
    }
  }

  @Test func placeInProseDoesNotCountDecksAndQuestions() throws {
    let deck = "Mayor opens trial of captain. Who sank the ferry? "
    let prose = "Ada Holt, the mayor of Brenn, opened the trial of the captain on Monday in court. "
    #expect(try fitness(of: deck + prose).placeInProse == 0)
    #expect(try fitness(of: deck + prose + prose + "She left.").placeInProse == 2)
  }

  @Test(arguments: [
    ("The “good news” for the council of Brenn is that both ferries were sold in spring.", true),
    ("The council of Brenn called it “good news” that both ferries were sold in spring.", false),
    ("“Good news” it was for the council of Brenn that both ferries were sold in spring.", false),
    ("The “Brenn Star” of the council was sold to a yard in spring, with a ferry.", false),
    ("The “big” Brenn’s council sold two of its ferries to a yard in the spring.", true),
    ("The “mayor has sold all of Brenn’s ferries” to a yard that breaks them up.", false),
  ])
  func quotedTermThatOpensASentenceWasSaidBefore(line: String, isDefinite: Bool) throws {
    #expect(try fitness(of: line).isDefinite == isDefinite)
  }

  @Test func codeOfACharacterIsNoProse() throws {
    let line = "Ada Holt, the mayor of Brenn, opened the trial of the captain on Monday in court."
    #expect(try fitness(of: line).hasShape)
    #expect(try !fitness(of: line.replacing(" of Brenn", with: " of &#151; Brenn")).hasShape)
  }

  @Test(
    "A surname behind a courtesy title, or with an article of its own, introduces nobody",
    arguments: [
      ("Ada Holt led the talks on the ferries. ", "On Monday Mr. Holt sold two ferries in Brenn."),
      ("Omar al-Hadi led the talks on the ferries. ", "Al-Hadi sold two of the ferries in Brenn."),
      ("Omar al-Hadi led the talks on the ferries. ", "By noon al-Hadi had sold two of them."),
    ])
  func surnames(first: String, second: String) throws {
    #expect(try fitness(of: first + second, title: "Captain on trial").namesBySurname)
  }

  @Test(
    "Captions and boilerplate are told from datelines and news",
    arguments: [
      ("Mayor Ada Holt waves from the ferry in the harbour of Brenn. (Lena Moe/Norwire)", true),
      ("Sign up for news from the harbour of Brenn and its two ferries.", true),
      ("© 2026 The Brenn Herald, which is printed and sold in Brenn and Holm.", true),
      ("BRENN (AP/Norwire) — The mayor of Brenn opened the new ferry line on Monday.", false),
      ("BRENN (AP) — The mayor of Brenn opened the new ferry line on Monday.", false),
      ("The mayor of Brenn (and of Holm/Corrin) opened the new ferry line.", false),
    ])
  func captions(line: String, isCaption: Bool) throws {
    #expect(try fitness(of: line).isCaption == isCaption)
  }

  @Test(
    "What is no whole sentence of prose has no shape",
    arguments: [
      ("Why did the council of Brenn sell two of its ferries in the spring?", false),
      ("[Updated at 3:48 a.m.]: Police warn the people of Brenn to stay at home.", false),
      ("3:48 a.m. Police warn the people of Brenn to stay at home tonight.", false),
      ("Bottom line: the council of Brenn sold two of its ferries in the spring.", false),
      ("-- Ada Holt, mayor of Brenn, talking to reporters about the two ferries.", false),
      ("Mayor Ada Holt said: the council of Brenn sold two ferries in the spring.", true),
      ("Ada Holt: “The council of Brenn sold two of its ferries in the spring.”", true),
      ("The council of Brenn sold two of its ferries after the captain left them,.", false),
    ])
  func shape(line: String, hasShape: Bool) throws {
    #expect(try fitness(of: line).hasShape == hasShape)
  }

  @Test(
    "The writer's own voice is not the news, but that of who is quoted may be",
    arguments: [
      ("I think that we should keep the two ferries of Brenn for your children.", true),
      ("“I think that we should keep the two ferries,” Mayor Ada Holt of Brenn said.", false),
    ])
  func person(line: String, isPersonal: Bool) throws {
    #expect(try fitness(of: line).isPersonal == isPersonal)
  }

  @Test func shortRemarksAreNotPrinted() throws {
    #expect(try !fitness(of: "It was cold at the harbour then.").isPrintable)
    #expect(!Fitness(words: 12, headlineTerms: 0, rankShare: 0, place: 10).isPrintable)
    #expect(
      Fitness(words: 28, headlineTerms: 3, rankShare: 1, place: 0).value >= Fitness.leastOfMore)
  }

  @Test func eachFactorCountsAndNoneMore() {
    let whole = Fitness()
    let faults: [WritableKeyPath<Fitness, Bool>] = [
      \.isCaption, \.dependsOnPrevious, \.isDefinite, \.namesBySurname, \.isPersonal,
    ]
    for fault in faults {
      var fitness = whole
      fitness[keyPath: fault] = true
      #expect(fitness.value < whole.value && fitness.form < whole.form)
    }
    var shapeless = whole
    shapeless.hasShape = false
    #expect(!shapeless.isPrintable)
    var leaning = whole
    leaning.dependsOnPrevious = true
    #expect(leaning.afterPredecessor.value == whole.value)
    #expect(Set(whole.factors.map(\.name)).count == whole.factors.count)
  }

  @Test(
    "What a page says beside its text is no sentence to print",
    arguments: [
      "The captain, who lost two ferries, waits in the harbour of Brenn, Tuesday, May 5, 2026.",
      "CLOSE The council of Brenn sold two of its ferries in the spring and kept the third one.",
    ])
  func captionsAndButtons(line: String) throws {
    let fitness = try fitness(of: line, title: "Council of Brenn sells ferries")
    #expect(fitness.isCaption || !fitness.hasShape)
  }

  @Test(
    "Capitals, years and days are no signs of captions by themselves",
    arguments: [
      "In 2026 the council of Brenn sold two of its ferries, and on May 5 it kept the third.",
      "NATO ministers said in Brenn that they would buy two of its ferries by the spring.",
      "The new ferry will sail from Holm to Brenn for the first time on 3 May 2027 with the mayor.",
    ])
  func yearsAndCapitals(line: String) throws {
    let fitness = try fitness(of: line, title: "Council of Brenn sells ferries")
    #expect(!fitness.isCaption && fitness.hasShape)
  }

  /// A page shows a picture with its caption at the top and in a gallery.
  @Test func whatStandsTwiceIsACaption() throws {
    let caption = "Two ferries of the council of Brenn lie in the old harbour behind the tower."
    let text = """
      \(caption)

      The council of Brenn sold two of its ferries in the spring, and kept the third.

      Mayor Ada Holt said that the money would pay for a new bridge across the sound.

      Buyers from three islands had asked for the ships since the autumn of the year before.

      \(caption)
      """
    #expect(try fitness(of: text, title: "Council sells ferries").isCaption)
    #expect(try !fitness(of: String(text.dropFirst(caption.count))).isCaption)
  }

  /// A text that was saved twice is no row of captions.
  @Test func textThatStandsTwiceIsKept() throws {
    let text = "The council of Brenn sold two of its ferries in the spring, and kept the third."
    #expect(try !fitness(of: "\(text)\n\n\(text)").isCaption)
  }

  @Test(arguments: [
    (
      "The council of Brenn will lend out lamps from May, the first one in the land to do so.",
      false
    ),
    ("It took the council of Brenn and its clerks three weeks of talks to do so.", true),
    ("In May, the council of Brenn and all of its clerks wanted to do so.", true),
    ("The council of Brenn has asked all 1,000 people of the town to do so.", true),
  ])
  func aDeedStandsBeforeWhatStandsForIt(line: String, depends: Bool) throws {
    #expect(try fitness(of: line).dependsOnPrevious == depends)
  }

  private static let scene =
    "Ada Holt of the town of Brenn likes to walk along the old quay early in the morning.\n\n"

  @Test(
    "The news opens its article, or is about its headline",
    arguments: [
      ("", "The sea lay flat in the valley when the clerk of the town counted his sheep.", true),
      (
        scene, "The sea lay flat in the valley when the clerk of the town counted his sheep.", false
      ),
      (
        scene, "The council sold two ferries to a yard that will break them up in the spring.", true
      ),
    ])
  func news(before: String, line: String, mayBeNews: Bool) throws {
    let fitness = try fitness(of: before + line, title: "Council sells two old ferries")
    #expect(fitness.mayBeNews == mayBeNews)
  }

  /// What has little of the headline is the news only where it has no fault.
  @Test(arguments: [
    (0.2, 0.0, true), (0.1, 1.0, true), (0.1, 0.0, false), (0.0, 1.0, false),
  ])
  func newsWithLittleOfTheHeadline(share: Double, rankShare: Double, mayBeNews: Bool) {
    let fitness = Fitness(shareOfHeadline: share, rankShare: rankShare, place: 2)
    #expect(fitness.mayBeNews == mayBeNews)
  }

  @Test func headlineOfAWordOrTwoSaysTooLittleToTell() throws {
    let line = "The sea lay flat in the valley when the clerk of the town counted his sheep."
    #expect(try fitness(of: Self.scene + line, title: "Nets mended").mayBeNews)
    #expect(try fitness(of: Self.scene + line).mayBeNews)
  }
}
