import BriefLexicon
import Foundation
import Testing

@testable import BriefArticles

/// Dates of all languages, as the Unicode CLDR writes them: Foundation is asked, which has its data.
struct DateLanguageTests {
  /// The dates of a language that are not read: every 17 days of two years, long and short.
  private func unread(_ language: Language, known: Bool) -> [String] {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: language.tag == "tl" ? "fil" : language.tag)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    formatter.calendar = calendar
    formatter.timeZone = .gmt
    let customs = known ? DateCustoms(languageTag: language.tag) : .unknown
    var unread: [String] = []
    for style in [DateFormatter.Style.full, .long, .medium] {
      formatter.dateStyle = style
      for offset in stride(from: 19_000, to: 19_730, by: 17) {
        let text = formatter.string(from: Date(timeIntervalSince1970: Double(offset) * 86_400))
        let read = Timestamp.dates(in: text, customs).first?.stamp.day.daysSince1970
        if read != offset { unread.append(text) }
      }
    }
    return unread
  }

  @Test(arguments: Language.known)
  func datesAreReadAsTheLanguageWritesThem(_ language: Language) {
    let unread = unread(language, known: true)
    #expect(unread.isEmpty, "\(language): \(unread.count), such as \(unread.prefix(3))")
  }

  @Test(arguments: Language.known.filter { !["hr", "pl", "cs"].contains($0.code) })
  func almostAllAreReadWithoutKnowingTheLanguage(_ language: Language) {
    let unread = unread(language, known: false)
    #expect(unread.count <= 43, "\(language): \(unread.count), such as \(unread.prefix(3))")
  }

  @Test func monthsOfTwoLanguagesAreReadInTheirOwn() {
    func day(_ text: String, _ tag: String?) -> String? {
      Timestamp(parsing: text, DateCustoms(languageTag: tag))?.day.description
    }
    #expect(day("21. listopada 2026.", "hr") == "2026-10-21")
    #expect(day("21 listopada 2026", "pl") == "2026-11-21")
    #expect(day("21. listopadu 2026", "cs") == "2026-11-21")
    #expect(day("21. listopada 2026", nil) == nil)
  }

  @Test func persianYearsAgreeWithTheCalendar() throws {
    var persian = Calendar(identifier: .persian)
    persian.timeZone = .gmt
    for days in stride(from: -5_000, to: 40_000, by: 11) {
      let date = Date(timeIntervalSince1970: Double(days) * 86_400)
      let parts = persian.dateComponents([.year, .month, .day], from: date)
      let day = CalendarDay(
        solarYear: try #require(parts.year), month: try #require(parts.month),
        day: try #require(parts.day))
      #expect(day?.daysSince1970 == days)
    }
    #expect(CalendarDay(solarYear: 1402, month: 12, day: 30) == nil)
  }

  /// Styles that CLDR does not have: other calendars and countries, other digits, short names.
  @Test(arguments: [
    ("ja", "令和6年3月5日", "2024-03-05"), ("ja", "平成31年4月30日", "2019-04-30"),
    ("ja", "２０２４年３月５日（火）", "2024-03-05"), ("zh", "民國113年3月5日", "2024-03-05"),
    ("zh", "二〇二四年十二月二十五日", "2024-12-25"), ("zh", "二〇二四年三月十五日", "2024-03-15"),
    ("th", "๕ มี.ค. ๒๕๖๗", "2024-03-05"), ("th", "5 ธ.ค. 2566", "2023-12-05"),
    ("th", "วันที่ 5 มีนาคม พ.ศ. 2567", "2024-03-05"), ("fa", "۱۵ اسفند ۱۴۰۲", "2024-03-05"),
    ("fa", "1402/12/15", "2024-03-05"), ("ar", "5 آذار 2024", "2024-03-05"),
    ("ar", "5 مارس/آذار 2024", "2024-03-05"), ("ar", "٢٥ كانون الأول ٢٠٢٣", "2023-12-25"),
    ("ar", "5 جويلية 2024", "2024-07-05"), ("ar", "5 مارس، 2024", "2024-03-05"),
    ("ur", "5 مارچ، 2024ء", "2024-03-05"), ("he", "27 לפברואר 2024", "2024-02-27"),
    ("he", "ב-5 במרס 2024", "2024-03-05"), ("vi", "5 thg 3, 2024", "2024-03-05"),
    ("fr", "05/03/2024", "2024-03-05"), ("el", "5/3/2024", "2024-03-05"),
    ("hu", "2024. márc. 5.", "2024-03-05"), ("ga", "5 Deireadh Fómhair 2024", "2024-10-05"),
    ("sl", "5. marec 2024", "2024-03-05"), ("bn", "৫ মার্চ ২০২৪", "2024-03-05"),
    ("lt", "2024 m. rugsėjo 5 d.", "2024-09-05"), ("sr-Latn", "5. avgust 2024.", "2024-08-05"),
    ("ar", "20 إبريل 2024", "2024-04-20"), ("el", "12 ΝΟΕΜΒΡΙΟΥ 2024", "2024-11-12"),
    ("el", "1η Ιουλίου 2024", "2024-07-01"), ("eo", "la 12-an de novembro 2024", "2024-11-12"),
    ("es", "1.º de septiembre de 2024", "2024-09-01"), ("et", "12. märtsil 2024", "2024-03-12"),
    ("fa", "۹ آگوست ۲۰۲۴", "2024-08-09"), ("fr", "1ᵉʳ août 2024", "2024-08-01"),
    ("fr", "12 juill. 2024", "2024-07-12"), ("ga", "12ú Samhain 2024", "2024-11-12"),
    ("ga", "12 Meán Fómhair 2024", "2024-09-12"), ("gl", "12 de xuño do 2024", "2024-06-12"),
    ("hr", "12. studenog 2024.", "2024-11-12"), ("id", "12 Agt 2024", "2024-08-12"),
    ("it", "1° maggio 2024", "2024-05-01"), ("ja", "令和元年5月1日", "2019-05-01"),
    ("ja", "2024年（令和6年）11月12日", "2024-11-12"), ("zh", "2024 年 11 月 12 日", "2024-11-12"),
    ("lt", "2024 m. gegužės mėn. 9 d.", "2024-05-09"), ("ro", "12 noi. 2024", "2024-11-12"),
    ("th", "12 พ.ย. 67", "2024-11-12"), ("th", "12 พ.ย. 24", "2024-11-12"),
    ("th", "22/11/2567", "2024-11-22"), ("tl", "ika-12 ng Nobyembre 2024", "2024-11-12"),
    ("tr", "1 MAYIS 2024", "2024-05-01"), ("tr", "12 KASIM 2024", "2024-11-12"),
    ("tr", "3 NİSAN 2024", "2024-04-03"), ("vi", "12 Tháng Mười Một 2024", "2024-11-12"),
    ("vi", "5 tháng mười 2024", "2024-10-05"),
  ])
  func otherStylesAreRead(_ tag: String, _ text: String, _ day: String) {
    let read = Timestamp(parsing: text, DateCustoms(languageTag: tag))
    #expect(read?.day.description == day)
  }

  @Test func englishNumbersThatMayBeTwoDaysStayUnread() {
    #expect(Timestamp(parsing: "05/03/2024", DateCustoms(languageTag: "en")) == nil)
  }

  @Test func dateInNumbersOfAPlainTextIsReadInItsLanguage() throws {
    let body = "Le gouvernement a annoncé vendredi la baisse de la taxe. La mesure commence demain."
    let text = "Une taxe en baisse\n\n05/03/2024\n\n\(body)\n\n\(body)\n"
    let articles = try ArticleReader().articles(from: Array(text.utf8), path: "a.txt")
    #expect(articles.first?.published?.day.description == "2024-03-05")
  }

  @Test(arguments: [
    ("cs", "út 12. 11. 2024"), ("fi", "ti 12.11.2024"), ("fi", "tiistaina 12.11.2024"),
    ("et", "teisipäev, 12. november 2024"), ("sl", "torek, 12. 11. 2024, 10.30"),
    ("sv", "tis 12 nov 2024"), ("sv", "tisdagen den 12 november 2024"),
    ("sr", "уторак, 12.11.2024."), ("sw", "tarehe 12 Novemba 2024"),
  ])
  func dayOfTheWeekInSmallLettersIsPartOfADateLine(_ tag: String, _ line: String) throws {
    let body = String(repeating: "Lorem ipsum dolor sit amet, consectetur elit. ", count: 8)
    let page =
      "<!DOCTYPE html><html lang=\"\(tag)\"><head><title>Lorem</title></head><body><article>"
      + "<h1>Lorem</h1><p class=\"date\">\(line)</p><p>\(body)</p><p>\(body)</p></article>"
      + "</body></html>"
    let articles = try ArticleReader().articles(from: Array(page.utf8), path: "a.html")
    #expect(articles.first?.published?.day.description == "2024-11-12")
  }
}
