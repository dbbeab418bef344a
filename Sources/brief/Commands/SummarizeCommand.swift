import ArgumentParser
import BriefKit

struct SummarizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "summarize")
  @Flag var jsonl = false

  func run() throws {
    var lines = JSONLines()
    try lines.answer { item throws(LineProblem) in
      let docs = item["docs"]?.elements ?? [item]
      let articles = docs.map { doc in
        Article.stub(doc["text"]?.string ?? "", title: doc["title"]?.string)
      }
      let words = item["words"]?.integer ?? 100
      let summary = JointSummary(of: articles, within: .words(words))
      return .object([
        "id": item["id"] ?? .null,
        "summary": .string(summary.sentences.map(\.text).joined(separator: "\n")),
      ])
    }
  }
}

extension Article {
  static func stub(_ text: String, title: String?) -> Article {
    let source = SourceText(text)
    var blocks: [Block] = []
    var start = 0
    for index in 0...source.count where index == source.count || source.bytes[index] == 10 {
      if start < index { blocks.append(Block(kind: .paragraph, range: start..<index)) }
      start = index + 1
    }
    return Article(
      origin: Origin(path: "", digest: ""), title: title, language: .english, text: source,
      blocks: blocks)
  }
}
