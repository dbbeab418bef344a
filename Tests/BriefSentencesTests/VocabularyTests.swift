import BriefArticles
import BriefLexicon
import Testing

@testable import BriefSentences

private func words(_ string: String, _ code: String) -> [String] {
  var vocabulary = Vocabulary()
  var words: [String] = []
  let text = SourceText(string)
  vocabulary.forEachWord(of: text, in: 0..<text.count, language: Language(code: code)) { range, _ in
    words.append(text[range])
  }
  return words
}

private func terms(
  _ string: String, _ code: String, _ vocabulary: inout Vocabulary
) -> [TermID] {
  var terms: [TermID] = []
  let text = SourceText(string)
  vocabulary.forEachWord(of: text, in: 0..<text.count, language: Language(code: code)) { _, term in
    terms.append(term)
  }
  return terms
}

struct WordTests {
  @Test(arguments: [
    (
      "en", "The U.S. paid 3,500.25 (or 10:30).", ["The", "U.S", "paid", "3,500.25", "or", "10:30"]
    ),
    (
      "en", "don\u{2019}t John's well-known 5th 'quoted'",
      [
        "don\u{2019}t", "John's", "well", "known", "5th", "quoted",
      ]
    ),
    ("fr", "L'eau d\u{2019}Évian, aujourd'hui qu'il", ["eau", "Évian", "aujourd'hui", "il"]),
    ("it", "dell'arte un'ora c'è", ["arte", "ora", "è"]),
    ("en", "o'clock l'eau", ["o'clock", "l'eau"]),
    ("hi", "हिन्दी में लिखा", ["हिन्दी", "में", "लिखा"]),
    ("ko", "학교에서 왔다", ["학교에서", "왔다"]),
    ("ru", "г-жа Ёлкина", ["г", "жа", "Ёлкина"]),
    ("ja", "東京へ行く。", ["東京", "へ", "行く"]),
    ("zh", "我们是学生", ["我们", "是", "学生"]),
    ("th", "ฉันรักภาษาไทย", ["ฉัน", "รัก", "ภาษา", "ไทย"]),
    ("en", "Tokyo東京2020", ["Tokyo", "東京", "2020"]),
    ("en", "... -- !", []),
    ("en", "", []),
  ])
  func areFound(_ code: String, _ text: String, _ expected: [String]) {
    #expect(words(text, code) == expected)
  }

  @Test func wordsOfAMisreadTextAreThoseMeant() {
    let saved = SourceText("Le cafÃ© de l'Ã©tÃ© est fermÃ©.")
    let meant = SourceText("Le café de l'été est fermé.")
    var vocabulary = Vocabulary()
    func words(_ text: SourceText) -> ([String], [TermID]) {
      var words: [String] = []
      var terms: [TermID] = []
      vocabulary.forEachWord(of: text, in: 0..<text.count, language: Language(code: "fr")) {
        words.append(text[$0])
        terms.append($1)
      }
      return (words, terms)
    }
    let (asSaved, terms) = words(saved)
    #expect(asSaved == ["Le", "cafÃ©", "de", "Ã©tÃ©", "est", "fermÃ©"])
    #expect(words(meant).1 == terms)
  }

  @Test func onlyTheRangeIsRead() {
    var vocabulary = Vocabulary()
    var found: [Range<Int>] = []
    let text = SourceText("one two three")
    vocabulary.forEachWord(of: text, in: 4..<7, language: .english) { range, _ in
      found.append(range)
    }
    #expect(found == [4..<7])
  }
}

struct VocabularyTests {
  @Test func formsOfAWordShareATerm() {
    var vocabulary = Vocabulary()
    let found = terms("House houses HOUSE house's bridge", "en", &vocabulary)
    #expect(found == [0, 0, 0, 0, 1])
    #expect(vocabulary.count == 2)
    #expect(vocabulary.stem(of: 0) == "hous")
    #expect(vocabulary.surface(of: 0) == "House")
  }

  @Test func languagesShareTermsOfOneStem() {
    var vocabulary = Vocabulary()
    let english = terms("Berlin", "en", &vocabulary)
    let german = terms("Berlin", "de", &vocabulary)
    let polish = terms("Berlin", "pl", &vocabulary)
    #expect(english == german && german == polish)
  }

  @Test func stopwordsAreOfTheirLanguageAndApart() {
    var vocabulary = Vocabulary()
    let german = terms("die Brücke", "de", &vocabulary)
    let english = terms("die the", "en", &vocabulary)
    #expect(german.map { vocabulary.isStopword($0) } == [true, false])
    #expect(english.map { vocabulary.isStopword($0) } == [false, true])
    #expect(german[0] != english[0])
  }

  @Test func ownListReplacesThatOfTheLanguage() throws {
    var vocabulary = Vocabulary(stopwords: try StopwordList(file: Array("bridge\n".utf8)))
    let found = terms("the bridge", "en", &vocabulary)
    #expect(found.map { vocabulary.isStopword($0) } == [false, true])
  }

  @Test func spellingsOfOneWordShareATerm() {
    var vocabulary = Vocabulary()
    let found = terms("été e\u{301}te\u{301} ÉTÉ d'été", "fr", &vocabulary)
    #expect(Set(found).count == 1)
    #expect(vocabulary.surface(of: found[0]) == "été")
  }

  @Test func abbreviationsMeetWithAndWithoutPoints() {
    var vocabulary = Vocabulary()
    let found = terms("U.K. UK U.S. US us", "en", &vocabulary)
    #expect(found[0] == found[1])
    #expect(found[2] == found[3])
    #expect(found.map { vocabulary.isStopword($0) } == [false, false, false, false, true])
  }

  @Test func turkishIHasNoDot() {
    var vocabulary = Vocabulary()
    let found = terms("IŞIK ışık", "tr", &vocabulary)
    #expect(found[0] == found[1])
  }

  @Test func elidedWordIsNoPartOfTheSurface() {
    var vocabulary = Vocabulary()
    let found = terms("l'eau", "fr", &vocabulary)
    #expect(found.map { vocabulary.surface(of: $0) } == ["eau"])
  }
}
