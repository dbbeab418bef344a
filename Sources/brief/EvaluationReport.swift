import BriefKit

/// The scores of an evaluation as a table, or for other programs.
struct EvaluationReport {
  private struct Row {
    var name: String
    /// By measure.
    var estimates: [Estimate]
    var isDifference: Bool
  }

  private let count: Int
  private var rows: [Row] = []

  init(of evaluation: SummaryEvaluation) {
    count = evaluation.count
    let measures = Rouge.Measure.allCases
    for (system, name) in evaluation.systems.enumerated() {
      rows.append(
        Row(
          name: name, estimates: measures.map { evaluation.estimate(of: $0, system: system) },
          isDifference: false))
    }
    for (system, name) in evaluation.systems.enumerated().dropFirst() {
      rows.append(
        Row(
          name: "\(evaluation.systems[0]) - \(name)",
          estimates: measures.map { evaluation.difference(of: $0, 0, less: system) },
          isDifference: true))
    }
  }

  /// A line for each system and difference.
  var table: String {
    let width = rows.map(\.name.count).max() ?? 0
    var lines = [
      pad("n \(count)", width)
        + Rouge.Measure.allCases.map { "  " + pad($0.name, Self.cell) }.joined()
    ]
    for row in rows {
      let cells = row.estimates.map { estimate in
        let numbers = [estimate.mean, estimate.low, estimate.high].map {
          Self.hundredths($0, isSigned: row.isDifference)
        }
        return "  " + pad("\(numbers[0]) [\(numbers[1]) \(numbers[2])]", Self.cell)
      }
      lines.append(pad(row.name, width) + cells.joined())
    }
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) + "\n" }.joined()
  }

  var json: JSONValue {
    .object([
      "schema": .number(1),
      "items": .number(count),
      "rows": .array(
        rows.map { row in
          .object([
            "name": .string(row.name),
            "scores": .array(
              zip(Rouge.Measure.allCases, row.estimates).map { measure, estimate in
                .object([
                  "measure": .string(measure.name), "mean": .number(estimate.mean),
                  "low": .number(estimate.low), "high": .number(estimate.high),
                ])
              }),
          ])
        }),
    ])
  }

  /// As wide as "-12.34 [-12.34 -12.34]".
  private static let cell = 22

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A share in hundredths with two decimals.
  private static func hundredths(_ share: Double, isSigned: Bool) -> String {
    let value = Int((share * 10_000).rounded())
    let digits = String(value.magnitude % 100)
    let sign = value < 0 ? "-" : isSigned ? "+" : ""
    return "\(sign)\(value.magnitude / 100).\(digits.count < 2 ? "0" : "")\(digits)"
  }
}
