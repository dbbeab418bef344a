import BriefArticles
import BriefMarkup
import BriefSummaries
import Testing

@testable import BriefKit

@Suite struct MarkedTextTests {
  /// A text whose sentences between `‹` and `›` are chosen.
  private func marked(
    _ text: String, title: String? = nil, kind: Block.Kind? = nil
  ) -> MarkedText {
    var bytes: [UInt8] = []
    var items: [JointSummary.Item] = []
    var start = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‹": start = bytes.count
      case "›":
        items.append(
          JointSummary.Item(text: "", article: 0, range: start..<bytes.count, score: 0, rank: 0))
      default: bytes += Array(String(scalar).utf8)
      }
    }
    var article = Article(plainText: SourceText(repairing: bytes))
    article.title = title
    if let kind {
      article.blocks = article.blocks.map { Block(kind: kind, range: $0.range) }
    }
    return MarkedText(of: [article], marking: items)
  }

  @Test(arguments: [
    ("‹One.› Two.", "**One.** Two.\n"), ("One. ‹Two.›", "One. **Two.**\n"),
    ("‹One.› ‹Two.›", "**One.** **Two.**\n"), ("One.\nTwo. ‹Three.›", "One.\n\nTwo. **Three.**\n"),
    ("One.\n\n‹Two.›", "One.\n\n**Two.**\n"), ("‹一。›二。", "**一。**二。\n"), ("One.", "One.\n"),
  ])
  func marksInPlainText(text: String, plain: String) {
    #expect(marked(text).plain == plain)
  }

  @Test(arguments: [
    "‹One.› Two.", "‹“One,” he said.› Two. ‹“Three.”›", "‹一。›二。‹「三」。›四。", "‹A *b* c.› D_e_.",
    "1. ‹One.›", "‹One.› ‹Two.›", "# ‹One.›", "‹**›", "> ‹One.›", "One.\n\n‹- Two.›",
  ])
  func marksTheSameInMarkdown(text: String) throws {
    let marked = marked(text)
    let read = try MarkdownNode(parsing: marked.markdown)
    #expect(strong(in: read) == strong(in: marked.document()))
    #expect(!strong(in: read).isEmpty)
  }

  @Test(arguments: [
    Block.Kind.heading(level: 3), .listItem, .quotation, .tableRow, .paragraph,
  ])
  func keepsTheKindOfABlock(kind: Block.Kind) throws {
    let marked = marked("One. ‹Two.›", kind: kind)
    let read = try MarkdownNode(parsing: marked.markdown)
    #expect(read.children.map(\.kind) == marked.document().children.map(\.kind))
    #expect(strong(in: read) == ["Two."])
  }

  @Test func opensWithTheTitleUnlessTheTextDoes() {
    #expect(marked("One.", title: "T").plain == "T\n\nOne.\n")
    #expect(marked("T\n\nOne.", title: "T").plain == "T\n\nOne.\n")
  }

  @Test func leavesOutWhatActsOnATerminal() {
    let text = marked("‹One\u{1B}[2J.› Two\u{202E}.")
    #expect(text.plain == "**One[2J.** Two.\n")
    #expect(!text.markdown.unicodeScalars.contains { isUnsafeControl($0) })
  }

  private func strong(in node: MarkdownNode) -> [String] {
    if node.kind == .strong { return [node.plainText] }
    return node.children.flatMap { strong(in: $0) }
  }
}
