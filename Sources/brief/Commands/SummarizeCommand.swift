import ArgumentParser
import BriefKit

/// `brief summarize`: one summary of one or several articles.
struct SummarizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarize",
    abstract: "Summarize articles in their own sentences.",
    discussion: """
      Examples:
        brief summarize article.html          in a terminal, with the place of each sentence
        pandoc -t plain x.docx | brief summarize --words 80

      Several files give one joint summary. A short text gives the text. In a pipe each sentence is \
      a line.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
    case html
    case json
  }

  @Argument(help: ArgumentHelp("The files, or - (default: standard input).", valueName: "file"))
  var files: [String] = []

  @OptionGroup var length: LengthOptions

  @Option(help: ArgumentHelp("Words that it should be about.", valueName: "text"))
  var focus: String?

  @Option(help: "text, markdown, html or json.")
  var format: Format = .text

  @Option(help: ArgumentHelp("Columns to fill.", valueName: "columns"))
  var width: Int?

  @Flag(help: "Print all at once.")
  var noPager = false

  @Flag(help: "Read articles as JSON Lines from standard input, and answer in JSON Lines.")
  var jsonl = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    if jsonl { return try answerLines() }
    let (articles, problems) = try read()
    common.warn(of: problems)
    guard !articles.isEmpty else {
      throw problems.first.map { CommandError.unreadable($0) } ?? CommandError.noArticles
    }
    let working = Console.workingFolder
    guard let day = Console.today else { throw CommandError.noArticles }
    var composer = BriefComposer(stopwords: try common.stopwordList())
    composer.isExplained = format == .json
    let brief = composer.summary(
      of: articles, on: day, within: length.budget ?? .sentences(5), focus: focus
    ) { origin in
      origin.path.isEmpty
        ? "" : RelativePath.from(working, to: RelativePath.absolute(origin.path, in: working))
    }
    try show(brief)
  }

  private func show(_ brief: Brief) throws {
    switch format {
    case .json: try StandardStream.output.write(brief.json.serialized + "\n")
    case .markdown: try StandardStream.output.write(brief.markdown)
    case .html:
      let body = try document(of: brief).html().markup
      try StandardStream.output.write(body)
    case .text:
      guard StandardStream.output.isTerminal || common.color == .always else {
        let lines = brief.topics.flatMap(\.quotations).map { $0.text + "\n" }
        return try StandardStream.output.write(lines.joined())
      }
      let lines = TerminalRenderer(common.capabilities(width: width)).lines(
        of: try document(of: brief))
      try Pager(isWanted: !noPager).show(lines.joined(separator: "\n") + "\n")
    }
  }

  private func document(of brief: Brief) throws -> MarkdownNode {
    do {
      return try MarkdownNode(parsing: BriefFile(brief.markdown).body)
    } catch {
      throw CommandError.noMarkdown(path: "-", error)
    }
  }

  private func read() throws -> ([Article], [ReadingError]) {
    let reader = ArticleReader(language: common.language)
    guard files.isEmpty || files == ["-"] else {
      let batch = ArticleBatch(under: files, reader: reader)
      return (batch.articles, batch.problems)
    }
    do throws(ReadingError) {
      let bytes = try FileContent.bytesOfStandardInput()
      return (try reader.articles(from: bytes, path: ""), [])
    } catch {
      throw CommandError.unreadable(error)
    }
  }

  private func answerLines() throws {
    var lines = JSONLines()
    try lines.answer { item throws(LineProblem) in
      var articles: [Article] = []
      for document in item["docs"]?.elements ?? [item] {
        articles.append(
          try LineArticle(document, language: common.language, isRaw: true).article)
      }
      let budget = item["words"]?.integer.map { Budget.words($0) } ?? length.budget
      let summary = JointSummary(of: articles, within: budget ?? .sentences(5))
      return .object([
        "id": item["id"] ?? .null,
        "summary": .string(summary.sentences.map(\.text).joined(separator: "\n")),
        "sentences": .array(
          summary.sentences.map { sentence in
            .object([
              "text": .string(sentence.text), "doc": .number(sentence.article),
              "start": .number(sentence.range.lowerBound),
              "end": .number(sentence.range.upperBound), "score": .number(sentence.score),
            ])
          }),
      ])
    }
    try lines.finish()
  }
}

/// How long a summary may be: one of four measures.
struct LengthOptions: ParsableArguments {
  @Option(name: [.customShort("n"), .long], help: "Sentences (default: 5).")
  var sentences: Int?

  @Option(name: [.customShort("w"), .long], help: "About that many words.")
  var words: Int?

  @Option(name: [.customShort("r"), .long], help: "A share of the words, such as 0.2.")
  var ratio: Double?

  @Option(help: "Minutes that reading it takes.")
  var minutes: Double?

  /// The measure that was given; `nil` if none was.
  var budget: Budget? {
    if let sentences { return .sentences(sentences) }
    if let words { return .words(words) }
    if let ratio { return .share(ratio) }
    return minutes.map { .minutes($0) }
  }

  func validate() throws {
    let given = [sentences.map(Double.init), words.map(Double.init), ratio, minutes]
      .compactMap(\.self)
    guard given.count < 2 else {
      throw ValidationError("Give one of --sentences, --words, --ratio and --minutes")
    }
    guard given.allSatisfy({ $0 > 0 && $0.isFinite }), ratio.map({ $0 <= 1 }) ?? true else {
      throw ValidationError("A length is above 0; --ratio is 1 at most")
    }
  }
}
