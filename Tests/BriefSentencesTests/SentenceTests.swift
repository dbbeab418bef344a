import BriefArticles
import BriefLexicon
import Testing

@testable import BriefSentences

/// A paragraph with `|` where a sentence ends, split by the segmenter, with `|` put back.
private func marked(_ paragraph: String, _ code: String) -> String {
  let text = paragraph.split(separator: "|").joined(separator: " ")
  return Sentence.all(in: text, language: Language(code: code)).joined(separator: "|")
}

struct EnglishSentenceTests {
  @Test(arguments: [
    "The bridge is closed.|Nobody knows why.",
    "Is it closed?|Yes!|It is.",
    "Mr. Lopez met Dr. Anna B. Kern at St. Mary's.|They talked.",
    "See p. 12 and Fig. 3 for details.|No. 7 is missing.",
    "They hired Lane & Co. in May.|They left Lane & Co.|It was late.",
    "He moved to the U.S. in May.|She stayed in the U.S.|It was warm there.",
    "The U.S. Senate met.|He works for the U.S. Treasury.",
    "It starts at 5 p.m. Eastern on Monday.|The train left at 6 p.m.|Nobody saw it.",
    "At 5 a.m. Mrs. Hill rose.|Everyone in the house was up by 7 a.m.|Mrs. Hill was not.",
    "It cost $3.50.|That is 0.5 percent more.",
    "Visit www.example.org/a.b or write to j.doe@example.org.|It is free.",
    "He read it (It was short. He liked it.) and left.",
    "(He came. Nobody saw him.)|She left.".replacing("came. ", with: "came.|"),
    "\u{201C}We lost.\u{201D}|He sat down.",
    "\"Why now?\" Baker asked.|Nobody answered.",
    "\"We can't go on.\" she said.",
    "He waited ... and waited.|Then he left.",
    "I never said that....|She did.",
    "The rule is old.|. . . Nobody keeps it.",
    "It is proven.[3]|Others doubt it.[4][5]|So do we.",
    "It was the end.12 Nobody knew.".replacing("12 ", with: "12|"),
    "He shops at Yahoo! Inc. in town.|She does not.",
    "The dog sat.|Officials were ill.|Reporters use the app.|Users don't.",
    "They left on Sat. Nov. 3 for Austin, Tex. Gov. Hill stayed.",
    "He leads Acme Corp.|Mr. Hill left it.",
    "You and I.|We know Albert I. Stone well.",
    "1.) Get up 2.) Go out".replacing(" 2", with: "|2"),
    "a. Bread b. Milk c. Tea".replacing(" b", with: "|b").replacing(" c", with: "|c"),
    "\u{2022} Bread \u{2022} Milk".replacing(" \u{2022} M", with: "|\u{2022} M"),
    "1. Buildings must be safe.",
    "nobody came. so we left. it rained.".replacing(". ", with: ".|"),
    "The word (lat. Verbum) is old.|So is this.",
    "He spoke.Then he left.".replacing(".T", with: ".|T"),
    "It was late.\"Go home,\" he said.".replacing(".\"G", with: ".|\"G"),
    "Node.js is fast.|It runs.|See Brief.Net too.",
    "What?!|Really??|No...|Yes.",
    "We saw Sen. J.D. Cole, Gov. Ann Reed, etc. at noon.",
    "They sell bread, milk, etc.|Adams buys it.",
    "He was President of the U.S.|Millions voted.",
    "P.S. I will be late.",
    "We like it :)|The rooms are fine ;-) and clean.|Great!😀|Thanks 👍|See you soon. ❤️|Bye.",
    "😀 Bread 😀 Milk",
    "We liked it))|Come back soon.",
    "The firm (Acme Inc.) Smith led is old.",
    "He met Smith (aged 5).|She left.".replacing(").|S", with: ").|S"),
    "It was late (he said).Nobody came.".replacing(".N", with: ".|N"),
    "\"Who knows?\"He left.".replacing("?\"H", with: "?\"|H"),
    "We read it.|(...) The end was good.",
    "Call size().Value now.",
  ])
  func endsWhereMarked(_ paragraph: String) {
    #expect(marked(paragraph.replacing("| ", with: "|"), "en") == paragraph)
  }

  @Test func hardWrappedLinesAreOneSentence() {
    let sentences = Sentence.all(
      in: "One long\nsentence of Mr.\nHill.\nAnother.", language: .english)
    #expect(sentences == ["One long\nsentence of Mr.\nHill.", "Another."])
  }

  @Test func linesOfCodeAreSentencesWhereThereIsNothingElse() {
    let text = SourceText("int main(void) {\n  return 0;\n\n}\nProse.")
    let code = Block(kind: .code, range: 0..<text.count - 7)
    let prose = Block(kind: .paragraph, range: text.count - 6..<text.count)
    let alone = Sentence.all(in: text, blocks: [code], language: .english)
    #expect(alone.map { text[$0.range] } == ["int main(void) {", "return 0;", "}"])
    let both = Sentence.all(in: text, blocks: [code, prose], language: .english)
    #expect(both.map { text[$0.range] } == ["Prose."])
  }

  @Test func unknownLanguageIsReadWithEnglishWords() {
    #expect(marked("Mr. Hill came.|He left.", "und") == "Mr. Hill came.|He left.")
  }
}

struct WorldSentenceTests {
  @Test(arguments: [
    ("zh", "他来了。|“你好！”|她走了？|是的！"),
    ("ja", "彼は来た。|「行こう。」と言った。|私は行った！"),
    ("ja", "彼は「来た。見た。勝った。」と書いた。|本当？"),
    ("zh", "《什么？为什么！》是一本书。|很好。"),
    ("zh", "周敏说：“水深达9.6米。我们将尽一切努力。”|当地已投入船只26艘。"),
    ("zh", "他说“我不知道。|没有人知道。"),
  ])
  func endsWithoutSpaces(_ code: String, _ paragraph: String) {
    let text = paragraph.replacing("|", with: "")
    let sentences = Sentence.all(in: text, language: Language(code: code))
    #expect(sentences.joined(separator: "|") == paragraph)
  }

  @Test func thaiEndsBeforeWhatOpensNothingButSentences() {
    let phrase = "สภาเมืองตัดสินใจว่าจะไม่ปิดสะพานก่อนฤดูร้อน"
    let thai = Language(code: "th")
    #expect(Sentence.all(in: "\(phrase) \(phrase)", language: thai).count == 1)
    let next = "อย่างไรก็ตาม" + phrase
    #expect(Sentence.all(in: "\(phrase) \(next)", language: thai) == [phrase, next])
    #expect(Sentence.all(in: "สภาเมือง อย่างไรก็ตาม", language: thai).count == 1)
  }
}

struct QuotationTests {
  @Test(arguments: [
    ("He said \"Go home\" twice. She left.", [false, false]),
    ("\"We lost. We will win.\" He sat.", [true, true, false]),
    ("\u{201C}We lost. We will win,\u{201D} he said. He sat.", [true, true, false]),
    ("\u{201E}Wir gehen. Wir kommen.\u{201C} Er sa\u{DF}.", [true, true, false]),
    ("\u{AB} Partez. Restez. \u{BB} Il sort.", [true, true, false]),
    ("A 6\" pipe broke. It was old.", [false, false]),
    ("\u{2018}We lost. We don\u{2019}t cry,\u{2019} he said. He sat.", [true, true, false]),
    ("In the \u{2018}90s it was so. The dogs\u{2019} food was good.", [false, false]),
    ("\u{2018}Tis true. Nobody knows.", [false, false]),
    ("He came. \u{201C}It was late. Nobody saw", [false, true, true]),
    ("It was late,\u{201D} he said. She left.", [true, false]),
    ("「行く。来る。", [true, true]),
  ])
  func sentencesInsideAreFlagged(_ paragraph: String, _ flags: [Bool]) {
    let text = SourceText(paragraph)
    let block = Block(kind: .paragraph, range: 0..<text.count)
    let sentences = Sentence.all(in: text, blocks: [block], language: .english)
    #expect(sentences.map(\.isInsideQuotation) == flags)
  }

  @Test func everyBlockStartsAnew() {
    let text = SourceText("\"Open. Still open.\n\nClosed here.")
    let blocks = [
      Block(kind: .paragraph, range: 0..<18), Block(kind: .paragraph, range: 20..<32),
    ]
    let sentences = Sentence.all(in: text, blocks: blocks, language: .english)
    #expect(sentences.map(\.isInsideQuotation) == [true, true, false])
    #expect(sentences.map(\.block) == [0, 0, 1])
  }
}

struct ArticleSentenceTests {
  @Test func blocksAreReadInOrderAndCodeIsNot() {
    let text = SourceText("A title\n\nlet a = 1. Let.\n\nOne. Two.")
    let article = Article(
      origin: Origin(path: "a", digest: ""), language: .english, text: text,
      blocks: [
        Block(kind: .heading(level: 1), range: 0..<7), Block(kind: .code, range: 9..<24),
        Block(kind: .paragraph, range: 26..<35),
      ])
    let sentences = Sentence.all(in: article)
    #expect(sentences.map { text[$0.range] } == ["A title", "One.", "Two."])
    #expect(sentences.map(\.block) == [0, 2, 2])
  }

  @Test func cellsOfATableAreApart() {
    let text = SourceText("Berlin\t3.5 million\tOn the Spree. Old.")
    let block = Block(kind: .tableRow, range: 0..<text.count)
    let sentences = Sentence.all(in: text, blocks: [block], language: .english)
    #expect(sentences.map { text[$0.range] } == ["Berlin", "3.5 million", "On the Spree.", "Old."])
  }
}
