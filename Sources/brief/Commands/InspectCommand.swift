import ArgumentParser
import BriefKit

/// `brief inspect`: what was read, dropped and why.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what is read of articles, what is dropped and why.",
    usage: "brief inspect [<options>] <file> ...",
    discussion: """
      Examples:
        brief inspect article.html            the text, then what was dropped
        brief inspect --format json a.md      with every sentence and its place
      """)

  @Argument(help: ArgumentHelp("The files.", valueName: "file"), completion: .file())
  var files: [String] = []

  @Flag(help: "Take the text as it is.")
  var raw = false

  @Flag(help: "Drop nothing.")
  var keepAll = false

  @Option(help: "text or json.")
  var format: TextFormat = .text

  @Flag(help: "Read articles as JSON Lines from standard input, and answer in JSON Lines.")
  var jsonl = false

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if jsonl { try JSONLines.validate(besides: files) }
    guard jsonl || !files.isEmpty else { throw ValidationError("Name the files to inspect") }
  }

  func run() throws {
    let settings = try Settings(common, reading)
    if jsonl { return try answerLines(settings) }
    let progress = Progress(isWanted: !common.quiet)
    let input = ArticleInput(
      files, settings: settings, keepAll: keepAll || raw, progress: progress)
    progress.finish()
    common.warn(of: input.problems)
    common.warn(ofCharsetsIn: input.articles.lazy.map(\.origin))
    defer { common.report(passedOver: input.passedOver) }
    guard !input.articles.isEmpty else { throw CommandError.noArticles }
    let places = Self.duplicates(of: input.articles)
    for article in input.articles {
      let others = places[article.origin] ?? []
      switch format {
      case .text: try Console.show(text(article, alsoAt: others))
      case .json:
        try StandardStream.output.write(
          json(article, id: .string(article.origin.path), alsoAt: others).serialized + "\n")
      }
    }
  }

  /// Where else among the files each article is found.
  private static func duplicates(of articles: [Article]) -> [Origin: [Origin]] {
    var places: [Origin: [Origin]] = [:]
    for deduplicated in articles.deduplicated() where !deduplicated.copies.isEmpty {
      let origins = ([deduplicated.article] + deduplicated.copies).map(\.origin)
      for origin in origins { places[origin] = origins.filter { $0 != origin } }
    }
    return places
  }

  private func answerLines(_ settings: Settings) throws {
    var lines = JSONLines()
    try lines.answer { item throws(LineProblem) in
      let article = try LineArticle(
        item, language: settings.language, isRaw: raw, keepAll: keepAll
      ).article
      return json(article, id: item["id"] ?? .null)
    }
    try lines.finish()
  }

  /// The article for other programs; of a file, with all that is known.
  private func json(
    _ article: Article, id: JSONValue, alsoAt places: [Origin]? = nil
  ) -> JSONValue {
    let isWhole = places != nil
    let sentences = isWhole ? consideredSentences(of: article) : plainSentences(of: article)
    var members: [JSONValue.Member] = []
    func add(_ name: String, _ value: JSONValue) {
      members.append(JSONValue.Member(name: name, value: value))
    }
    if isWhole { add("schema", .number(1)) }
    add("id", id)
    add("title", .string(orNull: article.title))
    add(
      "byline",
      .string(orNull: article.authors.isEmpty ? nil : article.authors.joined(separator: ", "))
    )
    add("date", .string(orNull: article.published?.description))
    add("site", .string(orNull: article.site))
    add("url", .string(orNull: article.url))
    add("language", .string(article.language.tag))
    add("text", .string(article.text[0..<article.text.count]))
    add("sentences", .array(sentences))
    add(
      "dropped",
      .array(
        article.unquoted.map { .object(["text": .string($0.text), "why": .string($0.why)]) }))
    if let places { add("alsoAt", .array(places.map { .string(Self.name(of: $0)) })) }
    return .object(members)
  }

  private func plainSentences(of article: Article) -> [JSONValue] {
    Sentence.all(in: article).map { sentence in
      .object([
        "text": .string(article.text[sentence.range]),
        "start": .number(sentence.range.lowerBound),
        "end": .number(sentence.range.upperBound),
      ])
    }
  }

  /// The sentences with what became of each in a summary of the usual length.
  private func consideredSentences(of article: Article) -> [JSONValue] {
    guard let day = CalendarDay(year: 2000, month: 1, day: 1) else { return [] }
    var composer = BriefComposer()
    composer.isExplained = true
    let brief = composer.summary(of: [article], on: day, within: .sentences(5)) { $0.path }
    return brief.topics.flatMap(\.considered).map(\.json)
  }

  private static func name(of origin: Origin) -> String {
    visiblePath(origin.path) + (origin.item.map { "#" + $0 } ?? "")
  }

  private func text(_ article: Article, alsoAt places: [Origin]) -> String {
    var lines = [cleanedLine(article.title ?? visiblePath(article.origin.path))]
    let facts = [
      article.authors.isEmpty ? nil : "by \(article.authors.joined(separator: ", "))",
      article.site, article.published?.description ?? "undated", article.language.name,
      article.url,
    ].compactMap(\.self)
    lines.append(cleanedLine(facts.joined(separator: " · ")))
    if !places.isEmpty {
      lines.append(cleanedLine("also at " + places.map(Self.name).joined(separator: ", ")))
    }
    lines.append("")
    for block in article.blocks {
      lines += [mark(of: block.kind) + cleanedLine(article.text.line(block.range)), ""]
    }
    let unquoted = article.unquoted
    if !unquoted.isEmpty {
      lines += ["Dropped:", ""]
      lines += unquoted.map { "  [\(cleanedLine($0.why))] \(cleanedLine($0.text))" }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private func mark(of kind: Block.Kind) -> String {
    switch kind {
    case .heading(let level): String(repeating: "#", count: level) + " "
    case .listItem: "- "
    case .quotation: "> "
    case .paragraph, .tableRow, .code: ""
    }
  }
}
