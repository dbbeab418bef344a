import BriefKit

/// Shows what `brief summarize` makes of articles, in any of its formats.
struct SummaryOutput {
  let articles: [Article]
  let settings: Settings
  let format: SummarizeCommand.Format
  let width: Int?
  let pager: Pager
  let progress: Progress

  /// Without copies.
  private var distinct: [Article] { articles.deduplicated().map(\.article) }

  /// Warns if no word of the focus is in the articles, since it then has no effect.
  func check(_ focus: String?) {
    guard let focus, !Summarizer.finds(focus, in: articles) else { return }
    Console.warn("no article has a word of '\(focus)'; this is about all of them")
  }

  /// Shows the sentences of the summary.
  func showSummary(within budget: Budget, focus: String?) throws {
    let working = Console.workingFolder
    guard let day = Console.today else { throw CommandError.noArticles }
    var composer = BriefComposer(stopwords: try settings.stopwordList())
    composer.isExplained = format == .json
    composer.language = settings.readerLanguage
    let brief = composer.summary(
      of: articles, on: day, within: budget, focus: focus
    ) { origin in
      origin.path.isEmpty
        ? "" : RelativePath.from(working, to: RelativePath.absolute(origin.path, in: working))
    }
    progress.finish()
    if case .words(let asked) = budget, brief.quotationCount == 1, brief.wordsQuoted > asked,
      !budget.allows(words: brief.wordsQuoted)
    {
      Console.warn("no sentence has so few words; the shortest fit one has \(brief.wordsQuoted)")
    }
    // What has no sentence is short enough to be given as it is.
    if brief.quotationCount == 0, format != .json { return try show(MarkedText(of: distinct)) }
    switch format {
    case .json: try StandardStream.output.write(brief.json.serialized + "\n")
    case .markdown: try StandardStream.output.write(brief.markdown)
    case .html:
      try StandardStream.output.write(try document(of: brief).html().markup)
    case .text:
      guard isStyled else {
        let lines = brief.topics.flatMap(\.quotations).map { $0.text + "\n" }
        return try Console.show(lines.joined())
      }
      try show(try document(of: brief))
    }
  }

  /// Shows the whole text with the sentences of the summary marked.
  func showFull(within budget: Budget, focus: String?) throws {
    let articles = distinct
    let summary = JointSummary(
      of: articles, within: budget, focus: focus, stopwords: try settings.stopwordList())
    progress.finish()
    guard format == .json else {
      return try show(MarkedText(of: articles, marking: summary.sentences))
    }
    // The chosen ranges start behind a dateline, so sentences are compared by their ends.
    let chosen = Set(summary.sentences.map { [$0.article, $0.range.upperBound] })
    let sentences = articles.enumerated().flatMap { index, article in
      Sentence.all(in: article).map { sentence in
        JSONValue.object([
          "text": .string(cleanedLine(article.text.line(sentence.range))),
          "doc": .number(index),
          "start": .number(sentence.range.lowerBound),
          "end": .number(sentence.range.upperBound),
          "chosen": .bool(chosen.contains([index, sentence.range.upperBound])),
        ])
      }
    }
    try write(.object(["schema": .number(1), "sentences": .array(sentences)]))
  }

  /// Shows keyphrases.
  func showKeywords(atMost limit: Int) throws {
    var vocabulary = Vocabulary(stopwords: try settings.stopwordList())
    let phrases = Keyphrases(of: distinct, atMost: limit, vocabulary: &vocabulary).phrases
    progress.finish()
    let texts = phrases.map { cleanedLine($0.text) }
    switch format {
    case .text: try Console.show(texts.map { $0 + "\n" }.joined())
    case .markdown:
      try StandardStream.output.write(texts.map { "- \(escapedForMarkdown($0))\n" }.joined())
    case .html:
      let items = texts.map { text in
        MarkdownNode(.item, [MarkdownNode(.paragraph, [MarkdownNode(.text(text))])])
      }
      let list = MarkdownNode(.list(start: nil, isTight: true), items)
      try StandardStream.output.write(MarkdownNode(.document, [list]).html().markup)
    case .json:
      try write(.object(["schema": .number(1), "keywords": .array(phrases.map(\.json))]))
    }
  }

  private func show(_ text: MarkedText) throws {
    switch format {
    case .json: return
    case .markdown: try StandardStream.output.write(text.markdown)
    case .html: try StandardStream.output.write(text.document().html().markup)
    case .text:
      guard isStyled else { return try Console.show(text.plain) }
      let hasEmphasis = settings.capabilities(width: width).attributes
      try show(text.document(hasEmphasis ? .strong : .asterisks))
    }
  }

  private func show(_ document: MarkdownNode) throws {
    let lines = TerminalRenderer(settings.capabilities(width: width)).lines(of: document)
    try pager.show(lines.joined(separator: "\n") + "\n")
  }

  /// Whether the text is for a person's eyes, and not for another program.
  private var isStyled: Bool {
    StandardStream.output.isTerminal || settings.options.color == .always
  }

  private func write(_ value: JSONValue) throws {
    try StandardStream.output.write(value.serialized + "\n")
  }

  private func document(of brief: Brief) throws -> MarkdownNode {
    do {
      return try MarkdownNode(parsing: BriefFile(brief.markdown).body)
    } catch {
      throw CommandError.noMarkdown(path: "-", error)
    }
  }
}

extension Keyphrases.Phrase {
  /// The phrase for other programs.
  var json: JSONValue {
    .object([
      "text": .string(text), "count": .number(count), "articles": .number(articles),
      "weight": .number(weight),
    ])
  }
}
