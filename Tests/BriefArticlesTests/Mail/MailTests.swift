import BriefArticles
import Testing

private func message(_ fields: String, _ body: String) -> String {
  "From: \"Harbour Weekly\" <news@example.org>\r\nDate: Sat, 21 Nov 2026 08:30:00 +0100\r\n"
    + "Subject: The new pier\r\nMIME-Version: 1.0\r\n\(fields)\r\n\r\n\(body)"
}

private let pier = "The new pier was opened on Saturday, and half of the town came to see it."
private let plain = "Content-Type: text/plain\r\n\r\n\(pier)\r\n"
private let html = "Content-Type: text/html\r\n\r\n<p>\(pier)</p>\r\n"

/// Newsletters and saved pages: RFC 5322, RFC 2045 to 2047, RFC 2557.
struct MailTests {
  @Test(arguments: [
    ("Content-Type: text/plain", pier),
    ("Content-Type: text/html; charset=utf-8", "<html><body><p>\(pier)</p></body></html>"),
    (
      "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable",
      "<p class=3D\"x\">The new pier was opened on Sat=\r\nurday, and half of the town came=20\r\nto see it.</p>"
    ),
    (
      "Content-Transfer-Encoding: BASE64\r\nContent-Type: text/plain",
      "VGhlIG5ldyBwaWVyIHdhcyBvcGVuZWQgb24gU2F0dXJkYXksIGFuZCBoYWxm\r\nIG9mIHRoZSB0b3duIGNhbWUgdG8gc2VlIGl0Lg==\r\n"
    ),
    (
      "Content-Type: multipart/alternative;\r\n boundary=\"b b\"",
      "Preamble.\r\n--b b\r\nContent-Type: text/plain\r\n\r\nNot this one.\r\n--b b\r\n\(html)--b b--\r\nEpilogue."
    ),
    (
      "Content-Type: multipart/mixed; boundary=o",
      "--o\r\nContent-Type: multipart/related; boundary=i\r\n\r\n--i\r\n\(html)--i\r\nContent-Type: image/png\r\nContent-ID: <a>\r\n\r\nxxxx\r\n--i--\r\n--o--"
    ),
    (
      "Content-Type: multipart/mixed; boundary=o",
      "--o\r\nContent-Disposition: attachment; filename=a.html\r\nContent-Type: text/html\r\n\r\n<p>Not this.</p>\r\n--o\r\n\(plain)--o--"
    ),
    ("Content-Type: multipart/mixed; boundary=o", "--o\r\n\(html)"),
    (
      "Content-Type: multipart/alternative; boundary=b",
      "--b\r\n\(plain)--b\r\nContent-Type: text/html\r\n\r\n \r\n--b--"
    ),
  ])
  func choosesTheTextOfAMessage(fields: String, body: String) throws {
    let article = try #require(try articles(in: message(fields, body), named: "a.eml").first)
    #expect(article.outline == ["p \(pier)"])
    #expect(article.title == "The new pier")
    #expect(article.authors == ["Harbour Weekly"])
    #expect(article.published?.description == "2026-11-21T08:30+01:00")
  }

  @Test(arguments: [
    ("=?utf-8?Q?Caf=C3=A9_am_Kai?=", "Café am Kai"), ("=?UTF-8?B?Q2Fmw6k=?=", "Café"),
    ("=?iso-8859-1?q?Caf=E9?= =?iso-8859-1?q?_zu?=", "Café zu"), ("A =?utf-8?q?b?= c", "A b c"),
    ("=?koi8-r?B?8NLJ18XU?=", "Привет"), ("=?iso-2022-jp?B?GyRCOUEbKEI=?=", "港"),
    ("=?utf-8?x?b?=", "=?utf-8?x?b?="), ("=?utf-8?q?", "=?utf-8?q?"), ("1 =? 2", "1 =? 2"),
    ("folded\r\n over lines", "folded over lines"),
  ])
  func decodesASubject(field: String, expected: String) throws {
    let source = "Subject: \(field)\r\nFrom: a@example.org\r\n\r\n\(pier)"
    let article = try #require(try articles(in: source, named: "a.eml").first)
    #expect(article.title == expected)
    #expect(article.authors.isEmpty)
  }

  @Test func decodesThePartsCharset() throws {
    let head = Array(message("Content-Type: text/plain; charset=\"windows-1251\"", "").utf8)
    let body: [UInt8] = [
      0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2C, 0x20, 0xEF, 0xEE, 0xF0, 0xF2, 0x21,
    ]
    let article = try #require(try ArticleReader().articles(from: head + body, path: "a.eml").first)
    #expect(article.outline == ["p Привет, порт!"])
  }

  @Test func readsAPageThatABrowserSaved() throws {
    let source = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://example.org/pier
      Subject: The new pier - Harbour
      Date: Sat, 21 Nov 2026 08:30:00 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="----x"

      ------x
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://example.org/pier

      <html><head><title>The new pier - Harbour</title></head><body><h1>The new pier</h1><p>\(pier)</p></body></html>
      ------x
      Content-Type: text/css
      Content-Location: cid:css@mhtml.blink

      p { color: red }
      ------x--
      """
    let article = try #require(try articles(in: source, named: "page").first)
    #expect(article.outline == ["p \(pier)"])
    #expect(article.title == "The new pier")
    #expect(article.url == "https://example.org/pier")
    #expect(article.authors.isEmpty)
    #expect(article.published == nil)
  }

  @Test func leavesTextThatOnlyLooksLikeAMessage() throws {
    let source =
      "From: the harbour\nTo: the town\nSubject: rain\n\n\(pier)\n\nIt rained all day long on it."
    let article = try #require(try articles(in: source, named: "a.txt").first)
    #expect(article.text.bytes == Array(source.utf8))
  }

  @Test func staysBoundedOnNestedParts() throws {
    var body = html
    for depth in 0..<200 {
      body = "Content-Type: multipart/mixed; boundary=b\(depth)\r\n\r\n--b\(depth)\r\n" + body
    }
    #expect(throws: ReadingError.empty(path: "a.eml")) {
      try articles(in: "Subject: x\r\n" + body, named: "a.eml")
    }
  }

  /// Several bylines are those of several stories: then the letter is its sender's.
  @Test(arguments: [
    ("Coast Weekly", ["Ada Marsh"], "Coast Weekly", "By Ada Marsh\n\n"),
    ("Coast Weekly", ["Coast Weekly"], nil, ""),
    ("Ada Marsh from Coast Letters", ["Ada Marsh"], "Coast Letters", ""),
  ])
  func aPaperSendsWhatSomeoneWrote(
    sender: String, authors: [String], site: String?, byline: String
  ) throws {
    let mail =
      "From: \(sender) <news@c.example>\nSubject: Pier\nDate: Sun, 3 May 2026 09:00:00 +0200\n"
      + "Message-ID: <1@c.example>\nList-Unsubscribe: <https://c.example/u>\n"
      + "Content-Type: text/plain; charset=utf-8\n\nPier opened\n\n" + byline
      + "The new pier was opened on Saturday, and half of the town came to see it.\n"
    let article = try #require(try articles(in: mail, named: "a.eml").first)
    #expect(article.authors == authors)
    #expect(article.site == site)
  }
}
