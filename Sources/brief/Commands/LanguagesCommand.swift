import ArgumentParser
import BriefKit

/// `brief languages`: what is known of which language, counted in the lists that the rules read.
struct LanguagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "languages",
    abstract: "Show what is known of which language.",
    usage: "brief languages [<options>] [<code> ...]",
    discussion: """
      Examples:
        brief languages                       a row for each language
        brief languages de ar --format json   two of them, for programs

      The numbers are those of words, phrases and names. Where there are none, rules
      without words remain: marks end sentences, and figures in dates are read.

        told       words that tell the language from others of its script
        stopwords  words that carry no subject
        sentences  abbreviations, and what opens a sentence
        dates      months, days, eras
        bylines    labels around authors' names, offices
        pages      furniture: buttons, notices, captions
        speech     verbs of saying, by which speakers are found
        figures    scales, money, measures, counters
        context    what leans on the sentence before, opinion
        wording    the words of a brief in that language
      """)

  @Argument(help: ArgumentHelp("Codes of languages (default: all).", valueName: "code"))
  var codes: [String] = []

  @Option(help: "text or json.")
  var format: TextFormat = .text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    for code in codes where !Language(code: code).isKnown {
      throw ValidationError("The language '\(code)' is not known; `brief languages` lists them")
    }
  }

  func run() throws {
    // Bosnian, and Serbian in Latin letters, have the row of Croatian, whose lists they are read by.
    let wanted = Set(codes.map { Language(code: $0).ofLists })
    let rows = LanguageKnowledge.all.filter { wanted.isEmpty || wanted.contains($0.language) }
    switch format {
    case .text:
      let columns = try Settings(common).capabilities().columns
      try Console.show(LanguageMatrix(rows).text(columns: columns))
    case .json:
      try StandardStream.output.write(LanguageMatrix(rows).json.serialized + "\n")
    }
  }
}

/// The matrix of languages and kinds of knowledge.
struct LanguageMatrix {
  private let rows: [LanguageKnowledge]
  private let kinds = LanguageKnowledge.Kind.allCases

  private static let gap = "  "
  private static let indent = "    "

  init(_ rows: [LanguageKnowledge]) { self.rows = rows }

  /// A table; where it is wider than the terminal, each language has lines of its own.
  func text(columns: Int) -> String {
    var table = [["", ""] + kinds.map(\.rawValue)]
    for row in rows {
      table.append([row.language.code, row.language.name] + kinds.map { cell(row.count($0)) })
    }
    let widths = table[0].indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    let width = widths.reduce(0, +) + Self.gap.count * (widths.count - 1)
    guard width <= columns else { return list(columns: columns) }
    return table.map { line in
      let cells = zip(line, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column < 2 ? cell.0 + space : space + cell.0
      }
      return cells.joined(separator: Self.gap) + "\n"
    }.joined()
  }

  private func cell(_ count: Int) -> String { count == 0 ? "-" : "\(count)" }

  private func list(columns: Int) -> String {
    rows.map { row in
      var lines = ["\(row.language.code)  \(row.language.name)"]
      var line = Self.indent
      for kind in kinds where row.count(kind) > 0 {
        let item = "\(kind.rawValue) \(row.count(kind))"
        if line != Self.indent, line.count + item.count + 2 > columns {
          lines.append(line)
          line = Self.indent
        }
        line += (line == Self.indent ? "" : ", ") + item
      }
      return (lines + [line]).joined(separator: "\n") + "\n"
    }.joined()
  }

  /// For programs.
  var json: JSONValue {
    .object([
      "schema": .number(1),
      "languages": .array(
        rows.map { row in
          .object(
            [
              JSONValue.Member(name: "language", value: .string(row.language.code)),
              JSONValue.Member(name: "name", value: .string(row.language.name)),
              JSONValue.Member(
                name: "direction",
                value: .string(row.language.direction == .rightToLeft ? "rtl" : "ltr")),
              JSONValue.Member(name: "stems", value: .string(row.stems)),
            ] + kinds.map { JSONValue.Member(name: $0.rawValue, value: .number(row.count($0))) })
        }),
    ])
  }
}
