import BriefArticles
import Testing

struct BylineTests {
  /// The authors of a page that has something in its head or under its headline.
  private func authors(
    _ line: String, head: String = "", in language: String = "en"
  ) throws -> [String] {
    let paragraph =
      "<p>The harbour council voted on Monday to replace the old tide gauge, which has stood on the "
      + "north pier since the great storm, and has been wrong for years.</p>"
    let page =
      "<!DOCTYPE html><html lang=\"\(language)\"><head><meta charset=\"utf-8\">\(head)</head><body>"
      + "<article><h1>New tide gauge</h1>\(line)\(paragraph)"
      + "\(paragraph.replacing("Monday", with: "Friday"))</article></body></html>"
    return try #require(try articles(in: page, named: "a.html").first).authors
  }

  @Test(arguments: [
    ("By Ada Marsh", "Ada Marsh"), ("Autorin: Anna Weiß", "Anna Weiß"),
    ("Ein Kommentar von Anna Weiß", "Anna Weiß"), ("Propos recueillis par Luc Petit", "Luc Petit"),
    ("Marc Vidal avec AFP", "Marc Vidal"), ("Javier Muñoz / EFE", "Javier Muñoz"),
    ("Haber: Burak Şahin", "Burak Şahin"), ("記者・高橋 亮", "高橋 亮"), ("高橋亮記者", "高橋亮"),
    ("作者：李文博", "李文博"), ("김민서 기자", "김민서"), ("كتب: يوسف الحداد", "يوسف الحداد"),
    ("מאת: נועה ברק", "נועה ברק"), ("लेखक: अनिल शर्मा", "अनिल शर्मा"), ("โดย ธนกร ใจดี", "ธนกร ใจดี"),
    ("By Ada Marsh, Lowen", "Ada Marsh"), ("By Ada Marsh BBC News", "Ada Marsh"),
  ])
  func labelsAreNoPartOfAName(byline: String, name: String) throws {
    #expect(try authors("<p class=\"author\">\(byline)</p>", in: "und") == [name])
  }

  @Test(arguments: [
    ("en", "By Jacques Le Goff", ["Jacques Le Goff"]), ("en", "By Jan De Smet", ["Jan De Smet"]),
    ("en", "By Nawal El Khoury", ["Nawal El Khoury"]), ("en", "By Sun Li", ["Sun Li"]),
    ("en", "By May Lin", ["May Lin"]), ("en", "By Oscar De La Hoya", ["Oscar De La Hoya"]),
    ("en", "By J. K. Marsh and E B Reed", ["J. K. Marsh", "E B Reed"]),
    ("en", "By Seán O’Neil and Anne-Marie d’Este", ["Seán O’Neil", "Anne-Marie d’Este"]),
    ("en", "By Gerard ’t Hooft", ["Gerard ’t Hooft"]), ("en", "By Min Jin Lee", ["Min Jin Lee"]),
    ("en", "By Sam Reed Jr. and Ada Marsh III", ["Sam Reed Jr.", "Ada Marsh III"]),
    ("en", "By Ada Marsh, Tom Reed and Lee Moe in Lowen", ["Ada Marsh", "Tom Reed", "Lee Moe"]),
    ("en", "Guest post by Ada Marsh", ["Ada Marsh"]),
    ("de", "Von Anna Weiß und Jan Kuhn", ["Anna Weiß", "Jan Kuhn"]),
    ("de", "Text und Fotos: Anna Weiß", ["Anna Weiß"]), ("de", "Text: Anna Weiß", ["Anna Weiß"]),
    ("de", "Ein Beitrag von Anna Weiß", ["Anna Weiß"]),
    ("de", "Von unserer Redakteurin Anna Weiß", ["Anna Weiß"]),
    ("fr", "Par Anne Le Goff et Luc Martin", ["Anne Le Goff", "Luc Martin"]),
    ("fr", "Propos recueillis par Anne Martin", ["Anne Martin"]),
    ("es", "Por José Ortega y Gasset", ["José Ortega y Gasset"]),
    ("es", "Por Ana Ruiz y Luis Gil", ["Ana Ruiz", "Luis Gil"]),
    ("it", "di Maria De Rossi e Luca D’Amico", ["Maria De Rossi", "Luca D’Amico"]),
    ("pt", "Por Ana Souza e Rui Costa", ["Ana Souza", "Rui Costa"]),
    ("nl", "Door Jan de Vries en Piet Bakker", ["Jan de Vries", "Piet Bakker"]),
    ("sv", "Text: Anna Svensson Foto: Bo Ek", ["Anna Svensson"]),
    ("da", "Af Mette Jensen og Bo Holm", ["Mette Jensen", "Bo Holm"]),
    ("no", "Tekst og foto: Kari Nordmann", ["Kari Nordmann"]),
    ("fi", "Teksti: Matti Virtanen", ["Matti Virtanen"]),
    ("pl", "Tekst: Anna Nowak i Jan Kos", ["Anna Nowak", "Jan Kos"]),
    ("cs", "Autor: Jan Novák", ["Jan Novák"]), ("hu", "Írta: Kovács János", ["Kovács János"]),
    ("ru", "Текст: Иван Петров", ["Иван Петров"]),
    ("uk", "Автор: Оксана Бондар", ["Оксана Бондар"]),
    ("el", "Της Μαρίας Παππά", ["Μαρίας Παππά"]), ("tr", "Yazan: Ayşe Yılmaz", ["Ayşe Yılmaz"]),
    ("ar", "كتب أحمد علي", ["أحمد علي"]), ("he", "מאת נועה ברק", ["נועה ברק"]),
    ("hi", "लेखक: राम शर्मा", ["राम शर्मा"]), ("vi", "Tác giả: Nguyễn Văn An", ["Nguyễn Văn An"]),
    ("ja", "文・山田太郎", ["山田太郎"]), ("ja", "文＝山田太郎", ["山田太郎"]),
    ("ja", "山田太郎記者", ["山田太郎"]), ("zh", "记者 李文博 报道", ["李文博"]),
    ("zh", "文/李文博 编辑/王芳", ["李文博"]), ("ko", "김철수 기자 kim@lowen.kr", ["김철수"]),
  ])
  func lineUnderTheHeadlineNamesItsWriters(language: String, line: String, names: [String]) throws {
    #expect(try authors("<p>\(line)</p>", in: language) == names)
  }

  @Test(arguments: [
    ("en", "<h2>By Royal Appointment</h2>"), ("en", "<p>By the Numbers</p>"),
    ("en", "<p>By Monday the river had risen</p>"), ("en", "<p>By Monday Morning</p>"),
    ("en", "<p>By Ada Marsh’s own account</p>"), ("en", "<p>By Ada Marsh taught us to count</p>"),
    ("de", "<h2>Von Karl Marx bis heute</h2>"), ("de", "<p>Von Karl Marx lernen</p>"),
    ("de", "<p>Von der Elbe</p>"), ("fr", "<p>Par ailleurs</p>"), ("nl", "<p>Door het oog</p>"),
    ("it", "<p>Di Marco Polo si parla ancora</p>"), ("es", "<p>Por Semana Santa vuelve</p>"),
    ("vi", "<p>Theo Nguyễn Thị Hà</p>"), ("ru", "<h2>От Ивана Грозного до нас</h2>"),
  ])
  func headingsAndProseNameNobody(language: String, line: String) throws {
    #expect(try authors(line, in: language) == [])
  }

  @Test(
    arguments: [
      "Von Wong", "De Clercq", "Di Marco", "Par Lindholm", "De la Cruz Ana", "De Smet Jan",
      "Le Van Minh", "Sun Li", "Ada Marsh Jr.", "Nguyễn Văn An", "José Ortega y Gasset",
    ], ["en", "de", "fr", "it"])
  func declaredNamesAreKeptWhole(name: String, language: String) throws {
    let linked =
      "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": "
      + "\"New tide gauge\", \"author\": {\"@type\": \"Person\", \"name\": \"\(name)\"}}</script>"
    #expect(try authors("", head: linked, in: language) == [name])
    let meta = "<meta name=\"author\" content=\"\(name)\">"
    #expect(try authors("", head: meta, in: language) == [name])
  }
}
