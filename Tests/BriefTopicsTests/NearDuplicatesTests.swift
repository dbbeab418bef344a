import BriefArticles
import BriefLexicon
import BriefSentences
import Testing

@testable import BriefTopics

@Suite struct NearDuplicatesTests {
  private func copies(_ texts: [String], in language: Language) -> [Int: Int] {
    let articles = texts.map { Article(plainText: SourceText($0), language: language) }
    var vocabulary = Vocabulary()
    return NearDuplicates.copies(
      among: Array(articles.indices), in: articles, vocabulary: &vocabulary)
  }

  private static let thai = """
    ระดับน้ำในแม่น้ำเริ่มลดลงเมื่อวันศุกร์หลังจากท่วมเมืองนานสามวัน เจ้าหน้าที่กล่าวว่ามีบ้านเรือนเสียหายหลายร้อยหลัง

    โรงเรียนทุกแห่งในเมืองปิดจนถึงวันจันทร์ และรถไฟจะเริ่มวิ่งอีกครั้งในสัปดาห์หน้า
    """

  @Test func aShortenedFormIsACopy() {
    let text = "The gate of the harbour stuck at nine on Tuesday night and the sea came in at once."
    let longer = text + " Nobody was hurt, said the mayor, who had been up with the crews."
    #expect(copies([text, longer], in: .english) == [0: 1])
    #expect(copies([longer, "A comet was once wet inside, say people."], in: .english).isEmpty)
  }

  /// That is what a notice is for.
  @Test func aNoticeWithAnotherFigureOrNameIsNoCopy() {
    let notice = "Version 1.4.0 of the Wexmoor toolkit is out with fixes for the tide module."
    let next = notice.replacing("1.4", with: "1.5")
    #expect(copies([notice, next], in: .english).isEmpty)
    #expect(copies([notice, notice.replacing("Wexmoor", with: "Averell")], in: .english).isEmpty)
    let words = notice.replacing("fixes", with: "a fix")
    #expect(copies([notice, words], in: .english).count == 1)
    let report =
      notice + " It also has a new page on gauges that no one has read yet, and two more"
      + " on what the keepers of the lighthouse found when they went through the logs of last year,"
      + " which were lost in the office of the pilots and came to light only when it was painted."
    #expect(copies([report, report.replacing("1.4", with: "1.5")], in: .english).count == 1)
  }

  @Test func scriptsWithoutSpacesHaveCopies() {
    let edited = Self.thai.replacing("วันจันทร์", with: "วันอังคาร")
    #expect(copies([Self.thai, edited], in: Language(code: "th")).count == 1)
  }

  @Test func compositionOfLettersDecidesNothing() {
    let composed =
      "L'été dernier, la première équipe a été battue à Orléans, où l'élève a été blessé près du pré."
    let decomposed = composed.replacing("é", with: "e\u{301}").replacing("è", with: "e\u{300}")
    #expect(copies([composed, decomposed], in: Language(code: "fr")).count == 1)
  }
}
