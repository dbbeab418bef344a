import BriefTestSupport
import Testing

@testable import BriefTerminal

@Suite struct WrappedTextTests {
  @Test func whatFitsStaysAsItIs() {
    let text = "a line\n\n  another,  with gaps\n"
    #expect(wrappedText(text, columns: 40) == text)
  }

  @Test func longLinesGoOnFartherIn() {
    #expect(
      wrappedText("the gate was shut at nine\n  a/b.txt is not there at all\n", columns: 14)
        == "the gate was\n  shut at nine\n  a/b.txt is\n    not there\n    at all\n")
  }

  @Test(arguments: ["ข่าวท่าเรือเปิดแล้ววันนี้", "港を閉じた日の朝、船は出なかった。", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "        deep  deep"])
  func noLineIsWiderThanTheScreen(text: String) {
    for columns in 5...30 {
      for line in wrappedText(text, columns: columns).split(separator: "\n") {
        #expect(line.reduce(0) { $0 + cellWidth(of: $1) } <= columns)
      }
    }
  }

  @Test func noLetterIsLost() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let words = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        String(repeating: "ab", count: Int.random(in: 1...20, using: &generator))
      }
      let text = words.joined(separator: " ")
      let wrapped = wrappedText(text, columns: Int.random(in: 6...60, using: &generator))
      #expect(wrapped.filter { $0 != " " && $0 != "\n" } == words.joined())
    }
  }
}
