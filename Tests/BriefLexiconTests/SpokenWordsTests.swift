import Testing

@testable import BriefLexicon

struct SpokenWordsTests {
  @Test func aSetHoldsAllLanguagesOfTheTable() {
    var speakers = Speakers()
    for row in LanguageTable.rows.indices { speakers.insert(row) }
    #expect(speakers.count == LanguageTable.rows.count)
    var rows: [Int] = []
    speakers.forEach { rows.append($0) }
    #expect(rows == Array(LanguageTable.rows.indices))
  }

  @Test func aWordHasTheLanguagesItWasAddedFor() {
    var words = SpokenWords(expecting: 1)
    for (word, row) in [("en", 3), ("de", 3), ("en", 7), ("en", 3)] {
      words.add(Array(word.utf8).span, of: row)
    }
    let speakers = words.speakers(of: Array("en".utf8).span)
    #expect(speakers?.count == 2)
    #expect(speakers?.contains(7) == true)
    #expect(speakers?.contains(4) == false)
    #expect(words.speakers(of: Array("fr".utf8).span) == nil)
  }

  @Test(arguments: [
    ("january", true), ("janvier", true), ("by", true), ("vrier", false), ("mara", false),
  ])
  func plainWordsAreWholeWordsOfAnyLanguage(_ word: String, isThere: Bool) {
    let table = LanguageProfile.plainWords(of: [.months, .bylineLabels])
    #expect((table.number(of: Array(word.utf8).span) != nil) == isThere)
  }
}
