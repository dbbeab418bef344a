import BriefArticles
import Testing

/// Messages that pass others on, which stand in their text.
struct ForwardTests {
  private static let pier =
    "The new pier was opened on Saturday, and half of the town came to see it."

  private func header(_ sender: String, _ subject: String) -> String {
    """
    ---------- Forwarded message ---------
    From: \(sender) <a@x.example>
    Date: Sat, 2 May 2026 at 10:00
    Subject: \(subject)
    To: Jo Holt <jo@x.example>


    """
  }

  private func article(_ body: String) throws -> Article {
    let fields =
      "From: Jo Holt <jo@x.example>\nSubject: Fwd: Pier\nDate: Sun, 3 May 2026 09:00:00 +0200\n"
      + "Message-ID: <1@x.example>\nContent-Type: text/plain; charset=utf-8\n\n"
    return try #require(try articles(in: fields + body, named: "a.eml").first)
  }

  @Test func theInnermostIsTheArticle() throws {
    let body =
      "Look.\n\n" + header("Kim Ode", "Fwd: Pier") + "For you.\n\n" + header("Ada Marsh", "Pier")
    let article = try article(body + Self.pier + "\n")
    #expect(article.authors == ["Ada Marsh"])
    #expect(article.title == "Pier")
    #expect(article.outline == ["p \(Self.pier)"])
    #expect(article.dropped.map(\.text) == ["Look.", "For you."])
  }

  @Test func whatALongMessageAnswersIsNotTheArticle() throws {
    let long = Array(
      repeating: "I saw the pier from the boat and liked each board of it.", count: 6
    )
    .joined(separator: " ")
    let body = header("Kim Ode", "Re: Pier") + long + "\n\n" + header("Ada Marsh", "Pier")
    let article = try article(body + Self.pier + "\n")
    #expect(article.authors == ["Kim Ode"])
    #expect(article.outline == ["p \(long)"])
    #expect(article.dropped.contains { $0.text.hasSuffix(Self.pier) })
  }

  /// What stands in a later part, be it text or a page, goes on with the message passed on.
  @Test(arguments: ["text/plain", "text/html"])
  func theFirstPartSaysWhoseMessageItIs(type: String) throws {
    let lines = (header("Ben Roe", "Quay") + "The quay is next.").split(separator: "\n")
    let second =
      type == "text/html" ? lines.map { "<p>\($0)</p>" }.joined() : lines.joined(separator: "\n")
    let source =
      "From: Jo Holt <jo@x.example>\nSubject: Fwd: Pier\nMIME-Version: 1.0\n"
      + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
      + header("Ada Marsh", "Pier") + Self.pier + "\n--b\nContent-Type: \(type)\n\n"
      + second + "\n--b--\n"
    let article = try #require(try articles(in: source, named: "a.eml").first)
    #expect(article.title == "Pier" && article.authors == ["Ada Marsh"])
    #expect(article.outline.first == "p \(Self.pier)")
  }

  @Test(arguments: [
    "> \(pier)\n", "\(pier)\n\n----- End forwarded message -----\n",
    "\(pier)\n-----------------------------------------\n",
  ])
  func marksAroundTheTextAreNone(text: String) throws {
    #expect(try article(header("Ada Marsh", "Pier") + text).outline == ["p \(Self.pier)"])
  }

  @Test func aQuotationInTheTextStaysOne() throws {
    let text = "\(Self.pier)\n\n> It is too long, the mayor wrote in March of the year before.\n"
    let article = try article(header("Ada Marsh", "Pier") + text)
    #expect(article.outline == ["p \(Self.pier)"])
  }
}
