import BriefSummaries
import BriefTestSupport
import Testing

@Suite struct SummarizerTests {
  private static let story = [
    "The council voted on Friday evening to shut the old Miller bridge after divers found a crack.",
    "The crack in the northern pier of the bridge was found by divers in the spring of this year.",
    "A ferry will carry people over the river every ten minutes until a new bridge is built there.",
    "Shop owners on both banks of the river asked the council for help with their rents and wages.",
    "Engineers put the cost of a new bridge at nineteen million and the time to build it at four years.",
    "The mayor said that the town would ask the province for two thirds of the money before winter.",
  ]
  private static let text = story.joined(separator: "\n\n")

  private func longText(_ count: Int, seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let length = Int.random(in: 3...30, using: &generator)
      return generator.sentence(of: length)
    }.joined(separator: "\n\n")
  }

  // MARK: - Short and empty texts

  @Test(
    "A text that fits is given whole",
    arguments: [
      Budget.sentences(6), .sentences(100), .words(1000), .wordsAtMost(1000), .minutes(60),
    ])
  func shortTextIsGivenWhole(budget: Budget) {
    let summary = Summarized([Self.text], budget)
    #expect(summary.sentences == Self.story)
    #expect(summary.wordCount == summary.textWords)
  }

  @Test("A text of short sentences is given whole", arguments: [Budget.sentences(5), .words(100)])
  func shortSentencesAreGivenWhole(budget: Budget) {
    #expect(
      Summarized(["It rained. It poured. Why?"], budget).sentences == [
        "It rained.", "It poured.", "Why?",
      ])
  }

  @Test("A text without words has no summary", arguments: ["", " \n", "...", "!!! ???", "—"])
  func emptyTextHasNoSummary(text: String) {
    for budget in [Budget.sentences(3), .words(10), .wordsAtMost(10), .share(0.5), .minutes(1)] {
      let summary = Summarized([text], budget)
      #expect(summary.sentences.isEmpty && summary.wordCount == 0)
    }
    #expect(Summarized([], .sentences(3)).sentences.isEmpty)
    #expect(Summarized([text, Self.text], .sentences(2)).sentences.count == 2)
  }

  @Test func aTextOfHeadingsOnlyStillHasASentence() {
    #expect(Summarized(["Bridge shut"], .sentences(1)).sentences == ["Bridge shut"])
  }

  // MARK: - Budgets

  @Test("As many sentences as were asked for", arguments: [1, 2, 5, 17, 60])
  func numberOfSentencesIsKept(count: Int) {
    #expect(Summarized([longText(100, seed: 1)], .sentences(count)).sentences.count == count)
    #expect(
      Summarized([longText(100, seed: 1)], .words(900), atMost: count).sentences.count <= count)
  }

  @Test func shortSentencesFillTheNumberAskedFor() {
    let text = "It rained. It poured. The rivers rose. Two bridges fell. " + Self.story[0]
    let summary = Summarized([text], .sentences(3))
    #expect(summary.sentences.count == 3 && summary.sentences.contains(Self.story[0]))
  }

  @Test("At least as many words as were asked for", arguments: [1, 10, 50, 200])
  func numberOfWordsIsReached(words: Int) {
    let summary = Summarized([longText(200, seed: 2)], .wordsAtLeast(words))
    #expect(summary.wordCount >= words && summary.wordCount < words + 31)
  }

  @Test("At most a tenth more words than were asked for", arguments: [20, 50, 200])
  func numberOfWordsIsKept(words: Int) {
    let summary = Summarized([longText(200, seed: 2)], .words(words))
    #expect(Double(summary.wordCount) <= 1.1 * Double(words))
    #expect(Double(summary.wordCount) >= 0.6 * Double(words))
  }

  @Test func shortestFitSentenceIsGivenWhereNoneIsShortEnough() {
    let long = """
      The council of Millertown, which had met for nine hours in the old hall above the river, closed \
      the bridge to lorries on Friday.
      """
    let longer =
      long + " It was the mayor, whom nobody had asked, who said at last that it was enough."
    let summary = Summarized([longer], .words(3))
    #expect(summary.sentences.count == 1 && summary.wordCount > 3)
  }

  @Test("No more words than were allowed", arguments: [1, 10, 50, 200])
  func numberOfWordsIsNotExceeded(words: Int) {
    let summary = Summarized([longText(200, seed: 3)], .wordsAtMost(words))
    #expect(summary.wordCount <= words || summary.sentences.count == 1)
    #expect(!summary.sentences.isEmpty)
  }

  @Test("The share that was asked for", arguments: [0.01, 0.1, 0.3, 0.5])
  func shareIsReached(share: Double) {
    let summary = Summarized([longText(300, seed: 4)], .share(share))
    let wanted = share * Double(summary.textWords)
    #expect(Double(summary.wordCount) >= wanted && Double(summary.wordCount) < wanted + 31)
  }

  @Test("The minutes that were asked for", arguments: [0.1, 0.5, 2])
  func minutesAreKept(minutes: Double) {
    let summary = Summarized([longText(300, seed: 5)], .minutes(minutes))
    let wanted = minutes * Budget.wordsAMinute
    #expect(Double(summary.wordCount) >= wanted && Double(summary.wordCount) < wanted + 31)
  }

  @Test(arguments: [(0, 0), (-5, 0), (1, 1), (238, 1), (356, 1), (357, 2), (2380, 10)])
  func minutesToReadAreWhole(words: Int, minutes: Int) {
    #expect(Budget.minutes(toRead: words) == minutes)
  }

  @Test func extremeBudgetsAreNoOverflow() {
    for budget in [
      Budget.sentences(.max), .words(.max), .wordsAtMost(.max), .minutes(1e300), .share(1),
    ] {
      #expect(Summarized([Self.text], budget).sentences.count == 6)
    }
    for budget in [Budget.sentences(0), .words(0), .share(0), .minutes(0), .words(.min)] {
      #expect(Summarized([Self.text], budget).sentences.count <= 1)
    }
  }

  // MARK: - What is chosen

  @Test func orphanLosesToASentenceThatStandsAlone() {
    let orphan =
      "They voted on Friday evening to shut the old Miller bridge after divers found a crack."
    let alone =
      "Councillors voted on Friday evening to shut the old Miller bridge after divers found a crack."
    for texts in [[orphan, alone], [alone, orphan]] {
      #expect(Summarized([texts.joined(separator: "\n\n")], .sentences(1)).sentences == [alone])
    }
  }

  @Test func orphanFollowsWhatItPointsAt() {
    let pair = [
      "The council of Millertown voted on Friday evening to shut the old Miller bridge over the river.",
      "It took the vote after divers had found a crack as long as a bus in the bridge's northern pier.",
    ]
    let filler = "A ferry that nobody had asked for ran from time to time in former days, some say."
    let summary = Summarized([(pair + [filler]).joined(separator: " ")], .sentences(2))
    #expect(summary.sentences == pair)
  }

  @Test func nearlyEqualSentencesOfTwoArticlesAreChosenOnce() {
    let first = Self.story
    var second = Self.story.map { $0.replacing("Friday", with: "Friday last") }
    second[5] +=
      " Nobody was hurt when a stone fell from the arch of the bridge in the last winter."
    let summary = Summarized(
      [first.joined(separator: "\n\n"), second.joined(separator: "\n\n")], .sentences(6))
    let heads = summary.sentences.map { $0.replacing("Friday last", with: "Friday") }
    #expect(Set(heads).count == heads.count, "\(heads)")
  }

  @Test func headlineIsNotChosen() {
    let title = "Council of Millertown shuts the old Miller bridge after divers find a crack in it"
    let text = "\(title)\n\n\(title).\n\n" + Self.text
    let summary = Summarized([text], .sentences(3), titles: [title])
    #expect(summary.sentences.allSatisfy { !$0.hasPrefix(title) })
  }

  @Test func sentencesAreInReadingOrder() {
    for seed in 0..<10 {
      let text = longText(60, seed: UInt64(seed))
      let summary = Summarized([text], .sentences(9))
      var rest = text[...]
      for sentence in summary.sentences {
        guard let found = rest.firstRange(of: sentence) else {
          Issue.record("out of order: \(sentence)")
          break
        }
        rest = rest[found.upperBound...]
      }
      #expect(summary.ranks.sorted() == Array(0..<9))
    }
  }

  @Test func neighboursOfOneArticleStayTogether() {
    let texts = [Self.text, longText(20, seed: 10)]
    let summary = Summarized(texts, .sentences(10))
    let own = summary.sentences.enumerated().filter { summary.articles[$0.offset] == 0 }
    let places = own.compactMap { Self.story.firstIndex(of: $0.element) }
    #expect(places == places.sorted())
    for (left, right) in zip(own, own.dropFirst()) {
      let isNeighbour =
        Self.story.firstIndex(of: left.element).map { $0 + 1 }
        == Self.story.firstIndex(of: right.element)
      if isNeighbour { #expect(right.offset == left.offset + 1) }
    }
  }

  @Test func sameTextsGiveTheSameSummary() {
    let texts = (0..<4).map { longText(40, seed: UInt64($0)) }
    let expected = Summarized(texts, .words(150))
    for _ in 0..<5 {
      let again = Summarized(texts, .words(150))
      #expect(again.sentences == expected.sentences && again.scores == expected.scores)
    }
    #expect(expected.scores.allSatisfy { $0 > 0 && $0 < 1 })
  }
}
