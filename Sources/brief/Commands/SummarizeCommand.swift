import ArgumentParser
import BriefConfiguration
import BriefKit
import Glibc

/// `brief summarize`: one summary of one or several articles.
struct SummarizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarize",
    abstract: "Summarize articles in their own sentences.",
    discussion: """
      Examples:
        brief summarize article.html          the five most telling sentences
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

  @Argument(
    help: ArgumentHelp("The files, or - (default: standard input).", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @OptionGroup var length: LengthOptions

  @Option(help: ArgumentHelp("Words that it should be about.", valueName: "text"))
  var focus: String?

  @Flag(help: "Show the whole text with the chosen sentences marked.")
  var full = false

  @Option(
    name: .customLong("keywords"), defaultAsFlag: KeywordCount.standard,
    help: ArgumentHelp("Print keyphrases instead, one a line.", valueName: "=n"))
  var keywords: KeywordCount?

  @Option(help: "text, markdown, html or json.")
  var format: Format = .text

  @Option(help: ArgumentHelp("Columns to fill.", valueName: "columns"))
  var width: Int?

  @Flag(help: "Print all at once.")
  var noPager = false

  @Flag(help: "Read articles as JSON Lines from standard input, and answer in JSON Lines.")
  var jsonl = false

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let keywords, keywords.count < 1 { throw ValidationError("--keywords must be above 0") }
    if jsonl { try JSONLines.validate(besides: files) }
    if full, keywords != nil { throw ValidationError("Give one of --full and --keywords") }
  }

  func run() throws {
    let settings = try Settings(common, reading)
    let budget =
      length.budget ?? .sentences(settings.configuration.count(.sentences) ?? Self.sentences)
    if jsonl {
      return try SummaryLines(
        settings: settings, budget: budget, focus: focus, keywords: keywords?.count
      ).answer()
    }
    if files.isEmpty, isatty(0) == 1 {
      throw ValidationError("Name the files to summarize, or pipe a text in")
    }
    let progress = Progress(isWanted: !common.quiet)
    let input = ArticleInput(
      files.isEmpty ? ["-"] : files, settings: settings, progress: progress)
    progress.step("Summarizing \(input.articles.count) articles")
    let output = SummaryOutput(
      articles: input.articles, settings: settings, format: format, width: width,
      pager: Pager(isWanted: !noPager), progress: progress)
    guard !input.articles.isEmpty else {
      progress.finish()
      common.warn(of: Array(input.problems.dropFirst()))
      throw input.problems.first.map { CommandError.unreadable($0) } ?? CommandError.noArticles
    }
    common.warn(of: input.problems)
    common.warn(ofCharsetsIn: input.articles.lazy.map(\.origin))
    output.check(focus)
    if let keywords {
      try output.showKeywords(atMost: keywords.count)
    } else if full {
      try output.showFull(within: budget, focus: focus)
    } else {
      try output.showSummary(within: budget, focus: focus)
    }
  }

  /// Sentences of a summary if nothing else is said.
  private static let sentences = 5
}

/// How many keyphrases are wanted.
struct KeywordCount: ExpressibleByArgument, CustomStringConvertible {
  let count: Int

  var description: String { String(count) }

  static let standard = KeywordCount(count: 10)

  init(count: Int) {
    self.count = count
  }

  init?(argument: String) {
    guard let count = Int(argument) else { return nil }
    self.count = count
  }
}

/// How long a summary may be: one of four measures.
struct LengthOptions: ParsableArguments {
  @Option(
    name: [.customShort("n"), .long], parsing: .unconditional, help: "Sentences (default: 5).")
  var sentences: Int?

  @Option(
    name: [.customShort("w"), .long], parsing: .unconditional, help: "About that many words.")
  var words: Int?

  @Option(
    name: [.customShort("r"), .long], parsing: .unconditional,
    help: "A share of the words, such as 0.2.")
  var ratio: Double?

  @Option(parsing: .unconditional, help: "Minutes that reading it takes.")
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
