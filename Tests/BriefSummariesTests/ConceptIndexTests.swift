import Testing

@testable import BriefSummaries

@Suite struct ConceptIndexTests {
  @Test func pairsAndTermsAreNumberedInTheOrderInWhichTheyCome() {
    var terms = ConceptIndex()
    #expect(terms.number(7, 9) == 0)
    #expect(terms.number(7, at: 0) == 1)
    #expect(terms.number(9, 7) == 2)
    #expect(terms.number(7, 9) == 0 && terms.number(7, at: 0) == 1)
    #expect(terms.terms(of: 0) == [7, 9] && terms.terms(of: 1) == [7])
  }

  @Test func numbersStayWhileTheTableGrows() {
    var terms = ConceptIndex()
    for first: Int32 in 0..<100 {
      for second: Int32 in 0..<100 { #expect(terms.number(first, second) == first * 100 + second) }
    }
    for first: Int32 in 0..<100 { #expect(terms.number(first, 99 - first) == first * 99 + 99) }
  }

  @Test func guessesAreTakenIfTheyAreRight() {
    var terms = ConceptIndex()
    var guesses: [Int32] = []
    let sentence: [Int32] = [1, 2, 3, 2, 3]
    terms.guesses(sentence[...], &guesses)
    #expect(guesses == [-1, -1, -1, -1, -1])
    // The second "2 3" was not there when it was guessed.
    let numbers = zip(sentence, sentence.dropFirst()).map { terms.number($0, $1, guess: -1) }
    #expect(numbers == [0, 1, 2, 1])
    terms.guesses(sentence[...], &guesses)
    #expect(guesses == [-1, 0, 1, 2, 1])
    #expect(terms.number(2, 3, guess: 0) == 1 && terms.number(9, 9, guess: 0) == 3)
  }

  @Test func guessesHoldAndTermsStayWhileTheTableGrows() {
    var terms = ConceptIndex()
    var guesses: [Int32] = []
    let alone = terms.number(7, at: 0)
    let pair = terms.number(7, 8)
    terms.guesses([7, 8], &guesses)
    for first: Int32 in 100..<200 {
      _ = terms.number(first, at: Int(first))
      for second: Int32 in 100..<150 { _ = terms.number(first, second) }
    }
    #expect(terms.number(7, 8, guess: guesses[1]) == pair && terms.number(7, 8) == pair)
    #expect(terms.number(7, at: 0) == alone && terms.terms(of: alone) == [7])
  }
}
