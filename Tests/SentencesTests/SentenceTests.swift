import Articles
import Lexicon
import Testing

@testable import Sentences

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
    ("de", "Am 3. Mai kam Dr. Weiß.|Im 19. Jahrhundert war das z. B. anders.|Er ging."),
    ("de", "\u{201E}Ich gehe.\u{201C}|Er blieb."),
    ("fr", "M. Dubois est venu.|\u{AB} Bonjour. \u{BB}|Il est parti."),
    ("es", "\u{BF}Qu\u{E9} pasa?|\u{A1}Nada!|El Sr. L\u{F3}pez vino."),
    ("it", "Il sig. Rossi \u{E8} qui.|Ecco l'art. 5 della legge."),
    ("nl", ",,Ik ga.''|Hij bleef."),
    ("pl", "Prof. Nowak przyszed\u{142} 5. maja.|Potem wyszed\u{142}."),
    ("cs", "Narodil se 5. kv\u{11B}tna 1950.|Pak odjel."),
    ("ru", "Это было в 1905 г. в Москве.|Проф. А. П. Иванов ушёл.|Да?|Нет."),
    ("el", "Τι είναι αυτό;|Δεν ξέρω.|Ο κ. Νίκος ήρθε."),
    ("hy", "Նա եկավ:|Մենք գնացինք։|Դա լավ է:"),
    ("ar", "هل جاء؟|نعم جاء.|ثم ذهب."),
    ("ur", "وہ آیا۔|میں گیا۔"),
    ("hi", "वह आया।|डॉ. शर्मा गए।|क्या हुआ?|कुछ नहीं।"),
    ("am", "እሱ መጣ።|እኔ ሄድኩ።"),
    ("km", "គាត់មក។|ខ្ញុំទៅ។"),
    ("ko", "그는 왔다.|나는 갔다.|좋아요~|정말?"),
    ("ka", "ის მოვიდა.|მე წავედი."),
    ("ko", "맛있어요|분위기 좋네요|다음에 또 올게요."),
    ("ko", "여기는 서울이다|우리는 간다.|감사합니다|여러분 덕분입니다."),
    ("ko", "그는 간다 해도 좋다.|중요 도시와 주요 문화재가 있습니다 만 좋다."),
    ("ko", "누구보다 빠르다.|높이다 보니 힘들다.|죽을 뻔 했어요 ㅜㅜ"),
    ("de", "Prof. Dr.-Ing. Weiß und Dipl.-Ing. Roth bauen für die Fa. Kern & Co. eine Brücke."),
    ("es", "CC. OO. habló con los RR. HH. de EE. UU. en mayo.|Nadie vino."),
    ("ru", "Он нашёл ок. 30 костей у о. Врангеля.|Их 5.".replacing("|Их 5.", with: "|Все целы.")),
    ("pl", "Zob. art. 5 pkt. 3 ustawy, m. in. Ania i dr n. med. Nowak."),
    ("uk", "Це на вул. Франка, буд. 5, у Львові.|Так."),
    ("ar", "قال العقيد د. حسن إن الفرق وصلت.|وقالت أ. سعاد إنها قلقة."),
    ("fa", "دکتر م. رضایی گفت که آب آمد.|باران بارید."),
    ("de", "Er wohnt Hauptstr. 5. Das ist alt.".replacing("5. ", with: "5.|")),
    ("de", "Im 6. Stock brannte Licht.|Es kostet 5 Mio. Euro."),
    (
      "fi",
      "Hän tuli 3. sijalle.|Hän jäi sijalle 13.|Iglesias lauloi jne.|Suomi voitti 2–1.|Ruotsi ei."
    ),
    ("fi", "Hän asuu talossa 58:a.|Makkonen ei."),
    ("cs", "Přišel 24. 8.|Praha spala.|Na 2. Floridě bylo teplo.|Karel IV. Lucemburský byl král."),
    ("pl", "W 2000 r. Nowak wyjechał.|Mieszkał tam aż do końca 2000 r.|Nowak wrócił."),
    ("ru", "Это был я.|Светка пришла.|Он купил хлеб и т. д.|Потом ушёл."),
    ("ru", "Спасибо)|Очень рад))|Привет!|Список: а) Первый б) Второй"),
    ("ru", "В 1905 г. Иванов уехал.|Он жил там до самого конца 1905 г.|Иванов вернулся."),
    ("bg", "На о. Родос беше топло.|Това струва около 25 хил. лв.|Защо?"),
    ("sr", "Проф. др Ана Илић живи у ул. Краља Петра бр. 5 од 3. маја.|Зашто?"),
    ("tr", "Almanya 2. Ordu ile geldi.|Elma, armut vb.|Sonra gitti."),
    ("da", "Lektor dr.phil. Nissen kom.|Se s. 24.|Jan kom.|Frederik 9. Olsen."),
    ("it", "Il capo tace.|\"grazie a tutti\", dice Rossi.|Ha comprato pane ecc.|Lui no."),
    ("hy", "Նա եկավ (երեկ):|Հետո գնաց:"),
    ("uk", "Постанова від 21 грудня 2016 р. № 991 діє.|Це він і є.|Так."),
    ("id", "Ia tinggal di Kab. Bandung, Kec. Cileunyi.|Ia membeli apel, dll.|Lalu ia pergi."),
    ("sq", "Dr. Arben erdhi më 3 maj.|Solli bukë, djathë etj.|Bleu p.sh. mollë.|Shih fq. 12."),
    ("is", "Dr. Anna kom 17. júní kl. 5.|Það er m.a. of dýrt o.s.frv.|Jón fór heim.|Sjá bls. 12."),
  ])
  func endsWhereMarked(_ code: String, _ paragraph: String) {
    #expect(marked(paragraph, code) == paragraph)
  }

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

  @Test func thaiEndsAtASpaceAfterALongPhrase() {
    let phrase = "สภาเมืองตัดสินใจว่าจะไม่ปิดสะพานก่อนฤดูร้อน"
    let sentences = Sentence.all(in: "\(phrase) \(phrase)", language: Language(code: "th"))
    #expect(sentences == [phrase, phrase])
    #expect(Sentence.all(in: "สภาเมือง ไม่ปิด", language: Language(code: "th")).count == 1)
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
