import ArgumentParser
import BriefKit

/// `brief evaluate`: scores of the program's summaries against reference summaries.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score summaries against references with ROUGE, beside lead and random.",
    usage: "brief evaluate [<options>] [<file> ...]",
    discussion: """
      Examples:
        brief evaluate a.html --reference a.summary.txt
        brief evaluate --jsonl < gold.jsonl
        brief evaluate --jsonl --predictions mine.jsonl < gold.jsonl

      Several files are one text to summarize; each --reference is one summary of it. Scores are \
      those of the Python package rouge-score, stemmed, in hundredths, with 95 % bootstrap intervals \
      over the items. Rows "brief - …" are paired differences.
      """)

  @Argument(help: ArgumentHelp("The files.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("A summary made by a person; may be repeated.", valueName: "file"))
  var reference: [String] = []

  @Flag(
    help:
      "Read items as JSON Lines from standard input: {\"id\", \"text\" or \"docs\", \"refs\": [text]}."
  )
  var jsonl = false

  @Option(
    help: ArgumentHelp(
      "Score these summaries, {\"id\", \"summary\"} a line, instead of the program's.",
      valueName: "file"))
  var predictions: String?

  @Option(
    help: ArgumentHelp(
      "Length: reference (that of the references; F1), none (F1) or a number of words (recall).",
      valueName: "length"))
  var budget = "reference"

  @Option(help: "text or json.")
  var format: TextFormat = .text

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard cut != nil else {
      throw ValidationError("The budget is reference, none or a number of words above 0")
    }
    guard jsonl != (!files.isEmpty && !reference.isEmpty), jsonl || predictions == nil else {
      throw ValidationError("Name files and --reference files, or give --jsonl")
    }
  }

  func run() throws {
    let language = try Settings(common, reading).language
    let items = jsonl ? try evaluatedLines(language) : try evaluatedFiles(language)
    guard items.evaluation.count > 0 else { throw CommandError.noArticles }
    let report = EvaluationReport(of: items.evaluation)
    switch format {
    case .text: try StandardStream.output.write(report.table)
    case .json: try StandardStream.output.write(report.json.serialized + "\n")
    }
    if items.failures > 0 { throw CommandError.skippedInput(items.failures) }
  }

  /// Where summaries end; `nil` if the option says nothing that is known.
  private var cut: SummaryEvaluation.Cut? {
    switch budget {
    case "reference": return .reference
    case "none": return SummaryEvaluation.Cut.none
    default: return Int(budget).flatMap { $0 > 0 ? .words($0) : nil }
    }
  }

  private func evaluation() -> SummaryEvaluation {
    SummaryEvaluation(
      systems: [predictions == nil ? "brief" : "these", "lead", "random"], cut: cut ?? .reference)
  }

  private func evaluatedFiles(
    _ language: Language?
  ) throws -> (evaluation: SummaryEvaluation, failures: Int) {
    let batch = ArticleBatch(under: files, reader: ArticleReader(language: language))
    common.warn(of: batch.problems)
    common.warn(ofCharsetsIn: batch.articles.lazy.map(\.origin))
    guard !batch.articles.isEmpty else { throw CommandError.noArticles }
    var evaluation = evaluation()
    let references = try reference.map { path in
      do throws(ReadingError) {
        return String(decoding: try FileContent.bytes(ofFileAt: path), as: UTF8.self)
      } catch {
        throw CommandError.unreadable(error)
      }
    }
    add(batch.articles, references, prediction: nil, to: &evaluation)
    return (evaluation, batch.problems.count)
  }

  private func evaluatedLines(
    _ language: Language?
  ) throws -> (evaluation: SummaryEvaluation, failures: Int) {
    let summaries = try predictions.map { try PredictionFile(path: $0) }
    var evaluation = evaluation()
    var failures = 0
    var reader = LineReader(descriptor: 0)
    var number = 0
    while let line = try reader.next() {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      do throws(LineProblem) {
        let item = try EvaluationItem(line: line, language: language)
        let prediction = summaries.map { $0.summaries[item.id] ?? "" }
        add(item.articles, item.references, prediction: prediction, to: &evaluation)
      } catch {
        failures += 1
        Console.warn("line \(number): \(error.reason)")
      }
    }
    return (evaluation, failures)
  }

  private func add(
    _ articles: [Article], _ references: [String], prediction: String?,
    to evaluation: inout SummaryEvaluation
  ) {
    let words =
      if case .words(let words) = cut { words } else {
        SummaryEvaluation.words(of: references)
      }
    let summary =
      prediction
      ?? JointSummary(of: articles, within: .wordsAtLeast(words)).sentences.map(\.text)
      .joined(separator: "\n")
    evaluation.add(
      summaries: [
        summary, BaselineSummary.lead.text(of: articles, words: words),
        BaselineSummary.random.text(of: articles, words: words),
      ], references: references)
  }
}
