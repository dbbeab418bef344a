import Articles
import Testing

struct BylineTests {
  @Test(arguments: [
    ("By Ada Marsh", "Ada Marsh"), ("Autorin: Anna Weiß", "Anna Weiß"),
    ("Ein Kommentar von Anna Weiß", "Anna Weiß"), ("Propos recueillis par Luc Petit", "Luc Petit"),
    ("Marc Vidal avec AFP", "Marc Vidal"), ("Javier Muñoz / EFE", "Javier Muñoz"),
    ("Haber: Burak Şahin", "Burak Şahin"), ("記者・高橋 亮", "高橋 亮"), ("高橋亮記者", "高橋亮"),
    ("作者：李文博", "李文博"), ("김민서 기자", "김민서"), ("كتب: يوسف الحداد", "يوسف الحداد"),
    ("מאת: נועה ברק", "נועה ברק"), ("लेखक: अनिल शर्मा", "अनिल शर्मा"), ("โดย ธนกร ใจดี", "ธนกร ใจดี"),
  ])
  func labelsAreNoPartOfAName(byline: String, name: String) throws {
    let paragraph =
      "<p>The harbour council voted on Monday to replace the old tide gauge, which has stood on the "
      + "north pier since the great storm, and has been wrong for years.</p>"
    let page =
      "<!DOCTYPE html><html><body><article><h1>New tide gauge</h1><p class=\"author\">\(byline)</p>"
      + "\(paragraph)\(paragraph.replacing("Monday", with: "Friday"))</article></body></html>"
    let article = try #require(try articles(in: page, named: "a.html").first)
    #expect(article.authors == [name])
  }
}
