import BriefArticles
import Testing

/// Messages with others attached to them.
struct AttachedTests {
  private static let said = "The pier is shut from Monday."
  private static let story =
    "The new pier was opened on Saturday, and half of the town came to see it at once."

  private func part(_ type: String, _ body: String) -> String {
    "--b\nContent-Type: \(type)\n\n\(body)\n"
  }

  private func read(_ subject: String, _ parts: String...) throws -> [Article] {
    try articles(
      in: "From: Jo Holt <jo@x.example>\nSubject: \(subject)\nMessage-ID: <1@x.example>\n"
        + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        + parts.joined() + "--b--\n", named: "a.eml")
  }

  @Test(arguments: [
    "Subject: Pier\nFrom: a@x.example\n\n",
    "Subject: Pier\nContent-Type: image/png\n\nxxxx",
    "Subject: Fwd: Pier\nContent-Type: multipart/mixed; boundary=i\n\n--i\n"
      + "Content-Type: image/png\n\nxxxx\n--i--\n",
  ])
  func aMessageStaysIfNothingAttachedHasText(attached: String) throws {
    let read = try read(
      "Fwd: Pier", part("text/plain", Self.said), part("message/rfc822", attached))
    #expect(read.map(\.outline) == [["p \(Self.said)"]])
  }

  @Test(arguments: ["Steps", "Steps of the pier", "Re: Quay"])
  func whatAMessageSaysBesideAnAttachedOneIsAnArticle(subject: String) throws {
    let inner = "Subject: Quay\nFrom: Ada Marsh <a@x.example>\n\n\(Self.story)"
    let read = try read(
      subject, part("text/plain", Self.said), part("message/rfc822", inner))
    #expect(read.map(\.outline) == [["p \(Self.said)"], ["p \(Self.story)"]])
  }

  @Test(arguments: ["Fwd: Quay", "Quay", "Weitergereicht: Quay"])
  func aNoteAboveAnAttachedMessageIsNone(subject: String) throws {
    let inner = "Subject: Quay\nFrom: Ada Marsh <a@x.example>\n\n\(Self.story)"
    let read = try read(
      subject, part("text/plain", Self.said), part("message/rfc822", inner))
    #expect(read.map(\.outline) == [["p \(Self.story)"]])
    #expect(read.first?.dropped.map(\.text) == [Self.said])
  }

  @Test func eachMessageIsListedWithItsOwnNote() throws {
    let inner = { (subject: String, text: String, attached: String) in
      "Subject: \(subject)\nContent-Type: multipart/mixed; boundary=i\n\n--i\n"
        + "Content-Type: text/plain\n\n\(text)\n--i\nContent-Type: message/rfc822\n\n\(attached)\n--i--\n"
    }
    let read = try read(
      "Fwd: Two",
      part("message/rfc822", inner("Fwd: Lamp", "The lamp is out.", "Subject: Lamp\n\n")),
      part("message/rfc822", inner("Fwd: Pier", Self.said, "Subject: Pier\n\n\(Self.story)")))
    #expect(read.map(\.outline) == [["p The lamp is out."], ["p \(Self.story)"]])
    #expect(read.last?.dropped.map(\.text) == [Self.said])
  }

  private static let page =
    "--b\nContent-Type: text/html; charset=utf-8\nContent-Disposition: attachment\n\n<h1>The pier</h1>"
    + String(repeating: "<p>\(story)</p>", count: 5) + "\n"

  /// "RV: …" is what Spanish programs write, and a film has a title.
  @Test(arguments: [
    ("RV: a guide", false), ("PD: two held", false), ("Fwd: a guide", true), ("FW：a guide", true),
  ])
  func aMarkOfAnotherLanguageIsNone(subject: String, isForward: Bool) throws {
    let said = "We met at the quay and agreed that the eastern steps stay open until October."
    let read = try read(subject, part("text/plain", said), Self.page)
    #expect(read.contains { $0.outline == ["p \(said)"] } == !isForward)
  }

  @Test(arguments: [
    ("İLT: İskele", "İskele Cumartesi günü açıldı ve kasabanın yarısı onu görmek için geldi."),
    ("转发：码头", "新码头星期六开放，镇上一半的人都来看它，市长也讲了话。"),
    ("הועבר: המזח", "המזח החדש נפתח ביום שבת וחצי מהעיירה באה לראות אותו."),
    ("전달: 부두", "새 부두가 토요일에 문을 열었고 마을 사람 절반이 그것을 보러 왔습니다."),
    ("Пересл: Пирс", "Новый пирс был открыт в субботу, и полгорода пришло на него посмотреть."),
  ])
  func aMarkOfTheTextsLanguageIsOne(subject: String, said: String) throws {
    let fields = "text/plain; charset=utf-8"
    let read = try read(subject, part(fields, said), Self.page)
    #expect(read.count == 1)
    #expect(read.first?.dropped.map(\.text).contains(said) == true)
  }

  private func quoting(_ subject: String, _ said: String) -> String {
    "From: Jo Holt <jo@x.example>\nSubject: \(subject)\nMessage-ID: <1@x.example>\n"
      + "Date: Sun, 3 May 2026 09:00:00 +0200\nContent-Type: text/plain; charset=utf-8\n\n\(said)\n\n"
      + "-----Original message-----\nFrom: Ada Marsh <a@x.example>\n"
      + "Date: Sat, 2 May 2026 at 10:00\nTo: Jo Holt <jo@x.example>\n\n\(Self.story)\n"
  }

  /// What stands before a colon is cut off only if a program wrote it.
  @Test(arguments: [
    ("Harbour: pier shut", "Harbour: pier shut"), ("WG: Pier", "Pier"), ("Fwd： Pier", "Pier"),
  ])
  func aTitleKeepsItsColon(subject: String, title: String) throws {
    let read = try articles(in: quoting(subject, "See below."), named: "a.eml")
    #expect(read.map(\.title) == [title])
  }

  /// "VS" marks answers in Finnish, and what is passed on in Danish.
  @Test(arguments: [
    ("Laituri avattiin lauantaina, ja puolet kaupungista tuli katsomaan sitä yhdessä.", true),
    ("Molen blev åbnet i lørdags, og halvdelen af byen kom for at se den sammen.", false),
  ])
  func theTextsLanguageSaysWhatAMarkMeans(said: String, isReply: Bool) throws {
    let read = try articles(
      in: quoting("VS: Pier", Array(repeating: said, count: 8).joined(separator: " ")),
      named: "a.eml")
    #expect(read.first?.outline.first?.hasPrefix(isReply ? "p Laituri" : "p The new") == true)
  }

  /// What is answered may be in another language than the answer.
  @Test func anAnswerToAForeignMessageIsOne() throws {
    let answer = "Laituri avattiin lauantaina, ja puolet kaupungista tuli katsomaan sitä yhdessä."
    let read = try articles(in: quoting("VS: Pier", answer), named: "a.eml")
    #expect(read.first?.outline.first == "p \(answer)")
  }

  /// A paragraph in lines that go on (RFC 3676) costs no more than its bytes.
  @Test func endsOnAParagraphOfManyLines() throws {
    let head =
      "Subject: Pier\nMessage-ID: <1@x.example>\nContent-Type: text/plain; format=flowed; delsp="
    for deletes in ["yes", "no"] {
      let flowed = String(repeating: "The pier was shut again for a day in \n", count: 20_000)
      let read = try articles(in: "\(head)\(deletes)\n\n\(flowed)May.\n", named: "a.eml")
      #expect(read.map(\.blocks.count) == [1])
    }
    let announced =
      String(repeating: "word ", count: 4_000) + "wrote:\n"
      + String(repeating: "> q\n--\n", count: 4_000)
    let gaps = "On 2 May:" + String(repeating: "\n", count: 4_000)
    for text in [announced, gaps + String(repeating: "> q\n--\n", count: 4_000)] {
      let read = try articles(in: "\(head)no\n\n\(Self.said)\n\n\(text)", named: "a.eml")
      #expect(read.count == 1)
    }
  }
}
