import BriefArticles
import BriefSentences
import BriefTestSupport
import Foundation
import Testing

/// No word of a sentence vanishes while a page is read.
struct SentenceHolesTests {
  private static let page = """
    <html><body><article><h1>Old pier</h1><p>Marlow Holdings did not say that it would rebuild the \
    pier for <a class="tag" href="/x">three</a> million pounds.<sup><a href="#fn1">1</a></sup> It \
    weighs 10<sup>6</sup> kilograms <del>at most</del> and is <span hidden>very</span> old.</p>\
    </article></body></html>
    """

  @Test func readerThatCutsNamedElementsOutIsCaught() {
    let holes = SentenceHoles(page: Array(Self.page.utf8))
    // What version 0.1 read of this page.
    let cut = "Marlow Holdings did not say that it would rebuild the pier for million pounds."
    #expect(holes.holes(in: [cut]) == [cut])
    #expect(holes.holes(in: ["It weighs 10⁶ kilograms and is old."]).isEmpty)
    #expect(!holes.holes(in: ["It weighs kilograms and is old."]).isEmpty)
    #expect(!holes.holes(in: ["It weighs 10⁷ kilograms and is old."]).isEmpty)
  }

  @Test func pagesOfTheTableHaveNoHoles() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Pages").standardized
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    ).filter { $0.hasSuffix(".html") }
    #expect(names.count >= 60)
    for name in names.sorted() {
      let html = Array(try Data(contentsOf: folder.appending(path: name)))
      let holes = SentenceHoles(page: html)
      for article in try ArticleReader().articles(from: html, path: name) {
        #expect(holes.holes(in: article) == [], "\(name)")
      }
    }
  }

  /// Runs where the pages are: in the folder that `BRIEF_SHARED` names.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["BRIEF_SHARED"] != nil))
  func realPagesHaveNoHoles() throws {
    let shared = try #require(ProcessInfo.processInfo.environment["BRIEF_SHARED"])
    let folder = URL(filePath: shared).appending(path: "eval/data/extraction/html")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    #expect(names.count == 98)
    for name in names.sorted() {
      let path = folder.appending(path: name).path(percentEncoded: false)
      let html = SourceText(repairing: try Self.unzipped(path)).bytes
      let article = ArticleReader().article(html: html, origin: Origin(path: name, digest: ""))
      #expect(SentenceHoles(page: html).holes(in: article) == [], "\(name)")
    }
  }

  private static func unzipped(_ path: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    defer { process.waitUntilExit() }
    return Array(try pipe.fileHandleForReading.readToEnd() ?? Data())
  }

  /// Names that sites give to what is no article.
  private static let names =
    """
    tag tags tagged auto-tag textTag st_tag RichTextIntLink NavNode ltx_ref_tag ad ads advert share
    sharing social author authors byline credit caption date timestamp dateline meta metadata more
    read-more related promo print popup rating ratings bio menu nav navbar navigation popular toc
    copyright comments comment replies footer sidebar cookie consent gdpr hidden is-hidden breadcrumb
    newsletter subscribe signup login paywall overlay banner widget masthead recommended trending
    skip sr infobox noprint editsection references disclaimer sponsor taboola outbrain disqus pager
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
  private static let tags = [
    "span", "a", "em", "b", "font", "small", "u", "q", "cite", "abbr", "time", "label", "mark",
    "g-term", "button",
  ]
  private static let words =
    """
    the harbour council said on Monday that seven old boats had been moved to a new quay because the
    crane could not lift more than nine tonnes and nobody wanted to wait for the spring tide again
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  @Test func namesOfInlineElementsTakeNothingOutOfSentences() throws {
    var generator = SeededGenerator(seed: 16)
    for _ in 0..<300 {
      var plain: [String] = []
      var marked = ""
      for _ in 0..<4 {
        var sentence = (0..<Int.random(in: 12...24, using: &generator)).map { _ in
          Self.words.randomElement(using: &generator) ?? ""
        }
        sentence[0] = "Yesterday"
        let from = Int.random(in: 1..<sentence.count - 2, using: &generator)
        let to = Int.random(in: from..<sentence.count - 1, using: &generator)
        plain.append(sentence.joined(separator: " ") + ".")
        let tag = Self.tags.randomElement(using: &generator) ?? ""
        let name = Self.names.randomElement(using: &generator) ?? ""
        let id = Bool.random(using: &generator) ? "class" : "id"
        let link = tag == "a" ? " href=\"/\(from)\"" : ""
        sentence[from] = "<\(tag)\(link) \(id)=\"\(name)\">" + sentence[from]
        sentence[to] += "</\(tag)>"
        marked += "<p>" + sentence.joined(separator: " ") + ".</p>\n"
      }
      let page = "<html><body><h1>Seven boats</h1>\(marked)</body></html>"
      let article = try #require(try articles(in: page, named: "a.html").first)
      #expect(article.outline == plain.map { "p \($0)" }, "\(page)")
    }
  }

  @Test func aSentenceWithAnUnreadableFormulaIsNeverWhole() throws {
    let page = """
      <p>The line is the set of all points with <img class="tex" src="eq.png"> on the left side of it. \
      The other side is empty, as everybody knows who has been there once.</p>
      """
    let article = try #require(
      try articles(in: "<h1>Lines</h1>" + page, named: "a.html").first)
    let sentences = Sentence.all(in: article)
    #expect(sentences.map(\.isBroken) == [true, false])
    #expect(article.unquoted.contains { $0.why.hasPrefix("not whole") })
    var vocabulary = Vocabulary()
    #expect(SentenceTable([article], vocabulary: &vocabulary).count == 1)
  }
}
