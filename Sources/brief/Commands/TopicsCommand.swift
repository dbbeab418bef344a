import ArgumentParser
import BriefKit

/// `brief topics`: which articles tell one story, and why.
struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "Show which articles tell one story, and why.",
    usage: "brief topics [<options>] [<path> ...]",
    discussion: """
      Examples:
        brief topics ~/Articles               the groups, each with its reasons
        brief topics ~/Articles --format json
      """)

  @Argument(
    help: ArgumentHelp("Files and folders (default: the working folder).", valueName: "path"))
  var paths: [String] = []

  @Option(help: "text or json.")
  var format: TextFormat = .text

  @Flag(help: "Read articles as JSON Lines from standard input, and answer in JSON Lines.")
  var jsonl = false

  @OptionGroup var topicOptions: TopicOptions

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if jsonl { try JSONLines.validate(besides: paths) }
  }

  func run() throws {
    let settings = try Settings(common, reading)
    if jsonl { return try answerLines(settings) }
    let progress = Progress(isWanted: !common.quiet)
    let batch = ArticleBatch(
      under: settings.articles(paths), ignoring: settings.ignored, reader: settings.reader()
    ) { progress.read($0, of: $1) }
    progress.step("Grouping \(batch.articles.count) articles")
    defer { progress.finish() }
    common.warn(of: batch.problems)
    common.warn(ofCharsetsIn: batch.articles.lazy.map(\.origin))
    defer { common.report(passedOver: batch.passedOver) }
    guard !batch.articles.isEmpty else { throw CommandError.noArticles }
    topicOptions.warn(unlessIn: batch.articles)
    var vocabulary = Vocabulary(stopwords: try settings.stopwordList())
    let rules = topicOptions.rules(settings)
    let isDropped = rules.isDropped
    let articles = batch.articles.filter { !isDropped($0) }
    let topics = TopicGrouping(
      merged: rules.merged(in: articles), split: rules.split(in: articles)
    ).topics(of: articles, vocabulary: &vocabulary)
    progress.finish()
    switch format {
    case .text: try Console.show(text(topics, of: articles))
    case .json:
      try StandardStream.output.write(json(topics, of: articles).serialized + "\n")
    }
  }

  private func text(_ topics: [Topic], of articles: [Article]) -> String {
    var text = ""
    for topic in topics.sorted(by: { $0.members.count > $1.members.count }) {
      let title =
        topic.headline.flatMap { articles[$0].title } ?? articles[topic.members[0]].origin.path
      text += cleanedLine(title) + "\n"
      if topic.members.count > 1 {
        let percent = Int((topic.cohesion * 100).rounded())
        let reason = cleanedLine(
          "\(topic.isLoose ? "loosely " : "")together for: "
            + "\(topic.sharedTerms.joined(separator: ", ")); mean similarity \(percent) %")
        text += "  \(reason)\n"
      }
      let neighbours = Set(topic.neighbours)
      for member in topic.members {
        let remark =
          if let original = topic.copies[member] {
            " (a copy of \(place(of: articles[original])))"
          } else if neighbours.contains(member) {
            " (on the subject, tells another story)"
          } else {
            ""
          }
        text += "  " + cleanedLine(place(of: articles[member]) + remark) + "\n"
      }
      if let miss = topic.nearMiss {
        let percent = Int((miss.similarity * 100).rounded())
        let place = place(of: articles[miss.article])
        text += "  " + cleanedLine("almost joined: \(place), \(percent) %") + "\n"
      }
      text += "\n"
    }
    return text
  }

  private func place(of article: Article) -> String {
    article.origin.path + (article.origin.item.map { "#\($0)" } ?? "")
  }

  private func json(_ topics: [Topic], of articles: [Article]) -> JSONValue {
    .object([
      "schema": .number(1),
      "topics": .array(
        topics.map { topic in
          .object([
            "title": .string(orNull: topic.headline.flatMap { articles[$0].title }),
            "articles": .array(
              topic.members.map { member in
                .object([
                  "path": .string(articles[member].origin.path),
                  "item": .string(orNull: articles[member].origin.item),
                  "title": .string(orNull: articles[member].title),
                ])
              }),
            "why": .array(topic.sharedTerms.map { .string($0) }),
            "similarity": .number(topic.cohesion),
            "loose": .bool(topic.isLoose),
            "neighbours": .array(
              topic.neighbours.map { .string(place(of: articles[$0])) }),
            "copies": .array(
              topic.copies.sorted { $0.key < $1.key }.map { copy, original in
                .object([
                  "article": .string(place(of: articles[copy])),
                  "of": .string(place(of: articles[original])),
                ])
              }),
            "almostJoined": topic.nearMiss.map { miss in
              .object([
                "article": .string(place(of: articles[miss.article])),
                "similarity": .number(miss.similarity),
              ])
            } ?? .null,
          ])
        }),
    ])
  }

  /// Needs all lines before it answers; a line that is no article gets its error in its place.
  private func answerLines(_ settings: Settings) throws {
    var batch = LineBatch(language: settings.language)
    var ids: [JSONValue] = []
    var lines = JSONLines()
    let problems = try lines.read { item throws(LineProblem) in
      try batch.add(item)
      ids.append(item["id"] ?? .null)
    }
    let articles = batch.finish()
    // Sorted, so that the numbers of terms, and so the result, do not depend on the order of the
    // lines.
    let names = ids.map(\.serialized)
    let order = articles.indices.sorted { (names[$0], $0) < (names[$1], $1) }
    var vocabulary = Vocabulary(stopwords: try settings.stopwordList())
    let topics = TopicGrouping().topics(of: order.map { articles[$0] }, vocabulary: &vocabulary)
    var numbers = [Int](repeating: 0, count: articles.count)
    for (number, topic) in topics.enumerated() {
      for member in topic.members { numbers[order[member]] = number + 1 }
    }
    var answers = zip(ids, numbers).lazy.map { id, number in
      JSONValue.object(["id": id, "topic": .number(number)])
    }.makeIterator()
    for problem in problems {
      guard let answer = problem ?? answers.next() else { break }
      try StandardStream.output.write(answer.serialized + "\n")
    }
    try lines.finish()
  }
}
