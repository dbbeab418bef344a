import ArgumentParser
import BriefKit

struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "topics")
  @Flag var jsonl = false

  func run() throws {
    var reader = LineReader(descriptor: 0)
    var ids: [JSONValue] = []
    var articles: [Article] = []
    while let line = try reader.next() {
      let value = try JSONValue(reading: line)
      ids.append(value["id"] ?? .null)
      var a = Article.stub(value["text"]?.string ?? "", title: value["title"]?.string)
      a.published = value["date"]?.string.flatMap { CalendarDay($0.prefix(10)) }.map { Timestamp(day: $0) }
      articles.append(a)
    }
    var vocabulary = Vocabulary()
    for (n, t) in TopicGrouping().topics(of: articles, vocabulary: &vocabulary).enumerated() {
      for m in t.members {
        try StandardStream.output.write(JSONValue.object(["id": ids[m], "topic": .number(n)]).serialized + "\n")
      }
    }
  }
}
