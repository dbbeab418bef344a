import Testing

@testable import BriefLexicon

struct LanguageTests {
  @Test(arguments: [
    ("en", "en"), ("EN", "en"), ("en-US", "en"), ("pt_BR", "pt"), ("zh-Hant-TW", "zh"),
    ("no", "nb"), ("nn-NO", "nb"), ("iw", "he"), ("", "und"), ("-", "und"), ("und", "und"),
    ("<b>", "und"), ("english", "und"), ("e", "und"), ("fil", "tl"),
  ])
  func codesAreBroughtToOneForm(_ given: String, _ code: String) {
    #expect(Language(code: given).code == code)
  }

  /// A script that is named says more than a region.
  @Test(arguments: [
    ("zh-TW", "zh-Hant", "zh"), ("zh-Hans-TW", "zh", "zh"), ("zh-Hant-CN", "zh-Hant", "zh"),
    ("zh_HK", "zh-Hant", "zh"), ("sr-Latn-RS", "sr-Latn", "hr"), ("sr-Cyrl", "sr", "sr"),
    ("bs", "bs", "hr"), ("sh-Latn", "sr-Latn", "hr"), ("mk", "mk", "mk"), ("de-1996", "de", "de"),
  ])
  func scriptsDecideTheLists(_ given: String, _ tag: String, _ lists: String) {
    #expect(Language(code: given).tag == tag)
    #expect(Language(code: given).ofLists.tag == lists)
  }

  @Test func tableKnowsHowALanguageIsWritten() {
    #expect(Language(code: "ar").direction == .rightToLeft)
    #expect(Language(code: "de").direction == .leftToRight)
    #expect(Language(code: "de").hasOrdinalStops)
    #expect(!Language.english.hasOrdinalStops)
    #expect(Language(code: "de").hasCapitalNouns)
    #expect(!Language(code: "fi").hasCapitalNouns)
    #expect(Language(code: "tr").hasOrdinalNames)
    #expect(!Language(code: "cs").hasOrdinalNames)
    #expect(Language(code: "fr").hasElision)
    #expect(Language(code: "tr").hasDotlessI)
    #expect(Language(code: "uk").name == "Ukrainian")
    #expect(Language(code: "xx").name == "xx")
    #expect(!Language.undetermined.isKnown)
  }

  @Test func rowsAreInTheOrderOfTheirCodes() {
    let codes = Language.known.map(\.code)
    #expect(codes == codes.sorted())
    #expect(codes.count == Set(codes).count)
  }
}

struct StopwordListTests {
  @Test func ownListReplacesTheCompiledOne() throws {
    let list = try StopwordList(file: Array("\u{FEFF}# mine\nFoo\r\n\n  bär \nfoo".utf8))
    #expect(list.count == 2)
    #expect(list.contains("foo"))
    #expect(list.contains("bär"))
    #expect(!list.contains("the"))
  }

  @Test(arguments: [
    ("foo\ntwo words\n", StopwordList.ReadingError.severalWords(line: 2)),
    ("", .noWords), ("# nothing\n\n", .noWords),
  ])
  func badFilesAreRefused(_ text: String, _ error: StopwordList.ReadingError) {
    #expect(throws: error) { try StopwordList(file: Array(text.utf8)) }
  }

  @Test func brokenTextIsRefusedWithItsLine() {
    #expect(throws: StopwordList.ReadingError.invalidUTF8(line: 3)) {
      try StopwordList(file: [0x61, 0x0A, 0x62, 0x0A, 0xFF, 0x0A])
    }
  }

  @Test func unknownLanguageHasNone() {
    #expect(StopwordList(for: .undetermined).count == 0)
  }
}

struct AbbreviationListTests {
  @Test func kindsAreKeptApart() {
    let list = AbbreviationList(for: .english)
    #expect(list.contains("mr", as: .title))
    #expect(!list.contains("mr", as: .number))
    #expect(list.contains("fig", as: .number))
    #expect(list.contains("inc", as: .other))
    #expect(!list.contains("house", as: .other))
    #expect(list.contains("Mr", as: .title))
    #expect(list.contains("Sat", as: .other))
    #expect(!list.contains("sat", as: .other))
    #expect(list.contains("etc", as: .closing))
    #expect(!list.contains("etc", as: .other))
  }

  @Test func endingsStandForLongerWords() {
    let list = AbbreviationList(for: Language(code: "de"))
    #expect(list.contains("Hauptstr", as: .number))
    #expect(!list.contains("Hauptstr", as: .title))
    #expect(!list.contains("Hauptstraße", as: .number))
    #expect(!list.contains("-str", as: .title))
  }

  @Test func unknownLanguageHasThoseOfEnglish() {
    let list = AbbreviationList(for: Language(code: "xx"))
    #expect(list.count == AbbreviationList(for: .english).count)
  }
}

struct StemmerTests {
  @Test(arguments: [
    ("en", "running", "run"), ("en", "countries", "countri"), ("ru", "домами", "дом"),
    ("pl", "zielonego", "zielon"), ("uk", "будинками", "будинк"), ("ko", "학교에서", "학교"),
    ("zh", "经济", "经济"), ("xx", "abcdefgh", "abcdef"), ("nb", "husene", "hus"), ("en", "u.s", "u.s"),
    ("en", "1990s", "1990s"),
  ])
  func formsShareAStem(_ code: String, _ word: String, _ stem: String) {
    #expect(Stemmer(for: Language(code: code)).stem(word) == stem)
  }

  @Test func longWordsStayAsTheyAre() {
    let word = String(repeating: "ab", count: 5000)
    #expect(Stemmer(for: .english).stem(word) == word)
    #expect(Stemmer(for: Language(code: "pl")).stem("") == "")
  }
}

struct DocumentFrequenciesTests {
  @Test func frequentStemsAreListedWithTheirCounts() throws {
    let table = DocumentFrequencies.english
    #expect(table.articles == 34_314)
    #expect(table.count == 6000)
    let presidents = try #require(table.articles(with: "presid"))
    let floods = try #require(table.articles(with: "flood"))
    #expect(presidents > floods)
    #expect(floods >= table.least)
    #expect(presidents <= table.articles)
    #expect(table.articles(with: "zzyzx") == nil)
    #expect(table.articles(with: "the") == nil)
    for term in ["u.s", "uk", "2016"] { #expect(table.articles(with: term) != nil, "\(term)") }
  }
}

struct FoldingTests {
  @Test(arguments: [
    ("House", false, "house"), ("ÉTÉ", false, "été"), ("e\u{301}te\u{301}", false, "été"),
    ("John\u{2019}s", false, "john"), ("don\u{2019}t", false, "don't"), ("ÇIĞ", true, "çığ"),
    ("İZMİR", true, "izmir"), ("ΑΘΗΝΑ", false, "αθηνα"), ("МОСКВА", false, "москва"),
    ("3,500.25", false, "3,500.25"), ("\u{1112}\u{1161}\u{11AB}", false, "한"), ("", false, ""),
  ])
  func spellingsComeTogether(_ word: String, _ dotlessI: Bool, _ folded: String) {
    var result: [UInt8] = []
    Folding.append(Array(word.utf8)[...], dotlessI: dotlessI, to: &result)
    #expect(result == Array(folded.utf8))
  }
}

struct WordTableTests {
  @Test func wordsKeepTheirNumbersWhileTheTableGrows() {
    var table = WordTable()
    for round in 0..<2 {
      for number in 0..<5000 {
        let added = table.add(Array("w\(number)".utf8).span)
        #expect(added == number, "round \(round)")
      }
    }
    #expect(table.count == 5000)
    #expect(table.word(4711).elementsEqual("w4711".utf8))
    let unknown = table.number(of: Array("w9999".utf8).span)
    #expect(unknown == nil)
    let empty = table.add([UInt8]().span)
    #expect(empty == 5000)
    #expect(table.word(5000).isEmpty)
  }
}
