import Testing

@testable import BriefArticles

struct RaisedTextTests {
  private func raised(_ text: String, after written: String, isLink: Bool = false) -> RaisedText {
    RaisedText.raised(text, after: Array(written.utf8)[...], isLink: isLink)
  }

  @Test(
    "Powers stay powers",
    arguments: [
      ("10", "6", "⁶"), ("the sum of 10", "21", "²¹"), ("3x10", "-9", "⁻⁹"), ("1.5·10", "−3", "⁻³"),
      ("some 2", "32", "³²"), ("a square of 12", "2", "²"), ("50 m", "2", "²"),
      ("9.8 m/s", "2", "²"),
      ("9 km", "2", "²"), ("4 ft", "3", "³"), ("m s", "-1", "⁻¹"), ("mol", "-1", "⁻¹"),
      ("E = mc", "2", "²"), ("x", "2", "²"), ("λ", "2", "²"), ("40 м", "2", "²"),
      ("Ca", "2+", "²⁺"),
      ("Na", "+", "⁺"), ("10", "n", "ⁿ"),
    ])
  func powersStayPowers(written: String, text: String, said: String) {
    #expect(raised(text, after: written) == .said(said))
  }

  @Test(
    "The marks of notes are not said",
    arguments: [
      ("2,400", "3"), ("2.400", "3"), ("2 400", "3"), ("2\u{A0}400", "3"), ("14.5", "2"),
      ("14,5", "2"), ("in 1984", "2"), ("12", "1"), ("$12", "2"), ("Covid-19", "4"),
      ("Monday.", "1"),
      ("Monday", "12"), ("“the bridge”", "2"), ("45%", "2"), ("", "1"), ("and ", "3"),
      ("Monday.", "a"), ("Monday", "*"), ("10", "[6]"), ("word", "[citation needed]"),
      ("word", "3,4"), ("word", "5–7"), ("word", "(2)"), ("大桥", "2"), ("the gauge", "2"),
    ])
  func marksOfNotesAreNotSaid(written: String, text: String) {
    #expect(raised(text, after: written) == .note)
  }

  @Test("A link is a note's mark wherever it stands", arguments: ["10", "m", "word", "2,400"])
  func linksAreNotes(written: String) {
    #expect(raised("6", after: written, isLink: true) == .note)
  }

  @Test(
    "Endings are said as they are",
    arguments: [
      ("the 21", "st"), ("the 2", "nd"), ("the 3", "rd"), ("the 19", "th"), ("le 1", "er"),
      ("au XIX", "e"), ("n", "o"), ("a 2", "a"), ("le 2", "ème"), ("Harbour", "®"), ("Gauge", "TM"),
      ("M", "me"), ("the", "2nd"),
    ])
  func endingsAreSaid(written: String, text: String) {
    #expect(raised(text, after: written) == .said(text))
  }

  @Test func isotopesKeepTheirNumbers() {
    let written = Array("dated with ".utf8)[...]
    let isotope = RaisedText.raised("14", after: written, isLink: false, isBeforeLetter: true)
    #expect(isotope == .said("¹⁴"))
  }

  @Test(arguments: [
    ("H", "2", "₂"), ("Ca(OH)", "2", "₂"), ("V", "max", "max"), ("log", "10", "₁₀"),
  ])
  func loweredDigitsAreSmall(written: String, text: String, said: String) {
    let found = RaisedText.lowered(text, after: Array(written.utf8)[...], isLink: false)
    #expect(found == .said(said))
  }

  @Test(arguments: [
    ("2", "1", "2", "½"), ("", "3", "4", "¾"), ("5", "7", "16", " 7/16"), ("a ", "7", "16", "7/16"),
  ])
  func fractionsAreParted(written: String, upper: String, lower: String, said: String) {
    #expect(RaisedText.fraction(upper, lower, after: Array(written.utf8)[...]) == said)
  }

  @Test func wordsAreNoFractions() {
    #expect(RaisedText.fraction("a", "b", after: [][...]) == nil)
  }
}
