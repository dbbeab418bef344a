import BriefArticles
import BriefLexicon
import Foundation
import Testing

@testable import BriefSentences

/// SplitMix64: the same numbers in each run.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private func expectInvariants(_ text: SourceText, _ language: Language) {
  let block = Block(kind: .paragraph, range: 0..<text.count)
  var last = 0
  for sentence in Sentence.all(in: text, blocks: [block], language: language) {
    #expect(sentence.range.lowerBound >= last)
    #expect(!sentence.range.isEmpty)
    #expect(sentence.range.upperBound <= text.count)
    #expect(collapsedWhitespace(text.bytes[last..<sentence.range.lowerBound]).isEmpty)
    #expect(String(validating: text.bytes[sentence.range], as: UTF8.self) != nil)
    let line = text.line(sentence.range)
    #expect(!line.hasPrefix(" ") && !line.hasSuffix(" "))
    last = sentence.range.upperBound
  }
  #expect(collapsedWhitespace(text.bytes[last...]).isEmpty)
  var vocabulary = Vocabulary()
  var wordEnd = 0
  vocabulary.forEachWord(of: text, in: 0..<text.count, language: language) { range, _ in
    #expect(range.lowerBound >= wordEnd && !range.isEmpty && range.upperBound <= text.count)
    #expect(String(validating: text.bytes[range], as: UTF8.self) != nil)
    wordEnd = range.upperBound
  }
}

struct InvariantTests {
  private static let pieces = [
    ".", ". ", "!", "?", "…", "...", ". . .", "。", "！", "।", "۔", "؟", "։", "።", ":", ";", ",",
    "\"", "'", "''", ",,", "“", "”", "„", "«", "»", "‘", "’", "「", "」", "『", "』", "（", "）", "(",
    ")",
    "[", "]", "[1]", "[...]", "•", "1.", "2.", "1)", "a.", "b.", "iv.", " ", "\n", "\u{A0}",
    "\u{3000}", "\u{2028}", "Mr", "Dr.", "U.S.", "p.m.", "No.", "Inc.", "A", "I", "i", "the", "The",
    "house", "Hill", "3.5", "12", "1999", "M.", "г.", "т.е.", "Это", "дом", "κ.", "Τι", "יום",
    "שלום", "كتاب", "डॉ.", "वह", "漢字", "かな", "カナ", "と", "ไทย", "ภาษา", "한국", "다", "~", "ქართ",
    "e\u{301}", "\u{301}", "😀", "\u{0}", "\u{FFFD}", "\u{FEFF}", "\u{200D}", "l'", "dell'", "-",
    "—", "–", "*", "_", "`", "/", "@", "%", "$", "𝒳", "𠀀", "ß", "İ",
  ]

  @Test(arguments: 0..<40)
  func holdForRandomText(_ seed: Int) {
    var numbers = Numbers(state: UInt64(seed))
    let codes = ["en", "de", "fr", "ru", "ja", "th", "hy", "tr", "und", "hi"]
    for _ in 0..<50 {
      var string = ""
      for _ in 0..<Int.random(in: 0..<60, using: &numbers) {
        string += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &numbers)]
        if Bool.random(using: &numbers) { string += " " }
      }
      let code = codes[Int.random(in: 0..<codes.count, using: &numbers)]
      expectInvariants(SourceText(string), Language(code: code))
    }
  }

  @Test(arguments: [
    "a", "a.", "a. ", ". ", "(", "\"", "。", ".(", ".)", ".\" ", ". \" ", "「。", "1. a 2. b ",
    "1. a ",
    "• a ", "J. ", "aa.Bb", "漢", "か", "ก ", "e\u{301}", "\u{301}", "'a", "1,", "x 5 p.m. Foo ",
    "a. b! ", "?", "… ", ".[1] ", "ا؟", "مــ",
  ])
  func holdForLongRepetition(_ unit: String) {
    expectInvariants(SourceText(String(repeating: unit, count: 5000)), .english)
  }

  @Test(arguments: ["word ", "漢字", "e", "\u{301}", "😀", "A. ", "x\u{3000}"])
  func textWithoutMarksIsCutIntoParts(_ unit: String) {
    let text = SourceText(String(repeating: unit, count: 20_000))
    let block = Block(kind: .paragraph, range: 0..<text.count)
    let sentences = Sentence.all(in: text, blocks: [block], language: .english)
    #expect(sentences.allSatisfy { $0.range.count <= 4096 })
    #expect(sentences.count >= text.count / 4096)
    #expect(sentences.map { text[$0.range] }.joined().unicodeScalars.count >= 20_000)
    if unit.hasSuffix(" ") {
      #expect(sentences.allSatisfy { text.bytes[$0.range.lowerBound] == unit.utf8.first })
    }
  }

  @Test func blocksOutsideTheTextAreCut() {
    let text = SourceText("One. Two.")
    let block = Block(kind: .paragraph, range: 5..<500)
    let sentences = Sentence.all(in: text, blocks: [block], language: .english)
    #expect(sentences.map(\.range) == [5..<9])
  }
}

/// Cases of others, where the folder that holds them is at hand.
private let shared = ProcessInfo.processInfo.environment["BRIEF_SHARED"]

struct GoldenRuleTests {
  private struct Rule: Decodable {
    var text: String
    var ends: [Int]
  }

  @Test(.enabled(if: shared != nil))
  func allHold() throws {
    let folder = try #require(shared)
    let file = URL(filePath: folder).appending(path: "eval/data/sentences/golden_en.jsonl")
    for line in try Data(contentsOf: file).split(separator: 0x0A) {
      let rule = try JSONDecoder().decode(Rule.self, from: line)
      let scalars = Array(rule.text.unicodeScalars)
      var start = 0
      let expected = rule.ends.map { end -> String in
        var sentence = String.UnicodeScalarView()
        sentence.append(contentsOf: scalars[start..<end])
        start = end
        return String(sentence).trimmingCharacters(in: .whitespaces)
      }
      #expect(Sentence.all(in: rule.text, language: .english) == expected)
    }
  }
}
