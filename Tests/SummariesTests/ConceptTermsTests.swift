import Testing

@testable import Summaries

@Suite struct ConceptTermsTests {
  @Test func pairsAndTermsAreNumberedInTheOrderInWhichTheyCome() {
    var terms = ConceptTerms()
    #expect(terms.number(7, 9) == 0)
    #expect(terms.number(7, at: 0) == 1)
    #expect(terms.number(9, 7) == 2)
    #expect(terms.number(7, 9) == 0 && terms.number(7, at: 0) == 1)
    #expect(terms.terms(of: 0) == [7, 9] && terms.terms(of: 1) == [7])
  }

  @Test func numbersStayWhileTheTableGrows() {
    var terms = ConceptTerms()
    for first: Int32 in 0..<100 {
      for second: Int32 in 0..<100 { #expect(terms.number(first, second) == first * 100 + second) }
    }
    for first: Int32 in 0..<100 { #expect(terms.number(first, 99 - first) == first * 99 + 99) }
  }
}
