import BriefKit
import BriefTestSupport
import Foundation
import Testing

/// The code of the library's front page, which runs here: between `// snippet` and `// end` stands
/// what the page shows.
@Suite struct FrontPageTests {
  private let folder: TemporaryFolder
  private let day: CalendarDay

  init() throws {
    folder = try TemporaryFolder()
    day = try #require(CalendarDay("2026-11-21"))
    try folder.put(
      "Ferry stops for the winter\n\nThe ferry over the Orle stops on Monday for the winter.\n\n"
        + "Its engine is taken out and mended in a yard at the mouth of the river.\n",
      at: "saved/ferry.txt")
    try folder.put(
      "No ferry over the Orle until March\n\nThe ferry over the Orle will not run until March, "
        + "its owner said.\n\nThe engine of the ferry is mended in a yard in the winter.\n",
      at: "saved/march.txt")
  }

  private var saved: String { "\(folder.path)/saved" }
  private var briefs: String { "\(folder.path)/briefs" }
  private var site: String { "\(folder.path)/site" }

  @Test func articlesAreRead() throws {
    // snippet: Read
    let batch = ArticleBatch(under: [saved], reader: ArticleReader())
    for article in batch.articles {
      print(article.title ?? "untitled", article.authors, article.published?.day ?? "undated")
    }
    for problem in batch.problems { print(problem) }
    // end
    #expect(batch.articles.count == 2)
  }

  @Test func articlesAreSummarized() throws {
    let path = "\(saved)/ferry.txt"
    // snippet: Summarize
    let articles = try ArticleReader().articles(at: path)
    let summary = JointSummary(of: articles, within: .sentences(3))
    for sentence in summary.sentences {
      print("\(sentence.text) (bytes \(sentence.range))")
    }
    // end
    #expect(summary.sentences.isEmpty == false)
  }

  @Test func articlesAreGrouped() throws {
    let articles = ArticleBatch(under: [saved], reader: ArticleReader()).articles
    // snippet: Group
    var vocabulary = Vocabulary(stopwords: nil)
    for topic in TopicGrouping().topics(of: articles, vocabulary: &vocabulary) {
      print(topic.members.map { articles[$0].origin.path }, topic.sharedTerms)
    }
    // end
    #expect(vocabulary.count > 0)
  }

  @Test func briefsAreMadePublishedAndProved() throws {
    try makeBrief()
    try publish()
    try prove()
  }

  private func makeBrief() throws {
    let articles = ArticleBatch(under: [saved], reader: ArticleReader()).articles
    // snippet: Brief
    let brief = BriefComposer(minutes: 5).brief(of: articles, on: day) { origin in
      RelativePath.from(briefs, to: origin.path)
    }
    try OutputFolder(briefs).write(Array(brief.markdown.utf8), to: "\(day).md")
    // end
    #expect(brief.topics.isEmpty == false)
  }

  private func publish() throws {
    // snippet: Publish
    let documents = try BriefArchive(briefs).markdownFiles.map { name in
      let bytes = try FileContent.bytes(ofFileAt: "\(briefs)/\(name)")
      return BriefDocument(name: name, markdown: String(decoding: bytes, as: UTF8.self))
    }
    let pages = try Site(publishing: documents).files
    try OutputTree(site).replace(with: pages.map { ($0.path, $0.bytes) })
    // end
    #expect(FileManager.default.fileExists(atPath: "\(site)/index.html"))
  }

  private func prove() throws {
    let bytes = try FileContent.bytes(ofFileAt: "\(briefs)/\(day).md")
    let markdown = String(decoding: bytes, as: UTF8.self)
    // snippet: Prove
    let library = SourceLibrary(folder: briefs)
    let proof = try Verification(of: markdown) {
      source throws(Verification.SourceProblem) in try library.article(source)
    }
    for finding in proof.findings { print(finding) }
    // end
    #expect(proof.holds && proof.sentenceCount > 0)
  }

  @Test func frontPageShowsTheCodeThatRuns() throws {
    let tests = URL(filePath: #filePath)
    let page = tests.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/BriefKit/BriefKit.docc/BriefKit.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let snippets = Self.snippets(of: try String(contentsOf: tests, encoding: .utf8))
    #expect(
      snippets.map(\.name) == ["Read", "Summarize", "Group", "Brief", "Publish", "Prove"])
    for snippet in snippets {
      #expect(text.contains("### \(snippet.name)"))
      #expect(text.contains("```swift\n\(snippet.code)```"), "\(snippet.name)")
    }
  }

  private static func snippets(of file: String) -> [(name: String, code: String)] {
    let start = "    // snippet: "
    var snippets: [(name: String, code: String)] = []
    var isInside = false
    for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(start) {
        snippets.append((String(line.dropFirst(start.count)), ""))
        isInside = true
      } else if line == "    // end" {
        isInside = false
      } else if isInside {
        snippets[snippets.count - 1].code += line.dropFirst(4) + "\n"
      }
    }
    return snippets
  }
}
