import BriefArticles
import Testing

/// Who wrote a page: by what its body shows, and by what it declares.
struct AuthorTests {
  private static let text = [
    "The harbour bridge at Port Lowen was closed to lorries on Monday after inspectors found cracks in "
      + "two of its bearings, and the county does not yet know when it will open again.",
    "Engineers measured the cracks at up to fourteen millimetres and asked for steel props before the "
      + "summer traffic starts, according to a report that the council has seen.",
    "About nine thousand vehicles cross the bridge on a working day, and the detour through Marsh Lane "
      + "adds eleven kilometres to the journey, as the county wrote on Tuesday.",
  ].map { "<p>\($0)</p>" }.joined()

  private func authors(
    _ byline: String, head: String = "", after: String = "", language: String = "en"
  ) throws -> [String] {
    let page =
      "<!DOCTYPE html><html lang=\(language)><head><title>Bridge closed to lorries</title>\(head)</head>"
      + "<body><main><h1>Bridge closed to lorries</h1>\(byline)\(Self.text)\(after)</main></body></html>"
    return try #require(try articles(in: page, named: "a.html").first).authors
  }

  @Test(arguments: [
    "<span class=\"author-meta\">By</span>", "<span class=author>Von</span>",
    "<p class=byline>Written by</p>", "<p class=byline>by By</p>",
    "<span class=\"meta-prep meta-prep-author\">Posted on</span>",
    "<a class=author-link href=/x>See full bio</a>", "<p class=byline>Publicado hace 3 horas</p>",
    "<p class=byline>Фото из архива</p>", "<p class=author>Staff Writer</p>",
    "<p class=author>Follow</p>", "<p class=byline>Updated 3 March 2025</p>",
    "<p class=byline>Edited by Tom Reed</p>", "<p class=byline>Photos: Tom Reed</p>",
    "<p>Medically reviewed by <a rel=author href=/t>Tom Reed</a></p>",
  ])
  func labelsNameNobody(byline: String) throws {
    #expect(try authors(byline) == [])
  }

  @Test(arguments: [
    (
      "<span class=\"author-meta\">By</span> <a class=author-link href=/a>Mara Ellin</a>",
      ["Mara Ellin"]
    ),
    (
      "<div class=entry-meta><span class=\"meta-prep meta-prep-author\">Posted on</span> <a href=/1>"
        + "<span class=entry-date>4 March 2025</span></a> <span class=meta-sep>by</span> <span "
        + "class=\"author vcard\"><a class=\"url fn n\" href=/author/mara>Mara Ellin</a></span></div>",
      ["Mara Ellin"]
    ),
    (
      "<div class=author><a href=/mara>Mara Ellin</a> <a class=author-link href=/b>See full bio</a></div>",
      ["Mara Ellin"]
    ),
    ("<p class=byline>Mara Ellin Staff Writer</p>", ["Mara Ellin"]),
    ("<p class=byline>Mara Ellin Senior Politics Editor</p>", ["Mara Ellin"]),
    ("<p class=byline>Pete Evans · CBC News</p>", ["Pete Evans"]),
    ("<p class=byline>Mara Ellin | Harbour Post</p>", ["Mara Ellin"]),
    ("<p class=byline><a href=/m>Mara Ellin</a> <span>Port Mail</span></p>", ["Mara Ellin"]),
    (
      "<div class=authors><span>Mara Ellin</span><span>Tom Reed</span></div>",
      ["Mara Ellin", "Tom Reed"]
    ),
    (
      "<ul class=authors><li><a>Mara Ellin</a><li><a>Tom Reed</a></ul>", ["Mara Ellin", "Tom Reed"]
    ),
    ("<div class=author><span>Mara</span> <span>Ellin</span></div>", ["Mara Ellin"]),
    (
      "<div class=author>By <span class=first>Mara</span><span class=last>Ellin</span></div>",
      ["Mara Ellin"]
    ),
    (
      "<p>By <a rel=author href=/m>Mara Ellin</a> and <a rel=author href=/t>Tom Reed</a></p>",
      ["Mara Ellin", "Tom Reed"]
    ),
    ("<p class=byline>Written by Mara Ellin in Harbours on 8 January 2025</p>", ["Mara Ellin"]),
    ("<p class=byline>Mara Ellin is a political commentator and writes</p>", ["Mara Ellin"]),
    ("<p class=byline>ByTravis Hall</p>", ["Travis Hall"]),
    ("<p class=byline>4 March 2025 by Mara Ellin</p>", ["Mara Ellin"]),
    ("<p class=byline>By Von Wong</p>", ["Von Wong"]),
    (
      "<div class=author><span>Mara</span> <span>van der Ellin</span></div>", ["Mara van der Ellin"]
    ),
    ("<p class=byline>By Mara Ellin, PhD, and Tom Reed</p>", ["Mara Ellin", "Tom Reed"]),
    (
      "<p class=byline>By Mara Ellin in Lowen and Tom Reed in Marsh</p>",
      ["Mara Ellin", "Tom Reed"]
    ),
    (
      "<p>Written by <a href=/m>Mara Ellin</a>, edited by <a href=/t>Tom Reed</a></p>",
      ["Mara Ellin"]
    ),
    ("<p>Words: Mara Ellin. Photos: Tom Reed</p>", ["Mara Ellin"]),
    (
      "<span itemprop=author itemscope><meta itemprop=name content=\"Mara Ellin\"></span>",
      ["Mara Ellin"]
    ),
    ("<div class=by-line><a href=/m>Mara Ellin</a></div>", ["Mara Ellin"]),
    (
      "<div class=byline><span>Mara Ellin</span><span>Chief Bridge Inspector</span></div>",
      ["Mara Ellin"]
    ),
    ("<div class=meta>4 March 2025 // by Mara Ellin // Leave a comment</div>", ["Mara Ellin"]),
    ("<span class=author>Di Marco</span>", ["Di Marco"]),
    (
      "<p class=byline>By Mara Ellin, Tom Reed and Ann Lowe</p>",
      ["Mara Ellin", "Tom Reed", "Ann Lowe"]
    ),
  ])
  func bylinesArePartedAtBordersAndFreedOfWhatIsNoName(byline: String, expected: [String]) throws {
    #expect(try authors(byline) == expected)
  }

  /// No class and no property: a link to a writer's page, or a label in a short line.
  @Test(arguments: [
    ("<p>By Mara Ellin</p>", ["Mara Ellin"]),
    (
      "<div><span>By Mara Ellin and Tom Reed</span> <span>4 March 2025</span></div>",
      ["Mara Ellin", "Tom Reed"]
    ),
    (
      "<div><a href=\"https://post.example/author/mara-ellin/\">Mara Ellin</a> - 4 March</div>",
      ["Mara Ellin"]
    ),
    ("<div><a href=/people/mara>Mara Ellin</a></div>", ["Mara Ellin"]),
    ("<div><a href=/staff/desk>Harbour Desk</a></div>", []),
    ("<div>in <a href=/c>Port Lowen</a> by mara7</div>", []),
    ("<p>By Monday the bridge had been closed.</p>", []),
    ("<p>By the sea.</p>", []),
    ("<p>From Port Lowen</p>", []),
  ])
  func linesByTheHeadlineNameTheAuthor(byline: String, expected: [String]) throws {
    #expect(try authors(byline) == expected)
  }

  @Test(arguments: [
    "<div class=related><span class=author>Tom Reed</span></div>",
    "<aside><h3>More</h3><p class=byline>By Tom Reed</p></aside>",
    "<div class=teaser><a href=/t>Ferry to run on Sundays again</a><span class=author>Tom Reed</span></div>",
    "<nav><a rel=author href=/author/tom>Tom Reed</a></nav>",
    "<footer><a rel=author href=/author/tom>Tom Reed</a></footer>",
    "<ol class=commentlist><li><span class=author>Tom Reed</span> First!</ol>",
    "<article><h2>Ferry to run</h2><p class=byline>By Tom Reed</p></article>",
    "<blockquote class=twitter-tweet><span class=author>Tom Reed</span></blockquote>",
  ])
  func bylinesOfOtherStoriesNameNobody(other: String) throws {
    #expect(try authors("", after: other) == [])
    #expect(try authors("<p>By Mara Ellin</p>", after: other) == ["Mara Ellin"])
  }

  @Test(arguments: [
    ("Von Wong", ["Von Wong"]), ("De Clercq", ["De Clercq"]), ("Di Marco", ["Di Marco"]),
    ("Par Lindholm", ["Par Lindholm"]), ("De la Cruz Ana", ["De la Cruz Ana"]),
    ("von Wong", ["von Wong"]), ("Theo Lowe", ["Theo Lowe"]), ("An Le", ["An Le"]),
    ("By Mara Ellin", ["Mara Ellin"]), ("von Anna Weiß", ["Anna Weiß"]),
    ("Von: Anna Weiß", ["Anna Weiß"]), ("par Luc Petit", ["Luc Petit"]), ("By", []), ("Von", []),
    ("Mara Ellin Harbour Post", ["Mara Ellin"]), ("Mara Ellin, The Harbour Post", ["Mara Ellin"]),
    ("Detroit News wire services", ["Detroit News wire services"]),
    ("Harbour Post Staff", ["Harbour Post Staff"]),
  ])
  func declaredNamesKeepTheirFirstWord(name: String, expected: [String]) throws {
    let site = "<meta property=og:site_name content=\"The Harbour Post\">"
    #expect(try authors("", head: site + "<meta name=author content=\"\(name)\">") == expected)
    let data =
      "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"author\": {\"@type\": "
      + "\"Person\", \"name\": \"\(name)\"}}</script>"
    #expect(try authors("", head: site + data) == expected)
  }

  @Test(arguments: [
    (
      #"[{"@type": "Organization", "name": "Port Press"}, {"@type": "Person", "name": "Mara Ellin"}]"#,
      ["Mara Ellin"]
    ),
    (
      #"[{"@type": "Person", "name": "Mara Ellin"}, {"@type": "Organization", "name": "Port Press"}]"#,
      ["Mara Ellin"]
    ),
    (#"{"@type": "Organization", "name": "Port Press"}"#, ["Port Press"]),
  ])
  func personsComeBeforeOrganizations(author: String, expected: [String]) throws {
    let data =
      "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"author\": \(author)}</script>"
    #expect(try authors("", head: data) == expected)
  }

  @Test(arguments: [("Mara Ellin", ["Mara Ellin"]), ("Harbour Post", []), ("Lowen", [])])
  func blogOfAPersonIsThePersons(name: String, expected: [String]) throws {
    let head =
      "<meta name=author content=\"\(name)\"><meta property=og:site_name content=\"\(name)\">"
    #expect(try authors("", head: head) == expected)
    #expect(try authors("<p class=byline>By Tom Reed</p>", head: head) == ["Tom Reed"])
  }

  @Test(arguments: [
    ("Written by", ["Mara Ellin"]), ("Écrit par", ["Mara Ellin"]), ("Est. reading time", []),
  ])
  func linesOfCardsNameTheAuthor(label: String, expected: [String]) throws {
    let head =
      "<meta name=twitter:label1 content=\"\(label)\"><meta name=twitter:data1 content=\"Mara Ellin\">"
    #expect(try authors("", head: head) == expected)
  }

  /// Labels of the languages of the house.
  @Test(arguments: [
    ("af", "Deur Anna Botha", "Anna Botha"), ("bg", "Автор: Иван Петров", "Иван Петров"),
    ("ca", "Per Jordi Puig", "Jordi Puig"), ("cs", "Autor: Jan Novák", "Jan Novák"),
    ("da", "Af Mette Holm", "Mette Holm"), ("de", "Von Anna Weiß", "Anna Weiß"),
    ("el", "Της Μαρίας Λάμπρου", "Μαρίας Λάμπρου"),
    ("es", "Por Ana Ruiz y Juan Gil", "Ana Ruiz|Juan Gil"),
    ("et", "Autor: Mari Tamm", "Mari Tamm"), ("fi", "Kirjoittaja Aino Virta", "Aino Virta"),
    ("fr", "Par Luc Petit", "Luc Petit"), ("hr", "Piše: Ana Horvat", "Ana Horvat"),
    ("hu", "Írta: Nagy Anna", "Nagy Anna"), ("id", "Oleh Sari Dewi", "Sari Dewi"),
    ("is", "Eftir Jón Karlsson", "Jón Karlsson"), ("it", "di Anna Riva", "Anna Riva"),
    ("ja", "文・高橋 亮", "高橋 亮"), ("ko", "글 김민서", "김민서"),
    ("lt", "Autorius: Jonas Kazlas", "Jonas Kazlas"),
    ("nb", "Av Kari Dahl", "Kari Dahl"), ("nl", "Door Jan de Vries", "Jan de Vries"),
    ("pl", "Autor: Anna Nowak", "Anna Nowak"), ("pt", "Por Ana Lima", "Ana Lima"),
    ("ro", "De Ana Popa", "Ana Popa"), ("ru", "Текст: Иван Петров", "Иван Петров"),
    ("sk", "Autorka: Jana Malá", "Jana Malá"), ("sl", "Piše: Ana Zajc", "Ana Zajc"),
    ("sq", "Nga Arben Hoxha", "Arben Hoxha"),
    ("sr", "Пише: Ана Јовић", "Ана Јовић"), ("sv", "Av Karin Lind", "Karin Lind"),
    ("sw", "Imeandikwa na Asha Juma", "Asha Juma"), ("tr", "Haber: Ayşe Kaya", "Ayşe Kaya"),
    ("uk", "Автор: Олег Бойко", "Олег Бойко"), ("vi", "Tác giả: Lê An", "Lê An"),
    ("zh", "作者：李文博", "李文博"), ("ar", "بقلم يوسف الحداد", "يوسف الحداد"),
    ("he", "מאת נועה ברק", "נועה ברק"), ("hi", "लेखक: अनिल शर्मा", "अनिल शर्मा"),
    ("th", "โดย ธนกร ใจดี", "ธนกร ใจดี"), ("fa", "نویسنده: رضا کریمی", "رضا کریمی"),
  ])
  func labelsOfManyLanguages(language: String, byline: String, expected: String) throws {
    let names = expected.split(separator: "|").map(String.init)
    #expect(try authors("<p class=byline>\(byline)</p>", language: language) == names)
  }
}
